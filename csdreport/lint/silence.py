"""Which rules cannot speak about a report, for lack of words in its language."""

from __future__ import annotations

from csdreport.lint import lexicon
from csdreport.lint.catalogue import rules
from csdreport.lint.context import Context
from csdreport.report.reading import Reading

PATTERNS = "patterns"
"""What a rule lacks that knows the wordings of other languages only."""


def lacking(reading: Reading) -> tuple[str, dict[str, tuple[str, ...]]]:
    """Give the report's language, and for what it lacks the silent rules."""
    language = Context(reading).language
    silent: dict[str, list[str]] = {}
    for rule in rules():
        if rule.languages and language not in rule.languages:
            silent.setdefault(PATTERNS, []).append(rule.code)
            continue
        for name in rule.lexicons:
            if not lexicon.has(language, name):
                silent.setdefault(name, []).append(rule.code)
    return language, {name: tuple(codes) for name, codes in sorted(silent.items())}
