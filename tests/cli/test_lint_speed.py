"""What checking many reports costs: beside another linter, warm, and in memory.

pytest -m benchmark -s tests/cli/test_lint_speed.py

The first needs `npm install --global markdownlint-cli2`, and is skipped without it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from csdreport.cli.checking import Plan, ready
from csdreport.cli.gathering import Given
from tests.cli.conftest import SAMPLES

pytestmark = pytest.mark.benchmark

OTHER = shutil.which("markdownlint-cli2")
HELLO = "import typer\napp = typer.Typer()\n@app.command()\ndef hello(): print('hello')\napp()\n"
REPORTS = 1000
FACTOR_OF_TWO = 0.5
# A start of a small typer program takes some 150 ms where a report may take 5.
WARM = 1 / 30
FLAT = 1.1


def fill(folder: Path, suffix: str, number: int) -> Path:
    """Copy the sample reports in turn until there are so many."""
    folder.mkdir()
    names = ("harbour-skills", "market-porters", "first-hundred-days-draft")
    for at in range(number):
        shutil.copy(SAMPLES / f"{names[at % 3]}{suffix}", folder / f"{at:04}{suffix}")
    return folder


def run(*command: str | Path) -> tuple[float, int]:
    """Give how long a command took, in seconds, and the most memory of any process, in KiB."""
    begun = time.perf_counter()
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(running.pid, 0)
    running.returncode = os.waitstatus_to_exitcode(status)
    return time.perf_counter() - begun, usage.ru_maxrss


def lint(folder: Path) -> tuple[float, int]:
    return run(sys.executable, "-m", "csdreport", "lint", folder, "--output-format", "json")


@pytest.mark.timeout(600)
@pytest.mark.skipif(OTHER is None, reason="markdownlint-cli2 is not installed")
def test_a_thousand_reports_take_half_as_long_as_with_markdownlint(tmp_path: Path) -> None:
    assert OTHER is not None
    ours, _ = lint(fill(tmp_path / "json", ".json", REPORTS))
    theirs, _ = run(OTHER, f"{fill(tmp_path / 'md', '.md', REPORTS)}/*.md")
    print(f"\n1,000 reports: {ours:.1f} s, markdownlint-cli2 {theirs:.1f} s: {ours / theirs:.2f} x")
    assert ours / theirs <= FACTOR_OF_TWO


@pytest.mark.timeout(600)
def test_a_report_costs_little_once_the_rules_are_loaded(tmp_path: Path) -> None:
    hello = tmp_path / "hello.py"
    hello.write_text(HELLO)
    folder = fill(tmp_path / "json", ".json", 30)
    checker = ready(Plan("review"))
    files = [Given(str(path)) for path in sorted(folder.iterdir())]
    bases, costs = [], []
    for _ in range(7):
        bases.append(run(sys.executable, hello)[0])
        begun = time.perf_counter()
        for file in files:
            checker.check(file)
        costs.append((time.perf_counter() - begun) / len(files))
    ratio = min(costs[1:]) / min(bases)
    print(f"\none more report: {min(costs[1:]) * 1000:.1f} ms, {ratio:.3f} x a start of typer")
    assert ratio <= WARM


@pytest.mark.timeout(600)
@pytest.mark.skipif(not hasattr(os, "wait4"), reason="no wait4 here")
def test_memory_does_not_grow_with_the_number_of_reports(tmp_path: Path) -> None:
    _, few = lint(fill(tmp_path / "few", ".json", 100))
    _, many = lint(fill(tmp_path / "many", ".json", REPORTS))
    print(f"\n100 reports: {few // 1024} MiB, 1,000: {many // 1024} MiB: {many / few:.2f} x")
    assert many / few <= FLAT
