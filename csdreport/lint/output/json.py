"""Findings as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from csdreport.findings import Finding
from csdreport.lint.engine import Checked


def render(reports: Iterable[Checked]) -> Iterator[str]:
    """Write the findings of some reports as one JSON object."""
    aside = 0
    sign = "\n"
    yield '{\n  "findings": ['
    for checked in reports:
        aside += checked.set_aside
        for finding in checked.findings:
            yield sign + _indented(_finding(finding, checked))
            sign = ",\n"
    end = "]" if sign == "\n" else "\n  ]"
    yield f'{end},\n  "set_aside": {aside}\n}}\n'


def _indented(value: dict[str, Any]) -> str:
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return "    " + text.replace("\n", "\n    ")


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
