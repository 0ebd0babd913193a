"""Content controls hide nothing, wherever they stand."""

from __future__ import annotations

import pytest

from csdreport.document.model import Entry
from tests.formats.docx.build import answer, opened, p, r, sdt, tbl, tc, text_of, tr

SHOWING = "<w:showingPlcHdr/>"
GREY = '<w:rStyle w:val="Platzhalter"/>'

ROW = tr("A", "one")
PLACES = {
    "round a paragraph in the body": sdt(p("A one")),
    "round a run": p(sdt(r("A one"))),
    "round a cell": tbl(f"<w:tr>{sdt(tc('A'))}{sdt(tc('one'))}</w:tr>"),
    "round a row": tbl(sdt(ROW)),
    "in a cell": tbl(tr(tc(sdt(p("A"))), tc(sdt(p("one"))))),
    "round a table": sdt(tbl(ROW)),
    "in each other": sdt(sdt(tbl(sdt(sdt(ROW))))),
}


@pytest.mark.parametrize("place", PLACES)
def test_text_in_a_control_is_read(place: str) -> None:
    expected = ["A | one"] if "<w:tbl>" in PLACES[place] else ["A one"]
    assert text_of(opened(PLACES[place])) == expected


def test_a_cell_in_a_control_does_not_shift_the_others() -> None:
    row = f"<w:tr>{tc('A')}{sdt(tc('one'))}{tc('two')}</w:tr>"
    assert text_of(opened(tbl(row))) == ["A | one | two"]


def test_runs_and_paragraphs_wrapped_by_google_are_read() -> None:
    google = '<w:tag w:val="goog_rdk_12"/>'
    off = '<w:b w:val="0"/><w:rtl w:val="0"/>'
    wrapped = sdt(p(sdt(r("one ", off), google), sdt(r("two", off), google)), google)
    assert answer(wrapped) == "one two"


def test_a_prompt_that_nobody_typed_over_is_no_answer() -> None:
    (entry,) = opened(tbl(tr("A", tc(sdt(p(r("Click here.", GREY)), SHOWING))))).parts
    assert isinstance(entry, Entry)
    assert entry.blocks == ()
    assert entry.prompt == "Click here."


def test_a_prompt_round_a_cell_is_no_answer() -> None:
    row = f"<w:tr>{tc('A')}{sdt(tc(p(r('Click here.', GREY))), SHOWING)}</w:tr>"
    assert text_of(opened(tbl(row))) == ["A | "]


def test_our_own_prompt_is_one_without_its_style() -> None:
    assert answer(sdt(p("Click here to answer"), SHOWING)) == ""


def test_an_answer_typed_where_the_flag_was_left_is_read() -> None:
    assert answer(sdt(p("We met in the harbour."), SHOWING)) == "We met in the harbour."


def test_an_answer_typed_into_a_control_of_ours_is_read_whatever_it_looks_like() -> None:
    ours = '<w:tag w:val="csd_other"/>' + SHOWING
    assert answer(sdt(p(r("We met.", GREY)), ours)) == "We met."
    assert answer(sdt(p(r("Click here to answer", GREY)), ours)) == ""


def test_a_flag_that_is_switched_off_is_none() -> None:
    off = '<w:showingPlcHdr w:val="0"/>'
    assert answer(sdt(p(r("typed", GREY)), off)) == "typed"


@pytest.mark.parametrize(("state", "shown"), [("1", "☒"), ("0", "☐"), ("true", "☒")])
def test_the_state_of_a_tick_box_goes_before_its_glyph(state: str, shown: str) -> None:
    box = f'<w14:checkbox><w14:checked w14:val="{state}"/></w14:checkbox>'
    assert answer(p(sdt(r("?"), box), " yes")) == f"{shown} yes"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (r("☐ agreed: in the harbour"), "☒ agreed: in the harbour"),
        (r("☐") + r(" agreed: ") + r("in the harbour"), "☒ agreed: in the harbour"),
        (r("agreed: in the harbour"), "☒ agreed: in the harbour"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>' + r(" agreed"), "☒ agreed"),
        (r(" ") + r("þ", "<w:b/>") + r(" agreed"), "**☒** agreed"),
    ],
)
def test_what_somebody_typed_into_a_tick_box_is_kept(content: str, text: str) -> None:
    box = '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>'
    assert answer(p(sdt(content, box))) == text


def test_the_chosen_entry_of_a_list_is_what_is_shown() -> None:
    choices = '<w:dropDownList><w:listItem w:displayText="global" w:value="g"/></w:dropDownList>'
    assert answer(p(sdt(r("global"), choices))) == "global"


def test_the_anchor_is_found_by_bookmark_then_by_tag() -> None:
    mark = '<w:bookmarkStart w:id="1" w:name="csd_messages_1"/><w:bookmarkEnd w:id="1"/>'
    tagged = sdt(p("b"), '<w:tag w:val="csd_messages_2"/>')
    rows = tr("1.", tc(p(mark, "a"))), tr("2.", tc(tagged)), tr("3.", tc(p(mark), tagged))
    anchors = [each.anchor for each in opened(tbl(*rows)).parts if isinstance(each, Entry)]
    assert anchors == ["csd_messages_1", "csd_messages_2", ""]


def test_the_tag_of_a_control_round_the_cell_is_its_anchor() -> None:
    tag = '<w:tag w:val="csd_other"/>'
    row = f"<w:tr>{tc('A')}{sdt(tc('b'), tag)}</w:tr>"
    (entry,) = opened(tbl(row)).parts
    assert isinstance(entry, Entry)
    assert entry.anchor == "csd_other"


def test_bookmarks_of_others_are_no_anchors() -> None:
    (entry,) = opened(tbl(tr("A", tc(p('<w:bookmarkStart w:id="1" w:name="_GoBack"/>'))))).parts
    assert isinstance(entry, Entry)
    assert entry.anchor == ""
