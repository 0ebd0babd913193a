"""Forgetting a name: it leaves the files beside a draft, and nothing else does."""

from __future__ import annotations

from pathlib import Path

import pytest

from csdreport.draft import draft as drafts, notes
from csdreport.draft.companions import JOURNAL, NOTES, beside
from csdreport.draft.forgetting import forget
from csdreport.draft.journal import Journal
from csdreport.report.model import Note, Report, TemplateRef
from csdreport.template import load

NAME = "Zoé Ruiz"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "r.json"
    drafts.save(path, Report(template=TemplateRef(id="csd-2016"), language="en"))
    with Journal(path) as journal:
        journal.append("quotes.1.speaker", NAME)
    notes.append(path, Note(at="1", speaker=f"{NAME} (Aid)", text='we "pay"'))
    notes.append(path, Note(at="2", speaker="Bo", text="twice"))
    return path


def saved(path: Path) -> Report:
    held = drafts.open_draft(path, load.by_id).report
    clean = held.with_(notes=tuple(one.model_copy(update={"speaker": ""}) for one in held.notes))
    return drafts.save(path, clean.with_(unplaced=()))


def test_a_name_leaves_journal_and_notes(draft: Path) -> None:
    saved(draft)
    assert forget(draft, NAME) == ()
    for ending in (JOURNAL, NOTES):
        data = beside(draft, ending).read_bytes()
        assert NAME.encode() not in data
        assert b"Ruiz" not in data


def test_notes_keep_their_lines_and_their_words(draft: Path) -> None:
    before = beside(draft, NOTES).stat().st_size
    forget(draft, NAME)
    assert beside(draft, NOTES).stat().st_size == before
    found, lines = notes.read(draft)
    assert [(note.speaker, note.text) for note in found][1] == ("Bo", "twice")
    assert found[0].text == 'we "pay"'
    assert lines == 2


def test_no_note_comes_twice_and_later_ones_still_come(draft: Path) -> None:
    held = saved(draft)
    forget(draft, NAME)
    notes.append(draft, Note(at="3", text="later"))
    found = drafts.open_draft(draft, load.by_id).report
    assert found.notes == (*held.notes, Note(at="3", text="later"))
    assert found.unplaced == ()


def test_typing_that_is_in_no_draft_keeps_its_journal(draft: Path) -> None:
    assert forget(draft, NAME) == (beside(draft, JOURNAL),)
    assert NAME in drafts.open_draft(draft, load.by_id).report.model_dump_json()


def test_a_name_in_the_words_of_a_note_is_told_of(draft: Path) -> None:
    saved(draft)
    notes.append(draft, Note(at="3", text=f"{NAME} pays"))
    saved(draft)
    assert forget(draft, NAME) == (beside(draft, NOTES),)


def test_without_files_beside_it_there_is_nothing_to_forget(tmp_path: Path) -> None:
    assert forget(tmp_path / "r.json", NAME) == ()
