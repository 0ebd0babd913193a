"""MKP006: characters that nobody sees."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rewriting import replaced
from csdreport.lint.rule import Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer
from csdreport.text.normal import beyond_ascii

# Joiners are letters' business in Arabic and Indic scripts and in emoji; direction marks in
# Arabic and Hebrew. Beside Latin letters they are leftovers. An override turns letters round
# anywhere: what is read is not what stands there.
UNSEEN = (
    "[\u200b\u2060\ufeff\u00ad]|(?<=[A-Za-z])[\u200c\u200d](?=[A-Za-z])|"
    "(?<=[A-Za-z ])[\u200e\u200f](?=[A-Za-z ])|\u00a0{2,}|[\u202d\u202e\u206a-\u206f]|"
    "(?<![\u0590-\u08ff])[\u202a-\u202c\u2066-\u2069](?![\u0590-\u08ff])"
)


# Of these one stands in each match, but where two hard spaces do.
_SIGNS = frozenset(
    map(chr, (*range(0x200B, 0x2010), *range(0x202A, 0x202F), 0x2060, *range(0x2066, 0x2070)))
) | {"\ufeff", "\xad"}
_HARD_SPACES = "\xa0\xa0"


def _worth(texts: Sequence[Answer], context: Context) -> list[Answer]:
    """Give the texts with such a sign: in nearly all reports none stands anywhere."""
    whole = context.signs.whole
    if _SIGNS.isdisjoint(beyond_ascii(whole)) and _HARD_SPACES not in whole:
        return []
    return [each for each in texts if not _SIGNS.isdisjoint(each.text) or _HARD_SPACES in each.text]


@rule(
    "MKP006",
    Severity.WARNING,
    each="text",
    worth=_worth,
    fails=[
        {"other": "co\u200boperation at sea"},
        {"messages": ["Min\u00adisters, hear nurses."]},
        {"session": {"theme": "Session 4.1\u00a0\u00a0Kelp"}},
        {"other": "The ships \u202ecame\u202c in."},
        {"other": "The \u2066ships\u2069 came in."},
    ],
    passes=[
        {"other": "می\u200cخواهم"},
        {"other": "A \u2067خواهم\u2069 song"},
        {"messages": ["Ministers,\u00a0hear nurses."]},
        {"session": {"theme": "Session 4.1 Kelp"}},
    ],
)
def invisible_characters(answer: Answer, context: Context) -> Iterator[Found]:
    """Characters stand in the text that nobody sees.

    They part words for a search, for a screen reader and for a comparison.

    To fix it, type the words around them again.
    """
    if count := len(pattern(UNSEEN).findall(answer.text)):
        stand = (
            "One character that nobody sees stands"
            if count == 1
            else f"{count} characters that nobody sees stand"
        )
        yield Found(
            answer.path,
            f"{stand} here.",
            replacement=partial(
                replaced, answer, UNSEEN, lambda found: " " if "\u00a0" in found[0] else ""
            ),
            safe=True,
            wordless=True,
        )
