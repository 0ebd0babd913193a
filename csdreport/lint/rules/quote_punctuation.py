"""QUO008: a quote that ends without a full stop, or with the stop outside of its marks."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.view import Quote

# Marks that close a quote, and signs that end a sentence in any script.
CLOSING = "”\"»’'"
STOPS = ".!?…。！？؟۔।"


@rule(
    "QUO008",
    Severity.INFO,
    stage="final",
    each="quote",
    covered_by=("QUO005",),
    fails=[
        {"quotes": [{"text": "“Our boats wait”"}]},
        {"quotes": [{"text": "“Our boats wait”."}]},
        {"quotes": [{"text": "Our boats wait"}]},
    ],
    passes=[
        {"quotes": [{"text": "“Our boats wait.”"}]},
        {"quotes": [{"text": "Will our boats wait?"}]},
        {"quotes": [{"text": "«Nos bateaux attendent…»"}]},
    ],
)
def quote_punctuation(quote: Quote, context: Context) -> Iterator[Found]:
    """A quote ends without a full stop, or has it outside of the quotation marks.

    A quote that just ends looks as if its end had been lost.

    To fix it, end the quote with a full stop inside the marks; leave the speaker's words alone.
    """
    text = quote.text.rstrip()
    if not text:
        return
    bare = text.rstrip(f"{CLOSING} ")
    if text[-1] in STOPS and text[-2:-1] and text[-2] in CLOSING and text[-3:-2] not in STOPS:
        yield Found(quote.path, "The stop stands behind the closing mark.", wordless=True)
    elif bare and bare[-1] not in f"{STOPS})]":
        yield Found(quote.path, "No full stop stands at its end.", wordless=True)
