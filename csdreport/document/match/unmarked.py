"""Where a name stands in words that no marks part from it: behind, before and between them."""

from __future__ import annotations

import re
from itertools import pairwise

from csdreport.document.match import attribution
from csdreport.text.callings import OPENERS, TITLES

_LONGEST_ABBREVIATION = 20
_MOST_SMALL = 3
_END_DASH = re.compile(r"(?:(?<=[.!?…”\"»'’])|\s)\s*(?:--|//|[–—―|~]|-(?=\s))\s*(?P<who>[^–—―]+)$")
_END_BRACKET = re.compile(r"\s*[(\[](?P<who>(?:[^()\[\]]|\([^()]*\))+)[)\]]\s*\.?$")
_OPENED = re.compile(r"[“«„‟「『]|(?<!\S)[\"‘’'‚”»‹›]")
_SENTENCE_END = re.compile(r"[.!?…][”\"»’']?\s+|[”\"»]\s+")
_CLOSING = "”\"»›«‹’'“‘」』″> "
_CAPITAL = r"(?:[A-ZÀ-ÖØ-Þ][\w.’'-]*)"
_FULL = rf"{_CAPITAL}(?:\s+{_CAPITAL}){{1,3}}"
_CAPITALS = re.compile(rf"(?<!\S){_CAPITAL}(?:\s+{_CAPITAL}){{0,3}}\s*$")
_LAST_CAPITALS = re.compile(
    rf"(?P<before>[^\W\d_][\w’'-]*)[,;:]?\s+"
    rf"(?P<name>{_FULL}(?:\s(?:and|&|et|y)\s{_FULL}){{0,2}})"
    r"(?:(?<![.!?])|(?:\s*\([^()]*\))?(?:(?:[,;]|\s[/|–—-])\s(?=[^\W\d_])[^.!?“”„\"«»]+)\.?)$"
)
# "Ana Sol said that we …", "According to Ana Sol, we …"
_REPORTED = re.compile(
    rf"(?P<who>[^.!?]{{2,120}}?),?\s+(?i:{attribution.SAID})(?i:\s+(?:that\s|que\s|qu['’])|[,:]\s)|"
    rf"(?i:{attribution.ACCORDING})\s+(?P<source>[^.!?]{{2,120}}?),\s+(?=[^\W\dA-Z_]|I\b)"
)
_SAID_BY = re.compile(rf",?\s+(?i:{attribution.SAID})\s+(?={_FULL})")
_BEHIND_MARK = re.compile(rf"[”\"»]\s+(?={_FULL})")
_JOINING_WORDS = """
a about against al and at between by de del des du el en et for from in into la las le les los of
on or our sur the through to under with y à
"""
JOINING = frozenset(_JOINING_WORDS.split())
"""Words that no name ends with."""


def is_small(text: str) -> bool:
    """Tell whether a text may be a name without its capitals, such as phones write: "ana sol"."""
    words = text.strip(" ,;").split()
    return 1 < len(words) <= _MOST_SMALL and all(
        word.isalpha() and word.islower() for word in words
    )


def holds_sentence(text: str) -> bool:
    """Tell whether a sentence ends within a text."""
    return any(not _abbreviates(match) for match in _SENTENCE_END.finditer(text.strip()))


def ends_sentence(text: str) -> bool:
    """Tell whether words in quotation marks, or without, end with a sentence."""
    return text.rstrip(_CLOSING).endswith((".", "!", "?", "…"))


def reported(text: str) -> int:
    """Measure the words before what somebody is said to have said: "Ana Sol said that …"."""
    found = _REPORTED.match(text)
    if found is None:
        return 0
    who = attribution.without_joining(found["who"] or found["source"])
    return found.end() if attribution.is_name(who) else 0


def sentences(text: str) -> list[tuple[int, int]]:
    """Find the sentences that are a name: what stands before and behind each is not one quote.

    The last one is not looked for here: see `tail`.
    """
    ends = [match for match in _SENTENCE_END.finditer(text) if not _abbreviates(match)]
    bounds = pairwise([0, *(match.end() for match in ends)])
    return [(start, end) for start, end in bounds if _is_name_only(text[start:end])]


