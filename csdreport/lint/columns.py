"""Where in a text file the words of a finding stand: line and column."""

from __future__ import annotations

import contextlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping

from csdreport.findings import Finding
from csdreport.lint.terms import unquoted
from csdreport.report.paths import get
from csdreport.report.reading import Reading
from csdreport.text.plain import plain_text

_LINE = re.compile(r"line (\d+)$")
# An answer goes over some lines; further down the same words are another answer's.
MOST_LINES = 40
# So many words tell an item from the others of its list.
FIRST_WORDS = 12
ABOUT_WORDS = ("STY", "TRM")


def located(
    findings: Iterable[Finding], text: str, begun: Mapping[str, str] | None = None
) -> tuple[Finding, ...]:
    """Say line and column of each finding whose words stand where the reader found the answer.

    Args:
        findings: Masked ones: words that are hidden are looked for nowhere.
        text: The text of the file.
        begun: How items begin of which only the place of their list is known, by path.
    """
    lines = text.splitlines()
    begun = begun or {}
    return tuple(_located(finding, lines, begun.get(finding.path, "")) for finding in findings)


def beginnings(findings: Iterable[Finding], reading: Reading) -> dict[str, str]:
    """Give the first words of the items that share the place of their list, by path."""
    shared = Counter(place for _, place in reading.places)
    alone = {path for path, place in reading.places if shared[place] == 1}
    wanted = {finding.path for finding in findings if finding.path} - alone
    found: dict[str, str] = {}
    for path in wanted:
        with contextlib.suppress(KeyError):
            value = get(reading.report, path)
            if isinstance(value, str):
                found[path] = " ".join(plain_text(value).text.split()[:FIRST_WORDS])
    return found


def _located(finding: Finding, lines: list[str], begun: str) -> Finding:
    said = _LINE.match(finding.source)
    if not said:
        return finding
    first = int(said[1]) - 1
    first += _lines_before(begun, lines[first : first + MOST_LINES])
    words = finding.quote.strip().strip("…").split()
    found = _found(finding.code, words, lines[first : first + MOST_LINES]) if words else None
    source = f"line {first + 1 + found[0]} column {found[1]}" if found else f"line {first + 1}"
    return finding if source == finding.source else finding._replace(source=source)


def _lines_before(begun: str, near: list[str]) -> int:
    """Count the lines before the one in which an item begins; 0 where it is not found."""
    words = re.findall(r"\w+", begun)
    text = "\n".join(near)
    found = re.search(r"\b" + r"\W+".join(map(re.escape, words)), text) if words else None
    return text.count("\n", 0, found.start()) if found else 0


def _found(code: str, words: list[str], near: list[str]) -> tuple[int, int] | None:
    """Give how many lines down some words stand, and in which column from 1."""
    text = "\n".join(near)
    wanted = re.compile(r"\s+".join(map(re.escape, words)))
    # Rules about words look at no speech, where the same words may stand first.
    found = code[:3] in ABOUT_WORDS and wanted.search(unquoted(text))
    found = found or wanted.search(text)
    if not found:
        return None
    before = text[: found.start()].split("\n")
    return len(before) - 1, len(before[-1]) + 1
