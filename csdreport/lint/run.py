"""Call rules with what they attach to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache

from csdreport.findings import Severity
from csdreport.lint import lexicon
from csdreport.lint.context import Attached, Context
from csdreport.lint.rule import STAGES, Found, Rule, Stage
from csdreport.lint.signs import Hints

Speaking = tuple[Rule, Hints | None]
"""A rule that knows a language, and what tells whether it is worth calling."""


def run(rules: Iterable[Rule], context: Context) -> list[tuple[Rule, Found]]:
    """List what the rules see, rule by rule."""
    seen: list[tuple[Rule, Found]] = []
    vocabulary = context.signs.vocabulary
    for rule, hints in _speaking(context.language)(tuple(rules), context.template.attribution):
        # Most hints stand nowhere.
        if hints is None or vocabulary.may_hold(hints.bits):
            look = _in_report if rule.each == "report" else _in_parts
            for found in look(rule, hints, context):
                seen.append((rule, found))
    return seen


def applies(rule: Rule, stage: Stage) -> bool:
    """Tell whether a rule reports at a stage."""
    return STAGES.index(rule.stage) <= STAGES.index(stage)


@lexicon.derived
def _speaking(language: str) -> Callable[[tuple[Rule, ...], str], Sequence[Speaking]]:
    """Make what chooses the rules that know a language, and whose policy is the template's."""

    @cache
    def chosen(rules: tuple[Rule, ...], attribution: str) -> Sequence[Speaking]:
        return [
            (rule, _hints(rule, language))
            for rule in rules
            if rule.each != "template"
            if not rule.attribution or rule.attribution == attribution
            if not rule.languages or language in rule.languages
            if lexicon.has_all(language, rule.lexicons)
        ]

    return chosen


def _hints(rule: Rule, language: str) -> Hints | None:
    """Give what tells whether a rule is worth calling; None where nothing does."""
    if not (rule.hints or rule.hint_lists):
        return None
    return Hints(rule.hints, [lexicon.hinting(language, place) for place in rule.hint_lists])


def _in_report(rule: Rule, hints: Hints | None, context: Context) -> Iterable[Found]:
    if hints is None or context.signs.standing(hints.letters) or context.signs.listed(hints):
        return rule.check(context)
    return ()


def _in_parts(rule: Rule, hints: Hints | None, context: Context) -> Iterable[Found]:
    found = _told(rule, _shown(rule, hints, context), context)
    if rule.loose and context.loose:
        # These are no answers, so no fix has a place to put new words.
        found += [one._replace(replacement=None) for one in _told(rule, context.loose, context)]
    if rule.noted and context.noted:
        # Notes never leave with what is sent, and a telephone number may be there on purpose.
        most = min(rule.severity, Severity.WARNING)
        noted = _told(rule, context.noted, context)
        found += [one._replace(replacement=None, severity=most) for one in noted]
    return found


def _told(rule: Rule, items: Sequence[Attached], context: Context) -> list[Found]:
    if rule.worth and items:
        items = rule.worth(items, context)
    found: list[Found] = []
    for item in items:
        found += rule.check(item, context)
    return found


def _shown(rule: Rule, hints: Hints | None, context: Context) -> Sequence[Attached]:
    """List what a rule attaches to and is worth showing to it: most hints stand nowhere."""
    if hints is None:
        return context.attached(rule.each, rule.roles)
    letters, lists = context.signs.standing(hints.letters), context.signs.listed(hints)
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
