"""The walk: boxes in order, lists that grow, undo."""

from __future__ import annotations

from csdreport.fill.actions import (
    Add,
    Back,
    Decide,
    Delete,
    FileNote,
    FileText,
    Jump,
    Keep,
    MarkNote,
    Move,
    Next,
    Nothing,
    Redo,
    Undo,
    Write,
)
from csdreport.fill.todo import unfinished
from csdreport.fill.walk import Walk, apply, start
from csdreport.report.model import Clearance, Note, Unplaced
from tests.fill.reports import report, template


def walk(at: str = "", **answers: object) -> Walk:
    return start(template(), report(**answers), at)


def after(state: Walk, *actions: object) -> Walk:
    for action in actions:
        state = apply(state, action)  # type: ignore[arg-type]
    return state


def test_a_new_report_begins_at_the_first_box() -> None:
    assert walk().now.at == "session.rapporteurs.1.name"


def test_a_report_is_resumed_at_the_first_unfinished_box() -> None:
    state = walk(session={"rapporteurs": [{"name": "Ana"}], "theme": "Ferries"})
    assert state.now.at == "progress.examples.1"


def test_an_unknown_place_to_begin_at_gives_the_first_unfinished_box() -> None:
    assert walk("no.such.place").now.at == "session.rapporteurs.1.name"


def test_a_quote_without_consent_is_unfinished() -> None:
    full = report(quotes=[{"text": "Boats sink."}])
    paths: list[str] = []
    for _ in range(40):
        paths.append(unfinished(template(), full, paths[-1] if paths else ""))
    assert "quotes.1.consent" in paths


def test_next_passes_every_section_and_stays_at_the_end() -> None:
    state, seen = walk(), []
    while not state.is_last:
        seen.append(state.place.section)
        state = apply(state, Next())
    assert list(dict.fromkeys([*seen, state.place.section])) == [
        section.id for section in template().sections
    ]
    assert apply(state, Next()).now.at == state.now.at


def test_back_stays_at_the_first_box() -> None:
    assert apply(walk(), Back()).now.at == "session.rapporteurs.1.name"


def test_back_keeps_the_later_answer() -> None:
    state = after(walk("messages.1"), Write("Pay the crews."), Back(), Next())
    assert state.value == "Pay the crews."


def test_a_filled_item_makes_room_for_the_next_one() -> None:
    state = after(walk("progress.examples.1"), Write("A ferry line."), Next())
    assert state.now.at == "progress.examples.2"


def test_an_empty_spare_item_is_passed_in_one_step() -> None:
    state = after(walk("progress.examples.1"), Next())
    assert state.now.at == "recommendations.1.text"


def test_a_full_list_offers_no_further_box() -> None:
    state = after(walk("messages.1", messages=["One.", "Two."]), Next(), Next())
    assert state.now.at == "quotes.1.text"


def test_a_list_may_grow_beyond_its_limit_when_asked() -> None:
    state = after(walk("messages.1", messages=["One.", "Two."]), Add("messages"), Write("Three."))
    assert state.report.answers["messages"] == ["One.", "Two.", "Three."]


def test_an_empty_recommendation_keeps_its_number() -> None:
    state = after(walk("recommendations.2.actions.1"), Write("Ask the port."))
    assert [bool(one["actions"]) for one in state.report.answers["recommendations"]] == [
        False,
        True,
    ]


def test_an_emptied_action_does_not_overwrite_the_one_behind_it() -> None:
    state = walk("recommendations.1.actions.1", recommendations=[{"actions": ["Old.", "Keep."]}])
    state = after(state, Write(""), Write("New."))
    assert state.report.answers["recommendations"][0]["actions"] == ["New.", "Keep."]


def test_an_emptied_person_is_gone_after_moving_on() -> None:
    people = [{"name": "Ana"}, {"name": "Bo"}]
    state = walk("session.rapporteurs.1.name", session={"rapporteurs": people, "theme": ""})
    state = after(state, Write(""), Next())
    assert state.now.at == "session.rapporteurs.1.name"
    assert state.value == "Bo"


def test_a_person_is_added_between_two() -> None:
    people = [{"name": "Ana"}, {"name": "Bo"}]
    state = walk(session={"rapporteurs": people, "theme": ""})
    state = after(state, Add("session.rapporteurs", 1), Write("Cem"))
    names = [one["name"] for one in state.report.answers["session"]["rapporteurs"]]
    assert names == ["Ana", "Cem", "Bo"]


def test_deleting_moves_the_later_items_and_their_clearances() -> None:
    state = walk("progress.examples.1", progress__examples=["A.", "B.", "C."])
    state = after(state, Decide("progress.examples.3", "internal"), Delete("progress.examples", 1))
    assert state.report.answers["progress"]["examples"] == ["B.", "C."]
    assert state.report.clearances == (Clearance(path="progress.examples.2", level="internal"),)


