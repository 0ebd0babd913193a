"""`lint` over files, folders and standard input, and what it writes where."""

from __future__ import annotations

import json
import os
import pty
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from csdreport.cli import crew
from csdreport.cli.checking import Plan
from csdreport.cli.gathering import Given, gather
from csdreport.errors import InputError
from tests.cli.conftest import SAMPLES, Run, two_parts

MESSY = SAMPLES / "market-porters.json"
FLAWLESS = SAMPLES / "harbour-skills.json"
DRAFT = SAMPLES / "first-hundred-days-draft.json"


def findings(run: Run, *arguments: str | Path) -> list[dict[str, str]]:
    ran = run("lint", *arguments, "--output-format", "json")
    found: list[dict[str, str]] = json.loads(ran.text)["findings"]
    return found


def test_a_folder_gives_its_reports_sorted_and_each_once(run: Run) -> None:
    for name in ("b.json", "a.json", "inner/c.json", ".hidden.json", "~$d.docx", "e.toml"):
        Path(name).parent.mkdir(exist_ok=True)
        shutil.copy(MESSY, name)
    files = [one.file for one in gather([".", "a.json", "inner", "./a.json", "inner/../a.json"])]
    assert files == ["a.json", "b.json", "inner/c.json"]
    found = list(dict.fromkeys(one["file"] for one in findings(run, ".")))
    assert found == files


def test_programs_are_given_the_new_values_of_fixes(run: Run) -> None:
    said = json.loads(FLAWLESS.read_text("utf-8"))
    said["answers"]["other"] = "The the tide turns."
    Path("a.json").write_text(json.dumps(said), "utf-8")
    (doubled,) = json.loads(run("lint", "a.json", "--output-format", "json").text)["findings"]
    assert doubled["fix"]["replacement"] == "The tide turns."


def test_a_folder_without_reports_is_an_input_that_is_missing(run: Run) -> None:
    Path("empty").mkdir()
    (given,) = gather(["empty"])
    assert isinstance(given.trouble, InputError)
    ran = run("lint", "empty")
    assert ran.code == 3
    assert two_parts(ran)
    shutil.copy(FLAWLESS, "a.json")
    ran = run("lint", "empty", "a.json")
    assert ran.code == 3
    assert "Nothing to look at in 1 report." in ran.err


def test_a_text_in_a_folder_that_is_no_report_is_passed_over_and_named(run: Run) -> None:
    Path("inbox").mkdir()
    shutil.copy(FLAWLESS, "inbox/a.json")
    Path("inbox/README.md").write_text("# What lies here\n\nReports of sessions.\n")
    ran = run("lint", "inbox")
    assert ran.code == 0
    assert "README.md" in ran.err
    assert ran.out == b""


def test_a_named_text_without_a_label_of_a_form_ends_with_one(run: Run) -> None:
    Path("README.md").write_text("# What lies here\n\nReports of sessions.\n")
    ran = run("lint", "README.md", "--select", "SUP")
    assert ran.code == 1
    assert "README.md" in ran.err
    assert "Nothing to look at" not in ran.err
    page = run("lint", "README.md", "--select", "SUP", "--output-format", "html").text
    assert "No label of a template" in page
    assert "Nothing to look at" not in page
    both = run("lint", "README.md", FLAWLESS, "--select", "SUP")
    assert "Nothing to look at in 1 report." in both.err


@pytest.mark.parametrize("words", [["missing.docx"], ["missing.docx", FLAWLESS], ["empty"]])
def test_what_cannot_be_read_stands_in_every_output_for_programs(
    run: Run, words: list[str | Path]
) -> None:
    Path("empty").mkdir()

    def told(name: str) -> str:
        ran = run("lint", *words, "--output-format", name)
        assert ran.code == 3
        assert ran.err.count("error: ") == 1
        return ran.text

    (unread,) = json.loads(told("json"))["unread"]
    assert unread["file"] == words[0]
    assert unread["message"]
    assert unread["hint"]
    (called,) = json.loads(told("sarif"))["runs"][0]["invocations"]
    (notification,) = called["toolExecutionNotifications"]
    assert unread["message"] in notification["message"]["text"]
    assert not called["executionSuccessful"]
    assert f"::error file={words[0]}," in told("github")
    assert "Not checked:" in told("html")


def test_the_statistics_say_how_many_files_could_not_be_read(run: Run) -> None:
    ran = run("lint", FLAWLESS, "missing.docx", "--statistics", "--output-format", "json")
    assert json.loads(ran.text)["unread"] == 1


