"""Text beside the text: notes, comments, headers and footers."""

from __future__ import annotations

from csdreport.document import notices
from csdreport.document.model import Document, Entry, Heading, Remark
from csdreport.formats.docx import read, write
from tests.formats.docx.build import (
    OFFICE,
    kinds,
    opened,
    p,
    part,
    r,
    relation,
    remarks,
    tbl,
    tc,
    text_of,
    tr,
)
from tests.formats.docx.edit import replaced

NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>'
END = '<w:r><w:endnoteReference w:id="2"/></w:r>'
COMMENT = '<w:r><w:commentReference w:id="2"/></w:r>'


def test_a_footnote_says_where_it_is_referred_to() -> None:
    notes = part(
        "footnotes",
        f'<w:footnote w:id="0" w:type="separator">{p("-")}</w:footnote>'
        f'<w:footnote w:id="2">{p(r("the source"))}</w:footnote>',
    )
    document = opened(tbl(tr("A", tc(p("text", NOTE)))), footnotes=notes)
    assert text_of(document) == ["A | text"]
    assert document.remarks == (Remark("footnote", "the source", source="table 1 row 1"),)


def test_an_endnote_is_read() -> None:
    notes = part("endnotes", f'<w:endnote w:id="2">{p("at the end")}</w:endnote>')
    assert remarks(opened(p("x", END), endnotes=notes)) == [("endnote", "at the end")]


def test_a_comment_keeps_its_author_and_time_beside_it() -> None:
    comments = part(
        "comments",
        f'<w:comment w:id="2" w:author="Ada" w:date="2031-06-12T10:00:00Z">{p("why?")}{p("!")}'
        "</w:comment>",
    )
    document = opened(p("x", COMMENT), comments=comments)
    assert document.remarks == (
        Remark("comment", "why?\n!", "2031-06-12T10:00:00Z", "Ada", "paragraph 1"),
    )
    (notice,) = document.notices
    assert notice.kind == notices.COMMENTS
    assert notice.names == ("Ada",)


def test_a_comment_without_a_place_is_read() -> None:
    comments = part("comments", f'<w:comment w:id="0">{p("lost range")}</w:comment>')
    assert remarks(opened(p("x"), comments=comments)) == [("comment", "lost range")]


SECTION = '<w:sectPr><w:{}Reference w:type="default" r:id="edge"/></w:sectPr>'


def _edge(kind: str, content: str) -> Document:
    return opened(
        p("text") + SECTION.format(kind),
        relation("edge", kind, "edge.xml"),
        edge=part("hdr", content),
    )


def test_a_header_is_read_beside_the_text() -> None:
    document = _edge("header", p("Lantern Trust"))
    assert document.remarks == (Remark("header", "Lantern Trust", source="header"),)


def test_the_number_of_a_page_is_no_text() -> None:
    simple = f'<w:fldSimple w:instr=" PAGE ">{r("7")}</w:fldSimple>'
    assert remarks(_edge("footer", p(simple))) == []


def test_words_beside_the_number_of_a_page_are_kept() -> None:
    simple = f'<w:fldSimple w:instr=" PAGE ">{r("7")}</w:fldSimple>'
    assert remarks(_edge("footer", p("Lantern Trust, page ", simple))) != []


def test_what_somebody_wrote_below_our_footer_line_is_kept() -> None:
    data = write(Document((Entry("A", ()),), {"id": "7f3a9c2e41d0"}))
    changed = replaced(data, "</w:ftr>", p("Call me") + "</w:ftr>", "word/footer1.xml")
    document = read(changed)
    assert document.meta == {"id": "7f3a9c2e41d0"}
    assert remarks(document) == [("header", "Call me")]


def test_a_footer_that_is_nearly_ours_is_text() -> None:
    document = _edge("footer", p("csdreport is a program"))
    assert not document.ours
    assert remarks(document) == [("header", "csdreport is a program")]


def test_the_language_of_the_file_is_read() -> None:
    assert read(write(Document((Heading(0, "T"),), language="fr"))).language == "fr"


def test_a_part_that_a_relationship_only_promises_is_not_missed() -> None:
    lost = relation("lost", "comments", "NULL")
    assert text_of(opened(p("x"), lost)) == ["x"]
    assert OFFICE in lost


def test_a_file_without_surprises_gives_no_notice() -> None:
    assert kinds(read(write(Document((Heading(0, "T"), Entry("A", ())))))) == set()
