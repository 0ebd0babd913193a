"""Places in a report."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from csdreport.report import paths
from csdreport.report.canonical import canonicalise
from csdreport.report.model import Report
from tests.report.made import CSD, EVERY_KIND, made, quote
from tests.strategies.reports import canonical_reports, protectable_paths


@pytest.fixture
def report() -> Report:
    return made(
        answers={
            "recommendations": [{"text": "one"}, {"text": "two", "actions": ["a", "b"]}],
            "quotes": [quote("q", speaker="Ana")],
            "other": "more",
        },
        title="A title of its own",
    )


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("recommendations.2.actions.1", "a"),
        ("quotes.1.speaker", "Ana"),
        ("other", "more"),
        ("title", "A title of its own"),
        ("recommendations.1.actions", []),
    ],
)
def test_a_path_reads_what_stands_there(report: Report, path: str, value: Any) -> None:
    assert paths.get(report, path) == value


@pytest.mark.parametrize(
    "path",
    [
        *("recommendations.3", "recommendations.0", "recommendations.-1", "quotes.x", "nothing"),
        *("other.1", "", "answers", "notes.1", "recommendations.2.actions.1.1", "quotes.99999999"),
    ],
)
def test_nothing_stands_at_a_wrong_path(report: Report, path: str) -> None:
    with pytest.raises(KeyError):
        paths.get(report, path)


@pytest.mark.parametrize(
    ("path", "pointer"),
    [
        ("recommendations.2.actions.1", "/answers/recommendations/1/actions/0"),
        ("other", "/answers/other"),
        ("notes.3", "/notes/2"),
        ("title", "/title"),
        ("", ""),
    ],
)
def test_a_pointer_counts_from_zero(path: str, pointer: str) -> None:
    assert paths.pointer(path, CSD) == pointer
    assert paths.dotted(paths.tokens(path, CSD)) == path


def test_a_section_named_like_a_key_of_the_file_is_the_section() -> None:
    assert paths.pointer("notes", EVERY_KIND) == "/answers/notes"
    assert paths.pointer("notes", CSD) == "/notes"
    assert paths.get(made(EVERY_KIND, answers={"notes": "x"}), "notes") == "x"


@given(st.lists(st.text(max_size=4), min_size=1, max_size=4))
def test_pointers_escape_what_rfc_6901_reserves(steps: list[str]) -> None:
    assert paths.decode(paths.encode(tuple(steps))) == tuple(steps)


def test_replacing_changes_a_copy_and_shares_the_rest(report: Report) -> None:
    after = paths.replace(report, "recommendations.2.actions.2", "c")
    assert paths.get(after, "recommendations.2.actions") == ["a", "c"]
    assert paths.get(report, "recommendations.2.actions") == ["a", "b"]
    assert after.answers["quotes"] is report.answers["quotes"]
    assert after.answers["recommendations"][0] is report.answers["recommendations"][0]


def test_replacing_beyond_the_end_makes_empty_slots_before() -> None:
    report = paths.replace(made(), "progress.examples.3", "three")
    assert report.answers["progress"]["examples"] == ["", "", "three"]
    report = canonicalise(paths.replace(made(), "recommendations.2.actions.1", "march"), CSD)
    assert [item["actions"] for item in report.answers["recommendations"]] == [[], ["march"]]
    report = canonicalise(paths.replace(made(), "quotes.1.speaker", "Ana"), CSD)
    assert report.answers["quotes"] == [quote(speaker="Ana")]


@pytest.mark.parametrize(
    "path", ["", "notes.1", "quotes.0", "recommendations.text", "quotes.99999"]
)
def test_replacing_at_no_place_is_refused(report: Report, path: str) -> None:
    with pytest.raises(KeyError):
        paths.replace(report, path, "x")


@settings(deadline=None, max_examples=50)
@given(st.data(), canonical_reports(EVERY_KIND))
def test_what_is_replaced_is_what_is_read(data: st.DataObject, report: Report) -> None:
    path = data.draw(st.sampled_from(protectable_paths(report, EVERY_KIND)))
    assert paths.get(paths.replace(report, path, "new"), path) == "new"
    assert paths.replace(report, path, paths.get(report, path)) == report


def test_leaves_are_all_texts_in_printed_order(report: Report) -> None:
    found = [(leaf.path, leaf.kind_of_text) for leaf in paths.leaves(report, CSD)]
    assert found == [
        ("session.theme", "rich"),
        ("recommendations.1.text", "rich"),
        ("recommendations.2.text", "rich"),
        ("recommendations.2.actions.1", "rich"),
        ("recommendations.2.actions.2", "rich"),
        ("governance.mechanisms", "rich"),
        ("governance.compact", "rich"),
        ("inclusion.women", "rich"),
        ("inclusion.children", "rich"),
        ("quotes.1.text", "rich"),
        ("quotes.1.speaker", "line"),
        ("quotes.1.organisation", "line"),
        ("quotes.1.consent_note", "line"),
        ("other", "rich"),
    ]


@settings(deadline=None, max_examples=50)
@given(canonical_reports(EVERY_KIND))
def test_every_leaf_is_read_at_its_path_and_has_its_kind(report: Report) -> None:
    for leaf in paths.leaves(report, EVERY_KIND):
        assert paths.get(report, leaf.path) == leaf.value
        assert paths.text_kind(leaf.path, EVERY_KIND) == leaf.kind_of_text


@pytest.mark.parametrize(
    "path", ["recommendations.1", "recommendations.x.text", "recommendations.1.x", "no", "other.1"]
)
def test_what_is_no_text_has_no_kind(path: str) -> None:
    assert paths.text_kind(path, CSD) is None


@pytest.mark.parametrize(
    ("path", "label"),
    [
        ("recommendations.2.actions", "Recommendation 2 › Actions"),
        ("recommendations.2.actions.1", "Recommendation 2 › Action 1"),
        ("recommendations.2", "Recommendation 2"),
        ("progress.examples.3", "Progress › Example 3"),
        ("governance.compact", "Governance and the Global Compact › Global Compact"),
        ("messages.1", "Message 1"),
        ("messages", "Priority messages"),
        ("quotes.1.consent_note", "Quote 1 › How and when"),
        ("session.rapporteurs.2.name", "Session › Rapporteur 2 › Name"),
        ("session", "Session"),
        ("notes.2", "Notes 2"),
        ("title", "Title"),
        ("no.such.place", "no.such.place"),
        ("quotes.first", "quotes.first"),
        ("recommendations.1.nothing", "recommendations.1.nothing"),
        ("", ""),
    ],
)
def test_a_label_says_a_path_in_the_words_of_the_form(path: str, label: str) -> None:
    assert paths.label(path, CSD) == label


def test_a_label_without_words_for_its_items_counts_the_field() -> None:
    assert paths.label("head.steps.2", EVERY_KIND) == "B. Head › Steps 2"
    assert paths.label("talks.2.gist", EVERY_KIND) == "Talk 2 › Gist of talk 2"
