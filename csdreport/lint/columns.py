"""Where in a text file the words of a finding stand: line and column."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from csdreport.findings import Finding
from csdreport.lint.terms import unquoted

_LINE = re.compile(r"line (\d+)$")
# An answer goes over some lines; further down the same words are another answer's.
MOST_LINES = 40
ABOUT_WORDS = ("STY", "TRM")


def located(findings: Iterable[Finding], text: str) -> tuple[Finding, ...]:
    """Say line and column of each finding whose words stand where the reader found the answer.

    Args:
        findings: Masked ones: words that are hidden are looked for nowhere.
        text: The text of the file.
    """
    lines = text.splitlines()
    return tuple(_located(finding, lines) for finding in findings)


def _located(finding: Finding, lines: list[str]) -> Finding:
    said = _LINE.match(finding.source)
    words = finding.quote.strip().strip("…").split()
    if not said or not words:
        return finding
    first = int(said[1]) - 1
    near = lines[first : first + MOST_LINES]
    text = "\n".join(near)
    wanted = re.compile(r"\s+".join(map(re.escape, words)))
    # Rules about words look at no speech, where the same words may stand first.
    found = finding.code[:3] in ABOUT_WORDS and wanted.search(unquoted(text))
    found = found or wanted.search(text)
    if not found:
        return finding
    before = text[: found.start()].split("\n")
    at = f"line {first + len(before)} column {len(before[-1]) + 1}"
    return replace(finding, source=at)
