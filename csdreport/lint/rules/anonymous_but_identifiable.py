"""QUO006: an anonymous quote that gives its speaker away."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint import places
from csdreport.lint.anonymity import begins_anonymous, is_anonymous
from csdreport.lint.context import Context
from csdreport.lint.hiding import names_one_of
from csdreport.lint.known_names import Name, of_organisation, of_person
from csdreport.lint.rule import Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.view import Quote

OFFICE = (
    r"\b(?i:as|being) (?i:the |a |an )?(?:(?i:former |deputy |vice[ -])?)"
    r"(?i:minister|ambassador|consul|director|president|mayor|secretary|chair|chairperson|"
    r"commissioner|bishop|head|founder)\b(?i: (?:of|for)\b)"
)
HOUSE = r"\b(?i:we|us|colleagues) at (?!the\b|this\b|home\b|work\b|sea\b)(?:the )?[A-Z]"

_KEPT = {"speaker": "Imani Okoro", "consent": "anonymous"}


@rule(
    "QUO006",
    Severity.ERROR,
    each="quote",
    heuristic=True,
    attribution="chatham-house",
    lexicons=("anonymous", "actors"),
    covered_by=("QUO001",),
    fails=[
        {"quotes": [{"text": "Boats wait.", "speaker": "anonymous, Minister of Labour of Peru"}]},
        {"quotes": [{"text": "We at Harbour Voices sing.", "speaker": "anonymous"}]},
        {"quotes": [{"text": "As director of the clinic I cry.", "speaker": "anonymous"}]},
        {"quotes": [{"text": "As director of the Night Office I cry.", **_KEPT}]},
        {"quotes": [{"text": "Harbour Voices sings.", **_KEPT, "organisation": "Harbour Voices"}]},
    ],
    passes=[
        {"quotes": [{"text": "Boats wait.", "speaker": "anonymous"}]},
        {"quotes": [{"text": "We at home sing.", "speaker": "a participant"}]},
        {"quotes": [{"text": "As director of the clinic I cry.", "speaker": "Imani Okoro"}]},
    ],
)
def anonymous_but_identifiable(quote: Quote, context: Context) -> Iterator[Found]:
    """A quote is anonymous, and its words or the speaker's line give the speaker away.

    Under the Chatham House Rule an affiliation is as much as a name.

    To fix it, write "anonymous" alone, and leave offices and houses out of the words.
    """
    rest = begins_anonymous(quote.speaker, context)
    if rest and _points(rest, context):
        yield Found(quote.path, "The speaker's line says more than that.", wordless=True)
        return
    if quote.consent == "anonymous" and names_one_of(quote.text, _names(quote, context)):
        yield Found(quote.path, "The words tell the speaker's name or house.", wordless=True)
        return
    told = any(pattern(source).search(quote.text) for source in (OFFICE, HOUSE))
    unnamed = quote.consent == "anonymous" or is_anonymous(quote.speaker, context)
    if told and (rest or unnamed):
        yield Found(quote.path, "The words tell the speaker's office or house.", wordless=True)


def _names(quote: Quote, context: Context) -> set[Name]:
    named = of_person(quote.speaker) if not is_anonymous(quote.speaker, context) else set()
    if is_anonymous(quote.organisation, context):
        return named
    return named | of_organisation(quote.organisation)


def _points(rest: str, context: Context) -> bool:
    if places.names_place(rest, context.language):
        return True
    return any(rest in context.phrases(name) for name in ("organisations", "actors"))
