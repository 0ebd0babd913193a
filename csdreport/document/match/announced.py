"""Lines that announce people: "Speakers", "List of participants:", with their names below them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from csdreport.document.match import attribution, naming, set_apart, speaking
from csdreport.document.match.lexicons import of_names
from csdreport.document.match.tokens import words
from csdreport.text.colons import COLON

HEAD = re.compile(rf"{COLON}|\s[-–—]\s")
"""What parts the words for people from their names."""

_COLON = re.compile(COLON)
_MOST_WORDS, _LONGEST = 5, 60
_STOPS = (".", "!", "?", "…")


def announces(line: str) -> bool:
    """Tell whether a line, or what stands before its colon, does nothing but announce people."""
    bare = _COLON.split(line[: 2 * _LONGEST], maxsplit=1)[0].strip()
    if len(bare) > _LONGEST or bare.endswith(_STOPS):
        return False
    said = words(bare)
    return len(said) <= _MOST_WORDS and not of_names("announcing").isdisjoint(said)


def behind_one(line: str) -> str | None:
    """Give what stands behind the words for who moved a session; None without such words.

    "Moderator: Ana Sol", "Chair – Ana Sol", "Moderated by Ana Sol".
    """
    head, *behind = HEAD.split(line[: 2 * _LONGEST], maxsplit=1)
    said, each = words(head), of_names("announcing_one")
    if each.isdisjoint(said) or len(said) > _MOST_WORDS:
        return None
    if behind:
        return behind[0]
    rest = line.partition(" ")[2].strip()
    is_name = attribution.is_name(rest) or speaking.holds_name(rest)
    return rest if said[0] in each and is_name else None


def names_people(lines: Sequence[str], *, below: bool) -> bool:
    """Tell whether a name stands below a line that announces people, or behind its colon.

    Args:
        lines: Of an answer.
        below: Whether such a line stands above them.
    """
    for line in lines:
        one = behind_one(line)
        if announces(line):
            below, line = True, "".join(_COLON.split(line, maxsplit=1)[1:])
        if _names(one or "") or (below and _names(line)):
            return True
    return False


def _names(line: str) -> bool:
    """Tell whether a line has a name; one word is one too, where it is no place and no body."""
    name = line.split(",")[0].strip()
    named = attribution.is_name(line) and naming.may_be_person(name, line)
    return named or speaking.holds_name(line) or set_apart.may_be_name(name)
