"""Plain text: encodings, shapes, mail, and what is written."""

from __future__ import annotations

import textwrap
from contextlib import suppress

import pytest
from hypothesis import given, settings, strategies as st

from csdreport.document import assemble
from csdreport.document.match import match
from csdreport.document.model import Document, Entry, Heading, Prose
from csdreport.errors import InputError
from csdreport.formats.text import FORMAT
from csdreport.report.canonical import canonicalise
from csdreport.report.model import Note, Report, TemplateRef, Unplaced
from csdreport.template import load
from csdreport.text import literal, markdown
from csdreport.text.blocks import ListBlock
from tests.strategies.text import nasty_text

CSD = load.load("csd-2016")


def read(data: bytes) -> Document:
    assert FORMAT.read is not None
    return FORMAT.read(data)


def write(document: Document) -> str:
    assert FORMAT.write is not None
    return FORMAT.write(document).decode("utf-8")


def said(document: Document) -> list[str]:
    return [literal.render(part.blocks) for part in document.parts if isinstance(part, Prose)]


# Encodings


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_every_unicode_encoding_is_read(encoding: str) -> None:
    assert said(read("Morazán – “déjà vu”, and more plain words".encode(encoding))) == [
        "Morazán – “déjà vu”, and more plain words"
    ]


def test_western_letters_are_guessed_and_told() -> None:
    document = read("“Morazán” – naïve".encode("cp1252"))
    assert said(document) == ["“Morazán” – naïve"]
    assert [notice.kind for notice in document.notices] == ["encoding-guessed"]


def test_bytes_that_windows_does_not_define_lose_nothing_else() -> None:
    assert said(read(b"caf\xe9 \x81 bar")) == ["café  bar"]


def test_bytes_of_another_encoding_pasted_into_utf8_are_read() -> None:
    document = read("Déjà vu à São Tomé, “never”.\n".encode() + "Morazán".encode("cp1252"))
    assert said(document) == ["Déjà vu à São Tomé, “never”.", "Morazán"]
    assert [notice.kind for notice in document.notices] == ["encoding-guessed"]


def test_letters_garbled_by_another_program_are_mended_and_told() -> None:
    document = read("MorazÃ¡n said donâ€™t.\nRight – “é”.".encode())
    assert said(document) == ["Morazán said don’t.", "Right – “é”."]
    (notice,) = document.notices
    assert (notice.kind, "Moraz" in notice.message) == ("mojibake-mended", False)


def test_letters_in_doubt_stay() -> None:
    document = read("MorazÃ¡n, Morazán.".encode())
    assert (said(document), document.notices) == (["MorazÃ¡n, Morazán."], ())


def test_utf8_is_read_without_a_notice() -> None:
    assert read("Morazán".encode()).notices == ()


def test_a_file_of_control_characters_is_refused() -> None:
    with pytest.raises(InputError, match="no text"):
        read(bytes(range(32)) * 40)


def test_a_file_longer_than_any_report_is_refused() -> None:
    with pytest.raises(InputError, match="lines, which no report has"):
        read(b"x\n" * 40_000)


@given(st.binary(max_size=400))
@settings(deadline=None, max_examples=100)
def test_any_bytes_are_read_or_refused_in_words(data: bytes) -> None:
    with suppress(InputError):
        assert isinstance(read(data), Document)


# Shapes


def test_a_tab_parts_label_and_answer() -> None:
    (part,) = read(b"Women:\tthey were heard").parts
    assert isinstance(part, Entry)
    assert (part.label, literal.render(part.blocks), part.source) == (
        "Women:",
        "they were heard",
        "line 1",
    )


def test_a_tab_at_the_end_is_a_row_with_an_empty_cell() -> None:
    assert read(b"Session\t").parts == (Entry("Session", (), source="line 1"),)


def test_further_tabs_are_further_cells() -> None:
    (part,) = read(b"Women:\tone\ttwo\t\tthree").parts
    assert isinstance(part, Entry)
    assert [literal.render(cell) for cell in part.more] == ["two", "three"]


