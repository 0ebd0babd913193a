"""A whole name beside what befalls people is somebody's; bodies, places and peoples are nobody."""

from __future__ import annotations

import pytest

from csdreport.lint.rule import Example
from tests.lint.reports import checked, codes

PEOPLE = {
    "en": """
Maria Gomez was deported.
Fatima Hassan left her employer in Kuwait in 2014.
Jennifer Dalquez was sentenced to death in Abu Dhabi.
Joseph Banda died on a building site in Doha.
The case of Jennifer Dalquez was raised.
Maria Gomez lost her job in Doha.
The session heard the story of Amina Yusuf, who was raped.
Amina Yusuf told how she was sold.
Mary Jane Veloso is still in prison in Indonesia.
Rosa Perez was fired for joining a union.
Last year Thandi Mokoena was arrested at the border.
Amina Yusuf, who was detained for a year, spoke.
Kwame Mensah drowned off Lampedusa.
Leila Haddad has been detained since May.
Abdul Karim had been tortured in Libya.
Samuel Otieno was killed by a crane.
Grace Wanjiru escaped from her employer.
In memory of Samuel Otieno the room stood.
Rahel Tesfaye was not paid for two years.
We heard from Fatima Al-Hassan, who was cheated by her agent.
The widow of Kwame Boateng got no compensation.
""",
    "fr": """
Aminata Diop a été vendue à l’âge de 14 ans.
Aminata Diop a perdu son emploi à Doha.
Le cas d’Aminata Diop a été évoqué.
Moussa Traoré est mort à Oran.
Fatou Ndiaye a été expulsée vers Dakar.
Awa Koné, qui a été violée en Libye, a parlé.
L’histoire de Moussa Traoré a ému la salle.
La veuve de Kwame Boateng n’a rien reçu.
Fatima Yusuf a été trompée par son agent.
""",
    "es": """
María Gómez fue vendida a los 14 años.
María Gómez perdió su empleo en Madrid.
Se habló del caso de María Gómez.
José Banda murió en Texas.
Rosa Pérez fue deportada a Honduras.
Juan Morales, que fue detenido en Texas, habló.
La historia de Rosa Pérez conmovió a la sala.
La viuda de Kwame Boateng no recibió nada.
Fatima Yusuf fue engañada por su agente.
""",
}
NOBODY = {
    "en": """
Hundreds of migrants were deported.
Burmese Muslims died at sea.
Eritrean Christians drowned off Lampedusa.
The Rana Plaza building collapsed and women died.
Golden Dawn was banned in Greece.
The Global Compact was adopted.
The case of South Korea was raised.
The case of Burkina Faso shows it.
The story of the Rainbow House was told.
The case of Hirsi Jamaa v. Italy was decided.
Human Rights Watch was detained at the border.
Amnesty International lost its office.
Migrant Workers were arrested.
Domestic Workers United was founded in Lima.
The Refugee Council was fired upon.
Many Filipino nurses left their employers.
Two Nepali workers died in Doha.
The Nurses Union was cheated by its bank.
Kelp House was robbed twice.
A domestic worker was sentenced to death in Abu Dhabi.
The Kafala System was sentenced to end.
Saudi Arabia was condemned.
In New Delhi a worker was killed.
The Black Sea claimed lives; many drowned.
Kuwait Airways lost its licence.
The Labour Party lost its seats.
Hurricane Maria killed many.
Western Union was fined.
The Arab Spring died.
Sri Lankan women were trafficked.
Agency Safe Work was blacklisted.
On World Refugee Day boats were detained.
""",
    "fr": """
Des centaines de migrants ont été expulsés.
Le cas de la Corée du Sud a été évoqué.
Le cas du Burkina Faso a été évoqué.
La Croix Rouge a perdu son accès.
Amnesty International a été expulsée.
Le Pacte Mondial a été adopté.
L’histoire de la Casa del Migrante est connue.
Un travailleur est mort à Oran.
Les Travailleuses Domestiques ont été expulsées.
L’Union Africaine a été saisie.
""",
    "es": """
Cientos de migrantes fueron deportados.
Se habló del caso de Corea del Sur.
El caso de Costa Rica es distinto.
La Casa Alianza fue allanada.
Amnistía Internacional fue expulsada de Cuba.
El Pacto Mundial fue aprobado.
Un trabajador murió en Texas.
La Cruz Roja perdió su acceso.
Las Trabajadoras Domésticas fueron detenidas.
La Unión Africana fue fundada.
""",
}
ABOUT_PEOPLE = {"PRV002", "PRV005", "QUO010"}


def is_named(text: str, language: str) -> bool:
    found = checked(Example({"other": text}, {"language": language}), select=list(ABOUT_PEOPLE))
    return bool(ABOUT_PEOPLE & set(codes(found)))


@pytest.mark.parametrize("language", PEOPLE)
def test_a_whole_name_beside_what_befell_somebody_is_found(language: str) -> None:
    texts = PEOPLE[language].strip().splitlines()
    assert [text for text in texts if not is_named(text, language)] == []


@pytest.mark.parametrize("language", NOBODY)
def test_bodies_places_and_peoples_are_nobody(language: str) -> None:
    texts = NOBODY[language].strip().splitlines()
    assert [text for text in texts if is_named(text, language)] == []
