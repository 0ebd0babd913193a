"""Quick notes beside a draft."""

from __future__ import annotations

import json
import multiprocessing
import os
import stat
from pathlib import Path

import pytest
from hypothesis import given, settings

from csdreport.draft import notes
from csdreport.draft.companions import beside
from csdreport.errors import CsdReportError
from csdreport.report.model import Note
from csdreport.text import normal
from tests.strategies.text import nasty_text


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    return tmp_path / "report.json"


def test_what_is_noted_is_read_in_order(draft: Path) -> None:
    first = Note(at="2031-05-09T10:00:00+06:00", kind="quote", speaker="Ana", text="one\ntwo")
    second = Note(section="messages", text="three", used=True)
    notes.append(draft, first)
    notes.append(draft, second)
    assert notes.read(draft) == ((first, second), 2)
    assert notes.read(draft, after=1) == ((second,), 2)


def test_the_file_is_hidden_beside_the_draft_and_private(draft: Path) -> None:
    notes.append(draft, Note(text="x"))
    file = draft.parent / ".report.notes.jsonl"
    assert file.is_file()
    if os.name == "posix":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_without_a_file_there_are_no_notes(draft: Path) -> None:
    assert notes.read(draft) == ((), 0)


@settings(deadline=None, max_examples=60)
@given(nasty_text(), nasty_text())
def test_any_text_comes_back(text: str, speaker: str) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder, "report.json")
        notes.append(draft, Note(text=text + "x", speaker=speaker))
        (found,), lines = notes.read(draft)
    assert lines == 1
    assert found == Note(text=normal.plain(text + "x"), speaker=normal.line(speaker))


def test_a_torn_line_gives_its_words_and_the_next_note_stands_apart(draft: Path) -> None:
    notes.append(draft, Note(text="whole"))
    file = beside(draft, notes.ENDING)
    torn = json.dumps({"at": "", "kind": "", "text": "the shelter of the nun\u0301"})[:-5].encode()
    file.write_bytes(file.read_bytes() + torn)
    notes.append(draft, Note(text="later"))
    found, lines = notes.read(draft)
    assert [note.text for note in found] == ["whole", "the shelter of the nun", "later"]
    assert lines == 3


@pytest.mark.parametrize(
    ("line", "text"),
    [
        (b"not json at all", "not json at all"),
        (b'["a list"]', '["a list"]'),
        (b'{"text": 5}', '{"text": 5}'),
        (b"\xff\xfe bytes", "\ufffd\ufffd bytes"),
        (b'{"text": "tab\\tand \\u00e9 \\u00', "tab\tand é"),
        (b"[" * 100_000, "[" * 100_000),
    ],
)
def test_a_line_of_another_hand_is_kept_as_it_is(draft: Path, line: bytes, text: str) -> None:
    beside(draft, notes.ENDING).write_bytes(line + b"\n")
    found, lines = notes.read(draft)
    assert [note.text for note in found] == [text]
    assert lines == 1


def test_notes_of_several_programs_never_mix(draft: Path) -> None:
    context = multiprocessing.get_context("spawn")
    workers = [context.Process(target=_note_many, args=(draft, letter)) for letter in "abcd"]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    found, _ = notes.read(draft)
    assert len(found) == 100
    assert {note.text for note in found} == {letter * 3000 for letter in "abcd"}


def _note_many(draft: Path, letter: str) -> None:
    for _ in range(25):
        notes.append(draft, Note(text=letter * 3000))


def test_a_folder_that_is_gone_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(CsdReportError, match="cannot be written") as caught:
        notes.append(tmp_path / "gone" / "report.json", Note(text="x"))
    assert caught.value.hint


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("a remark", Note(text="a remark")),
        ("> we were there", Note(kind="quote", text="we were there")),
        ("?who pays", Note(kind="question", text="who pays")),
        ("! agreed", Note(kind="decision", text="agreed")),
        ("@Ana > we were there", Note(kind="quote", speaker="Ana", text="we were there")),
        (">@Ana we were there", Note(kind="quote", speaker="Ana", text="we were there")),
        ("@Ana", Note(text="@Ana")),
        (">", Note(text=">")),
        ("> > twice", Note(kind="quote", text="> twice")),
        ("mail to a@b", Note(text="mail to a@b")),
        ("> one\ntwo", Note(kind="quote", text="one\ntwo")),
    ],
)
def test_marks_at_the_beginning_say_what_a_note_is(line: str, note: Note) -> None:
    assert notes.from_line(line) == note
    assert notes.from_line(line, at="now").at == "now"


def test_folding_adds_what_is_not_there_yet() -> None:
    known = (Note(at="1", text="a", used=True),)
    found = (Note(at="1", text="a"), Note(at="1", text="b"), Note(at="2", text="a"))
    assert notes.fold(known, found) == (*known, *found[1:])


def test_equal_words_of_two_speakers_are_two_notes() -> None:
    amina = Note(at="1", speaker="Amina", text="Yes, we agree")
    kofi = Note(at="1", speaker="Kofi", text="Yes, we agree")
    assert notes.fold((), (amina, kofi)) == (amina, kofi)
    assert notes.fold((amina,), (amina, kofi)) == (amina, kofi)


def test_a_note_that_was_kept_twice_stays_twice() -> None:
    same = Note(at="1", text="Yes")
    assert notes.fold((), (same, same)) == (same, same)
    assert notes.fold((same,), (same, same)) == (same, same)
    assert notes.fold((same, same), (same,)) == (same, same)


def test_a_file_that_was_begun_anew_is_read_whole(draft: Path) -> None:
    notes.append(draft, Note(text="first"))
    assert notes.read(draft, after=7) == ((Note(text="first"),), 1)


def test_a_speaker_who_was_forgotten_makes_no_second_note() -> None:
    forgotten = Note(at="1", speaker="anonymous", text="Yes")
    overwritten = Note(at="1", speaker="-----", text="Yes")
    assert notes.fold((forgotten,), (overwritten,)) == (forgotten,)
