"""CON004: a name from the header, spelt in another way elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint import places
from csdreport.lint.context import Context
from csdreport.lint.hiding import folded
from csdreport.lint.known_names import is_no_name
from csdreport.lint.rule import Found, rule
from csdreport.lint.terms import pattern

# Looking for a capital first is faster than looking at the edge of each word.
NAME = r"[A-Z](?<!\w.)[^\W\d_]{4,}\b"
_PEOPLE = {"rapporteurs": [{"name": "Imani Okorie", "organisation": "Trust Bellwood"}]}


@rule(
    "CON004",
    Severity.WARNING,
    each="report",
    heuristic=True,
    fails=[
        {"session": _PEOPLE, "other": "Notes by I. Okoria."},
        {"session": _PEOPLE, "other": "Notes by the trust Bellwoodd."},
        {"session": _PEOPLE, "progress": {"examples": ["Trust Belwood sings"]}},
        {"session": _PEOPLE, "messages": ["Ministers, hear what Bellwod sings."]},
    ],
    passes=[
        {"session": _PEOPLE, "other": "Notes by I. Okorie of Bellwood's choir."},
        {"session": _PEOPLE, "other": "The Bellwoods sing to Okoro."},
        {"other": "Notes by Okorie and Okoria."},
        {
            "session": {"rapporteurs": [{"name": "Imani Okorie", "organisation": "Kelp Centre"}]},
            "other": "The Centro Bellwood sings.",
        },
    ],
)
def name_variants(context: Context) -> Iterator[Found]:
    """A name of the header is spelt differently in an answer.

    One of the two is a slip, and people look for their names first.

    To fix it, spell the name as its bearer does.
    """
    named: dict[str, set[str]] = {}
    for text in context.people:
        for word in pattern(NAME).findall(text.text):
            named.setdefault(word[0], set()).add(word)
    for answer in context.answers if named and _may_slip(named, context) else ():
        for word in dict.fromkeys(pattern(NAME).findall(answer.text)):
            alike = named.get(word[0], ())
            slipped = word not in alike and any(_is_slip(word, name) for name in alike)
            if slipped and not _is_right(word, context):
                yield Found(answer.path, "The header spells it differently.", quote=word)


def _is_right(word: str, context: Context) -> bool:
    """Tell whether a word is one by itself: a place, or "Centro" where a "Centre" is named."""
    return places.names_region(word, context.language) or is_no_name(folded(word).casefold())


def _may_slip(named: dict[str, set[str]], context: Context) -> bool:
    """Tell whether any word of all answers is nearly a name, as in few reports."""
    said = "\n".join([answer.text for answer in context.answers])
    return any(
        _is_slip(word, name)
        for letter, names in named.items()
        for word in {*pattern(NAME.replace("[A-Z]", letter)).findall(said)}
        for name in names
        if -2 < len(word) - len(name) < 2
    )


def _is_slip(word: str, name: str) -> bool:
    """Tell whether one letter behind the first was changed, doubled or left out."""
    if abs(len(word) - len(name)) > 1:
        return False
    longer, shorter = (word, name) if len(word) >= len(name) else (name, word)
    at = next(
        (at for at, pair in enumerate(zip(longer, shorter, strict=False)) if len({*pair}) > 1), -1
    )
    if at < 0:
        # An ending more may be a plural, "Bellwoods"; the last letter twice is a slip.
        return longer[-1] == longer[-2] and longer != shorter
    rest = shorter[at + 1 :] if len(word) == len(name) else shorter[at:]
    return longer[at + 1 :] == rest
