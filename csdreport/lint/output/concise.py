"""Findings one a line, as editors and grep like them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from csdreport.findings import Finding
from csdreport.lint.checked import Checked
from csdreport.lint.output.base import line_and_column, place, said
from csdreport.text.normal import display, line


def render(reports: Iterable[Checked]) -> Iterator[str]:
    """Write "file:line:column: severity CODE name: place: message", as far as each is known."""
    for checked in reports:
        yield "".join(_line(checked.file, finding) for finding in checked.findings)


def _line(file: str, finding: Finding) -> str:
    at = line_and_column(finding)
    numbers = [str(number) for number in at or () if number]
    begin = ":".join([file, *numbers] if file else numbers)
    words = f"{finding.severity.word} {finding.code} {finding.name}"
    parts = [begin, words, place(finding), said(finding)]
    return line(display(": ".join(part for part in parts if part))) + "\n"
