"""Other programs open what we write, and what they save comes back."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
import pytest

from csdreport.document.model import Document, Entry
from csdreport.formats.docx import read, write
from csdreport.text.blocks import ListBlock, Paragraph, Run
from csdreport.text.markdown import render
from tests.formats.docx.alike import knowable
from tests.formats.docx.edit import replaced
from tests.formats.docx.office import PANDOC, converted, needs_libreoffice, needs_pandoc, resaved
from tests.formats.docx.samples import everything, form, line

WORDS = ("Lanterns & ferries", "still one", "deeper", "New line", "Speaker: Ada", "a < b & c")


def without_odd_links(document: Document) -> Document:
    """LibreOffice makes an address of anything that is none."""
    rich = line("Some ", Run("bold", strong=True), Run(" link", link="https://example.org/a"))
    first = next(part for part in document.parts if isinstance(part, Entry))
    changed = replace(first, blocks=(rich, *first.blocks[1:]))
    return replace(
        document, parts=tuple(changed if part is first else part for part in document.parts)
    )


def without_prompts(document: Document) -> Document:
    return replace(
        document,
        parts=tuple(
            replace(part, prompt="") if isinstance(part, Entry) else part for part in document.parts
        ),
    )


def said(document: Document) -> dict[str, str]:
    """Say what stands at each anchor."""
    entries = (part for part in document.parts if isinstance(part, Entry) and part.anchor)
    return {entry.anchor: render(entry.blocks) for entry in entries}


def test_python_docx_opens_it() -> None:
    opened = docx.Document(BytesIO(write(everything())))
    assert opened.core_properties.title == "Report of working session 9.9 Lanterns & ferries"
    assert opened.tables[0].cell(1, 0).text == "1."
    styles = [paragraph.style for paragraph in opened.paragraphs]
    assert [style.name for style in styles[:2] if style] == ["Report Event", "Title"]


@needs_pandoc
def test_pandoc_reads_every_word() -> None:
    assert PANDOC is not None
    done = subprocess.run(
        [PANDOC, "-f", "docx", "-t", "plain", "--wrap=none"],
        input=write(everything()),
        capture_output=True,
        check=True,
    )
    text = done.stdout.decode()
    assert not done.stderr
    assert all(word in text for word in WORDS)


@needs_pandoc
def test_pandoc_finds_the_headings() -> None:
    assert PANDOC is not None
    done = subprocess.run(
        [PANDOC, "-f", "docx", "-t", "json"],
        input=write(everything()),
        capture_output=True,
        check=True,
    )
    blocks = json.loads(done.stdout)["blocks"]
    assert [block["c"][0] for block in blocks if block["t"] == "Header"] == [1, 1, 2]


@needs_libreoffice
def test_libreoffice_prints_it(tmp_path: Path) -> None:
    assert converted(write(everything()), tmp_path, "pdf").startswith(b"%PDF")


@needs_libreoffice
@pytest.mark.parametrize("times", [1, 3])
def test_a_report_comes_back_from_libreoffice_as_it_was(tmp_path: Path, times: int) -> None:
    document = without_prompts(without_odd_links(everything()))
    assert knowable(read(resaved(write(document), tmp_path, times))) == knowable(document)


@needs_libreoffice
@pytest.mark.parametrize("times", [1, 3])
def test_a_form_keeps_its_anchors_and_answers_in_libreoffice(tmp_path: Path, times: int) -> None:
    document = read(resaved(write(form(protect=True)), tmp_path, times))
    assert knowable(document) == knowable(form())
    assert document.ours


@needs_libreoffice
def test_a_report_comes_back_from_libreoffices_own_format(tmp_path: Path) -> None:
    document = without_prompts(without_odd_links(everything()))
    odt = converted(write(document), tmp_path, "odt")
    back = read(converted(odt, tmp_path, "docx:MS Word 2007 XML", suffix="odt"))
    assert said(back) == said(document)


def test_a_word_changed_by_hand_comes_back_changed() -> None:
    data = replaced(write(everything()), ">still one<", ">no longer one<")
    assert "no longer one" in said(read(data))["csd_progress_examples_1"]


def test_an_answer_typed_with_python_docx_comes_back() -> None:
    opened = docx.Document(BytesIO(write(form())))
    cell = opened.tables[1].cell(1, 1)
    cell.paragraphs[-1].add_run("A ferry for the night shift.")
    cell.add_paragraph("It runs every hour.")
    stream = BytesIO()
    opened.save(stream)
    typed = said(read(stream.getvalue()))["csd_progress_examples_1"]
    assert typed == "A ferry for the night shift.\n\nIt runs every hour."


def test_a_paragraph_typed_into_a_numbered_cell_belongs_to_the_item_above() -> None:
    opened = docx.Document(BytesIO(write(everything())))
    cell = opened.tables[1].cell(1, 1)
    cell.add_paragraph("And in summer.")
    stream = BytesIO()
    opened.save(stream)
    (entry,) = (
        part
        for part in read(stream.getvalue()).parts
        if isinstance(part, Entry) and part.anchor == "csd_actions"
    )
    (found,) = entry.blocks
    assert isinstance(found, ListBlock)
    assert found.items[0][-1] == Paragraph((Run("And in summer."),))
