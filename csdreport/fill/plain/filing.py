"""Notes and texts without a place, filed line by line."""

from __future__ import annotations

from csdreport.fill import noting, wording
from csdreport.fill.actions import FileNote, FileText, Jump, Write
from csdreport.fill.filing import takes_text
from csdreport.fill.places import value_at
from csdreport.fill.plain.lines import Lines
from csdreport.fill.session import Session

Waiting = tuple[type[FileNote] | type[FileText], int, str]


def file_one(session: Session, lines: Lines) -> None:
    """Let somebody choose what to file, and where to; one that became a quote asks for consent."""
    waits = _waiting(session)
    if not waits:
        lines.say("No note waits.")
        return
    chosen = lines.choose("Which note?", [line for *_, line in waits])
    if not chosen:
        return
    walk = session.walk
    fields = [one for one in walk.template.answer_fields() if takes_text(one[1])]
    names = [wording.field_name(walk.template, walk.report, path) for path, _ in fields]
    place = lines.choose("Where does it belong?", names)
    if not place:
        return
    action, number, _ = waits[chosen - 1]
    path, field = fields[place - 1]
    session.do(action(number, path))
    lines.say("Filed.")
    if field.kind == "quotes":
        _ask_consent(session, lines, f"{path}.{len(value_at(session.walk.report, path))}")


def _waiting(session: Session) -> list[Waiting]:
    notes: list[Waiting] = [
        (FileNote, number, noting.one_line(note)) for number, note in session.waiting
    ]
    texts: list[Waiting] = [
        (FileText, number, " ".join(one.text.split()))
        for number, one in enumerate(session.walk.report.unplaced, 1)
    ]
    return notes + texts


def _ask_consent(session: Session, lines: Lines, quote: str) -> None:
    chosen = lines.choose(
        "It is a quote now. What did the speaker agree to?",
        [text for _, text in wording.CONSENT_CHOICES],
    )
    if chosen > 1:
        here = session.walk.now.at
        session.do(Jump(f"{quote}.consent"))
        session.do(Write(wording.CONSENT_CHOICES[chosen - 1][0]))
        session.do(Jump(here))
