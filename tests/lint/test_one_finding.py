"""One defect is one finding, and it says what would pass."""

from __future__ import annotations

import pytest

from csdreport.document import notices as kinds
from csdreport.findings import Finding, Notice
from csdreport.lint.rule import Example
from tests.lint.reports import checked, codes


def found(code: str, answers: Example) -> Finding:
    return next(one for one in checked(answers, stage="final") if one.code == code)


def test_a_placeholder_is_no_acronym_as_well() -> None:
    assert codes(checked({"other": "TODO: the choir. TBC"}, stage="final"), "other") == ["FRM007"]


def test_a_nameless_minister_is_found_once() -> None:
    quote = {"text": "Boats wait.", "speaker": "Anonymous participant, Minister of Labour"}
    every = checked({"quotes": [quote]}, stage="final")
    assert [one.code for one in every if one.code.startswith("QUO0")] == ["QUO001"]


@pytest.mark.parametrize(
    ("beside", "wanted"),
    [
        ("Imani Okoro, Kelp House", ["QUO001"]),
        ("Imani Okoro, Kelp House (approval pending)", ["QUO001"]),
        ("Imani Okoro, Kelp House (approved 9 June)", ["FRM020"]),
        ("– anonymous", []),
        ("", ["QUO003"]),
    ],
)
def test_who_spoke_is_one_matter_beside_the_words_as_well(beside: str, wanted: list[str]) -> None:
    every = checked({"quotes": [{"text": f"“Our boats wait until noon.” {beside}"}]})
    assert [one.code for one in every if one.path.startswith("quotes")] == wanted


def test_a_note_without_a_tick_is_told_which_line_is_missing() -> None:
    quote = {"text": "Our boats wait.", "speaker": "Imani Okoro", "consent_note": "she agreed"}
    one = found("QUO001", Example({"quotes": [quote]}))
    assert '"How and when" is filled in, but "Consent" is not' in one.message
    assert one.fix
    assert one.fix.text.startswith('Say at "Consent" what the speaker agreed to')


def test_a_target_that_does_not_exist_is_found_once_an_answer() -> None:
    lessons = ["Target 8.99 is far; target 8.99 again; target 10.99 too."]
    every = checked({"agenda2030": {"lessons": lessons}}, select=["SDG002"])
    assert [one.quote for one in every] == ["8.99", "10.99"]


def test_items_that_are_all_placeholders_lack_nothing_as_well() -> None:
    def told(*indicators: str) -> list[str]:
        item = {"text": "Mayors must act.", "indicators": list(indicators)}
        return codes(checked({"recommendations": [item]}, select=["IND", "FRM007"]))

    assert told("TBC", "XXX") == ["FRM007", "FRM007"]
    assert sorted(told("TBC", "200 clinics")) == ["FRM007", "IND005"]


def test_an_item_that_does_not_exist_is_found_once_an_answer() -> None:
    women = "Recommendation 9 and recommendation 9 matter, and so does recommendation 8."
    every = checked({"inclusion": {"women": women}}, select=["FRM015"])
    assert [one.quote for one in every] == ["Recommendation 9", "recommendation 8"]


@pytest.mark.parametrize("said", ["See Recommendation 9.", "See Recommendation 1", "cf. example 4"])
def test_an_example_that_only_points_elsewhere_lacks_nothing_as_well(said: str) -> None:
    answers = {"progress": {"examples": [said]}, "recommendations": [{"text": "Mayors must act."}]}
    every = checked(answers, stage="final", select=["FRM014", "FRM015", "PRG"])
    assert [one.code for one in every] == ["FRM014"]


def test_an_indicator_of_the_goals_is_an_answer() -> None:
    item = {"text": "Mayors must act.", "indicators": ["Indicator 10.7.2", "indicator 8.8.1."]}
    assert codes(checked({"recommendations": [item]}, select=["FRM014"])) == []


def test_a_dangling_reference_hides_nothing_of_an_answer_that_says_more() -> None:
    answers = {"progress": {"examples": ["As in Recommendation 9, boats are mended at night."]}}
    assert codes(checked(answers, select=["FRM014", "FRM015", "PRG005"])) == ["FRM015", "PRG005"]


def test_vague_indicators_lack_no_value_as_well() -> None:
    vague = {"recommendations": [{"text": "Mayors must act.", "indicators": ["Better pay", "Joy"]}]}
    every = checked(vague, select=["IND003", "IND004"])
    assert [one.code for one in every] == ["IND003", "IND003"]


def test_nobody_is_told_to_write_none_discussed_as_a_name_or_a_title() -> None:
    for path in ("session.rapporteurs", "session.theme"):
        every = checked({}, select=["FRM001"])
        (said,) = [one.fix.text for one in every if one.path == path and one.fix]
        assert "None discussed" not in said


def test_too_many_items_say_why_no_fix_moves_one_that_somebody_decided_on() -> None:
    example = Example(
        {"recommendations": [{"text": "Mayors must act.", "actions": ["Write", "Sing", "March"]}]},
        {"clearances": [{"path": "recommendations.1.actions.3", "level": "internal"}]},
    )
    assert "by hand" in found("FRM002", example).message


def test_unseen_characters_are_named_in_the_message() -> None:
    one = found("MKP006", Example({"other": "co\u200boperation"}))
    assert one.message.startswith("One character that nobody sees")


def test_an_item_that_is_held_back_is_told_once_with_the_reason() -> None:
    held = Example(
        {"other": "Ana says “boats wait”."},
        {"clearances": [{"path": "other", "level": "ask"}]},
        notices=(Notice(kinds.HELD, "Other: A name stands beside. It waits.", "other"),),
    )
    (one,) = checked(held, stage="draft", select=["FRM012", "FRM020"])
    assert (one.code, one.path) == ("FRM020", "other")
    assert "A name stands beside" in one.message
    assert "Ana" not in one.message + one.quote


def test_measures_typed_into_one_of_several_places_are_too_many() -> None:
    item = {"text": "Mayors must act.", "indicators": ["2 a; 3 b; 4 c", "5 d"]}
    found = codes(checked({"recommendations": [item]}), "recommendations.1.indicators")
    assert "FRM002" in found
    inside = codes(checked({"recommendations": [item]}), "recommendations.1.indicators.1")
    assert "FRM004" not in inside
