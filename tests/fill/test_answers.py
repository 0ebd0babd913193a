"""Answers from a file."""

from __future__ import annotations

import contextlib
import json

import pytest
from hypothesis import given, settings, strategies as st

from csdreport.errors import InputError
from csdreport.fill.answers import apply
from csdreport.report.model import Note, Report
from csdreport.report.store import dumps
from tests.fill.reports import report, template
from tests.strategies.reports import canonical_reports


def applied(text: str | bytes, **answers: object) -> Report:
    data = text.encode() if isinstance(text, str) else text
    return apply(report(**answers), template(), data)


def test_some_answers_in_yaml_leave_the_others_alone() -> None:
    done = applied("inclusion:\n  women: Equal pay.\n", other="Stays.", inclusion={"children": "C"})
    assert done.answers["inclusion"] == {"women": "Equal pay.", "children": "C"}
    assert done.answers["other"] == "Stays."


def test_yaml_texts_are_taken_as_they_stand() -> None:
    done = applied("other: 2016-12-08\nmessages: [no, 1.10, 0x10]\n")
    assert done.answers["other"] == "2016-12-08"
    assert done.answers["messages"] == ["no", "1.10", "0x10"]


def test_a_yaml_tag_runs_nothing() -> None:
    done = applied("other: !!python/object/apply:os.system [ls]")
    assert done.answers["other"] == "ls"


def test_answers_are_markdown() -> None:
    assert applied('{"other": "a *very* old law"}').answers["other"] == "a *very* old law"


def test_a_list_in_json_becomes_items() -> None:
    done = applied('{"recommendations": [{"text": "Pay.", "actions": ["A", "B"]}]}')
    assert done.answers["recommendations"][0]["actions"] == ["A", "B"]


def test_a_whole_report_brings_its_notes_and_event() -> None:
    whole = report(other="New.").with_(event="An event", notes=(Note(text="Ships."),))
    done = applied(dumps(whole), other="Old.")
    assert (done.answers["other"], done.event) == ("New.", "An event")
    assert done.notes == (Note(text="Ships."),)


def test_the_draft_keeps_its_own_id() -> None:
    mine = report().with_(id="aaaaaaaaaaaa")
    other = dumps(report(other="x").with_(id="bbbbbbbbbbbb"))
    assert apply(mine, template(), other).id == "aaaaaaaaaaaa"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("mesages: [x]", "mesages"),
        ("inclusion: {woman: x}", "inclusion.woman"),
        ('{"recommendations": [{"txt": "x"}]}', "recommendations.1.txt"),
        ('{"quotes": [{"text": "x", "who": "y"}]}', "quotes.1.who"),
        ('{"session": {"rapporteurs": [{"nme": "y"}]}}', "session.rapporteurs.1.nme"),
    ],
)
def test_a_key_that_the_template_does_not_have_is_named(text: str, named: str) -> None:
    with pytest.raises(InputError) as error:
        applied(text)
    assert f"'{named}'" in error.value.problem


def test_a_near_key_is_offered() -> None:
    with pytest.raises(InputError) as error:
        applied("mesages: [x]")
    assert "Did you mean 'messages'?" in error.value.hint


@pytest.mark.parametrize(
    "text",
    [
        "",
        "just words",
        "- a\n- b",
        "other: [",
        "other: *x",
        "a: &a [x]\nother: *a",
        "other: x\nother: y",
        "{" * 3000,
        "[" * 3000,
        "other: {text: [x]}",
        "session: words",
        "\x00",
        "? [a]\n: b",
    ],
)
def test_a_broken_file_gives_one_message(text: str) -> None:
    with pytest.raises(InputError):
        applied(text)


@given(st.binary(max_size=60))
@settings(deadline=None)
def test_no_bytes_break_the_reader(data: bytes) -> None:
    with contextlib.suppress(InputError):
        apply(report(), template(), data)


@given(canonical_reports(template(), rest=False))
@settings(deadline=None, max_examples=40)
def test_the_answers_of_a_report_come_back_exactly(whole: Report) -> None:
    data = json.dumps(whole.answers).encode()
    assert apply(report(), template(), data).answers == whole.answers
