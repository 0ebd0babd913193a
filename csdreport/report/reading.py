"""What a reader gives back: the report and what it saw on the way."""

from __future__ import annotations

from typing import NamedTuple

from csdreport.findings import Fact, Notice
from csdreport.report.model import Report
from csdreport.template.model import Template


class Reading(NamedTuple):
    """A canonical report, the template it follows, and the reader's notices.

    Attributes:
        recognised: False when no label of the template was found in the file; everything is
            then `unplaced`, and the command ends with exit code 1.
        places: Where in the file each path was read: path to words such as "table 2 row 9".
        facts: What a Word file is, beside what it says; empty for other kinds of files.
    """

    report: Report
    template: Template
    notices: tuple[Notice, ...] = ()
    recognised: bool = True
    places: tuple[tuple[str, str], ...] = ()
    facts: tuple[Fact, ...] = ()
