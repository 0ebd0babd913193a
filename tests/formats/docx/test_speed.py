"""How long reading and writing take beside python-docx doing the same, in one run.

pytest -m benchmark -s tests/formats/docx/test_speed.py
"""

from __future__ import annotations

import time
from collections.abc import Callable
from io import BytesIO

import docx
import pytest

from csdreport.document.model import Document, Entry, Heading, Prose
from csdreport.formats.docx import read, write
from csdreport.text.blocks import Paragraph
from tests.formats.docx.samples import META, line

SENTENCES = "The ferry runs at night and the lanterns are lit by those who wait for it. " * 6
pytestmark = pytest.mark.benchmark


def filled(rows: int = 45, text: str = SENTENCES) -> Document:
    """Make a filled form of nine sections, each row of two paragraphs of the text."""
    parts: list[Heading | Prose | Entry] = [Heading(0, "Report of working session 9.9")]
    for section in range(9):
        parts.append(Heading(1, f"{section + 1}. Section"))
        parts.append(Prose((line("Describe what you heard."),), "guidance"))
        for row in range(rows // 9):
            answer = (line(text.strip()), line(text.strip()))
            parts.append(Entry(f"{row + 1}.", answer, f"csd_s{section}_{row + 1}"))
    return Document(tuple(parts), META, "en")


def walk(data: bytes) -> int:
    """Open and walk a form with python-docx as its users do."""
    opened = docx.Document(BytesIO(data))
    total = sum(len(paragraph.text) for paragraph in opened.paragraphs)
    for table in opened.tables:
        for row in table.rows:
            for cell in row.cells:
                for paragraph in cell.paragraphs:
                    total += sum(len(run.text) for run in paragraph.runs)
                    total += len(paragraph.style.name or "") if paragraph.style else 0
    return total


def make(document: Document) -> bytes:
    """Write the same headings, prose and tables with python-docx."""
    made = docx.Document()
    table = None
    for part in document.parts:
        if isinstance(part, Heading):
            made.add_heading(part.text, part.level)
            table = None
        elif isinstance(part, Prose):
            made.add_paragraph(_plain(part.blocks[0]))
            table = None
        else:
            table = table or made.add_table(rows=0, cols=2)
            label, answer = table.add_row().cells
            label.text = part.label
            for block in part.blocks:
                answer.add_paragraph(_plain(block))
    stream = BytesIO()
    made.save(stream)
    return stream.getvalue()


def _plain(block: object) -> str:
    assert isinstance(block, Paragraph)
    return block.plain


def fastest(act: Callable[[], object], times: int = 7) -> float:
    """Give the shortest of several times, in seconds."""
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        act()
        taken.append(time.perf_counter() - began)
    return min(taken)


def told(what: str, ours: float, theirs: float) -> float:
    ratio = ours / theirs
    print(f"\n{what}: {ours * 1000:.1f} ms, python-docx {theirs * 1000:.1f} ms, {ratio:.2f} times")
    return ratio


def test_reading_a_form_takes_at_most_half_of_python_docx() -> None:
    # A form as python-docx writes it: of ours, with its controls, it would see no answer.
    data = make(filled())
    assert told("reading", fastest(lambda: read(data)), fastest(lambda: walk(data))) <= 0.5


def test_writing_a_form_takes_at_most_twice_python_docx() -> None:
    document = filled()
    ours, theirs = fastest(lambda: write(document)), fastest(lambda: make(document))
    assert told("writing", ours, theirs) <= 2


def test_reading_is_linear_in_the_rows() -> None:
    short = "The ferry runs at night."
    times = {
        rows: fastest(lambda: read(write(filled(rows, short))), 3)  # noqa: B023
        for rows in (45, 450, 4500)
    }
    print({rows: f"{taken * 1000:.0f} ms" for rows, taken in times.items()})
    assert times[4500] / times[45] < 150
