"""The items of one answer."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from csdreport.text import literal
from csdreport.text.blocks import Blocks
from csdreport.text.enumerators import ascending
from csdreport.text.items import count_items, count_typed, split_items
from csdreport.text.markdown import parse, render
from csdreport.text.plain import of_blocks
from tests.strategies.text import blocks

BEGINNINGS = ["(i)", "i)", "I.", "1.", "1)", "(1)", "01.", "(a)", "a)", "A.", "(১)", "১."]
NEXT = {"i": "ii", "I": "II", "1": "2", "01": "02", "a": "b", "A": "B", "১": "২"}


@pytest.mark.parametrize("first", BEGINNINGS)
def test_a_count_begins_with_any_first_number_or_letter(first: str) -> None:
    label = first.strip("().")
    assert len(ascending(f"{first} one; {first.replace(label, NEXT[label])} two")) == 2


def split(text: str) -> list[str]:
    return [literal.render(item) for item in split_items(literal.parse(text))]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("(i) one; (ii) two.", ["one;", "two."]),
        ("(a) one (b) two (c) three", ["one", "two", "three"]),
        ("a) one b) two", ["one", "two"]),
        ("1. one\n2. two", ["one", "two"]),
        ("1) one\n\n2) two", ["one", "two"]),
        ("1. one. 2. two", ["one.", "two"]),
        ("• one\n• two", ["one", "two"]),
        ("- one\n- two\nmore", ["one", "two\nmore"]),
        ("one\n\ntwo", ["one", "two"]),
        ("one; two; three", ["one; two; three"]),
        ("We will: (i) one; (ii) two", ["We will: one;", "two"]),
        ("We will\n• one\n• two", ["We will\n\none", "two"]),
        ("(ii) two (iii) three", ["(ii) two (iii) three"]),
        ("under (a) and (b) of the law", ["under (a) and (b) of the law"]),
        ("see recommendation 1. And see recommendation 2. too",) * 1
        + (["see recommendation 1. And see recommendation 2. too"],),
        ("(i) only one", ["(i) only one"]),
    ],
)
def test_items_are_split(text: str, items: list[str]) -> None:
    joined = [item.replace("\n\nmore", "\nmore") for item in split(text)]
    assert joined == items


@pytest.mark.parametrize(
    ("markdown", "items"),
    [
        ("1. one. 2. *two*. 3. three.", ["one.", "*two*.", "three."]),
        ("1) one; 2) two", ["one;", "two"]),
        ("1. We will: (i) one; (ii) two", ["We will: one;", "two"]),
        ("2. one. 3. two.", ["one. 3. two."]),
        ("1. one in article 2. And two", ["one in article 2. And two"]),
    ],
)
def test_the_mark_of_a_list_may_be_the_first_of_a_count(markdown: str, items: list[str]) -> None:
    blocks = parse(markdown)
    assert [render(item) for item in split_items(blocks)] == items
    assert count_typed(blocks) == (len(items) if len(items) > 1 else 0)


def test_a_list_below_its_introduction_is_one_item() -> None:
    assert count_typed(parse("We will:\n\n- one\n- two")) == 0
    assert count_typed(parse("- one\n- two\n\nafter")) == 2


def test_the_items_of_lists_are_items() -> None:
    found = split_items(parse("Intro\n\n- a\n- b\n\nafter\n\n1. c"))
    assert [render(item) for item in found] == ["Intro\n\na", "b\n\nafter", "c"]


def test_looks_survive_the_split() -> None:
    found = split_items(parse("(i) an *old* one (ii) **two**"))
    assert [render(item) for item in found] == ["an *old* one", "**two**"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("one", 1),
        ("one; two; three;", 3),
        ("one (a; b); “c; d”", 2),
        ("one (never closed; two", 2),
        ("one; two\n\nthree", 2),
        ("(i) one; two (ii) three", 2),
        ("one, two, three", 1),
    ],
)
def test_items_are_counted(text: str, count: int) -> None:
    assert count_items(literal.parse(text)) == count


@settings(deadline=None)
@given(blocks())
def test_splitting_loses_nothing_but_enumerators(made: Blocks) -> None:
    found = split_items(made)
    left = sorted("".join(of_blocks(item) for item in found))
    whole = sorted(of_blocks(made))
    if not ascending(of_blocks(made)) and "•" not in whole and "-" not in whole:
        strip = [char for char in left if not char.isspace()]
        assert strip == [char for char in whole if not char.isspace()]
