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
    return lexicon.has_all(context.language, rule.lexicons)


def _calls(rule: Rule, context: Context) -> Iterator[Found]:
    if rule.each == "template":
        return
    hints = _Hints(rule, context) if rule.hints or rule.hint_lists else None
    if hints and not (hints.any or rule.loose or rule.noted):
        return
    if rule.each == "report":
        yield from rule.check(context)
        return
    for item in _attached(rule, hints, context):
        if not rule.roles or item.field.role in rule.roles:
            yield from rule.check(item, context)
    # These are no answers, so no fix has a place to put new words.
    for text in context.loose if rule.loose else ():
        yield from (replace(found, replacement=None) for found in rule.check(text, context))
    # Notes never leave with what is sent, and a telephone number may be there on purpose.
    for text in context.noted if rule.noted else ():
        for found in rule.check(text, context):
            yield replace(found, replacement=None, severity=min(rule.severity, Severity.WARNING))


def _attached(
    rule: Rule, hints: _Hints | None, context: Context
) -> Iterable[Answer | FieldAnswer | Quote]:
    if rule.each == "quote":
        return context.quotes
    if rule.each == "field":
        return context.fields
    answers = context.texts if rule.each == "text" else context.answers
    return [one for one in answers if hints.stand_in(one)] if hints else answers


class _Hints:
    """The hints of a rule that stand somewhere in a report: most stand nowhere."""

    def __init__(self, rule: Rule, context: Context) -> None:
        self._letters = tuple(filter(context.lower.__contains__, rule.hints))
        lists = (lexicon.hinting(context.language, place) for place in rule.hint_lists)
        self._lists = [each for each in lists if each.may_stand_among(context.vocabulary)]
        self.any = bool(self._letters or self._lists)

    def stand_in(self, text: Answer) -> bool:
        """Tell whether a text is worth showing to the rule."""
        if any(map(text.lower.__contains__, self._letters)):
            return True
        return any(text.text in phrases for phrases in self._lists)
