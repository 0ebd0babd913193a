"""Whether the cost of reading grows with what is read, and no faster.

pytest -m benchmark -s tests/cli/test_many_files.py
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from csdreport.formats import exchange
from csdreport.report.canonical import canonicalise
from csdreport.report.model import Report, TemplateRef
from csdreport.template import load
from csdreport.text import markdown
from tests.formats.docx.office import PANDOC, needs_pandoc

pytestmark = [
    pytest.mark.benchmark,
    pytest.mark.skipif(not hasattr(os, "wait4"), reason="this system cannot tell what a run took"),
]

CSD = load.load("csd-2016")
TWIN = Path(__file__).parents[1] / "cases" / "twin.txt"
ROWS = 24
SENTENCES = "The ferry runs at night, and “those who wait” light lanterns – every one of them. "
# The texts of a small report are remembered, and read once; those of a long one twice.
LINEAR = 2.0
QUARTER = 0.25
FLAT = 1.1


def long_report(rows: int) -> Report:
    """Make a report with so many rows, one paragraph each."""
    each = max(rows // 3, 1)
    answers = {
        "progress": {"examples": [f"{n} {SENTENCES}" for n in range(each)]},
        "agenda2030": {"lessons": [f"{n} {SENTENCES}" for n in range(each)]},
        "messages": [f"{n} {SENTENCES}" for n in range(each)],
    }
    made = Report(id="7f3a9c2e41d0", template=TemplateRef(id=CSD.id), answers=answers)
    return canonicalise(made.with_(language="en"), CSD)


def reading_time(rows: int, kind: str, times: int = 3) -> float:
    """Give the shortest time of reading a report with so many rows, in seconds."""
    fmt = exchange.named(kind)
    data = exchange.write(long_report(rows), CSD, fmt)
    taken = []
    for _ in range(times):
        markdown._kept.cache_clear()
        # Of the processor: other programs on the machine do not count.
        begun = time.process_time()
        found = exchange.read(data, fmt, templates=(CSD,))
        taken.append(time.process_time() - begun)
    assert len(found.report.answers["messages"]) == rows // 3
    return min(taken)


@pytest.mark.timeout(600)
@pytest.mark.parametrize("kind", ["docx", "markdown", "text", "json"])
def test_reading_costs_the_same_for_each_row(kind: str) -> None:
    per_row = [reading_time(ROWS * more, kind) / (ROWS * more) for more in (1, 10, 100)]
    ratios = [cost / per_row[0] for cost in per_row[1:]]
    print(f"\n{kind}: a row costs {ratios[0]:.2f} times as much in 10 times the rows, ", end="")
    print(f"{ratios[1]:.2f} times in 100 times; {per_row[0] * 1e6:.0f} µs at first")
    assert max(ratios) <= LINEAR


@pytest.fixture(scope="module")
def forms(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Give a hundred filled Word forms; every answer of each is another."""
    folder = tmp_path_factory.mktemp("forms")
    twin = exchange.read(TWIN.read_bytes(), exchange.named("text"), templates=(CSD,)).report
    made = []
    for number in range(100):
        report = canonicalise(twin.with_(answers=_marked(twin.answers, f" in form {number}")), CSD)
        path = folder / f"form-{number}.docx"
        path.write_bytes(exchange.write(report, CSD, exchange.named("docx")))
        made.append(path)
    return made


def _marked(value: Any, mark: str) -> Any:
    if isinstance(value, str):
        return value and value + mark
    if isinstance(value, list):
        return [_marked(inner, mark) for inner in value]
    return {key: _marked(inner, mark) for key, inner in value.items()}


def run(*command: str | Path) -> tuple[float, int]:
    """Run a program: how long the processor worked, in seconds, and the most memory in KiB.

    The processor's time does not depend on what else the machine does.
    """
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    running = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=kept
    )
    _, status, usage = os.wait4(running.pid, 0)
    running.returncode = os.waitstatus_to_exitcode(status)
    assert running.returncode == 0
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def convert(forms: Iterable[Path], folder: Path) -> tuple[float, int]:
    """Convert forms in one call."""
    folder.mkdir()
    program = (sys.executable, "-m", "csdreport", "--quiet", "convert")
    return run(*program, *forms, folder, "--to", "markdown")


@needs_pandoc
@pytest.mark.timeout(600)
def test_a_hundred_forms_in_one_call_take_a_quarter_of_as_many_calls_of_pandoc(
    forms: list[Path], tmp_path: Path
) -> None:
    assert PANDOC is not None
    # As after an installation: the modules are compiled once, by the first run.
    convert(forms[:1], tmp_path / "first")
    ours, _ = convert(forms, tmp_path / "ours")
    assert len(list((tmp_path / "ours").iterdir())) == len(forms)
    program = (PANDOC, "-f", "docx", "-t", "markdown", "-o")
    theirs = sum(run(*program, tmp_path / "their.md", form)[0] for form in forms)
    print(
        f"\n100 forms: {ours:.2f} s in one call, pandoc {theirs:.2f} s: {ours / theirs:.3f} times"
    )
    assert ours / theirs <= QUARTER


def test_memory_does_not_grow_with_the_number_of_files(forms: list[Path], tmp_path: Path) -> None:
    _, few = convert(forms[:20], tmp_path / "few")
    _, many = convert(forms, tmp_path / "many")
    print(f"\n20 files: {few // 1024} MiB, 100 files: {many // 1024} MiB: {many / few:.2f} times")
    assert many / few <= FLAT
