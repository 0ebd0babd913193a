"""The laws that the Markdown of answers keeps, whatever stands in it."""

from __future__ import annotations

import unicodedata

from hypothesis import given, settings, strategies as st
from markdown_it import MarkdownIt

from csdreport.text import literal
from csdreport.text.blocks import Blocks, Paragraph, Run
from csdreport.text.emphasised import is_emphasised, without_emphasis
from csdreport.text.markdown import canonical, canonical_blocks, parse, render
from csdreport.text.normal import clean, visible
from csdreport.text.plain import is_plain, of_blocks, plain_text
from csdreport.text.tidy import merged
from csdreport.text.writing import meaning
from tests.strategies.text import blocks, nasty_text, raw_blocks

thorough = settings(deadline=None, max_examples=100)


def seen(text: str) -> str:
    """Give the characters of a text that can be seen, decomposed, so that joins compare."""
    return "".join(c for c in unicodedata.normalize("NFD", clean(text)) if visible(c))


@thorough
@given(nasty_text())
def test_canonical_text_is_canonical(text: str) -> None:
    once = canonical(text)
    assert canonical(once) == once


# Words with and without stars at either side, as people write emphasis and as they do not.
_STARRED = st.lists(
    st.tuples(
        st.sampled_from(["", "", "*", "**", "***", "(", " "]),
        st.text("aé1.-+’ \t", min_size=0, max_size=4),
        st.sampled_from(["", "", "*", "**", ".", "*,", ")", "\u200b"]),
    ).map("".join),
    max_size=5,
).map(" ".join)


@settings(deadline=None, max_examples=300)
@given(_STARRED)
def test_emphasis_that_is_seen_at_once_is_canonical(text: str) -> None:
    if is_emphasised(text):
        assert render(parse(text)) == text
        assert of_blocks(parse(text)) == without_emphasis(text)


def test_plain_emphasis_is_seen_at_once() -> None:
    for text in ("a *b* c", "**a b**: c", "a *b c*, **d**.", "*a*"):
        assert is_emphasised(text)
    for text in ("a", "a*b*", "* a *", "- *a*", "*a* [b]", "*a*\n\nb", "*a***b**", "1. *a*"):
        assert not is_emphasised(text)


@thorough
@given(raw_blocks())
def test_canonical_blocks_come_back_from_their_markdown(raw: Blocks) -> None:
    made = canonical_blocks(raw)
    assert parse(render(made)) == made


@thorough
@given(raw_blocks())
def test_canonical_blocks_are_canonical(raw: Blocks) -> None:
    once = canonical_blocks(raw)
    assert canonical_blocks(once) == once


@thorough
@given(raw_blocks())
def test_no_visible_character_of_blocks_is_lost(raw: Blocks) -> None:
    assert seen(of_blocks(canonical_blocks(raw))) == seen(of_blocks(raw))


@thorough
@given(nasty_text())
def test_no_visible_character_of_typed_text_is_lost(text: str) -> None:
    assert seen(of_blocks(literal.parse(text))) == seen(text)


@thorough
@given(nasty_text())
def test_stored_text_is_clean(text: str) -> None:
    stored = canonical(text)
    assert clean(stored) == stored


@thorough
@given(raw_blocks())
def test_blocks_are_made_of_something_visible(raw: Blocks) -> None:
    def check(found: Blocks) -> None:
        for block in found:
            if isinstance(block, Paragraph):
                assert visible(block.plain)
                assert all(run.text for run in block.runs)
                assert all(
                    a.look != b.look for a, b in zip(block.runs, block.runs[1:], strict=False)
                )
                assert all(line == line.strip() and line for line in block.plain.split("\n"))
            else:
                assert block.items
                for item in block.items:
                    assert item
                    check(item)

    check(canonical_blocks(raw))


@thorough
@given(blocks())
def test_offsets_lead_back_to_the_markdown(made: Blocks) -> None:
    markdown = render(made)
    found = plain_text(markdown)
    assert found.text == of_blocks(made)
    assert len(found.offsets) == len(found.text) + 1
    for char, offset in zip(found.text, found.offsets, strict=False):
        assert char == "\n" or markdown[offset] == char


@thorough
@given(st.lists(st.sampled_from(["a", "*", "**", "_", " ", "(", "é"]), max_size=12).map("".join))
def test_emphasis_reads_as_another_commonmark_reader_reads_it(text: str) -> None:
    assert meaning(text.strip()) == _other_reader(text.strip())


def _other_reader(text: str) -> tuple[Run, ...]:
    reader = MarkdownIt("zero").enable(["emphasis", "balance_pairs", "fragments_join"])
    depth = {"em": 0, "strong": 0}
    runs: list[Run] = []
    for token in reader.parseInline(text)[0].children or []:
        if token.nesting:
            depth[token.tag] += token.nesting
        else:
            runs.append(Run(token.content, depth["em"] > 0, depth["strong"] > 0))
    return merged(runs)


@thorough
@given(nasty_text())
def test_plain_prose_is_what_reading_and_writing_it_would_give(text: str) -> None:
    # It is not read at all; these are the texts where that could show.
    once = canonical(text)
    assert once == render(parse(text))
    assert not is_plain(once) or plain_text(once).text == once
