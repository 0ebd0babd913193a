"""QUO006 hears which post a speaker holds in which body, and no trade, place or body of others."""

from __future__ import annotations

import pytest

from csdreport.lint.rule import Example
from tests.lint.reports import checked, codes

POSTS = {
    "en": """
I work in the Ministry of Labour.
I am an official of the Ministry of Labour.
As an official of the Ministry of Labour, I can say this.
As an officer of the ILO, I object.
I am a staff member of the ILO.
As an employee of the World Bank, I see it.
As a lawyer with the Refugee Law Project, I see it.
As a nurse at Tema General Hospital, I see it.
I am a journalist at the Daily Graphic.
I am a delegate from the Ghana Trades Union Congress.
I am the delegate of Ghana.
I was the labour attaché of the Philippines in Kuwait.
I come here as a representative of the nurses’ union.
I work for the ministry of labour.
I work for the government of Ghana.
I am a lawyer with Caritas.
I am a caseworker with the Refugee Council.
I was a labour inspector in the Ministry of Labour.
I’m a programme officer at IOM.
I am an organiser with SENTRO.
As a member of the European Parliament, I voted.
As the representative of UNHCR here, I listened.
As staff of UNHCR, we see it.
As a teacher at Saint Mary School, I see it.
I teach at Makerere University.
I volunteer with Caritas in Beirut.
I coordinate the Fishers’ Union.
I organise for the Fishers’ Union.
As a diplomat from Ghana, I was ashamed.
As consul I visited the camp.
As the labour attaché I visited the camp.
As coordinator of a shelter in Tijuana, I object.
I am the coordinator of the shelter in Tijuana.
I sit in the Senate of Kenya.
I am a researcher at the University of Ghana.
I was a judge in the High Court of Kenya.
I am the legal officer of the Harbour Network.
As a police officer in the Ministry of the Interior, I saw the lists.
I am a secretary in the embassy of Nepal.
I was a guard at the embassy of Nepal.
As a civil servant in the Department of Labour, I know.
We are nurses at Tema General Hospital.
I am a member of the Fishers’ Union.
I work as a lawyer for Amnesty International.
I work as a nurse for Caritas.
I am a lawyer for Human Rights Watch.
I work in the embassy of the Philippines.
I work at the embassy of Nepal.
I worked in the consulate of Peru in Lima.
I came here for the Kenya Human Rights Commission.
I came on behalf of the Nurses' Union of Fiji.
I run the Shelter of Hope in Tijuana.
I run a shelter called Harbour House.
In my work at the Kovler Centre I see torture.
I am the director of a shelter in Tapachula.
I direct the Kelp Shelter in Lima.
I am a nurse with the Red Cross.
I am a delegate for World Vision.
I run an organisation called Harbour Voices.
My colleagues at the Kovler Centre see it.
I work in the embassy of the United States.
""",
    "fr": """
Je suis délégué du Gouvernement du Mali.
Je suis déléguée du gouvernement du Mali.
Je suis la représentante de la Confédération syndicale.
Je suis avocate à la Cimade.
Je suis représentante de Caritas.
Je suis représentant du Syndicat des pêcheurs.
En tant que représentante du Syndicat des pêcheurs, je proteste.
Je suis la déléguée du gouvernement du Mali.
En tant que déléguée du Mali, je proteste.
Je suis juriste au Syndicat des pêcheurs.
Je suis fonctionnaire au ministère du Travail.
Comme membre de la Cimade, je vois cela.
Je suis salariée de Caritas.
Je travaille au ministère du Travail.
Je suis infirmière à l’Hôpital de Tema.
En tant que fonctionnaire du ministère du Travail, je peux le dire.
J’étais conseiller à l’ambassade du Mali.
Je suis employée de la Banque mondiale.
Je suis chargée de mission à l’OIM.
En tant qu’employé du HCR, je le vois.
Je suis journaliste au Quotidien de Dakar.
Je suis membre de la Confédération syndicale.
J’étais l’attachée de l’ambassade des Philippines.
Je suis assistante sociale au Secours catholique.
Je suis avocate à Amnesty International.
Je dirige le foyer de Caritas à Rabat.
Je dirige le foyer de Rabat.
Je dirige le foyer de l’Espérance.
Je dirige l’orphelinat de Kayes.
Nous, à Caritas Maroc, voyons cela chaque jour.
Je suis députée de l’Assemblée nationale.
Je suis députée au Parlement.
Je travaille pour l’association Espoir.
Je travaille au consulat des Philippines.
Je suis venu pour la Ligue des droits humains.
Je suis sénatrice de la République.
Je travaille à la Croix-Rouge.
Nous, à Oxfam, voyons cela.
""",
    "es": """
Soy delegada del Gobierno del Perú.
Soy funcionaria del Ministerio de Trabajo.
Soy delegado del gobierno de Ghana.
Soy la delegada de Perú.
Como delegada del gobierno de Perú, protesto.
Soy representante de Cáritas.
Soy la representante del Sindicato de Pescadores.
Soy abogada de Cáritas.
Soy abogada en la Casa del Migrante.
Soy trabajadora social en el Hospital de Tema.
Como embajadora de México no podía hablar.
Trabajo con Cáritas.
Como miembro de la CTA, protesto.
Trabajo en el Ministerio de Trabajo.
Como funcionario del ministerio de Trabajo, puedo decirlo.
Soy empleada del Banco Mundial.
Soy enfermera en el Hospital General de Tema.
Fui cónsul de Honduras en Texas.
Era agregada laboral de la embajada de Filipinas.
Soy periodista del Diario de Lima.
Soy miembro de la Confederación Sindical.
Soy oficial de la OIM.
Como empleado de ACNUR, lo veo.
Dirijo el albergue La 72.
Dirijo el albergue de Tapachula.
Dirijo el albergue Casa del Puerto.
Soy diputada del Congreso.
Soy senador de la República.
Soy abogada de Amnistía Internacional.
Trabajo como abogada para Amnistía Internacional.
Trabajo en la embajada de Honduras.
Soy diputado en la Asamblea Nacional.
Trabajo para la organización Sin Fronteras.
Soy enfermera de la Cruz Roja.
Trabajo en el albergue de Tapachula.
Vengo por la Confederación Sindical.
Dirijo la fundación Voces del Mar.
""",
}
OTHERS = {
    "en": """
I work for a family.
As civil society we ask for more.
I am a member of a union.
I work in a factory.
I work in the garden of a family.
I work in Lebanon.
I work in the Gulf.
I am a nurse in Kuwait.
I am a woman from Ghana.
I am a worker from Nepal.
As a worker from Nepal, I paid a fee.
As a mother from Ghana, I cry.
I am a member of this society.
I am a victim of trafficking.
I was a victim of the Kafala system.
I am a child of the sea.
As a citizen of the world, I ask.
As a citizen of Ghana, I ask.
I am a citizen of Ghana.
I was a slave in the house of a general.
I am a survivor of the Rana Plaza collapse.
As a nurse in a hospital, I see it.
I was a maid in the house of a minister.
I am a lawyer for migrants.
I was a prisoner in the Ministry for ten days.
I was in the embassy for ten days.
I was at the Ministry of Labour for hours and nobody came.
I went to the Ministry of Labour.
I was a patient at the hospital.
As a migrant in the European Union, I have no rights.
I was a stranger in the Union.
As a member of civil society, I speak.
I am a refugee in Jordan.
As a refugee in Jordan, I wait.
I am a fan of the Global Compact.
As a woman in Parliament Square, I was afraid.
I was a client of the agency.
I was the first of my family to leave.
I was a boy from the north.
I speak as a migrant.
I am a Christian from Iraq.
I was a driver for a family in Doha.
As a friend of the unions, I ask.
I was sent home by the embassy of Nepal.
I am an orphan of the war in Syria.
I am a student at school.
I am a student of law.
I was detained by the Ministry of the Interior.
I was a witness of the raid.
As a parent of two, I ask.
As an example of the Ministry's work, it is good.
I was a number in the Ministry's list.
As a domestic worker in Beirut, I slept in the kitchen.
I was a member of a choir.
I am a farmer from the hills of Nepal.
I was a cook for the Ministry's guests.
As a guest of the Government of Sweden, I saw it.
As a partner of the Government, civil society is ignored.
I work in the hospital.
I work in the fields.
I am a nurse in the hospital.
We are workers in the Gulf.
I am a daughter of Africa.
I was on the list of the embassy.
I am a citizen of the European Union.
As a resident of the City of Hope camp, I ask.
I am a member of the family.
I am a member of the community.
I work for the people.
As the mother of a migrant, I ask.
As a young person from the Pacific, I ask.
I am a nurse from the Philippines.
As a child in the Soviet Union I was free.
I was the victim of the Kafala.
I was told by an official of the Ministry of Labour to wait.
I am afraid of the officers of the Ministry of Labour.
I am waiting for the judge in the High Court of Kenya.
As an official of the Ministry of Labour told us, nobody cares.
As a journalist at the Daily Graphic wrote, I was not the first.
I was beaten by a policeman in Lima.
I was sent to a doctor at the General Hospital.
I am not a member of the Fishers’ Congress.
I was with the nurse at Tema General Hospital.
I know a lawyer with Caritas.
I met the delegate of Ghana.
I am a nurse, my sister is in Kuwait.
I was a teacher in Syria.
I am a teacher from Aleppo.
As a doctor from Syria, I clean floors.
I was a lawyer in my country.
I am a journalist in exile in Europe.
I was a soldier in Eritrea for ten years.
I am a researcher in the North.
I am a volunteer in the camp on Lesbos.
We are members of one family.
We are nurses from the Philippines.
I was a secretary in an office in Manila.
I am a nurse in the Gulf.
As a nurse in the United Kingdom, I send money home.
I was a guard at the border between Hungary and Serbia.
I am a member of the Roma.
I am a member of the Rohingya community.
I am a member of the Dalit community in Nepal.
I am an assistant for an old man in Rome.
I was a clerk with two children.
I am a nurse with a degree from India.
I work in Kuwait City.
I work in the Middle East.
I work in Italy for a family.
I work for the people of Ghana.
I manage my own life.
I work in Construction.
I teach at night.
I volunteer at a school.
I write for my children.
I was at the Department for hours.
I am an employee, not a slave.
As members of civil society, we ask the Ministry of Labour to listen.
As a migrant nurse I ask the Government of Ghana to act.
I was a doctor for twenty years.
I am an officer of my own fate.
As delegates, we listened.
I was an intern at sixteen.
I work as a maid for a family in Qatar.
I work as a lawyer for migrants.
I work as a lawyer for Filipinos in Rome.
I went to the embassy of the Philippines.
I slept in the embassy of Nepal for a week.
I work in the fields of Almeria.
I came here for the money.
I came here for my children.
I came to Kenya for work.
I came for Human Rights Day.
I run every morning.
I run a shop in Lima.
I run a kitchen for the poor.
My mother worked in the embassy.
I am a nurse for the elderly in Rome.
I work as a cook for the British.
I voted for the Congress.
I direct my anger at the government.
I was sold in the market of Tripoli.
I came here for the Global Forum on Migration and Development.
I came here for the Civil Society Days.
I came for the High-level Dialogue.
I came here for Work.
I am here for the Global Compact.
I am here for my Church.
My work at home is never counted.
My colleagues at the factory were sent home.
I came here for the Programme.
I am a nurse for the Deaf.
""",
    "fr": """
Je suis infirmière au Koweït.
Je suis membre d’un syndicat.
Je travaille dans une famille.
Je suis une femme du Mali.
En tant que travailleuse du Népal, j’ai payé.
Je suis victime de la traite.
Je suis citoyenne du Mali.
Je suis réfugiée au Liban.
En tant que migrante dans l’Union européenne, je n’ai pas de droits.
Je suis allée au ministère du Travail.
J’étais à l’ambassade du Népal pendant dix jours.
Je suis avocate à Dakar.
Je suis née à Dakar.
Je suis arrivée à l’ambassade du Mali.
Je suis mère de deux enfants.
Je suis fille de paysans.
J’étais bonne chez un ministre.
Je suis restée au Syndicat une heure.
En tant que membre de la société civile, je parle.
Je suis membre de la famille.
Je suis journaliste à Dakar.
Je suis chauffeur dans le Golfe.
Comme femme du Sud, je parle.
Comme société civile, nous demandons plus.
Je suis partie à cause du gouvernement du Mali.
Je suis travailleuse domestique à Beyrouth.
Je suis l’enfant de la guerre.
J’ai été détenue par le ministère de l’Intérieur.
J’ai parlé à un fonctionnaire du ministère du Travail.
J’étais avec l’avocate de la Cimade.
J’ai été battue par un policier de Lima.
Je suis infirmière au Liban depuis dix ans.
Je suis enseignant en Syrie.
Je suis professeur à l’école.
Je suis journaliste en exil en Europe.
Je suis membre de ma famille.
Je suis membre de la communauté.
Je suis agent de nettoyage à Paris.
Je suis employée de maison à Beyrouth.
Je suis employée de maison au Liban.
Je suis employée chez une dame à Paris.
Je suis salariée d’une famille.
Je suis gardien d’immeuble à Paris.
Je suis responsable de mes enfants.
Je suis secrétaire dans un bureau.
Je suis membre du peuple rom.
Je suis médecin au Sud.
Je suis bénévole dans un camp à Lesbos.
Je suis infirmière aux États-Unis.
Je suis agricultrice du Nord.
Comme membre d’un réseau, je parle.
En tant que membre de la société civile, nous demandons.
Je suis médecin au Royaume-Uni.
Je suis enseignante à Beyrouth.
Je travaille dans les Émirats.
Je suis attaché à ma terre, le Mali.
Je suis attachée au Mali.
Je suis consultée par la Commission.
Je suis assistante sociale à Paris.
Je suis avocate à Tunis.
Je dirige ma vie.
Je dirige une petite équipe.
Je dirige un foyer.
Je suis venue pour mes enfants.
Je suis venue pour la France.
Je suis venue pour le travail.
J’ai dormi au foyer de Rabat.
Nous, à Dakar, attendons.
Nous, à la maison, attendons.
Les députés de l’Assemblée nationale dorment.
Je suis logée au foyer de Marseille.
Je travaille au foyer et à la maison.
Je suis venue pour le Forum mondial sur la migration.
Je suis venue pour le Pacte mondial.
Je travaille dans une association de Dakar.
Nous, à Kayes, attendons.
Nous, à Tambacounda, attendons.
Je travaille pour le syndicat.
Je suis venue pour la Journée des droits humains.
""",
    "es": """
Soy enfermera en Kuwait.
Soy miembro de un sindicato.
Trabajo en una casa.
Soy una mujer de Perú.
Como trabajadora de Nepal, pagué.
Soy víctima de la trata.
Soy ciudadana de Perú.
Soy refugiada en Jordania.
Como migrante en la Unión Europea, no tengo derechos.
Fui al Ministerio de Trabajo.
Estuve en la embajada de Nepal diez días.
Soy abogada en Lima.
Soy madre de dos hijos.
Soy hija de campesinos.
Como miembro de la sociedad civil, hablo.
Soy miembro de la familia.
Soy periodista en Lima.
Soy del Perú.
Como mujer del Sur, hablo.
Como sociedad civil, pedimos más.
Soy trabajadora del hogar en Madrid.
Fui detenida por el Ministerio del Interior.
Trabajo en el campo.
Soy hija de la guerra.
Soy cocinera en Doha.
Fui víctima del Gobierno.
Hablé con un funcionario del Ministerio de Trabajo.
Estaba con la abogada de Cáritas.
Fui golpeada por un policía de Lima.
Soy enfermera en España desde hace diez años.
Soy maestra en Siria.
Soy maestra de la escuela.
Soy periodista en el exilio.
Soy miembro de la comunidad.
Soy miembro del pueblo maya.
Soy empleada del hogar en Madrid.
Soy empleada doméstica en Beirut.
Soy empleada de una familia.
Soy guardia de noche en Lima.
Soy responsable de mis hijos.
Soy médico en el Sur.
Soy médica en el Reino Unido.
Soy voluntaria en el campo de Lesbos.
Soy enfermera en los Estados Unidos.
Como miembro de una red, hablo.
Como empleado del hogar, Pedro me ayudó.
Trabajo en el Golfo.
Trabajo en Estados Unidos.
Trabajo con mi hermana.
Trabajo en Madrid para una familia.
Como maestra de mi pueblo, lo veo.
Soy oficial de albañil en Lima.
Era enero en Lima.
Fui secretaria en una oficina de Lima.
Dirijo mi vida.
Dirijo un pequeño taller en Lima.
Dormí en el albergue de Tapachula.
Soy del Congo.
Soy madre y soy de la costa.
Los diputados del Congreso duermen.
Trabajo como abogada para migrantes.
Fui a la embajada de Honduras.
Soy cocinera en el albergue.
Vivo en el albergue de Tijuana.
Vine por el Foro Mundial.
Vengo por mis hijos.
Vengo por la Virgen de Guadalupe.
Trabajo en un albergue de Lima.
Soy diputada.
Fui diputada y nadie me oyó.
""",
}


def is_told(text: str, language: str) -> bool:
    quote = {"text": text, "speaker": "anonymous", "consent": "anonymous"}
    return "QUO006" in codes(checked(Example({"quotes": [quote]}, {"language": language})))


@pytest.mark.parametrize("language", POSTS)
def test_a_post_in_a_body_tells_who_speaks(language: str) -> None:
    texts = POSTS[language].strip().splitlines()
    assert [text for text in texts if not is_told(text, language)] == []


@pytest.mark.parametrize("language", OTHERS)
def test_trades_places_and_bodies_of_others_tell_nobodys_post(language: str) -> None:
    texts = OTHERS[language].strip().splitlines()
    assert [text for text in texts if is_told(text, language)] == []
