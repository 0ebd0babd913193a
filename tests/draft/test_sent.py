"""The revision rises only when what is sent has changed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from csdreport.draft import draft, lock, sent
from csdreport.report import store
from csdreport.report.model import Clearance, Note
from csdreport.report.reading import Reading
from csdreport.template.load import by_id
from tests.report.made import CSD, made


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "report.json"
    path.write_bytes(store.dumps(made(answers={"other": "one"})))
    return path


def send(path: Path) -> int:
    with sent.next_revision(path, draft.open_draft(path, by_id)) as report:
        return report.revision


def change(path: Path, **keys: Any) -> None:
    report = draft.open_draft(path, by_id).report
    path.write_bytes(store.dumps(report.with_(**keys)))


def test_the_first_send_is_the_revision_that_stands_there(path: Path) -> None:
    assert send(path) == 1
    assert json.loads(path.read_bytes())["revision"] == 1


def test_sending_the_same_again_is_the_same_revision(path: Path) -> None:
    assert [send(path), send(path)] == [1, 1]


def test_changed_content_raises_the_revision_by_one_and_the_draft_keeps_it(path: Path) -> None:
    send(path)
    change(path, answers=made(answers={"other": "two"}).answers)
    assert [send(path), send(path)] == [2, 2]
    assert json.loads(path.read_bytes())["revision"] == 2


def test_a_note_is_no_change_but_a_decision_that_hides_something_is(path: Path) -> None:
    send(path)
    change(path, notes=(Note(text="n"),))
    assert send(path) == 1
    change(path, clearances=(Clearance(path="other", level="internal"),))
    assert send(path) == 2


def test_a_send_that_failed_is_not_remembered(path: Path) -> None:
    send(path)
    change(path, answers=made(answers={"other": "two"}).answers)
    with (
        pytest.raises(ZeroDivisionError),
        sent.next_revision(path, draft.open_draft(path, by_id)),
    ):
        raise ZeroDivisionError
    assert json.loads(path.read_bytes())["revision"] == 1
    assert send(path) == 2


def test_a_draft_that_is_open_elsewhere_is_not_written_but_remembered(path: Path) -> None:
    send(path)
    change(path, answers=made(answers={"other": "two"}).answers)
    with lock.hold(path):
        assert send(path) == 2
        assert json.loads(path.read_bytes())["revision"] == 1
        assert send(path) == 2
    change(path, answers=made(answers={"other": "three"}).answers)
    assert send(path) == 3


def test_a_word_file_has_a_memory_too_and_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    path.write_bytes(b"as it was")
    for text, revision in (("one", 1), ("two", 2), ("two", 2)):
        with sent.next_revision(path, Reading(made(answers={"other": text}), CSD)) as report:
            assert report.revision == revision
    assert path.read_bytes() == b"as it was"


@pytest.mark.parametrize("memory", [b"", b"{", b"[]", b'{"content": 5, "revision": 1}', b"\xff"])
def test_a_broken_memory_is_no_memory(path: Path, memory: bytes) -> None:
    (path.parent / ".report.sent").write_bytes(memory)
    assert send(path) == 1
