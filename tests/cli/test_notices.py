"""Which notices of a reader are told at once."""

from __future__ import annotations

import pytest

from csdreport.cli import notices
from csdreport.document import notices as kinds
from csdreport.findings import Notice
from tests.lint.reports import reading


def test_what_may_expose_somebody_is_told_before_a_dozen_labels(
    capsys: pytest.CaptureFixture[str],
) -> None:
    labels = [Notice(kinds.LABEL_GUESSED, f"Label {n}.") for n in range(notices.SHOWN + 1)]
    held = Notice(kinds.HELD, "This quote waits.")
    notices.tell(reading()._replace(notices=(*labels, held)))
    told = capsys.readouterr().err.splitlines()
    assert told[0] == "notice: This quote waits."
    assert told[1] == "notice: Label 0."
    assert told[-1] == "notice: 2 more; `csdreport lint` lists all."
