"""Cleaning: nothing of a draft stays beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from csdreport.draft import lock, notes
from csdreport.draft.lock import HeldError
from csdreport.fill import backups, rescue
from csdreport.fill.clean import clean
from csdreport.fill.opening import open_session
from csdreport.report.model import Note
from tests.fill.reports import report, template


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    path = tmp_path / "here" / "r.json"
    path.parent.mkdir()
    session = open_session(path, template(), report=report(other="Words."))
    session.finish()
    session.close()
    notes.append(path, Note(text="ships"))
    rescue.keep(path, report(other="Words."))
    return path


def test_nothing_of_the_draft_is_left(draft: Path) -> None:
    assert backups.listed(draft)
    done = clean(draft)
    assert list(draft.parent.iterdir()) == []
    assert not rescue.place(draft).exists()
    assert done.left == ()
    assert draft in done.removed


def test_other_files_stay(draft: Path) -> None:
    other = draft.with_name("other.json")
    other.write_text("{}")
    clean(draft)
    assert other.exists()


def test_a_draft_that_is_open_is_not_cleaned(draft: Path) -> None:
    with lock.hold(draft), pytest.raises(HeldError):
        clean(draft)
    assert draft.exists()
