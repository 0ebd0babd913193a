"""HTML tags that stand as text."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given, settings

from csdreport.text import literal
from csdreport.text.markdown import render
from csdreport.text.normal import clean, visible
from csdreport.text.plain import of_blocks
from csdreport.text.tags import resolve
from tests.strategies.text import nasty_text


@pytest.mark.parametrize(
    ("text", "stored", "count"),
    [
        ("<p>a</p> <p>b</p>", "a\n\nb", 4),
        ("a<br>b<BR/>c", "a\\\nb\\\nc", 2),
        ("<i>a</i> <em>b</em>", "*a* *b*", 4),
        ("<b>a</b><strong> b</strong>", "**a b**", 4),
        ("<u>a</u>", "<u>a</u>", 2),
        ("<ul><li>a</li><li>b</li></ul>", "- a\n- b", 6),
        ("<ol><li>a<li>b</ol>", "1. a\n2. b", 4),
        ("<ol start='3'><li>a</ol>", "3. a", 3),
        ("<ul><li>a<ul><li>b</ul></ul>c", "- a\n  - b\n\nc", 6),
        ("<a href='http://b'>a</a>", "[a](http://b)", 2),
        ('<p class="x">a', "a", 1),
        ("<span style='color:red'>a</span> <foo>", "a <foo>", 2),
        ("<div>a</div><div>b</div>", "a\n\nb", 4),
        ("<section>a</section> <foo>", "<section>a</section> <foo>", 0),
        ("a < b and <5 years", "a < b and <5 years", 0),
        ("<a b> <b more words> <u x='y'>z</u>", "<a b> <b more words> <u>z</u>", 2),
        ("<p >a</p\n>", "a", 2),
        ("<i>a <b>b</i> c</b>", "*a* ***b*** **c**", 4),
        ("*a* <i>b</i>", "\\*a\\* *b*", 2),
    ],
)
def test_known_tags_are_resolved(text: str, stored: str, count: int) -> None:
    found, tags = resolve(text)
    assert (render(found), tags) == (stored, count)


@settings(deadline=None)
@given(nasty_text())
def test_text_without_tags_is_literal(text: str) -> None:
    found, tags = resolve(text)
    if not tags:
        assert found == literal.parse(text)
    assert seen(of_blocks(found)) in (seen(text), seen(without(text)))


HOSTILE = [
    *("<p " * 5_000, "<p" + " " * 20_000, "<p" + " a=b" * 9_000, "<p a" + " " * 20_000),
    *("<ul><li>" * 5_000, "<b>" * 9_000, "<p" + " a=" * 9_000, "<p a='" * 5_000),
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_tags_take_no_more_than_a_moment(text: str) -> None:
    start = time.process_time()
    resolve(text)
    assert time.process_time() - start < 5


def seen(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", clean(text)) if visible(char))


def without(text: str) -> str:
    for tag in ("<p>", "</p>", "<u>", "</u>"):
        text = text.replace(tag, "")
    return text
