"""Saving under bad conditions: no room, no folder, a second copy, backups."""

from __future__ import annotations

import json
import os
import shutil
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from csdreport.draft import notes
from csdreport.draft.draft import open_draft
from csdreport.errors import CsdReportError
from csdreport.fill import backups, elsewhere, noting, opening, rescue
from csdreport.fill.actions import Jump
from csdreport.fill.saving import ALL, Saver
from csdreport.fill.session import Session
from csdreport.report import store
from csdreport.report.model import Note, Report
from csdreport.template import load
from csdreport.template.model import Template
from tests.fill.driving import LEAVE, drive
from tests.fill.reports import report, template


@pytest.fixture(autouse=True)
def _own_state_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def open_session(path: Path, template: Template, report: Report | None = None) -> Session:
    """Open a draft, and wait until it is written."""
    session = opening.open_session(path, template, report=report)
    session.saver.wait()
    return session


def typed(session: Session, text: str) -> None:
    session.do(Jump("other"))
    session.open_box()
    session.typed(text)
    session.keep_typing()
    session.saver.wait()


def other(path: Path) -> object:
    return open_draft(path, load.by_id).report.answers["other"]


def test_typing_is_in_the_journal_before_the_draft(stick: Path) -> None:
    session = open_session(stick / "r.json", template())
    typed(session, "ferries")
    assert "ferries" not in (stick / "r.json").read_text()
    assert other(stick / "r.json") == "ferries"


def test_no_note_of_one_second_is_taken_for_another(stick: Path) -> None:
    session = open_session(stick / "r.json", template())
    session.clock = lambda: datetime(2031, 5, 9, 14, 2, 11, tzinfo=UTC)
    said = ["@Amina: Yes", "@Kofi: Yes", "Yes", "Yes"]
    for line in said:
        noting.keep(session, line)
        session.finish()
    # From another terminal, while everything before is in the draft.
    notes.append(stick / "r.json", session.walk.report.notes[0])
    noting.ask_for_more(session)
    session.saver.wait()
    noting.take_in(session)
    session.finish()
    session.close()
    found = open_draft(stick / "r.json", load.by_id).report.notes
    assert [note.speaker for note in found] == ["Amina", "Kofi", "", "", "Amina"]
    assert found == session.walk.report.notes


def test_a_note_kept_while_words_waited_in_the_state_folder_is_there_too(stick: Path) -> None:
    path = stick / "r.json"
    session = open_session(path, template())
    typed(session, "ferries")
    noting.keep(session, "Before")
    session.finish()
    rescue.keep(path, session.walk.report)
    session.close()
    notes.append(path, Note(at="2", text="After"))
    again = open_session(path, template())
    again.finish()
    again.close()
    found = open_draft(path, load.by_id).report.notes
    assert [note.text for note in found] == ["Before", "After"]


def test_a_stick_that_is_gone_is_told_and_nothing_is_lost(stick: Path) -> None:
    session = open_session(stick / "r.json", template())
    shutil.rmtree(stick)
    typed(session, "ferries")
    session.finish()
    assert session.trouble
    assert session.walk.report.answers["other"] == "ferries"
    assert session.disk.rescued is not None
    assert "ferries" in session.disk.rescued.read_text()


def test_a_stick_that_comes_back_is_written_again(stick: Path) -> None:
    session = open_session(stick / "r.json", template())
    shutil.rmtree(stick)
    typed(session, "ferries")
    session.finish()
    kept = session.disk.rescued
    stick.mkdir()
    session.look_after()
    session.saver.wait()
    assert not session.trouble
    assert other(stick / "r.json") == "ferries"
    assert kept is not None
    assert not kept.exists()


def test_what_was_rescued_is_taken_up_the_next_time(stick: Path) -> None:
    session = open_session(stick / "r.json", template())
    shutil.rmtree(stick)
    typed(session, "ferries")
    session.finish()
    session.close()
    stick.mkdir()
    again = open_session(stick / "r.json", template())
    assert again.walk.report.answers["other"] == "ferries"
    assert "Recovered" in again.recovered
    assert other(stick / "r.json") == "ferries"
    assert not rescue.place(stick / "r.json").exists()


def test_an_old_rescue_never_replaces_a_newer_draft(stick: Path) -> None:
    path = stick / "r.json"
    open_session(path, template(), report=report(other="new")).close()
    rescue.keep(path, report(other="old"))
    later = rescue.place(path).stat().st_mtime + 5
    os.utime(path, (later, later))
    assert open_session(path, template()).walk.report.answers["other"] == "new"


def test_a_new_report_is_not_filled_with_what_was_rescued_for_an_old_one(stick: Path) -> None:
    path = stick / "r.json"
    rescue.keep(path, report(other="old"))
    session = open_session(path, template(), report=report(other="new"))
    assert session.walk.report.answers["other"] == "new"
    assert rescue.place(path).exists()


def test_the_draft_moves_to_another_place(stick: Path, tmp_path: Path) -> None:
    session = open_session(stick / "r.json", template())
    shutil.rmtree(stick)
    typed(session, "ferries")
    elsewhere.move_to(session, tmp_path / "safe.json")
    assert not session.trouble
    typed(session, "ferries and boats")
    assert other(tmp_path / "safe.json") == "ferries and boats"


