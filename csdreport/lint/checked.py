"""What a check says about one file: its findings, or why there can be none."""

from __future__ import annotations

from pathlib import PurePath
from typing import NamedTuple

from csdreport.findings import Finding, Severity


class Trouble(NamedTuple):
    """Why a file was not checked: an error when it could not be read, else a warning.

    Attributes:
        severity: ERROR when it could not be read, WARNING when no label of a template is in it.
        message: What is wrong with it.
        hint: What to do now; may be empty.
    """

    severity: Severity
    message: str
    hint: str = ""


NO_LABEL = Trouble(
    Severity.WARNING,
    "No label of a template was found in this file, so none of its answers were checked.",
    "Is it a report? Copy its answers into the form.",
)


class Checked(NamedTuple):
    """What a check says about one report.

    Attributes:
        findings: In template order, masked.
        set_aside: How many findings the report's `suppressed` list holds back.
        file: What to call the file in output; empty for a single report.
        shown: Its name without folders and protected names, for what is handed on; empty for
            that of `file`.
        used: Which entries of `suppressed` (of the call, from 0) set a finding aside.
        idle: Which of them could have, since their rule ran, and did not.
        trouble: Why its answers were not checked; None when they were.
        is_report: False for the configuration, which has findings too.
    """

    findings: tuple[Finding, ...]
    set_aside: int = 0
    file: str = ""
    used: tuple[int, ...] = ()
    idle: tuple[int, ...] = ()
    trouble: Trouble | None = None
    is_report: bool = True
    shown: str = ""

    @property
    def heading(self) -> str:
        """Give what others may read of the file's name."""
        return self.shown or PurePath(self.file).name

    @property
    def worst(self) -> Severity | None:
        """Give the worst severity; None when there is no finding."""
        return max((finding.severity for finding in self.findings), default=None)
