"""WCH005: women and children, as one helpless group."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer

TOGETHER = r"\b(?i:women and (?:children|girls and children)|children and women)\b"
HELPLESS = r"\b(?i:vulnerab\w+|victims?|protect\w*|weak|helpless)\b"


@rule(
    "WCH005",
    Severity.INFO,
    languages=("en",),
    hints=("women and", "children and women"),
    fails=[
        {"inclusion": {"women": "Vulnerable women and children sleep at sea."}},
        {"messages": ["Ministers must protect women and children."]},
        {"other": "The victims were women and children."},
    ],
    passes=[
        {"inclusion": {"women": "Women and children sleep at sea."}},
        {"messages": ["Ministers must protect women at work. Separately, hear children."]},
        {"other": "The victims were cooks."},
    ],
)
def women_and_children_lumped(answer: Answer, context: Context) -> Iterator[Found]:
    """Women and children are named as one group that needs protection.

    Their rights and their needs differ; the form asks about them apart.

    To fix it, write about each: women migrant workers; separately, children.
    """
    from csdreport.text.words import sentences

    if not pattern(TOGETHER).search(answer.prose):
        return
    for sentence in sentences(answer.prose):
        match = pattern(TOGETHER).search(sentence)
        if match and pattern(HELPLESS).search(sentence):
            yield Found(answer.path, "Two groups are one here.", quote=match.group())
            return
