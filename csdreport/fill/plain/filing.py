"""Notes and texts without a place, filed line by line."""

from __future__ import annotations

from csdreport.draft import notes
from csdreport.fill import inlet, noting, quoting, wording
from csdreport.fill.actions import FileNote, FileText, Jump
from csdreport.fill.filing import place_of_text, takes_text
from csdreport.fill.places import value_at
from csdreport.fill.plain.lines import Lines
from csdreport.fill.plain.safety import ask_about_risk
from csdreport.fill.plain.show_quote import ask_how
from csdreport.fill.session import Session

Waiting = tuple[type[FileNote] | type[FileText], int, str]
CORRECT = "Correct it: who said it, or its words"


def file_one(session: Session, lines: Lines) -> None:
    """Let somebody choose what to file, and where to; one that became a quote asks for consent."""
    waits = _waiting(session)
    if not waits:
        lines.say("No note waits.")
        return
    chosen = lines.choose("Which note?", [line for *_, line in waits])
    if not chosen:
        return
    action, number, _ = waits[chosen - 1]
    path = _where(session, lines, number if action is FileNote else 0)
    if not path:
        return
    place = place_of_text(session.walk.report, session.walk.template, path)
    session.do(action(number, path))
    lines.say("Filed.")
    if ask_about_risk(session, lines, place):
        session.do(Jump(place))
        return
    if session.walk.template.field_at(path).kind == "quotes":
        _ask_about(session, lines, quoting.latest(session.walk.report, path))


def _waiting(session: Session) -> list[Waiting]:
    waits: list[Waiting] = [
        (FileNote, number, noting.one_line(note)) for number, note in noting.waiting(session)
    ]
    texts: list[Waiting] = [
        (FileText, number, " ".join(one.text.split()))
        for number, one in enumerate(session.walk.report.unplaced, 1)
    ]
    return waits + texts


def _where(session: Session, lines: Lines, note: int) -> str:
    """Ask where it belongs; "" for nowhere. A note (0 for none) can be corrected first."""
    walk = session.walk
    fields = [path for path, field in walk.template.answer_fields() if takes_text(field)]
    names = [wording.field_name(walk.template, walk.report, path) for path in fields]
    more = [CORRECT] if note else []
    while (place := lines.choose("Where does it belong?", names + more)) > len(fields):
        lines.say("The note is:", notes.to_line(session.walk.report.notes[note - 1]))
        line = lines.answer("Type it anew, a colon behind the name (Enter leaves it): ")
        lines.say(noting.correct(session, note, line))
    return fields[place - 1] if place else ""


def _ask_about(session: Session, lines: Lines, quote: str) -> None:
    """Ask about names in the words, then for consent and how it was given."""
    walk = session.walk
    if found := quoting.names_in(walk.report, walk.template, quote):
        question = f"{quoting.STAND}{', '.join(found)}."
        if lines.choose(question, list(quoting.NAME_CHOICES)) == 1:
            session.do(Jump(f"{quote}.text"))
            return
    consent = _consent(session, lines, quote)
    if not consent:
        return
    quoting.fill(session, f"{quote}.consent", consent)
    ask_how(session, lines, quote)


def _consent(session: Session, lines: Lines, quote: str) -> str:
    texts = [text for _, text in wording.CONSENT_CHOICES]
    while True:
        said = quoting.said_by(session.walk.report, quote)
        words = inlet.shown(value_at(session.walk.report, f"{quote}.text"), "prose").text
        asked = f"{words}\n{quoting.FILED} {said} {quoting.AGREED}"
        chosen = lines.choose(asked, [*texts, quoting.REFUSE, quoting.CORRECT])
        if chosen == len(texts) + 1:
            quoting.answered(session, quote, "no")
            lines.say(quoting.KEPT)
            return ""
        if chosen <= len(texts):
            return wording.CONSENT_CHOICES[max(chosen, 1) - 1][0]
        if line := lines.answer("Who said it: Name (Organisation) (Enter leaves it): ").strip():
            quoting.correct(session, quote, line)
