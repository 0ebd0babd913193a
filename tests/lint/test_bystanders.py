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
A group of 30 women was deported from Spain.
One hundred Sudanese were deported from Jordan in 2015 although NGOs objected.
Unions from Europe and Africa met in Rabat and spoke about raids on farms.
The churches of Sicily remember those who were killed at sea.
Two groups of Syrians were expelled from Jordan.
The organisation of deportations in France is costly.
The movement of people in Mali is criminalised.
Freedom of association is threatened in Qatar.
Collective expulsions from Algeria continue, and people are detained on the way.
In Greece refugees were evicted and left without shelter.
Domestic workers in Kuwait cannot form a union, and those who leave are arrested.
DACA was ended, and young people in Texas are threatened with deportation.
Raids by ICE in Texas frighten families.
The Committee on the Rights of the Child asked Peru about children who were kidnapped.
The International Organization for Migration said that people are tortured in Libya.
Libya: migrants are detained and tortured. No civil society organisation has access.
Migrants are detained in centres in Libya.
Israel: 40,000 Eritreans are threatened with deportation; NGOs went to court.
Haitians are deported from Peru although they were born there; churches protest.
The government of Kenya threatened to close a camp, and NGOs protested.
In Morocco the police raided the forests; associations protested.
Women's groups spoke of the arrests in Lebanon.
Organisations in Greece ask for access to the islands where people are detained.
NGOs estimate that 20,000 people are detained in Libya.
According to civil society organisations, migrants in Yemen are tortured.
Organisations cannot enter the places in Algeria where women are assaulted.
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
Un groupe de migrants a été arrêté à Calais.
L’organisation des expulsions coûte cher à la France.
Les ONG n’ont pas accès aux migrants détenus en Libye.
Les associations ont dénoncé les expulsions du Maroc.
Des associations ont porté plainte contre les expulsions au Maroc.
Les associations ont attaqué la France en justice pour les expulsions de Mayotte.
Au Niger des chauffeurs ont été arrêtés ; les organisations demandent une autre loi.
L’UGTT a ouvert quatre espaces en Tunisie. On y trouve conseil en cas d’arrestation.
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
Un grupo de migrantes fue secuestrado en Tamaulipas.
La organización de las deportaciones en Estados Unidos es costosa.
Las redes de la diáspora en Chile protestaron contra las deportaciones.
Las ONG no tienen acceso a los lugares en Texas donde hay menores detenidos.
Los haitianos son deportados de Chile; las iglesias protestan.
En Costa Rica, las asociaciones protestan por las redadas.
Las organizaciones acudieron a la Corte en Chile; los detenidos quedaron libres.
Los convenios colectivos no se cumplen en Almería y los jornaleros son amenazados.
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
A group of women who sew in Lima was threatened by the police.
A group of six activists in Minsk was arrested.
Sudanese nurses of a union in Juba were arrested.
A nurses' union in Harare was banned after a strike.
In Manama activists of a workers' committee were jailed.
A group of migrants who sing in Oran was arrested.
Our group of migrants in Oran was arrested.
The organisation of nurses in Lima was raided.
The Movement of Domestic Workers in Beirut was threatened.
The Freedom of Movement Network in Niamey was threatened.
Unions in Doha protested and workers were arrested.
NGOs in Baku went to court, and women were arrested.
Unions in Doha complain that their members are arrested.
An association in Oran protested and its members were arrested.
Afghans of a union in Karachi were arrested.
In case of arrest, call the union in Lima, which was raided.
""",
    "fr": """
Des membres d’associations à Alger ont été expulsés, selon des ONG.
L’association de migrants à Tunis a été menacée, ont dit des réseaux.
Nos travailleuses au Liban sont menacées, disent des syndicats.
Une association de femmes au Mali a été menacée.
L’expulsion des membres du syndicat au Maroc a fait peur.
Les expulsions des membres de l’association au Maroc continuent.
Les associations au Maroc nous ont dit que leurs membres sont arrêtés.
Un groupe de militants a été arrêté à Alger.
Le syndicat au Niger a été attaqué la semaine suivante.
La police a attaqué le syndicat à Niamey.
Les syndicalistes haïtiens au Chili ont été arrêtés; des ONG protestent.
Des associations au Niger ont protesté et des femmes ont été arrêtées.
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
Un grupo de activistas fue detenido en Managua.
Los sindicalistas haitianos en Chile fueron detenidos; varias ONG protestaron.
Las redes en Managua protestaron y mujeres fueron detenidas.
La organización de mujeres en Choloma fue amenazada.
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
