"""What lint says of the sample reports."""

from __future__ import annotations

from pathlib import Path

import pytest

from csdreport.findings import Finding
from csdreport.lint.engine import lint
from csdreport.lint.rule import Stage
from csdreport.report import store
from csdreport.template import load

SAMPLES = Path(__file__).parent.parent.parent / "sample_reports"


def findings(name: str, stage: Stage) -> tuple[Finding, ...]:
    return lint(store.loads((SAMPLES / f"{name}.json").read_bytes(), load.by_id), stage=stage)


@pytest.mark.parametrize("stage", ["draft", "review", "final"])
def test_the_flawless_sample_has_no_findings(stage: Stage) -> None:
    assert [(found.code, found.path) for found in findings("harbour-skills", stage)] == []


@pytest.mark.parametrize(
    ("code", "path"),
    [
        ("HDR003", "session.theme"),
        ("PRV003", "progress.examples.2"),
        ("PRV004", "progress.examples.2"),
        ("FRM004", "progress.examples.3"),
        ("FRM002", "recommendations.1.indicators"),
        ("FRM013", "recommendations.2.text"),
        ("FRM014", "recommendations.2.actions.1"),
        ("FRM002", "recommendations.2.indicators"),
        ("FRM013", "recommendations.3.text"),
        ("MKP001", "governance.compact"),
        ("FRM001", "agenda2030.lessons"),
        ("FRM001", "inclusion.children"),
        ("FRM017", "messages.1"),
        ("MSG006", "messages.2"),
        ("QUO001", "quotes.1"),
        ("QUO002", "quotes.2.speaker"),
        ("QUO005", "quotes.2"),
        ("FRM011", "unplaced.1"),
    ],
)
def test_the_messy_sample_has_the_faults_of_a_real_report(code: str, path: str) -> None:
    assert (code, path) in {
        (found.code, found.path) for found in findings("market-porters", "final")
    }


def test_no_message_about_the_messy_sample_names_whom_nobody_asked() -> None:
    for found in findings("market-porters", "final"):
        said = " ".join([found.message, found.quote, found.fix.text if found.fix else ""])
        assert "Brightwater" not in said
        assert "Dawn Carriers" not in said


def test_a_check_set_aside_in_the_draft_stays_silent() -> None:
    codes = {(found.code, found.path) for found in findings("first-hundred-days-draft", "final")}
    assert ("FRM002", "recommendations.1.indicators") not in codes
    assert ("QUO001", "quotes.1") in codes
