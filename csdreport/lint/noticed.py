"""Findings that come from what a reader noticed in the file."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Notice, Severity
from csdreport.lint.context import Context
from csdreport.lint.hiding import hide_names
from csdreport.lint.known_names import of_lines
from csdreport.lint.rule import Found
from csdreport.lint.runs import opening


def notices(context: Context, *kinds: str) -> Iterator[Notice]:
    """Walk the reader's notices of some kinds (`document.notices` lists them)."""
    return (notice for notice in context.reading.notices if notice.kind in kinds)


def found(notice: Notice, context: Context, severity: Severity | None = None) -> Found:
    """Make what a rule reports of a notice; names that it carries are never shown."""
    label = context.label(notice.path)
    message = notice.message.removeprefix(f"{label}: ") if label else notice.message
    message = f"{message[:1].upper()}{message[1:]}"
    names = of_lines(notice.names)
    return Found(
        notice.path,
        hide_names(message, names),
        quote=opening(hide_names(notice.quote, names)),
        source=hide_names(notice.source, names),
        advises=". " in message.rstrip(),
        severity=severity,
        wordless=True,
    )
