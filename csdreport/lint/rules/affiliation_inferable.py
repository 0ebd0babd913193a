"""QUO007: a quote without its organisation, which stands elsewhere in the report."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.anonymity import is_anonymous
from csdreport.lint.context import Context
from csdreport.lint.lexicon import Phrases
from csdreport.lint.rule import Found, rule
from csdreport.lint.view import Quote

_SAID = {"text": "Boats wait.", "speaker": "Imani Okoro", "organisation": "Harbour Voices"}


@rule(
    "QUO007",
    Severity.WARNING,
    each="quote",
    heuristic=True,
    attribution="chatham-house",
    lexicons=("anonymous",),
    covered_by=("QUO001",),
    fails=[
        {"quotes": [{**_SAID, "consent": "anonymous"}], "other": "Harbour Voices sang."},
        {"quotes": [{**_SAID, "consent": "anonymous"}], "messages": ["Hear Harbour Voices."]},
        {
            "quotes": [{**_SAID, "consent": "anonymous"}],
            "progress": {"examples": ["A choir by HARBOUR VOICES in Fiji"]},
        },
    ],
    passes=[
        {"quotes": [{**_SAID, "consent": "name"}], "other": "Harbour Voices sang."},
        {"quotes": [{**_SAID, "consent": "anonymous"}], "other": "The harbour has voices."},
        {"quotes": [{"text": "Boats wait.", "speaker": "anonymous"}], "other": "Voices sang."},
    ],
)
def affiliation_inferable(quote: Quote, context: Context) -> Iterator[Found]:
    """The organisation of a speaker who did not agree to be named stands elsewhere in the report.

    A reader who knows the room puts the two together.

    To fix it, ask the speaker again, or leave the organisation out of the other answer.
    """
    organisation = quote.organisation.strip()
    if quote.consent in ("name", "organisation") or not organisation:
        return
    if is_anonymous(organisation, context):
        return
    wanted = Phrases([organisation])
    for answer in context.answers:
        if answer.field.kind != "quotes" and answer.text in wanted:
            label = context.label(answer.path)
            yield Found(quote.path, f"The organisation stands in {label} too.", wordless=True)
            return
