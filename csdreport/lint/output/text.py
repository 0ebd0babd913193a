"""Findings as text for people."""

from __future__ import annotations

from collections.abc import Sequence

from csdreport.findings import Finding, Severity
from csdreport.lint.engine import Checked


def render(reports: Sequence[Checked]) -> str:
    """Write the findings of some reports, two lines each; "" when there are none."""
    return "".join(_report(checked) for checked in reports if checked.findings)


def summary(reports: Sequence[Checked]) -> str:
    """Count what was found in one sentence: "2 errors and 1 warning; 1 finding set aside."."""
    found = [finding.severity for checked in reports for finding in checked.findings]
    counts = [_count(found.count(severity), _WORDS[severity]) for severity in reversed(Severity)]
    said = _listed([count for count in counts if count]) or "Nothing to look at"
    aside = sum(checked.set_aside for checked in reports)
    return f"{said}; {_count(aside, 'finding')} set aside." if aside else f"{said}."


_WORDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "hint"}


def _report(checked: Checked) -> str:
    heading = f"{checked.file}\n\n" if checked.file else ""
    return heading + "".join(f"{_finding(finding)}\n" for finding in checked.findings)


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


def place(finding: Finding) -> str:
    """Say where a finding is: printed label, then path and place in the file in brackets."""
    inside = ", ".join(part for part in (finding.path, finding.source) if part)
    if not finding.label:
        return inside
    return f"{finding.label} ({inside})" if inside else finding.label


def _count(number: int, word: str) -> str:
    if not number:
        return ""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def _listed(parts: list[str]) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"
