"""Hundreds of damaged inputs: each is read or refused in words, soon, and within its memory."""

from __future__ import annotations

import subprocess
import sys

import pytest

from csdreport.report.canonical import settle
from tests.formats.fuzzing import KINDS, ROOT, trouble

EACH, MANY = 75, 750


def ran(kind: str, first: int, last: int) -> tuple[int, str]:
    """Read the inputs of some seeds in a process with limits; give its end and its last words."""
    command = [sys.executable, "-m", "tests.formats.fuzzing", kind, str(first), str(last)]
    made = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return made.returncode, (made.stdout + made.stderr)[-2_000:]


@pytest.mark.parametrize("kind", KINDS)
def test_damaged_inputs_are_read_or_refused_in_words(kind: str) -> None:
    code, said = ran(kind, 0, EACH)
    assert code == 0, said


@pytest.mark.soak
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("kind", KINDS)
def test_many_damaged_inputs_are_read_or_refused_in_words(kind: str) -> None:
    code, said = ran(kind, EACH, EACH + MANY)
    assert code == 0, said


def test_a_defect_would_show(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("csdreport.formats.exchange.read", lambda *_, **__: 1 // 0)
    assert "ZeroDivisionError" in trouble("text", b"Words.")


def test_a_lost_word_would_show(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "csdreport.document.match.matching.settle",
        lambda report, template: settle(report.with_(unplaced=()), template),
    )
    assert "does not balance" in trouble("text", b"Words that nobody may lose.")
