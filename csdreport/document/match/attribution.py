"""Who said it: whether words name a speaker, where such words begin, and what parts they have.

Nobody can tell a name from other capitalised words for certain. A name that stays in the words of
a quote goes out with them, and what was wrongly taken for a name is told and stays at hand: so
what may be a name is taken for one.
"""

from __future__ import annotations

import re

from csdreport.draft.speaker import OPENERS, PARTICLES, TITLES
from csdreport.text import normal
from csdreport.text.colons import COLONS

_LONGEST = 14
_LONGEST_NAME = 4
_LONGEST_SHOUTED = 3
_LONGEST_LINE = 400
_SAID = r"said|says|put it|told us|stated|explained|added|noted|dit|a dit|dijo"
# What joins a quote, its speaker and the organisation in running text.
_JOINED_BEFORE = rf"(?:as|by|{_SAID}|according to|in the words of|par|selon|por|según)\s+"
_JOINED_BETWEEN = r"\s+(?:of the|from|of(?=\s+[^\W\d_a-z]))\s+"
_JOINED_BEHIND = rf"\s*,?\s+(?:{_SAID})"

_LEAD = re.compile(r"^[\s.,;:]*(?:[-–—―~]+\s*)?")
_BEFORE = re.compile(rf"^{_JOINED_BEFORE}(?=\S)", re.IGNORECASE)
_BEHIND = re.compile(rf"{_JOINED_BEHIND}\s*\.?$", re.IGNORECASE)
_QUOTED_AS = re.compile(rf"(?:as\s+)?(?P<who>.+?){_JOINED_BEHIND}\s*[,:–—-]?\s*", re.IGNORECASE)
_ORGANISATION = re.compile(rf"\s*,\s*|\s+[-–—|/]\s+|{_JOINED_BETWEEN}")
_BRACKET = re.compile(r"(?P<name>.+?)\s*[(\[](?P<body>[^()\[\]]+)[)\]](?:\s*,\s*(?P<more>.+?))?\.?")
_DASHED = re.compile(r"\s*[-–—―~]{1,2}\s*(?=[^\s\d])")
_BRACKETED = re.compile(r"\s*[(\[].*[)\]]\s*\.?\s*")
_NAME_END = re.compile(r"[,;(\[|/]|\s[-–—]\s")
_END_DASH = re.compile(r"(?:(?<=[.!?…”\"»'’])|\s)\s*(?:--|[–—―]|-(?=\s))\s*(?P<who>[^–—―]+)$")
_END_BRACKET = re.compile(r"\s*[(\[](?P<who>(?:[^()\[\]]|\([^()]*\))+)[)\]]\s*\.?$")
_OPENED = re.compile(r"[“«„‟「『]|(?<!\S)[\"‘’'‚”»‹›]")
_SENTENCE_END = re.compile(r"[.!?…][”\"»’']?\s+|[”\"»]\s+")
_CAPITAL = r"(?:[A-ZÀ-ÖØ-Þ][\w.’'-]*)"
_CAPITALS = re.compile(rf"(?<!\S){_CAPITAL}(?:\s+{_CAPITAL}){{0,3}}\s*$")
_LAST_CAPITALS = re.compile(
    rf"(?P<before>[^\W\d_][\w’'-]*),?\s+"
    rf"(?P<name>{_CAPITAL}(?:\s+{_CAPITAL}){{1,3}})(?<![.!?])(?:,\s[^.!?]+)?$"
)
_JOINING_WORDS = """
a about against al and at between by de del des du el en et for from in into la las le les los of
on or our sur the through to under with y à
"""
_JOINING = frozenset(_JOINING_WORDS.split())


def parse(text: str) -> tuple[str, str]:
    """Part "Name, Organisation" or "Name (Organisation)"; the organisation may be empty."""
    text = normal.line(_LEAD.sub("", _unbracketed(normal.line(_LEAD.sub("", text)))))
    text = _BEHIND.sub("", _BEFORE.sub("", text.rstrip(f",;{COLONS}–—- ")))
    bracket = _BRACKET.fullmatch(text)
    if bracket:
        body = ", ".join(filter(None, (bracket["body"].strip(), bracket["more"])))
        return bracket["name"].strip(" ,"), body
    parts = _ORGANISATION.split(text, maxsplit=1)
    if len(parts) == 2 and all(part.strip() for part in parts):
        return parts[0].strip(), _without_stop(parts[1].strip())
    # "Anon." is an abbreviation, "Anonymous." the end of a sentence.
    return (text if text.casefold() == "anon." else _without_stop(text)), ""


def joined(name: str, body: str) -> re.Pattern[str]:
    """Give the pattern of a name with the words that join it; these are its groups."""
    before, behind = f"(?i:({_JOINED_BEFORE}))?", rf"(?:(?i:({_JOINED_BEHIND}))\b)?"
    between = rf"(?:(?:({_JOINED_BETWEEN})|\W+){re.escape(body)})?" if body else ""
    return re.compile(rf"{before}{re.escape(name)}{between}{behind}")


