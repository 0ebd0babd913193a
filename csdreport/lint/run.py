"""Call rules with what they attach to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from csdreport.findings import Severity
from csdreport.lint import lexicon
from csdreport.lint.context import Attached, Context
from csdreport.lint.phrases import Phrases
from csdreport.lint.rule import STAGES, Found, Rule, Stage


def run(rules: Iterable[Rule], context: Context) -> Iterator[tuple[Rule, Found]]:
    """Walk what the rules see, rule by rule."""
    for rule in _speaking(context.language)(tuple(rules), context.template.attribution):
        calls = _report_calls if rule.each == "report" else _calls
        for found in calls(rule, context):
            yield rule, found


def applies(rule: Rule, stage: Stage) -> bool:
    """Tell whether a rule reports at a stage."""
    return STAGES.index(rule.stage) <= STAGES.index(stage)


@lexicon.derived
def _speaking(language: str) -> Callable[[tuple[Rule, ...], str], tuple[Rule, ...]]:
    """Make what chooses the rules that know a language, and whose policy is the template's."""

    @cache
    def chosen(rules: tuple[Rule, ...], attribution: str) -> tuple[Rule, ...]:
        return tuple(
            rule
            for rule in rules
            if rule.each != "template"
            if not rule.attribution or rule.attribution == attribution
            if not rule.languages or language in rule.languages
            if lexicon.has_all(language, rule.lexicons)
        )

    return chosen


def _report_calls(rule: Rule, context: Context) -> Iterator[Found]:
    if not _is_hinted(rule) or context.signs.standing(rule.hints) or _lists(rule, context):
        yield from rule.check(context)


def _calls(rule: Rule, context: Context) -> Iterator[Found]:
    for item in _worth(rule, _shown(rule, context), context):
        yield from rule.check(item, context)
    # These are no answers, so no fix has a place to put new words.
    for text in _worth(rule, context.loose, context) if rule.loose else ():
        yield from (found._replace(replacement=None) for found in rule.check(text, context))
    # Notes never leave with what is sent, and a telephone number may be there on purpose.
    for text in _worth(rule, context.noted, context) if rule.noted else ():
        for found in rule.check(text, context):
            yield found._replace(replacement=None, severity=min(rule.severity, Severity.WARNING))


def _shown(rule: Rule, context: Context) -> Sequence[Attached]:
    """List what a rule attaches to and is worth showing to it: most hints stand nowhere."""
    if not _is_hinted(rule):
        return context.attached(rule.each, rule.roles)
    letters, lists = context.signs.standing(rule.hints), _lists(rule, context)
    if not (letters or lists):
        return ()
    attached = context.attached(rule.each, rule.roles)
    if rule.each in ("field", "quote"):
        return attached
    holding = context.signs.holding(letters)
    return [
        one
        for one in attached
        if one.path in holding or any(one.text in phrases for phrases in lists)
    ]


def _worth(rule: Rule, items: Sequence[Attached], context: Context) -> Sequence[Attached]:
    return rule.worth(items, context) if rule.worth and items else items


def _is_hinted(rule: Rule) -> bool:
    return bool(rule.hints or rule.hint_lists)


def _lists(rule: Rule, context: Context) -> list[Phrases]:
    """List the word lists among a rule's hints that may stand somewhere in a report."""
    lists = (lexicon.hinting(context.language, place) for place in rule.hint_lists)
    return [each for each in lists if each.may_stand_among(context.signs.vocabulary)]
