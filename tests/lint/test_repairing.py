"""Repairs of a Word file are proposed only where nothing can be lost or misread by them."""

from __future__ import annotations

import pytest

from csdreport.document import facts as kinds
from csdreport.findings import Fact, Repair
from csdreport.lint import repairing
from csdreport.lint.engine import check
from csdreport.lint.rule import Example
from csdreport.report.reading import Reading
from tests.lint.reports import reading

TALK = "The sailors and the cooks of the bay are not in the port of the city by the sea."
HEAD = kinds.TABLE_WITHOUT_HEAD


def repairs(found: Reading, code: str) -> list[Repair]:
    findings = check(found, stage="final", select=[code], reveal=True).findings
    assert findings
    return [repair for _, repair in repairing.proposals(findings)]


def table(first: str, *places: tuple[str, str], unplaced: str = "") -> list[Repair]:
    loose = [{"text": "Kelp", "source": unplaced}] if unplaced else []
    example = Example({}, {"unplaced": loose}, facts=(Fact(HEAD, "table 1", first),))
    return repairs(reading(example)._replace(places=places), "ACC003")


SAFE = [Repair(HEAD, places=("table 1",))]


def test_the_heading_of_a_section_and_heads_of_columns_become_heading_rows() -> None:
    assert table("8. Other information\t", ("other", "table 1 row 2")) == SAFE
    assert table("Question\tAnswer", ("other", "table 1 row 2")) == SAFE
    assert table("8. Other information\t", ("messages.1", "table 2 row 1")) == SAFE


@pytest.mark.parametrize(
    ("first", "places", "unplaced"),
    [
        ("Session\t3.2 Night buses", (("session.theme", "table 1 row 1"),), ""),
        ("Session\tNight buses", (("other", "table 1 row 2"),), "table 1 row 1"),
        ("Name of rapporteur(s)\t", (("session.theme", "table 1 row 2"),), ""),
        ("Session\t", (("session.theme", "table 1 row 2"), ("other", "table 1 row 9")), ""),
        ("\t", (), ""),
        ("", (), ""),
    ],
)
def test_a_row_for_an_answer_or_of_one_section_among_several_becomes_none(
    first: str, places: tuple[tuple[str, str], ...], unplaced: str
) -> None:
    assert table(first, *places, unplaced=unplaced) == []


def test_the_words_of_a_first_row_are_not_shown() -> None:
    example = Example({}, facts=(Fact(HEAD, "table 1", "Session\tImani Okoro"),))
    findings = check(reading(example), stage="final", select=["ACC003"], reveal=True).findings
    assert "Imani" not in str(findings)


def spoken(text: str, set_to: str = "", language: str = "en") -> list[Repair]:
    facts = (Fact(kinds.LANGUAGE, quote=set_to),)
    return repairs(reading(Example({"other": text}, {"language": language}, facts=facts)), "ACC002")


def test_a_language_is_set_only_where_the_answers_surely_are_in_it() -> None:
    assert spoken(TALK) == [Repair(kinds.LANGUAGE, "en-GB")]
    assert spoken(TALK, "de-DE") == [Repair(kinds.LANGUAGE, "en-GB")]
    assert spoken("Kelp.") == []
    assert (
        spoken("Les marins et les cuisiniers de la baie ne sont pas dans le port.", "fr-FR") == []
    )


def test_a_repair_that_does_anything_else_does_not_prove_itself() -> None:
    empty, other = Fact(kinds.EMPTY_LINES), Fact(kinds.FLOATING)
    before = reading({})._replace(facts=(empty, empty, other))
    less, none, more = (before._replace(facts=facts) for facts in ((empty, other), (other,), ()))
    room = Repair(kinds.EMPTY_LINES, places=("",))
    assert repairing.proves_itself(room, before, less)
    assert repairing.proves_itself(room, before, none)
    assert not repairing.proves_itself(room, before, before)
    assert not repairing.proves_itself(room, before, more)


def test_a_title_has_to_read_back_as_it_was_meant() -> None:
    def told(title: str) -> Reading:
        return reading({})._replace(facts=(Fact(kinds.TITLE, quote=title),))

    wanted = Repair(kinds.TITLE, "Report of session 1.3")
    assert repairing.proves_itself(wanted, told(""), told("Report of session 1.3"))
    assert not repairing.proves_itself(wanted, told(""), told("Report"))
