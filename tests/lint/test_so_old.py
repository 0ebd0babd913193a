"""PRV005 finds a child that is called by its people, and no programme that is as old."""

from __future__ import annotations

import pytest

from csdreport.lint.rule import Example
from tests.lint.reports import checked, codes

CHILDREN = {
    "en": """
A 15-year-old Syrian, Ahmad, works in a bakery in Beirut.
A 17-year-old Eritrean, Samuel, crossed alone.
Ahmad, a 15-year-old, works in a bakery.
Ahmad, a 15-year-old Syrian, works in a bakery.
A 15-year-old Guatemalan named Luis was held in Texas.
The 15-year-old Syrian from Homs works in a bakery.
A 15-year-old called Ahmad works in a bakery.
A boy of 15, Ahmad, works in a bakery.
A 15-year-old Syrian works in a bakery.
A 15-year-old Sierra Leonean crossed alone.
A 15-year-old Syrian Ahmad works in a bakery.
An unaccompanied 16-year-old Afghan slept in a park.
A 16-year-old unaccompanied Afghan slept in a park.
A sixteen-year-old Gambian drowned.
A 14-year-old Nigerian told us how she was sold.
A 14-year-old Nepali and her sister were sold.
A 15 year old Somali, Amina, was detained.
We met Ahmad, a 15-year-old.
We heard about Ahmad, a 15-year-old, who sews shirts.
The story of Samuel, a 17-year-old Eritrean, moved us.
A Syrian aged 15 works in a bakery.
A 12-year-old Rohingya was sold.
Ahmad, a 15-year-old who sews, was beaten.
A 13-year-old Roma named Luca begs.
Last year a 17-year-old Sudanese died.
A 16-year-old Honduran reached Tijuana.
Samira, a 16-year-old Afghan, cooks.
""",
    "fr": """
Un Syrien de 15 ans, Ahmad, travaille dans une boulangerie.
Ahmad, un Syrien de 15 ans, travaille dans une boulangerie.
Un garçon de 15 ans, Ahmad, travaille dans une boulangerie.
Une Guatémaltèque de 15 ans nommée Lucía a été arrêtée.
L’Ivoirienne de 16 ans dort dans la rue.
Une Nigériane de quinze ans, Joy, a été vendue.
Un Afghan âgé de 16 ans dort sous un pont.
""",
    "es": """
Un sirio de 15 años, Ahmad, trabaja en una panadería.
Ahmad, un sirio de 15 años, trabaja en una panadería.
Un chico de 15 años, Ahmad, trabaja en una panadería.
Una guatemalteca de 15 años llamada Lucía fue detenida.
La hondureña de 16 años duerme en la calle.
Un afgano de dieciséis años duerme en un parque.
""",
}
OTHERS = {
    "en": """
The 15-year-old Syrian network met.
A 15-year-old Ghanaian association, Kuapa, sells cocoa.
A 15-year-old programme, Skills First, is run by nurses.
Kuapa, a 15-year-old association, sells cocoa.
The 15-year-old Syrian crisis goes on.
The 15-year-old Ghanaian farmers association sells cocoa.
The 15-year-old Ghanaian workers' union sells cocoa.
The 15-year-old Kuapa cooperative sells cocoa.
The 15-year-old Ghanaian Kuapa cooperative sells cocoa.
The 15-year-old Syrian, Lebanese and Iraqi networks met.
A 15-year-old Syrian and Lebanese network met.
The 15-year-old Lebanese sponsorship law is unfair.
The 15-year-old Lebanese law, Kafala, is unfair.
A 15-year-old Kenyan savings group lends money.
A 15-year-old Kenyan sports club sings.
A 15-year-old Filipino displaced persons programme ended.
The Harbour Union, a 15-year-old network, met in Lima.
Skills First, a 15-year-old, award-winning programme, ended.
A 15-year-old Ghana-based network met.
A 17-year-old Syrian-led network met.
The 15-year-old Nepalese Nurses Union sings.
A 16-year-old Swiss initiative, Refugees Welcome, lends flats.
A 12-year-old Kenyan newspaper, Sauti, wrote of it.
The 12-year-old Philippine migration fund pays.
A 25-year-old Syrian, Ahmad, works in a bakery.
Ahmad, a 25-year-old Syrian, works in a bakery.
A 10-year-old Mexican politics blog ended.
In Parliament, a 15-year-old law was changed.
Caritas, a 15-year-old partner, helped.
""",
    "fr": """
Un réseau syrien de 15 ans, Amal, chante.
Kuapa, une association ghanéenne de 15 ans, chante.
Une loi marocaine de 15 ans a été changée.
Un programme de 15 ans, Écoles Pour Tous, se termine.
Kuapa, un programme de 15 ans, se termine.
Le Kenyan de 25 ans chante.
Un Syrien de 25 ans, Ahmad, chante.
Au Togo, un Béninois de 15 ans peut travailler.
""",
    "es": """
Una red siria de 15 años, Amal, canta.
Kuapa, una asociación ghanesa de 15 años, canta.
La ley chilena de 15 años fue cambiada.
Un programa de 15 años, Escuelas Para Todos, terminó.
Kuapa, un programa de 15 años, terminó.
Un sirio de 25 años, Ahmad, canta.
Una red de 15 años, Amal, canta.
""",
}


def found(text: str, language: str) -> bool:
    return "PRV005" in codes(checked(Example({"other": text}, {"language": language})))


@pytest.mark.parametrize("language", CHILDREN)
def test_a_child_is_found_by_its_people_or_by_a_name_beside_its_age(language: str) -> None:
    texts = CHILDREN[language].strip().splitlines()
    assert [text for text in texts if not found(text, language)] == []


@pytest.mark.parametrize("language", OTHERS)
def test_bodies_laws_and_grown_ups_of_a_people_are_no_children(language: str) -> None:
    texts = OTHERS[language].strip().splitlines()
    assert [text for text in texts if found(text, language)] == []
