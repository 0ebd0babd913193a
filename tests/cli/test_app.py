"""The command line as a whole: version, help, wrong words, exit codes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from csdreport import __version__
from csdreport.cli.app import COMMANDS
from tests.cli.conftest import Run, two_parts


def test_the_version_is_one_line(run: Run) -> None:
    assert run("--version").text == f"csdreport {__version__}\n"


def test_without_a_terminal_the_help_is_printed(run: Run) -> None:
    ran = run()
    assert ran.code == 0
    assert all(command in ran.text for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(run: Run, command: str) -> None:
    ran = run(command, "--help")
    assert ran.code == 0
    assert "Usage" in ran.text


def test_a_mistyped_command_names_the_nearest(run: Run) -> None:
    ran = run("covnert")
    assert ran.code == 2
    assert two_parts(ran)
    assert "'convert'" in ran.err


def test_a_mistyped_option_is_wrong_usage(run: Run) -> None:
    ran = run("lint", "--sellect", "x", "y.json")
    assert ran.code == 2
    assert two_parts(ran)


def test_shared_options_may_stand_behind_the_command(run: Run, samples: list[Path]) -> None:
    ran = run("convert", samples[0], "copy.md", "--quiet")
    assert ran.code == 0
    assert ran.err == ""


def test_a_defect_of_ours_is_one_message_without_words_of_a_report(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    from csdreport.cli import console

    def broken(**_: object) -> None:
        raise RuntimeError("what Amara said")

    monkeypatch.delenv("CSDREPORT_DEBUG")
    monkeypatch.setattr(console, "configure", broken)
    ran = run("rule")
    assert two_parts(ran)
    assert "Amara" not in ran.err


def test_a_family_or_the_beginning_of_a_code_lists_its_rules(run: Run) -> None:
    assert {line[2:5] for line in run("rule", "quo").text.splitlines()[1:]} == {"QUO"}
    assert "PRV001" not in run("rule", "QUO").text
    assert "# OTH001 recommendation-in-other" in run("rule", "OTH").text
    ran = run("rule", "FRM99")
    assert two_parts(ran)
    assert "'FRM0" in ran.err


def test_a_broken_pipe_is_no_error() -> None:
    command = f"{sys.executable} -m csdreport rule | head -n 1"
    ended = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert ended.stderr == ""
