"""Promise 1: every word that is not the template's own ends somewhere in the report, once."""

from __future__ import annotations

import json
import textwrap
from pathlib import Path

from hypothesis import HealthCheck, given, settings, strategies as st

from csdreport.document.match import match
from csdreport.document.model import Document, Entry, Heading, Prose
from csdreport.formats.text import FORMAT
from csdreport.report.model import Report
from csdreport.template import load
from csdreport.text import literal
from tests.strategies.filled import filled_forms, marks

CSD = load.load("csd-2016")
SECOND = load.load(str(Path(__file__).parent.parent / "cases" / "second-template.toml"))
SLOW = settings(
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def said(document: Document) -> list[str]:
    texts = []
    for part in document.parts:
        if isinstance(part, Heading):
            texts.append(part.text)
        elif isinstance(part, Entry):
            texts += [part.label, *(literal.render(cell) for cell in (part.blocks, *part.more))]
        elif isinstance(part, Prose):
            texts.append(literal.render(part.blocks))
    return marks("\n".join(texts))


def kept(report: Report) -> list[str]:
    return marks(json.dumps(report.model_dump(mode="json"), ensure_ascii=False))


@given(filled_forms(CSD))
@SLOW
def test_a_filled_form_loses_no_word_and_doubles_none(document: Document) -> None:
    assert kept(match(document, [CSD]).report) == said(document)


@given(filled_forms(SECOND))
@SLOW
def test_a_form_of_another_template_loses_no_word(document: Document) -> None:
    assert kept(match(document, [SECOND]).report) == said(document)


@given(filled_forms(SECOND))
@SLOW
def test_a_form_read_under_the_wrong_template_loses_no_word(document: Document) -> None:
    assert kept(match(document, [CSD], CSD).report) == said(document)


@given(filled_forms(CSD), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
@SLOW
def test_a_form_as_plain_text_loses_no_word(document: Document, encoding: str) -> None:
    assert FORMAT.write is not None
    assert FORMAT.read is not None
    text = FORMAT.write(document).decode("utf-8")
    reading = match(FORMAT.read(text.encode(encoding)), [CSD])
    assert kept(reading.report) == said(document)


@given(filled_forms(CSD), st.integers(60, 80))
@SLOW
def test_a_form_that_came_through_mail_loses_no_word(document: Document, width: int) -> None:
    assert FORMAT.write is not None
    assert FORMAT.read is not None
    lines = FORMAT.write(document).decode("utf-8").split("\n")
    wrapped = [piece for line in lines for piece in textwrap.wrap(line, width) or [""]]
    mailed = "\n".join(f"> {line}" for line in wrapped)
    assert kept(match(FORMAT.read(mailed.encode()), [CSD]).report) == said(document)
