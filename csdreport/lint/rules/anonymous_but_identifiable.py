"""QUO006: an anonymous quote that gives its speaker away."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint import attributed, giveaways, posts
from csdreport.lint.anonymity import begins_anonymous, is_anonymous, proper_word
from csdreport.lint.context import Context
from csdreport.lint.hiding import names_one_of
from csdreport.lint.known_names import Name
from csdreport.lint.rule import Example, Found, rule
from csdreport.lint.view import Quote

_TELL_WHERE = (giveaways.tells_office, giveaways.tells_house, posts.tells_post)
_KEPT = {"speaker": "Imani Okoro", "consent": "anonymous"}


@rule(
    "QUO006",
    Severity.ERROR,
    each="quote",
    heuristic=True,
    attribution="chatham-house",
    lexicons=("anonymous", "actors", giveaways.LEXICON),
    covered_by=("QUO001",),
    fails=[
        {"quotes": [{"text": "Boats wait.", "speaker": "anonymous, Minister of Labour of Peru"}]},
        {"quotes": [{"text": "We at Harbour Voices sing.", "speaker": "anonymous"}]},
        {"quotes": [{"text": "As director of the clinic I cry.", "speaker": "anonymous"}]},
        {"quotes": [{"text": "As director of the Night Office I cry.", **_KEPT}]},
        {"quotes": [{"text": "Harbour Voices sings.", **_KEPT, "organisation": "Harbour Voices"}]},
        {"quotes": [{"text": "I, Imani Okoro, sing.", "speaker": "anonymous"}]},
        {"quotes": [{"text": "“Boats wait.” – Imani Okoro", "speaker": "anonymous"}]},
        {"quotes": [{"text": "Imani Okoro said: “Boats wait.”", "speaker": "anonymous"}]},
        {"quotes": [{"text": "My name is Imani and I cook.", "speaker": "anonymous"}]},
        {"quotes": [{"text": "I am Imani and I cook.", "speaker": "anonymous"}]},
        {"quotes": [{"text": "I work for the Kelp Harbour Union.", "speaker": "anonymous"}]},
        {"quotes": [{"text": "As a nurse at Kelp Bay Clinic, I cry.", "speaker": "anonymous"}]},
        {
            "quotes": [
                {"text": "Boats wait.", "speaker": "anonymous (director of the port of Kelp)"}
            ]
        },
        Example(
            {"quotes": [{"text": "Je m’appelle Imani.", "speaker": "anonyme"}]}, {"language": "fr"}
        ),
        Example(
            {"quotes": [{"text": "Trabajo para la Voz del Puerto.", "speaker": "anónimo"}]},
            {"language": "es"},
        ),
    ],
    passes=[
        {"quotes": [{"text": "Boats wait.", "speaker": "anonymous"}]},
        {"quotes": [{"text": "“Boats wait,” I said to the Minister.", "speaker": "anonymous"}]},
        {"quotes": [{"text": "We at home sing.", "speaker": "a participant"}]},
        {"quotes": [{"text": "As director of the clinic I cry.", "speaker": "Imani Okoro"}]},
        {"quotes": [{"text": "I am Fijian and I work for a family.", "speaker": "anonymous"}]},
        {"quotes": [{"text": "As head of a household I cook.", "speaker": "anonymous – a nurse"}]},
        {"quotes": [{"text": "I am a nurse in Fiji and was a cook.", "speaker": "anonymous"}]},
        {"quotes": [{"text": "I am Muslim, and I’m Afro-Peruvian.", "speaker": "anonymous"}]},
        {"quotes": [{"text": "Aye.", "speaker": "A cook from Fiji", "consent": "anonymous"}]},
    ],
)
def anonymous_but_identifiable(quote: Quote, context: Context) -> Iterator[Found]:
    """A quote is anonymous, and its words or the speaker's line give the speaker away.

    Under the Chatham House Rule an affiliation is as much as a name. Words outside of the quotation
    marks are no words of the speaker: "– Imani Okoro" behind them says who spoke. A line that
    describes the speaker ("A cook from Fiji") is kept for you alone: a public copy says
    "anonymous" instead.

    To fix it, write "anonymous" alone, and leave offices and houses out of the words.
    """
    if message := _told(quote, context):
        fix = (
            f'Write "{proper_word(context)}" alone, and leave offices and houses out of the words.'
        )
        yield Found(quote.path, message, fix=fix, wordless=True)


def _told(quote: Quote, context: Context) -> str:
    """Say what gives the speaker away; "" where nothing does."""
    rest = begins_anonymous(quote.speaker, context)
    if rest and giveaways.points(rest, context):
        return "The speaker's line says more than that."
    if quote.consent == "anonymous" and names_one_of(quote.text, _names(quote, context)):
        return "The words tell the speaker's name or house."
    if not (rest or quote.consent == "anonymous" or is_anonymous(quote.speaker, context)):
        return ""
    if attributed.says_who(quote, context):
        return "What stands beside the quotation says who spoke."
    if giveaways.tells_name(quote.text, context):
        return "The words tell the speaker's name."
    if any(tells(quote.text, context) for tells in _TELL_WHERE):
        return "The words tell the speaker's office or house."
    return ""


def _names(quote: Quote, context: Context) -> set[Name]:
    named = set() if is_anonymous(quote.speaker, context) else quote.speakers_names
    return named if is_anonymous(quote.organisation, context) else named | quote.houses_names
