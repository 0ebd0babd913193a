"""Write the report into a file beside its draft."""

from __future__ import annotations

from pathlib import Path

from csdreport.formats import exchange
from csdreport.report import files
from csdreport.report.model import Report
from csdreport.report.public import public as public_copy
from csdreport.template.model import Template


def export(report: Report, template: Template, draft: Path, name: str, *, public: bool) -> Path:
    """Write one format; a working copy says so in its name.

    Returns:
        The file. One of the same name is replaced: it is an earlier export.

    Raises:
        CsdReportError: It cannot be written.
    """
    chosen = exchange.named(name)
    written = public_copy(report, template) if public else report
    ending = "" if public else "-working-copy"
    target = draft.with_name(f"{draft.stem}{ending}{chosen.suffixes[0]}")
    files.write_atomically(target, exchange.write(written, template, chosen), force=True)
    return target
