from __future__ import annotations

import pytest

from csdreport.lint.engine import lint
from csdreport.lint.places import Country, countries, names_place
from csdreport.report.paths import replace
from csdreport.report.reading import Reading
from tests.lint.reports import reading

MEMBERS = list(countries("en", "members"))
EVERYWHERE = list(countries("en"))


def test_the_gazetteer_has_every_member_of_the_united_nations() -> None:
    assert len({country.names[0] for country in MEMBERS}) == 193
    assert len(list(countries("en", "observers"))) == 2


@pytest.mark.parametrize("country", EVERYWHERE, ids=lambda country: country.names[0])
def test_a_group_at_risk_is_found_in_every_country(country: Country) -> None:
    assert country.people
    assert country.cities
    base = reading()
    for place in (*country.names, *country.cities):
        assert is_found(base, f"A union of nurses in {place} was raided.")
    for people in country.people:
        assert is_found(base, f"Guards raided the {people} nurses and their union.")


def is_found(base: Reading, text: str) -> bool:
    report = replace(base.report, "other", text)
    return bool(lint(Reading(report, base.template), select=["PRV003"]))


@pytest.mark.parametrize("text", ["a turkey farm", "polish the brass", "in the region", "Asia"])
def test_what_only_looks_like_a_place_is_none(text: str) -> None:
    assert not names_place(text, "en")


@pytest.mark.parametrize("text", ["SINGAPORE", "Singapore-based", "Nepal’s", "in Cote d’Ivoire"])
def test_a_place_is_found_however_it_is_written(text: str) -> None:
    assert names_place(text, "en")
