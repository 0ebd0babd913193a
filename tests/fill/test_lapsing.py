"""What was cleared and says more now is asked about again, whoever wrote it, and can be decided."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from csdreport.draft.recovery import apply as recovered
from csdreport.draft.tail import Typed
from csdreport.fill import risks, sending
from csdreport.fill.actions import FileNote, Redo, Undo, Write
from csdreport.fill.answers import apply as laid
from csdreport.fill.reconciling import Change, reconcile
from csdreport.fill.walk import Walk, apply, start
from csdreport.report.model import Clearance, Note, Report
from tests.fill.driving import BACK, ENTER, MENU, REVIEW, TAB, drive
from tests.fill.reports import report, template
from tests.fill.test_plain import talk

PEOPLE = "Women from the Lanu community were threatened after they spoke."
UNION = "A union of nurses in Fiji was raided twice."
EXAMPLE = "progress.examples.1"
MORE = " They live at 12 Victoria Road."


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "r.json"


def cleared(text: str = PEOPLE, level: str = "cleared") -> Report:
    held = Clearance.model_validate({"path": EXAMPLE, "level": level})
    return report(progress__examples=[text]).with_(clearances=(held,))


def levels(done: Report) -> list[str]:
    return [one.level for one in done.clearances]


def walked(begun: Report, *actions: object) -> Walk:
    walk = start(template(), begun, EXAMPLE)
    for action in actions:
        walk = apply(walk, action)  # type: ignore[arg-type]
    return walk


def test_writing_more_lets_a_clearance_lapse() -> None:
    assert levels(walked(cleared(), Write(PEOPLE + MORE)).report) == ["ask"]


def test_a_letter_typed_and_taken_away_lets_nothing_lapse() -> None:
    done = walked(cleared(), Write(f"{PEOPLE} x"), Write(PEOPLE)).report
    assert levels(done) == ["cleared"]


def test_small_steps_let_it_lapse_like_a_large_one() -> None:
    steps = [Write(PEOPLE + MORE[:end]) for end in range(1, len(MORE) + 1)]
    assert levels(walked(cleared(), *steps).report) == ["ask"]


def test_a_clearance_goes_with_its_words_through_undo_and_redo() -> None:
    walk = walked(cleared(), Write(PEOPLE + MORE))
    back = apply(walk, Undo())
    assert (levels(back.report), levels(apply(back, Redo()).report)) == (["cleared"], ["ask"])


def test_undoing_a_deletion_of_words_that_were_cleared_needs_no_question() -> None:
    assert levels(walked(cleared(), Write("Women spoke."), Undo()).report) == ["cleared"]


def test_a_note_filed_into_a_cleared_answer_lets_it_lapse() -> None:
    held = Clearance(path="other", level="cleared")
    begun = report(other=UNION).with_(
        clearances=(held,), notes=(Note(text="It is in Reed Street."),)
    )
    walk = apply(start(template(), begun), FileNote(1, "other"))
    assert levels(walk.report) == ["ask"]


def test_recovered_typing_lets_it_lapse() -> None:
    typed = Typed(path=EXAMPLE, text=PEOPLE + MORE, at="", markdown=False, saves=1)
    done, _ = recovered(cleared(), (typed,), template())
    assert levels(done) == ["ask"]


def test_another_program_that_writes_more_lets_it_lapse() -> None:
    change = Change(cleared(), cleared(PEOPLE + MORE), "b")
    assert levels(reconcile(cleared(), change, template()).report) == ["ask"]


def test_answers_from_a_file_let_it_lapse() -> None:
    data = json.dumps({"progress": {"examples": [PEOPLE + MORE]}}).encode()
    assert levels(laid(cleared(), template(), data)) == ["ask"]


def test_a_cleared_text_that_says_more_is_asked_about_once_more(draft: Path) -> None:
    keys = (MENU, "1", "1", TAB, "1", ENTER, BACK, MORE, TAB, "3", ENTER)
    done = drive(draft, *keys, report=report(progress__examples=[PEOPLE]))
    assert done.titles.count("One question about safety") == 4  # twice: opened, and a number
    assert levels(done.report) == ["internal"]


def test_a_lapsed_text_that_names_nobody_in_danger_is_asked_about_too(draft: Path) -> None:
    begun = cleared("We met at the port.")
    done = drive(draft, MENU, "1", "1", MORE, TAB, "1", ENTER, report=begun)
    assert "One question about safety" in done.titles
    assert levels(done.report) == ["cleared"]


def test_a_promise_to_make_it_general_waits_until_it_is_kept(draft: Path) -> None:
    keys = (MENU, "1", "1", TAB, "2", ENTER)
    assert levels(drive(draft, *keys, report=report(progress__examples=[UNION])).report) == ["ask"]


def test_a_promise_is_not_kept_by_a_text_that_can_still_be_found(draft: Path) -> None:
    keys = (MENU, "1", "1", TAB, "2", ENTER, " Three times.", TAB, ENTER)
    assert levels(drive(draft, *keys, report=report(progress__examples=[UNION])).report) == ["ask"]


def test_what_waits_is_decided_from_the_review(draft: Path) -> None:
    done = drive(draft, REVIEW, ENTER, "1", ENTER, report=cleared(UNION, "ask"))
    assert done.titles[1:] == ["One question about safety"] * 2 + ["Review"]
    assert levels(done.report) == ["cleared"]


def test_what_waits_is_decided_from_the_menu(draft: Path) -> None:
    keys = (MENU, "1", "1", MENU, "e", "3", ENTER)
    assert levels(drive(draft, *keys, report=cleared(UNION, "ask")).report) == ["internal"]


def test_looking_at_a_decision_leaves_it(draft: Path) -> None:
    keys = (MENU, "1", "1", MENU, "e", MENU, MENU)
    assert levels(drive(draft, *keys, report=cleared(UNION)).report) == ["cleared"]


def test_the_way_to_the_review_asks_too(draft: Path) -> None:
    done = drive(draft, MENU, "1", "1", REVIEW, ENTER, report=report(progress__examples=[PEOPLE]))
    assert done.titles[-2:] == ["One question about safety", "Review"]
    assert levels(done.report) == ["ask"]


def test_what_waits_is_decided_line_by_line(draft: Path) -> None:
    said, done = talk(draft, [":review", "1", "1", ":quit"], cleared(UNION, "ask"))
    assert "Decide about" in said
    assert UNION in said
    assert levels(done) == ["cleared"]


def test_what_was_decided_is_decided_anew_from_the_menu_line_by_line(draft: Path) -> None:
    begun = cleared(UNION)
    typed = [":menu", "3", "1", ":menu", "11", ":quit"]
    said, _ = talk(draft, typed, begun)
    number = next(
        line.split()[0].rstrip(".)") for line in said.splitlines() if line.endswith(risks.HERE)
    )
    typed[4] = number
    said, done = talk(draft, [*typed[:5], "3", ":quit"], begun)
    assert levels(done) == ["internal"]


def test_nothing_undecided_is_sent(draft: Path) -> None:
    begun = report(progress__examples=[UNION, "ships"])
    made = sending.make(begun, template(), draft, None, "markdown")
    assert "Fiji" not in made.file.read_text()
    assert any("not decided yet" in line for line in made.told)
    assert levels(made.report) == ["ask"]
