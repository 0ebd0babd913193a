"""QUO010: "Ms Cruz explained that …" outside of the quotes."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint import names, places
from csdreport.lint.context import Context
from csdreport.lint.lexicon import Hit, words
from csdreport.lint.rule import Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer

VERBS = (
    r"(?:said|says|stated|states|noted|notes|reported|reports|argued|argues|"
    r"explained|explains|stressed|told|added|shared|asked|recalled|pointed out|emphasi[sz]ed)\b"
)
SAID = rf"^(?:,? (?:\w+ ){{0,4}})?{VERBS}"
NEAR = 80
# Two capitalised words are a person's only where a verb of saying follows at once.
FULL_NAME = r"\b[A-Z][^\W\d_]+ [A-Z][^\W\d_]+(?:-[A-Z][^\W\d_]+)?(?= \w)"
ADVERB = r"^ (?:(?:also|then|later|however|rightly) )?"
ACCORDING = r"(?i:\b(?:according to|in the words of|as (?:told|said|reported) by|quoting))\s*$"


@rule(
    "QUO010",
    Severity.WARNING,
    heuristic=True,
    attribution="chatham-house",
    lexicons=("terms.titles",),
    languages=("en",),
    fails=[
        {"other": "Ms Okoro explained that boats wait."},
        {"messages": ["According to Dr Imani Okoro, ministers must hear nurses."]},
        {"governance": {"mechanisms": "Mr. Okoro of the harbour then stressed sleep."}},
        {"other": "Boats wait, as Imani Okoro also pointed out."},
    ],
    passes=[
        {"other": "A nurse explained that boats wait."},
        {"messages": ["Ministers said so; Ms Okoro sang."]},
        {"other": "Harbour Union said so, Fijian Sailors added tea, and The Moderator explained."},
        {"quotes": [{"text": "Ms Okoro said boats wait.", "speaker": "anonymous"}]},
    ],
)
def speaker_named_outside_quotes(answer: Answer, context: Context) -> Iterator[Found]:
    """An answer says by name who said something.

    Under the Chatham House Rule no participant is named; only the quotes have room for consent.

    To fix it, write "a participant".
    """
    if answer.field.kind == "quotes":
        return
    for hit in _people(answer.text, context):
        # A window on either side is enough, and keeps a text of many names quick.
        before = answer.text[max(hit.start - NEAR, 0) : hit.start]
        behind = answer.text[hit.end : hit.end + NEAR]
        if pattern(SAID).match(behind) or pattern(ACCORDING).search(before):
            yield Found(answer.path, "A speaker is named here.", quote=hit.text, wordless=True)
            return


def _people(text: str, context: Context) -> Iterator[Hit]:
    """Walk names with a title, and whole names right before a verb of saying."""
    yield from names.titled(text, context.language)
    for match in pattern(FULL_NAME).finditer(text):
        behind = text[match.end() : match.end() + NEAR]
        if pattern(ADVERB + VERBS).match(behind) and not _is_other(match.group(), context):
            yield Hit(match.start(), match.end(), match.group())


def _is_other(name: str, context: Context) -> bool:
    """Tell whether two capitalised words are a body, a place, or somebody unnamed."""
    first = name.split()[0].casefold()
    return (
        first in words(context.language, "terms", "stop")
        or any(name in context.phrases(held) for held in ("actors", "organisations", "official"))
        or name in context.phrases("anonymous", "loose")
        or places.names_region(name, context.language)
    )
