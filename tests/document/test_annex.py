"""The annex: everything of a report that is no answer, printed and read back exactly."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from csdreport.document import annex, notices, plaintext, records, words
from csdreport.document.annex import Annex
from csdreport.document.model import Entry, Heading, Part, Prose
from csdreport.document.records import Cleared, Unknown
from csdreport.report.canonical import canonicalise
from csdreport.report.model import (
    Clearance,
    Conflict,
    Note,
    Report,
    Side,
    Suppression,
    TemplateRef,
    Unplaced,
)
from csdreport.template.load import load
from csdreport.text import literal, markdown, normal
from csdreport.text.blocks import Blocks
from tests.strategies.reports import canonical_reports, json_values
from tests.strategies.text import nasty_line, nasty_text

TEMPLATE = load("csd-2016")
WORDS = words.load("en")

LOOKALIKES = [
    "",
    "Speaker: Ann",
    "Hello.\n\nSpeaker: Ann\n\nUsed: yes",
    "Taken:\n\nKind:\n\nFor section:\n\nSpeaker:\n\nUsed:",
    "Hello.\nSpeaker: Ann",
    "Stood: above",
    "Before:\n\nOurs: me\n\nTheirs: you",
    '{"text": "Hello."}',
    '{"pointer": 1}',
    "a\n\n\n\nb",
    "  indented\n\n\tmore",
    "¦ a bar\n¦",
    "a\n\n\n  b\n\n\nc",
    "- a\n- b\n1. c",
    "*a* [b](c) <u>d</u> \\",
]
PLAIN = st.one_of(st.sampled_from(LOOKALIKES), nasty_text()).map(normal.plain)
LINE = st.one_of(st.sampled_from(["", "x: y", "Speaker: z"]), nasty_line()).map(normal.line)
NOTES = st.builds(
    Note, at=LINE, kind=LINE, section=LINE, speaker=LINE, text=PLAIN, used=st.booleans()
)
SIDES = st.builds(Side, label=LINE, value=PLAIN)
RECORDS: dict[words.AnnexPart, st.SearchStrategy[Any]] = {
    "notes": NOTES,
    "unplaced": st.builds(Unplaced, text=PLAIN, source=LINE),
    "clearances": st.builds(
        Cleared,
        st.builds(
            Clearance,
            path=LINE.filter(bool),
            level=st.sampled_from(["ask", "internal", "cleared"]),
            note=LINE,
        ),
        LINE,
    ),
    "suppressed": st.builds(
        Suppression, code=LINE.filter(bool), path=LINE, reason=LINE, by=LINE, until=LINE
    ),
    "conflicts": st.builds(Conflict, path=LINE, base=PLAIN, ours=SIDES, theirs=SIDES),
    "unknown": st.builds(Unknown, nasty_text(), json_values()),
}


def _pieces(report: Report) -> tuple[Any, ...]:
    return (
        report.notes,
        report.unplaced,
        report.clearances,
        report.suppressed,
        report.conflicts,
        report.unknown,
    )


def _read(report: Report, change: Callable[[Part], Part | None] = lambda part: part) -> Annex:
    parts = [change(part) for part in annex.parts(report, TEMPLATE)[1:]]
    kept = [part for part in parts if part is not None]
    return annex.read(kept, TEMPLATE, report.answers)


@settings(max_examples=60, deadline=None)
@given(canonical_reports(TEMPLATE))
def test_the_annex_of_any_report_is_read_back_exactly(report: Report) -> None:
    found = _read(report)
    assert _pieces(found.of(report)) == _pieces(report)
    assert found.notices == ()


@pytest.mark.parametrize("part", RECORDS)
@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_row_is_read_back_exactly(part: words.AnnexPart, data: st.DataObject) -> None:
    record = data.draw(RECORDS[part])
    assert records.read(part, records.write(part, record, WORDS)) == record


@pytest.mark.parametrize("part", RECORDS)
@settings(max_examples=60, deadline=None)
@given(st.data())
def test_the_blocks_of_a_row_are_canonical(part: words.AnnexPart, data: st.DataObject) -> None:
    blocks = records.write(part, data.draw(RECORDS[part]), WORDS)
    assert markdown.parse(markdown.render(blocks)) == blocks


@pytest.mark.parametrize("text", LOOKALIKES)
@pytest.mark.parametrize("used", [True, False])
def test_a_note_that_looks_like_our_own_lines_stays_a_note(text: str, used: bool) -> None:
    note = Note(text=normal.plain(text), used=used)
    assert records.read("notes", records.write("notes", note, WORDS)) == note


def test_a_note_that_ends_like_our_lines_prints_all_lines_and_no_json() -> None:
    blocks = records.write("notes", Note(text="Hello.\n\nSpeaker: Ann"), WORDS)
    assert literal.render(blocks).split("\n\n") == [
        *("Hello.", "Speaker: Ann"),
        *("Taken:", "Kind:", "For section:", "Speaker:", "Used:"),
    ]


@settings(max_examples=100, deadline=None)
@given(PLAIN)
def test_plain_text_is_read_back_with_its_newlines(text: str) -> None:
    assert plaintext.from_blocks(plaintext.to_blocks(text)) == text


def _report(**changes: Any) -> Report:
    answers = {
        "progress": {"examples": ["Nurses found work at home.", "Cooks founded a bakery."]},
        "messages": ["States should cap fees.", "Cities should listen."],
        "quotes": [{"text": "We are here to stay.", "speaker": "Ann"}],
    }
    report = Report(template=TemplateRef(id="csd-2016"), answers=answers)
    return canonicalise(report.with_(**changes), TEMPLATE)


def _text(blocks: Blocks) -> str:
    return literal.render(blocks)


def test_a_report_without_anything_else_has_no_annex() -> None:
    assert annex.parts(_report(), TEMPLATE) == ()


def test_parts_without_a_row_are_left_out() -> None:
    parts = annex.parts(_report(notes=(Note(text="Hello."),)), TEMPLATE)
    headings = [part.text for part in parts if isinstance(part, Heading)]
    assert headings == ["Annex: working notes, not part of the report", "Notes"]


def test_a_note_prints_its_text_and_what_is_known_of_it() -> None:
    note = Note(at="2016-12-08T14:02:11+06:00", kind="quote", text="We stay.", used=True)
    entry = annex.parts(_report(notes=(note,)), TEMPLATE)[-1]
    assert isinstance(entry, Entry)
    assert entry.label == "Note 1"
    assert _text(entry.blocks).split("\n\n") == [
        "We stay.",
        "Taken: 2016-12-08T14:02:11+06:00",
        "Kind: quote",
        "Used: yes",
    ]


def test_a_deleted_row_deletes_its_entry() -> None:
    report = _report(notes=(Note(text="one"), Note(text="two"), Note(text="three")))

    def without_two(part: Part) -> Part | None:
        return None if isinstance(part, Entry) and "two" in _text(part.blocks) else part

    assert [note.text for note in _read(report, without_two).notes] == ["one", "three"]


def test_an_emptied_row_deletes_its_entry() -> None:
    def emptied(part: Part) -> Part:
        return replace(part, blocks=()) if isinstance(part, Entry) else part

    found = _read(_report(notes=(Note(text="one"),)), emptied)
    assert found == Annex()


def _replaced(old: str, new: str) -> Callable[[Part], Part]:
    def change(part: Part) -> Part:
        if not isinstance(part, Entry):
            return part
        changed = markdown.parse(markdown.render(part.blocks).replace(old, new))
        return replace(part, blocks=changed)

    return change


@pytest.mark.parametrize(
    ("changes", "old", "new", "expected"),
    [
        (
            {"notes": (Note(text="a dull day"),)},
            "dull",
            "fine",
            {"notes": (Note(text="a fine day"),)},
        ),
        (
            {"unplaced": (Unplaced(text="a", source="page 1"),)},
            "page 1",
            "page 2",
            {"unplaced": (Unplaced(text="a", source="page 2"),)},
        ),
        (
            {"suppressed": (Suppression(code="FRM002", reason="old"),)},
            "old",
            "new",
            {"suppressed": (Suppression(code="FRM002", reason="new"),)},
        ),
        (
            {"clearances": (Clearance(path="messages.1", level="ask"),)},
            "not decided yet",
            "keep inside",
            {"clearances": (Clearance(path="messages.1", level="internal"),)},
        ),
        (
            {"conflicts": (Conflict(path="other", ours=Side(label="A", value="x y")),)},
            "x y",
            "x z",
            {"conflicts": (Conflict(path="other", ours=Side(label="A", value="x z")),)},
        ),
        ({"unknown": {"/mood": "good"}}, "good", "bad", {"unknown": {"/mood": "bad"}}),
    ],
)
def test_a_changed_word_comes_back_changed(
    changes: dict[str, Any], old: str, new: str, expected: dict[str, Any]
) -> None:
    found = _read(_report(**changes), _replaced(old, new))
    assert _pieces(found.of(_report())) == _pieces(_report(**expected))
    assert found.notices == ()


def test_a_broken_clearance_is_kept_as_text_and_its_item_asked() -> None:
    report = _report(clearances=(Clearance(path="messages.1", level="cleared", note="by Bo"),))
    found = _read(report, _replaced("may be shown", "whatever"))
    assert found.clearances == (Clearance(path="messages.1", level="ask"),)
    assert "by Bo" in found.unplaced[0].text
    assert "whatever" in found.unplaced[0].text
    assert [notice.kind for notice in found.notices] == [notices.ANNEX_UNREADABLE]


def test_a_clearance_of_no_place_is_kept_as_text() -> None:
    report = _report(clearances=(Clearance(path="messages.1", level="internal"),))
    found = _read(report, _replaced("messages.1", "page one"))
    assert found.clearances == ()
    assert "page one" in found.unplaced[0].text


def test_broken_json_of_an_unknown_key_is_kept_as_text() -> None:
    found = _read(_report(unknown={"/mood": "good"}), _replaced("{", ""))
    assert found.unknown == {}
    assert '"good"' in found.unplaced[0].text
    assert [notice.kind for notice in found.notices] == [notices.ANNEX_UNREADABLE]


@pytest.mark.parametrize(
    "stray",
    [
        Prose(literal.parse("Remember Bo.")),
        Entry("Remember", literal.parse("Bo.")),
        Heading(2, "Remember Bo."),
        Entry("Note 1", (), more=(literal.parse("Remember Bo."),)),
    ],
)
def test_what_is_no_row_of_ours_is_kept_as_text(stray: Part) -> None:
    found = annex.read([stray], TEMPLATE, {})
    assert "Bo." in found.unplaced[0].text
    assert [notice.kind for notice in found.notices] == [notices.ANNEX_UNREADABLE]


def test_rows_are_known_by_their_label_where_heading_and_bookmark_are_gone() -> None:
    report = _report(notes=(Note(text="one"),), unplaced=(Unplaced(text="two"),))
    rows = [
        replace(part, anchor="")
        for part in annex.parts(report, TEMPLATE)
        if isinstance(part, Entry)
    ]
    found = annex.read(rows, TEMPLATE, {})
    assert (found.notes, found.unplaced) == (report.notes, report.unplaced)


def test_rows_are_known_by_their_bookmark_where_the_label_is_gone() -> None:
    report = _report(suppressed=(Suppression(code="FRM002"),), notes=(Note(text="one"),))
    rows = [
        replace(part, label="") for part in annex.parts(report, TEMPLATE) if isinstance(part, Entry)
    ]
    found = annex.read(rows, TEMPLATE, {})
    assert (found.notes, found.suppressed) == (report.notes, report.suppressed)


def test_a_row_added_by_hand_below_a_heading_is_read() -> None:
    parts: list[Part] = [Heading(2, "NOTES"), Entry("my own", literal.parse("Bo called."))]
    assert annex.read(parts, TEMPLATE, {}).notes == (Note(text="Bo called."),)


def test_words_typed_into_the_row_of_a_decision_are_kept() -> None:
    blocks = (
        *literal.parse("Place: quotes.1"),
        *literal.parse("Typed by a colleague"),
        *literal.parse("Decision: may be shown"),
    )
    found = annex.read([Entry("Item 1: Quote 1", blocks)], TEMPLATE, {"quotes": []})
    assert "Typed by a colleague" in found.unplaced[0].text
    assert [each.level for each in found.clearances] == ["ask"]


def test_words_typed_into_the_label_of_a_row_are_kept() -> None:
    entry = Entry("Note 1 typed by a colleague", literal.parse("Words."))
    found = annex.read([Heading(2, "Notes"), entry], TEMPLATE, {})
    assert [each.text for each in found.notes] == ["Words."]
    assert [each.text for each in found.unplaced] == ["Note 1 typed by a colleague"]
