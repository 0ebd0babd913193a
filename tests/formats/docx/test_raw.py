"""What the reader is held against: every text of a Word file, gathered by its tags."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings

from csdreport.document import accounting
from csdreport.document.assemble import blank
from csdreport.formats import docx
from csdreport.formats.docx.raw import texts
from csdreport.template import load
from tests.formats.docx.build import file, opened, p, r, sdt, tbl, tc, tr
from tests.formats.docx.test_every_word import Words, bodies


@settings(deadline=None, max_examples=100)
@given(bodies())
def test_the_reader_leaves_out_nothing_that_is_seen(made: tuple[str, Words]) -> None:
    body, words = made
    found = list(texts(file(body)))
    seen = re.findall(r"seen\d+x", "\n".join(text for text, _ in found))
    assert Counter(seen) == Counter(words.seen)
    assert accounting.unread(found, opened(body)) == ()


def test_a_paragraph_that_the_reader_lost_shows() -> None:
    body = p("kept") + tbl(tr("Label", tc(p("lost words"))))
    document = opened(body)
    shorter = replace(document, parts=document.parts[:1])
    missing = accounting.unread(texts(file(body)), shorter)
    assert [word for each in missing for word in each.words] == ["Label", "lost", "words"]


@pytest.mark.parametrize(
    "body",
    [
        p(sdt(r("☐ agreed"), '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>')),
        p("<mc:AlternateContent><mc:Choice/><mc:Choice><w:r><w:t>late</w:t></w:r></mc:Choice>"
          "</mc:AlternateContent>"),
        p("one", properties='<w:rPr><w:del w:id="1" w:author="A"/></w:rPr>') + p("word"),
    ],
)  # fmt: skip
def test_corners_of_word_files_agree(body: str) -> None:
    assert accounting.unread(texts(file(body)), opened(body)) == ()


def test_an_empty_form_of_ours_agrees() -> None:

    written = docx.write(blank(load.load("csd-2016")))
    assert accounting.unread(texts(written), docx.read(written)) == ()
