"""Strategies for the texts that break programs: markup, other scripts, white space, nesting."""

from __future__ import annotations

from hypothesis import strategies as st

from csdreport.text.blocks import Block, Blocks, ListBlock, Paragraph, Run
from csdreport.text.markdown import canonical_blocks, render

_FRAGMENTS = [
    *"*_[]()<>\\`#-+.!|~&;:'\"/=^$@{}",
    *("**", "***", "__", "<u>", "</u>", "<!--", "-->", "](", "[x](y)", "](<a b>)", "<p>", "</p>"),
    *("- ", "+ ", "* ", "1. ", "2) ", "0. ", "10. ", "\n- ", "\n  - ", "\n1. ", "\n    ", "---"),
    *(" ", "  ", "\t", "\n", "\n\n", "  \n", "\\\n", "\r\n", "\u00a0", "\u200b", "\ufeff"),
    *("a", "b", "word", "two words", "e.g. *", "x_y_z", "5 * 6", "&amp;", "&#42;", "a.b/c_d"),
    *("\u2028", "é", "e\u0301", "\u0338", "\u0301", "ﬁ", "😀", "👩‍👧", "🏳️‍🌈",
      "مرحبا", "\u200f", "বাংলা", "日本", "“", "”", "—"),
    *("€", "£5", "[^1]", "![", "|a|", "```", "~~", "$$", "(i) ", "(a) ", "1) ", ";", "\u2022 "),
]  # fmt: skip
_ADDRESSES = [
    *("http://example.org", "http://a.b/c_(d)", "a b", "x)y", "(x", "a\\b", "a*b_c", "&amp;"),
    *("mailto:x@y", "[z]", "#", '"', "u\\", "<u>", "\u00a0x", "a\nb", ")", "\\)", "e\u0301"),
]  # fmt: skip

_characters = st.characters(codec="utf-8")
_hostile = st.characters(codec=None, categories=("Cc", "Cs", "Cf", "Zl", "Zp", "Mn", "Cn", "Co"))


def nasty_text() -> st.SearchStrategy[str]:
    """Any text that somebody could feed to the program, lone surrogates included."""
    piece = st.one_of(
        st.sampled_from(_FRAGMENTS),
        st.sampled_from(_FRAGMENTS),
        st.sampled_from(_FRAGMENTS),
        st.text(_characters, max_size=3),
        st.text(_hostile, max_size=2),
    )
    return st.lists(piece, max_size=14).map("".join)


def nasty_line() -> st.SearchStrategy[str]:
    """Text for a name, a tag or a title: what `normal.line` has yet to see."""
    return nasty_text()


def canonical_markdown() -> st.SearchStrategy[str]:
    """Text as a canonical report stores it; often empty or plain."""
    return st.one_of(st.just(""), st.sampled_from(["plain words", "**a** b"]), blocks().map(render))


def blocks() -> st.SearchStrategy[Blocks]:
    """Canonical blocks of any shape."""
    return raw_blocks().map(canonical_blocks)


def raw_blocks() -> st.SearchStrategy[Blocks]:
    """Blocks as a careless reader would build them: empty, overlapping, unclean."""
    return _sequence(st.recursive(_paragraphs(), _lists, max_leaves=6))


def _sequence(block: st.SearchStrategy[Block]) -> st.SearchStrategy[Blocks]:
    return st.lists(block, max_size=4).map(tuple)


def _paragraphs() -> st.SearchStrategy[Block]:
    return st.lists(_runs(), max_size=5).map(lambda runs: Paragraph(tuple(runs)))


def _runs() -> st.SearchStrategy[Run]:
    mark = st.sampled_from([False, False, True])
    link = st.one_of(st.just(""), st.just(""), st.sampled_from(_ADDRESSES))
    text = st.one_of(nasty_text(), st.sampled_from(["a", " b", "c ", "d e", ".", "(", '"x"']))
    return st.builds(Run, text, mark, mark, mark, link)


def _lists(block: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    items = st.lists(_sequence(block), max_size=4).map(tuple)
    return st.builds(ListBlock, items, st.booleans(), st.sampled_from([1, 1, 0, 2, 9, 99, 10**9]))
