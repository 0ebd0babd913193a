"""A name that became anonymous, taken out of the draft and what lies beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from csdreport.fill.actions import Jump, MarkNote, Write
from csdreport.fill.places import items_around, value_at
from csdreport.fill.session import Session
from csdreport.fill.speakers import is_nameless
from csdreport.report import paths

TOLD = (
    "The name is left out of what is sent. It still stands in your own draft, in its notes and in"
    " its earlier copies on this computer."
)
CHOICES = ("Keep it with me", "Take it out of the draft, its notes and its earlier copies")
GONE = "The name is gone from this quote, from who said the notes, and from the earlier copies."
OUT_OF_REACH = (
    "csdreport cannot reach: files that you exported or sent, a second copy on a stick that is not"
    " here, a cloud folder, backups of the whole computer."
)


def named_speaker(session: Session) -> tuple[str, str]:
    """Give path and name of a speaker who is anonymous now, while the consent is the current box.

    Returns:
        Two empty texts where there is nothing to forget.
    """
    session.settle()
    walk = session.walk
    is_consent = walk.place.field.kind == "quotes" and walk.place.part == "consent"
    if not is_consent:
        return "", ""
    return of_quote(session, items_around(walk.template, walk.now.at)[-1].path)


def of_quote(session: Session, quote: str) -> tuple[str, str]:
    """Give path and name of a quote's speaker who is anonymous; else two empty texts."""
    held = value_at(session.walk.report, quote)
    if held["consent"] != "anonymous" or is_nameless(held["speaker"]):
        return "", ""
    return f"{quote}.speaker", held["speaker"]


def forget(session: Session, path: str, name: str) -> str:
    """Write "anonymous" for the name, and take it out of everything of the draft within reach.

    Returns:
        What to tell the person: where it may still stand, and what no program reaches.
    """
    back = session.walk.now.at
    session.do(Jump(path))
    session.do(Write("anonymous"))
    session.do(Jump(back))
    for number, note in enumerate(session.walk.report.notes, 1):
        if name in note.speaker:
            session.do(MarkNote(number, speaker="anonymous"))
    session.finish()
    if session.trouble:
        return f"The draft could not be written, so the name still stands in it. {session.trouble}"
    left: list[Path] = []
    session.saver.run(lambda: left.extend(session.disk.forget(name)))
    session.saver.wait()
    return "\n".join((GONE, *_remains(session, name, left), OUT_OF_REACH))


def _remains(session: Session, name: str, left: list[Path]) -> Iterator[str]:
    """Say where the name may still stand."""
    places = [label for label, text in _texts(session) if name in text]
    if places:
        yield f"It still stands in: {'; '.join(places)}. Please change it there yourself."
    if left:
        files = ", ".join(path.name for path in left)
        yield f"It may still stand in these files: {files}. Cleaning the draft removes them."
    if session.disk.copy_trouble:
        yield "The second copy could not be reached, and still holds it."


def _texts(session: Session) -> Iterator[tuple[str, str]]:
    walk = session.walk
    for leaf in paths.leaves(walk.report, walk.template):
        yield paths.label(leaf.path, walk.template, walk.report.language), leaf.value
    for number, note in enumerate(walk.report.notes, 1):
        yield f"note {number}", note.text
    for line in session.open_lines.open:
        yield "a line that you are typing", line.text
    for number, loose in enumerate(walk.report.unplaced, 1):
        yield f"text without a place {number}", loose.text
