"""Findings about single wordings, outside of what somebody is quoted with."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.lint.rule import Found
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer


def hits(source: str, answer: Answer, *, fix: str = "", flags: int = 0) -> Iterator[Found]:
    """Report each wording of a pattern once an answer, however often it stands there."""
    seen: dict[str, int] = {}
    for match in pattern(source, flags).finditer(answer.prose):
        words = " ".join(match.group().split())
        seen[words.casefold()] = seen.get(words.casefold(), 0) + 1
        if seen[words.casefold()] == 1:
            yield Found(answer.path, f'"{words}" stands here.', quote=words, fix=fix)
