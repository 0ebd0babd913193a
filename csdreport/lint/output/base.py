"""What the outputs of lint share: the place of a finding, in words and in a text file."""

from __future__ import annotations

import re

from csdreport.findings import Finding, Severity

WORDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "hint"}
_LINE = re.compile(r"line (\d+)(?:,? column (\d+))?")


def place(finding: Finding) -> str:
    """Say where a finding is: printed label, then path and place in the file in brackets."""
    inside = ", ".join(part for part in (finding.path, finding.source) if part)
    if not finding.label:
        return inside
    return f"{finding.label} ({inside})" if inside else finding.label


def said(finding: Finding) -> str:
    """Say what is wrong, about which words, and what would pass, as one line."""
    words = [_with_quote(finding), finding.fix.text if finding.fix else ""]
    return " ".join(" ".join(words).split())


def line_and_column(finding: Finding) -> tuple[int, int] | None:
    """Give line and column of a finding in a text file, from 1; column 0 where it is unknown."""
    found = _LINE.match(finding.source)
    return (int(found[1]), int(found[2] or 0)) if found else None


def count(number: int, word: str) -> str:
    """Say a number of things: "1 error", "2 errors", and nothing of none."""
    if not number:
        return ""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def _with_quote(finding: Finding) -> str:
    """Give the message with the words it is about, unless it repeats them already."""
    message, quote = (" ".join(words.split()) for words in (finding.message, finding.quote))
    if not quote.strip("… ") or quote.strip("… ") in message:
        return message
    stop = "." if message.endswith(".") else ""
    return f'{message.removesuffix(stop)} ("{quote}"){stop}'
