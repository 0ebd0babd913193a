"""Call rules with what they attach to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from csdreport.lint import lexicon
from csdreport.lint.context import Context
from csdreport.lint.rule import STAGES, Found, Rule


def run(rules: Iterable[Rule], context: Context) -> Iterator[tuple[Rule, Found]]:
    """Walk what the rules see, rule by rule."""
    for rule in rules:
        if speaks(rule, context):
            for found in _calls(rule, context):
                yield rule, found


def applies(rule: Rule, stage: str) -> bool:
    """Tell whether a rule reports at a stage."""
    if rule.heuristic and stage == STAGES[0]:
        return False
    return STAGES.index(rule.stage) <= STAGES.index(stage)  # type: ignore[arg-type]


def speaks(rule: Rule, context: Context) -> bool:
    """Tell whether a rule has its word lists, and the template's policy is its own."""
    if rule.attribution and rule.attribution != context.template.attribution:
        return False
    return all(lexicon.has(context.language, name) for name in rule.lexicons)


def _calls(rule: Rule, context: Context) -> Iterator[Found]:
    if rule.each == "report":
        yield from rule.check(context)
        return
    items = {
        "answer": context.answers,
        "text": context.texts,
        "field": context.fields,
        "quote": context.quotes,
    }[rule.each]
    for item in items:
        if not rule.roles or item.field.role in rule.roles:
            yield from rule.check(item, context)
