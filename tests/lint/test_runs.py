from __future__ import annotations

import re

import pytest
from hypothesis import given, strategies as st

from csdreport.lint.runs import may_share, opening, shared_run, words
from csdreport.lint.said import Said

# Letters, accents, apostrophes of all kinds, what parts words, and letters that change in length.
TEXTS = st.text("abs'S’‘ʼ éÙœßİ字1_-.,“”…\n\u0301", max_size=20)


@pytest.mark.parametrize(
    ("first", "second", "length"),
    [
        ("a b c d e", "x b c d y", 3),
        ("a b c", "x y z", 0),
        ("a b", "a b", 0),
        ("a b a b c", "z a b c", 3),
        ("a b c a b c d", "a b c d", 4),
    ],
)
def test_the_longest_shared_run_is_measured(first: str, second: str, length: int) -> None:
    assert shared_run(first.split(), second.split(), 3)[1] == length


def test_an_opening_says_when_more_follows() -> None:
    assert opening("one two three", 2) == "one two …"
    assert opening("one two", 2) == "one two"


@pytest.mark.parametrize(
    ("words", "may"), [("a b c", True), ("x c b a y", True), ("a b x c", False), ("", False)]
)
def test_a_run_is_shared_only_where_its_words_are_known(words: str, may: bool) -> None:
    assert may_share(words.split(), {"a", "b", "c"}, 3) is may


@given(st.text("ab", max_size=40), st.integers(1, 25))
def test_long_runs_are_told_as_one_look_at_each_word_would(words: str, least: int) -> None:
    assert may_share(words, {"a"}, least) is ("a" * least in words)


@given(TEXTS)
def test_words_are_found_as_by_a_pattern_whichever_way_is_faster(text: str) -> None:
    found = re.findall(r"\w+(?:['’]\w+)*", text.replace("’", "'"))
    assert words(text) == [word.casefold() for word in found]


@given(TEXTS)
def test_each_word_has_its_place(text: str) -> None:
    said = Said(text)
    assert len(said.lower) == len(said.words) == len(said.spans)
    for word, (start, end) in zip(said.words, said.spans, strict=True):
        assert said.folded[start:end] in (word, f"{word}'s", f"{word}'S")
