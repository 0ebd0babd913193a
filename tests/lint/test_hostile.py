"""Texts made to be slow: every rule stays near linear in the length of a text."""

from __future__ import annotations

import time
from itertools import product

import pytest

from csdreport.lint.engine import check
from csdreport.lint.hiding import Sought, hide_names
from csdreport.lint.known_names import of_lines
from csdreport.report.canonical import canonicalise
from csdreport.report.paths import replace
from csdreport.report.reading import Reading
from tests.lint.reports import reading

PIECES = [
    "nurse sings ", "Aa Bb ", "ABC ", "0 1 2 ", "+1 2 3 ", "(i) ", "“a ", '" a ', "a  ,", "a; ",
    "women and children ", "target 1.1, ", "recommendation 1, ", "such as a ", "Ms Ab ", "a, 1, ",
    "1) 2) ", "a.b@", "((((", "should be ",
]  # fmt: skip
SYLLABLES = [f"{first}{last}" for first in "BDFGK" for last in ("ab", "eb", "ib", "ob")]
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


def test_hundreds_of_names_are_hidden_in_thousands_of_texts_in_seconds() -> None:
    people = [f"{one}ra {two}mo" for one, two in product(SYLLABLES, repeat=2)]
    names = Sought(of_lines(people))
    begun = time.process_time()
    for at, who in enumerate(people * 24):
        told = hide_names(f"Item {at} was said by {who} in a boat by the harbour.", names)
        assert told == f"Item {at} was said by [name] in a boat by the harbour."
    # One pattern of all names takes fifteen times as long: each is tried at every letter.
    assert time.process_time() - begun < 2
