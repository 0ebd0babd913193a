"""QUO003: a quote without a word on who said it."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint import attributed, terms
from csdreport.lint.anonymity import proper_word
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.view import Quote


@rule(
    "QUO003",
    Severity.ERROR,
    each="quote",
    covered_by=("QUO001",),
    fails=[
        {"quotes": [{"text": "“Our boats wait until somebody sings.”"}]},
        {"quotes": [{"text": "Nobody ever asked the cooks.", "speaker": " – "}]},
        {"quotes": [{"text": "Aye.", "speaker": "anonymous"}, {"text": "Nay, said no nurse."}]},
    ],
    passes=[
        {"quotes": [{"text": "“Our boats wait until somebody sings.”", "speaker": "anonymous"}]},
        {"quotes": [{"text": "Nobody ever asked the cooks.", "organisation": "Harbour Voices"}]},
        {"quotes": [{"text": "None."}]},
        {"quotes": [{"text": "“Our boats wait until somebody sings.” – anonymous"}]},
    ],
)
def quote_without_attribution(quote: Quote, context: Context) -> Iterator[Found]:
    """A quote does not say who spoke.

    Without a word on it nobody knows whether the speaker wanted no name, or was forgotten. Words
    beside the quotation marks say it as well.

    To fix it, write "anonymous", or the name with the speaker's consent.
    """
    if not (terms.is_empty(quote.speaker) and terms.is_empty(quote.organisation)):
        return
    if terms.is_empty(quote.text) or context.is_nil(quote.text):
        return
    if not attributed.is_attributed(quote, context):
        asked = context.guidance(quote.path, "anonym", "anónim")
        said = f' The template says: "{asked}"' if asked else ""
        yield Found(
            quote.path,
            f"Nobody stands behind this quote.{said}",
            fix=f'Write "{proper_word(context)}", or the name with the speaker\'s consent.',
            wordless=True,
        )
