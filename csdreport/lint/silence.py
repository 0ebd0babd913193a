"""Which rules cannot speak about a report, for lack of words in its language."""

from __future__ import annotations

from csdreport.lint import lexicon
from csdreport.lint.catalogue import rules
from csdreport.lint.context import Context
from csdreport.report.reading import Reading

PATTERNS = "patterns"
"""What a rule lacks that knows the wordings of other languages only."""

PROTECTING = ("PRV", "QUO001", "QUO006", "QUO007", "QUO010")
"""Codes and families of the rules on people: whoever relies on them is told of their silence."""


def unprotected(reading: Reading) -> tuple[str, dict[str, tuple[str, ...]]]:
    """Give the same as `lacking`, for the rules alone that protect people."""
    language = Context(reading).language
    if language == lexicon.COMPLETE:
        return language, {}
    _, silent = lacking(reading)
    held = {name: _protecting(codes) for name, codes in silent.items()}
    return language, {name: codes for name, codes in held.items() if codes}


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


def _protecting(codes: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(code for code in codes if code.startswith(PROTECTING))
