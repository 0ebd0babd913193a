"""Markdown files give back every document that a report makes, whatever stands in it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

from hypothesis import given, settings, strategies as st

from csdreport.document import words
from csdreport.document.assemble import assemble
from csdreport.document.match import match
from csdreport.document.model import Document, Entry, Heading, Part, Prose
from csdreport.errors import InputError
from csdreport.formats import markdown
from csdreport.report.model import Report
from csdreport.template import load
from csdreport.text import literal
from csdreport.text.normal import line
from tests.strategies.reports import canonical_reports
from tests.strategies.text import blocks, nasty_text

TEMPLATE = load.load("csd-2016")
ANNEX = words.load("en").annex
META = {"id": "7f3a9c2e41d0", "template": "csd-2016/1", "copy": "working", "revision": "007"}

thorough = settings(deadline=None, max_examples=60)

lines = nasty_text().map(line)
labels = st.lists(nasty_text().map(line), min_size=1, max_size=3).map("\n".join)
entries = st.builds(Entry, labels, blocks())
guidance = blocks().filter(bool).map(lambda made: Prose(made, "guidance"))


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Documents in the shape that `assemble` gives them."""
    parts: list[Part] = []
    if event := draw(lines):
        parts.append(Prose(literal.parse(event), "event"))
    parts.append(Heading(0, draw(lines)))
    if copy := draw(lines):
        parts.append(Prose(literal.parse(copy), "copy"))
    for _ in range(draw(st.integers(0, 3))):
        parts.append(Heading(1, draw(lines)))
        parts += draw(st.lists(guidance, max_size=2))
        parts += draw(st.lists(entries, max_size=3))
    if draw(st.booleans()):
        parts += [Heading(1, ANNEX), Heading(2, draw(lines))]
        parts += draw(st.lists(entries, min_size=1, max_size=2))
    return Document(tuple(parts), META, ours=True)


@thorough
@given(documents())
def test_a_document_comes_back(document: Document) -> None:
    found = markdown.read(markdown.write(document))
    assert tuple(_without_source(part) for part in found.parts) == document.parts
    assert found.meta == META
    assert found.ours


@thorough
@given(canonical_reports(TEMPLATE))
def test_a_report_comes_back(report: Report) -> None:
    written = markdown.write(assemble(report, TEMPLATE))
    assert match(markdown.read(written), [TEMPLATE]).report == report


@thorough
@given(st.one_of(st.binary(max_size=60), nasty_text().map(lambda s: s.encode("utf-8", "replace"))))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(InputError):
        markdown.read(data)


def _without_source(part: Part) -> Part:
    if isinstance(part, Prose):
        return replace(part, source="", gap=False)
    return replace(part, source="")
