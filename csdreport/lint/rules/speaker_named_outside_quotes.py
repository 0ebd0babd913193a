"""QUO010: "Ms Cruz explained that …" outside of the quotes."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint import names
from csdreport.lint.context import Context
from csdreport.lint.phrases import Hit
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
FULL_NAME = rf"\b{names.NAME}(?= (?:(?:also|then|later|however|rightly) )?{VERBS})"
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
        {"other": "President Okoro said that boats wait."},
    ],
    passes=[
        {"other": "A nurse explained that boats wait."},
        {"messages": ["Ministers said so; Ms Okoro sang."]},
        {"other": "Harbour Union said so, Fijian Sailors added tea, and The Moderator explained."},
        {"other": "The Ms Foundation said that boats wait. Some Delegates added tea."},
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
    """Walk names with a title or an office, and whole names right before a verb of saying."""
    yield from names.titled(text, context.language, "titles", "offices")
    if not pattern(VERBS).search(text):
        return
    for match in pattern(FULL_NAME).finditer(text):
        name = names.bare(match["name"], context.language)
        if " " in name and not _is_other(match["name"], context):
            yield Hit(match.end() - len(name), match.end(), name)


def _is_other(name: str, context: Context) -> bool:
    """Tell whether capitalised words are a body, or somebody unnamed."""
    held = ("actors", "organisations", "official")
    return any(name in context.phrases(each) for each in held) or (
        name in context.phrases("anonymous", "loose")
    )
