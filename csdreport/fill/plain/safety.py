"""The question about a text that could harm somebody, line by line: asked once a text."""

from __future__ import annotations

from csdreport.fill import forgetting, risks
from csdreport.fill.places import value_at
from csdreport.fill.plain.lines import Called, Lines
from csdreport.fill.session import Session


def ask_about_risk(session: Session, lines: Lines, path: str) -> bool:
    """Ask about the text at a path when it could harm somebody; True when it is rewritten."""
    message = risks.asked_at(session, path)
    return bool(message) and _answered(session, lines, path, message)


def decide_at(session: Session, lines: Lines, path: str) -> bool:
    """Ask about a text that waits, or about which somebody thinks anew; True as above."""
    walk = session.walk
    message = risks.risk_at(walk.report, walk.template, path)
    lines.say("", risks.words_of(value_at(walk.report, path)))
    return _answered(session, lines, path, message or risks.DECIDED)


def _answered(session: Session, lines: Lines, path: str, message: str) -> bool:
    lines.say("", f"Could this harm somebody? {message}")
    try:
        chosen = lines.choose(risks.QUESTION, [text for _, text in risks.DECISIONS])
    except Called:
        _pass(session, path)
        raise
    if not chosen:
        _pass(session, path)
        lines.say(risks.TOLD[risks.level_at(session.walk.report, path)])
        return False
    level = risks.DECISIONS[chosen - 1][0]
    risks.decide(session, path, level)
    lines.say(risks.TOLD[level])
    return not level


def _pass(session: Session, path: str) -> None:
    """Let a text wait whose question was passed: nobody has decided yet."""
    if not risks.level_at(session.walk.report, path):
        risks.decide(session, path, "ask")


class Safety:
    """Asks before a box is left, each thing once."""

    def __init__(self, session: Session, lines: Lines) -> None:
        self._session = session
        self._lines = lines
        self._asked: set[tuple[str, str]] = set()

    def keeps_here(self) -> bool:
        """Ask about the current box when its text is at risk; True when it is to be rewritten."""
        self._offer_to_forget()
        walk = self._session.walk
        return walk.place.shape == "prose" and ask_about_risk(
            self._session, self._lines, walk.now.at
        )

    def _offer_to_forget(self) -> None:
        """Offer once to take out a name that became anonymous in the current box."""
        path, name = forgetting.named_speaker(self._session)
        if not name or not self._session.has_typing or (path, name) in self._asked:
            return
        self._asked.add((path, name))
        if self._lines.choose(forgetting.TOLD, list(forgetting.CHOICES)) == 2:
            self._lines.say(forgetting.forget(self._session, path, name))
