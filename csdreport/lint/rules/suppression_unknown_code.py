"""SUP003: a check set aside that there is not."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule


@rule(
    "SUP003",
    Severity.ERROR,
    each="report",
    fails=[
        Example({}, {"suppressed": [{"code": "FRM0002", "reason": "Chair agreed to four."}]}),
        Example({}, {"suppressed": [{"code": "too-many", "reason": "Chair agreed to four."}]}),
        Example({}, {"suppressed": [{"code": "FRM2", "reason": "Chair agreed to four."}]}),
    ],
    passes=[
        Example({}, {"suppressed": [{"code": "FRM002", "reason": "Chair agreed to four."}]}),
        Example({}, {"suppressed": [{"code": "too-many-items", "reason": "Chair agreed to it."}]}),
        Example({}, {"suppressed": []}),
    ],
)
def suppression_unknown_code(context: Context) -> Iterator[Found]:
    """A check is set aside that there is not.

    To fix it, give the code or the name of one rule.
    """
    if not context.report.suppressed:
        return
    from csdreport.lint.catalogue import nearest

    words = _names()
    for number, entry in enumerate(context.report.suppressed, 1):
        code = entry.code.strip()
        if not is_blanket(code) and code.casefold() not in words:
            near = nearest(code)
            yield Found(
                f"suppressed.{number}",
                "There is no rule of this code or name.",
                quote=code if _is_like_one(code) else "",
                fix=f"Did you mean {near}?" if near else "",
            )


def _is_like_one(code: str) -> bool:
    """Tell whether all that an entry says is a family with a number, or words of rules' names."""
    from csdreport.lint.catalogue import rules

    known = {word for rule in rules() for word in rule.name.split("-")}
    lower = code.casefold()
    return lower.rstrip("0123456789") in _families() or set(lower.split("-")) <= known


@cache
def _names() -> frozenset[str]:
    from csdreport.lint.catalogue import rules

    return frozenset(word for rule in rules() for word in (rule.code.casefold(), rule.name))


@cache
def _families() -> frozenset[str]:
    from csdreport.lint.catalogue import rules

    return frozenset(rule.family.casefold() for rule in rules())


def is_blanket(code: str) -> bool:
    """Tell whether an entry means all rules, or a whole family of them."""
    wanted = code.strip().casefold()
    return wanted in ("", "*", "all") or wanted in _families()
