from __future__ import annotations

import json

from csdreport.findings import Finding, Fix, Severity
from csdreport.lint.engine import Checked
from csdreport.lint.output import json as as_json, text as as_text

FINDING = Finding(
    code="FRM002",
    name="too-many-items",
    severity=Severity.ERROR,
    path="recommendations.1.indicators",
    pointer="/answers/recommendations/0/indicators",
    label="Recommendation 1 › Indicators",
    message='4 indicators stand here; the template asks for "up to two maximum".',
    fix=Fix("Keep the two that show progress best."),
    source="table 2 row 9",
)


def test_text_says_where_what_and_what_would_pass() -> None:
    assert as_text.render([Checked((FINDING,))]) == (
        "FRM002 too-many-items  error  Recommendation 1 › Indicators "
        "(recommendations.1.indicators, table 2 row 9)\n"
        '  4 indicators stand here; the template asks for "up to two maximum". '
        "Keep the two that show progress best.\n\n"
    )


def test_text_of_a_clean_report_is_empty() -> None:
    assert as_text.render([Checked(())]) == ""


def test_the_summary_counts_by_severity() -> None:
    assert as_text.summary([Checked((FINDING, FINDING), 1)]) == "2 errors; 1 finding set aside."
    assert as_text.summary([Checked(())]) == "Nothing to look at."


def test_text_never_sends_control_sequences_to_a_terminal() -> None:
    nasty = Finding("X", "x", Severity.INFO, "", "", "", "a\x1b[31mb\x9b2J", quote="\x07c\u202ed")
    assert not set(as_text.render([Checked((nasty,))])) & set("\x1b\x9b\x07\u202e")


def test_json_has_the_promised_keys() -> None:
    (found,) = json.loads(as_json.render([Checked((FINDING,))]))["findings"]
    keys = {"code", "name", "severity", "path", "pointer", "label", "message", "quote", "fix"}
    assert keys <= set(found)
    assert found["severity"] == "error"
