"""The list of the last drafts: paths only, and none at all on request."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from csdreport.fill import recent
from csdreport.fill.clean import clean


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.delenv(recent.OPT_OUT, raising=False)
    for name in "abc":
        (tmp_path / f"{name}.json").write_text("{}")
    return tmp_path


def test_the_last_draft_stands_first_and_once(folder: Path) -> None:
    for name in "abcb":
        recent.remember(folder / f"{name}.json")
    assert [path.stem for path in recent.listed()] == ["b", "c", "a"]


def test_a_draft_that_is_gone_is_not_offered(folder: Path) -> None:
    recent.remember(folder / "a.json")
    (folder / "a.json").unlink()
    assert recent.listed() == ()


def test_the_list_holds_paths_only(folder: Path) -> None:
    recent.remember(folder / "a.json")
    assert json.loads(recent.place().read_text()) == [str(folder / "a.json")]


def test_the_list_does_not_grow_for_ever(folder: Path) -> None:
    for number in range(recent.KEPT + 5):
        recent.remember(folder / f"{number}.json")
    assert len(json.loads(recent.place().read_text())) == recent.KEPT


def test_no_list_is_kept_on_request(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(recent.OPT_OUT, "1")
    recent.remember(folder / "a.json")
    assert not recent.place().exists()


@pytest.mark.parametrize("junk", ["", "{", "{}", "[1, null]", '["\\u0000"]', "[" * 5000])
def test_a_broken_list_is_an_empty_one(folder: Path, junk: str) -> None:
    recent.place().parent.mkdir(parents=True)
    recent.place().write_text(junk)
    assert recent.listed() == ()
    recent.remember(folder / "a.json")
    assert recent.listed() == (folder / "a.json",)


def test_cleaning_takes_a_draft_off_the_list(folder: Path) -> None:
    recent.remember(folder / "a.json")
    recent.remember(folder / "b.json")
    assert clean(folder / "b.json").left == ()
    assert json.loads(recent.place().read_text()) == [str(folder / "a.json")]
