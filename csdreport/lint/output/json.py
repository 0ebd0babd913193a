"""Findings as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from textwrap import indent
from typing import Any

from csdreport.findings import Finding, Severity
from csdreport.lint.checked import Checked, Trouble
from csdreport.text.normal import spelt_out


def render(reports: Iterable[Checked]) -> Iterator[str]:
    """Write the findings of some reports as one JSON object."""
    aside = 0
    untold: dict[Severity, list[dict[str, str]]] = {Severity.ERROR: [], Severity.WARNING: []}
    sign = "\n"
    yield '{\n  "findings": ['
    for checked in reports:
        aside += checked.set_aside
        if checked.trouble:
            untold[checked.trouble.severity].append(_trouble(checked.file, checked.trouble))
        for finding in checked.findings:
            yield sign + _indented(_finding(finding, checked))
            sign = ",\n"
    end = "]" if sign == "\n" else "\n  ]"
    unread, unlabelled = (_indented(untold[level], 2).lstrip() for level in untold)
    yield f'{end},\n  "unread": {unread},\n  "unlabelled": {unlabelled},\n'
    yield f'  "set_aside": {aside}\n}}\n'


def _indented(value: Any, width: int = 4) -> str:
    text = spelt_out(json.dumps(value, ensure_ascii=False, indent=2))
    return indent(text, " " * width)


def _trouble(file: str, trouble: Trouble) -> dict[str, str]:
    return {"file": file, "message": trouble.message, "hint": trouble.hint}


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
