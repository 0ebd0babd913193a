"""How far a report has come."""

from __future__ import annotations

from csdreport.report.canonical import canonicalise
from csdreport.report.model import Note, Report, TemplateRef
from csdreport.report.progress import notes_waiting, progress
from csdreport.template import load

TEMPLATE = load.load("csd-2016")


def _report(**answers: object) -> Report:
    return canonicalise(Report(template=TemplateRef(id=TEMPLATE.id), answers=answers), TEMPLATE)


def test_a_blank_report_has_every_section_empty() -> None:
    assert {part.state for part in progress(_report(), TEMPLATE)} == {"empty"}


def test_a_section_is_done_when_every_field_holds_something() -> None:
    report = _report(governance={"mechanisms": "One port.", "compact": ""}, other="Two words")
    states = {part.id: part.state for part in progress(report, TEMPLATE)}
    assert states["governance"] == "part"
    assert states["other"] == "done"
    assert states["messages"] == "empty"


def test_words_are_counted_everywhere_in_a_section() -> None:
    report = _report(recommendations=[{"text": "One two", "actions": ["three", "four five"]}])
    counted = {part.id: part.words for part in progress(report, TEMPLATE)}
    assert counted["recommendations"] == 5


def test_only_unused_notes_wait() -> None:
    report = _report().with_(notes=(Note(text="a"), Note(text="b", used=True)))
    assert notes_waiting(report) == 1
