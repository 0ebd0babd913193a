"""Texts that could harm somebody: what is asked about them, and what was decided."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from csdreport.fill import edits
from csdreport.fill.actions import Decide
from csdreport.fill.inlet import shown
from csdreport.fill.places import value_at
from csdreport.fill.state import Walk
from csdreport.report import beside, paths
from csdreport.report.canonical import canonicalise
from csdreport.report.model import Report
from csdreport.report.reading import Reading
from csdreport.template.kinds import is_empty
from csdreport.template.model import Template
from csdreport.text.plain import plain_text

if TYPE_CHECKING:
    from csdreport.fill.session import Session

PEOPLE = "This says what people suffer, and who they are."
WAITS = "You have not decided yet whether this may be shown."
DECIDED = "You decided about this before. You can decide anew."
BESIDE = f"{beside.MAY_NAME[0].upper()}{beside.MAY_NAME[1:]}."
GENERAL = "It was made general: nobody can be found by it."
"""The note of a decision about a text that still speaks of people in danger."""
LEFT_OUT = "Until you decide, it is left out of what is sent."
HERE = "Decide about people in danger here"
"""What the menus say for a text that can be decided about."""
NO_EVENTS = ("recommendation", "theme")
"""Beginnings of roles whose texts say what should be, and tell of nobody."""
RULES = ("PRV003", "PRV004")
"""A group that can be found and is in danger; a way somebody protects themselves."""
OF_DECISIONS = (*RULES, "FRM020")
"""Rules that say of an item what the walk asks: who may read it."""

DECISIONS = (
    ("cleared", "They agreed that it is told"),
    ("", "I make it general now"),
    ("internal", "Keep it with me: it is left out of what is sent"),
    ("ask", "Later: it is left out until I decide"),
)

QUESTION = "If a government or an employer reads it, could they find the people it is about?"
TOLD = {
    "": "Leave out the name, or the place, or what they suffer.",
    "cleared": "Noted: they agreed.",
    "internal": "It stays with you, and is left out of what is sent.",
    "ask": "It waits for your decision, and is left out of what is sent until then.",
}
"""What is said after each decision."""


class Asked:
    """What was asked about in one sitting, so that each question comes once."""

    def __init__(self) -> None:
        self._known: set[tuple[str, str]] = set()
        self._promised: dict[str, str] = {}

    def risk(self, report: Report, template: Template, path: str) -> str:
        """Say what could harm somebody at a path, unless it was said before.

        A text that was changed is looked at anew; the question about people without an
        organisation comes once a place, since a general text may still speak of a community.
        """
        said = risk_at(report, template, path)
        known = (path, said if said == PEOPLE else str(value_at(report, path)))
        if not said or known in self._known:
            return ""
        self._known.add(known)
        return said

    def decided(self, report: Report, path: str, level: str) -> None:
        """Remember an answer: who decided is asked again once the decision holds no more."""
        if level in ("cleared", "internal"):
            self._known = {one for one in self._known if one[0] != path}
        if not level:
            self._promised[path] = str(value_at(report, path))

    def is_made_general(self, report: Report, template: Template, path: str) -> bool:
        """Tell, once, whether a text that somebody promised to make general was changed since."""
        value = str(value_at(report, path) or "")
        if self._promised.get(path, value) == value or _found(report, template, path, value):
            return False
        del self._promised[path]
        return True


def decide(session: Session, path: str, level: str) -> None:
    """Write down a decision; a text that is to be made general waits until it was changed."""
    report = session.walk.report
    session.asked.decided(report, path, level)
    session.do(Decide(_waiting_around(report, path), level or "ask"))


def asked_at(session: Session, path: str) -> str:
    """Say what is to be asked about the text at a path that somebody leaves; "" for nothing."""
    walk = session.walk
    if session.asked.is_made_general(walk.report, walk.template, path):
        _made_general(session, path)
    return session.asked.risk(session.walk.report, walk.template, path)


def _made_general(session: Session, path: str) -> None:
    """Write down that a text was made general, where it still speaks of people in danger.

    Else nobody could tell later that it was asked about, and it would be left out.
    """
    report, template = session.walk.report, session.walk.template
    if not _of_people(report, template, path, str(value_at(report, path) or "")):
        session.do(Decide(path, ""))
        return
    session.do(Decide(path, "cleared", GENERAL))
    session.asked.decided(session.walk.report, path, "cleared")


def risk_at(report: Report, template: Template, path: str) -> str:
    """Say what could harm somebody in the text at a path.

    Returns:
        The check's own sentences, or ours where it names people and no organisation, or where it
        waits for a decision; "" when nothing does, or when somebody has decided already.
    """
    value, level = value_at(report, path), level_at(report, path)
    if is_empty(value) or not isinstance(value, str) or level in ("cleared", "internal"):
        return ""
    found = (
        _found(report, template, path, value)
        or _of_people(report, template, path, value)
        or _of_speaker(report, template, path)
    )
    return found or (WAITS if level == "ask" else "")


def can_be_decided(walk: Walk) -> bool:
    """Tell whether the text of a box could harm somebody, or was decided about before."""
    report, at = walk.report, walk.now.at
    if walk.place.shape != "prose" or is_empty(walk.value):
        return False
    return bool(level_at(report, at) or risk_at(report, walk.template, at))


def undecided(report: Report, template: Template) -> tuple[tuple[str, str], ...]:
    """List what nobody has decided about: path, and what is to be said of it.

    That is what waits for a decision, and every text that would be asked about when its box is
    left: it may have come from a file, and nobody was asked.
    """
    from csdreport.lint.engine import lint

    waiting = {
        one.path: WAITS
        for one in report.clearances
        if one.level == "ask" and not is_empty(value_at(report, one.path))
    }
    try:
        found = lint(Reading(report, template), stage="draft", select=RULES)
    except Exception:  # noqa: BLE001 - a defect of a rule must not stand in the way
        found = ()
    waiting.update({_waiting_around(report, one.path): one.message for one in found})
    waiting.update(_never_asked(report, template, waiting))
    return tuple(waiting.items())


def withhold(report: Report, template: Template) -> Report:
    """Let everything wait that nobody has decided about: it is left out of what is sent."""
    for path, _ in undecided(report, template):
        report = edits.set_clearance(report, template, path, "ask", _note_at(report, path))
    return report


def _never_asked(report: Report, template: Template, known: Collection[str]) -> dict[str, str]:
    """Say of the texts that name people in danger, or a speaker, that nobody has decided yet."""
    found = {
        leaf.path: _of_people(report, template, leaf.path, leaf.value)
        or _of_speaker(report, template, leaf.path)
        for leaf in paths.leaves(report, template)
        if leaf.kind_of_text == "rich"
        and leaf.path not in known
        and not level_at(report, leaf.path)
    }
    return {path: said for path, said in found.items() if said}


def _found(report: Report, template: Template, path: str, value: str) -> str:
    from csdreport.lint.engine import lint

    # Only this text, so that the question costs nothing in a long report.
    blank = canonicalise(Report(template=report.template, language=report.language), template)
    alone = edits.set_value(blank, template, path, value)
    try:
        found = lint(Reading(alone, template), stage="draft", select=RULES)
    except Exception:  # noqa: BLE001 - a defect of a rule must not end the walk
        return ""
    return found[0].message if found else ""


def _of_people(report: Report, template: Template, path: str, value: str) -> str:
    if template.field_at(path).role.startswith(NO_EVENTS):
        return ""
    from csdreport.lint.lexicon import phrases

    language = (report.language or template.language).split("-")[0].lower()
    text = plain_text(value).text
    at_risk = text in phrases(language, "risk", "risk", "doubtful", "harm")
    return PEOPLE if at_risk and text in phrases(language, "risk", "people") else ""


def _of_speaker(report: Report, template: Template, path: str) -> str:
    """Say that the text of a quote names its speaker beside the words, who did not agree to it."""
    if template.attribution == "named" or template.field_at(path).kind != "quotes":
        return ""
    quote = value_at(report, path.removesuffix(".text"))
    return BESIDE if isinstance(quote, dict) and beside.names_beside(quote) else ""


def level_at(report: Report, path: str) -> str:
    """Give what was decided about a place or a whole it is part of, the strictest; else ""."""
    levels = {one.level for one in report.clearances if f"{path}.".startswith(f"{one.path}.")}
    return next((level for level in ("internal", "ask", "cleared") if level in levels), "")


def _waiting_around(report: Report, path: str) -> str:
    """Give the place that a decision is about: a whole that waits, or the place itself."""
    waiting = (one.path for one in report.clearances if one.level == "ask")
    return next((one for one in waiting if f"{path}.".startswith(f"{one}.")), path)


def _note_at(report: Report, path: str) -> str:
    return next((one.note for one in report.clearances if one.path == path), "")


def words_of(value: Any) -> str:
    """Give the words of an answer to read, the parts of a list or an item one below the other."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return "\n".join(filter(None, map(words_of, value)))
    return shown(value or "", "prose").text
