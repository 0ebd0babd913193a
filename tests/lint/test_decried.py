"""PRV003 leaves one body alone that speaks of, or works on, harm that befalls others."""

from __future__ import annotations

import pytest

from csdreport.lint.rule import Example
from tests.lint.reports import checked, codes

DECRIES = {
    "en": """
The Ghana Migrants Network condemned the deportation of migrants.
A trade union in Qatar denounced the arrest of 40 workers.
A trade union in Qatar denounced arrests of workers.
A Ghanaian association reports arrests of migrants in the market.
The Thai network reports on arrests of children.
A network in Ghana collects data on harassment.
The Mexican network of shelters reports kidnappings of migrants on the trains.
A network in Ghana advocates against the deportation of migrants.
The Lebanese union collects testimonies of harassment from domestic workers.
Churches in Malta shelter families threatened with eviction.
The Thai network drew attention to arrests of children.
A network in Ghana opposes deportation.
A network in Ghana condemned deportations to the desert.
A federation in Nepal is concerned about the detention and torture of young people.
A coalition in Jordan was alarmed by the arrest of Syrians.
The Togo Sailors Union raised the issue of the deportation of seafarers.
The Peru Nurses Federation wrote a report on the kidnapping of girls.
A network in Ghana works on the intimidation of street vendors.
An association in Senegal analysed raids on homes.
A network in Ghana tackles harassment at sea.
A network in Ghana deals with threats against women who sew.
The union in Palau investigates harassment on ships.
A committee in Tonga protested the imprisonment of asylum seekers.
A movement in Chile marched against the eviction of families near the port.
The Fiji Church Network responded to the expulsion and deportation of pilgrims.
A network in Samoa spoke of the torture of prisoners to judges.
The network in Oman exposed the abduction of more than forty domestic workers.
A foundation in Laos holds seminars on the deportation of women.
A cooperative in Bolivia and a union made known the arrest of a girl.
The network in Mali is worried about assaults on refugees.
The Malta Harbour Network filmed arrests of fishers, and sold the film.
The Domestic Workers Union in Lebanon denounced the arrest of domestic workers.
A trade union of sailors in Qatar denounced the arrest of sailors.
A teachers' union in Peru denounced the arrest of teachers.
The Nepal Nurses Union condemned the deportation of nurses.
The Ghana Migrants Network met in May. It condemned the deportation of migrants.
A trade union in Qatar wrote a letter. It denounced the arrest of 40 workers.
A network in Ghana was founded in 2010. It opposes deportation.
A network in Ghana was founded in 2010. It collects data on harassment.
The union in Doha speaks for maids. It spoke against the deportation of women.
The union in Doha speaks for maids. In May it condemned the arrest of maids.
An association in Togo meets weekly. They denounced raids on homes.
The Ghana Migrants Network brought attention to arrests of migrants.
""",
    "fr": """
Le réseau marocain dénonce les expulsions de migrants.
Le réseau marocain dénonce les expulsions.
Un syndicat au Togo a condamné l’arrestation de 40 travailleurs.
Une association au Mali a fait un film sur l’enlèvement de jeunes filles.
Le réseau marocain travaille sur le harcèlement.
Une fédération au Niger s’oppose à l’expulsion des migrants subsahariens.
La coalition au Ghana attire l’attention sur les menaces contre les femmes.
Une association au Bénin recueille des données sur le harcèlement en mer.
Le syndicat tunisien a évoqué la torture et l’expulsion de réfugiés au parlement.
Un réseau au Tchad proteste contre les expulsions d’enfants.
Le réseau malien signale des arrestations de marins.
Une association au Togo étudie le harcèlement.
Un syndicat d’enseignants au Pérou dénonce l’arrestation d’enseignants.
Le Syndicat des infirmières du Togo a condamné l’expulsion d’infirmières.
Le réseau marocain se réunit. Il dénonce les expulsions de migrants.
Une association au Mali a six bureaux. En mai elle a dénoncé l’arrestation de réfugiés.
""",
    "es": """
La red mexicana denuncia secuestros de migrantes.
Una red en Perú condenó la deportación de trabajadoras.
Un sindicato en Chile rechaza las deportaciones.
La federación boliviana habló de la tortura de presos en la radio.
Una asociación en Panamá reporta redadas contra vendedores.
Una red en Perú trabaja contra el acoso.
La coalición en Honduras se opone a la detención arbitraria de niños.
Una red en Chile investiga el hostigamiento en los barcos.
La red mexicana alertó sobre el secuestro de mujeres jóvenes.
Un sindicato en Cuba criticó el arresto de 20 pescadores.
Un sindicato de maestros en Perú denunció el arresto de maestros.
La red mexicana se reúne. Denunció la deportación de migrantes.
La red mexicana se reúne. Ella condena la deportación de mujeres.
""",
}
BEARS = {
    "en": """
A network in Ghana was raided.
The network in Ghana fears deportation.
The Ghana Migrants Network fears the deportation of migrants.
Members of a union in Qatar were arrested.
A trade union in Qatar reports the arrest of its members.
An association of undocumented domestic workers in Lebanon faces raids.
The Ghana Migrants Network condemned the deportation of its members.
A network in Ghana reports that its volunteers are threatened.
A network in Ghana condemned threats.
A union in Lima reported harassment.
A union in Lima complained about harassment.
A union in Lima denounced the eviction.
The union in Lima was weakened by the arrest of workers.
A union in Doha suffered the arrest of 40 workers.
A union in Doha reports the arrest of workers who had joined it.
A union in Doha condemned the arrest of women on strike organised in May.
A union in Doha closed after the arrest of 40 workers.
The union in Doha protested, but the deportation of workers went on.
The union in Doha met, but the deportation of workers in May went on.
The union in Doha was emptied by the arrest of workers.
The union in Doha reported the deportation of migrants’ leaders.
A network in Ghana denounced the arrest of women lawyers.
A network in Ghana denounced the arrest of a lawyer who helps migrants.
A union in Ghana collects money after the raids.
The union in Fiji was denounced by guards.
The association in Niger received threats against women.
The union in Lima condemned raids on homes of its nurses.
A union in Doha denounced the arrest of 40 workers. All were members.
The union in Doha denounced the arrest of workers and was raided.
A union in Doha was threatened for reporting arrests of migrants.
A union in Doha investigates threats.
The union in Doha opposes harassment by police.
The union in Doha collected its papers before arrest.
A network in Ghana meets after raids. It was threatened.
A trade union in Qatar wrote a letter. It was raided.
A trade union in Qatar wrote a letter. It denounced the arrest of its members.
A trade union in Qatar wrote a letter. It fears the deportation of workers.
The union in Doha speaks for maids. Its leaders were arrested.
A network in Mali has six offices. They were raided.
A teachers' union in Peru denounced the arrest of teachers on strike.
A teachers' union in Peru denounced the arrest of its teachers.
A teachers' union in Peru denounced the arrest of union teachers.
The union in Doha called a strike that led to the arrest of workers.
The union in Doha met in May. It led to the arrest of workers.
A strike of the union in Doha ended with the arrest of workers.
The meeting of the union in Doha was followed by the arrest of workers.
The union in Doha marched. It ended in the arrest of women.
The protest by the union in Doha provoked the arrest of workers.
""",
    "fr": """
Le réseau marocain dénonce l’arrestation de ses membres.
Le réseau marocain dénonce l’expulsion.
Le réseau marocain craint l’expulsion de migrants.
Un syndicat au Togo a subi l’arrestation de 40 travailleurs.
Un syndicat au Togo dénonce l’arrestation de travailleurs en grève.
Un syndicat au Togo dénonce l’arrestation de 40 travailleurs. Elles étaient bénévoles.
Le réseau marocain dénonce des menaces.
Le réseau marocain dénonce l’expulsion de ses travailleuses.
Le réseau marocain se réunit. Il a été menacé.
Le réseau marocain se réunit. Il craint l’expulsion de migrants.
Le réseau marocain a manifesté. Cela a conduit à l’arrestation de migrants.
Un syndicat d’enseignants au Pérou dénonce l’arrestation de ses enseignants.
La grève du syndicat au Togo a provoqué l’arrestation de travailleurs.
""",
    "es": """
La red mexicana denuncia el secuestro de sus integrantes.
La red mexicana denuncia amenazas.
Una red en Lima trabaja en condiciones de acoso.
Una red en Perú teme la deportación de trabajadoras.
Un sindicato en Chile sufrió el arresto de 20 pescadores.
Una red en Perú condenó la deportación de sus trabajadoras.
Un sindicato en Chile denuncia la redada.
La red mexicana se reúne. Sufrió la deportación de mujeres.
La red mexicana se reúne. Denunció el secuestro de sus integrantes.
La huelga del sindicato en Chile provocó el arresto de trabajadores.
Un sindicato de maestros en Perú denunció el arresto de sus maestros.
""",
}
NAMES = ("The Ghana Migrants Network", "A network in Ghana")
DEEDS = """opposes, condemned, denounced, criticised, highlighted, exposed, reported, reported on,
spoke against, protested against, advocates against, marched against, raised, raised the issue of,
drew attention to, collects data on, investigates, analysed, wrote a report on, works on,
deals with, tackles, responded to, rejects, holds seminars on, is concerned about,
campaigns against, lobbied against, documented, monitors, discussed, published figures on,
called for an end to"""


def found(text: str, language: str) -> bool:
    return "PRV003" in codes(checked(Example({"other": text}, {"language": language})))


@pytest.mark.parametrize("language", DECRIES)
def test_one_body_that_speaks_of_harm_to_others_is_left_alone(language: str) -> None:
    texts = DECRIES[language].strip().splitlines()
    assert [text for text in texts if found(text, language)] == []


@pytest.mark.parametrize("language", BEARS)
def test_one_body_that_bears_harm_or_speaks_of_its_own_is_found(language: str) -> None:
    texts = BEARS[language].strip().splitlines()
    assert [text for text in texts if not found(text, language)] == []


@pytest.mark.parametrize("name", NAMES)
def test_whom_harm_befalls_counts_more_than_the_verb_that_speaks_of_it(name: str) -> None:
    deeds = [f"{name} {' '.join(deed.split())} the deportation of" for deed in DEEDS.split(",")]
    assert [deed for deed in deeds if found(f"{deed} migrants.", "en")] == []
    assert [deed for deed in deeds if not found(f"{deed} its members.", "en")] == []
