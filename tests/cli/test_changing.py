"""Files that another program is still writing: none is called damaged, no half passes for all."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from csdreport.report import changing
from tests.cli.conftest import SAMPLES, Run

SAMPLE = "harbour-skills"
KINDS = ("docx", "json", "md", "txt")


def sleeping(monkeypatch: pytest.MonkeyPatch, meanwhile: Callable[[], object]) -> None:
    """Let something happen whenever the reader waits."""
    monkeypatch.setattr(time, "sleep", lambda _: meanwhile())


def halves(kind: str, folder: Path, run: Run) -> tuple[Path, bytes]:
    """Write the first half of a report; give the file, and the whole."""
    whole = folder / f"whole.{kind}"
    assert run("convert", SAMPLES / f"{SAMPLE}.json", whole).code == 0
    file = folder / f"report.{kind}"
    file.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    return file, whole.read_bytes()


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_whose_second_half_comes_meanwhile_is_read_whole(
    kind: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, whole = halves(kind, tmp_path, run)
    rest = iter([whole])
    sleeping(monkeypatch, lambda: [file.write_bytes(each) for each in rest])
    assert run("convert", file, "out.json").code == 0
    assert run("convert", f"whole.{kind}", "meant.json").code == 0
    read, meant = ((tmp_path / name).read_text() for name in ("out.json", "meant.json"))
    assert read == meant


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_that_goes_on_changing_is_told_so_and_when_to_try_again(
    kind: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, _ = halves(kind, tmp_path, run)
    sleeping(monkeypatch, lambda: file.write_bytes(file.read_bytes() + b" "))
    for command in (("convert", file, "out.md"), ("lint", file)):
        ended = run(*command)
        assert ended.code == 3
        assert "goes on changing while it is read" in ended.err
        assert "saved or synchronised" in ended.err
        assert "try again" in ended.err


@pytest.mark.parametrize("kind", ["docx", "json"])
def test_half_a_file_that_changes_a_little_later_is_not_called_damaged(
    kind: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, whole = halves(kind, tmp_path, run)
    monkeypatch.setattr(changing, "_FRESH", 0)
    sleeping(monkeypatch, lambda: file.write_bytes(whole))
    ended = run("convert", file, "out.md")
    assert ended.code == 3
    assert "goes on changing" in ended.err
    assert "damaged" not in ended.err


@pytest.mark.parametrize("kind", ["docx", "json"])
def test_half_a_file_that_stays_so_is_damaged(kind: str, run: Run, tmp_path: Path) -> None:
    file, _ = halves(kind, tmp_path, run)
    ended = run("convert", file, "out.md")
    assert ended.code == 3
    assert "goes on changing" not in ended.err
