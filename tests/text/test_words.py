"""Words, sentences and paragraphs, as limits count them."""

from __future__ import annotations

import pytest

from csdreport.text import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("one two", ["one", "two"]),
        ("(i) one; (ii) two", ["one", "two"]),
        ("1. one\n2. two", ["one", "two"]),
        ("a) one", ["one"]),
        ("I am", ["I", "am"]),
        ("don't well-being", ["don't", "well-being"]),
        ("“Yes,” she said – twice", ["Yes", "she", "said", "twice"]),
        ("women/children", ["women", "children"]),
        ("20% of 1,240", ["20", "of", "1,240"]),
        ("বাংলা ভাষা", ["বাংলা", "ভাষা"]),
        ("— ; …", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words.words(text) == expected
    assert words.count(text) == len(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("Ask, e.g. a mayor. Then act.", ["Ask, e.g. a mayor.", "Then act."]),
        (
            "Demandez à qui, p. ex. États, villes. Puis.",
            ["Demandez à qui, p. ex. États, villes.", "Puis."],
        ),
        ("He said “Go.” They went.", ["He said “Go.”", "They went."]),
        ("1. One two.\n2. Three.", ["1. One two.", "2. Three."]),
        ("no stop", ["no stop"]),
        ("Costs 3.5 million", ["Costs 3.5 million"]),
        ("এক। দুই।", ["এক।", "দুই।"]),
        ("...", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert words.sentences(text) == expected


def test_the_first_words_are_one_line() -> None:
    assert words.first("one\ntwo three", 2) == "one two"


def test_items_count_as_paragraphs() -> None:
    assert words.paragraphs("a\n\n- b\n- c\n\n  d") == 4