def _is_name_only(text: str) -> bool:
    words = text.strip().rstrip(".")
    return len(words.split()) > 1 and attribution.is_name(words)


def behind_mark(text: str) -> int | None:
    """Find a name behind a quotation mark within a text: nobody can tell whose words are whose."""
    for match in _BEHIND_MARK.finditer(text):
        if text[match.end() :].split(maxsplit=1)[0].casefold() not in OPENERS:
            return match.end()
    return None


def within(text: str, *, set_off: bool) -> tuple[int, int] | None:
    """Find a name at the end of words that a mark closes behind it: where those end, and it begins.

    Only what is surely one, because those are words of the quote otherwise; `set_off` asks for a
    dash or brackets, where a sentence's end does not do.
    """
    begin = max(len(text) - attribution.LONGEST_LINE, 0)
    near = text[begin:]
    found = _set_off_tail(near)
    if found and not attribution.is_full_name(near[found[1] :]):
        found = None
    if found is None and not set_off:
        ends = [match.end() for match in _SENTENCE_END.finditer(near) if not _abbreviates(match)]
        found = (
            (ends[-1], ends[-1]) if ends and attribution.is_full_name(near[ends[-1] :]) else None
        )
    return (begin + found[0], begin + found[1]) if found and near[: found[0]].strip() else None


def tail(text: str) -> tuple[int, int] | None:
    """Find who spoke behind words without marks: where the words end, and where the name begins."""
    text = text.rstrip("–—-;, ")
    begin = max(len(text) - attribution.LONGEST_LINE, 0)
    near = text[begin:]
    found = _set_off_tail(near)
    named = _named_tail(near)
    if named is not None and (found is None or named < found[0]):
        found = (named, named)
    if found is None or not text[: begin + found[0]].strip():
        return None
    return begin + found[0], begin + found[1]


def _set_off_tail(text: str) -> tuple[int, int] | None:
    """Find the end of a text behind a dash or in brackets, with the name before the brackets."""
    dash = _END_DASH.search(text)
    if dash and attribution.is_short(dash["who"]) and not _OPENED.search(dash["who"]):
        # "… – Ana Sol – Ferry Forum" names both.
        other = _END_DASH.search(text, 0, dash.start())
        if other and attribution.is_name(other["who"]):
            dash = other
        return dash.start(), dash.start("who")
    bracket = _END_BRACKET.search(text)
    if not bracket or not attribution.is_short(bracket["who"]):
        return None
    run = _CAPITALS.search(text, 0, bracket.start())
    if run and len(run[0].split()) > 1:
        return run.start(), run.start()
    return bracket.start(), bracket.start("who") - 1


def _named_tail(text: str) -> int | None:
    """Find a name behind the end of a sentence, or one that ends the text without a stop."""
    ends = [match for match in _SENTENCE_END.finditer(text) if not _abbreviates(match)]
    for match in reversed(ends[-2:]):
        who = attribution.without_joining(text[match.end() :])
        if attribution.is_name(who) or is_small(who):
            return match.end()
    said = next((m for m in _SAID_BY.finditer(text) if attribution.is_name(text[m.end() :])), None)
    if said:
        return said.start()
    run = _LAST_CAPITALS.search(text)
    if run and len(run["name"].split()) > 1 and run["before"].casefold() not in JOINING:
        return run.start("name")
    return None


def _abbreviates(match: re.Match[str]) -> bool:
    near = match.string[max(match.start() - _LONGEST_ABBREVIATION, 0) : match.start()]
    word = near.rsplit(maxsplit=1)[-1:]
    return match[0].startswith(".") and bool(word) and _is_abbreviation(word[0].strip("(“\"«‘'"))


def _is_abbreviation(word: str) -> bool:
    return len(word) == 1 or word.casefold() in TITLES
