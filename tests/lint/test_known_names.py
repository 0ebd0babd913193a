"""A line that says what somebody is holds no name; what stands beside it may be one."""

from __future__ import annotations

import pytest

from csdreport.lint.known_names import of_organisation, of_person

DESCRIPTIONS = """
a guardian from Greece
a trade union leader from Bahrain
an NGO representative
a Kenyan nurse
a nurse (34)
former unaccompanied minor
migrant, Libya
Domestic worker, Lebanon
Construction worker
Young migrant
cook
une mère
une femme migrante
une employée de maison
un représentant syndical
anonyme, travailleuse domestique
Travailleuse domestique au Liban
una madre de un migrante desaparecido
una migrante en tránsito
un joven participante
una representante de la sociedad civil
anónimo, migrante
Madre de Honduras
"""
NAMED = [
    ("imani", "imani"),
    ("imani okoro", "okoro"),
    ("hope baker", "hope baker"),
    ("Cook", "Cook"),
    ("rosa migrante", "rosa"),
    ("nurse imani", "imani"),
    ("cook, imani", "imani"),
    ("imani, cook", "imani"),
    ("a guardian, Mina", "Mina"),
    ("a woman called Imani de la Cruz", "Imani"),
    ("a Kenyan nurse called Imani Okoro", "Imani Okoro"),
    ("a nurse at Harbour Voices", "Harbour Voices"),
    ("Domestic worker, Harbour Voices", "Harbour Voices"),
    ("une femme de ménage chez Harbour Voices", "Harbour Voices"),
    ("una enfermera de Casa Luz", "Casa Luz"),
    ("Una Okoro", "Una Okoro"),
    ("Une Fatou", "Fatou"),
    ("An Okoro", "An Okoro"),
    ("A. Okoro", "A. Okoro"),
]
KINDS = """
syndicat
un syndicat
une ONG
société civile
sindicato
sociedad civil
Diaspora association
women's association
"""


@pytest.mark.parametrize("line", DESCRIPTIONS.strip().splitlines())
def test_what_somebody_is_called_who_is_not_named_is_no_name(line: str) -> None:
    assert of_person(line) == set()


@pytest.mark.parametrize(("line", "name"), NAMED)
def test_a_name_beside_what_somebody_is_remains_one(line: str, name: str) -> None:
    assert name in {form.words for form in of_person(line)}


@pytest.mark.parametrize("kind", KINDS.strip().splitlines())
def test_a_kind_of_body_is_no_organisations_name(kind: str) -> None:
    assert of_organisation(kind) == set()


def test_what_somebody_is_beside_a_name_is_no_part_of_it() -> None:
    assert "guardian" not in {form.words for form in of_person("Mina, a guardian")}
