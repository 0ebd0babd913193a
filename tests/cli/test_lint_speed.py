"""What checking many reports costs: beside other linters, warm, and in memory.

pytest -m benchmark -s tests/cli/test_lint_speed.py

The other linters are looked for on the PATH; what needs one is skipped without it, and says what
to install.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from csdreport.cli.checking import Plan, ready
from csdreport.cli.gathering import Given
from csdreport.formats import exchange
from csdreport.report import store
from csdreport.template import load
from tests.cli.conftest import SAMPLES

pytestmark = [
    pytest.mark.benchmark,
    pytest.mark.skipif(not hasattr(os, "wait4"), reason="this system cannot tell what a run took"),
]

NAMES = ("harbour-skills", "market-porters", "first-hundred-days-draft")
HELLO = "import typer\napp = typer.Typer()\n@app.command()\ndef hello(): print('hello')\napp()\n"
MARKDOWNLINT = shutil.which("markdownlint-cli2")
WORDS_ALONE = {"codespell": ("codespell",), "proselint": ("proselint", "check")}
REPORTS = 1000
FACTOR_OF_TWO = 0.5
# A start of a small typer program takes some 150 ms where a report may take 5.
WARM = 1 / 30
FLAT = 1.1


class Run(NamedTuple):
    """What a command took: seconds until its end, seconds of processors, most KiB of a process."""

    seconds: float
    work: float
    memory: int


def reports(folder: Path, suffix: str, number: int) -> Path:
    """Write so many reports, the samples in turn; no two share a text of several words.

    What is remembered of texts would otherwise make the second report a gift.
    """
    folder.mkdir()
    kind = exchange.by_suffix(Path(f"report{suffix}"))
    for at in range(number):
        tree = json.loads((SAMPLES / f"{NAMES[at % len(NAMES)]}.json").read_text("utf-8"))
        own_word = "".join("abcdefghij"[int(digit)] for digit in f"{at:04}")
        data = json.dumps({**tree, "answers": _with(own_word, tree["answers"])}).encode()
        if suffix != ".json":
            reading = store.loads(data, load.by_id)
            data = exchange.write(reading.report, reading.template, kind)
        (folder / f"{at:04}{suffix}").write_bytes(data)
    return folder


def _with(word: str, value: Any) -> Any:
    """Put a word into each text of several words, behind a name as one more."""
    if isinstance(value, dict):
        return {key: _with(word, part) for key, part in value.items()}
    if isinstance(value, list):
        return [_with(word, part) for part in value]
    first, *rest = value.split(" ")
    if len(rest) > 3:
        return " ".join([first, word, *rest])
    return f"{value} {first[:2]}{word}" if rest else value


def run(*command: str | Path) -> Run:
    begun = time.perf_counter()
    # As after an installation: modules are compiled once, not by each process.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    running = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=kept
    )
    _, status, usage = os.wait4(running.pid, 0)
    running.returncode = os.waitstatus_to_exitcode(status)
    taken = time.perf_counter() - begun
    return Run(taken, usage.ru_utime + usage.ru_stime, usage.ru_maxrss)


def lint(*files: Path) -> Run:
    return run(sys.executable, "-m", "csdreport", "lint", *files, "--output-format", "json")


@pytest.mark.timeout(900)
@pytest.mark.skipif(
    MARKDOWNLINT is None, reason="it is not there: npm install --global markdownlint-cli2"
)
def test_a_thousand_reports_take_half_as_long_as_with_markdownlint(tmp_path: Path) -> None:
    assert MARKDOWNLINT is not None
    ours = lint(reports(tmp_path / "json", ".json", REPORTS))
    theirs = run(MARKDOWNLINT, f"{reports(tmp_path / 'md', '.md', REPORTS)}/*.md")
    ratio = ours.seconds / theirs.seconds
    print(
        f"\n1,000 reports: {ours.seconds:.1f} s, markdownlint-cli2 {theirs.seconds:.1f} s,", end=""
    )
    print(f" {ratio:.2f} x; {ours.work / theirs.work:.2f} x its work")
    assert ratio <= FACTOR_OF_TWO


@pytest.mark.timeout(900)
@pytest.mark.parametrize("name", WORDS_ALONE)
@pytest.mark.parametrize("number", [1, 100])
def test_it_runs_beside_linters_of_words(name: str, number: int, tmp_path: Path) -> None:
    # They look at words alone, so this only tells, and limits nothing.
    program = shutil.which(name)
    if program is None:
        pytest.skip(f"it is not there: pip install {name}")
    ours = lint(*sorted(reports(tmp_path / "json", ".json", number).iterdir()))
    texts = sorted(reports(tmp_path / "md", ".md", number).iterdir())
    theirs = run(program, *WORDS_ALONE[name][1:], *texts)
    ratio = ours.work / theirs.work
    print(
        f"\n{number} reports: {ours.work:.2f} s of work, {name} {theirs.work:.2f} s: {ratio:.2f} x"
    )


@pytest.mark.timeout(600)
def test_a_report_costs_little_once_the_rules_are_loaded(tmp_path: Path) -> None:
    """From the file on the disk to its findings, all rules, each report for the first time."""
    hello = tmp_path / "hello.py"
    hello.write_text(HELLO)
    files = [Given(str(path)) for path in sorted(reports(tmp_path / "r", ".json", 210).iterdir())]
    checker = ready(Plan("review"))
    bases, costs = [], []
    for begin in range(0, len(files), 30):
        bases.append(run(sys.executable, hello).work)
        begun = time.process_time()
        for file in files[begin : begin + 30]:
            checker.check(file)
        costs.append((time.process_time() - begun) / 30)
    ratio = min(costs[1:]) / min(bases)
    print(f"\none more report: {min(costs[1:]) * 1000:.1f} ms, {ratio:.3f} x a start of typer")
    assert ratio <= WARM


@pytest.mark.timeout(600)
def test_memory_does_not_grow_with_the_number_of_reports(tmp_path: Path) -> None:
    few = lint(reports(tmp_path / "few", ".json", 100)).memory
    many = lint(reports(tmp_path / "many", ".json", REPORTS)).memory
    print(f"\n100 reports: {few // 1024} MiB, 1,000: {many // 1024} MiB: {many / few:.2f} x")
    assert many / few <= FLAT
