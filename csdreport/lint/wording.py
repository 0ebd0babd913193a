"""Findings about single wordings, outside of what somebody is quoted with."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.lint.rule import Found
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer


def hits(source: str, answer: Answer, *hints: str, fix: str = "") -> Iterator[Found]:
    """Report each wording of a pattern once an answer, however often it stands there.

    Args:
        source: The pattern.
        answer: Where to look, outside of speech.
        hints: Letters in lower case of which one stands in every match; most texts have none,
            and then the pattern is never compiled.
        fix: What would pass, when it is not the rule's own sentence.
    """
    lower = answer.prose.lower()
    if not any(hint in lower for hint in hints):
        return
    seen: dict[str, int] = {}
    for match in pattern(source).finditer(answer.prose):
        words = " ".join(match.group().split())
        seen[words.casefold()] = seen.get(words.casefold(), 0) + 1
        if seen[words.casefold()] == 1:
            yield Found(answer.path, f'"{words}" stands here.', quote=words, fix=fix)