def test_tabs_that_only_indent_make_no_rows() -> None:
    assert said(read(b"one\n\ttwo\n\tthree")) == ["one", "two", "three"]


def test_an_empty_line_is_a_gap() -> None:
    parts = read(b"one\ntwo\n\nthree").parts
    assert [part.gap for part in parts if isinstance(part, Prose)] == [False, False, True]


def test_list_marks_of_libreoffice_are_lists() -> None:
    parts = read("    • one\n    3. two\n".encode()).parts
    blocks = [part.blocks[0] for part in parts if isinstance(part, Prose)]
    assert [(block.ordered, block.start) for block in blocks if isinstance(block, ListBlock)] == [
        (False, 1),
        (True, 3),
    ]


@pytest.mark.parametrize(
    "mark", ["•\t", "o\t", "o   ", "  o ", "o ", "§\t", "\uf0b7\t", "➢ ", "▪ "]
)
def test_marks_of_lists_that_were_copied_out_of_word_are_lists(mark: str) -> None:
    (part,) = read(f"{mark}Pay wages".encode()).parts
    assert isinstance(part, Prose)
    assert part.blocks == (ListBlock((literal.parse("Pay wages"),)),)


def test_a_line_may_begin_with_the_letter_o() -> None:
    assert said(read(b"o uno o varios puertos")) == ["o uno o varios puertos"]


def test_a_number_at_the_margin_stays_text() -> None:
    assert said(read(b"1. one")) == ["1. one"]


def test_an_underlined_line_is_a_heading() -> None:
    parts = read(b"The report\n==========\n\nPart one\n--------\ntext").parts
    assert parts[:2] == (Heading(0, "The report", "line 1"), Heading(1, "Part one", "line 4"))


def test_other_line_ends_part_lines() -> None:
    assert said(read(b"one\r\ntwo\rthree")) == ["one", "two", "three"]


# Mail


def test_quotation_marks_of_mail_are_taken_away() -> None:
    document = read(b"> one\n> two\n>\n> > three\n")
    assert said(document) == ["one", "two", "three"]
    assert [notice.kind for notice in document.notices] == ["mail-unwrapped"]


def test_one_quoted_line_among_others_stays() -> None:
    assert said(read(b"> one\ntwo\nthree")) == ["> one", "two", "three"]


WRAPPED = """\
The ferries of the lower river stopped in March, and nobody told the villages
that depend on them, so that the clinic had no visitors for the whole of the
spring and the school closed two weeks before the end of the term, which is a
loss that no plan of the ministry has counted until now, although the numbers
were known.

2. Children:
They walked.
"""


def test_lines_that_mail_may_have_broken_are_marked() -> None:
    document = read(WRAPPED.encode())
    soft = [part.soft for part in document.parts if isinstance(part, Prose)]
    assert soft == [False, True, True, True, True, False, False]
    assert [notice.kind for notice in document.notices] == ["mail-unwrapped"]


def test_short_lines_are_not_marked() -> None:
    text = "Women:\nThey were heard at the end of the second day of the meeting.\nChildren:\nNo."
    assert not any(part.soft for part in read(text.encode()).parts if isinstance(part, Prose))


def test_a_report_that_came_through_mail_reads_back() -> None:
    """Lines broken at 72 characters, each behind a mark, labels and instructions among them."""
    long = "The ferries of the lower river stopped in March and nobody told the villages. " * 5
    answers = {"progress": {"examples": [long, "short", long]}, "other": long}
    written = canonicalise(report().with_(answers=answers), CSD)
    text = write(assemble.assemble(written, CSD))
    wrapped = [piece for line in text.split("\n") for piece in textwrap.wrap(line, 72) or [""]]
    mailed = "\n".join(f"> {line}" for line in wrapped)
    assert match(read(mailed.encode()), [CSD]).report.answers == written.answers


