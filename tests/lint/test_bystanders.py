"""PRV003 leaves bodies alone that only speak of what people suffer, or stand beside it."""

from __future__ import annotations

import pytest

from csdreport.lint.rule import Example
from tests.lint.reports import checked, codes

SPEAKS = {
    "en": """
Many organisations noted that migrants in Libya are detained and beaten.
Migrants in Morocco face raids and arrests, according to several associations.
In Libya, migrants are detained and beaten, NGOs said.
In Malaysia, refugees are often detained, and NGOs have little access.
In Malaysia, refugees are often detained. NGOs have little access.
In Qatar, domestic workers who run away are arrested; unions asked for safe shelters.
Networks reported raids on homes in Greece.
NGOs asked that nobody be detained in Malta.
In the United States, fear of deportation stops workers from joining unions.
Seafarers in Indonesia who complain are blacklisted by agencies, unions say.
Argentina: the law forbids deportation without a judge, won by a coalition of churches.
Participants from unions in Lebanon described how workers are threatened and deported.
Associations from Africa described arrests of women at the border of Niger.
""",
    "fr": """
Plusieurs associations ont noté que les migrants en Libye sont détenus.
Au Liban, les domestiques qui partent sont arrêtées; les syndicats demandent des abris.
Au Niger, des femmes sont expulsées, selon des ONG.
""",
    "es": """
Varias organizaciones señalaron que los migrantes en México son secuestrados.
En Qatar, las trabajadoras que huyen son detenidas; los sindicatos piden albergues.
En Libia las mujeres son secuestradas, según varias ONG.
""",
}
SUFFERS = {
    "en": """
Leaders of the Kelp Union in Lima were arrested.
Members of unions in Doha were arrested, NGOs said.
Staff of NGOs in Malta were detained.
Our union in Lima was raided.
Unions in Lima said that their staff were arrested.
NGOs in Malta reported threats.
In Hungary, NGOs face threats.
Workers of the Kelp Union in Lima were arrested.
Workers in Lima were arrested, all of them members of unions.
Migrants who formed an association in Oman were deported.
Our workers in Lima were arrested, NGOs said.
We are maids in Oman and are threatened, unions said.
Workers were arrested in Lima; the Nurses' Union had called a strike.
Raids on NGOs in Malta go on, networks said.
In Peru both unions saw workers arrested.
Women from unions in Fiji were jailed.
Workers in Lima are threatened. MTQ spoke.
The union's women in Lima were arrested.
Nurses' unions in Fiji helped when workers struck and their offices were attacked.
A union of workers in Oman is threatened, NGOs said.
""",
    "fr": """
Des membres d’associations à Alger ont été expulsés, selon des ONG.
L’association de migrants à Tunis a été menacée, ont dit des réseaux.
Nos travailleuses au Liban sont menacées, disent des syndicats.
""",
    "es": """
Miembros de sindicatos en Managua fueron detenidos, dijeron varias ONG.
La red de mujeres en Managua fue amenazada, según organizaciones.
Nuestras trabajadoras en Lima son amenazadas, dicen los sindicatos.
""",
}


def found(text: str, language: str) -> bool:
    return "PRV003" in codes(checked(Example({"other": text}, {"language": language})))


@pytest.mark.parametrize("language", SPEAKS)
def test_bodies_that_only_speak_of_what_people_suffer_are_left_alone(language: str) -> None:
    texts = SPEAKS[language].strip().splitlines()
    assert [text for text in texts if found(text, language)] == []


@pytest.mark.parametrize("language", SUFFERS)
def test_bodies_that_suffer_it_are_found_beside_those_that_speak(language: str) -> None:
    texts = SUFFERS[language].strip().splitlines()
    assert [text for text in texts if not found(text, language)] == []
