"""One writer a draft."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from csdreport.draft import lock
from csdreport.errors import CsdReportError

HOLD = (
    "import sys, time\n"
    "from csdreport.draft import lock\n"
    "with lock.hold(sys.argv[1]):\n"
    "    print('held', flush=True)\n"
    "    time.sleep(60)\n"
)


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    return tmp_path / "report.json"


def test_a_second_holder_is_told_who_holds_it(draft: Path) -> None:
    with (
        lock.hold(draft),
        pytest.raises(lock.HeldError, match=f"process {os.getpid()}") as caught,
        lock.hold(draft),
    ):
        pass
    assert "csdreport note" in caught.value.hint


def test_a_lock_is_free_again_and_leaves_no_file(draft: Path) -> None:
    for _ in range(2):
        with lock.hold(draft):
            assert lock.holder(draft)
    assert lock.holder(draft) == ""
    assert list(draft.parent.iterdir()) == []


def test_a_lock_is_let_go_when_the_block_fails(draft: Path) -> None:
    with pytest.raises(ZeroDivisionError), lock.hold(draft):
        raise ZeroDivisionError
    assert lock.holder(draft) == ""


@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
def test_a_killed_holder_blocks_nobody(draft: Path) -> None:
    program = [sys.executable, "-c", HOLD, str(draft)]
    with subprocess.Popen(program, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        assert f"process {other.pid}" in lock.holder(draft)
        os.kill(other.pid, signal.SIGKILL)
        other.wait()
    assert (draft.parent / ".report.lock").exists()
    with lock.hold(draft):
        pass


@pytest.mark.parametrize("content", [b"", b"{", b'{"host": 1}', b"\xff", b'["\x1b[31m"]'])
def test_a_lock_file_of_another_hand_is_no_lock(draft: Path, content: bytes) -> None:
    (draft.parent / ".report.lock").write_bytes(content)
    with lock.hold(draft):
        pass


def test_two_names_of_one_draft_share_the_lock(draft: Path) -> None:
    draft.write_bytes(b"x")
    link = draft.parent / "link.json"
    link.symlink_to(draft)
    with lock.hold(link), pytest.raises(lock.HeldError), lock.hold(draft):
        pass


def test_a_folder_that_is_gone_is_a_clear_error(tmp_path: Path) -> None:
    with (
        pytest.raises(CsdReportError, match="cannot be written"),
        lock.hold(tmp_path / "gone" / "a.json"),
    ):
        pass
