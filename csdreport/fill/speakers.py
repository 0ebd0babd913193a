"""Quotes whose speakers are still in the room, and have not answered."""

from __future__ import annotations

from csdreport.fill.places import value_at
from csdreport.report.model import Report
from csdreport.template.kinds import is_empty
from csdreport.template.model import Template

MOST_ASKED = 2
"""So many speakers are named to somebody who leaves: that is done before the room is empty."""
NAMELESS = ("", "anon", "anonym", "anonymous", "anonyme", "unknown", "n.n", "nn", "-", "–")
"""What people write where a name would stand, without dots around it and in small letters."""


def to_ask(report: Report, template: Template) -> tuple[tuple[str, str], ...]:
    """List the quotes whose speakers nobody has asked: path of the quote, and whom to show it.

    A speaker without a name is its speaker: "its speaker (Harbour Aid)".
    """
    waiting = []
    for path, field in template.answer_fields():
        if field.kind != "quotes" or template.attribution == "named":
            continue
        for number, quote in enumerate(value_at(report, path) or [], 1):
            is_open = not quote["consent"] and not is_kept(report, f"{path}.{number}")
            if is_open and not is_empty(quote["text"]):
                waiting.append((f"{path}.{number}", _speaker(quote, number)))
    return tuple(waiting)


def invitation(waiting: int) -> str:
    """Ask somebody who leaves to go to the speakers; "" when nobody is to be asked."""
    if not waiting:
        return ""
    whom = "this person" if waiting == 1 else "these two people"
    more = waiting - MOST_ASKED
    rest = f" ({more} more quote{'s' if more > 1 else ''} without an answer)" if more > 0 else ""
    return f"Still in the room? Ask {whom}{rest}."


def is_kept(report: Report, path: str) -> bool:
    """Tell whether exactly this item is kept back."""
    return any(one.path == path and one.level == "internal" for one in report.clearances)


def _speaker(quote: dict[str, str], number: int) -> str:
    name, organisation = quote["speaker"], quote["organisation"]
    if is_nameless(name):
        return f"its speaker ({organisation or f'quote {number}'})"
    return f"{name}, {organisation}" if organisation else name


def is_nameless(name: str) -> bool:
    """Tell whether what stands for a speaker is no name: "Anon.", "anonymous", nothing."""
    return name.strip(" .()").casefold() in NAMELESS
