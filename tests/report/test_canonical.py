"""The one form of a report that equal reports share."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from csdreport.errors import InputError
from csdreport.report.canonical import canonicalise, settle
from csdreport.report.model import Clearance, Conflict, Note, Side, Suppression, Unplaced
from csdreport.report.paths import leaves
from csdreport.template.model import Template
from csdreport.text import normal
from tests.report.made import CSD, EVERY_KIND, made, quote, raw
from tests.strategies.reports import canonical_reports, values

TEMPLATES = [pytest.param(CSD, id="csd-2016"), pytest.param(EVERY_KIND, id="every-kind")]


def test_every_key_of_the_template_is_present() -> None:
    assert made().answers == {
        "session": {"rapporteurs": [], "theme": ""},
        "progress": {"examples": []},
        "recommendations": [],
        "governance": {"mechanisms": "", "compact": ""},
        "agenda2030": {"lessons": []},
        "inclusion": {"women": "", "children": ""},
        "messages": [],
        "quotes": [],
        "other": "",
    }


def test_an_empty_recommendation_keeps_its_number() -> None:
    report = made(answers={"recommendations": [{"text": "one"}, {}, {"text": "three"}, {}]})
    assert [item["text"] for item in report.answers["recommendations"]] == ["one", "", "three"]


def test_a_recommendation_without_text_but_with_actions_stays() -> None:
    report = made(answers={"recommendations": [{"text": "", "actions": ["march"]}]})
    assert report.answers["recommendations"][0]["actions"] == ["march"]


def test_rows_keep_empty_slots_inside_and_lose_them_at_the_end() -> None:
    report = made(answers={"progress": {"examples": ["", "two", "  ", "four", "", "\u200b"]}})
    assert report.answers["progress"]["examples"] == ["", "two", "", "four"]


def test_a_cell_list_has_no_empty_item_anywhere() -> None:
    report = made(answers={"recommendations": [{"actions": ["", "one", " ", "two", ""]}]})
    assert report.answers["recommendations"][0]["actions"] == ["one", "two"]


def test_empty_quotes_and_people_vanish_wherever_they_stand() -> None:
    report = made(
        answers={
            "quotes": [quote(), quote("one"), quote(), quote(speaker="Nadia")],
            "session": {"rapporteurs": [{"name": ""}, {"organisation": "Harbour Union"}]},
        }
    )
    assert report.answers["quotes"] == [quote("one"), quote(speaker="Nadia")]
    assert report.answers["session"]["rapporteurs"] == [
        {"name": "", "organisation": "Harbour Union"}
    ]


def test_a_quote_with_nothing_but_a_consent_is_not_empty() -> None:
    assert len(made(answers={"quotes": [quote(consent="name")]}).answers["quotes"]) == 1


def test_tags_split_at_semicolons() -> None:
    report = made(
        answers={"recommendations": [{"addressees": ["states; towns ;", "; ", "unions"]}]}
    )
    assert report.answers["recommendations"][0]["addressees"] == ["states", "towns", "unions"]


def test_a_greek_question_mark_is_a_semicolon_once_normalised() -> None:
    report = made(answers={"recommendations": [{"addressees": ["states\u037e towns"]}]})
    assert report.answers["recommendations"][0]["addressees"] == ["states", "towns"]


def test_text_takes_the_normal_form_of_its_kind() -> None:
    report = made(
        answers={
            "other": "one\r\nline  \n\n\n__strong__\x00",
            "quotes": [quote("a", speaker=" Zo\u0308e \n Diaz\t")],
        },
        notes=(Note(text="\n first \r\n\r\nsecond \n"),),
        event=" Days \n of 2031 ",
    )
    assert report.answers["other"] == "one line\n\n**strong**"
    assert report.answers["quotes"][0]["speaker"] == "Zöe Diaz"
    assert report.notes[0].text == " first\n\nsecond"
    assert report.event == "Days of 2031"


@pytest.mark.parametrize("template", TEMPLATES)
def test_canonicalising_twice_changes_nothing(template: Template) -> None:
    @settings(deadline=None, max_examples=60)
    @given(canonical_reports(template))
    def check(report: Any) -> None:
        assert canonicalise(report, template) == report

    check()


# Shapes that do not fit


def test_a_text_where_a_list_stands_becomes_its_item() -> None:
    report = made(answers={"progress": {"examples": "only one"}, "messages": 7})
    assert report.answers["progress"]["examples"] == ["only one"]
    assert report.answers["messages"] == ["7"]


def test_a_list_where_a_text_stands_becomes_paragraphs() -> None:
    assert made(answers={"other": ["one", ["two"], 3, None]}).answers["other"] == "one\n\ntwo\n\n3"


def test_people_in_one_text_are_one_a_line() -> None:
    report = made(answers={"session": {"rapporteurs": "Ana Silva\n\nJoao Reis\n"}})
    assert [person["name"] for person in report.answers["session"]["rapporteurs"]] == [
        "Ana Silva",
        "Joao Reis",
    ]


def test_a_quote_or_a_group_that_is_a_text_becomes_the_text_of_its_item() -> None:
    report = made(EVERY_KIND, answers={"said": ["well said"], "talks": "opening"})
    assert report.answers["said"] == [quote("well said")]
    assert report.answers["talks"][0]["gist"] == "opening"


def test_counts_and_choices_are_literal_lines() -> None:
    report = made(EVERY_KIND, answers={"head": {"rating": 40, "mood": "*rather* good\nyes"}})
    assert report.answers["head"]["rating"] == "40"
    assert report.answers["head"]["mood"] == "*rather* good yes"


def test_words_that_are_no_consent_prove_nothing_and_are_kept() -> None:
    report = made(
        answers={"quotes": [quote("a", consent="yes, by mail", consent_note="9 May")]},
    )
    assert report.answers["quotes"][0]["consent"] == ""
    assert report.answers["quotes"][0]["consent_note"] == "yes, by mail; 9 May"


def test_consent_is_read_in_any_case() -> None:
    report = made(answers={"quotes": [quote("a", consent=" Name ")]})
    assert report.answers["quotes"][0]["consent"] == "name"


@pytest.mark.parametrize(
    ("answers", "place"),
    [
        ({"other": {"a": "b"}}, "other"),
        ({"progress": {"examples": ["x", {"a": "b"}]}}, "progress.examples.2"),
        ({"progress": {"examples": {"1": "a"}}}, "progress.examples"),
        ({"governance": "all of it"}, "governance"),
        ({"governance": ["all of it"]}, "governance"),
        ({"quotes": [{"text": {"a": "b"}}]}, "quotes.1.text"),
    ],
)
def test_an_object_where_a_text_stands_is_named(answers: dict[str, Any], place: str) -> None:
    with pytest.raises(InputError, match=f"'{place}'") as caught:
        made(answers=answers)
    assert caught.value.hint


def test_what_was_reshaped_is_noticed_at_its_new_place() -> None:
    _, notices = settle(raw(answers={"quotes": [quote(), quote("a", consent="she nodded")]}), CSD)
    assert [(notice.kind, notice.path) for notice in notices] == [
        ("answer-reshaped", "quotes.1.consent")
    ]


JUNK = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.just(""), st.sampled_from("abcdef")),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(["text", "name", "x"]), inner)
    ),
    max_leaves=6,
)


@settings(deadline=None, max_examples=100)
@given(st.sampled_from(["messages", "quotes", "recommendations", "other"]), JUNK)
def test_junk_becomes_canonical_or_one_clear_error(key: str, junk: Any) -> None:
    refused = ""
    try:
        report = made(answers={key: junk})
    except InputError as error:
        refused = error.problem
    if refused:
        assert f"'{key}" in refused
        return
    assert canonicalise(report, CSD) == report
    kept = "".join(leaf.value for leaf in leaves(report, CSD))
    kept += str(report.unknown) + str(report.unplaced)
    for letter in _letters(junk):
        assert letter in kept


def _letters(junk: Any) -> list[str]:
    if isinstance(junk, str):
        return [junk]
    parts = junk.values() if isinstance(junk, dict) else junk if isinstance(junk, list) else ()
    return [letter for part in parts for letter in _letters(part)]


# What points to items


def test_paths_follow_an_item_when_empty_ones_before_it_vanish() -> None:
    report = made(
        answers={"quotes": [quote(), quote("one"), quote("two")]},
        clearances=(Clearance(path="quotes.3.speaker", level="internal"),),
        suppressed=(Suppression(code="QUO002", path="quotes.2", reason="fine"),),
        conflicts=(Conflict(path="quotes.3", base="b"),),
        unknown={"/answers/quotes/2/mood": "calm"},
    )
    assert report.clearances[0].path == "quotes.2.speaker"
    assert report.suppressed[0].path == "quotes.1"
    assert report.conflicts[0].path == "quotes.2"
    assert report.unknown == {"/answers/quotes/1/mood": "calm"}


def test_a_clearance_of_a_tag_that_is_split_holds_for_every_piece() -> None:
    report = made(
        answers={"recommendations": [{"addressees": ["", "one; two"]}]},
        clearances=(Clearance(path="recommendations.1.addressees.2", level="internal"),),
    )
    assert [each.path for each in report.clearances] == [
        "recommendations.1.addressees.1",
        "recommendations.1.addressees.2",
    ]


def test_a_clearance_of_an_item_that_vanished_leaves_its_note() -> None:
    report = made(
        answers={"quotes": [quote(), quote("two")]},
        clearances=(Clearance(path="quotes.1", level="internal", note="asked us on the stairs"),),
    )
    assert report.clearances == ()
    assert report.unplaced == (Unplaced(text="asked us on the stairs", source="clearances"),)


def test_a_clearance_of_an_empty_last_slot_ends_and_closes_no_list() -> None:
    report = made(
        answers={"progress": {"examples": ["one", ""]}},
        clearances=(Clearance(path="progress.examples.2", level="internal", note="her wish"),),
    )
    assert report.clearances == ()
    assert report.unplaced == (Unplaced(text="her wish", source="clearances"),)


def test_unknown_keys_of_a_trimmed_group_become_text() -> None:
    report = made(answers={"recommendations": [{"text": "one"}, {"text": "", "votes": 12}]})
    assert len(report.answers["recommendations"]) == 1
    assert report.unplaced == (
        Unplaced(text='{"votes": 12}', source="/answers/recommendations/1/votes"),
    )


def test_a_clearance_with_a_wrong_number_protects_the_whole_list() -> None:
    report, notices = settle(
        raw(
            answers={"progress": {"examples": ["a", "b"]}},
            clearances=(Clearance(path="progress.examples.12", level="internal", note="n"),),
        ),
        CSD,
    )
    assert report.clearances == (Clearance(path="progress.examples", level="ask", note="n"),)
    assert [notice.kind for notice in notices] == ["clearance-lost"]


def test_a_clearance_of_no_place_at_all_is_an_error_that_names_it() -> None:
    with pytest.raises(InputError, match=r"clearances\.2\.path"):
        made(
            clearances=(
                Clearance(path="other", level="ask"),
                Clearance(path="progres.examples.1", level="ask"),
            )
        )


def test_a_clearance_without_a_path_is_an_error() -> None:
    with pytest.raises(InputError, match=r"clearances\.1\.path"):
        made(clearances=(Clearance(path="", level="internal"),))


def test_a_clearance_counted_from_zero_protects_the_whole_list() -> None:
    report = made(
        answers={"messages": ["a"]}, clearances=(Clearance(path="messages.0", level="internal"),)
    )
    assert report.clearances == (Clearance(path="messages", level="ask"),)


def test_a_conflict_without_words_is_none() -> None:
    kept = Conflict(path="other", base="b")
    report = made(conflicts=(Conflict(path="other"), kept), unknown={"/conflicts/1/x": 1})
    assert report.conflicts == (kept,)
    assert report.unknown == {"/conflicts/0/x": 1}


def test_an_id_holds_nothing_that_could_be_taken_for_something_else() -> None:
    assert made(id=" my id/é" + "x" * 80 + "-").id == ("my-id-" + "x" * 80)[:63]
    assert made(id="a" * 63 + "--").id == "a" * 63
    assert made(language="en_GB <b>").language == "enGBb"


def test_two_unknown_keys_that_look_the_same_are_both_kept() -> None:
    report = made(unknown={"/a\x00": 1, "/a": 2, "/z": {"b\x01": 3, "b": 4}})
    assert report.unknown == {"/a": 2, "/a_": 1, "/z": {"b": 3, "b_": 4}}


def test_a_check_set_aside_for_an_empty_slot_of_the_form_stays() -> None:
    report = made(
        answers={"progress": {"examples": ["a", "", ""]}},
        suppressed=(Suppression(code="FRM001", path="progress.examples.3", reason="only one"),),
    )
    assert report.suppressed[0].path == "progress.examples.3"


def test_the_reason_of_a_check_whose_item_vanished_is_kept() -> None:
    report = made(
        answers={"quotes": [quote(), quote("two")]},
        suppressed=(Suppression(code="QUO001", path="quotes.1", reason="agreed", by="Chair"),),
    )
    assert report.suppressed == ()
    assert report.unplaced == (Unplaced(text="agreed / Chair", source="suppressed"),)


def test_a_conflict_of_an_item_that_vanished_moves_to_its_list() -> None:
    theirs = Side(label="Lee", value="words of theirs")
    report = made(
        answers={"quotes": [quote(), quote("two")]},
        conflicts=(Conflict(path="quotes.1.text", theirs=theirs),),
    )
    assert report.conflicts == (Conflict(path="quotes", theirs=theirs),)


def test_unknown_keys_of_a_vanished_item_become_text() -> None:
    report = made(answers={"quotes": [{"text": "", "mood": "calm"}]})
    assert report.unknown == {}
    assert report.unplaced == (Unplaced(text='{"mood": "calm"}', source="/answers/quotes/0/mood"),)


def test_unknown_keys_follow_notes_that_move_up() -> None:
    report = made(
        notes=(Note(text=" "), Note(text="kept")), unknown={"/notes/1/x": 1, "/notes/0/y": 2}
    )
    assert report.unknown == {"/notes/0/x": 1}
    assert report.unplaced == (Unplaced(text='{"y": 2}', source="/notes/0/y"),)


def test_an_unknown_key_never_writes_over_a_known_one() -> None:
    report = made(answers={"other": "mine"}, unknown={"/answers/other": "theirs", "/title": "t"})
    assert report.unknown == {}
    assert [loose.text for loose in report.unplaced] == ['{"other": "theirs"}', '{"title": "t"}']


def test_a_section_may_have_the_name_of_a_key_of_the_file() -> None:
    report = made(
        EVERY_KIND,
        answers={"notes": "mine"},
        clearances=(Clearance(path="notes", level="ask"),),
        notes=(Note(text="kept"),),
    )
    assert report.clearances[0].path == "notes"


# Notes and loose text


def test_a_note_without_words_is_no_note() -> None:
    assert made(notes=(Note(at="2031-05-09T10:00:00+00:00", kind="quote", text=" \n"),)).notes == ()


def test_a_name_that_was_all_of_a_note_becomes_its_text() -> None:
    assert made(notes=(Note(speaker="Ana", text=""),)).notes == (Note(text="Ana"),)


@settings(deadline=None, max_examples=60)
@given(values(CSD.field_at("recommendations")))
def test_no_letter_of_a_tag_is_lost(value: list[dict[str, Any]]) -> None:
    report = made(answers={"recommendations": value})
    assert _tag_letters(report.answers["recommendations"]) == _tag_letters(value)


def _tag_letters(groups: list[dict[str, Any]]) -> list[str]:
    tags = "".join(normal.clean(tag) for item in groups for tag in item.get("addressees", []))
    return [letter for letter in tags if letter.isalnum()]
