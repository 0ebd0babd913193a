"""The words, sentences and paragraphs of a text, as limits count them."""

from __future__ import annotations

import re
import unicodedata

from csdreport.text.blocks import Blocks, Paragraph
from csdreport.text.enumerators import ascending, leading
from csdreport.text.markdown import parse
from csdreport.text.pattern import pattern

_BETWEEN = r"[\s—–/|]+"
_LONGEST = 16
_END = r"(?:[.!?…]+[\"'”’»)\]]*(?=\s|$))|\n+"
# In other scripts no space follows; few texts need the longer pattern.
_OTHER_STOPS = "。！？।؟۔"
_ANY_END = rf"{_END}|[{_OTHER_STOPS}]+[\"'”’»)\]」』]*"
# They end with a full stop and end no sentence.
_ABBREVIATIONS = frozenset(
    {
        *"abcdefghijklmnopqrstuvwxyz",
        *{"e.g", "i.e", "etc", "cf", "vs", "no", "nos", "mr", "mrs", "ms", "dr", "prof", "st"},
        *{"al", "pp", "vol", "art", "para", "fig", "approx", "rec", "sec", "jr", "sr", "inc"},
        *{"ltd", "co", "dept", "est", "ca", "viz", "incl", "excl", "ed", "eds", "p.ex", "p.ej"},
    }
)
_BEFORE_WORD = frozenset("([“\"'‘«")


def words(s: str) -> list[str]:
    """List the words of plain text, without the punctuation around them.

    A word stands between white space, dashes or strokes, and holds a letter or digit.
    Enumerators such as "(ii)", "b)" or "2." are none.
    """
    return [word for part in _without_enumerators(s) for word in _tokens(part)]


def count(s: str) -> int:
    """Count the words of plain text."""
    return len(words(s))


def first(s: str, n: int = 8) -> str:
    """Give the first words of a text as one line, for a person to recognise it by."""
    return " ".join(s.split()[:n])


def sentences(s: str) -> list[str]:
    """List the sentences of plain text; abbreviations such as "e.g." end none."""
    found: list[str] = []
    start = 0
    end = _ANY_END if any(map(s.__contains__, _OTHER_STOPS)) else _END
    for match in pattern(end).finditer(s):
        if _goes_on(s, start, match):
            continue
        found.append(s[start : match.end()].strip())
        start = match.end()
    found.append(s[start:].strip())
    return [sentence for sentence in found if words(sentence)]


def paragraphs(markdown: str) -> int:
    """Count the paragraphs of an answer; an item of a list counts as one."""

    def total(blocks: Blocks) -> int:
        return sum(
            1 if isinstance(block, Paragraph) else sum(total(item) for item in block.items)
            for block in blocks
        )

    return total(parse(markdown))


def _tokens(part: str) -> list[str]:
    return [token for each in pattern(_BETWEEN).split(part) if (token := _bare(each))]


def _bare(token: str) -> str:
    """Take off what is no letter, digit or mark of one (the vowel signs of Bengali are marks)."""
    start, end = 0, len(token)
    while start < end and not token[start].isalnum():
        start += 1
    while start < end and unicodedata.category(token[end - 1])[0] not in "LNM":
        end -= 1
    return token[start:end]


def _without_enumerators(s: str) -> list[str]:
    return [part for line in s.split("\n") for part in _parts(line)]


def _parts(line: str) -> list[str]:
    """Give what stands before, between and behind the enumerators of a line."""
    found = list(ascending(line))
    begin = leading(line)
    if begin is not None and begin not in found:
        found.insert(0, begin)
    starts = [0, *(each.end for each in found)]
    ends = [*(each.start for each in found), len(line)]
    return [line[start:end] for start, end in zip(starts, ends, strict=True)]


def _goes_on(s: str, start: int, end: re.Match[str]) -> bool:
    """Tell whether a full stop belongs to an abbreviation or an enumerator."""
    if not end[0].startswith(".") or len(end[0]) > 1 or end.end() == len(s):
        return False
    # An abbreviation or enumerator is short: no need to look at the whole sentence.
    near = s[max(start, end.end() - _LONGEST) : end.end()]
    if end.end() - start < _LONGEST and leading(near.lstrip()) and not words(near):
        return True
    return _is_abbreviation(near[:-1].lower())


def _is_abbreviation(before: str) -> bool:
    """Tell whether what stands before a full stop ends with an abbreviation."""
    if before.endswith(("p. ex", "p. ej")):
        before = f"{before[:-4]}.{before[-2:]}"
    begin = len(before)
    while begin and not (before[begin - 1].isspace() or before[begin - 1] in _BEFORE_WORD):
        begin -= 1
    return before[begin:] in _ABBREVIATIONS