def test_standard_input_needs_its_format(run: Run) -> None:
    assert run("lint", "-", stdin=MESSY.read_bytes()).code == 2
    ran = run("lint", "-", "--from", "json", "--output-format", "json", stdin=MESSY.read_bytes())
    assert {one["file"] for one in json.loads(ran.text)["findings"]} == {"-"}


def test_the_others_are_checked_when_one_cannot_be_read(run: Run) -> None:
    Path("broken.json").write_text("{")
    ran = run("lint", "broken.json", FLAWLESS, "missing.docx")
    assert ran.code == 3
    assert ran.err.count("error: ") == 2
    assert run("lint", "broken.json", FLAWLESS, "--exit-zero").code == 3


@pytest.mark.parametrize(("level", "code"), [("error", 0), ("warning", 1), ("info", 1)])
def test_fail_on_says_from_where_on_it_matters(run: Run, level: str, code: int) -> None:
    assert run("lint", DRAFT, "--ignore", "QUO001", "--fail-on", level).code == code


def test_extend_select_brings_in_rules_of_a_later_stage(run: Run) -> None:
    shown = {one["code"] for one in findings(run, MESSY, "--stage", "draft")}
    more = {
        one["code"]
        for one in findings(run, MESSY, "--stage", "draft", "--extend-select", "vague-etc")
    }
    assert more - shown == {"STY009"}
    only = findings(run, MESSY, "--select", "QUO", "--extend-select", "STY009")
    assert {one["code"][:3] for one in only} == {"QUO", "STY"}


@pytest.mark.parametrize("option", ["--select", "--extend-select", "--ignore"])
def test_an_unknown_rule_names_the_nearest(run: Run, option: str) -> None:
    ran = run("lint", MESSY, option, "vague-ect")
    assert ran.code == 2
    assert "vague-etc" in ran.err


def test_an_unknown_output_format_lists_those_there_are(run: Run) -> None:
    ran = run("lint", MESSY, "--output-format", "junit")
    assert ran.code == 2
    assert "sarif" in ran.err


@pytest.mark.parametrize(("option", "word"), [("--stage", "fnal"), ("--fail-on", "eror")])
def test_a_word_that_an_option_does_not_know_is_told_with_those_it_does(
    run: Run, option: str, word: str
) -> None:
    ran = run("lint", MESSY, option, word)
    assert ran.code == 2
    assert two_parts(ran)
    assert f"Invalid value for '{option}': '{word}' is not one of" in ran.err


def test_a_format_that_does_not_exist_is_told_once(run: Run) -> None:
    ran = run("lint", MESSY, DRAFT, "--from", "odt")
    assert ran.code == 2
    assert two_parts(ran)


def test_no_file_is_wrong_usage(run: Run) -> None:
    ran = run("lint")
    assert ran.code == 2
    assert two_parts(ran)


def test_statistics_count_the_findings_of_each_rule(run: Run) -> None:
    every = findings(run, MESSY, DRAFT)
    ran = run("lint", MESSY, DRAFT, "--statistics")
    assert sum(int(line.split()[0]) for line in ran.text.splitlines()) == len(every)
    told = json.loads(run("lint", MESSY, "--statistics", "--output-format", "json").text)
    assert {"count", "code", "name", "severity"} == set(told["statistics"][0])
    assert run("lint", MESSY, "--statistics", "--output-format", "html").code == 2


def test_reveal_is_refused_where_words_could_get_around(run: Run) -> None:
    ran = run("lint", MESSY, "--reveal")
    assert ran.code == 2
    assert two_parts(ran)
    assert ran.out == b""


def test_verbose_says_which_rules_have_no_words_in_the_language(run: Run) -> None:
    told = json.loads(FLAWLESS.read_text(encoding="utf-8"))
    Path("sw.json").write_text(json.dumps(told | {"language": "sw"}), encoding="utf-8")
    ran = run("lint", "sw.json", "--verbose")
    assert "'sw'" in ran.err
    assert "MSG006" in ran.err
    assert "MSG006" not in run("lint", "sw.json").err
    assert "kept silent" not in run("lint", FLAWLESS, "--verbose").err


def test_rules_that_protect_people_and_keep_silent_are_named_without_being_asked(run: Run) -> None:
    told = json.loads(FLAWLESS.read_text(encoding="utf-8"))
    Path("other.json").write_text(json.dumps(told | {"language": "sw"}), encoding="utf-8")
    said = run("lint", "other.json").err
    assert "'sw'" in said
    assert all(code in said for code in ("QUO001", "QUO010", "PRV003", "PRV007"))


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_no_rule_that_protects_people_keeps_silent_in_a_language_of_the_form(
    run: Run, language: str
) -> None:
    told = json.loads(FLAWLESS.read_text(encoding="utf-8"))
    Path("other.json").write_text(json.dumps(told | {"language": language}), encoding="utf-8")
    assert "kept silent" not in run("lint", "other.json").err


