"""QUO010: "Ms Cruz explained that …" outside of the quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from csdreport.findings import Severity
from csdreport.lint import lexicon, names
from csdreport.lint.context import Context
from csdreport.lint.name_shapes import (
    CAPITAL,
    CAPITAL_WORD,
    INITIALLED,
    LEXICON as NAME_WORDS,
    NAME,
)
from csdreport.lint.phrases import Hit
from csdreport.lint.rule import Example, Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer

LEXICON = "speech"
SAYING = ("said", "said_before", "according")
TITLES = ("titles", "offices")
NEAR = 80
# A few words may stand between a name with a title and the word of saying.
SAID = r"^(?: \([^()\n]{2,80}\))?(?:,? (?:\w+ ){0,4})?(?:SAID)\b"
# Two capitalised words are a person's only where a verb of saying follows, at once or behind what
# says who it is: "Imani Okoro, a nurse, said", "Imani Okoro of the night desk said".
_WHO_IT_IS = (
    r"(?:, [^.,;:!?\n]{3,80},|(?: (?:BELONGS) (?:[\w'’-]+ ){0,5}[\w'’-]+,?)| \([^()\n]{2,80}\),?)?"
    r"(?: (?:BETWEEN))?"
)
# "Case Studies presented here": what is done to them is no verb of theirs.
_SPEAKS = r"(?:SAID)\b(?! (?:by|here|above|below)\b)"
FULL_NAME = rf"\b{NAME}(?={_WHO_IT_IS} {_SPEAKS})"
# "J. Okoro said", "Imani K. Okoro said": looked for where a capital has a full stop behind it.
INITIALS = rf"\b{INITIALLED}(?={_WHO_IT_IS} {_SPEAKS})"
INITIAL = r"[A-Z](?<!\w.)\. ?[A-Z]"
# A name without a title has two words at least.
TWO = rf"{CAPITAL_WORD}\.? {CAPITAL}"
# "It was Imani Okoro who said so."
IT_WAS = rf"\b(?i:IT_WAS) {NAME},? (?:WHO) (?:SAID)\b"
# Or where it is said to be somebody's word: "according to Imani Okoro,", "…,” said Imani Okoro."
_NAME_ENDS = r"(?=\s*(?:[.,;:!?)”»\"—–]|$)|,? (?:BELONGS)\b)"
ACCORDING_TO = rf"\b(?i:ACCORDING) {NAME}{_NAME_ENDS}"
SAID_BY = rf"[,”\"»’!?—] ?(?:SAID_BEFORE) {NAME}{_NAME_ENDS}"
ACCORDING = r"\b(?i:ACCORDING)(?: (?:ARTICLES))?\s*$"
# "…, said Ms Okoro." and not "noted Ms Okoro's plan".
BEHIND = r"\b(?:SAID_BEFORE)(?: (?:ARTICLES))?\s*$"
# With the words that each holds: right before the name, unless it is what somebody "said".
WHOLE_SHAPES = {
    FULL_NAME: "said",
    ACCORDING_TO: "according",
    SAID_BY: "said_before",
    INITIALS: "said",
    IT_WAS: "it_was",
}
PHRASE_END = r"^\s*(?:[.,;:!?)”»\"]|$)"


def _worth(answers: Sequence[Answer], context: Context) -> Sequence[Answer]:
    """Give the answers with a word of saying, or with a title."""
    said = context.phrases(LEXICON, *SAYING)
    return said.may_stand_in(answers, context.phrases("terms", *TITLES))


@rule(
    "QUO010",
    Severity.WARNING,
    heuristic=True,
    attribution="chatham-house",
    lexicons=("terms.titles", LEXICON),
    worth=_worth,
    fails=[
        {"other": "Ms Okoro explained that boats wait."},
        {"messages": ["According to Dr Imani Okoro, ministers must hear nurses."]},
        {"governance": {"mechanisms": "Mr. Okoro of the harbour then stressed sleep."}},
        {"other": "Boats wait, as Imani Okoro also pointed out."},
        {"other": "President Okoro said that boats wait."},
        {"other": "According to Imani Okoro, boats wait."},
        {"other": "Imani Okoro (KUA) has also said that boats wait."},
        {"other": "I. Okoro highlighted that boats wait."},
        {"other": "It was Imani Okoro who called for boats."},
        {"other": "“Boats wait,” said Imani Okoro."},
        {"other": "Imani Okoro, who mends nets in Fiji, told us about her week."},
        {"other": "“Boats wait all night by the sea,” said Ms Okoro."},
        Example({"other": "Selon Imani Okoro, les bateaux attendent."}, {"language": "fr"}),
        Example({"other": "«Esperamos», dijo Imani Okoro."}, {"language": "es"}),
        Example({"other": "La ministre Okoro a expliqué cela."}, {"language": "fr"}),
        Example({"other": "Según la Sra. Okoro, los barcos esperan."}, {"language": "es"}),
    ],
    passes=[
        {"other": "A nurse explained that boats wait."},
        {"messages": ["Ministers said so; Ms Okoro sang."]},
        {"other": "Pope Francis said that boats wait."},
        Example({"other": "Le Pape François a dit que non."}, {"language": "fr"}),
        Example({"other": "El Papa Francisco dijo que no."}, {"language": "es"}),
        {"other": "Harbour Union said so, Fijian Sailors added tea, and The Moderator explained."},
        {"other": "The Ms Foundation said that boats wait. Some Delegates added tea."},
        {"quotes": [{"text": "Ms Okoro said boats wait.", "speaker": "anonymous"}]},
        {"other": "Mayors explained Ms Okoro’s plan."},
        {"other": "According to Rainbow House, boats wait. Nurses added Fair Sleep."},
        {"other": "Harbour Voices said that boats wait; Night Desk agreed, said Lantern Circle."},
        Example({"other": "Une infirmière a dit que non."}, {"language": "fr"}),
        Example({"other": "Según el Sindicato de Marineros, no."}, {"language": "es"}),
    ],
)
def speaker_named_outside_quotes(answer: Answer, context: Context) -> Iterator[Found]:
    """An answer says by name who said something.

    Under the Chatham House Rule no participant is named; only the quotes have room for consent.
    Whoever is no participant may stand, such as Pope Francis: the word list `speech.bodies`.

    To fix it, write "a participant".
    """
    if answer.field.kind == "quotes":
        return
    for hit in _speakers(answer.text, context):
        unnamed = lexicon.table(context.language, LEXICON).get("unnamed", ())
        fix = f'Write "{unnamed[0]}".' if unnamed else ""
        yield Found(answer.path, "A speaker is named here.", quote=hit.text, fix=fix, wordless=True)
        return


def _speakers(text: str, context: Context) -> Iterator[Hit]:
    """Walk names with a title or an office that somebody speaks by, and whole names that do."""
    for hit in names.titled(text, context.language, *TITLES):
        # A window on either side is enough, and keeps a text of many names quick.
        before = text[max(hit.start - NEAR, 0) : hit.start]
        if _speaks(before, text[hit.end : hit.end + NEAR], context.language):
            yield hit
    yield from _whole_names(text, context)


def _speaks(before: str, behind: str, language: str) -> bool:
    if _found(SAID, language, behind) or _found(ACCORDING, language, before):
        return True
    return bool(pattern(PHRASE_END).match(behind)) and _found(BEHIND, language, before)


def _found(source: str, language: str, text: str) -> bool:
    return bool(pattern(_filled(source, language)).search(text))


def _whole_names(text: str, context: Context) -> Iterator[Hit]:
    """Walk names without a title where something is said to be theirs."""
    if not pattern(TWO).search(text) or text not in context.phrases(LEXICON, *SAYING):
        return
    for shape in filter(lambda shape: _may_stand(shape, text, context), WHOLE_SHAPES):
        for match in pattern(_filled(shape, context.language)).finditer(text):
            name = names.bare(match["name"], context.language)
            start = match.end("name") - len(name)
            before = text[:start] if shape == FULL_NAME else ""
            if " " in name and not _is_other(match["name"], before, context):
                yield Hit(start, match.end("name"), name)


def _may_stand(shape: str, text: str, context: Context) -> bool:
    """Tell quickly whether what stands in a shape stands in a text."""
    if shape == INITIALS:
        return bool(pattern(INITIAL).search(text))
    said = context.phrases(LEXICON, WHOLE_SHAPES[shape])
    return text in said if shape == FULL_NAME else said.lead_to_capital(text)


@lexicon.derived
def _said(language: str) -> dict[str, str]:
    """Give the words of a language as a pattern has them, the longest first."""
    held = lexicon.table(language, LEXICON)
    return {
        key: "|".join(sorted(map(re.escape, words), key=len, reverse=True)).replace("'", "['’]")
        or "(?!)"
        for key, words in held.items()
    }


def _filled(source: str, language: str) -> str:
    return _shapes(language)[source]


@lexicon.derived
def _shapes(language: str) -> _Filled:
    return _Filled(_said(language))


class _Filled(dict[str, str]):
    """Shapes with the words of a language in them, put there when they are first asked for."""

    def __init__(self, said: dict[str, str]) -> None:
        super().__init__()
        self._said = said

    def __missing__(self, source: str) -> str:
        filled = source
        for key, words in self._said.items():
            filled = filled.replace(f"(?:{key.upper()})", f"(?:{words})")
            filled = filled.replace(f"(?i:{key.upper()})", f"(?i:{words})")
        self[source] = filled
        return filled


def _is_other(name: str, before: str, context: Context) -> bool:
    """Tell whether capitalised words are a body, or somebody unnamed.

    No person has an article, and nobody who speaks stands behind "in": "the Night Boats said",
    "Women in Informal Employment said".
    """
    last = before.rstrip().rpartition(" ")[2].casefold()
    if last in lexicon.words(context.language, NAME_WORDS, "before"):
        return True
    if _found(r"\b(?i:ARTICLES)\s+$", context.language, before[-NEAR:]):
        return True
    held = ("actors", "organisations", "official")
    return any(name in context.phrases(each) for each in held) or (
        name in context.phrases("anonymous", "loose")
        or name in context.phrases(LEXICON, "bodies")
        or name in context.phrases("governance", "mechanism")
    )
