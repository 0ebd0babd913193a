"""What the quick commands may not load, and how long they take beside a small typer program."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

import pytest

SAMPLE = Path(__file__).parents[2] / "sample_reports" / "harbour-skills.json"
ROUNDS = 25
Command = tuple[str, ...]
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


# What a report in JSON has no use for: other formats and what they are made with, the document
# tree, the annex, a draft's companions, what asks, and the checks of templates and settings.
NEEDLESS = (
    "concurrent.futures",
    "docx",
    "lxml",
    "markdown_it",
    "multiprocessing",
    "prompt_toolkit",
    "questionary",
    "rapidfuzz",
    "rich",
    "yaml",
    "csdreport.config.load",
    "csdreport.document.annex",
    "csdreport.document.assemble",
    "csdreport.document.match",
    "csdreport.document.model",
    "csdreport.document.words",
    "csdreport.draft.journal",
    "csdreport.draft.notes",
    "csdreport.fill",
    "csdreport.formats.docx",
    "csdreport.formats.markdown",
    "csdreport.formats.proof",
    "csdreport.formats.text",
    "csdreport.lint.output.json",
    "csdreport.lint.pages",
    "csdreport.report.public",
    "csdreport.report.schema",
    "csdreport.template.check",
    "csdreport.template.lines",
    "csdreport.template.shape",
)


@pytest.fixture(scope="module")
def loaded_by_lint() -> set[str]:
    return _loaded("lint", str(SAMPLE))


@pytest.mark.parametrize("needless", NEEDLESS)
def test_lint_of_json_does_not_load(needless: str, loaded_by_lint: set[str]) -> None:
    assert needless not in loaded_by_lint


@pytest.mark.parametrize("needless", [name for name in NEEDLESS if name.startswith("csdreport.")])
def test_what_lint_of_json_does_not_load_exists(needless: str) -> None:
    # The counterpart: a module that was renamed would never be loaded again.
    assert find_spec(needless) is not None


@pytest.mark.parametrize("heavy", ["docx", "lxml", "prompt_toolkit", "questionary", "markdown_it"])
def test_the_version_does_not_load(heavy: str) -> None:
    assert heavy not in _loaded("--version")


def test_the_version_loads_no_model_of_a_report() -> None:
    assert not {"csdreport.report.model", "csdreport.template.model"} & _loaded("--version")


def test_a_command_that_asks_loads_what_it_asks_with() -> None:
    # The counterpart: the checks above can fail.
    assert "lxml" in _loaded("lint", str(SAMPLE.with_suffix(".docx")))


def test_a_report_of_an_unknown_event_makes_no_event() -> None:
    # Models are made when they are first used, and most reports use few of them.
    program = (
        "from csdreport.template.event import Event, for_line\n"
        "assert for_line('Kelp Days 2031') is None\n"
        "print(Event.__pydantic_complete__)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert ended.stdout.split() == ["False"]


def _ratios(base: Command, others: dict[str, Command]) -> dict[str, float]:
    """Measure commands in turn, so that what else the machine does slows all of them alike.

    Returns:
        The median, over the rounds, of how many times as long as the base each one took.
    """
    # As after an installation: the modules are compiled once, by the first run, not each time.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}

    def taken(command: Command) -> float:
        begun = time.perf_counter()
        subprocess.run([sys.executable, *command], capture_output=True, check=True, env=kept)
        return time.perf_counter() - begun

    ratios: dict[str, list[float]] = {name: [] for name in others}
    for number in range(ROUNDS + 1):
        for name, command in others.items():
            # Next to each other, and no two rounds in the same order.
            pair = [base, command] if number % 2 else [command, base]
            times = {each: taken(each) for each in pair}
            ratios[name].append(times[command] / times[base])
    return {name: statistics.median(found[1:]) for name, found in ratios.items()}


@pytest.mark.benchmark
@pytest.mark.timeout(600)
def test_start_up_beside_a_small_typer_program(tmp_path: Path) -> None:
    hello = tmp_path / "hello.py"
    hello.write_text(HELLO)
    measured = _ratios(
        (str(hello), "hello"),
        {
            "--version": ("-m", "csdreport", "--version"),
            "lint": ("-m", "csdreport", "lint", "--exit-zero", str(SAMPLE)),
        },
    )
    told = ", ".join(f"{name} {ratio:.2f}" for name, ratio in measured.items())
    print(f"\ntimes a small typer program, median of {ROUNDS} rounds: {told}")
    assert measured["--version"] <= 1.2
    assert measured["lint"] <= 1.6
