"""Whether a label that a text reads like can be meant where the reading stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from typing import Literal

from csdreport.document.match.labels import HOLE, NUMBER, NUMBERLESS, PRINTED, SHORTENED, Found
from csdreport.text.colons import COLONS

# How sure a label is that stands outside of its section, which has no heading in the file.
_ELSEWHERE = 0.7
# "Recommendation 2" has so many words.
_LONGEST_NAME = 2

Where = Literal["heading", "label", "prose"]
"""What the text is in the file: a heading, the first cell of a row, or ordinary text."""


@dataclass
class Context:
    """Where in the template the reading stands.

    Attributes:
        section: Id of the current section; empty above the first one.
        target: Report path that the next text belongs to; empty when none is open.
        visited: Sections whose heading was seen.
        seen: Paths whose label was seen.
        present: Labels that stand somewhere in the file word for word.
        following: What the next label that stands there word for word may be.
        is_ended: Whether a heading that the template lacks stands since the last label.
        longest: Of each section, how many words its longest heading in the file has.
        repeated: The sections whose heading stands more than once in the file.
        later: The sections whose title stands here, and whose heading is one further down.
        is_headed: Whether the titles of several sections are headings of the file.
        is_form: Whether so many of its labels stand in the file that it must be a form.
    """

    section: str = ""
    target: str = ""
    visited: set[str] = field(default_factory=set)
    seen: set[str] = field(default_factory=set)
    present: frozenset[tuple[str, str]] = frozenset()
    following: Set[tuple[str, str]] = frozenset()
    is_ended: bool = False
    is_form: bool = False
    is_headed: bool = False
    longest: Mapping[str, int] = field(default_factory=dict)
    repeated: frozenset[str] = frozenset()
    later: frozenset[str] = frozenset()


def choose(candidates: Sequence[Found], where: Where, context: Context, text: str) -> Found | None:
    """Choose the label that is meant; None when none of them can be."""
    allowed = [one for one in candidates if fits(one, where, context, text)]
    best = min(allowed, key=lambda one: _rank(one, context), default=None)
    if best and where == "prose" and best.sure < PRINTED and _is_elsewhere(best, context, text):
        return replace(best, sure=_ELSEWHERE)
    return best


def _is_elsewhere(one: Found, context: Context, text: str) -> bool:
    here = one.label.section == context.section or not one.label.path
    return not here and len(one.label.words) <= 2 and _is_lost_label(one, context, text)


def _rank(one: Found, context: Context) -> tuple[float, bool, bool, bool]:
    label = one.label
    here = label.section == context.section
    place = path_of(one)
    return (
        -one.sure,
        not (here and label.path) and not (not label.path and label.section not in context.visited),
        not _follows(place, context.target),
        place in context.seen,
    )


def path_of(found: Found) -> str:
    """Give the path a label leads to; "{n}" stays where it says no number."""
    if found.number is None:
        return found.label.path
    return found.label.path.replace(NUMBER, str(found.number))


def is_awaited(found: Found, context: Context) -> bool:
    """Tell whether a label's place is still open, and the label does not follow as printed."""
    label = found.label
    if (label.section, label.path) in context.following:
        return False
    if not label.path:
        return label.section not in context.visited
    here = label.section == context.section
    return (here or label.section not in context.visited) and here_of(found, context) not in (
        context.seen
    )


def stands_alone(found: Found, context: Context) -> bool:
    """Tell whether a label stands somewhere in the file as a line or a cell of its own."""
    place = path_of(found)
    bare = found.label.is_number or NUMBER in place
    return not bare and (found.label.section, place) in context.present


def here_of(found: Found, context: Context) -> str:
    """Give the path of a label, in the item that the reading stands in if it says no number."""
    path = path_of(found)
    base, hole, child = path.partition(f".{NUMBER}.")
    item = context.target.removeprefix(f"{base}.").partition(".")[0]
    return f"{base}.{item}.{child}" if hole and item.isdigit() else path


def _follows(path: str, target: str) -> bool:
    """Tell whether a path is the next item of the list that the target is in."""
    base, _, number = path.rpartition(".")
    before, _, last = target.rpartition(".")
    return base == before and number.isdigit() and last.isdigit() and int(number) == int(last) + 1


def fits(one: Found, where: Where, context: Context, text: str) -> bool:
    """Tell whether a label may stand here."""
    label = one.label
    here = label.section == context.section
    if label.sure <= SHORTENED:
        return here and (where != "prose" or is_awaited(one, context))
    if label.is_number:
        alone = one.end >= len(text.rstrip(" \t.:)"))
        open_here = here and not context.is_ended
        return open_here and (where != "prose" or _next_item(one, context, alone=alone))
    if not label.path:
        clear = _clear(one, text) or _is_lost_label(one, context, text)
        return where != "prose" or (label.section not in context.visited and clear)
    if here:
        clear = label.sure > NUMBERLESS or _ends(text)
        return where != "prose" or (clear and path_of(one) not in context.seen)
    if where != "prose" and _refers(one, context):
        return False
    long = len(label.words) > 2
    if one.sure == PRINTED and where != "prose":
        # "1. Women: …" may be the first lesson where the heading of that section is ahead.
        printed = label.section in context.visited or is_lost(label.section, context)
    else:
        printed = one.sure == PRINTED and _is_unheaded(one, context, text)
    lost = where == "prose" and not long and _is_lost_label(one, context, text)
    return label.path not in context.seen and (long or printed or lost)


def _refers(one: Found, context: Context) -> bool:
    """Tell whether the name of an item of another section is an answer: "Recommendation 2".

    The form invites people to "just simply refer to the recommendation no.". Nobody types the whole
    printed label for that; and where the item begins, its other labels follow.
    """
    label = one.label
    if HOLE not in label.words or len(label.words) > _LONGEST_NAME or not context.section:
        return False
    goes_on = any(section == label.section and path for section, path in context.following)
    return path_of(one) in context.seen or not goes_on


def _is_unheaded(one: Found, context: Context, text: str) -> bool:
    """Tell whether a numbered label alone, such as "1. Women:", opens a section without heading."""
    label, behind = one.label, text[one.end :].strip()
    numbered = label.words[0].isdigit() and (not behind or behind[0] in COLONS)
    return numbered and is_lost(label.section, context)


def _is_lost_label(one: Found, context: Context, text: str) -> bool:
    """Tell whether a short label with a colon is one of a section unheaded."""
    label, behind = one.label, text[one.end :].strip()
    if label.sure <= NUMBERLESS or HOLE in label.words or not behind or behind[0] not in COLONS:
        return False
    is_form = bool(context.section) or context.is_form
    return text[:1].isupper() and is_form and is_lost(label.section, context)


def is_lost(section: str, context: Context) -> bool:
    """Tell whether no heading of a section was met, nor stands word for word in the file."""
    return section not in context.visited and (section, "") not in context.present


def _next_item(one: Found, context: Context, *, alone: bool) -> bool:
    """Tell whether a number opens an item; one that stands alone may do so in any order."""
    path = path_of(one)
    base = path.rpartition(".")[0]
    if path in context.seen:
        return False
    if alone and context.target.startswith(f"{base}."):
        return True
    return one.number == 1 or _follows(path, context.target) or context.target == base


def _clear(one: Found, text: str) -> bool:
    """Tell whether a line of ordinary text is a heading, rather than a word that is one too."""
    return len(one.label.words) > 1 or one.sure == PRINTED or _ends(text)


def _ends(text: str) -> bool:
    return text.rstrip()[-1:] in COLONS
