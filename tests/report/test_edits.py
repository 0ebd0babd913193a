"""Insert, delete and move items, with what points to them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st

from csdreport.report import edits, paths
from csdreport.report.model import Clearance, Conflict, Report, Side, Suppression
from tests.report.made import CSD, made
from tests.strategies.reports import canonical_reports


@pytest.fixture
def report() -> Report:
    return made(
        answers={"recommendations": [{"text": text, "actions": ["x"]} for text in "abc"]},
        clearances=tuple(
            Clearance(path=f"recommendations.{number}.text", level="ask") for number in (1, 2, 3)
        ),
        suppressed=(Suppression(code="FRM002", path="recommendations.2.actions"),),
        conflicts=(Conflict(path="recommendations.3", theirs=Side(value="words")),),
        unknown={"/answers/recommendations/1/votes": 12},
    )


def texts(report: Report) -> str:
    return "".join(item["text"] for item in report.answers["recommendations"])


def pointed(report: Report) -> dict[str, str]:
    """Map each clearance to the text that it protects."""
    return {clearance.path: paths.get(report, clearance.path) for clearance in report.clearances}


def test_inserting_moves_later_items_and_their_pointers(report: Report) -> None:
    after = edits.insert_item(report, "recommendations.2", {"text": "new"})
    assert [item["text"] for item in after.answers["recommendations"]] == ["a", "new", "b", "c"]
    assert list(pointed(after).values()) == ["a", "b", "c"]
    assert after.suppressed[0].path == "recommendations.3.actions"
    assert after.conflicts[0].path == "recommendations.4"
    assert after.unknown == {"/answers/recommendations/2/votes": 12}


def test_inserting_one_past_the_end_appends(report: Report) -> None:
    after = edits.insert_item(report, "recommendations.4", {"text": "d"})
    assert texts(after) == "abcd"
    assert after.clearances == report.clearances


def test_deleting_takes_the_decisions_about_the_item_with_it(report: Report) -> None:
    after = edits.delete_item(report, "recommendations.2")
    assert texts(after) == "ac"
    assert list(pointed(after).values()) == ["a", "c"]
    assert after.suppressed == ()
    assert after.unknown == {}
    assert after.conflicts[0].path == "recommendations.2"


def test_deleting_an_item_keeps_the_words_of_its_conflict(report: Report) -> None:
    after = edits.delete_item(report, "recommendations.3")
    assert after.conflicts == (Conflict(path="recommendations", theirs=Side(value="words")),)


@pytest.mark.parametrize(
    ("source", "target", "expected"), [(1, 3, "bca"), (3, 1, "cab"), (1, 2, "bac"), (2, 2, "abc")]
)
def test_moving_takes_the_pointers_along(
    report: Report, source: int, target: int, expected: str
) -> None:
    after = edits.move_item(report, f"recommendations.{source}", f"recommendations.{target}")
    assert texts(after) == expected
    assert sorted(pointed(after).values()) == ["a", "b", "c"]
    assert paths.get(after, after.suppressed[0].path.removesuffix(".actions"))["text"] == "b"
    assert paths.get(after, after.conflicts[0].path)["text"] == "c"


@pytest.mark.parametrize(
    "path", ["recommendations.5", "recommendations.0", "recommendations", "recommendations.x", ""]
)
def test_no_item_is_inserted_where_none_can_stand(report: Report, path: str) -> None:
    with pytest.raises(KeyError):
        edits.insert_item(report, path, {})


def test_items_do_not_move_between_lists(report: Report) -> None:
    with pytest.raises(KeyError):
        edits.move_item(report, "recommendations.1", "messages.1")
    with pytest.raises(KeyError):
        edits.delete_item(report, "recommendations.4")


@settings(deadline=None, max_examples=60)
@given(st.data(), canonical_reports(CSD))
def test_moving_there_and_back_changes_nothing(data: st.DataObject, report: Report) -> None:
    lists = [
        path
        for path, _ in CSD.answer_fields()
        if isinstance(paths.get(report, path), list) and paths.get(report, path)
    ]
    if not lists:
        return
    home = data.draw(st.sampled_from(lists))
    numbers = st.integers(1, len(paths.get(report, home)))
    here, there = f"{home}.{data.draw(numbers)}", f"{home}.{data.draw(numbers)}"
    moved = edits.move_item(report, here, there)
    assert edits.move_item(moved, there, here) == report
    appended = edits.insert_item(report, here, "new")
    assert edits.delete_item(appended, here) == report
