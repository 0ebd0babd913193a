"""STY005: two spaces, a space before a comma, none after it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer

WRONG = (
    r"(?<=[^\s.!?:]) {2,}(?=\w)|(?<=\w) +[,;](?=\s|$)|(?<=\w) +[.!?:](?=\s+[A-Z]|\s*$)|"
    r"(?<=[a-z])[,;](?=[A-Za-z]{2})|(?<=\w) +[,;](?=[^\W\d_])|(?<=[a-z]) +[?!](?=[A-Z\s])|"
    r"(?<=[a-z]{2})[?!](?=[A-Z][a-z])|(?<=\d) +:(?=\d\d\b)"
)

# What stands in every match, and is found much faster.
SPACES = ("  ", " ,", " ;", " .", " !", " ?", " :")
SUSPECT = r"[,;?!](?:(?<=[,;])[A-Za-z]|(?<=[?!])[A-Z])"
# One kind of sign is found faster than each.
_SAME_SIGN = bytes.maketrans(b";.!?:", b",,,,,")


def _worth(answers: Sequence[Answer], context: Context) -> list[Answer]:
    """Give the answers with something that stands in every match: mostly the report has none."""
    whole = context.signs.whole
    spaced = context.signs.standing(SPACES) if _is_spaced(whole) else ()
    joined = context.signs.matching(SUSPECT) if _is_joined(whole) else frozenset[str]()
    if not (spaced or joined):
        return []
    return [
        each for each in answers if each.path in joined or any(map(each.prose.__contains__, spaced))
    ]


def _is_spaced(text: str) -> bool:
    """Tell whether two spaces, or one before a sign, stand somewhere."""
    data = text.encode(errors="replace").translate(_SAME_SIGN)
    return b"  " in data or b" ," in data


def _is_joined(text: str) -> bool:
    """Tell whether a letter stands right behind a sign somewhere."""
    commas = text.replace(";", ",").split(",")
    ends = text.replace("!", "?").split("?")
    return any(map(str.isalpha, (part[:1] for part in commas[1:]))) or any(
        map(str.isupper, (part[:1] for part in ends[1:]))
    )


@rule(
    "STY005",
    Severity.WARNING,
    languages=("en", "es"),
    worth=_worth,
    fails=[
        {"other": "Nurses  sing."},
        {"messages": ["Ministers , hear nurses."]},
        {"inclusion": {"women": "Nurses,cooks and sailors"}},
        {"other": "One nurse ;another cook, at 10 :30"},
        {"other": "What ?No!Yes."},
    ],
    passes=[
        {"other": "Nurses sing.  Cooks dance."},
        {"other": "Why? No! From 10:30 to 11:45; 1:2."},
        {"messages": ["Ministers, hear nurses: 1,000 of them; 3.5 a ship."]},
        {"inclusion": {"women": "Nurses, cooks ... and sailors (see example.org/a,b)"}},
    ],
)
def space_errors(answer: Answer, context: Context) -> Iterator[Found]:
    """A space is missing, or there is one too many.

    To fix it, write one space after a comma and none before it.
    """
    found = [m for m in pattern(WRONG).finditer(answer.prose) if not _is_address(answer.prose, m)]
    # Speech is blanked by spaces: what touches it is no error.
    found = [m for m in found if answer.text[m.start() : m.end()] == m.group()]
    # "&amp;" is another rule's, and no sentence.
    found = [m for m in found if not _ends_entity(answer.text, m)]
    if found:
        places = "One place has" if len(found) == 1 else f"{len(found)} places have"
        start = max(found[0].start() - 12, 0)
        quote = answer.text[start : found[0].end() + 12]
        yield Found(
            answer.path,
            f"{places} a space too many or too few.",
            quote,
            replacement=partial(_mended, answer, found),
            safe=True,
            wordless=True,
        )


def _mended(answer: Answer, found: list[re.Match[str]]) -> str | None:
    from csdreport.lint.rewriting import Change, rewritten

    return rewritten(
        answer,
        [Change(match.start(), match.end(), _spaced(match, answer.text)) for match in found],
    )


def _spaced(match: re.Match[str], text: str) -> str:
    wrong = match.group()
    sign = wrong.strip()
    if not sign:
        return " "
    # A space before the sign is one too many; where there is none behind it, one is missing.
    behind = text[match.end() : match.end() + 1]
    # Nor is one where the sign stands in a time: "10 :30".
    return sign if not behind or behind.isspace() or behind.isdecimal() else f"{sign} "


def _ends_entity(text: str, match: re.Match[str]) -> bool:
    before = text[max(match.start() - 12, 0) : match.start()]
    return match.group()[0] == ";" and bool(pattern(r"&#?\w+$").search(before))


def _is_address(text: str, match: re.Match[str]) -> bool:
    start, end = match.span()
    word = text[text.rfind(" ", 0, start) + 1 : (text.find(" ", end) + 1 or len(text) + 1) - 1]
    return "/" in word or "@" in word or "www." in word
