"""Where a text points to another item."""

from __future__ import annotations

import pytest

from csdreport.report.references import Finder
from tests.report.made import CSD, EVERY_KIND


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        ("See Recommendation 2.", ["recommendations.2"]),
        ("as in recommendation no. 3", ["recommendations.3"]),
        ("(rec. 1)", ["recommendations.1"]),
        ("Recs #4 and more", ["recommendations.4"]),
        ("recommendation two", ["recommendations.2"]),
        ("recommendations 1, 2 and 4.", [f"recommendations.{n}" for n in (1, 2, 4)]),
        ("recommendations 1-3", [f"recommendations.{n}" for n in (1, 2, 3)]),
        ("example 1 and message 2", ["progress.examples.1", "messages.2"]),
        ("recommendation 2 and 3 new laws", ["recommendations.2"]),
        ("see section 5.2, or section 4", ["inclusion.children", "agenda2030"]),
        ("see section 12", [""]),
        ("quote 1", ["quotes.1"]),
        ("lesson 9", ["agenda2030.lessons.9"]),
    ],
)
def test_a_reference_is_found_with_its_place(text: str, paths: list[str]) -> None:
    assert [reference.path for reference in Finder(CSD).find(text)] == paths


@pytest.mark.parametrize(
    "text",
    [
        "recommendation 2030",
        "a message to 3 ministers",
        "the recommendation 5.5 percent",
        "recommendation 20% of all",
        "precommendation 2",
        "intersection 5",
        "",
    ],
)
def test_other_numbers_are_no_references(text: str) -> None:
    assert Finder(CSD).find(text) == ()


def test_offsets_enclose_the_words() -> None:
    text = "We agree with Recommendation No. 2, and so on."
    (reference,) = Finder(CSD).find(text)
    assert text[reference.start : reference.end] == "Recommendation No. 2"
    assert (reference.kind, reference.number) == ("recommendations", 2)


def test_the_words_are_those_of_the_template() -> None:
    assert [each.path for each in Finder(EVERY_KIND).find("After talk 2 and step 1")] == [
        "talks.2",
        "head.steps.1",
    ]
    assert [each.path for each in Finder(EVERY_KIND).find("steps 3")] == ["head.steps.3"]
