"""Word lists, limits, approvals and places that a project or a file brings along."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from csdreport.errors import CsdReportError
from csdreport.findings import Finding, Severity
from csdreport.lint import lexicon, own_words
from csdreport.lint.approval import require
from csdreport.lint.catalogue import rules
from csdreport.lint.columns import located
from csdreport.lint.limits import limited, require_known
from csdreport.lint.places import names_place
from csdreport.lint.rule import Example
from csdreport.lint.silence import lacking
from csdreport.template.load import load
from tests.lint.reports import checked, codes, reading

TEMPLATE = load("csd-2016")


@pytest.fixture
def lists() -> Iterator[None]:
    """Take the word lists of a test away after it."""
    yield
    own_words.lay({})


@pytest.mark.usefixtures("lists")
def test_own_words_come_and_go() -> None:
    assert not names_place("In Zembla", "en")
    own_words.lay({"en": {"gazetteer.members": ("Zembla|Zemblan",)}})
    assert names_place("A Zemblan choir", "en")
    assert names_place("In Ghana", "en")
    own_words.lay({})
    assert not names_place("In Zembla", "en")


@pytest.mark.usefixtures("lists")
def test_a_language_with_a_list_of_a_project_lets_its_rules_speak() -> None:
    silent = Example({"other": "TUKI na WXYZ"}, {"language": "sw"})
    assert "STY013" not in codes(checked(silent, stage="final"))
    own_words.lay({"sw": {"terms.known": ("TUKI",)}})
    found = [one.quote for one in checked(silent, stage="final") if one.code == "STY013"]
    assert found == ["WXYZ"]


@pytest.mark.parametrize("place", own_words.known())
@pytest.mark.usefixtures("lists")
def test_every_list_takes_a_phrase_without_breaking_a_rule(place: str) -> None:
    own_words.lay({"en": {place: ("quizzical brigade*",)}})
    checked({"other": "A quizzical brigade of nurses sang in Fiji."}, stage="final")
    name, _, key = place.partition(".")
    assert lexicon.table("en", name)[key][-1].startswith("quizzical brigade*")


def test_only_the_limits_that_are_given_change() -> None:
    changed = limited(TEMPLATE, {"recommendations.text": {"words": 3}, "elsewhere": {"words": 1}})
    assert changed.field_at("recommendations.text").limits.words == 3
    assert changed.field_at("recommendations.actions") == TEMPLATE.field_at(
        "recommendations.actions"
    )
    assert changed.model_copy(update={"sections": TEMPLATE.sections}) == TEMPLATE


def test_a_limit_for_a_field_that_no_template_has_names_the_nearest() -> None:
    with pytest.raises(CsdReportError) as caught:
        require_known({"mesages": {"words": 1}}, [TEMPLATE])
    assert "'messages'" in caught.value.hint


@pytest.mark.parametrize(
    ("reason", "by"),
    [
        ("", "A. Keeper"),
        ("she wrote so", ""),
        ("ok", "A"),
        ("she wrote so", "-"),
        ("she wrote so", "tbc"),
    ],
)
def test_a_rule_that_protects_people_needs_both_reason_and_approver(reason: str, by: str) -> None:
    with pytest.raises(CsdReportError):
        require(["PRV"], reason, by, "here")
    require(["PRV"], "she wrote so", "A. Keeper", "here")
    require(["STY", "PRV002"], "", "", "here")


def finding(quote: str, source: str) -> Finding:
    return Finding("X", "x", Severity.INFO, "other", "", "", "m", quote=quote, source=source)


def where(quote: str, text: str, source: str = "line 2") -> str:
    return located([finding(quote, source)], text)[0].source


def test_words_are_found_from_the_line_of_their_answer_on() -> None:
    text = "soup\nall soup\nis\n  late today"
    assert where("soup", text) == "line 2 column 5"
    assert where("late  today", text) == "line 4 column 3"
    assert where("is late…", text) == "line 3 column 1"


def test_words_that_stand_elsewhere_or_are_hidden_keep_their_line() -> None:
    assert where("bread", "soup\nall soup") == "line 2"
    assert where("", "soup\nall soup") == "line 2"
    assert where("soup", "soup", "table 2 row 3") == "table 2 row 3"
    assert where("soup", "x\n" * 60 + "soup") == "line 2"
    assert where("(soup", "x\n(soup") == "line 2 column 1"


def test_every_rule_that_needs_words_is_named_when_it_keeps_silent() -> None:
    language, silent = lacking(reading(Example({}, {"language": "sw-KE"})))
    assert language == "sw"
    assert {code for codes in silent.values() for code in codes} == {
        rule.code for rule in rules() if rule.lexicons or rule.languages
    }
    assert lacking(reading()) == ("en", {})
