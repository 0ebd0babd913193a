"""QUO005: quotation marks that do not pair."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Edit, Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.view import Quote

PAIRS = (("“", "”"), ("« ", " »"), ("«", "»"), ("„", "“"), ('"', '"'))


@rule(
    "QUO005",
    Severity.ERROR,
    each="quote",
    fails=[
        {"quotes": [{"text": "“Our boats wait."}]},
        {"quotes": [{"text": 'He said: "Nobody asked.'}]},
        {"quotes": [{"text": "Nos bateaux attendent »"}]},
    ],
    passes=[
        {"quotes": [{"text": "“Our boats wait.”"}]},
        {"quotes": [{"text": "„Niemand“ – and a plank of 6\" – 'tis all"}]},
        {"quotes": [{"text": "“A first paragraph.\n\n“And a second one.”"}]},
    ],
)
def unbalanced_quote(quote: Quote, context: Context) -> Iterator[Found]:
    """A quotation mark has no partner.

    A reader cannot tell where the speaker ends and the rapporteur begins.

    To fix it, add the missing mark, or take the other one out.
    """
    if not _pairs(quote.text):
        yield Found(
            quote.path,
            "An opening or closing quotation mark is missing.",
            edits=lambda: _closed(quote),
            wordless=True,
        )


def _pairs(text: str) -> bool:
    # Each paragraph of a long quote opens, and only the last one closes.
    curly = pattern(r"(?<=\n)\s*[“«„]").sub("", text) if text[:1] in "“«„" else text
    straight = pattern(r'(?<=\d)"').sub("", curly).count('"')
    return straight % 2 == 0 and _curly_pairs(curly) and curly.count("«") == curly.count("»")


def _closed(quote: Quote) -> tuple[Edit, ...]:
    """Add the one missing mark at the end or the beginning, where nothing else can be meant."""
    from csdreport.lint.rewriting import Change, rewritten

    text = quote.text
    for opening, closing in PAIRS:
        for at, mark in ((len(text), closing), (0, opening)):
            is_alone = text.startswith(opening) if at else text.endswith(closing)
            if is_alone and _pairs(text[:at] + mark + text[at:]):
                new = rewritten(quote.answer, [Change(at, at, mark)])
                return (Edit(quote.answer.path, (new,)),) if new else ()
    return ()


def _curly_pairs(text: str) -> bool:
    low = high = 0
    for mark in pattern("[„“”]").findall(text):
        if mark == "„":
            low += 1
        elif mark == "“":
            # The German closing mark looks like the English opening one.
            low, high = (low - 1, high) if low else (low, high + 1)
        elif mark == "”":
            low, high = (low - 1, high) if low else (low, high - 1)
        if high < 0:
            return False
    return low == 0 and high == 0
