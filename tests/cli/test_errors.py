"""Every foreseeable trouble: one message in two parts, the exit code, an untouched target."""

from __future__ import annotations

import io
import json
import os
import stat
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from tests.cli.conftest import Run, two_parts

OLE = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 2000


def _zip(**entries: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name.replace("__", "/"), content)
    return held.getvalue()


def _json(**changed: object) -> bytes:
    sound = {"schema_version": 1, "template": {"id": "csd-2016", "version": 1}, "answers": {}}
    return json.dumps(sound | changed).encode()


BROKEN: dict[str, bytes] = {
    "empty.json": b"",
    "empty.docx": b"",
    "old.doc": OLE,
    "locked.docx": OLE,
    "scan.pdf": b"%PDF-1.7\n" + b"x" * 100,
    "scan.docx": b"%PDF-1.7\n" + b"x" * 100,
    "notes.pages": _zip(Index__Document=b"x"),
    "archive.docx": _zip(hello=b"hello"),
    "broken.docx": b"PK\x03\x04" + b"\0" * 50,
    "deep.json": b"[" * 200_000,
    "deep-object.json": b'{"a":' * 200_000 + b"1" + b"}" * 200_000,
    "list.json": b"[1, 2]",
    "word.json": b'"report"',
    "cut.json": b'{"schema_version": 1, "answers"',
    "no-template.json": b'{"schema_version": 1, "answers": {}}',
    "newer.json": _json(schema_version=99),
    "unknown.json": _json(template={"id": "csd-2061", "version": 1}),
    "wrong.json": _json(notes=5),
    "strange.xyz": b"hello",
}


@pytest.mark.parametrize("name", BROKEN)
@pytest.mark.parametrize("command", ["convert", "lint", "show", "status"])
def test_a_file_that_cannot_be_read_is_named_once(run: Run, name: str, command: str) -> None:
    Path(name).write_bytes(BROKEN[name])
    Path("target.json").write_text("mine")
    more = ["target.json", "--force"] if command == "convert" else []
    ran = run(command, name, *more)
    assert two_parts(ran), ran.err
    assert ran.code == 3
    assert Path("target.json").read_text() == "mine"


@pytest.mark.parametrize("words", [["--template", "nope"], ["--from", "nope"], []])
@pytest.mark.parametrize("command", ["convert", "lint", "status"])
def test_what_is_wrong_with_options_or_the_configuration_is_told_once_for_all_files(
    run: Run, command: str, words: list[str]
) -> None:
    if command == "status" and "--template" in words:
        pytest.skip("it has no such option")
    Path("out").mkdir()
    for name in ("a.json", "b.json", "c.json"):
        Path(name).write_bytes(_json())
    if not words:
        Path("csdreport.toml").write_text("nope = 1\n")
    more = ["out", "--to", "markdown"] if command == "convert" else []
    ran = run(command, "a.json", "b.json", "c.json", *more, *words)
    assert two_parts(ran), ran.err
    assert "nope" in ran.err
    assert ".json" not in ran.err
    assert ran.code in (2, 3)


@pytest.mark.parametrize("command", ["lint", "show", "status"])
def test_a_missing_file_and_a_folder_are_named(run: Run, command: str) -> None:
    Path("folder").mkdir()
    for name in ("missing.docx", "missing.json", "folder"):
        ran = run(command, name)
        assert ran.code == 3
        assert two_parts(ran)


def test_a_zip_bomb_is_refused_before_it_is_unpacked(run: Run) -> None:
    bomb = _zip(**{"[Content_Types].xml": b"<a/>", "word__document.xml": b"\0" * 300_000_000})
    Path("bomb.docx").write_bytes(bomb)
    begun = time.process_time()
    ran = run("lint", "bomb.docx")
    assert ran.code == 3
    assert two_parts(ran)
    assert time.process_time() - begun < 1


