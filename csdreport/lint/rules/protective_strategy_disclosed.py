"""PRV004: how a group hides what it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.organisations import group_named
from csdreport.lint.phrases import Phrases
from csdreport.lint.rule import Example, Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer

SHOWN_AS = (
    r"\b(?i:portray|present|pass|register|disguise)(?:s|ed|es|ing)? "
    r"(?i:themsel(?:ves|f)|itself|ourselves) (?i:off )?(?i:as)\b"
)
# "Calls itself a savings club so that …": why it does, tells that it hides.
CALLED = (
    r"\b(?i:call(?:s|ed|ing)?) (?i:themselves|itself|ourselves) (?i:an?) [^.;:\n]{0,60}?"
    r"\b(?i:to (?:avoid|escape|evade|deceive|fool)|so that|so as not|for fear)\b"
)
_CHOIR = "Their union poses as a choir."


def _worth(answers: Sequence[Answer], context: Context) -> list[Answer]:
    """Give the answers in which somebody may show themselves as something."""
    return context.phrases("risk", "cover").may_stand_in(answers, _selves())


@cache
def _selves() -> Phrases:
    return Phrases(("themsel*", "itself", "ourselves"), kept=True)


@rule(
    "PRV004",
    Severity.WARNING,
    stage="draft",
    lexicons=("risk", "organisations"),
    worth=_worth,
    fails=[
        {"progress": {"examples": ["A network of cooks presents itself as a sewing circle."]}},
        {"other": _CHOIR},
        {"other": "The network calls itself a cricket club to avoid the police."},
        {"governance": {"mechanisms": "The Harbour Association meets under cover of a bakery."}},
    ],
    passes=[
        {"progress": {"examples": ["A network of cooks presents itself to mayors."]}},
        {"other": "The network calls itself a cricket club and is one."},
        {"other": "Smugglers disguise their boats."},
        Example({"other": _CHOIR}, {"clearances": [{"path": "other", "level": "cleared"}]}),
        {"governance": {"mechanisms": "The Harbour Association meets in a bakery."}},
    ],
)
def protective_strategy_disclosed(answer: Answer, context: Context) -> Iterator[Found]:
    """The text tells how a group hides what it is.

    A disguise works until it is written down.

    To fix it, leave it out, or ask the group and record its clearance.
    """
    if context.is_decided(answer.path):
        return
    text = answer.text
    shown = "sel" in text and " as " in text and pattern(SHOWN_AS).search(text)
    shown = shown or ("sel" in text and " call" in text and pattern(CALLED).search(text))
    if (shown or text in context.phrases("risk", "cover")) and group_named(text, context):
        yield Found(answer.path, "This tells how a group hides what it is.", wordless=True)