def test_a_place_in_a_text_has_line_and_column(run: Run) -> None:
    text = run("convert", MESSY, "-", "--to", "markdown").text
    Path("x.md").write_text(text, encoding="utf-8")
    located = [one for one in findings(run, "x.md") if "column" in one.get("source", "")]
    assert located
    for one in located:
        _, line, _, column = one["source"].split()
        rest = "\n".join(text.split("\n")[int(line) - 1 :])[int(column) - 1 :]
        assert rest.split()[0].startswith(one["quote"].split()[0])


def test_a_place_in_a_word_file_has_table_and_row(run: Run) -> None:
    run("convert", MESSY, "x.docx")
    places = [one.get("source", "") for one in findings(run, "x.docx")]
    assert any(place.startswith("table ") and " row " in place for place in places)


@pytest.fixture
def many(run: Run) -> list[Path]:
    """Make files enough for several processes, two of them broken."""
    files = []
    for number in range(40):
        path = Path(f"{number:03}.json")
        shutil.copy((MESSY, FLAWLESS, DRAFT)[number % 3], path)
        files.append(path)
    files[7].write_text("{")
    files[39].write_text("")
    return files


@pytest.mark.parametrize("name", ["text", "json", "sarif"])
def test_several_processes_say_the_same_in_the_same_order(
    run: Run, many: list[Path], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(crew, "_processors", lambda: 1)
    alone = run("lint", *many, "--output-format", name)
    monkeypatch.setattr(crew, "_processors", lambda: 3)
    together = run("lint", *many, "--output-format", name)
    assert together == alone
    assert together.code == 3


def test_processes_begin_at_thirty_files(
    run: Run, many: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = []

    def watched(plan: Plan, files: list[Given], processes: int) -> list[object]:
        begun.append(len(files))
        return []

    monkeypatch.setattr(crew, "_processors", lambda: 2)
    monkeypatch.setattr(crew, "_with_processes", watched)
    run("lint", *many[:29])
    assert begun == []
    run("lint", *many[:30])
    # The first is checked before there are others.
    assert begun == [29]


def _on_a_terminal(*arguments: str | Path) -> str:
    """Run the command with a terminal for all three streams, and give what was printed."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "csdreport", "--no-color", *map(str, arguments)]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs) as process:
        os.close(theirs)
        printed = b""
        while True:
            try:
                piece = os.read(ours, 65536)
            except OSError:  # Linux says so when the other side is closed.
                break
            if not piece:
                break
            printed += piece
        process.wait(60)
    os.close(ours)
    return printed.decode()


def test_reveal_shows_protected_words_on_a_terminal() -> None:
    speaker = json.loads(MESSY.read_text(encoding="utf-8"))["answers"]["quotes"][0]["speaker"]
    assert speaker
    hidden = _on_a_terminal("lint", MESSY, "--select", "QUO001")
    shown = _on_a_terminal("lint", MESSY, "--select", "QUO001", "--reveal")
    assert speaker not in hidden
    assert speaker in shown
    refused = _on_a_terminal("lint", MESSY, "--reveal", "--output-format", "html")
    assert "error:" in refused


def test_progress_is_told_on_a_terminal_for_many_files(many: list[Path]) -> None:
    assert "40 of 40 reports" in _on_a_terminal("lint", ".", "--statistics")
    assert " of 40 reports" not in _on_a_terminal("lint", ".", "--statistics", "--quiet")
    assert " reports\r" not in _on_a_terminal("lint", MESSY)


# When the signal comes while the command already ends, its code is that of the ended work: too
# near a race for every run.
@pytest.mark.soak
def test_ctrl_c_is_answered_by_a_message_and_code_130(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for number in range(crew.FEWEST_FILES * 8):
        shutil.copy(MESSY, f"{number}.json")
    command = [sys.executable, "-m", "csdreport", "lint", "."]
    running = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    )
    assert running.stdout is not None
    # The first file has been checked, so the others are on their way.
    assert running.stdout.readline()
    running.send_signal(signal.SIGINT)
    _, said = running.communicate(timeout=60)
    # Python ends itself by the signal where it came within an `exec`; a shell says 130 to both.
    assert running.returncode in (130, -signal.SIGINT)
    assert "Traceback" not in said
    assert said.splitlines()[-2:] == ["error: Stopped.", " hint: Nothing that was saved is lost."]
