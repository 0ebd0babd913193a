"""Findings as text for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from csdreport.findings import Finding
from csdreport.lint.checked import Checked
from csdreport.lint.output.base import place
from csdreport.report.file_names import shown


def render(reports: Iterable[Checked]) -> Iterator[str]:
    """Write the findings of some reports, two or three lines each; a clean report gives none."""
    for checked in reports:
        if checked.findings:
            heading = f"{shown(checked.file)}\n\n" if checked.file else ""
            yield heading + "".join(f"{_finding(finding)}\n" for finding in checked.findings)


def _finding(finding: Finding) -> str:
    from csdreport.text.normal import display

    head = f"{finding.code} {finding.name}  {finding.severity.word}"
    if where := place(finding):
        head += f"  {where}"
    words = [finding.message, finding.fix.text if finding.fix else ""]
    body = " ".join(part.strip() for part in words if part.strip())
    lines = [head, f"  {body}"]
    if finding.quote:
        lines.insert(1, f"  | {' '.join(finding.quote.split())}")
    return display("\n".join(lines)) + "\n"
