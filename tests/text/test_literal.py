"""Text as people type it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from csdreport.text import literal
from csdreport.text.blocks import Blocks
from csdreport.text.markdown import parse, render
from tests.strategies.text import blocks, nasty_text

thorough = settings(deadline=None)


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("a\nb", "a\\\nb"),
        ("a\n\n\nb", "a\n\nb"),
        ("*a* <u>b</u>", "\\*a\\* \\<u>b\\</u>"),
        ("- a", "\\- a"),
        ("  a  \n  b ", "a\\\nb"),
    ],
)
def test_typed_text_is_stored(typed: str, stored: str) -> None:
    assert render(literal.parse(typed)) == stored


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("- a\n- b", "- a\n- b"),
        ("1. a\n2. b", "1. a\n2. b"),
        ("4. a", "4. a"),
        ("a\n- b\nc", "a\n\n- b\n\nc"),
        ("- a\n\n- b", "- a\n- b"),
        ("- a\n1. b", "- a\n\n1. b"),
        ("-a", "-a"),
        ("-", "\\-"),
    ],
)
def test_lines_of_a_list_become_a_list_in_fill(typed: str, stored: str) -> None:
    assert render(literal.parse(typed, lists=True)) == stored


@thorough
@given(nasty_text())
def test_typed_text_is_shown_as_it_was_typed(text: str) -> None:
    made = literal.parse(text)
    assert literal.parse(literal.render(made)) == made


@pytest.mark.parametrize(
    "markdown", ["a", "a\\\nb", "a\n\nb", "- a\n- b", "1. a", "\\*a\\*", "2. b"]
)
def test_what_can_be_typed_is_plain(markdown: str) -> None:
    assert literal.is_plain(parse(markdown))


@pytest.mark.parametrize("markdown", ["*a*", "[a](b)", "\\- a", "- a\n  - b", "- a\n\n* b"])
def test_what_cannot_be_typed_is_not_plain(markdown: str) -> None:
    assert not literal.is_plain(parse(markdown))


@thorough
@given(blocks())
def test_plain_blocks_come_back_from_what_is_shown(made: Blocks) -> None:
    if literal.is_plain(made):
        assert literal.parse(literal.render(made), lists=True) == made
