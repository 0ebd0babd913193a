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
from tests.formats.docx.build import file, opened, p, part, r, relation, sdt, tbl, tc, tr
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


def note(kind: str, number: int, text: str) -> str:
    return f'<w:{kind} w:id="{number}">{p(text)}</w:{kind}>'


def beside(kind: str) -> str:
    """Write a part of notes: one that is referred to, and one whose reference was deleted."""
    return part(f"{kind}s", note(kind, 1, f"{kind}word") + note(kind, 2, "gone"))


def everywhere() -> bytes:
    """Write a file with words in every part that a person sees or prints."""
    kinds = ("footnote", "endnote", "comment")
    marks = "".join(f'<w:r><w:{kind}Reference w:id="1"/></w:r>' for kind in kinds)
    old = "".join(f'<w:r><w:{kind}Reference w:id="2"/></w:r>' for kind in kinds)
    box = f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{p('boxword')}</w:txbxContent>"
    body = p("bodyword", marks, f'<w:del w:id="9" w:author="A">{old}</w:del>')
    body += p(f"{box}</v:textbox></v:shape></w:pict></w:r>")
    body += '<w:sectPr><w:headerReference r:id="top"/><w:footerReference r:id="end"/></w:sectPr>'
    return file(
        body,
        relation("top", "header", "header1.xml"),
        relation("end", "footer", "footer1.xml"),
        **{f"{kind}s": beside(kind) for kind in kinds},
        header1=part("hdr", p("headerword")),
        footer1=part("ftr", p("footerword")),
    )


def test_the_words_beside_the_text_are_gathered_too() -> None:
    found = list(texts(everywhere()))
    assert [text for text, _ in found] == [
        *("bodyword", "boxword", "footnoteword", "endnoteword", "commentword"),
        *("headerword", "footerword"),
    ]
    assert accounting.unread(found, docx.read(everywhere())) == ()


@pytest.mark.parametrize("kind", ["footnote", "endnote", "comment", "header"])
def test_a_word_beside_the_text_that_the_reader_lost_shows(kind: str) -> None:
    document = docx.read(everywhere())
    fewer = replace(document, remarks=tuple(one for one in document.remarks if one.kind != kind))
    missing = accounting.unread(texts(everywhere()), fewer)
    assert f"{kind}word" in [word for each in missing for word in each.words]
