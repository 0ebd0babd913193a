"""Files that nobody else on the computer can read."""

from __future__ import annotations

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from csdreport.draft import lock, notes
from csdreport.draft.companions import cannot_append
from csdreport.errors import CsdReportError
from csdreport.fill import handing_in, recent
from csdreport.fill.opening import open_session
from csdreport.report.model import Note
from tests.fill.reports import report, template


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "r.json"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_a_draft_and_all_that_belongs_to_it_is_for_its_owner_alone(draft: Path) -> None:
    session = open_session(draft, template(), report=report(other="Words."))
    session.disk.copy = draft.with_name("copy.json")
    session.finish()
    session.open_lines.typed({"notes": "half"})
    session.keep_typing()
    notes.append(draft, Note(text="ships"))
    exported = handing_in.send(session, "markdown").file
    recent.remember(draft)
    session.finish()
    session.close()
    files = [path for path in draft.parent.rglob("*") if path.is_file() and path != exported]
    assert {path.suffix for path in files} >= {".json", ".journal", ".jsonl", ".sent"}
    assert {path: stat.S_IMODE(path.stat().st_mode) for path in files} == dict.fromkeys(
        files, 0o600
    )
    assert stat.S_IMODE(exported.stat().st_mode) == 0o666 & ~_umask()


@pytest.mark.parametrize("code", [errno.EACCES, errno.EROFS, errno.EPERM])
def test_a_folder_that_cannot_be_written_in_is_named(code: int) -> None:
    error = cannot_append(Path("/media/stick/.r.lock"), OSError(code, os.strerror(code)))
    assert error.problem == "The folder '/media/stick' cannot be written in."
    assert "room" not in error.hint
    assert ".lock" not in f"{error.problem} {error.hint}"


@pytest.mark.skipif(sys.platform == "win32" or not os.geteuid(), reason="root may write anywhere")
def test_a_read_only_folder_is_told_of(draft: Path) -> None:
    draft.parent.chmod(0o500)
    try:
        with pytest.raises(CsdReportError, match="cannot be written in"), lock.hold(draft):
            pass
    finally:
        draft.parent.chmod(0o700)


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
