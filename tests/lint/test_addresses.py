"""A street with the number of a house is an address; beside a year or a count it is none."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from csdreport.findings import Finding
from csdreport.lint.addresses import addresses
from csdreport.lint.engine import check
from csdreport.lint.fix import mend
from csdreport.report.reading import Reading
from tests.lint.reports import reading

ADDRESSES = [
    ("1914 Wall Street, Suva", "1914 Wall Street"),
    ("She lives at 1914 Wall Street in Suva.", "1914 Wall Street"),
    ("In 12 Harbour Street a family hides.", "12 Harbour Street"),
    ("12 Harbour Street burned down.", "12 Harbour Street"),
    ("On 8 December she moved to 14 Gulshan Avenue.", "14 Gulshan Avenue"),
    ("12 May Street", "12 May Street"),
    ("In 2014 Wall Street banks moved to 12 Kelp Street.", "12 Kelp Street"),
    ("House No. 12, Road 51, Dhaka", "House No. 12, Road 51"),
    ("She lives at Calle Mayor 12 with her aunt.", "Calle Mayor 12"),
    ("Jalan Besar 45, Singapore", "Jalan Besar 45"),
    ("10 rue des Algues", "10 rue des Algues"),
    ("10, rue des Algues, en 2015", "10, rue des Algues"),
    ("En 2015 au 12 place de la République", "12 place de la République"),
    ("Elle habite au 45 avenue Cheikh Anta Diop.", "45 avenue Cheikh Anta Diop"),
    ("12 rue du 8 mai 1945, Lyon", "12 rue du 8 mai 1945"),
    ("2014 rue Pasteur, Lyon", "2014 rue Pasteur"),
    ("Calle mayor 12, Lima", "Calle mayor 12"),
    ("En Plaza Mayor 3 vive ella.", "Plaza Mayor 3"),
    ("Avenida Paulista 2073", "Avenida Paulista 2073"),
    ("Avenida 9 de Julio 1234, Buenos Aires", "Avenida 9 de Julio 1234"),
    ("Avenida Bolívar, núm. 2015", "Avenida Bolívar, núm. 2015"),
    ("Vive en la Calle de los Andes 12 con su tía.", "Calle de los Andes 12"),
    ("Calle 12 # 45-67, Bogotá", "Calle 12 # 45-67"),
    ("Rua das Flores 12, Porto", "Rua das Flores 12"),
]
HARMLESS = """
Rana Plaza collapsed in April 2013.
The Rana Plaza building collapsed in 2013 and killed 1,134 workers.
The Rana Plaza collapse of 24 April 2013 led to an agreement.
On 24 April 2013 the Rana Plaza collapse killed 1,134 people.
The 2013 Rana Plaza disaster killed 1,134 people.
Rana Plaza 2013: never again
The Plaza Hotel hired 12 refugees.
In Plaza Bolívar 12 young women sell fruit.
In Plaza Bolívar 300 Haitians marched.
In 2014 Wall Street banks closed the accounts of cooks.
2014 Wall Street banks closed.
The 12 Wall Street banks agreed.
1,134 Wall Street workers
In 2011 Tahrir Square was full.
In mid-2011 Tahrir Square was full.
Between 2011 and 2013 Tahrir Square was quiet.
The 2016 Membership Drive brought in 300 domestic workers.
Since 2013 Downing Street has had a task force.
The 2015 Silk Road conference was held in Urumqi.
On 8 December Gulshan Avenue was closed to traffic.
By 12 June St. Mary's was full.
Place de la République en 2015
En 2015 place de la République était pleine.
En 2015, place de la République, 300 femmes ont chanté.
Depuis juin 2013, avenue Bourguiba, on vend des fruits.
Entre 2011 et 2013 rue Pasteur a changé.
Tras el derrumbe del Rana Plaza en 2013 murieron 1.134 personas.
Las Madres de Plaza de Mayo marchan desde 1977.
La Plaza Bolívar acogió a 200 vendedores.
En la Plaza Mayor 300 mujeres cantan.
En la Avenida Bolívar 300 Madres marchan.
Plaza Bolívar 1 134 personas
Plaza Bolívar 30 %
La Plaza de Mayo de 2015
Plaza Tahrir, 2011
La Carrera Solidaria 2015 reunió a 300 personas.
Calle abajo 12 casas ardieron.
"""


@pytest.mark.parametrize(("text", "street"), ADDRESSES)
def test_an_address_is_found_as_far_as_it_goes(text: str, street: str) -> None:
    assert street in [match.group() for match in addresses(text)]


@pytest.mark.parametrize("text", HARMLESS.strip().splitlines())
def test_a_street_with_a_year_or_a_count_is_no_address(text: str) -> None:
    assert [match.group() for match in addresses(text)] == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Flat 3, 12 Kelp Street is hers since 2013.", "[…] is hers since 2013."),
        (
            "After Rana Plaza collapsed in 2013, she moved to 12 Kelp Street.",
            "After Rana Plaza collapsed in 2013, she moved to […].",
        ),
        ("Elle habite au 45 avenue Cheikh Anta Diop.", "Elle habite au […]."),
        ("Vive en la Plaza Mayor 3 desde 2015.", "Vive en la […] desde 2015."),
    ],
)
def test_the_fix_takes_out_the_address_and_nothing_else(before: str, after: str) -> None:
    done = mend(reading({"other": before}), _contacts, unsafe=True)
    assert done.report.answers["other"] == after


def _contacts(found: Reading) -> Sequence[Finding]:
    every = check(found, stage="final", reveal=True).findings
    return [one for one in every if one.code == "PRV001"]