def _unbracketed(text: str) -> str:
    """Take off brackets that hold all of a text."""
    inner = text.rstrip(".").rstrip()
    if len(inner) < 2 or inner[0] not in "([" or inner[-1] not in ")]":
        return text
    depth = 0
    for at, char in enumerate(inner):
        depth += (char in "([") - (char in ")]")
        if not depth and at + 1 < len(inner):
            return text
    return inner[1:-1].strip()


def _without_stop(text: str) -> str:
    short = text.rsplit(" ", 1)[-1]
    return text if not text.endswith(".") or short.count(".") > 1 or len(short) < 5 else text[:-1]


def is_short(text: str) -> bool:
    """Tell whether a text has no more words than people use to say who spoke."""
    return len(text.split(maxsplit=_LONGEST)) <= _LONGEST


def is_name(text: str) -> bool:
    """Tell whether a text begins with a name: few words, each with a capital, and then a sign."""
    if len(text) > _LONGEST_LINE:
        return False
    text = _LEAD.sub("", text).strip()
    name, sign = _named(text)
    words = name.split()
    if not words or len(words) > _LONGEST_NAME or words[0].casefold() in OPENERS:
        return False
    if not is_short(text) and not sign:
        return False
    if name.isupper() and len(words) > _LONGEST_SHOUTED:
        return False
    return _may_be_all(words, text, sign) and all(map(_is_named, words)) and name[-1] not in "!?"


def _may_be_all(words: list[str], text: str, sign: str) -> bool:
    """Tell "Ana" and "Ana, Ferry Forum" from "Solidarity." and "Sisters, we are here"."""
    if len(words) > 1:
        return True
    if not sign:
        return not text.endswith(".") or text.casefold() == "anon."
    return not text.partition(sign)[2].strip()[:1].islower()


def _named(text: str) -> tuple[str, str]:
    """Give what stands before the organisation, and the sign that parts the two."""
    ends = [m for m in (_NAME_END.search(text), re.search(_JOINED_BETWEEN, text)) if m]
    first = min(ends, key=lambda m: m.start(), default=None)
    if first is None:
        return text.rstrip(f"{COLONS} "), ""
    return text[: first.start()].strip(), first[0].strip()


def _is_named(word: str) -> bool:
    bare = word.strip(".,’'")
    return bare[:1].isupper() or bare.casefold() in PARTICLES | TITLES


def stands_alone(line: str) -> bool:
    """Tell whether a line says nothing but who spoke: behind a dash, in brackets, or a name."""
    if not is_short(line):
        return is_name(line)
    return bool(_DASHED.match(line) or _BRACKETED.fullmatch(line)) or is_name(line)


def is_set_off(line: str) -> bool:
    """Tell whether a line begins with a dash or stands in brackets: it speaks of what is above."""
    return bool(_DASHED.match(line) or _BRACKETED.fullmatch(line))


def leads(text: str) -> bool:
    """Tell whether words before an opening mark name the speaker, as "As Ana Sol said," does."""
    said = _QUOTED_AS.fullmatch(text.strip())
    if said:
        words = said["who"].split()
        return is_short(text) and _is_named(words[0]) and words[0].casefold() not in OPENERS
    return text.rstrip()[-1:] in ",–—-" and is_name(text.rstrip(",–—- "))


def tail(text: str) -> tuple[int, int] | None:
    """Find who spoke behind words without marks: where the words end, and where the name begins."""
    begin = max(len(text) - _LONGEST_LINE, 0)
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
    if dash and is_short(dash["who"]) and not _OPENED.search(dash["who"]):
        # "… – Ana Sol – Ferry Forum" names both.
        other = _END_DASH.search(text, 0, dash.start())
        if other and is_name(other["who"]):
            dash = other
        return dash.start(), dash.start("who")
    bracket = _END_BRACKET.search(text)
    if not bracket or not is_short(bracket["who"]):
        return None
    run = _CAPITALS.search(text, 0, bracket.start())
    if run and len(run[0].split()) > 1:
        return run.start(), run.start()
    return bracket.start(), bracket.start("who") - 1


def _named_tail(text: str) -> int | None:
    """Find a name behind the end of a sentence, or one that ends the text without a stop."""
    ends = [match for match in _SENTENCE_END.finditer(text) if not _abbreviates(match)]
    for match in reversed(ends[-2:]):
        if is_name(text[match.end() :]):
            return match.end()
    run = _LAST_CAPITALS.search(text)
    if run and len(run["name"].split()) > 1 and run["before"].casefold() not in _JOINING:
        return run.start("name")
    return None


def _abbreviates(match: re.Match[str]) -> bool:
    word = match.string[: match.start()].rsplit(maxsplit=1)[-1:]
    return match[0].startswith(".") and bool(word) and _is_abbreviation(word[0].strip("(“\"«‘'"))


def _is_abbreviation(word: str) -> bool:
    return len(word) == 1 or word.casefold() in TITLES
