"""PRV003 tells a group that suffers from one that helps, speaks for or wins for others."""

from __future__ import annotations

import pytest

from csdreport.lint.rule import Example
from tests.lint.reports import checked, codes

HELPS = {
    "en": """
In Kenya a network of nurses documents threats by recruiters.
The Nurses' Union in Peru trains inspectors to recognise harassment on ships.
NGOs in Ghana run a helpline for women who were assaulted at sea.
An association in Senegal helps migrants after their deportation.
In Chile a coalition campaigns against raids at schools.
Churches in Malta welcome families who fear deportation.
Brazil: a women's network taught 90 police officers how to question people who were tortured.
Unions in Norway negotiated a code of conduct against harassment.
In Uganda the foundation reunites children with parents who were deported.
In Tonga, NGOs publish the number of people detained at the airport.
A cooperative in Bolivia hosts artists threatened with eviction.
The committee in Nepal visits women detained in airports.
A Kenyan organisation challenged the deportation of 30 cooks in court.
The Swiss foundation pays for lawyers of people who are prosecuted for saving lives.
In Japan the network set up a hotline for trainees whose passports are confiscated.
Civil society organisations in Iceland should monitor raids and deportations.
Denmark adopted a law against harassment with the help of a union.
The Movement in Laos informs crews about what to do when they are arrested.
A radio station in Mali explains how to report assaults.
A Cuban association serves people who were kidnapped on their way.
In Oman the embassy opened a shelter for maids who were harassed.
In Samoa a church protects witnesses from reprisals.
In Benin an NGO counsels girls who escaped kidnapping.
The Irish network called on the police to investigate threats.
A coalition in Togo lobbies for sailors who have been jailed for strikes at sea.
In Laos a shelter gave beds to 20 nurses who had been attacked.
The Chadian centre represents drivers in court who were deported.
The union in Palau fights harassment on board.
A Greek cooperative recorded 300 interviews with people who were persecuted at home.
The network in Haiti provides meals for deported cooks.
A women's organisation in Gabon wants no child to be detained; it offers alternatives to detention.
In Oman a foundation pays for lawyers of sailors who are threatened.
A group of refugees in Kampala cooks for detained neighbours.
A group of refugees in Kampala sews for jailed friends.
A refugee group in Kampala cooks for arrested relatives.
A network in Ghana sings for deported neighbours.
A network in Mali has six offices. They help people who were deported.
A network in Ghana for deported women sings.
""",
    "fr": """
Au Togo, une association aide les femmes qui ont été agressées.
Le syndicat au Pérou forme des inspecteurs sur le harcèlement.
Au Mali, un réseau accueille les migrants expulsés.
Une coalition au Ghana demande la libération des cuisiniers détenus.
Un groupe de réfugiées à Kampala cuisine pour des voisines arrêtées.
Un réseau au Togo coud pour les familles expulsées.
""",
    "es": """
En Chile, una asociación ayuda a mujeres que fueron agredidas.
La red en Ghana documenta las deportaciones y las redadas.
Un albergue en Panamá acoge a familias deportadas.
El sindicato en Perú capacita a inspectores sobre el acoso.
Un grupo de refugiadas en Kampala cocina para vecinas detenidas.
Una red en Ghana cose para familias deportadas.
""",
}
SUFFERS = {
    "en": """
The union in Doha, which gives legal aid to maids, was raided.
Police raided the shelter in Tijuana that helps migrants.
The network in Managua offers legal aid and has been threatened.
The union in Doha trained 40 leaders, who were then arrested.
The NGO in Cairo helps refugees; its director was jailed.
The NGO in Cairo helps refugees, and its director received death threats.
The group in Doha runs a hotline in hiding.
The shelter, run by nuns in Tijuana, got threats from gangs.
The association in Minsk trains nurses under political pressure.
The union in Lima documents raids on its office.
The union helps members of its branch in Fiji who were arrested.
Supported by nuns, a shelter in Tijuana was attacked.
The association in Hanoi helps workers despite threats.
In Riyadh the police arrested six members of a union that defends maids.
A network in Manila protects its leaders from arrest.
An NGO in Baku that monitors elections is harassed by officials.
Organisers of a strike in Dhaka who run a union were detained.
A lawyers' association in Tunis defends migrants and is intimidated.
The migrants' network in Rabat campaigns for papers and was threatened with closure.
In Orsa a shelter which offers beds was burned down.
A union in Muscat won its case, but activists were deported.
The union in Doha gave advice and police arrested twelve.
The centre in Lima trains maids after a raid on its house.
The association in Tunis called for help because of threats.
Volunteers who help refugees at a shelter in Calais were prosecuted.
Threats reached the network in Managua that gives legal aid.
The union in Jeddah fears reprisals for the help it gives.
The network in Kabul offers lessons to girls and was attacked twice.
A group of refugees in Kampala cooks for its detained members.
A group of refugees in Kampala feeds detained neighbours and was raided.
A group of refugees in Kampala sews for jailed friends and is threatened.
A group of refugees in Kampala cooks for detained members.
""",
    "fr": """
Le syndicat à Tunis, qui aide les domestiques, a été attaqué.
L’association à Rabat aide les migrants malgré des menaces.
Des membres du réseau à Alger qui forme des cuisiniers ont été arrêtés.
Un groupe de réfugiées à Kampala cuisine pour des membres arrêtées.
Un groupe de réfugiées à Kampala aide des voisines détenues et a été menacé.
Un groupe de réfugiées à Kampala cuisine pour ses militantes arrêtées.
""",
    "es": """
El albergue en Tapachula que ayuda a migrantes fue atacado.
La red en Managua ofrece ayuda legal y sus dirigentes fueron amenazados.
El sindicato en Lima capacita a cocineras bajo amenazas.
Un grupo de refugiadas en Kampala cocina para sus miembros detenidas.
Un grupo de refugiadas en Kampala ayuda a vecinas deportadas y fue amenazado.
""",
}


def warned(text: str, language: str) -> bool:
    return "PRV003" in codes(checked(Example({"other": text}, {"language": language})))


@pytest.mark.parametrize("language", HELPS)
def test_a_group_that_helps_people_is_not_at_risk_by_it(language: str) -> None:
    texts = HELPS[language].strip().splitlines()
    assert [text for text in texts if warned(text, language)] == []


@pytest.mark.parametrize("language", SUFFERS)
def test_a_group_that_helps_and_suffers_is_at_risk(language: str) -> None:
    texts = SUFFERS[language].strip().splitlines()
    assert [text for text in texts if not warned(text, language)] == []


@pytest.mark.parametrize(
    "text",
    [
        "La policía detuvo a seis miembros del sindicato en Lima.",
        "El sindicato en Lima sufrió detenciones.",
    ],
)
def test_arrests_told_with_a_spanish_verb_are_found(text: str) -> None:
    assert warned(text, "es")
