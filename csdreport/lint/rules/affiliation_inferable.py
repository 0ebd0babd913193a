"""QUO007: a speaker who is not to be named, or their organisation, in another answer."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.anonymity import is_anonymous
from csdreport.lint.context import Context
from csdreport.lint.hiding import Sought, names_one_of
from csdreport.lint.known_names import Name
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
    covered_by=("QUO010",),
    fails=[
        {"quotes": [{**_SAID, "consent": "anonymous"}], "messages": ["Hear Imani Okoro."]},
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
        {
            "quotes": [{"text": "Boats wait.", "speaker": "A woman from Fiji"}],
            "progress": {"examples": ["Fiji: a choir sang"]},
        },
        {
            "quotes": [
                {**_SAID, "speaker": "una madre", "organisation": "", "consent": "anonymous"}
            ],
            "other": "Madre y una hija",
        },
    ],
)
def affiliation_inferable(quote: Quote, context: Context) -> Iterator[Found]:
    """A speaker who did not agree to be named, or their organisation, stands in another answer.

    A reader who knows the room puts the two together.

    To fix it, ask the speaker again, or leave the name out of the other answer.
    """
    if quote.agreed == "name":
        return
    told: list[tuple[str, set[Name]]] = []
    if not is_anonymous(quote.speaker, context):
        told.append(("The speaker", quote.speakers_names))
    if quote.agreed != "organisation" and not is_anonymous(quote.organisation, context):
        told.append(("The organisation", quote.houses_names))
    if not told:
        return
    everybody = Sought(set[Name]().union(*(names for _, names in told)))
    # In few reports a name stands twice, and all answers are searched for it at once.
    if not everybody.may_stand_among(context.outside_quotes):
        return
    for answer in context.answers:
        if answer.field.kind == "quotes" or context.is_decided(answer.path):
            continue
        if not names_one_of(answer.text, everybody):
            continue
        who = next((who for who, names in told if names_one_of(answer.text, names)), "")
        if who:
            message = f"{who} of {context.named(quote.path)} stands here too."
            # Who refused is exposed now; "Hope" at the beginning of a sentence may be none.
            sure = quote.consent == "anonymous" and names_one_of(answer.text, _sure(quote, context))
            severity = Severity.ERROR if sure else None
            yield Found(answer.path, message, severity=severity, wordless=True)


def _sure(quote: Quote, context: Context) -> set[Name]:
    if is_anonymous(quote.speaker, context):
        return set()
    return {name for name in quote.speakers_names if name.manner != "capital"}
