"""Findings as workflow commands, which GitHub shows beside the files of a pull request."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from csdreport.findings import Finding, Severity
from csdreport.lint.checked import Checked, Trouble
from csdreport.lint.output.base import WORDS, count, line_and_column, place, said
from csdreport.text.normal import display, line

# GitHub shows this many annotations of a level a step and drops the rest without a word.
MOST_SHOWN = 10
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}

UNREAD = "This file could not be read"


def render(reports: Iterable[Checked]) -> Iterator[str]:
    """Write the first ten findings of each level, and how many more there are."""
    seen: Counter[Severity] = Counter()
    for checked in reports:
        if checked.trouble:
            seen[checked.trouble.severity] += 1
            if seen[checked.trouble.severity] <= MOST_SHOWN:
                yield _trouble(checked.file, checked.trouble)
        for finding in checked.findings:
            seen[finding.severity] += 1
            if seen[finding.severity] <= MOST_SHOWN:
                yield _command(checked.file, finding)
    more = [
        count(seen[level] - MOST_SHOWN, WORDS[level])
        for level in LEVELS
        if seen[level] > MOST_SHOWN
    ]
    if more:
        yield f"{', '.join(more)} more than GitHub shows; `csdreport lint` lists all.\n"


def _command(file: str, finding: Finding) -> str:
    about = [("file", file), ("title", f"{finding.code} {finding.name}")]
    for key, number in zip(("line", "col"), line_and_column(finding) or (), strict=False):
        if number:
            about.append((key, str(number)))
    properties = ",".join(f"{key}={_property(value)}" for key, value in about if value)
    message = ": ".join(part for part in (place(finding), said(finding)) if part)
    return f"::{LEVELS[finding.severity]} {properties}::{_data(message)}\n"


def _trouble(file: str, trouble: Trouble) -> str:
    message = f"{trouble.message} {trouble.hint}".rstrip()
    title = f",title={UNREAD}" if trouble.severity is Severity.ERROR else ""
    return f"::{LEVELS[trouble.severity]} file={_property(file)}{title}::{_data(message)}\n"


def _data(text: str) -> str:
    text = line(display(text))
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
