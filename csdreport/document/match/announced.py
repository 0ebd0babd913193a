"""Lines that announce people: "Speakers", "List of participants:", with their names below them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from csdreport.document.match import attribution, naming, set_apart, speaking
from csdreport.document.match.lexicons import of_names
from csdreport.document.match.tokens import words
from csdreport.text.colons import COLON

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


def announces_one(line: str) -> bool:
    """Tell whether a line begins as "Moderator: …" does, with who moved the session behind it."""
    head, *behind = _COLON.split(line[: 2 * _LONGEST], maxsplit=1)
    said = words(head) if behind else ()
    return 0 < len(said) <= _MOST_WORDS and not of_names("announcing_one").isdisjoint(said)


def names_people(lines: Sequence[str], *, below: bool) -> bool:
    """Tell whether a name stands below a line that announces people, or behind its colon.

    Args:
        lines: Of an answer.
        below: Whether such a line stands above them.
    """
    for line in lines:
        is_one = announces_one(line)
        if is_one or announces(line):
            below, line = below or not is_one, "".join(_COLON.split(line, maxsplit=1)[1:])
        if (below or is_one) and _names(line):
            return True
    return False


def _names(line: str) -> bool:
    """Tell whether a line has a name; one word is one too, where it is no place and no body."""
    name = line.split(",")[0].strip()
    named = attribution.is_name(line) and naming.may_be_person(name, line)
    return named or speaking.holds_name(line) or set_apart.may_be_name(name)
