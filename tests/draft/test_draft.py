"""A draft with its journal and its notes folded in."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from csdreport.draft import draft, notes
from csdreport.draft.companions import beside
from csdreport.draft.journal import ENDING, Journal
from csdreport.errors import CsdReportError, InputError
from csdreport.report import store
from csdreport.report.model import Note, Report
from csdreport.report.reading import Reading
from csdreport.template.load import by_id
from tests.report.made import CSD, made, quote
from tests.strategies.reports import canonical_reports


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "report.json"


def begun(path: Path, **keys: Any) -> Report:
    """Write a draft and begin its journal, as `fill` does."""
    report = made(**keys)
    path.write_bytes(store.dumps(report))
    with Journal(path) as journal:
        journal.checkpoint(path.read_bytes(), 0)
    return report


def opened(path: Path) -> Reading:
    return draft.open_draft(path, by_id)


def test_a_draft_without_companions_is_the_report_it_holds(path: Path) -> None:
    report = made(answers={"other": "x"})
    path.write_bytes(store.dumps(report))
    assert opened(path) == Reading(report, CSD)
    assert [each.name for each in path.parent.iterdir()] == ["report.json"]


def test_saving_a_draft_without_companions_makes_none(path: Path) -> None:
    draft.save(path, made())
    assert [each.name for each in path.parent.iterdir()] == ["report.json"]


def test_typing_that_was_not_saved_is_in_its_field(path: Path) -> None:
    begun(path, answers={"messages": ["one"]})
    with Journal(path) as journal:
        journal.append("messages.2", "tw", at="2031-05-09T14:02:11+06:00")
        journal.append("messages.2", "two * three", at="2031-05-09T14:02:12+06:00")
        journal.append("quotes.1.speaker", " Ana\n", at="2031-05-09T14:02:13+06:00")
    reading = opened(path)
    assert reading.report.answers["messages"] == ["one", "two * three"]
    assert reading.report.answers["quotes"] == [quote(speaker="Ana")]
    (notice,) = reading.notices
    assert (notice.kind, notice.path) == ("typing-recovered", "quotes.1.speaker")
    assert "14:02:13" in notice.message


def test_typing_is_literal_unless_it_was_markdown(path: Path) -> None:
    begun(path)
    with Journal(path) as journal:
        journal.append("other", "*a*\n- b\n\nc")
        journal.append("governance.compact", "*a*\nb", markdown=True)
    answers = opened(path).report.answers
    assert answers["other"].startswith("\\*a\\*")
    assert answers["other"].endswith("c")
    assert answers["governance"]["compact"] == "*a* b"


def test_typing_over_an_answer_with_nothing_empties_it(path: Path) -> None:
    begun(path, answers={"other": "old"})
    with Journal(path) as journal:
        journal.append("other", "")
    assert opened(path).report.answers["other"] == ""


def test_typing_in_a_whole_line_of_tags_or_people_is_taken_apart(path: Path) -> None:
    begun(path)
    with Journal(path) as journal:
        journal.append("recommendations.1.addressees", "states; towns")
        journal.append("session.rapporteurs", "Ana\nLee")
    answers = opened(path).report.answers
    assert answers["recommendations"][0]["addressees"] == ["states", "towns"]
    assert [person["name"] for person in answers["session"]["rapporteurs"]] == ["Ana", "Lee"]


def test_typing_for_an_unknown_field_becomes_text_without_a_place(path: Path) -> None:
    begun(path)
    with Journal(path) as journal:
        journal.append("courts.1", "the words")
        journal.append("messages.9999", "too far")
    assert [loose.text for loose in opened(path).report.unplaced] == ["the words", "too far"]


def test_an_unfinished_note_becomes_a_note(path: Path) -> None:
    begun(path)
    with Journal(path) as journal:
        journal.append("notes", "she said that", at="2031-05-09T14:02:11+06:00")
    assert opened(path).report.notes == (
        Note(at="2031-05-09T14:02:11+06:00", text="she said that"),
    )


def test_typing_that_was_saved_is_not_applied_again(path: Path) -> None:
    begun(path)
    with Journal(path) as journal:
        journal.append("other", "typed")
    draft.save(path, opened(path).report)
    reading = opened(path)
    assert reading.report.answers["other"] == "typed"
    assert reading.notices == ()


def test_notes_are_folded_in_once(path: Path) -> None:
    begun(path)
    notes.append(path, Note(at="1", text="first"))
    assert [note.text for note in opened(path).report.notes] == ["first"]
    draft.save(path, opened(path).report)
    notes.append(path, Note(at="2", text="second"))
    assert [note.text for note in opened(path).report.notes] == ["first", "second"]
    assert json.loads(path.read_bytes())["notes"][0]["text"] == "first"


def test_a_note_that_says_the_same_as_a_saved_one_is_one_more(path: Path) -> None:
    begun(path)
    for _ in range(2):
        notes.append(path, Note(at="1", text="Yes"))
        draft.save(path, opened(path).report)
    assert [note.text for note in opened(path).report.notes] == ["Yes", "Yes"]


def test_a_note_that_arrives_before_a_save_is_saved(path: Path) -> None:
    begun(path)
    report = opened(path).report
    notes.append(path, Note(text="just now"))
    saved = draft.save(path, report)
    assert [note.text for note in saved.notes] == ["just now"]
    assert opened(path).report == saved


def test_a_used_note_stays_used(path: Path) -> None:
    begun(path)
    notes.append(path, Note(at="1", text="first"))
    report = opened(path).report
    report = report.with_(notes=(report.notes[0].model_copy(update={"used": True}),))
    draft.save(path, report)
    assert [note.used for note in opened(path).report.notes] == [True]


def test_notes_for_a_draft_that_fill_never_opened_are_folded_unless_equal(path: Path) -> None:
    path.write_bytes(store.dumps(made(notes=(Note(at="1", kind="quote", text="same"),))))
    notes.append(path, Note(at="1", kind="quote", text="same"))
    notes.append(path, Note(at="1", text="same"))
    assert len(opened(path).report.notes) == 2


@pytest.mark.parametrize("data", [b"\x00\xff\x17random\n\xfe", b"just words\nand more\n"])
def test_a_journal_that_cannot_be_read_is_told(path: Path, data: bytes) -> None:
    begun(path, answers={"other": "saved"})
    beside(path, ENDING).write_bytes(data)
    reading = opened(path)
    assert [notice.kind for notice in reading.notices] == ["typing-unreadable"]
    assert reading.report.answers["other"] == "saved"
    draft.save(path, reading.report)
    assert opened(path).notices == ()


def test_a_journal_with_one_torn_line_is_no_news(path: Path) -> None:
    begun(path)
    with beside(path, ENDING).open("ab") as file:
        file.write(b'{"at": "", "path": "other", "te')
    assert opened(path).notices == ()


def test_a_draft_changed_by_another_program_keeps_what_was_typed(path: Path) -> None:
    begun(path, answers={"other": "saved"})
    with Journal(path) as journal:
        journal.append("messages.1", "gro")
        journal.append("messages.1", "growing text")
        journal.append("other", "saved")
    path.write_bytes(path.read_bytes().replace(b'"saved"', b'"saved and edited by hand"'))
    reading = opened(path)
    assert reading.report.answers["other"] == "saved and edited by hand"
    assert reading.report.answers["messages"] == []
    (loose,) = reading.report.unplaced
    assert (loose.text, loose.source) == ("growing text", "recovered typing: Message 1")
    assert [notice.kind for notice in reading.notices] == ["typing-set-aside"]


def test_of_an_item_that_moved_between_two_saves_both_texts_are_kept(path: Path) -> None:
    begun(path)
    with Journal(path) as journal:
        journal.append("messages.1", "alpha")
        journal.checkpoint(b"a save, after which the item was moved", 0)
        journal.append("messages.1", "beta")
    path.write_bytes(store.dumps(made(event="by another program")))
    assert [loose.text for loose in opened(path).report.unplaced] == ["alpha", "beta"]


def test_an_error_names_the_file(path: Path) -> None:
    path.write_bytes(b"{}")
    with pytest.raises(InputError, match=r"report\.json.*'template'"):
        opened(path)


@pytest.mark.skipif(os.name != "posix", reason="needs permissions")
def test_a_draft_that_cannot_be_written_keeps_its_journal(path: Path) -> None:
    begun(path)
    with Journal(path) as journal:
        journal.append("other", "typed")
    path.chmod(0o444)
    with pytest.raises(CsdReportError, match="read-only"):
        draft.save(path, opened(path).report)
    assert opened(path).report.answers["other"] == "typed"
    with Journal(path) as journal:
        journal.append("messages.1", "and more")
    assert opened(path).report.answers["messages"] == ["and more"]
    assert opened(path).report.answers["other"] == "typed"


TYPING = st.tuples(
    st.sampled_from(["other", "messages.1", "governance.compact"]),
    st.text("abc *-\n", min_size=1, max_size=6).filter(lambda text: text.strip(" *-\n")),
)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("type"), TYPING),
        st.tuples(st.just("note"), st.sampled_from("xyz")),
        st.just(("save", None)),
        st.just(("crash in save", None)),
        st.just(("tear", None)),
    ),
    max_size=12,
)


@settings(deadline=None, max_examples=50)
@given(STEPS)
def test_whatever_happens_the_last_typing_and_every_note_are_there(steps: list[Any]) -> None:
    """Replay typing, notes, saves and crashes against a plain model of what must be there."""
    import tempfile

    from csdreport.text import literal, markdown

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "report.json")
        begun(path)
        expected: dict[str, str] = {}
        noted = 0
        for number, (step, what) in enumerate(steps):
            with Journal(path) as journal:
                if step == "type":
                    journal.append(*what)
                    parsed = literal.parse(what[1], lists=True)
                    expected[what[0]] = markdown.render(parsed)
                elif step == "note":
                    notes.append(path, Note(at=str(number), text=what))
                    noted += 1
                elif step == "save":
                    draft.save(path, opened(path).report)
                elif step == "crash in save":
                    report = opened(path).report.with_(event=f"lost {number}")
                    journal.checkpoint(store.dumps(report), notes.read(path)[1])
                else:
                    with beside(path, ENDING).open("ab") as file:
                        file.write(b'{"at": "", "path": "other", "te')
        reading = opened(path)
        answers = reading.report.answers
        found = {
            "other": answers["other"],
            "messages.1": "".join(answers["messages"]),
            "governance.compact": answers["governance"]["compact"],
        }
        assert {key: value for key, value in found.items() if value} == expected
        assert len(reading.report.notes) == noted
        assert reading.report.unplaced == ()


@settings(deadline=None, max_examples=30)
@given(canonical_reports(CSD))
def test_saving_and_opening_any_report_changes_nothing(report: Report) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "report.json")
        begun(path)
        draft.save(path, report)
        assert opened(path).report == report
