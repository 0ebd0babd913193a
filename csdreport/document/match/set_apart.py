"""Whether words in lower case that signs set apart may be who spoke, such as phones write names.

“we waited – ana sol”, “(ana sol)”, “ana sol: we waited”, “I am ana sol and I waited”. They are two
or three words, and none of them is one of everyday talk.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from csdreport.document.match import everyday
from csdreport.document.match.lexicons import any_of, listed
from csdreport.text.callings import PARTICLES, TITLES

_FEWEST, _MOST = 2, 3
# "ana sol, kelp union": what may stand between a name and the end of what was said.
_MOST_BEHIND = 6
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*\.?")
_INITIAL = re.compile(r"\b([^\W\d_])\.\s?(?=[^\W\d_]{2})")
_MARKS, _DASHES = '“”„"«»', "–—―"
_SIGN = rf"[,;:.!?…()\[\]/|~\n{_MARKS}{_DASHES}]|(?<=\s)-+(?=\s)"
_SIGNS = re.compile(rf"((?:{_SIGN})(?:\s|{_SIGN})*)")
_BEGINS = re.compile(rf"^[\s{_MARKS}]*$|[.!?…\n][\s{_MARKS}]*$")
_SPEAKS = re.compile(rf":|[{_DASHES}]|-")
_PARTS = re.compile(rf"[.!?…(\[/|~\n{_DASHES}]|-")
_CLOSES = re.compile(rf"[{_MARKS}\n]")


def names(text: str) -> bool:
    """Tell whether a text may name who says it, without capitals and without a verb of saying."""
    pieces = ["", *_SIGNS.split(_INITIAL.sub(r"\1 ", text.strip())), ""]
    return any(
        may_be_name(pieces[at]) and _is_who(pieces, at) for at in range(1, len(pieces) - 1, 2)
    ) or any(may_be_name(each["who"]) for each in _am().finditer(text))


def may_be_name(text: str) -> bool:
    """Tell whether words may be a name: all of them, and one that is no everyday word as well."""
    words = [word for word in text.split() if word.rstrip(".") not in TITLES | PARTICLES]
    if not _FEWEST <= len(words) <= _MOST or not text.islower():
        return False
    if not all(_WORD.fullmatch(word) and not everyday.is_word(word) for word in words):
        return False
    return not all(map(everyday.may_be_name_too, words)) and not everyday.are_many(words)


def _is_who(pieces: Sequence[str], at: int) -> bool:
    """Tell whether signs set words apart as people set apart who spoke."""
    before, after = pieces[at - 1], pieces[at + 1]
    if _BEGINS.search(before) and _SPEAKS.match(after):
        return True
    if set(before) & set("([") and set(after) & set(")]"):
        return True
    if not before.strip(f"{_MARKS} ") or before.rstrip().endswith(":"):
        return False
    near = pieces[at + 1 : at + 3 + 2 * _MOST_BEHIND]
    behind = list(takewhile(lambda each: not _CLOSES.search(each), near))
    more = sum(len(each.split()) for each in behind[1::2])
    return not more or (more <= _MOST_BEHIND and bool(_PARTS.search(before)))


@cache
def _am() -> re.Pattern[str]:
    am = any_of(listed("giveaways", "am", "self"))
    end = rf"\s*(?:$|{_SIGN}|\s(?:and|et|y|e|from|de|du|of)\s)"
    word = r"[^\W\d_][\w'’-]*"
    who = rf"(?P<who>{word}(?:\s+{word}){{1,2}}?)"
    return re.compile(rf"\b(?:{am})\b\s*[,:]?\s+{who}(?={end})", re.IGNORECASE)
