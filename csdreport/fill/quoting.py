"""A quote that came from a note: who said it, what they agreed to, and names left in its words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from csdreport.fill import inlet, wording
from csdreport.fill.actions import Decide, Jump, Write
from csdreport.fill.filing import parted
from csdreport.fill.places import value_at
from csdreport.fill.session import Session
from csdreport.fill.speakers import is_nameless
from csdreport.report.model import Report
from csdreport.template.model import Template
from csdreport.text import normal
from csdreport.text.callings import PARTICLES, TITLES
from csdreport.text.fold import fold

FILED = "It is a quote now."
AGREED = "What did the speaker agree to?"
HOW = "How and when did the speaker agree? It stays with you and is never sent."
CORRECT = "Correct who said it"
QUESTION = "May the report use these words?"
ANSWERS = (
    ("anonymous", "Use my words, without my name"),
    ("organisation", "Use my words, and name my organisation"),
    ("name", "Use my words, and name my organisation and me"),
    ("", "Ask me again later"),
    ("no", "Do not use my words"),
)
"""What a speaker can answer who sees the quote, the safest first."""
REFUSE = "They do not want it used: keep it with me"
REFUSED = "The speaker does not want these words to be used."
KEPT = "The words stay with you, and are left out of what is sent."
STAND = "The words of this quote go out even when its speaker is anonymous, and in them stands: "
NAME_CHOICES = ("Change the words now", "They may stand there")
SHORT = 2
"""A name as short as this is looked for with its capitals: "Bo" is no "bo"."""
_WORD = re.compile(r"\w+")


def who(report: Report, quote: str) -> str:
    """Name the speaker of a quote as "Name (Organisation)"; "" when nothing is known."""
    held = value_at(report, quote)
    house = f"({held['organisation']})" if held["organisation"] else ""
    return f"{held['speaker']} {house}".strip()


def said_by(report: Report, quote: str) -> str:
    """Say who a quote is by, in a sentence."""
    return f"Said by: {who(report, quote) or 'nobody is named'}."


def fill(session: Session, path: str, value: str) -> None:
    """Write one box of a quote, and come back to where the walk is."""
    here = session.walk.now.at
    session.do(Jump(path))
    session.do(Write(value))
    session.do(Jump(here))


def correct(session: Session, quote: str, line: str) -> None:
    """Take a line such as "Ana Ruiz (Port Aid)" for the speaker of a quote."""
    name, organisation = parted(line)
    fill(session, f"{quote}.speaker", name)
    fill(session, f"{quote}.organisation", organisation)


def latest(report: Report, path: str) -> str:
    """Give the path of the quote that was filed last."""
    return f"{path}.{len(value_at(report, path))}"


def answered(session: Session, quote: str, answer: str) -> str:
    """Write down what the speaker answered; who refuses has the words kept back.

    Returns:
        What to tell the rapporteur.
    """
    if answer == "no":
        session.do(Decide(quote, "internal", REFUSED))
        return f"Thank you. {KEPT}"
    report = session.walk.report
    if any(one.path == quote and one.note == REFUSED for one in report.clearances):
        session.do(Decide(quote, "ask" if not answer else ""))
    fill(session, f"{quote}.consent", answer)
    return f"Thank you. Agreed: {wording.consent_word(answer)}." if answer else "Thank you."


def names_in(report: Report, template: Template, quote: str) -> tuple[str, ...]:
    """List the words of a quote that are part of a name: its speaker's, or anybody's in the draft.

    An organisation counts when the whole of it stands in the words.
    """
    text = inlet.shown(value_at(report, quote)["text"], "prose").text
    standing = _WORD.findall(normal.line(text))
    folded = [fold(word) for word in standing]
    found: list[str] = []
    for name, organisation in _known(report, template):
        parts = {fold(word) for word in _parts(name)}
        short = {word for word in _parts(name) if len(word) <= SHORT}
        found += [
            word
            for word, plain in zip(standing, folded, strict=True)
            if (word in short if len(word) <= SHORT else plain in parts)
        ]
        house = [fold(word) for word in _WORD.findall(organisation)]
        if house and any(folded[at : at + len(house)] == house for at in range(len(folded))):
            found.append(organisation)
    return tuple(dict.fromkeys(found))


def _known(report: Report, template: Template) -> Iterator[tuple[str, str]]:
    """Walk the names and organisations that the draft knows: speakers and rapporteurs."""
    for note in report.notes:
        yield parted(note.speaker)
    for path, field in template.answer_fields():
        held = value_at(report, path) or []
        if field.kind == "quotes":
            yield from ((one["speaker"], one["organisation"]) for one in held)
        elif field.kind == "people":
            yield from ((one["name"], "") for one in held)


def _parts(name: str) -> list[str]:
    if is_nameless(name):
        return []
    known = PARTICLES | TITLES
    return [word for word in _WORD.findall(name) if len(word) > 1 and word.casefold() not in known]
