"""One quote shown to its speaker, line by line: the rest of the report is out of sight."""

from __future__ import annotations

import shutil

from csdreport.fill import forgetting, inlet, quoting, speakers
from csdreport.fill.places import items_around, value_at
from csdreport.fill.plain.lines import Called, Lines
from csdreport.fill.session import Session

LEAVE = "Leave, and go on later"


def quote_here(session: Session) -> str:
    """Give the path of the quote that the walk stands in; "" elsewhere, and where it is empty."""
    walk = session.walk
    if walk.place.field.kind != "quotes":
        return ""
    path = items_around(walk.template, walk.now.at)[-1].path
    held = value_at(walk.report, path)
    return path if held and held["text"] else ""


def show(session: Session, lines: Lines, quote: str) -> None:
    """Let the speaker read the quote and answer; the lines before it scroll out of sight."""
    lines.say(*[""] * shutil.get_terminal_size().lines)
    words = value_at(session.walk.report, quote)["text"]
    lines.say(inlet.shown(words, "prose").text, "", quoting.who(session.walk.report, quote))
    chosen = lines.choose(quoting.QUESTION, [text for _, text in quoting.ANSWERS])
    answer = quoting.ANSWERS[chosen - 1][0] if chosen else ""
    lines.say(quoting.answered(session, quote, answer))
    if answer in ("", "no"):
        return
    ask_how(session, lines, quote)


def ask_how(session: Session, lines: Lines, quote: str) -> None:
    """Ask how the speaker agreed; whatever leads on, then offer to forget who is anonymous."""
    try:
        how = lines.answer(f"{quoting.HOW} (Enter passes): ").strip()
    except Called:
        _offer_to_forget(session, lines, quote)
        raise
    if how:
        quoting.fill(session, f"{quote}.consent_note", how)
    _offer_to_forget(session, lines, quote)


def _offer_to_forget(session: Session, lines: Lines, quote: str) -> None:
    """Offer to take out the name of a speaker who is anonymous now."""
    path, name = forgetting.of_quote(session, quote)
    if name and lines.choose(forgetting.TOLD, list(forgetting.CHOICES)) == 2:
        lines.say(forgetting.forget(session, path, name))


def leaves(session: Session, lines: Lines) -> bool:
    """Before somebody leaves, name the speakers who have not answered; False when they go on."""
    while asked := speakers.to_ask(session.walk.report, session.walk.template):
        first = asked[: speakers.MOST_ASKED]
        rows = [f"Show this quote to {who}" for _, who in first]
        try:
            chosen = lines.choose(speakers.invitation(len(asked)), [*rows, LEAVE])
        except Called as called:
            if called.command != "quit":
                raise
            return True
        if not 0 < chosen <= len(first):
            return chosen > 0
        show(session, lines, first[chosen - 1][0])
    return True