def test_a_label_below_a_full_line_is_not_joined_to_it() -> None:
    full = "The ferries of the lower river stopped in March and nobody told anybody."
    lines = [full, full, full, full, "Recommendation 2 and who targeted to", "Build ferries."]
    heading = "2. Four recommendations, with related actions and indicators for change"
    text = "\n".join([heading, "Recommendation 1 and who targeted to", *lines])
    found = match(read(text.encode()), [CSD]).report.answers["recommendations"]
    assert [each["text"] for each in found] == [" ".join([full] * 4), "Build ferries."]


# Writing


def report() -> Report:
    answers = {
        "session": {
            "rapporteurs": [{"name": "Ana Sol", "organisation": "Ferry Forum"}],
            "theme": "Session 3.2 Ferries and fords",
        },
        "progress": {"examples": ["first", "", "third\n\nwith two paragraphs"]},
        "recommendations": [
            {"text": "Build ferries.", "addressees": ["states"], "actions": ["write", "call"]},
            {},
            {"indicators": ["number of ferries"]},
        ],
        "messages": ["States should build ferries."],
        "quotes": [{"text": "“At last.”", "speaker": "Anon.", "consent": "anonymous"}],
        "other": "nothing more",
    }
    made = Report(id="7f3a9c2e41d0", template=TemplateRef(id="csd-2016"), answers=answers)
    return canonicalise(made.with_(language="en"), CSD)


def test_a_written_report_reads_back_with_the_same_answers() -> None:
    text = write(assemble.assemble(report(), CSD))
    assert match(read(text.encode()), [CSD]).report.answers == report().answers


def test_notes_and_text_without_a_place_come_back_from_written_text() -> None:
    written = report().with_(
        notes=(Note(kind="question", text="who pays?"),),
        unplaced=(Unplaced(text="one\n\ntwo", source="after section 8"),),
    )
    text = write(assemble.assemble(canonicalise(written, CSD), CSD))
    found = match(read(text.encode()), [CSD]).report
    assert (found.notes, found.unplaced) == (written.notes, written.unplaced)


def test_a_written_blank_form_reads_back_empty() -> None:
    text = write(assemble.blank(CSD))
    reading = match(read(text.encode()), [CSD])
    assert reading.report.answers == canonicalise(report().with_(answers={}), CSD).answers
    assert reading.report.unplaced == ()


def test_a_written_text_is_pleasant_to_read() -> None:
    document = Document(
        (
            Heading(0, "Report of a session"),
            Heading(1, "1. Progress"),
            Entry("Actions", (ListBlock((literal.parse("write"), literal.parse("call")), True),)),
        )
    )
    assert write(document) == (
        "Report of a session\n===================\n\n1. Progress\n-----------\n\n"
        "Actions\n    1. write\n    2. call\n"
    )


def test_the_same_report_gives_the_same_bytes() -> None:
    assert write(assemble.assemble(report(), CSD)) == write(assemble.assemble(report(), CSD))


@given(nasty_text())
@settings(deadline=None, max_examples=60)
def test_no_visible_character_of_an_answer_is_lost_in_writing(text: str) -> None:
    blocks = literal.parse(text)
    written = write(Document((Entry("Label", blocks),)))
    assert "".join(literal.render(blocks).split()) in "".join(written.split())


# Markdown that was saved as text


def test_headings_and_bold_labels_of_markdown_are_read() -> None:
    first, second, labelled = read(b"# Title #\n## Quotes\n\n**Speaker:** 2*3 *we*\n").parts
    assert [first, second] == [Heading(1, "Title", "line 1"), Heading(2, "Quotes", "line 2")]
    assert isinstance(labelled, Prose)
    assert markdown.render(labelled.blocks) == "**Speaker:** 2*3 *we*"


@pytest.mark.parametrize("text", ["We have\n# 3 boats", "#Quotes", "#", "# # #"])
def test_other_number_signs_are_text(text: str) -> None:
    assert not any(isinstance(part, Heading) for part in read(text.encode()).parts)


def test_stars_in_a_text_without_bold_labels_or_headings_stay() -> None:
    assert said(read(b"2*3*4 and *we*")) == ["2*3*4 and *we*"]
