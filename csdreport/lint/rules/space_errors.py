"""STY005: two spaces, a space before a comma, none after it."""

from __future__ import annotations

import re
from collections.abc import Iterator

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
SIGNS = ",;?!"
SUSPECT = r"[,;?!](?:(?<=[,;])[A-Za-z]|(?<=[?!])[A-Z])"


@rule(
    "STY005",
    Severity.WARNING,
    languages=("en", "es"),
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
    if context.language == "fr" or not _is_suspect(answer.prose, context):
        return
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
            replacement=_mended(answer, found),
            safe=True,
            wordless=True,
        )


def _is_suspect(prose: str, context: Context) -> bool:
    if any(map(prose.__contains__, context.signs.standing(SPACES))):
        return True
    return any(
        prose.count(sign) != prose.count(f"{sign} ") for sign in SIGNS if sign in prose
    ) and bool(pattern(SUSPECT).search(prose))


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
