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
Several unions told us that migrants in Saudi Arabia are arrested when they leave their employer.
In Libya armed groups detain migrants, and no organisation can visit them.
Domestic workers in Lebanon are threatened with deportation if they join a union.
Employers in Lebanon threaten workers who contact an NGO.
A speaker from a trade union in Jordan explained how domestic workers are threatened with arrest.
Unions in Italy organise farm workers threatened by gangmasters.
In Turkey soldiers arrested refugees, and no network could help.
Migrants in Malaysia are detained when they turn to an association.
A speaker from an NGO in Peru told of women who were harassed.
Police in Bahrain detain women, and no union may see them.
Migrants in Libya are tortured in detention centres.
Migrants in Nauru are held in detention centers and threatened.
Migrants who cross Mexico are kidnapped by criminal networks.
In Libya, migrants are held and tortured by smuggling networks.
NGOs protested against deportations from Israel.
Social networks in Lebanon spread threats against Syrians.
""",
    "fr": """
Plusieurs associations ont noté que les migrants en Libye sont détenus.
Au Liban, les domestiques qui partent sont arrêtées; les syndicats demandent des abris.
Au Niger, des femmes sont expulsées, selon des ONG.
Les expulsions d’Algérie vers le Niger ont été évoquées par plusieurs réseaux.
En Libye, des groupes armés détiennent des migrants, et aucune ONG ne peut les voir.
Les associations au Maroc dénoncent les expulsions.
Libye : les migrants sont enfermés et torturés dans des centres de détention.
Un réseau de passeurs a été démantelé et ses chefs arrêtés au Niger.
""",
    "es": """
Varias organizaciones señalaron que los migrantes en México son secuestrados.
En Qatar, las trabajadoras que huyen son detenidas; los sindicatos piden albergues.
En Libia las mujeres son secuestradas, según varias ONG.
Las organizaciones de la sociedad civil en Chile denuncian las deportaciones.
Las deportaciones de haitianos desde República Dominicana preocupan a varias redes.
En Libia grupos armados detienen a migrantes, y ninguna ONG puede visitarlos.
Los migrantes centroamericanos son secuestrados en México.
En Texas los niños están detenidos en centros de detención.
Los migrantes son secuestrados por redes criminales en México.
Redes de trata en Nigeria amenazan a las familias.
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
The Domestic Workers’ Union in Lebanon was threatened with closure.
Leaders of the Migrant Workers’ Union in Bahrain were arrested.
Staff of the Harbour Network in Athens are followed by the police.
An association of returnees in Niger received threats.
The union told us that its leaders in Qatar were arrested.
Several unions in Libya told us that we are threatened.
In Libya armed groups detain our members, and no organisation can visit them.
Employers in Lebanon threaten the union and its staff.
A union in Jordan was raided after it organised workers.
No union in Qatar dares to meet since its leaders were arrested.
After the raids on the association in Johannesburg, it closed.
Police in Bahrain detain women of a union.
A speaker from a union in Jordan explained how her union was raided.
A participant from an association in Lima said that she was threatened.
If a union in Qatar meets, its members are arrested.
The deportation of union leaders in Bahrain went on.
Migrants in Qatar are arrested when they meet; a union of cooks was raided.
Leaders of a network in Lima were deported when they complained.
The network in Lima told us that its office was raided.
A union in Qatar told us that its members are detained.
Unions told us that in Qatar their members are detained.
""",
    "fr": """
Des membres d’associations à Alger ont été expulsés, selon des ONG.
L’association de migrants à Tunis a été menacée, ont dit des réseaux.
Nos travailleuses au Liban sont menacées, disent des syndicats.
Une association de femmes au Mali a été menacée.
L’expulsion des membres du syndicat au Maroc a fait peur.
Les expulsions des membres de l’association au Maroc continuent.
Les associations au Maroc nous ont dit que leurs membres sont arrêtés.
""",
    "es": """
Miembros de sindicatos en Managua fueron detenidos, dijeron varias ONG.
La red de mujeres en Managua fue amenazada, según organizaciones.
Nuestras trabajadoras en Lima son amenazadas, dicen los sindicatos.
Una red de mujeres en Honduras fue amenazada.
La deportación de los líderes del sindicato en Chile causó miedo.
Las oficinas de una asociación en Lima fueron allanadas.
La deportación de la red de mujeres en Nicaragua fue anunciada.
Las redes en Lima dijeron que sus miembros son amenazados.
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
