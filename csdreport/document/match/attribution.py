"""Who said it: whether words name a speaker, where such words begin, and what parts they have.

Nobody can tell a name from other capitalised words for certain. A name that stays in the words of
a quote goes out with them, and what was wrongly taken for a name is told and stays at hand: so
what may be a name is taken for one.
"""

from __future__ import annotations

import re

from csdreport.document.match import footmarks
from csdreport.text import normal
from csdreport.text.callings import OPENERS, PARTICLES, TITLES
from csdreport.text.colons import COLONS

_LONGEST = 14
_LONGEST_NAME = 4
_LONGEST_SHOUTED = 3
LONGEST_LINE = 400
# What people write between a name and a quote.
SAID = (
    r"said|says|put it|told us|stated|explained|added|noted|dit|a dit|a déclaré|explique|ajoute|"
    r"dijo|dice|explicó|señaló"
)
# What joins a quote, its speaker and the organisation in running text.
ACCORDING = r"according to|in the words of|selon|según"
# Such a word with a colon stands before the name on the speaker's line.
_FROM = r"(?:quote\s+)?(?:from|by)|said by|dit par|dicho por|de|par|por"
_JOINED_BEFORE = (
    rf"(?:(?:(?:as\s+)?told by|as|by|{SAID}|{ACCORDING}|par|por)\s+|(?:{_FROM})\s*[{COLONS}]\s*)"
)
# Such words stand before a name and a colon: "Quote from Ana Sol: “…”". "De" may be a name's.
_LED_IN = (
    r"(?:(?:quotes?|words|citations?|mots|paroles|citas?|palabras)\s+(?:from|by|of|de|d['’]|du)|from)"
    r"\s*(?<=[\s'’])"
)
_JOINED_BETWEEN = r"\s+(?:of the|from|of(?=\s+[^\W\d_a-z]))\s+"
_JOINED_BEHIND = rf"\s*,?\s+(?:{SAID})(?:\s+(?:that|que))?"

_LEAD = re.compile(rf"^[\s.,;:]*(?:(?:{footmarks.SIGN}|[-–—―~/|]+)\s*)*")
_MARKED = re.compile(rf"^(?:(?:{footmarks.MARK}|[-–—―~/|]+)\s*)*")
_BEFORE = re.compile(rf"^{_JOINED_BEFORE}(?=\S)", re.IGNORECASE)
_FROM_LINE = re.compile(
    rf"\s*(?:{_FROM})\s*[{COLONS}]\s*(?P<who>[^\s{COLONS}][^{COLONS}]*)", re.IGNORECASE
)
_FROM_LABEL = re.compile(rf"\s*(?:{_FROM})\s*[{COLONS}]", re.IGNORECASE)
_LEADS_IN = re.compile(rf"^{_LED_IN}(?=\S)", re.IGNORECASE)
_BEHIND = re.compile(rf"{_JOINED_BEHIND}\s*\.?$", re.IGNORECASE)
_QUOTED_AS = re.compile(rf"(?:as\s+)?(?P<who>.+?){_JOINED_BEHIND}\s*[,:–—-]?\s*", re.IGNORECASE)
_ORGANISATION = re.compile(rf"\s*,\s*|\s+[-–—|/]\s+|{_JOINED_BETWEEN}")
_BRACKET = re.compile(r"(?P<name>.+?)\s*[(\[](?P<body>[^()\[\]]+)[)\]](?:\s*,\s*(?P<more>.+?))?\.?")
_DASHED = re.compile(r"\s*[-–—―~]{1,2}\s*(?=[^\s\d])")
_BRACKETED = re.compile(r"\s*[(\[].*[)\]]\s*\.?\s*")
_NAME_END = re.compile(r"[,;(\[|/]|\s[-–—]\s")
_LINKED = re.compile(r"(?<=\S)[\s;,.|/–—•*-]+(?:(?:and|et|y|&)\s*)?$")
_ENDS = f",;{COLONS}–—-/| "
_PIECES = frozenset({"and", "but", "e", "et", "mais", "o", "or", "ou", "pero", "puis", "then", "y"})


def parse(text: str) -> tuple[str, str]:
    """Part "Name, Organisation" or "Name (Organisation)"; the organisation may be empty."""
    text = _bare(text)
    if text[-1:] in COLONS:
        text = _LEADS_IN.sub("", text)
    text = _BEHIND.sub("", _BEFORE.sub("", text.rstrip(_ENDS)))
    bracket = _BRACKET.fullmatch(text)
    if bracket:
        body = ", ".join(filter(None, (bracket["body"].strip(), bracket["more"])))
        return bracket["name"].strip(" ,"), body
    parts = _ORGANISATION.split(text, maxsplit=1)
    if len(parts) == 2 and all(part.strip() for part in parts):
        return parts[0].strip(), _without_stop(parts[1].strip())
    # "Anon." is an abbreviation, "Anonymous." the end of a sentence.
    return (text if text.casefold() == "anon." else _without_stop(text)), ""


