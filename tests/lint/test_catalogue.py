from __future__ import annotations

import pytest

from csdreport.errors import CsdReportError
from csdreport.lint import catalogue, pages
from csdreport.lint.catalogue import rules
from csdreport.lint.rule import Rule


@pytest.mark.parametrize("name", ["FRM002", "frm002", "too-many-items"])
def test_a_rule_answers_to_its_code_and_its_name(name: str) -> None:
    assert catalogue.named(name).code == "FRM002"


def test_an_unknown_rule_is_met_with_the_nearest() -> None:
    with pytest.raises(CsdReportError) as caught:
        catalogue.page("anonymous-wordin")
    assert "anonymous-wording" in caught.value.hint


def test_an_unknown_family_is_met_with_the_nearest_one() -> None:
    with pytest.raises(CsdReportError) as caught:
        catalogue.chosen(["frmm"])
    assert "'FRM'" in caught.value.hint


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_a_page_says_why_how_and_shows_every_sample(rule: Rule) -> None:
    page = catalogue.page(rule.code)
    assert page.startswith(f"# {rule.code} {rule.name}\n")
    assert rule.summary in page
    assert rule.remedy in page
    assert page.count("\n- ") == len(rule.fails) + len(rule.passes)


def test_the_table_lists_every_rule_once() -> None:
    table = catalogue.table()
    assert [table.count(f" {rule.name} ") for rule in rules()] == [1] * len(rules())


def test_every_family_has_a_printed_name() -> None:
    assert {rule.family for rule in rules()} <= set(pages.FAMILIES)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("STY009", "from the review on, in English reports"),
        ("STY005", "in English and Spanish reports"),
        ("ACT004", "from the review on, in English reports; a guess"),
    ],
)
def test_a_page_says_in_which_languages_its_rule_has_words(code: str, said: str) -> None:
    assert said in catalogue.page(code)
    assert "reports" not in catalogue.page("TRM001").split("\n")[2]
