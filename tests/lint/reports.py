"""Reports to check, made of a few answers."""

from __future__ import annotations

from typing import Any

from csdreport.findings import Finding
from csdreport.lint.catalogue import rules
from csdreport.lint.engine import lint
from csdreport.lint.rule import Example
from csdreport.lint.samples import reading_of
from csdreport.report.reading import Reading


def reading(example: Example | dict[str, Any] | None = None) -> Reading:
    """Lay answers over an empty report of the shipped template."""
    return reading_of(rules()[0], example or {})


def codes(findings: tuple[Finding, ...], path: str = "") -> list[str]:
    """List the codes found, at one path when it is given."""
    return [finding.code for finding in findings if not path or finding.path == path]


def checked(example: Example | dict[str, Any] | None = None, **how: Any) -> tuple[Finding, ...]:
    """Check a report of a few answers."""
    return lint(reading(example), **how)
