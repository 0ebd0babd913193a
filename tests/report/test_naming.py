"""The name of the file that is handed in."""

from __future__ import annotations

import pytest

from csdreport.report.canonical import canonicalise
from csdreport.report.model import Report, TemplateRef
from csdreport.report.naming import file_name
from csdreport.template import load


def _named(theme: str, event: str = "", event_id: str = "", revision: int = 1) -> str:
    template = load.load("csd-2016")
    report = Report(
        template=TemplateRef(id=template.id),
        event=event,
        revision=revision,
        answers={"session": {"theme": theme}},
    )
    return file_name(canonicalise(report, template), template, ".docx", event_id)


@pytest.mark.parametrize(
    ("theme", "number"),
    [
        ("Theme 4: Harbours, Session 4.2 Ferries", "-4.2"),
        ("Session 7 Lighthouses", "-7"),
        ("4.1 Lighthouses", "-4.1"),
        ("Lighthouses, part 2", "-2"),
        ("Lighthouses", ""),
        ("", ""),
    ],
)
def test_the_session_number_is_found_where_it_stands(theme: str, number: str) -> None:
    assert _named(theme, event_id="harbours-2031") == f"harbours-2031_session{number}_r1.docx"


def test_the_revision_stands_in_the_name() -> None:
    assert _named("Session 1", event_id="x", revision=12) == "x_session-1_r12.docx"


def test_without_an_event_file_the_printed_line_gives_safe_characters() -> None:
    name = _named(
        "Session 1", event="Días/../2031: “Łódź” \\ 8–9 December, a very long line indeed"
    )
    assert name.startswith("dias-2031-odz-8-9-december")
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-_.")


def test_nothing_known_still_gives_a_name() -> None:
    assert _named("") == "csd-2016_session_r1.docx"
