"""What stands in a box and what is stored."""

from __future__ import annotations

from hypothesis import given, settings, strategies as st

from csdreport.fill import inlet
from csdreport.text import markdown
from tests.strategies.text import canonical_markdown, nasty_line, nasty_text


def test_stars_and_brackets_are_just_characters() -> None:
    stored = inlet.stored("2 * 3 * 4 [see_this] <b>", "prose")
    assert inlet.shown(stored, "prose") == inlet.Shown("2 * 3 * 4 [see_this] <b>")


def test_a_line_with_a_hyphen_becomes_a_list() -> None:
    assert inlet.stored("- boats\n- trains", "prose") == markdown.canonical("- boats\n- trains")


def test_emphasis_opens_in_its_markdown_form() -> None:
    assert inlet.shown("a *very* old law", "prose") == inlet.Shown("a *very* old law", "markdown")


def test_tags_are_parted_by_semicolons() -> None:
    assert inlet.stored("states; ; local  authorities ;", "tags") == ["states", "local authorities"]


@given(canonical_markdown())
@settings(deadline=None)
def test_opening_and_leaving_a_box_changes_nothing(value: str) -> None:
    shown = inlet.shown(value, "prose")
    assert inlet.stored(shown.text, "prose", shown.form) == value


@given(st.lists(nasty_line().filter(lambda tag: tag and ";" not in tag)))
@settings(deadline=None)
def test_opening_and_leaving_tags_changes_nothing(tags: list[str]) -> None:
    canonical = inlet.stored("; ".join(tags), "tags")
    assert inlet.stored(inlet.shown(canonical, "tags").text, "tags") == canonical


@given(nasty_text())
@settings(deadline=None)
def test_whatever_is_typed_is_stored_in_canonical_form(text: str) -> None:
    stored = inlet.stored(text, "prose")
    assert markdown.canonical(stored) == stored
