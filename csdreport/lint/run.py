"""Call rules with what they attach to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from csdreport.lint import lexicon
from csdreport.lint.context import Context
from csdreport.lint.rule import STAGES, Found, Rule, Stage
from csdreport.lint.view import Answer, FieldAnswer, Quote


def run(rules: Iterable[Rule], context: Context) -> Iterator[tuple[Rule, Found]]:
    """Walk what the rules see, rule by rule."""
    for rule in rules:
        if speaks(rule, context):
            for found in _calls(rule, context):
                yield rule, found


def applies(rule: Rule, stage: Stage) -> bool:
    """Tell whether a rule reports at a stage."""
    return STAGES.index(rule.stage) <= STAGES.index(stage)


def speaks(rule: Rule, context: Context) -> bool:
    """Tell whether a rule knows the report's language, and the template's policy is its own."""
    if rule.attribution and rule.attribution != context.template.attribution:
        return False
    if rule.languages and context.language not in rule.languages:
        return False
    return all(lexicon.has(context.language, name) for name in rule.lexicons)


def _calls(rule: Rule, context: Context) -> Iterator[Found]:
    if rule.each == "template":
        return
    if rule.each == "report":
        yield from rule.check(context)
        return
    for item in _attached(rule, context):
        if not rule.roles or item.field.role in rule.roles:
            yield from rule.check(item, context)


def _attached(rule: Rule, context: Context) -> Sequence[Answer | FieldAnswer | Quote]:
    if rule.each == "quote":
        return context.quotes
    if rule.each == "field":
        return context.fields
    return context.texts if rule.each == "text" else context.answers
