"""A note that was being typed when the program died."""

from __future__ import annotations

from pathlib import Path

import pytest

from csdreport.draft import notes
from csdreport.draft.draft import open_draft, save
from csdreport.draft.journal import Journal
from csdreport.draft.unfinished import NOTES
from csdreport.report.model import Report, TemplateRef
from csdreport.template import load

TYPED, KEPT = "2016-12-08T14:02:11+06:00", "2016-12-08T14:02:12+06:00"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "r.json"
    save(path, Report(template=TemplateRef(id="csd-2016"), language="en"))
    return path


def found(draft: Path) -> tuple[list[str], list[str]]:
    report = open_draft(draft, load.by_id).report
    return [note.text for note in report.notes], [one.text for one in report.unplaced]


def typed(draft: Path, text: str, at: str = TYPED) -> None:
    with Journal(draft) as journal:
        journal.append(NOTES, text, at=at)


@pytest.mark.parametrize("begun", ["> @Noor We paid twice", "> @Noor We pa"])
@pytest.mark.parametrize("changed", [True, False])
def test_one_that_was_kept_meanwhile_comes_once(draft: Path, begun: str, changed: bool) -> None:
    typed(draft, begun)
    notes.append(draft, notes.from_line("> @Noor We paid twice", at=KEPT))
    if changed:
        draft.write_bytes(draft.read_bytes() + b"\n")
    assert found(draft) == (["We paid twice"], [])


@pytest.mark.parametrize(
    ("begun", "at"),
    [
        ("We walked", TYPED),
        ("! We paid", TYPED),
        ("We paid", "2016-12-08T14:09:00+06:00"),
        ("We paid", "2016-12-08T13:02:11+06:00"),
    ],
)
def test_another_one_is_never_dropped(draft: Path, begun: str, at: str) -> None:
    typed(draft, begun, at)
    notes.append(draft, notes.from_line("We paid twice", at=KEPT))
    assert len(found(draft)[0]) == 2
