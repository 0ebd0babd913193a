"""What a code host shows of our Markdown files is what the report says."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings
from markdown_it import MarkdownIt
from markdown_it.token import Token

from csdreport.document.model import Document, Entry, Heading
from csdreport.formats import markdown
from csdreport.text import literal
from csdreport.text.blocks import Blocks
from csdreport.text.normal import visible
from csdreport.text.plain import of_blocks
from tests.strategies.text import blocks

READER = MarkdownIt("commonmark", {"maxNesting": 100}).enable(["table", "strikethrough"])
EXPECTED = {
    *("paragraph_open", "paragraph_close", "heading_open", "heading_close", "inline", "text"),
    *("bullet_list_open", "bullet_list_close", "ordered_list_open", "ordered_list_close"),
    *("list_item_open", "list_item_close", "em_open", "em_close", "strong_open", "strong_close"),
    *("link_open", "link_close", "hardbreak", "html_inline"),
}

LOOKS_LIKE_MARKDOWN = [
    *("# a", "> a", "```\na", "~~~\na", "    a", "---", "***", "a\n---", "a\n===", "- a", "1. a"),
    *("<p>a</p>", "<!-- a -->", "&amp; &#42; &nbsp;", "<http://a.b>", "[^1]: a", "[a]: b"),
    *("a | b\n--- | ---", "| a |\n|---|", "~~a~~", "$a$ $b$", "`a`", "[ ] a", "a  \nb", "a\\\nb"),
    *("> [!NOTE]", "+ a", "* * *", "[a][b]", "<b>a</b>", "<?a?>", "<![CDATA[a]]>", "===="),
    *("[[^1]: a", "[a\nb]: c", "[x]\na", "*\n***", "_\n___", "#", "a #", "![a](b)"),
]  # fmt: skip


def written(made: Blocks) -> str:
    entry = Entry("Label", made)
    return markdown.write(Document((Heading(1, "S"), entry))).decode()


def tokens(text: str) -> Iterator[Token]:
    for token in READER.parse(text):
        yield token
        yield from token.children or ()


def seen(text: str) -> str:
    shown = "".join(char for char in unicodedata.normalize("NFD", text) if visible(char))
    return unicodedata.normalize("NFD", shown)


def assert_shown(made: Blocks) -> None:
    shown = list(tokens(written(made)))
    assert {token.type for token in shown} <= EXPECTED
    assert {t.content for t in shown if t.type == "html_inline"} <= {"<u>", "</u>"}
    text = "".join(token.content for token in shown if token.type == "text")
    assert seen(text) == seen("S" + "Label" + of_blocks(made))


@settings(deadline=None, max_examples=100)
@given(blocks())
@example(literal.parse("a\n:-"))
def test_a_code_host_shows_the_characters_of_an_answer(made: Blocks) -> None:
    assert_shown(made)


@pytest.mark.parametrize("text", LOOKS_LIKE_MARKDOWN)
def test_text_that_looks_like_markdown_is_shown_as_it_was_typed(text: str) -> None:

    assert_shown(literal.parse(text))


@pytest.mark.parametrize("text", ["#", "a #", "a\\", "*a*", "1. a", "<b>", "[a](b)", "a\nb", "---"])
def test_a_label_that_looks_like_markdown_is_shown_as_it_was_typed(text: str) -> None:
    file = markdown.write(Document((Heading(1, "S"), Entry(text, ())))).decode()
    shown = "".join(token.content for token in tokens(file) if token.type == "text")
    assert seen(shown) == seen("S" + text)
