from __future__ import annotations

import pytest

from csdreport.lint.runs import may_share, opening, shared_run


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
