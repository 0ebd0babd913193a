"""Whether a line names one person, or an organisation and nobody else."""

from __future__ import annotations

import pytest

from csdreport.document.match import naming


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Harbour Union",
        "Harbour Union (HU)",
        "HU",
        "Red Cross, Kenya",
        "Croix-Rouge (Sénégal)",
        "Cruz Roja, México",
        "Kelp",
        "Médecins du Monde",
        "Migrant Forum in Asia",
        "Save the Children",
        "Human Rights Watch",
        "Union of Domestic Workers, Nairobi",
        "Asociación de Mujeres",
        "Friends of the Quay",
        "harbour union",
        "HARBOUR UNION",
    ],
)
def test_an_organisation_with_its_acronym_or_country_names_nobody(text: str) -> None:
    assert naming.is_organisation(text, "Ana Sol")
    assert naming.is_organisation(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Sol",
        "ana sol",
        "ANA SOL",
        "Red Cross, Ana Sol",
        "Red Cross, Ana",
        "Ana Sol (Red Cross)",
        "Ana Sol of Red Cross",
        "Ana Sol, Red Cross, Kenya",
        "Red Cross / Ana Sol",
        "Red Cross – Ana",
        "Red Cross: Ana",
        "Red Cross with Ana Sol",
        "Harbour Union Ana Sol",
        "Croix-Rouge, représentée par Ana Sol",
        "Harbour Union, Ms Sol",
        "Harbour Union coordinator",
        "Unión del Puerto, la presidenta",
        "Fédération, présidente : Ana",
        "Harbour Union (ana@harbour.example)",
        "Harbour Union, 0700 123 456",
    ],
)
def test_an_organisation_that_may_name_somebody_is_in_doubt(text: str) -> None:
    assert not naming.is_organisation(text)


@pytest.mark.parametrize(
    ("speaker", "text"),
    [("Ana Sol", "Sol Foundation"), ("Harbour Union", "Kelp"), ("ana sol", "Friends of ana")],
)
def test_words_of_the_speaker_are_no_organisation(speaker: str, text: str) -> None:
    assert not naming.is_organisation(text, speaker)


@pytest.mark.parametrize(
    "text",
    [
        "Ana",
        "Ana Sol",
        "Dr. Ana M. Sol",
        "María de la Cruz Ortega",
        "Ana Sol, coordinator",
        "Ana Sol (Harbour Union)",
        "Ana Sol, a nurse from Kenya",
        "فاطمة بن علي",
    ],
)
def test_a_speaker_is_one_person(text: str) -> None:
    assert naming.is_one_person(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "anonymous",
        "Ana Sol and Ben Ode",
        "Ana Sol, Ben Ode",
        "Ana Sol y Ben Ode",
        "Ana Sol & Ben Ode",
        "Ana Sol / Ben",
        "Ana Sol (called by Ben Ode)",
        "Ana Sol Ben Ode Cara Fox",
        "ana sol, ben ode",
        "Harbour Union",
    ],
)
def test_a_speaker_who_may_be_two_is_in_doubt(text: str) -> None:
    assert not naming.is_one_person(text)
