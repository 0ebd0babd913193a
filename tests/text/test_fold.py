"""Labels that a person would call the same."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from csdreport.text.fold import bare, fold
from tests.strategies.text import nasty_text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Women:", "women"),
        ("Women’s  rights", "women's rights"),
        ("Follow–up", "follow-up"),
        ("“Quote”", "quote"),
        ("co\u00adoperation", "cooperation"),
        ("A\u00a0B\u200b", "a b"),
        ("ＡＢＣ", "abc"),
        ("Straße", "STRASSE"),
        ("e\u0301", "é"),
    ],
)
def test_they_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("1. Women:", "women"),
        ("(ii) Women", "women"),
        ("b) Women", "women"),
        ("Section 3: Governance", "governance"),
        ("3.2 Theme", "theme"),
        ("2030 Agenda", "2030 agenda"),
        ("Recommendation 1", "recommendation 1"),
        ("1.", "1"),
    ],
)
def test_numbering_comes_off(label: str, expected: str) -> None:
    assert bare(label) == expected


@settings(deadline=None)
@given(nasty_text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
