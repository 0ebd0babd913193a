"""A name that became anonymous, taken out of the draft and its earlier copies."""

from __future__ import annotations

from csdreport.fill import backups
from csdreport.fill.actions import Jump, Write
from csdreport.fill.places import items_around, value_at
from csdreport.fill.risks import is_nameless
from csdreport.fill.session import Session

TOLD = (
    "The name is left out of what is sent. It still stands in your own draft and in its"
    " earlier copies on this computer."
)
CHOICES = ("Keep it with me", "Take it out of the draft and its earlier copies")


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
    """Write "anonymous" for the name, and delete the backups that hold it.

    The journal only grows while the draft lives; `clean` takes it away.

    Returns:
        What to tell the person.
    """
    back = session.walk.now.at
    session.do(Jump(path))
    session.do(Write("anonymous"))
    session.do(Jump(back))
    session.finish()
    left = backups.remove(backups.holding(session.path, name))
    told = "Some copies could not be deleted." if left else "The name is gone."
    return f"{told} The journal beside the draft holds it until the draft is cleaned."