def test_an_unknown_key_at_fault_is_named(run: Run) -> None:
    Path("wrong.json").write_bytes(BROKEN["wrong.json"])
    assert "notes" in run("lint", "wrong.json").err


def test_an_unknown_template_names_the_nearest(run: Run, samples: list[Path]) -> None:
    ran = run("lint", samples[0], "--template", "csd-2061")
    assert ran.code == 3
    assert "'csd-2016'" in ran.err


def test_a_target_in_a_folder_that_does_not_exist(run: Run, samples: list[Path]) -> None:
    ran = run("convert", samples[0], "nowhere/report.docx")
    assert ran.code == 2
    assert two_parts(ran)


def test_a_read_only_target_is_kept(run: Run, samples: list[Path]) -> None:
    target = Path("fixed.md")
    target.write_text("mine")
    target.chmod(stat.S_IREAD)
    ran = run("convert", samples[0], target, "--force")
    assert ran.code == 2
    assert two_parts(ran)
    assert target.read_text() == "mine"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_named(run: Run, samples: list[Path]) -> None:
    Path("closed").mkdir(mode=0o500)
    assert two_parts(run("convert", samples[0], "closed/x.md"))


def test_a_name_with_newlines_and_escapes_is_shown_harmlessly(run: Run) -> None:
    ran = run("lint", "one\ntwo\x1b[31m.json")
    assert ran.code == 3
    assert "\x1b" not in ran.err
    assert two_parts(ran)


def test_escape_sequences_in_a_report_never_reach_the_screen(run: Run, samples: list[Path]) -> None:
    told = json.loads(samples[0].read_text(encoding="utf-8"))
    told["answers"]["other"] = "before \x1b]0;owned\x07 \x9b31m after \u202e"
    Path("x.json").write_text(json.dumps(told), encoding="utf-8")
    for command in ("show", "lint", "status"):
        ran = run(command, "x.json")
        assert "\x1b" not in ran.text + ran.err
        assert "\x9b" not in ran.text + ran.err
        assert "\u202e" not in ran.text + ran.err


def test_names_with_escapes_are_harmless_in_output_too(run: Run, samples: list[Path]) -> None:
    name = "one\ntwo\x1b[31m.json"
    Path(name).write_bytes(samples[0].read_bytes())
    for command in (["lint", "--exit-zero"], ["status"]):
        ran = run(command[0], name, *command[1:])
        assert ran.code == 0
        assert "\x1b" not in ran.text
        assert "one\ntwo" not in ran.text


def test_among_several_inputs_each_trouble_names_its_file(run: Run, samples: list[Path]) -> None:
    Path("out").mkdir()
    for name in ("cut.docx", "archive.docx", "empty.docx"):
        Path(name).write_bytes({**BROKEN, "cut.docx": b"PK\x03\x04" + b"\0" * 50}[name])
    ran = run("convert", "cut.docx", "archive.docx", "empty.docx", samples[0], "out", "--to", "md")
    errors = [line for line in ran.err.splitlines() if line.startswith("error:")]
    assert len(errors) == 3
    for name, error in zip(("cut.docx", "archive.docx", "empty.docx"), errors, strict=True):
        assert name in error


def test_links_in_a_circle_and_endless_names_are_no_defect_of_ours(
    run: Run, samples: list[Path]
) -> None:
    Path("l.json").symlink_to("l.json")
    assert run("convert", "l.json", "x.md").code == 3
    assert run("convert", samples[0], "a" * 300 + ".md").code == 2
    assert run("lint", "a" * 300 + ".json").code == 3


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize(
    "command", ["rule", "template list", "--help", "lint --help", "convert {} - --to json"]
)
def test_a_full_standard_output_is_told(samples: list[Path], command: str) -> None:
    words = command.format(samples[0]).split()
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "csdreport", *words],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert ended.returncode == 2
    assert ended.stderr.startswith("error: Standard output cannot be written")
    assert len(ended.stderr.splitlines()) == 2
