"""PRG006: an example that does not say who does it."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint import organisations
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer

# "Harbour Voices", "The Fair Oar": several capitalised words in a row are somebody's name.
NAMED = r"(?<![.!?] )(?<!^)\b[A-Z][\w'’-]+ [A-Z][\w'’-]+"


@rule(
    "PRG006",
    Severity.WARNING,
    role="example",
    heuristic=True,
    lexicons=("actors", "organisations"),
    covered_by=("FRM007", "FRM014", "PRV003"),
    fails=["Songs are taught at sea", "Contracts are read aloud in Fiji", "Cooks learn to swim"],
    passes=[
        "The ILO teaches songs",
        "A ministry reads contracts aloud",
        "In Fiji, Fair Oar sings",
        "A guild took on 41 cooks",
    ],
)
def example_without_actor(example: Answer, context: Context) -> Iterator[Found]:
    """An example does not say who does it.

    To fix it, name who began it and who carries it on.
    """
    text = example.text
    if context.is_nil(text) or text in context.phrases("actors"):
        return
    if text in context.phrases("results", "doers"):
        return
    named = text in context.phrases("organisations", "heads") or pattern(NAMED).search(text)
    if not named and not organisations.group_named(text, context):
        yield Found(example.path, "Nobody acts in this example.", wordless=True)
