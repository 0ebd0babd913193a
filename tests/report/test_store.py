"""A report as its JSON file."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from csdreport.errors import InputError
from csdreport.report import store
from csdreport.report.reading import Reading
from csdreport.template.load import by_id
from csdreport.template.model import Template
from tests.report.made import CSD, EVERY_KIND, made, quote
from tests.strategies.reports import canonical_reports, json_values
from tests.strategies.text import nasty_text


def loaded(data: Any, template: Template = CSD) -> Reading:
    raw = data if isinstance(data, bytes) else json.dumps(data).encode()
    return store.loads(raw, lambda _: template)


def least(**keys: Any) -> dict[str, Any]:
    return {"schema_version": 1, "template": {"id": "csd-2016", "version": 1}, **keys}


@pytest.mark.parametrize("template", [CSD, EVERY_KIND], ids=lambda each: each.id)
def test_what_is_written_is_read_back_equal_and_written_the_same(template: Template) -> None:
    @settings(deadline=None, max_examples=50)
    @given(canonical_reports(template))
    def check(report: Any) -> None:
        data = store.dumps(report)
        again = loaded(data, template).report
        assert again == report
        assert store.dumps(again) == data

    check()


def test_the_keys_stand_in_the_order_of_the_design() -> None:
    tree = json.loads(store.dumps(made()))
    assert list(tree) == [
        *("schema_version", "id", "revision", "copy", "template", "event", "title", "language"),
        *("answers", "clearances", "notes", "unplaced", "suppressed", "conflicts"),
    ]


def test_the_file_is_utf8_with_two_spaces_and_a_last_newline() -> None:
    data = store.dumps(made(event="Jours à Dhaka, ঢাকা"))
    assert "Jours à Dhaka, ঢাকা".encode() in data
    assert data.startswith(b'{\n  "schema_version": 1,\n')
    assert data.endswith(b"}\n")


def test_unknown_keys_are_written_back_where_they_stood() -> None:
    tree = {
        **least(),
        "mood": {"a": [1, None, 2.5]},
        "template": {"id": "csd-2016", "version": 1, "source": "web"},
        "answers": {
            "appendix": "more",
            "governance": {"courts": ["x"]},
            "quotes": [quote("hello") | {"seat": 4}],
            "recommendations": [{"text": "t", "votes": 12}],
            "session": {"rapporteurs": [{"name": "Ana", "pronoun": "she"}]},
        },
        "notes": [{"text": "n", "colour": "red"}],
        "conflicts": [{"path": "other", "ours": {"value": "v", "when": "now"}}],
    }
    again = json.loads(store.dumps(loaded(tree).report))
    assert again["mood"] == {"a": [1, None, 2.5]}
    assert again["template"]["source"] == "web"
    assert again["answers"]["appendix"] == "more"
    assert again["answers"]["governance"]["courts"] == ["x"]
    assert again["answers"]["quotes"][0]["seat"] == 4
    assert again["answers"]["recommendations"][0]["votes"] == 12
    assert again["answers"]["session"]["rapporteurs"][0]["pronoun"] == "she"
    assert again["notes"][0]["colour"] == "red"
    assert again["conflicts"][0]["ours"]["when"] == "now"


@settings(deadline=None, max_examples=50)
@given(st.dictionaries(nasty_text().filter(bool), json_values(), max_size=3))
def test_an_unknown_key_with_any_name_comes_back(keys: dict[str, Any]) -> None:
    report = loaded({**keys, **least()}).report
    assert loaded(store.dumps(report)).report == report
    known = set(json.loads(store.dumps(made())))
    expected = {key for key in keys if key not in known}
    assert len(report.unknown) + len(report.unplaced) >= min(1, len(expected))


def test_a_template_may_be_named_by_its_id_alone() -> None:
    reading = store.loads(b'{"template": "csd-2016"}', by_id)
    assert (reading.report.template.id, reading.report.template.version) == ("csd-2016", 1)
    assert reading.notices == ()


def test_a_template_named_by_id_takes_its_present_version() -> None:
    report = loaded({"template": "every-kind"}, EVERY_KIND).report
    assert report.template.version == EVERY_KIND.version


def test_another_version_of_the_template_is_noticed_and_kept() -> None:
    reading = loaded(least(template={"id": "csd-2016", "version": 7}))
    assert [notice.kind for notice in reading.notices] == ["template-version"]
    assert reading.report.template.version == 7


def test_null_is_the_same_as_a_key_that_is_not_there() -> None:
    assert loaded(least(title=None, notes=None, answers=None)).report == made()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_the_encodings_of_windows_tools_are_read(encoding: str) -> None:
    data = json.dumps(least(event="Jours à Dhaka"), ensure_ascii=False).encode(encoding)
    assert loaded(data).report.event == "Jours à Dhaka"


def test_lone_surrogates_anywhere_do_no_harm() -> None:
    data = json.dumps(
        {
            **least(event="a\ud800", id="\udfff"),
            "answers": {"other": "b\udc00", "x\ud801": "y\ud802"},
            "notes": [{"text": "n\ud800", "at": "\ud800"}],
            "z\ud83d": "\ude00",
        }
    ).encode()
    report = loaded(data).report
    assert loaded(store.dumps(report)).report == report


@pytest.mark.parametrize(
    ("data", "words"),
    [
        pytest.param(b"[" * 200_000, "nested", id="nested arrays"),
        pytest.param(b'{"a":' * 200_000, "nested", id="nested objects"),
        pytest.param(b'{"a":' + b"[" * 150 + b"]" * 150 + b"}", "nested", id="nested a little"),
        pytest.param(b'{"a": 1, "event": "x", "event": "y"}', "'event' stands twice", id="twice"),
        pytest.param(b'{"revision": NaN}', "'NaN'", id="NaN"),
        pytest.param(b'{"revision": -Infinity}', "'-Infinity'", id="Infinity"),
        pytest.param(b'{"revision": 1e999}', "'1e999'", id="too large a float"),
        pytest.param(b'{"revision": ' + b"9" * 5000 + b"}", "digits", id="huge integer"),
        pytest.param(b'{"event": "\xff\xfe"}', "Line 1", id="not UTF-8"),
        pytest.param(b'{\n"event": "\xe9t\xe9"}', "Line 2", id="Windows-1252"),
        pytest.param(b"[1, 2]", "no report", id="array"),
        pytest.param(b'"report"', "no report", id="text"),
        pytest.param(b"null", "no report", id="null"),
        pytest.param(b'{"event": "x"', "line 1", id="torn"),
        pytest.param(b"\x00\x01\x02", "JSON", id="binary"),
        pytest.param(b"{}", "'template'", id="no template"),
        pytest.param(b'{"name": "left-pad", "version": "1.0"}', "'template'", id="other JSON"),
        pytest.param(b'{"template": 5}', "'template'", id="template is a number"),
        pytest.param(b'{"template": {}}', "'template.id'", id="template without id"),
        pytest.param(b'{"template": "csd-2061"}', "csd-2061", id="unknown template"),
        pytest.param(b'{"template": "csd-2016", "schema_version": 9}', "'schema_version'", id="9"),
        pytest.param(b'{"template": "csd-2016", "schema_version": "1"}', "'schema_v", id="'1'"),
        pytest.param(b'{"template": "csd-2016", "schema_version": true}', "'schema_v", id="true"),
        pytest.param(b'{"template": "csd-2016", "revision": 0}', "'revision'", id="revision 0"),
        pytest.param(b'{"template": "csd-2016", "event": ["x"]}', "'event'", id="event a list"),
        pytest.param(b'{"template": "csd-2016", "answers": "x"}', "'answers'", id="answers a text"),
        pytest.param(b'{"template": "csd-2016", "notes": "x"}', "'notes'", id="notes a text"),
        pytest.param(b'{"template": "csd-2016", "notes": ["x"]}', "'notes.1'", id="note a text"),
        pytest.param(b'{"template": "csd-2016", "notes": [{}]}', "'notes.1.text'", id="no text"),
        pytest.param(
            b'{"template": "csd-2016", "clearances": [{"path": "other", "level": "secret"}]}',
            "'clearances.1.level' is not one of",
            id="unknown level",
        ),
        pytest.param(b'{"template": "csd-2016", "copy": "final"}', "'copy'", id="unknown copy"),
        pytest.param(
            b'{"template": "csd-2016", "answers": {"other": {"a": 1}}}', "'other'", id="o"
        ),
    ],
)
def test_what_is_no_report_gets_one_error_that_names_the_key(data: bytes, words: str) -> None:
    with pytest.raises(InputError) as caught:
        store.loads(data, by_id)
    assert words in caught.value.problem
    assert caught.value.hint
    assert len(caught.value.problem) < 300


@settings(deadline=None, max_examples=100)
@given(st.data())
def test_a_damaged_file_is_read_or_refused_and_nothing_else(data: st.DataObject) -> None:
    whole = bytearray(store.dumps(made(answers={"quotes": [quote("q")], "other": "x" * 20})))
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(whole) - 1))
        whole[place : place + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=6))
        if not whole:
            break
    try:
        store.loads(bytes(whole), by_id)
    except InputError as error:
        refused = error
        assert refused.hint