def test_the_draft_never_moves_onto_another_file(stick: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.json").write_text("mine")
    session = open_session(stick / "r.json", template())
    with pytest.raises(CsdReportError):
        elsewhere.move_to(session, tmp_path / "mine.json")
    assert (tmp_path / "mine.json").read_text() == "mine"


def test_a_second_copy_is_written_after_each_save(stick: Path, tmp_path: Path) -> None:
    session = open_session(tmp_path / "r.json", template())
    session.disk.copy = stick / "copy.json"
    typed(session, "ferries")
    session.finish()
    assert "ferries" in (stick / "copy.json").read_text()


def test_a_second_copy_takes_the_place_of_nothing_but_itself(stick: Path, tmp_path: Path) -> None:
    session = open_session(stick / "r.json", template())
    other = tmp_path / "r.json"
    for data in (b"a letter", store.dumps(report(other="Bridges").with_(id="another"))):
        other.write_bytes(data)
        with pytest.raises(CsdReportError, match="no copy of this draft"):
            elsewhere.copy_to(session, other)
        assert other.read_bytes() == data
        assert session.disk.copy is None
    with pytest.raises(CsdReportError, match="no copy of this draft"):
        elsewhere.copy_to(session, session.path)
    other.unlink()
    elsewhere.copy_to(session, other)
    elsewhere.copy_to(session, other)
    session.close()
    assert other.read_bytes() == (stick / "r.json").read_bytes()


def test_a_lost_second_copy_does_not_stop_the_work(stick: Path, tmp_path: Path) -> None:
    session = open_session(tmp_path / "r.json", template())
    session.disk.copy = stick / "copy.json"
    shutil.rmtree(stick)
    typed(session, "ferries")
    session.finish()
    assert not session.trouble
    assert session.disk.copy_trouble


def test_ten_backups_are_kept(tmp_path: Path) -> None:
    draft = tmp_path / "r.json"
    draft.write_text(json.dumps({"n": 1}))
    begun = datetime(2016, 12, 8, 9, 0, tzinfo=UTC)
    for hour in range(14):
        backups.keep(draft, begun + timedelta(hours=hour))
    names = [path.stem for path in backups.listed(draft)]
    assert len(names) == backups.KEPT
    assert names[-1] == "2016-12-08T220000"


def test_a_backup_is_not_made_every_minute(tmp_path: Path) -> None:
    draft = tmp_path / "r.json"
    draft.write_text("{}")
    begun = datetime(2016, 12, 8, 9, 0, tzinfo=UTC)
    assert backups.keep(draft, begun) is not None
    assert backups.keep(draft, begun + timedelta(minutes=1)) is None


def test_backups_that_hold_a_name_are_found_and_removed(tmp_path: Path) -> None:
    draft = tmp_path / "r.json"
    draft.write_text(json.dumps({"speaker": "Noor Élan"}, ensure_ascii=False))
    backups.keep(draft, datetime(2016, 12, 8, 9, 0, tzinfo=UTC))
    found = backups.holding(draft, "Noor Élan")
    assert len(found) == 1
    assert backups.remove(found) == ()
    assert backups.listed(draft) == ()


def test_a_journal_that_cannot_be_written_is_rescued_at_once(
    stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise CsdReportError("The disk is full.")

    session = open_session(stick / "r.json", template())
    monkeypatch.setattr("csdreport.draft.journal.Journal.append", full)
    typed(session, "ferries")
    assert session.trouble == "The disk is full."
    assert session.disk.rescued is not None
    assert "ferries" in session.disk.rescued.read_text()


def test_a_slow_disk_gets_the_latest_state_and_not_each_one_in_between() -> None:
    saver, gate, written = Saver(lambda: datetime.now(UTC)), threading.Event(), []
    saver.run(gate.wait)
    for number in range(50):
        saver.run(lambda number=number: written.append(("other", number)), replaces="other")  # type: ignore[misc]
    saver.run(lambda: written.append(("messages.1", 0)), replaces="messages.1")
    gate.set()
    assert saver.wait()
    assert written == [("other", 49), ("messages.1", 0)]
    gate.clear()
    saver.run(gate.wait)
    saver.run(lambda: written.append(("other", 50)), replaces="other")
    saver.run(lambda: written.append(("whole", 0)), replaces=ALL)
    gate.set()
    assert saver.wait()
    assert written[2:] == [("whole", 0)]
    saver.close()


def test_a_disk_that_does_not_answer_is_told_of_at_the_end(
    stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = open_session(stick / "r.json", template())
    busy, gate = threading.Event(), threading.Event()

    def hang() -> None:
        busy.set()
        gate.wait()

    session.saver.run(hang)
    assert busy.wait(10)
    session.do(Jump("other"))
    session.open_box()
    session.typed("ferries")
    monkeypatch.setattr(session.saver, "wait", lambda: False)
    session.finish()
    ended = session.outcome("left")
    assert ended.trouble == "The disk does not answer."
    assert ended.rescued is not None
    assert "ferries" in ended.rescued.read_text()
    gate.set()
    session.close()


class Gone(str):
    """A moment between keys in which a folder vanishes."""

    folder: Path

    def __new__(cls, folder: Path) -> Gone:
        made = super().__new__(cls)
        made.folder = folder
        return made

    def isprintable(self) -> bool:
        self.folder.rename(self.folder.with_name("pulled-out"))
        return True


def test_words_that_are_in_no_file_are_asked_about_before_leaving(
    stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rescue, "keep", lambda *_: None)

    done = drive(stick / "r.json", "Ana", Gone(stick), "x", LEAVE, "q", "q", "g", LEAVE, "q", "x")
    assert done.titles[4:7] == ["Lose the last words?", "Lose the last words?", "Session"]
    assert done.titles[7:9] == ["Leave?", "Lose the last words?"]
    assert done.outcome.trouble


def test_words_that_wait_in_the_state_folder_need_no_second_question(stick: Path) -> None:
    done = drive(stick / "r.json", "Ana", Gone(stick), "x", LEAVE, "q")
    assert done.outcome.rescued
    assert "Lose the last words?" not in done.titles
