"""The journal beside a draft."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from csdreport.draft.companions import beside
from csdreport.draft.journal import ENDING, Journal
from csdreport.draft.tail import Left, Typed
from csdreport.errors import CsdReportError
from tests.strategies.text import nasty_text

NOW = "2031-05-09T10:00:00+06:00"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    draft = tmp_path / "report.json"
    draft.write_bytes(b"first")
    return draft


def typed(draft: Path, data: bytes) -> list[str]:
    return [each.text for each in Journal(draft).read(data).typed]


def test_what_is_typed_is_on_the_disk_when_append_returns(draft: Path) -> None:
    with Journal(draft) as journal:
        journal.append("other", "so far", at=NOW)
        assert Journal(draft).read(b"first").typed == (Typed(NOW, "other", "so far"),)
        journal.append("messages.1", "*m*", markdown=True)
    last = Journal(draft).read(b"first").typed[-1]
    assert (last.path, last.text, last.markdown) == ("messages.1", "*m*", True)
    assert len(last.at) == len(NOW)


def test_the_file_is_hidden_beside_the_draft_and_private(draft: Path) -> None:
    with Journal(draft) as journal:
        journal.append("other", "x")
    assert (draft.parent / ".report.journal").is_file()
    if os.name == "posix":
        assert stat.S_IMODE((draft.parent / ".report.journal").stat().st_mode) == 0o600


def test_only_what_follows_the_last_matching_checkpoint_is_read(draft: Path) -> None:
    with Journal(draft) as journal:
        journal.checkpoint(b"one", 0)
        journal.append("other", "a")
        journal.checkpoint(b"two", 3)
        journal.append("other", "b")
        journal.checkpoint(b"one", 4)
        journal.append("other", "c")
    assert typed(draft, b"one") == ["c"]
    assert typed(draft, b"two") == ["b", "c"]
    assert Journal(draft).read(b"two").notes == 3
    assert Journal(draft).read(b"one").notes == 4


def test_a_crash_between_checkpoint_and_draft_loses_nothing(draft: Path) -> None:
    with Journal(draft) as journal:
        journal.checkpoint(b"first", 0)
        journal.append("other", "typed")
        journal.checkpoint(b"second, which never reached the disk", 0)
    assert typed(draft, b"first") == ["typed"]


def test_without_a_match_everything_is_given_and_said_to_be_unmatched(draft: Path) -> None:
    with Journal(draft) as journal:
        journal.append("other", "a")
        journal.checkpoint(b"x", 2)
        journal.append("other", "b")
    tail = Journal(draft).read(b"edited by hand")
    assert not tail.matched
    assert tail.notes == 0
    assert [(each.text, each.saves) for each in tail.typed] == [("a", 1), ("b", 2)]


def test_a_new_journal_begins_with_the_draft_that_is_there(draft: Path) -> None:
    with Journal(draft) as journal:
        journal.append("other", "a")
    assert Journal(draft).read(b"first").matched


def test_a_torn_last_line_is_passed_over_and_the_next_stands_apart(draft: Path) -> None:
    with Journal(draft) as journal:
        journal.append("other", "whole")
    file = beside(draft, ENDING)
    file.write_bytes(file.read_bytes() + b'{"at": "", "path": "other", "text": "to')
    assert typed(draft, b"first") == ["whole"]
    with Journal(draft) as journal:
        journal.append("other", "later")
    assert typed(draft, b"first") == ["whole", "later"]


def test_a_torn_checkpoint_does_not_count(draft: Path) -> None:
    with Journal(draft) as journal:
        journal.append("other", "a")
        journal.checkpoint(b"second", 1)
    file = beside(draft, ENDING)
    file.write_bytes(file.read_bytes().rstrip(b"\n"))
    assert not Journal(draft).read(b"second").matched


def test_a_checkpoint_typed_into_an_answer_is_only_text(draft: Path) -> None:
    with Journal(draft) as journal:
        journal.checkpoint(b"second", 0)
    line = beside(draft, ENDING).read_text()
    beside(draft, ENDING).unlink()
    with Journal(draft) as journal:
        journal.append("other", f"\n{line}\n")
    assert not Journal(draft).read(b"second").matched
    assert typed(draft, b"first") == [f"\n{line}\n"]


def test_without_a_journal_there_is_nothing_and_no_match(draft: Path) -> None:
    tail = Journal(draft).read(b"first")
    assert (tail.typed, tail.notes, tail.matched) == ((), 0, False)
    assert not Journal(draft).exists


@settings(deadline=None, max_examples=60)
@given(st.lists(nasty_text(), min_size=1, max_size=4), st.integers(0, 200))
def test_any_text_comes_back_from_a_journal_cut_anywhere(texts: list[str], cut: int) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder, "report.json")
        draft.write_bytes(b"first")
        with Journal(draft) as journal:
            for text in texts:
                journal.append("other", text, at=NOW)
        assert typed(draft, b"first") == texts
        file = beside(draft, ENDING)
        data = file.read_bytes()
        start = data.index(b"\n") + 1
        file.write_bytes(data[: max(start, len(data) - cut)])
        found = typed(draft, b"first")
        assert found == texts[: len(found)]


@pytest.mark.parametrize(
    "junk",
    [
        b"\xff\n",
        b"null\n",
        b"[1]\n",
        b'{"path": 5, "text": "x"}\n',
        b'{"path": "a"}\n',
        b"[" * 9999,
        b'{"draft": "x", "notes": "many"}\n',
    ],
)
def test_junk_in_a_journal_is_passed_over(draft: Path, junk: bytes) -> None:
    with Journal(draft) as journal:
        journal.append("other", "a")
    file = beside(draft, ENDING)
    file.write_bytes(file.read_bytes() + junk + b"\n")
    assert typed(draft, b"first") == ["a"]


def test_what_cannot_be_written_is_a_clear_error_and_tried_again(tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    journal = Journal(folder / "report.json")
    with pytest.raises(CsdReportError, match="cannot be written"):
        journal.append("other", "a")
    folder.mkdir()
    journal.append("other", "b")
    journal.close()
    assert typed(folder / "report.json", b"") == ["b"]


def test_the_journal_says_where_somebody_stood_last(draft: Path) -> None:
    with Journal(draft) as journal:
        journal.append("other", "so far", cursor=2)
        assert Journal(draft).read(b"first").left == Left("other", 2)
        journal.append("notes", "half a note")
        journal.stand(Left("quotes.2.text", 0))
        assert Journal(draft).read(b"first").left == Left("quotes.2.text", 0)
        assert typed(draft, b"first") == ["so far", "half a note"]
        assert Journal(draft).read(b"changed elsewhere").left is None


def test_every_line_is_on_the_disk_itself_before_append_returns(
    draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[bytes] = []
    sync = os.fsync

    def watched(handle: int) -> None:
        sync(handle)
        synced.append(beside(draft, ENDING).read_bytes())

    monkeypatch.setattr(os, "fsync", watched)
    with Journal(draft) as journal:
        for text in ("a", "ab", "abc"):
            journal.append("other", text)
            assert f'"{text}"'.encode() in synced[-1]
            assert synced[-1] == beside(draft, ENDING).read_bytes()
        journal.checkpoint(b"later", 0)
        assert synced[-1] == beside(draft, ENDING).read_bytes()
