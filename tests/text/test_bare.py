"""Bare text needs no reading: the long way gives the same."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from csdreport.text import markdown
from csdreport.text.bare import is_bare
from csdreport.text.blocks import Paragraph, Run
from csdreport.text.marks import settle
from csdreport.text.normal import clean
from csdreport.text.structure import find
from csdreport.text.tidy import tidy_paragraphs

LIKELY = st.text(
    st.sampled_from("aZé0ſ ,.;:?'\"()/%“”‘’«»–—…¿¡-\u00a0\u202f*_<>[]\\&`!#~$=+|@\n\t"), max_size=12
)


@given(LIKELY | st.text(max_size=12))
def test_what_is_bare_comes_out_of_the_long_way_unchanged(text: str) -> None:
    if not is_bare(text):
        return
    runs = (Run(text),)
    assert clean(text) == text
    assert tidy_paragraphs(runs) == [runs]
    assert settle(runs) == (runs, text)
    assert markdown._raw(find(text)) == (Paragraph(runs),)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "- a",
        "1. a",
        "a *b*",
        "a\nb",
        " a",
        "a ",
        "a\u00a0",
        "a\\",
        "a [b",
        "a\u0301",
        "e\u0301",
        "<p>",
    ],
)
def test_what_may_mean_something_is_not_bare(text: str) -> None:
    assert not is_bare(text)


@pytest.mark.parametrize("text", ["The ferry.", "Où vont-ils ? « Là. »", "¿Qué dice “el barco”?"])
def test_sentences_are_bare(text: str) -> None:
    assert is_bare(text)
