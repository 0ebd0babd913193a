"""Findings as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from csdreport.findings import Finding
from csdreport.lint.engine import Checked


def render(reports: Sequence[Checked]) -> str:
    """Write the findings of some reports as one JSON object."""
    findings = [_finding(finding, checked) for checked in reports for finding in checked.findings]
    aside = sum(checked.set_aside for checked in reports)
    said = {"findings": findings, "set_aside": aside}
    return json.dumps(said, ensure_ascii=False, indent=2) + "\n"


def _finding(finding: Finding, checked: Checked) -> dict[str, Any]:
    fix = finding.fix
    said: dict[str, Any] = {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.word,
        "path": finding.path,
        "pointer": finding.pointer,
        "label": finding.label,
        "message": finding.message,
        "quote": finding.quote,
        "fix": fix and {"text": fix.text, "replacement": fix.replacement, "safe": fix.safe},
    }
    if finding.source:
        said["source"] = finding.source
    if checked.file:
        said["file"] = checked.file
    return said
