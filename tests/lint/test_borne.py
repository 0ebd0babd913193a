"""PRV003 asks who bears a harm: a body, or fees, culprits and practices that a body tells of."""

from __future__ import annotations

import pytest

from csdreport.lint.rule import Example
from tests.lint.reports import checked, codes

BEFALLS_NONE = {
    "en": """
The kafala system, unions in Qatar said, was outlawed in Bahrain.
Recruitment fees, according to a union in Nepal, were banned.
The agency, a partner of a union in Nepal, was shut down.
Jobs Now, an agency in Kenya, was closed down after complaints by the union.
Kafala, a system that unions in Qatar fight, was banned.
In 2014 Nepal banned recruitment fees after a campaign by a trade union.
The Philippines has banned recruitment agencies that charge fees, thanks to a network of unions.
Recruitment fees were banned in Nepal in 2015, and trade unions monitor this.
Indonesia has banned placement fees, and the Indonesian Migrant Workers Union checks it.
The kafala system was outlawed in Bahrain, unions said.
Two agencies in Kenya were closed down after complaints by the union.
In Nepal 80 agencies were shut down thanks to a hotline of the union.
A Philippine union got 12 agencies blacklisted.
Employers in Malaysia were prosecuted after a network of NGOs filed complaints.
A trafficker was jailed in Nigeria after a women's association had brought the case.
In Moldova three recruiters were prosecuted with the help of an association.
A union in Taiwan denounced forced labour on fishing boats.
A union in Qatar denounced unpaid wages.
The Kenyan association denounced recruitment fees.
An association in Tunisia denounced arbitrary arrests of Sub-Saharan migrants.
A Kenyan NGO denounced widespread harassment of domestic workers.
Workers who had been dismissed for pregnancy in Mauritius were reinstated thanks to the union.
In Belgium, trade unions, NGOs and churches put the government under pressure to regularise workers.
In Switzerland 80 associations defeated a bill that criminalised help to migrants.
In Sweden the union of transport workers investigated companies that threaten drivers.
In Senegal fishers' associations say that the sea is empty; this threatens their living.
In Mexico the Movement of Central American Mothers searches for children who disappeared.
The London Underground and a union in the United Kingdom train migrant staff.
The programme in Ghana is monitored by a network of NGOs.
The Qatari agreement is monitored by two trade unions and an employer.
Bangladesh: recruitment is monitored by trade unions in 14 districts.
In Italy 12 farms were raided by labour inspectors after a union had reported them.
A disease surveillance network in Uganda now counts migrants.
The Committee against Torture heard two Swiss associations in 2015.
An association in Niger warns young people of the dangers of clandestine migration.
In the United Kingdom the hostile environment was criticised by the Trades Union Congress.
In Kenya a tea workers' union says that falling prices are a threat to jobs.
Three traffickers were arrested in Ghana after a tip from the fishers' union.
Malaysia: 16 employers were blacklisted after complaints by a coalition of NGOs.
Peru: the Ministry of Labour and a union agreed to prosecute employers; nine were prosecuted.
The ITF and its Fijian affiliate inspected 30 vessels; two captains were prosecuted.
In Bosnia the Red Cross and a union reopened a centre that had been shut down for lack of funds.
A Moroccan cooperative closed down in 2014 for lack of funds and was reopened by an association.
In Lebanon six NGOs fill the gap since the public shelter was closed down.
Brazil: the pastoral service and two unions freed 60 Bolivian tailors; the owner was jailed.
In Argentina a network of migrant women negotiated with the city after tenants had been evicted.
The Philippines blacklisted 40 agencies after unions in Hong Kong had published their names.
Qatar outlawed the keeping of passports; two unions now train inspectors.
After a strike of the Domestic Workers' Union in Uruguay, fees for placement were banned.
Three employers in Jordan were jailed thanks to evidence gathered by a network of lawyers.
An association in Morocco helps women whose employers disappeared.
A brothel in Thailand was raided by the police together with a foundation.
In Germany a right-wing group's march was banned after churches protested.
Deportation flights from Sweden were attacked by NGOs as unlawful.
In Ghana, the association runs a call centre; illegal agencies are shut down within days.
The captain was detained in Durban after the ITF and a union had alerted the port.
In Spain the union Kelpo denounced the hotel chains that outsource cleaning.
Tunisia criminalises irregular exit, which the coalition of NGOs opposes.
Greece: criminalisation of sea rescue was on the agenda of a network of lawyers.
In Nigeria returnees attacked by locals found help at a women's association.
The fishing industry in Thailand is under pressure from buyers, unions said.
Under pressure from trade unions, Lebanon included domestic workers in its draft law.
Under pressure from a coalition of churches, Mexico closed the station.
The Swiss government came under pressure from a network of associations.
In South Africa shops of migrants were looted; a forum of churches mediated.
In South Africa, foreign-owned shops were looted and burned down, and churches sheltered the owners.
A Nepali NGO traces people who disappeared in the Gulf.
In Tanzania the network for people with albinism explained that traffickers are rarely prosecuted.
In 2013 Rana Plaza killed 1,134 workers; unions in Bangladesh then signed the Accord.
Workers in Bangladesh were killed when the building fell; unions and brands signed an accord.
A campaign by two NGOs had child marriage outlawed in Malawi.
Zambia: a community radio station warns of clandestine recruiters.
Cambodia banned the sending of maids to Malaysia, and unions asked for safer ways.
In Kuwait, an underground economy of visas feeds on migrants, the union of cooks said.
Miners work underground in Zambia, and their union provides insurance.
The Turkish port was closed by a strike of the dockers' union.
In Lebanon municipal curfews for Syrians were denounced by a coalition of NGOs.
The Dutch union had a subcontractor banned from public tenders.
Since a union in Cyprus went to court, students cannot be dismissed for pregnancy.
Chile dissolved the old migration council and invited three networks of migrants to the new one.
In Peru the hotline of the union led to the arrest of two recruiters.
In India police raided brick kilns after a tip by a union and freed 80 people.
Norway's trade unions pressed for a register so that blacklisted firms win no tenders.
Oman's exit permit was abolished after NGOs and unions criticised it.
In Sri Lanka remittance fees are monitored by the government and a federation of migrants.
""",
    "fr": """
Au Maroc, dix employeurs ont été poursuivis en justice grâce à une association.
Au Niger, trois passeurs ont été arrêtés après une plainte d’une association.
Au Liban, des employeurs ont été arrêtés à la demande d’un syndicat.
Au Cameroun, la pêche est menacée et les associations de pêcheurs cherchent d’autres emplois.
Au Sénégal, les frais de recrutement ont été interdits après une campagne des syndicats.
La Belgique a interdit l’enfermement des enfants, à la demande d’une coalition.
En Tunisie, une agence a été fermée après la plainte d’un syndicat.
Le réseau marocain dénonce les salaires impayés.
Le réseau sénégalais dénonce les arrestations arbitraires de migrants.
Au Togo, un recruteur a été emprisonné grâce au témoignage d’une association.
Au Bénin, des associations mettent en garde contre la migration clandestine.
Sous pression d’un réseau d’Églises, la Suisse a changé sa loi.
En Italie, des fermes ont été perquisitionnées après une enquête du syndicat.
Le centre d’accueil de Calais a été fermé et des associations logent les familles.
""",
    "es": """
En El Salvador tres reclutadores fueron procesados gracias a una asociación.
En México dos coyotes fueron detenidos tras la denuncia de una organización.
En Guatemala una agencia fue clausurada después de la queja de un sindicato.
En Bolivia la sequía amenaza a las cooperativas agrícolas.
En Honduras se prohibieron los cobros por contratación gracias a una red de sindicatos.
México cerró la estación migratoria tras la presión de las organizaciones.
Perú prohibió el trabajo forzoso en la pesca y un sindicato vigila su cumplimiento.
En Colombia tres tratantes fueron encarcelados gracias a una fundación.
La asociación salvadoreña recibe a personas deportadas.
El albergue de Tapachula recibe a familias amenazadas.
La Red de Mujeres Migrantes de Costa Rica denuncia el acoso a las trabajadoras del hogar.
En México las madres de una red buscan a sus hijos desaparecidos.
En Chile las empresas fueron denunciadas por un sindicato.
En España 14 talleres clandestinos fueron cerrados tras la denuncia de una asociación.
""",
}
BEFALLS_A_BODY = {
    "en": """
Palm Desk, an association in Jordan, was shut down.
The Kelp House, a shelter in Fiji, was banned.
Sea Voices, a fishers' union in Fiji, works underground.
Our partner in Fiji, a fishers' union, was attacked by armed men.
A union of cooks, bakers and waiters in Fiji was banned.
The union (in Fiji) was shut down.
The Organisation for Women, Peace and Work in Khartoum was banned.
The Network of Migrants, Refugees and Returnees in Cairo was shut down.
Palm Desk (Jordan), an association of lawyers, was shut down.
The Kelp Desk is a fishers' union in Fiji. In 2014 it was banned.
Police in Orsa raided a fishing cooperative.
Guards in Lima attacked a farm union.
In Hanoi three labour activists were convicted and jailed.
A shelter for migrants in Saltillo was attacked by smugglers.
The Kelp Union in Fiji was banned in 2014.
Police closed down the office of a women's association in Lima.
A domestic workers' union in Qatar works underground.
The leader of a union in Fiji was jailed.
An association in Niger is under political pressure.
In Lima a network was denounced to the police by its landlord.
The union's organisers in Doha were blacklisted by employers.
The union in Lima was banned.
The network's office in Lima was closed down.
A union in Doha was founded in 2010; its leaders were jailed.
The ministry shut down the union in Doha.
They denounced the network in Lima to the police.
A union in Fiji is monitored by the police.
The union in Doha meets clandestinely.
A union banned by the ministry in Doha sings.
An association in Niger is under pressure.
Leaders of a union in Doha who accused employers were arrested.
Leaders of a union in Doha denounced by employers were arrested.
The KUA in Fiji was outlawed. It went underground.
A union in Fiji sings. It was banned.
In Lima two members of an association were murdered.
In Lima the union's website was attacked.
The ministry in Doha outlawed two local associations.
The union in Doha, which sells bread, was banned.
A union in Doha reported employers' threats.
The accounts of an association in Lima were closed by the ministry.
Four members of a network in Minsk disappeared.
A union in Doha is on a blacklist of the ministry.
In Orsa a union was dissolved by decree.
Traffickers and union members in Lagos were arrested.
Union members and traffickers in Lagos were arrested.
Staff of an NGO in Malta were prosecuted.
The union in Doha helps women and was banned.
The premises of an association in Tunis were ransacked.
In Malaysia a migrant workers' coalition is watched by police.
After the strike, the nurses' union in Harare was deregistered.
Two organisers of a union in Manama were dismissed for striking.
A shelter in Tripoli was set on fire in June.
Members of an association in Bujumbura were expelled.
The newspaper of a diaspora network in Khartoum was shut down in May.
Employers in Doha blacklisted four members of the union.
The government of Egypt criminalised NGOs that take money from abroad.
A church in Calais that feeds people was under police surveillance.
The coordinator of a migrants' network in Tijuana was summoned by the army.
Organisers in Amman have to work underground.
The union of cooks in Manama has been outlawed since 2011.
The authorities in Hanoi closed down a labour centre and jailed its staff.
A network of domestic workers in Beirut works under constant pressure from recruiters.
The association in Oran was stoned by neighbours.
Recruiters threatened a union in Kathmandu.
Recruiters threatened the leaders of a union in Kathmandu.
Traffickers attacked a shelter in Benin City.
In Dhaka, union organisers were beaten up by hired men.
A farm workers' union in Almeria was attacked by growers.
The union in Doha reported agencies and was threatened.
The union in Doha was threatened by recruiters.
After a network in Lagos had exposed recruiters, it was attacked.
Employers were arrested in Doha, and so were three members of the union.
Activists from Oran, who had exposed traffickers, were arrested.
The women of the network in Choloma were threatened by gangs.
""",
    "fr": """
Banc Bleu, une association en Jordanie, travaille dans la clandestinité.
Banc Bleu, association jordanienne, a été fermée par la police.
Le Syndicat Varech aux Fidji a été interdit en 2014.
La police a fermé le bureau d’une association de femmes à Lima.
Un syndicat de domestiques au Qatar travaille dans la clandestinité.
Le dirigeant d’un syndicat aux Fidji a été emprisonné.
Une association au Niger subit des pressions politiques.
À Lima, un réseau a été dénoncé à la police par son propriétaire.
Les militants du syndicat à Doha ont été mis sur liste noire par les employeurs.
Une association mauritanienne est sous surveillance depuis qu’elle publie des chiffres.
Une association mauritanienne est surveillée par la police.
L’association de Lima a été dissoute par décret.
Le ministère a interdit le syndicat à Doha.
Les comptes gelés de l’association à Lima ont fait peur.
Trois bénévoles d’une association au Mali ont été poursuivis en justice.
Le bureau du réseau à Alger a été perquisitionné en mai.
À Rabat, la police surveille le syndicat et ses membres ont été arrêtés.
Des passeurs ont menacé une association à Agadez.
Les membres d’un collectif à Oran sont poursuivis en justice.
Une association au Tchad a été fermée par les autorités.
Un syndicat clandestin à Doha organise des domestiques.
""",
    "es": """
La Casa Ola, un albergue en Lima, fue clausurada por la policía.
Banco Azul, una asociación en Jordania, trabaja en la clandestinidad.
El Sindicato Alga de Lima fue prohibido en 2014.
La policía cerró la oficina de una asociación de mujeres en Lima.
Un sindicato de trabajadoras en Qatar trabaja en la clandestinidad.
La líder de un sindicato en Lima fue encarcelada.
Una asociación en Níger está bajo presión política.
Una asociación en Níger está bajo presión.
En Lima una red fue denunciada a la policía por su casero.
Los activistas del sindicato en Doha fueron puestos en una lista negra por los empleadores.
El ministerio prohibió a la asociación en Managua.
La sede de una red en Lima fue clausurada.
La red guatemalteca denuncia la detención de tres de sus miembros.
Una asociación en México denunció la detención de su presidenta.
Los dirigentes de un sindicato en Honduras fueron asesinados.
Traficantes atacaron el albergue en Saltillo.
Un albergue en Saltillo fue atacado por traficantes.
La red de mujeres en Managua fue disuelta.
Cuatro integrantes de una asociación en Reynosa están desaparecidos.
Los reclutadores amenazaron a un sindicato en Lima.
En Doha un sindicato opera en la clandestinidad.
""",
}


def found(text: str, language: str) -> bool:
    report = Example({"other": text}, {"language": language})
    return "PRV003" in codes(checked(report, select=["PRV003"]))


@pytest.mark.parametrize("language", BEFALLS_NONE)
def test_a_harm_to_culprits_things_and_practices_is_no_groups(language: str) -> None:
    texts = BEFALLS_NONE[language].strip().splitlines()
    assert [text for text in texts if found(text, language)] == []


@pytest.mark.parametrize("language", BEFALLS_A_BODY)
def test_a_body_that_is_the_subject_or_object_of_a_harm_is_found(language: str) -> None:
    texts = BEFALLS_A_BODY[language].strip().splitlines()
    assert [text for text in texts if not found(text, language)] == []


@pytest.mark.parametrize("who", ["Employers", "12 agencies", "Fees", "The owners"])
@pytest.mark.parametrize("harm", ["banned", "blacklisted", "prosecuted", "arrested", "raided"])
def test_the_subject_of_a_verb_tells_whom_it_befell(who: str, harm: str) -> None:
    assert not found(f"{who} in Fiji were {harm} after a letter of the union.", "en")
    assert found(f"Leaders of the union in Fiji were {harm} after a letter.", "en")
