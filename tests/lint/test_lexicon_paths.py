"""The language of a report comes out of a file: it never becomes a path."""

from __future__ import annotations

import pytest

from csdreport.lint import lexicon


@pytest.mark.parametrize(
    "language", ["x" * 10_000, "../lexicons/en", "en/../en", "", ".", "en\x00", "/etc"]
)
def test_a_language_that_is_no_code_has_no_lexicon(language: str) -> None:
    assert not lexicon.has(language, "terms")


def test_english_has_its_lexicons() -> None:
    assert lexicon.has("en", "terms")
