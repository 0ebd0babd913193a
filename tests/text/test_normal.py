"""What may stand in a stored text, and what counts as visible."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings

from csdreport.text.normal import clean, display, line, plain, visible
from tests.strategies.text import nasty_text

thorough = settings(deadline=None)


@pytest.mark.parametrize("end", ["\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_every_line_end_becomes_a_newline(end: str) -> None:
    assert clean(f"a{end}b") == "a\nb"


@pytest.mark.parametrize("char", ["\x00", "\x07", "\x1b", "\x7f", "\x80", "\ufffe", "\uffff"])
def test_characters_that_no_file_may_hold_go(char: str) -> None:
    assert clean(f"a{char}") == "a"
    assert clean(f"{char}a, {char}b{char}.") == "a, b."


@pytest.mark.parametrize("char", ["\x00", "\x07", "\x1c\x1d", "\x7f", "\x80", "\ufffe", "\uffff"])
def test_two_words_stay_two_where_only_a_control_parted_them(char: str) -> None:
    assert clean(f"Ada{char}Faraday und 漢{char}字") == "Ada Faraday und 漢 字"
    assert clean(f"cafe\u0301{char}bar") == "café bar"


def test_hyphens_that_word_writes_as_controls_keep_a_word_together() -> None:
    assert clean("co\x1foperate well\x1eknown") == "cooperate well\u2011known"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_letters_of_utf_16_that_was_read_as_bytes_are_words(encoding: str) -> None:
    wide = "The ferry runs".encode(encoding).decode("latin-1")
    assert clean(f"Now: {wide}") == "Now: The ferry runs"


def test_a_lone_surrogate_is_replaced_by_a_visible_sign() -> None:
    assert clean("a\ud83d b") == "a\ufffd b"


def test_a_pair_of_surrogates_is_one_character() -> None:
    assert clean("\ud83d\ude00") == "😀"


def test_letters_are_composed() -> None:
    assert clean("e\u0301") == "é"


@thorough
@given(nasty_text())
def test_clean_text_is_clean(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert unicodedata.is_normalized("NFC", once)


def test_a_line_has_single_spaces_and_none_outside() -> None:
    assert line("  a\t\n b  ") == "a b"


def test_a_line_keeps_a_single_no_break_space() -> None:
    assert line("Thème\u00a0: eau") == "Thème\u00a0: eau"


def test_a_line_that_shows_nothing_is_empty() -> None:
    assert line("\u200b \ufeff") == ""


@thorough
@given(nasty_text())
def test_a_line_stays_as_it_is(text: str) -> None:
    once = line(text)
    assert line(once) == once
    assert "\n" not in once


def test_plain_text_keeps_its_inner_empty_lines_and_indents() -> None:
    assert plain("\n\n  a  \n\n  b\n \n") == "  a\n\n  b"


@thorough
@given(nasty_text())
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert plain(plain(text)) == plain(text)


@pytest.mark.parametrize(
    "hostile",
    [
        *("\x1b[31m", "\x1b[2J", "\x9b31m", "\x1b]0;title\x07", "\x1b]8;;http://a\x1b\\"),
        *("\x1bP1$q\x1b\\", "\x1bc", "\x1b(B", "\x07", "\u202e", "\u2066"),
    ],
)
def test_a_terminal_sees_no_control_sequence(hostile: str) -> None:
    assert display(f"a{hostile}b") == "ab"


def test_an_unfinished_sequence_takes_no_text_with_it() -> None:
    assert display("\x1b]all of this stays") == "all of this stays"


@pytest.mark.parametrize("text", ["a", "।", "😀", "\u0301", "€", "\ue000", "-", "ক"])
def test_what_shows_is_visible(text: str) -> None:
    assert visible(text)


@pytest.mark.parametrize("text", ["", " ", "\u00a0", "\u200b", "\ufe0f", "\u3164", "\u00ad"])
def test_what_shows_nothing_is_not_visible(text: str) -> None:
    assert not visible(text)
