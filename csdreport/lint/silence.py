"""Which rules cannot speak about a report, for lack of word lists in its language."""

from __future__ import annotations

from csdreport.lint import lexicon
from csdreport.lint.catalogue import rules
from csdreport.lint.context import Context
from csdreport.report.reading import Reading


def lacking(reading: Reading) -> tuple[str, dict[str, tuple[str, ...]]]:
    """Give the report's language, and for each word list that it lacks the silent rules."""
    language = Context(reading).language
    silent: dict[str, list[str]] = {}
    for rule in rules():
        for name in rule.lexicons:
            if not lexicon.has(language, name):
                silent.setdefault(name, []).append(rule.code)
    return language, {name: tuple(codes) for name, codes in sorted(silent.items())}
