"""FRM007: "tbc", "XXX", "[name]" where an answer should be."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint import terms
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule

# In running text only what nobody writes otherwise.
INSIDE = (
    r"\bT(?:BC|BD|BA|ODO)\b|\bXXX+\b|(?i:\blorem ipsum\b)|_{4,}|\?{3,}|"
    r"(?i:\[(?:insert|your|add|enter|fill in|the )?\s*(?:name|names|date|place|country|title|text|"
    r"organi[sz]ation|number|figure|source|speaker|quote|link|url)[^\]]{0,30}\])"
)
# In lower case one of these stands in each.
HINTS = ("tbc", "tbd", "tba", "todo", "xxx", "lorem", "____", "???", "[")


@rule(
    "FRM007",
    Severity.ERROR,
    stage="draft",
    each="report",
    fails=[
        {"messages": ["tbc"]},
        {"other": "The final figure is TBD."},
        {"progress": {"examples": ["..."]}},
        Example({"other": "À définir."}, {"language": "fr"}),
        Example({"other": "(por definir)"}, {"language": "es"}),
        {"inclusion": {"women": "Ask [name of nurse] again ____"}},
    ],
    passes=[
        {"messages": ["Ministers must hear nurses."]},
        {"other": "Lunch was late [sic]."},
        {"progress": {"examples": ["A choir of nurses in Fiji ... sang"]}},
        {"inclusion": {"women": "Why? Nobody knows??"}},
    ],
)
def placeholder_left(context: Context) -> Iterator[Found]:
    """A placeholder stands where an answer should be.

    Somebody meant to come back to it.

    To fix it, write the answer, or clear the field when there is nothing to say.
    """
    holding = context.signs.holding(context.signs.standing(HINTS))
    for answer in context.texts:
        if terms.is_placeholder(answer.text):
            yield Found(answer.path, "Only a placeholder stands here.", quote=answer.text)
        elif answer.path in holding and (match := terms.pattern(INSIDE).search(answer.text)):
            yield Found(answer.path, "A placeholder was left in this answer.", quote=match.group())
