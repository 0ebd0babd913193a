"""The trouble a person can fix: one message in two parts, and an exit code.

    CsdReportError            exit 2: wrong usage, or the target cannot be written
    ├── InputError            exit 3: an input is missing, empty, of the wrong kind or invalid
    └── Interrupted           exit 130: the person stopped the program

Trouble with the *content* of a report is never an exception: it is a `findings.Finding`.
Anything else that is raised is a defect of ours.
"""

from __future__ import annotations


class CsdReportError(Exception):
    """Say what is wrong and what to do now, in whole sentences.

    Args:
        problem: What is wrong and where; printed after "error: ".
        hint: What to do now; printed after "hint: ". Empty prints no second line.
    """

    exit_code = 2

    def __init__(self, problem: str, *, hint: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.hint = hint


class InputError(CsdReportError):
    """An input that is missing, empty, of the wrong kind or invalid."""

    exit_code = 3


class Interrupted(CsdReportError):
    """The person stopped the program; what was typed is safe."""

    exit_code = 130
