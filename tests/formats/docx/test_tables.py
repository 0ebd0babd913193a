"""Rows as a person sees them: each real cell once."""

from __future__ import annotations

from csdreport.document import notices
from csdreport.document.model import Document, Entry, Heading, Prose
from csdreport.formats.docx import read, write
from tests.formats.docx.build import kinds, opened, p, remarks, tbl, tc, text_of, tr
from tests.formats.docx.edit import replaced

SPAN = '<w:gridSpan w:val="2"/>'
DOWN, ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def test_a_row_is_a_label_and_an_answer() -> None:
    document = opened(tbl(tr("Name", "Ada"), tr("Theme", "")))
    assert text_of(document) == ["Name | Ada", "Theme | "]


def test_a_merged_row_is_prose_in_a_table() -> None:
    (prose,) = opened(tbl(tr(tc("1. Progress", properties=SPAN)))).parts
    assert prose == Prose(prose.blocks, in_table=True, source="table 1 row 1")  # type: ignore[union-attr]
    assert text_of(opened(tbl(tr(tc("Guidance", properties=SPAN))))) == ["Guidance"]


def test_a_cell_merged_downwards_is_read_once() -> None:
    document = opened(
        tbl(tr(tc("Label", properties=DOWN), "one"), tr(tc("", properties=ON), "two"))
    )
    assert text_of(document) == ["Label | one", " | two"]
    assert notices.MERGED_CELLS in kinds(document)


def test_words_under_a_merged_cell_are_kept_as_hidden() -> None:
    rows = tr(tc("Label", properties=DOWN), "one"), tr(tc("below", properties=ON), "two")
    assert remarks(opened(tbl(*rows))) == [("hidden", "below")]


def test_a_row_that_begins_further_right_has_no_label() -> None:
    row = tr("answer", properties='<w:gridBefore w:val="1"/>')
    assert text_of(opened(tbl(row))) == [" | answer"]


def test_a_wide_row_keeps_its_further_cells() -> None:
    assert text_of(opened(tbl(tr("a", "b", "c", "", "")))) == ["a | b | c"]


def test_a_table_in_an_answer_becomes_lines_and_is_told() -> None:
    inner = tbl(tr("x", "1"), tr("y", "2"))
    document = opened(tbl(tr("Label", tc("before", inner, p()))))
    assert text_of(document) == ["Label | before\n\nx\t1\n\ny\t2"]
    assert notices.NESTED_TABLE in kinds(document)


def test_a_table_that_frames_the_form_is_looked_through() -> None:
    inner = tbl(tr("Name", "Ada"), tr("Theme", "Rivers"))
    document = opened(tbl(tr(tc("Session", inner, p(), properties=SPAN))))
    assert text_of(document) == ["Session", "Name | Ada", "Theme | Rivers"]


def test_text_between_and_below_tables_is_read_with_its_place() -> None:
    document = opened(tbl(tr("A", "one")) + p("between") + tbl(tr("B", "two")) + p() + p("below"))
    between, below = (each for each in document.parts if isinstance(each, Prose))
    assert (between.source, between.gap) == ("paragraph 1", True)
    assert (below.source, below.gap) == ("paragraph 3", True)


def test_the_second_paragraph_of_two_stands_without_a_gap() -> None:
    first, second = opened(p("one") + p("two")).parts
    assert isinstance(first, Prose)
    assert isinstance(second, Prose)
    assert (first.gap, second.gap) == (False, False)


def test_entries_say_where_they_stood() -> None:
    document = opened(tbl(tr("A", "1")) + tbl(tr("B", "2"), tr("C", "3")))
    sources = [each.source for each in document.parts if isinstance(each, Entry)]
    assert sources == ["table 1 row 1", "table 2 row 1", "table 2 row 2"]


def test_a_heading_is_known_by_the_name_of_its_style() -> None:
    heading, *_ = opened(p("Progress", properties='<w:pStyle w:val="berschrift1"/>')).parts
    assert heading == Heading(1, "Progress", "paragraph 1")


def test_a_heading_is_known_by_its_outline_level() -> None:
    heading, *_ = opened(p("Notes", properties='<w:outlineLvl w:val="1"/>')).parts
    assert heading == Heading(2, "Notes", "paragraph 1")


def test_several_paragraphs_of_a_label_are_its_lines() -> None:
    assert text_of(opened(tbl(tr(tc("Actions", "(two at most)"), "x")))) == [
        "Actions\n(two at most) | x"
    ]


def test_the_row_above_our_columns_is_no_entry_but_a_changed_one_is() -> None:
    data = write(Document((Entry("A", (), "csd_a"),)))
    assert text_of(read(data)) == ["A | "]
    changed = replaced(data, ">Answer<", ">My words<")
    assert text_of(read(changed)) == ["Question | My words", "A | "]


def test_a_form_in_a_column_of_a_layout_table_is_read_as_its_rows() -> None:
    form = tbl(*(tr(f"{n}.", f"Answer {n}.") for n in range(6)))
    side = tc("In the margin.")
    for cells in ((tc(form, p()), side), (side, tc(form, p()))):
        found = text_of(opened(tbl(tr(*cells))))
        assert [f"{n}. | Answer {n}." for n in range(6)] == [one for one in found if "|" in one]
        assert "In the margin." in found


def test_a_small_table_in_an_answer_stays_in_the_answer() -> None:
    inner = tbl(*(tr("Port", str(n)) for n in range(3)))

    assert text_of(opened(tbl(tr("1.", tc(inner, p())))))[0].startswith("1. | Port")


def test_a_row_below_a_merged_label_says_so() -> None:
    rows = tr(tc("Label", properties=DOWN), "one"), tr(tc("", properties=ON), "two"), tr("", "x")
    parts = opened(tbl(*rows)).parts
    assert [part.joined for part in parts if isinstance(part, Entry)] == [False, True, False]
