"""What the Markdown of answers means, case by case."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from csdreport.text.blocks import Block, Blocks, ListBlock, Paragraph, Run
from csdreport.text.markdown import canonical, canonical_blocks, parse, render
from csdreport.text.structure import DEEPEST_LIST


def paragraph(*runs: Run | str) -> Paragraph:
    return Paragraph(tuple(Run(run) if isinstance(run, str) else run for run in runs))


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("a\nb", [paragraph("a b")]),
        ("a  \nb", [paragraph("a\nb")]),
        ("a\\\nb", [paragraph("a\nb")]),
        ("a\n\nb", [paragraph("a"), paragraph("b")]),
        ("*a*", [paragraph(Run("a", emphasis=True))]),
        ("__a__", [paragraph(Run("a", strong=True))]),
        ("***a***", [paragraph(Run("a", emphasis=True, strong=True))]),
        ("<u>a</u>", [paragraph(Run("a", underline=True))]),
        ("[a](http://b)", [paragraph(Run("a", link="http://b"))]),
        ("[a](<b c> 'd')", [paragraph(Run("a", link="b c"), " (d)")]),
        ("[a](b(c))", [paragraph(Run("a", link="b(c)"))]),
        ("[a]()", [paragraph("[a]()")]),
        ("[ ](b) c", [paragraph("c")]),
        ("a<u>b", [paragraph("a<u>b")]),
        ("&amp; <b>c</b> `d` # e", [paragraph("&amp; <b>c</b> `d` # e")]),
        ("# a", [paragraph("# a")]),
        ("> a", [paragraph("> a")]),
        ("    a", [paragraph("a")]),
        ("\\*a\\*", [paragraph("*a*")]),
        ("a\tb", [paragraph("a\tb")]),
        ("e.g. * b", [paragraph("e.g. * b")]),
    ],
)
def test_markdown_means(markdown: str, expected: list[Block]) -> None:
    assert parse(markdown) == tuple(expected)


@pytest.mark.parametrize(
    "markdown",
    [
        *("5 * 6 * 7", "snake_case_name", "a_", "C:\\Users", "[sic]", "a < b", "<p>", "1.5", "-1"),
        *("a*b", "# a", "1 ) a", "- a\n- b", "1. a\n2. b", "3. c\n4. d", "0. a", "e.g. *", "\\"),
        *("*a* b", "a **b** *c*", "*a **b** c*", "<u>*a* b</u>", "[*a*](b)", "*a [b](c) d*"),
        *("- a\n\n  b", "- a\n  - b\n- c", "1. a\n   - b", "- a\n\n* b", "- - a", "a\\\nb"),
        *("*a*b", "a*b*c", "*a***b**", "[a](b_c)", "[a](<b c>)", "a\n\n- b\n\nc", "- a\n\n  2. b"),
    ],
)
def test_this_is_how_it_is_stored(markdown: str) -> None:
    assert canonical(markdown) == markdown


@pytest.mark.parametrize(
    ("markdown", "stored"),
    [
        ("* a\n+ b", "- a\n\n* b"),
        ("1) a\n2) b", "1. a\n2. b"),
        ("7. a\n7. b", "7. a\n8. b"),
        ("- a\n\n- b", "- a\n- b"),
        ("_a_ __b__", "*a* **b**"),
        ("*a*\\\n*b*", "*a\\\nb*"),
        ("a\\\n\\\nb", "a\n\nb"),
        ("- ", ""),
        ("- \n- a", "- a"),
        ("*\u200b* a", "\u200b a"),
        ("  a  ", "a"),
        ("\\a \\*", "\\a *"),
        ("**a *b***", "**a *b***"),
    ],
)
def test_many_spellings_have_one_form(markdown: str, stored: str) -> None:
    assert canonical(markdown) == stored


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("*a*", "\\*a\\*"),
        ("- a", "\\- a"),
        ("1. a", "1\\. a"),
        ("a\n- b", "a\\\n\\- b"),
        ("a\n2. b", "a\\\n2. b"),
        ("[a](b)", "\\[a](b)"),
        ("<u>a</u>", "\\<u>a\\</u>"),
        ("a\\*", "a\\\\\\*"),
        ("_a_ b_c", "\\_a\\_ b_c"),
    ],
)
def test_only_what_would_be_misread_is_escaped(text: str, stored: str) -> None:
    assert render((paragraph(text),)) == stored
    assert parse(stored) == (paragraph(text),)


@pytest.mark.parametrize(
    ("runs", "stored"),
    [
        ((Run("a "), Run(" b ", emphasis=True), Run("c")), "a  *b* c"),
        ((Run("a"), Run('"b"', emphasis=True), Run("c")), 'a"*b*"c'),
        ((Run("a", emphasis=True), Run("b", strong=True)), "*a***b**"),
        ((Run("a", underline=True), Run("b", emphasis=True, underline=True)), "<u>a*b*</u>"),
        ((Run("a"), Run("b", emphasis=True, underline=True), Run(" c", True)), "a<u>*b</u> c*"),
        ((Run("a", link="x y"), Run(" b")), "[a](<x y>) b"),
        ((Run("]", link="x"),), "[\\]](x)"),
        ((Run(" ", strong=True), Run("a")), "a"),
        ((Run("a b", True), Run(" c", True, True), Run(" d", False, True)), "*a b* ***c*** **d**"),
        ((Run("*\n", True), Run("a", True, underline=True)), "*\\*\\\n<u>a</u>*"),
        ((Run("a", link=" x\ny "),), "[a](<x y>)"),
    ],
)
def test_looks_are_kept_as_far_as_markdown_goes(runs: tuple[Run, ...], stored: str) -> None:
    assert render((Paragraph(runs),)) == stored


def test_adjacent_lists_stay_apart() -> None:
    made = tuple(ListBlock(((paragraph(name),),)) for name in "abc")
    assert parse(render(made)) == made


def test_a_list_below_the_deepest_level_becomes_paragraphs() -> None:
    made: Blocks = (paragraph("a"),)
    for _ in range(DEEPEST_LIST + 3):
        made = (ListBlock((made,)),)
    assert render(made) == "- " * DEEPEST_LIST + "a"


def test_blocks_nested_ten_thousand_deep_are_no_trouble() -> None:
    made: Blocks = (paragraph("a"),)
    for _ in range(10_000):
        made = (ListBlock((made,)),)
    assert render(canonical_blocks(made)).endswith("- a")


HOSTILE = {
    "asterisks": "*" * 10_000,
    "openers": "**a_" * 2_500,
    "closers": "a** b* " * 1_500,
    "brackets": "[" * 10_000,
    "half links": "[a](" * 2_500,
    "half addresses": "[a](<b" * 2_000,
    "half titles": "[a](b '" * 2_000,
    "lists in lists": "- " * 5_000 + "a",
    "quotes": "> " * 5_000,
    "tags": "<u>" * 4_000,
    "backslashes": "\\" * 9_999,
    "spaces": "a" + " " * 10_000 + "b",
    "broken emphasis": 'a*"b"*c ' * 1_500,
    "hard breaks": "a\\\n" * 3_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_takes_no_more_than_a_moment(name: str) -> None:
    start = time.process_time()
    once = canonical(HOSTILE[name])
    assert canonical(once) == once
    assert time.process_time() - start < 10


def test_ten_thousand_words_are_one_line() -> None:
    text = " ".join(["word"] * 10_000)
    assert canonical(text) == text


def test_plain_text_needs_no_other_markdown_reader() -> None:
    code = (
        "import sys; from csdreport.text import markdown, literal, plain;"
        "markdown.canonical('*a* [b](c)\\n\\n- d');"
        "sys.exit(any(name.startswith(('markdown_it', 'yaml', 'lxml')) for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
