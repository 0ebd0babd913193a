"""PRV005: a child who can be found."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint import names, places
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer

AGE = (
    r"\b(?i:a|an|the|his|her|their|one) (?:\w+ )?(?:[1-9]|1[0-7])[- ]year[- ]old\b|"
    r"\b[A-Z][^\W\d_]+(?: [A-Z][^\W\d_]+)?, (?:aged? )?(?:[1-9]|1[0-7])(?=,| years|\s*\()|"
    r"\b(?:girl|boy|child|son|daughter)(?: of|,? aged?) (?:[1-9]|1[0-7])\b"
)
# The number of every age; most texts with a number hold larger ones, such as a year.
SMALL = r" (?:[1-9]|1[0-7])(?!\d)"
PLACE = r"\b(?:school|village|orphanage|shelter|madrasa|camp)\b"


@rule(
    "PRV005",
    Severity.ERROR,
    stage="draft",
    heuristic=True,
    lexicons=("gazetteer",),
    languages=("en",),
    fails=[
        {"inclusion": {"children": "A 15-year-old from a village in Fiji sang."}},
        {"other": "Imani, 12, cooks."},
        {"progress": {"examples": ["The shelter took in a girl of 9 in Lima."]}},
    ],
    passes=[
        {"inclusion": {"children": "A 25-year-old from a village in Fiji sang."}},
        {"other": "Rule 12, paragraph 3 applies."},
        {"progress": {"examples": ["Girls under 15 sing in the region."]}},
    ],
)
def identifiable_minor(answer: Answer, context: Context) -> Iterator[Found]:
    """A child is described by age together with a name, a school or a place.

    To fix it, leave out all but one: "a girl from the region".
    """
    if not answer.digits or context.is_decided(answer.path):
        return
    # Sentences are parted only where an age stands somewhere in the text.
    if not (pattern(SMALL).search(answer.text) and pattern(AGE).search(answer.text)):
        return
    from csdreport.text.words import sentences

    for sentence in sentences(answer.text):
        match = pattern(AGE).search(sentence)
        if match and _findable(sentence, match.group(), context):
            yield Found(answer.path, "A child can be found by this.", wordless=True)
            return


def _findable(sentence: str, age: str, context: Context) -> bool:
    named = pattern(r"^[A-Z]").match(age) and not age.startswith(("A ", "An ", "The ", "One "))
    if named and places.names_region(age.split(",")[0], context.language):
        named = None
    return (
        bool(named)
        or any(True for _ in names.titled(sentence, context.language))
        or bool(pattern(PLACE).search(sentence))
        or places.names_place(sentence, context.language)
    )
