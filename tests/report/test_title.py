"""The title line."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from csdreport.report import title
from csdreport.report.model import Report
from tests.report.made import CSD, EVERY_KIND, made
from tests.strategies.reports import canonical_reports

THEME = "Theme 2: Safe Harbours, Session 2.1 *Ports* and crews"


def with_theme(theme: str, printed: str = "") -> Report:
    return made(answers={"session": {"theme": theme}}, title=printed)


def test_the_title_says_what_follows_the_word_session() -> None:
    assert (
        title.generated(with_theme(THEME), CSD) == "Report of working session 2.1 Ports and crews"
    )


def test_a_theme_without_a_session_number_is_said_whole() -> None:
    report = with_theme("An evening session on ports")
    assert title.generated(report, CSD) == "Report of working session An evening session on ports"


def test_without_a_theme_the_title_is_the_printed_one() -> None:
    assert title.generated(made(), CSD) == "Report of working session"
    assert title.generated(made(EVERY_KIND), EVERY_KIND) == "Notes of the workshop"


@pytest.mark.parametrize(
    "printed",
    [
        "Reporting Template for working session 2.1 Ports and Crews",
        "Report of special session 2.1: ports & crews".replace("&", "and"),
        "REPORT OF WORKING SESSION — ports",
        "",
        " … ",
    ],
)
def test_a_title_that_says_no_more_is_not_kept(printed: str) -> None:
    assert with_theme(THEME, printed).title == ""


@pytest.mark.parametrize(
    "printed",
    [
        "Report of working session 2.1 Ports and crews (second draft)",
        "Report of working session 3.1 Ports and crews",
        "Report of working session 1.2 Ports and crews",
        "🎉🎉",
        "Ports +",
    ],
)
def test_a_title_that_says_more_is_kept_whole(printed: str) -> None:
    assert with_theme(THEME, printed).title == printed


@settings(deadline=None, max_examples=60)
@given(canonical_reports(CSD, rest=False))
def test_a_generated_title_is_never_kept(report: Report) -> None:
    assert title.kept(title.generated(report, CSD), report, CSD) == ""


@pytest.mark.parametrize(
    "printed",
    [
        "Reporting Template for working session 2.1 Ports and crews",
        "REPORTING TEMPLATE FOR SPECIAL SESSION",
        "Modèle de rapport pour la séance 2.1",
    ],
)
def test_the_title_of_the_empty_form_above_answers_is_noticed(printed: str) -> None:
    (notice,) = title.left(printed, with_theme(THEME), CSD)
    assert "Report of working session" in notice.message
    assert "Ports" not in notice.message


@pytest.mark.parametrize("printed", ["", "Report of working session 2.1", "Report of session 2.1"])
def test_the_title_of_a_report_is_no_form_s(printed: str) -> None:
    assert title.left(printed, with_theme(THEME), CSD) == ()


def test_a_blank_form_has_its_own_title() -> None:
    printed = "Reporting Template for working session"
    assert title.left(printed, made(answers={}), CSD) == ()
