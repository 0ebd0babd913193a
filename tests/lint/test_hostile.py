"""Texts made to be slow: every rule stays near linear in the length of a text."""

from __future__ import annotations

import time

import pytest

from csdreport.lint.engine import check
from csdreport.report.canonical import canonicalise
from csdreport.report.paths import replace
from csdreport.report.reading import Reading
from tests.lint.reports import reading

PIECES = [
    "nurse sings ", "Aa Bb ", "ABC ", "0 1 2 ", "+1 2 3 ", "(i) ", "“a ", '" a ', "a  ,", "a; ",
    "women and children ", "target 1.1, ", "recommendation 1, ", "such as a ", "Ms Ab ", "a, 1, ",
    "1) 2) ", "a.b@", "((((", "should be ",
]  # fmt: skip
LENGTH = 20_000
PLACES = ["other", "messages.1", "recommendations.1.text", "recommendations.1.actions.1"]
PLACES += ["recommendations.1.indicators.1", "inclusion.women", "quotes.1.text"]


@pytest.mark.parametrize("piece", PIECES)
def test_a_long_text_of_one_kind_is_checked_in_seconds(piece: str) -> None:
    base = reading()
    report = base.report
    for place in PLACES:
        report = replace(report, place, (piece * (LENGTH // len(piece))).strip())
    found = Reading(canonicalise(report, base.template), base.template)
    begun = time.process_time()
    check(found, stage="final")
    # 140,000 characters take well under a second; a rule that is quadratic takes minutes.
    assert time.process_time() - begun < 10
