"""An editor of one's own."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from csdreport.draft.companions import beside
from csdreport.errors import CsdReportError
from csdreport.fill import editor
from csdreport.fill.opening import open_session
from tests.fill.reports import template

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="its editors are shell scripts")


def script(folder: Path, body: str) -> list[str]:
    file = folder / "my-editor"
    file.write_text(f"#!/bin/sh\n{body}\n")
    file.chmod(0o755)
    return [str(file)]


def test_visual_goes_before_editor(tmp_path: Path) -> None:
    mine = script(tmp_path, "true")[0]
    assert editor.command({"VISUAL": f"{mine} -w", "EDITOR": "nano"}) == [mine, "-w"]


def test_a_missing_editor_is_named(tmp_path: Path) -> None:
    with pytest.raises(CsdReportError) as error:
        editor.command({"EDITOR": "no-such-editor"})
    assert "no-such-editor" in error.value.problem


def test_what_the_editor_writes_comes_back_cleaned(tmp_path: Path) -> None:
    done = editor.edit(
        tmp_path / "r.json", "old", script(tmp_path, 'printf "new\\r\\ntext\\n" > "$1"')
    )
    assert done.text == "new\ntext"
    assert not beside(tmp_path / "r.json", editor.ENDING).exists()


@pytest.mark.parametrize("body", ["true", "exit 3", "touch $1"])
def test_an_unchanged_file_changes_nothing(tmp_path: Path, body: str) -> None:
    assert editor.edit(tmp_path / "r.json", "old", script(tmp_path, body)).text is None


def test_an_editor_that_takes_its_file_away_is_told_as_such(tmp_path: Path) -> None:
    done = editor.edit(tmp_path / "r.json", "old", script(tmp_path, 'rm "$1"'))
    assert done.text is None
    assert "left no file behind, so the box stays as it was" in done.message


def test_an_editor_that_failed_never_overwrites_and_its_words_stay(tmp_path: Path) -> None:
    done = editor.edit(tmp_path / "r.json", "old", script(tmp_path, "echo half > $1; exit 1"))
    assert done.text is None
    assert "error 1" in done.message
    session = open_session(tmp_path / "r.json", template())
    assert [one.text for one in session.walk.report.unplaced] == ["half"]
    session.close()
    assert not beside(tmp_path / "r.json", editor.ENDING).exists()


def test_the_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    editor.edit(tmp_path / "r.json", "old", script(tmp_path, 'echo x >> "$1"; exit 1'))
    mode = beside(tmp_path / "r.json", editor.ENDING).stat().st_mode
    assert stat.S_IMODE(mode) == 0o600
