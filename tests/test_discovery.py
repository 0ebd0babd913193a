"""Which modules of a package are plug-ins."""

from __future__ import annotations

from pathlib import Path

import pytest

from csdreport.discovery import modules_in


def _package(folder: Path, *files: str) -> None:
    for name in ("__init__.py", *files):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()


def test_modules_and_folders_are_found_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _package(tmp_path / "plugins_here", "zebra.py", "ant/__init__.py", "moth.py")
    monkeypatch.syspath_prepend(tmp_path)
    found = [module.__name__ for module in modules_in("plugins_here")]
    assert found == ["plugins_here.ant", "plugins_here.moth", "plugins_here.zebra"]


def test_pieces_and_other_files_are_no_plug_ins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _package(
        tmp_path / "plugins_there",
        "base.py",
        "_hidden.py",
        "notes.md",
        "data/words.toml",
        "__pycache__/gone.cpython-311.pyc",
    )
    monkeypatch.syspath_prepend(tmp_path)
    assert list(modules_in("plugins_there")) == []
