"""Tracked changes: a person reads the text as if all were accepted."""

from __future__ import annotations

from csdreport.document import notices
from tests.formats.docx.build import (
    answer,
    kinds,
    opened,
    p,
    part,
    r,
    remarks,
    tbl,
    tc,
    text_of,
    tr,
)

BY = 'w:id="1" w:author="Ada Example"'


def ins(content: str) -> str:
    return f"<w:ins {BY}>{content}</w:ins>"


def gone(content: str) -> str:
    text = content.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
    return f"<w:del {BY}>{text}</w:del>"


def mark(tag: str) -> str:
    return f"<w:rPr><w:{tag} {BY}/></w:rPr>"


def test_inserted_words_are_read_and_deleted_ones_are_not() -> None:
    assert answer(p("The ", gone(r("old")), ins(r("new")), r(" text"))) == "The new text"


def test_words_deleted_inside_an_insertion_are_gone() -> None:
    assert answer(p(ins(r("kept ") + gone(r("dropped "))), r("end"))) == "kept end"


def test_moved_text_is_read_once_at_its_new_place() -> None:
    moved = f"<w:moveFrom {BY}>{r('wandering')}</w:moveFrom>"
    there = f"<w:moveTo {BY}>{r('wandering')}</w:moveTo>"
    assert answer(p("a ", moved), p("b ", there)) == "a\n\nb wandering"


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    assert answer(p("one ", properties=mark("del")), p("two")) == "one two"


def test_three_paragraphs_join_where_two_marks_are_deleted() -> None:
    body = p("one ", properties=mark("del")), p("two ", properties=mark("del")), p("three")
    assert answer(*body) == "one two three"


def test_an_inserted_paragraph_mark_parts_two_paragraphs() -> None:
    assert answer(p("one", properties=mark("ins")), p("two")) == "one\n\ntwo"


def test_a_deleted_row_is_gone_and_an_inserted_one_is_there() -> None:
    document = opened(
        tbl(
            tr("A", "kept"),
            tr("B", tc(p(gone(r("dropped")))), properties=f"<w:del {BY}/>"),
            tr("C", tc(p(ins(r("added")))), properties=f"<w:ins {BY}/>"),
        )
    )
    assert text_of(document) == ["A | kept", "C | added"]


def test_a_deleted_cell_is_gone() -> None:
    row = tr("A", tc("dropped", properties=f"<w:cellDel {BY}/>"), tc("kept"))
    assert text_of(opened(tbl(row))) == ["A | kept"]


def test_old_properties_do_not_count() -> None:
    old = f"<w:rPrChange {BY}><w:rPr><w:b/></w:rPr></w:rPrChange>"
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    was = f"<w:pPrChange {BY}><w:pPr>{numbered}</w:pPr></w:pPrChange>"
    assert answer(p(r("plain", old), properties=was)) == "plain"


def test_a_person_is_told_how_many_changes_and_by_whom() -> None:
    document = opened(p(ins(r("new")), gone(r("Zora"))))
    (notice,) = (each for each in document.notices if each.kind == notices.TRACKED)
    assert "2 tracked changes by Ada Example" in notice.message
    assert notice.names == ("Ada Example",)
    assert "Zora" not in notice.message


def test_deleted_words_are_kept_beside_the_text() -> None:
    assert remarks(opened(p("kept", gone(r("an old name"))))) == [("deleted", "an old name")]


def test_moved_text_is_not_told_as_deleted() -> None:
    document = opened(
        p("a", f"<w:moveFrom {BY}>{r('moved')}</w:moveFrom>"),
    )
    assert remarks(document) == []


def test_a_comment_whose_place_was_deleted_is_gone() -> None:
    reference = '<w:r><w:commentReference w:id="4"/></w:r>'
    comments = part("comments", f'<w:comment w:id="4" w:author="B">{p("secret")}</w:comment>')
    document = opened(p("kept", gone(r("x") + reference)), comments=comments)
    assert ("comment", "secret") not in remarks(document)


def test_a_text_without_changes_says_nothing() -> None:
    assert kinds(opened(p("plain"))) == set()


def test_struck_words_are_read_and_told() -> None:
    document = opened(p(r("struck", "<w:strike/>")))
    assert text_of(document) == ["struck"]
    assert document.notices


def test_changes_in_a_footnote_are_resolved_too() -> None:
    notes = part("footnotes", f'<w:footnote w:id="1">{p("a ", gone(r("x")), "b")}</w:footnote>')
    document = opened(p('<w:r><w:footnoteReference w:id="1"/></w:r>'), footnotes=notes)
    assert remarks(document) == [("footnote", "a b")]