def test_moving_an_item_takes_its_clearance_along() -> None:
    state = walk("progress.examples.1", progress__examples=["A.", "B."])
    state = after(state, Decide("progress.examples.1", "ask"), Move("progress.examples", 1, 2))
    assert state.report.answers["progress"]["examples"] == ["B.", "A."]
    assert state.now.at == "progress.examples.2"
    assert state.report.clearances[0].path == "progress.examples.2"


def test_undo_brings_a_deleted_item_back() -> None:
    state = walk("messages.1", messages=["One.", "Two."])
    assert after(state, Delete("messages", 1), Undo()).report == state.report


def test_writing_on_is_one_step_for_undo() -> None:
    state = after(walk("other"), Write("A"), Write("A b"), Write("A b c"))
    assert after(state, Undo()).report.answers["other"] == ""
    assert after(state, Undo(), Redo()).report.answers["other"] == "A b c"


def test_undo_goes_back_to_where_the_change_was_made() -> None:
    state = after(walk("other"), Write("A"), Jump("messages"), Undo())
    assert state.now.at == "other"


def test_what_was_undone_and_written_over_can_be_reached_again() -> None:
    state = after(walk("other"), Write("first words"), Undo(), Write("second words"))
    seen = []
    while state.past:
        state = apply(state, Undo())
        seen.append(state.report.answers["other"])
    assert "first words" in seen


def test_undo_takes_no_note_away() -> None:
    state = after(walk("other"), Write("A"), Keep((Note(text="Ships."),)), Undo())
    assert [note.text for note in state.report.notes] == ["Ships."]


def test_redo_keeps_notes_that_came_in_meanwhile() -> None:
    state = after(walk("other"), Write("A"), Undo(), Keep((Note(text="Ships."),)), Redo())
    assert [note.text for note in state.report.notes] == ["Ships."]
    assert state.report.answers["other"] == "A"


def test_nothing_to_report_is_an_answer() -> None:
    state = apply(walk("agenda2030.lessons.1"), Nothing())
    assert state.report.answers["agenda2030"]["lessons"] == ["Nothing to report."]


def test_nothing_to_report_never_writes_over_an_answer() -> None:
    state = walk("other", other="Words.")
    assert apply(state, Nothing()).report == state.report


def test_a_note_is_filed_as_a_quote_with_its_speaker() -> None:
    note = Note(kind="quote", speaker="Noor", text="We paid twice.")
    state = after(walk(), Keep((note,)), FileNote(1, "quotes"))
    quote = state.report.answers["quotes"][0]
    assert (quote["text"], quote["speaker"], quote["consent"]) == ("We paid twice.", "Noor", "")
    assert state.report.notes[0].used


def test_the_bracket_of_a_speaker_is_the_organisation_of_the_quote() -> None:
    note = Note(kind="quote", speaker="Noor Dahl (Port Aid)", text="We paid twice.")
    state = after(walk(), Keep((note,)), FileNote(1, "quotes"))
    quote = state.report.answers["quotes"][0]
    assert (quote["speaker"], quote["organisation"]) == ("Noor Dahl", "Port Aid")


def test_a_note_is_corrected_and_keeps_its_time_and_its_words() -> None:
    note = Note(at="1", kind="quote", speaker="Noor", text="Dahl we paid.")
    state = after(walk(), Keep((note,)), MarkNote(1, speaker="Noor Dahl", text="we paid."))
    assert state.report.notes == (
        note.model_copy(update={"speaker": "Noor Dahl", "text": "we paid."}),
    )
    assert after(state, MarkNote(1, text="")).report.notes[0].text == "we paid."


def test_a_note_goes_behind_what_stands_in_a_text() -> None:
    state = after(walk(other="First."), Keep((Note(text="Second."),)), FileNote(1, "other"))
    assert state.report.answers["other"] == "First.\n\nSecond."


def test_a_note_is_not_filed_where_it_does_not_fit() -> None:
    state = apply(walk(), Keep((Note(text="Ships."),)))
    assert apply(state, FileNote(1, "session.rapporteurs")).report == state.report


def test_marking_a_note_changes_nothing_else() -> None:
    state = after(walk(), Keep((Note(text="Ships."),)), MarkNote(1, used=True))
    assert state.report.notes == (Note(text="Ships.", used=True),)


def test_text_without_a_place_is_filed_and_leaves_the_waiting_list() -> None:
    begun = report().with_(unplaced=(Unplaced(text="Loose.", source="line 3"),))
    state = apply(start(template(), begun), FileText(1, "progress.examples"))
    assert state.report.unplaced == ()
    assert state.report.answers["progress"]["examples"] == ["Loose."]


def test_a_decision_can_be_taken_back() -> None:
    state = after(walk(messages=["One."]), Decide("messages.1", "ask"), Decide("messages.1", ""))
    assert state.report.clearances == ()


def test_nothing_is_decided_about_an_empty_place() -> None:
    assert apply(walk(), Decide("messages.1", "ask")).report.clearances == ()
