"""Call rules with what they attach to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from csdreport.findings import Severity
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
    if rule.each == "template" or not (rule.loose or rule.noted or _may_find(rule, context)):
        return
    if rule.each == "report":
        yield from rule.check(context)
        return
    for item in _attached(rule, context):
        if not rule.roles or item.field.role in rule.roles:
            yield from rule.check(item, context)
    # These are no answers, so no fix has a place to put new words.
    for text in context.loose if rule.loose else ():
        yield from (replace(found, replacement=None) for found in rule.check(text, context))
    # Notes never leave with what is sent, and a telephone number may be there on purpose.
    mild = min(rule.severity, Severity.WARNING)
    for text in context.noted if rule.noted else ():
        for found in rule.check(text, context):
            yield replace(found, replacement=None, severity=mild)


def _attached(rule: Rule, context: Context) -> Iterable[Answer | FieldAnswer | Quote]:
    if rule.each == "quote":
        return context.quotes
    if rule.each == "field":
        return context.fields
    answers = context.texts if rule.each == "text" else context.answers
    if not (rule.hints or rule.hint_lists):
        return answers
    return (one for one in answers if _hinted(rule, one, context.language))


def _may_find(rule: Rule, context: Context) -> bool:
    """Tell whether a report holds anything that is worth showing to a rule."""
    if not (rule.hints or rule.hint_lists) or any(map(context.lower.__contains__, rule.hints)):
        return True
    lists = (lexicon.advice(context.language, place)[0] for place in rule.hint_lists)
    return any(phrases.may_stand_among(context.vocabulary) for phrases in lists)


def _hinted(rule: Rule, text: Answer, language: str) -> bool:
    """Tell whether a text is worth showing to a rule with hints."""
    if any(map(text.lower.__contains__, rule.hints)):
        return True
    return any(text.text in lexicon.advice(language, place)[0] for place in rule.hint_lists)