def further(text: str) -> str:
    """Give a line below the one with the name whole: what it joins may be an office and a body."""
    return _without_stop(without_joining(_bare(text).rstrip(_ENDS)))


def joined(name: str, body: str) -> re.Pattern[str]:
    """Give the pattern of a name with the words that join it; these are its groups.

    Of the organisation only the beginning is looked for: further lines may have been added to it.
    """
    before, behind = f"(?i:({_JOINED_BEFORE}|{_LED_IN}))?", rf"(?:[)\]]?(?i:({_JOINED_BEHIND}))\b)?"
    begin = next(iter(body.split()), "").rstrip(",;")
    between = rf"(?:(?:({_JOINED_BETWEEN})|\W+){re.escape(begin)})?" if begin else ""
    return re.compile(rf"{before}{re.escape(name)}{between}{behind}")


def _bare(text: str) -> str:
    return normal.line(_LEAD.sub("", _unbracketed(normal.line(_LEAD.sub("", text)))))


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


def without_joining(text: str) -> str:
    """Leave out what joins a name with the words before it, such as "said" and "by"."""
    return _BEFORE.sub("", text)


def is_short(text: str) -> bool:
    """Tell whether a text has no more words than people use to say who spoke."""
    return len(text.split(maxsplit=_LONGEST)) <= _LONGEST


def is_name(text: str) -> bool:
    """Tell whether a text begins with a name: few words, each with a capital, and then a sign."""
    if len(text) > LONGEST_LINE:
        return False
    text = _MARKED.sub("", _LEAD.sub("", text)).strip()
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
    first = bare[:1]
    # Many scripts have no capitals.
    caseless = first.isalpha() and first.upper() == first.lower()
    return first.isupper() or caseless or bare.casefold() in PARTICLES | TITLES


def is_joining(text: str) -> bool:
    """Tell whether words join two pieces of one quote, as in “we cross” and “we drown”."""
    return text.strip(" ,;").casefold() in _PIECES


def may_join(text: str) -> bool:
    """Tell whether words beside a quote name who spoke, or join it with another one."""
    text = _LINKED.sub("", _LEAD.sub("", text)).strip(" ,")
    if is_joining(text) or leads(text) or is_set_off(text):
        return True
    return is_name(_BEHIND.sub("", _BEFORE.sub("", text)))


def is_introducing(text: str) -> bool:
    """Tell whether words can only speak of what follows them: "As Ana Sol said,"."""
    text = text.strip(" /|;")
    return text[-1:] in COLONS or text[:3].casefold() == "as "


def is_dashed(text: str) -> bool:
    """Tell whether a dash parts a text that no dash begins."""
    return " – " in re.sub(r"\s[—―-]\s", " – ", _LEAD.sub("", text))


def stands_alone(line: str) -> bool:
    """Tell whether a line says nothing but who spoke: behind a dash, in brackets, or a name."""
    if not is_short(line):
        return is_name(line)
    return bool(_DASHED.match(line) or _BRACKETED.fullmatch(line)) or is_name(line)


def is_from(line: str) -> bool:
    """Tell whether a line says from whom the words are: "From: Ana Sol"."""
    found = _FROM_LINE.fullmatch(line)
    return found is not None and stands_alone(found["who"])


def begins_from(text: str) -> bool:
    """Tell whether a text begins like such a line, whatever follows: "From" is nobody's name."""
    return _FROM_LABEL.match(text) is not None


def is_set_off(line: str) -> bool:
    """Tell whether a line begins with a dash or stands in brackets: it speaks of what is above."""
    return bool(_DASHED.match(line) or _BRACKETED.fullmatch(line))


def leads(text: str) -> bool:
    """Tell whether words before an opening mark name the speaker, as "As Ana Sol said," does."""
    said = _QUOTED_AS.fullmatch(text.strip())
    if said:
        words = said["who"].split()
        return is_short(text) and _is_named(words[0]) and words[0].casefold() not in OPENERS
    if text.rstrip()[-1:] in ",–—-":
        return is_name(text.rstrip(",–—- "))
    return is_full_name(text) and not any(colon in text for colon in COLONS)


def is_full_name(text: str) -> bool:
    """Tell whether a text is a name of several words, or one with an organisation."""
    text = _unbracketed(_LEAD.sub("", text).strip())
    return is_name(text) and len(text.split()) > 1 and text[-1] not in ".!?"
