"""A clearance holds for its item and for no other."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from csdreport.document import annex, beginnings, notices, records, words as printed
from csdreport.document.annex import Annex
from csdreport.document.model import Entry
from csdreport.document.records import Cleared
from csdreport.report.canonical import canonicalise
from csdreport.report.model import Clearance, ClearanceLevel, Report, TemplateRef
from csdreport.template.load import load

TEMPLATE = load("csd-2016")
NURSES = "Nurses from the coast found work at home again, and stayed."
COOKS = "Cooks founded a bakery together with the town."
EIGHT = "Nurses from the coast found work at home"
WORDS = printed.load("en")
SAILORS = "Sailors learned to read maps of their own."


def _report(examples: list[str], *clearances: Clearance, **answers: Any) -> Report:
    report = Report(
        template=TemplateRef(id="csd-2016"),
        answers={"progress": {"examples": examples}, **answers},
        clearances=clearances,
    )
    return canonicalise(report, TEMPLATE)


def _held(number: int, level: ClearanceLevel = "internal", note: str = "") -> Clearance:
    return Clearance(path=f"progress.examples.{number}", level=level, note=note)


def _read_again(before: Report, after: Report) -> Annex:
    """Read the annex of one report beside the answers of another, as after an edit in Word."""
    return annex.read(annex.parts(before, TEMPLATE)[1:], TEMPLATE, after.answers)


def test_a_clearance_prints_place_and_first_eight_words() -> None:
    report = _report([NURSES], _held(1))
    assert beginnings.of(report.answers, "progress.examples.1") == (
        "Nurses from the coast found work at home"
    )


def test_a_clearance_stays_with_an_item_that_did_not_change() -> None:
    before = _report([NURSES, COOKS], _held(2))
    assert _read_again(before, before) == Annex(clearances=(_held(2),))


def test_a_clearance_stays_with_an_item_that_changed_further_down() -> None:
    before = _report([NURSES], _held(1, "internal"))
    found = _read_again(before, _report([NURSES.replace("stayed", "went")]))
    assert found == Annex(clearances=(_held(1, "internal"),))


@pytest.mark.parametrize(
    ("text", "level"),
    [
        (NURSES, "cleared"),
        (NURSES.removesuffix(", and stayed.") + ".", "cleared"),
        (NURSES.replace("stayed", "**stayed**"), "cleared"),
        (NURSES.replace("stayed", "went"), "ask"),
        (f"{NURSES} They live in Reed Street.", "ask"),
        (f"{NURSES}\n\n- Two in Reed Street", "ask"),
    ],
)
def test_an_item_that_says_more_than_what_was_agreed_to_waits(text: str, level: Any) -> None:
    found = _read_again(
        _report([COOKS, NURSES], _held(2, "cleared", "by mail")), _report([COOKS, text])
    )
    assert found.clearances == (_held(2, level, "by mail"),)
    assert [one.kind for one in found.notices] == [notices.CLEARANCE_LOST] * (level == "ask")


def test_a_row_that_shows_eight_words_of_more_waits() -> None:
    before = _report([NURSES], _held(1, "internal"))
    rows = [
        replace(row, blocks=records.write("clearances", Cleared(_held(1, "cleared"), EIGHT), WORDS))
        if isinstance(row, Entry)
        else row
        for row in annex.parts(before, TEMPLATE)[1:]
    ]
    assert annex.read(rows, TEMPLATE, before.answers).clearances == (_held(1, "ask"),)


def test_a_clearance_stays_with_a_short_item_that_grew() -> None:
    before = _report(["Nurses stayed."], _held(1, "internal"))
    found = _read_again(before, _report(["Nurses stayed. All of them, for good."]))
    assert found == Annex(clearances=(_held(1, "internal"),))


def test_a_clearance_follows_an_item_that_moved() -> None:
    before = _report([NURSES, COOKS, SAILORS], _held(1), _held(2, "cleared"))
    found = _read_again(before, _report([COOKS, SAILORS, NURSES]))
    assert found == Annex(clearances=(_held(3), _held(1, "cleared")))


@pytest.mark.parametrize("level", ["ask", "internal", "cleared"])
def test_all_items_are_asked_when_an_item_begins_otherwise(level: ClearanceLevel) -> None:
    before = _report([NURSES, COOKS], _held(1, level, "Bo said so"))
    found = _read_again(before, _report(["The nurses stayed at home.", COOKS]))
    assert found.clearances == (_held(1, "ask", "Bo said so"), _held(2, "ask", "Bo said so"))
    assert [notice.kind for notice in found.notices] == [notices.CLEARANCE_LOST]


def test_a_notice_repeats_no_word_of_the_item() -> None:
    before = _report([NURSES, COOKS], _held(1))
    (notice,) = _read_again(before, _report([SAILORS, COOKS])).notices
    assert "Nurses" not in notice.message + notice.quote
    assert "Sailors" not in notice.message + notice.quote


def test_all_items_are_asked_when_two_begin_so() -> None:
    before = _report([NURSES, COOKS], _held(2))
    found = _read_again(before, _report([COOKS + " Ever.", NURSES, COOKS + " Never."]))
    assert [(one.path, one.level) for one in found.clearances] == [
        ("progress.examples.1", "ask"),
        ("progress.examples.2", "ask"),
        ("progress.examples.3", "ask"),
    ]


def test_an_item_that_was_cleared_is_asked_again_when_another_is_lost() -> None:
    before = _report([NURSES, COOKS], _held(1), _held(2, "cleared"))
    found = _read_again(before, _report([SAILORS, COOKS]))
    assert {one.level for one in found.clearances} == {"ask"}


def test_an_item_that_is_kept_inside_stays_so_when_another_is_lost() -> None:
    before = _report([NURSES, COOKS], _held(1), _held(2))
    found = _read_again(before, _report([SAILORS, COOKS]))
    assert _held(2) in found.clearances


def test_a_slot_that_was_empty_and_is_filled_is_asked() -> None:
    before = _report(["", COOKS], _held(1, "cleared"))
    found = _read_again(before, _report([NURSES, COOKS]))
    assert {one.level for one in found.clearances} == {"ask"}


def test_a_text_that_stands_alone_is_asked_when_it_begins_otherwise() -> None:
    held = Clearance(path="governance.compact", level="cleared")
    before = _report([], held, governance={"compact": NURSES})
    found = _read_again(before, _report([], governance={"compact": COOKS}))
    assert found.clearances == (Clearance(path="governance.compact", level="ask"),)


def test_a_clearance_follows_an_action_with_its_recommendation() -> None:
    def recommendation(text: str, action: str) -> dict[str, Any]:
        return {"text": text, "actions": [action]}

    both = [recommendation("Care", NURSES), recommendation("Bread", COOKS)]
    held = Clearance(path="recommendations.2.actions.1", level="internal")
    before = _report([], held, recommendations=both)
    found = _read_again(before, _report([], recommendations=both[::-1]))
    assert found.clearances == (Clearance(path="recommendations.1.actions.1", level="internal"),)


def test_a_whole_recommendation_is_known_by_its_first_text() -> None:
    report = _report([], recommendations=[{"actions": [NURSES]}])
    assert beginnings.of(report.answers, "recommendations.1").startswith("Nurses from")


def test_the_words_of_a_formatted_item_are_compared_without_its_marks() -> None:
    before = _report(["**Nurses** from *the* coast"], _held(1))
    found = _read_again(before, _report(["Nurses from the coast"]))
    assert found == Annex(clearances=(_held(1),))
