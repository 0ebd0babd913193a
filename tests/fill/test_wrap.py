"""Word wrap: right for every script, and the same whether done anew or followed key by key."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings, strategies as st

from csdreport.fill import wrap
from csdreport.fill.drawing import TAB_WIDTH, width_of

ALPHABET = "ab cd e. -\t日本語。「」かなーé e\u0301 \u200dক্ষ👩🏽🚀ع ن한글ไทย“”\u0300"
SCRIPTS = st.text(st.sampled_from(ALPHABET), max_size=120)
WIDTHS = st.integers(1, 30)


def rows(line: str, width: int) -> list[str]:
    starts = wrap.wrap(line, width)
    return [line[a:b] for a, b in zip(starts, (*starts[1:], len(line)), strict=True)]


def test_words_stay_whole() -> None:
    assert rows("the quick brown fox", 10) == ["the quick ", "brown fox"]


def test_a_space_may_hang_over_the_edge() -> None:
    assert rows("abcde fghij", 5) == ["abcde ", "fghij"]


def test_a_word_longer_than_a_row_is_broken() -> None:
    assert rows("abcdefgh", 3) == ["abc", "def", "gh"]


def test_wide_characters_take_two_columns_and_break_anywhere() -> None:
    assert rows("移民的權利", 4) == ["移民", "的權", "利"]


def test_no_row_begins_with_a_closing_mark() -> None:
    assert rows("移民。", 4) == ["移", "民。"]


def test_no_row_ends_with_an_opening_mark() -> None:
    assert rows("民「移民」", 4) == ["民", "「移", "民」"]


def test_a_combining_mark_stays_with_its_letter() -> None:
    assert rows("abce\u0301d", 4) == ["abce\u0301", "d"]


def test_a_tab_has_a_fixed_width() -> None:
    assert width_of("a\tb") == 2 + TAB_WIDTH


@given(SCRIPTS, WIDTHS)
@settings(deadline=None)
def test_rows_hold_the_whole_line_in_order(line: str, width: int) -> None:
    assert "".join(rows(line, width)) == line


@given(SCRIPTS, st.integers(5, 30))
@settings(deadline=None)
def test_no_row_is_wider_than_the_screen(line: str, width: int) -> None:
    for row in rows(line, width):
        shown = row.rstrip(" ") if width_of(row) > width else row
        assert width_of(shown) <= width


@given(SCRIPTS, st.integers(2, 30))
@settings(deadline=None)
def test_no_break_parts_a_character_from_its_marks(line: str, width: int) -> None:
    for start in wrap.wrap(line, width)[1:]:
        assert width_of(line[start]) > 0
        assert line[start - 1] != wrap.JOINER


@given(SCRIPTS, SCRIPTS, SCRIPTS, SCRIPTS, WIDTHS)
@settings(deadline=None, max_examples=300)
def test_following_a_change_gives_what_wrapping_anew_gives(
    before: str, old: str, new: str, after: str, width: int
) -> None:
    known, line = before + old + after, before + new + after
    followed = wrap.rewrap(known, wrap.wrap(known, width), line, width)
    assert followed == wrap.wrap(line, width)


@given(SCRIPTS, WIDTHS, st.integers(0, 200))
@settings(deadline=None)
def test_a_position_is_found_again_by_its_row_and_column(line: str, width: int, at: int) -> None:
    line = line.replace(wrap.JOINER, "")
    starts = wrap.wrap(line, width)
    offset = min(at, len(line))
    row = wrap.row_of(starts, offset)
    end = starts[row + 1] if row + 1 < len(starts) else len(line)
    found = wrap.offset_at(line, starts[row], end, width_of(line[starts[row] : offset]))
    assert width_of(line[starts[row] : found]) == width_of(line[starts[row] : offset])


def test_a_text_is_cut_to_its_room_with_a_sign() -> None:
    assert wrap.fitted("recommendation", 8) == "recomme…"
    assert width_of(wrap.fitted("移民的權利", 6)) <= 6


@pytest.mark.benchmark
def test_a_key_in_a_long_paragraph_costs_less_than_wrapping_it_all() -> None:
    line = "移民 and migrants have rights 的權利。 " * 1000
    known = wrap.wrap(line, 79)
    begun = time.perf_counter()
    wrap.rewrap(line, known, line + "x", 79)
    one_key = time.perf_counter() - begun
    begun = time.perf_counter()
    wrap.wrap(line + "y", 79)
    assert one_key < (time.perf_counter() - begun) / 5


def test_a_space_that_carries_a_mark_does_not_hang_over_the_edge() -> None:
    assert all(width_of(row) <= 6 for row in rows("aa。。 \u0bcd", 6))
