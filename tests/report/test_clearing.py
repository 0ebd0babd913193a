"""A clearance holds for the words that were cleared."""

from __future__ import annotations

from typing import Any

import pytest

from csdreport.report.clearing import lapse
from csdreport.report.model import Clearance, Report
from tests.fill.reports import report

TOLD = "The women of Lanu *paid* twice."
PATH = "progress.examples.1"


def cleared(text: str, level: Any = "cleared", path: str = PATH) -> Report:
    return report(progress__examples=[text]).with_(
        clearances=(Clearance(path=path, level=level, note="asked"),)
    )


@pytest.mark.parametrize(
    ("text", "level"),
    [
        (TOLD, "cleared"),
        ("The women of Lanu paid.", "cleared"),
        ("the women of Lanu: **paid** twice!", "cleared"),
        (f"{TOLD} They live in Reed Street.", "ask"),
        ("The women of Tamba paid twice.", "ask"),
        (f"{TOLD} Twice.", "ask"),
    ],
)
def test_a_text_that_says_more_than_what_was_cleared_waits(text: str, level: str) -> None:
    after = lapse(cleared(TOLD), cleared(text))
    assert [(one.level, one.note) for one in after.clearances] == [(level, "asked")]


@pytest.mark.parametrize("level", ["internal", "ask"])
def test_what_is_kept_back_stays_so(level: str) -> None:
    after = lapse(cleared(TOLD, level), cleared("More.", level))
    assert [one.level for one in after.clearances] == [level]


def test_a_clearance_of_a_whole_lapses_with_any_of_its_parts() -> None:
    before, after = cleared(TOLD, path="progress"), cleared(f"{TOLD} More.", path="progress")
    assert [one.level for one in lapse(before, after, PATH).clearances] == ["ask"]


def test_another_place_is_left_alone() -> None:
    after = lapse(cleared(TOLD), cleared(f"{TOLD} More."), "other")
    assert [one.level for one in after.clearances] == ["cleared"]
