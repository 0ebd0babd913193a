"""Findings that come from what a reader noticed in the file."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Notice
from csdreport.lint.context import Context
from csdreport.lint.mask import hide_names
from csdreport.lint.rule import Found


def notices(context: Context, *kinds: str) -> Iterator[Notice]:
    """Walk the reader's notices of some kinds (`document.notices` lists them)."""
    return (notice for notice in context.reading.notices if notice.kind in kinds)


def found(notice: Notice, *, fix: str = "") -> Found:
    """Make what a rule reports of a notice; names that it carries are never shown."""
    return Found(
        notice.path,
        hide_names(notice.message, notice.names),
        quote=hide_names(notice.quote, notice.names),
        source=hide_names(notice.source, notice.names),
        fix=fix,
    )
