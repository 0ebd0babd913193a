"""Real kills and a real full disk."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from csdreport.draft import draft, notes
from csdreport.report import store
from csdreport.template.load import by_id
from tests.report.made import made

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs POSIX signals and limits")

TYPIST = """
import sys
from pathlib import Path
from csdreport.draft import draft, notes
from csdreport.draft.journal import Journal
from csdreport.report.model import Note
from csdreport.template.load import by_id
path = Path(sys.argv[1])
journal = Journal(path)
for number in range(1, 100000):
    journal.append("other", f"state {number}")
    print("typed", number, flush=True)
    if number % 3 == 0:
        draft.save(path, draft.open_draft(path, by_id).report)
    if number % 4 == 0:
        notes.append(path, Note(at=str(number), text=f"note {number}"))
        print("noted", number, flush=True)
"""

FULL_DISK = """
import resource, sys
from pathlib import Path
from csdreport.draft.journal import Journal
from csdreport.errors import CsdReportError
path = Path(sys.argv[1])
journal = Journal(path)
journal.append("other", "small")
resource.setrlimit(resource.RLIMIT_FSIZE, (2000, resource.RLIM_INFINITY))
try:
    journal.append("other", "x" * 5000)
    sys.exit("it fitted")
except CsdReportError as error:
    print(error.problem, flush=True)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
if sys.argv[2] == "again":
    journal.append("other", "y" * 5000)
"""


def begin(tmp_path: Path) -> Path:
    path = tmp_path / "report.json"
    path.write_bytes(store.dumps(made()))
    return path


@pytest.mark.parametrize("attempt", range(6))
def test_a_kill_at_any_moment_loses_nothing_that_was_confirmed(
    tmp_path: Path, attempt: int
) -> None:
    path = begin(tmp_path)
    program = [sys.executable, "-c", TYPIST, str(path)]
    chance = random.Random(attempt)
    with subprocess.Popen(program, stdout=subprocess.PIPE, text=True) as typist:
        assert typist.stdout is not None
        typist.stdout.readline()
        time.sleep(chance.uniform(0.02, 0.4))
        os.kill(typist.pid, signal.SIGKILL)
        lines = ["typed 1", *typist.stdout.read().split("\n")]
    confirmed = {line.split()[0]: int(line.split()[1]) for line in lines if line.count(" ") == 1}
    reading = draft.open_draft(path, by_id)
    reached = int(reading.report.answers["other"].split()[1])
    assert confirmed["typed"] <= reached <= confirmed["typed"] + 1
    noted = [int(note.at) for note in reading.report.notes]
    assert noted == list(range(4, (noted or [0])[-1] + 1, 4))
    assert (noted or [0])[-1] >= confirmed.get("noted", 0)
    assert reading.report.unplaced == ()


@pytest.mark.parametrize(("then", "expected"), [("stop", "small"), ("again", "y" * 5000)])
def test_a_full_disk_keeps_what_was_there_and_goes_on_when_there_is_room(
    tmp_path: Path, then: str, expected: str
) -> None:
    path = begin(tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(path), then],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "cannot be written" in done.stdout
    assert draft.open_draft(path, by_id).report.answers["other"] == expected


def test_a_long_journal_opens_quickly(tmp_path: Path) -> None:
    path = begin(tmp_path)
    from csdreport.draft.companions import beside
    from csdreport.draft.journal import ENDING, Journal

    with Journal(path) as journal:
        journal.append("other", "x" * 10_000)
        line = beside(path, ENDING).read_bytes().splitlines(keepends=True)[-1]
        with beside(path, ENDING).open("ab") as file:
            file.writelines([line] * 4_000)
        journal.checkpoint(path.read_bytes(), 0)
        journal.append("other", "the last")
    begun = time.process_time()
    report = draft.open_draft(path, by_id).report
    assert time.process_time() - begun < 2
    assert report.answers["other"] == "the last"
    assert notes.read(path) == ((), 0)
