"""What the quick commands may not load, and how long they take beside a small typer program."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest

SAMPLES = Path(__file__).parents[2] / "sample_reports"
HELLO = """
import typer
app = typer.Typer()
@app.command()
def hello(name: str = "you"): print("hello", name)
@app.command()
def bye(name: str = "you"): print("bye", name)
app()
"""


def _loaded(*arguments: str) -> set[str]:
    program = (
        "import sys\nfrom csdreport.cli.app import main\n"
        f"try:\n    main({list(arguments)!r})\nexcept SystemExit: pass\n"
        "print('\\n'.join(sys.modules), file=sys.stderr)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return set(ended.stderr.split())


@pytest.mark.parametrize("heavy", ["docx", "lxml", "prompt_toolkit", "questionary", "rich", "yaml"])
def test_lint_of_json_does_not_load(heavy: str) -> None:
    assert heavy not in _loaded("lint", str(next(SAMPLES.glob("*.json"))))


@pytest.mark.parametrize("heavy", ["docx", "lxml", "prompt_toolkit", "questionary", "markdown_it"])
def test_the_version_does_not_load(heavy: str) -> None:
    assert heavy not in _loaded("--version")


def test_a_command_that_asks_loads_what_it_asks_with() -> None:
    # The counterpart: the check above can fail.
    assert "lxml" in _loaded("lint", str(next(SAMPLES.glob("*.docx"))))


def _median(*command: str, times: int = 15) -> float:
    # As after an installation: the modules are compiled once, by the first run, not each time.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    taken = []
    for _ in range(times + 1):
        begun = time.perf_counter()
        subprocess.run(command, capture_output=True, check=False, env=kept)
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken[1:])


@pytest.mark.benchmark
def test_start_up_beside_a_small_typer_program(tmp_path: Path) -> None:
    hello = tmp_path / "hello.py"
    hello.write_text(HELLO)
    base = _median(sys.executable, str(hello), "hello")
    version = _median(sys.executable, "-m", "csdreport", "--version") / base
    sample = next(SAMPLES.glob("*.json"))
    lint = _median(sys.executable, "-m", "csdreport", "lint", "--exit-zero", str(sample)) / base
    print(f"\n--version: {version:.2f} x hello; lint of one JSON report: {lint:.2f} x hello")
    assert version <= 1.2
    assert lint <= 1.6
