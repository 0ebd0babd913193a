"""What is written is read back, whatever stands in it."""

from __future__ import annotations

from hypothesis import given, settings, strategies as st

from csdreport.document.assemble import assemble, blank
from csdreport.document.model import Document, Entry, Heading, Prose
from csdreport.formats.docx import FORMAT, read, write
from csdreport.report.model import Report
from csdreport.template import event, load
from csdreport.text import normal
from csdreport.text.blocks import Blocks, ListBlock, Paragraph, Run
from tests.formats.docx.alike import knowable
from tests.strategies.reports import canonical_reports
from tests.strategies.text import blocks, nasty_line, nasty_text

thorough = settings(deadline=None, max_examples=100)
TEMPLATE = load.load("csd-2016")


def survives(document: Document) -> None:
    assert knowable(read(write(document))) == knowable(document)


@thorough
@given(blocks(), st.booleans())
def test_an_answer_comes_back_block_by_block(answer: Blocks, anchored: bool) -> None:
    survives(Document((Entry("Label", answer, "csd_progress_examples_1" if anchored else ""),)))


@thorough
@given(st.lists(blocks().filter(bool), min_size=1, max_size=4))
def test_the_items_of_a_numbered_cell_come_back_as_items(items: list[Blocks]) -> None:
    numbered = (ListBlock(tuple(items), ordered=True),)
    survives(Document((Entry("Actions", numbered, "csd_actions", numbered=True),)))


@thorough
@given(blocks(), st.sampled_from(["text", "event", "copy", "guidance"]), blocks())
def test_prose_comes_back_with_its_role(before: Blocks, role: str, after: Blocks) -> None:
    survives(
        Document((Prose(before, role), Heading(1, "Between"), Prose(after, role)))  # type: ignore[arg-type]
    )


@thorough
@given(nasty_line().map(normal.line), nasty_text().map(normal.plain))
def test_labels_and_headings_come_back(heading: str, label: str) -> None:
    parts = [Heading(level, heading) for level in range(4) if heading]
    survives(Document((*parts, Entry(label, (Paragraph((Run("x"),)),)))))


@thorough
@given(canonical_reports(TEMPLATE))
def test_the_document_of_any_report_comes_back(report: Report) -> None:
    survives(assemble(report, TEMPLATE))


def test_a_blank_form_comes_back_with_its_prompts() -> None:
    survives(blank(TEMPLATE))


def test_a_prefilled_and_locked_form_comes_back() -> None:
    edition = event.load("csd-2016")
    survives(blank(TEMPLATE, event=edition, session=edition.sessions[0], protect=True))


def test_our_own_file_is_known_by_its_footer() -> None:
    document = Document((Heading(0, "Title"),), {"id": "7f3a9c2e41d0", "revision": "3"})
    assert read(write(document)).ours
    assert not read(write(Document((Heading(0, "Title"),)))).ours


def test_the_same_document_gives_the_same_bytes() -> None:
    assert write(blank(TEMPLATE)) == write(blank(TEMPLATE))


@thorough
@given(st.text(st.characters(codec=None), max_size=30))
def test_no_character_makes_the_writer_fail(text: str) -> None:
    run = Run(text or "x", link=text)
    parts = (Heading(0, text), Prose((Paragraph((run,)),)), Entry(text, (), text, prompt=text))
    read(write(Document(parts, {"id": text}, text)))


def test_the_format_is_found_by_its_suffixes() -> None:
    assert FORMAT.suffixes[0] == ".docx"
