"""PRV005 finds a life that is told with the age a child had in it."""

from __future__ import annotations

import pytest

from csdreport.lint.rule import Example
from tests.lint.reports import checked, codes

LIVES = {
    "en": """
When she was 12, Rosa was married in Dhaka.
At the age of 13, Maria left Oaxaca.
Aged 14, Rosa left Puebla.
Rosa left Puebla at the age of 14.
Rosa left Puebla when she was 14.
Yusuf came to Italy at 15.
Maria, then 13, was sold in Manila.
Rosa, now 17, left Puebla.
Samira turned 17 in detention.
The girl was 14 and came from Kayes.
She was sold in Delhi when she was only eleven.
My daughter is 9 and lives in Manila.
At age 14 Rosa left Puebla.
At 12, Yusuf was working in Lima.
Her son was six when they reached Calais.
His sister was 8, and they slept in a park in Athens.
The boy turned 16 in Malta.
In Tripoli she was 15 and alone.
A cook from Lima told us that she was sold at the age of ten.
Imani was just thirteen when she crossed into Kenya.
The youngest daughter, now 7, has never seen Manila.
He became a porter in Doha at 14.
Two cousins reached Lesbos when he was 9.
Since the age of 9, Ana has worked in a house in Doha.
From the age of 9, Ana worked in a house in Doha.
By the age of 12, Rosa was working in Lima.
At just 15, Yusuf crossed to Lampedusa.
Ana was sold at 12.
In Doha she was sold at 12.
A 16-year-old minor from Gambia was beaten in Catania.
Rosa had just turned 14.
Rosa was married at the age of 13.
Maria Gomez was trafficked at the age of 14.
Maria began domestic work at the age of 9.
Maria, a domestic worker since the age of 12, told her story.
Kofi was sold at age 11.
At the age of 12, Rosa was working in Puebla.
Yesterday we heard that Amina was forced to marry at the age of 14.
By the age of 15, Mercy had two children.
Kofi’s parents sent him away at the age of 8.
Rosa told how she was sold at the age of 12.
Since he was 10, Kofi has lived on the streets.
Imani never went to school after the age of 9.
At the age of 12 she was sent to Puebla.
A girl, just thirteen, was trafficked from Edo State to Italy.
Blessing, who was 17 at the time, was trafficked to Palermo.
A youth of 17 from Kunduz died in Calais.
A young Guinean of 16 died in Calais.
A student of 15 from Kabul was deported.
Sofia, 14, works in Manila.
Sofia, 14, was sold.
Victoria, 15, lives in Lagos.
Jordan, 14, was sold.
Georgia, 15, lives in Lima.
Adama, just 13, was detained in Tripoli.
Adama, only 13, was detained.
Imani (14 years), from Orsa, was detained.
A girl (14 years) from Orsa was detained in Lima.
Lucia became pregnant at 14 while working for a family in Riyadh.
Lucia got married at 15 and left Puebla.
Rosa was married off at 13 to a man in Delhi.
Kamal left home at 13 to work in a brick kiln.
Kamal left school at 12.
She left home at 13 and crossed to Lima.
Amina had her first child at 15 in Kano.
A baby girl, 3 years old, was separated from her mother in Texas.
A boy, 12 years old, died in Calais.
A baby of 2 drowned near Lesbos.
Her son (9 yrs) stayed in Manila.
""",
    "fr": """
Rosa a quitté Kayes à l’âge de 14 ans.
À 14 ans, Rosa a quitté Kayes.
Elle avait 12 ans quand elle est arrivée à Calais.
Sa fille a 9 ans et vit à Tunis.
Awa n’avait que 13 ans à Tripoli.
Quand il avait 11 ans, il travaillait à Dakar.
Awa est partie de Kayes à 14 ans.
Un mineur de 16 ans vit à Calais.
Une mineure de 15 ans a été vendue à Dakar.
Un mineur non accompagné de 16 ans vit à Calais.
Une adolescente de 14 ans, de Kayes, est détenue.
Un jeune de 17 ans, de Kayes, est mort à Calais.
Une fille de quatorze ans vit à Tripoli.
Un garçon, de quinze ans, vit à Tripoli.
À treize ans, elle a quitté Kayes.
Awa a été mariée à 13 ans.
Awa a commencé à travailler à 9 ans.
Awa travaille depuis l’âge de 9 ans.
Awa, qui a été vendue à 12 ans, a parlé.
À 12 ans, Awa travaillait déjà.
Une fille nigériane de 15 ans a été vendue à Turin.
Un adolescent malien de 16 ans dort à Paris.
Deux mineurs marocains de 14 et 15 ans dorment à Barbès.
Trois enfants roms âgés de 6, 8 et 9 ans mendient à Lyon.
Une jeune fille nigériane de 15 ans a été vendue à Turin.
Un lycéen de 17 ans a été arrêté à Rabat.
Un garçon d’origine malienne de 14 ans dort à Paris.
Mariama a quitté l’école à l’âge de 10 ans pour travailler à Nouakchott.
Mariama a quitté l’école à 10 ans.
Un jeune mineur ivoirien de 16 ans a été refoulé à Vintimille.
Un jeune mineur de 15 ans a été refoulé à Vintimille.
Un bébé de 2 ans est mort près de Lampedusa.
""",
    "es": """
Rosa salió de Puebla a los 14 años.
A los 14 años, Rosa salió de Puebla.
Cuando tenía 12 años, ella llegó a Tapachula.
Su hija tiene 9 años y vive en Lima.
Con 13 años, Ana cruzó a México.
A la edad de 15 años María trabajaba en Quito.
Una adolescente de 15 años fue vendida en Tijuana.
Un adolescente de 15 años murió en Tijuana.
Una niña, de 12 años, vive en Lima.
Mi hijo, de 8 años, quedó en Cebú.
Una menor de 15 años de Puebla fue vendida.
Un menor de 16 años murió en Tijuana.
Un joven de 17 años, de Puebla, murió.
Rosa salió de Puebla a los catorce años.
Una niña de nueve años está sola en Tijuana.
Rosa fue vendida a los 12 años.
Rosa, que fue casada a los 13 años, habló.
Rosa empezó a trabajar a los 9 años.
Rosa trabaja desde los 9 años.
Ana, de apenas 12 años, trabaja en Lima.
Una niña guatemalteca de 7 años murió en Texas.
Un adolescente hondureño de 16 años murió en Tijuana.
Dos menores marroquíes de 14 y 15 años duermen en Ceuta.
Un muchacho hondureño de 16 años fue deportado a Honduras.
Una estudiante salvadoreña de 12 años de la escuela desapareció.
Tres niños de 5, 7 y 9 años duermen en Tijuana.
Fue vendida en Tijuana a los once años.
A Lupita la casaron a los 13 años.
A Kevin lo deportaron a los 15 años.
Un bebé de 2 años se ahogó en el río Bravo.
Un bebé de 2 años murió en Tijuana.
""",
}
OTHERS = {
    "en": """
In Kenya girls are married at the age of 14.
In Kenya a girl may marry at the age of 16.
Samburu girls in Kenya are married at the age of 12.
The session in Lima began at 10.
The Nurses' Union turned 15 in Manila.
Imani opened the session in Lima at 10.
Children aged 14 go to school in Ghana.
In Nepal compulsory schooling ends at the age of 14.
Compulsory schooling in Nepal ends at age 14.
Unemployment in Spain was 12 when the crisis began.
She was 25 when she left Lima.
When she was 1 of 12 delegates in Geneva, she spoke.
He was one of the founders in Lima.
The law in Peru protects a child until the age of 16.
She was two days late in Manila.
She is one reason why Ghana signed.
He was first, then 12 others from Fiji spoke.
The group of Fiji, now 14, meets weekly.
Speakers from Lima, then 12, sang.
In Chile a network that was 9 in 2014 is now 17, from Lima to Arica.
At 12, the panel in Geneva met.
At 5, Fiji sang.
The boat left Lima at 14.
A daughter of 14 cousins lives in Lima.
Recommendation 3, then 4, concern Ghana.
Section 3 asks, at 12, for Kenya.
Parliament in Kenya raised the marriage age to 18, and children at the age of 12 learn to read.
In Ghana training starts at the age of 15 and ends at 17.
At the age of 16 apprentices in Austria may work.
A woman aged 34 from Lima sang.
She was seven metres from the border of Peru.
The convention turned 10 in Geneva.
Her union had 12 members when she was in Lima.
By age 15, most girls in the camps of Jordan have left school.
From the age of 14 a child in Peru may work.
Since the age of sail, Lima has had 12 ports.
By 12, the panel in Geneva had met.
At just 15, the number of signatures in Kenya is low.
The fish was sold at 12 in Lima.
A 15-year-old minor offence in Lima is forgotten.
From the age of 12 a child in Chile is heard by the judge.
A 16-year-old network in Catania closed.
The Union had just turned 14 in Lima.
The boat in Manila was sold at 12, said she.
Amnesty met girls who were sold at the age of 12.
Boko Haram recruited boys at the age of 12.
The Taliban recruited him at the age of 12.
The Samburu marry their daughters at the age of 12.
At the age of 12, Samburu girls are married.
Recruitment at the age of 15 is a crime under the Rome Statute.
Participants said that marriage at the age of 14 is common.
Rosa Luz reported that many leave school at the age of 12.
Amina retired at the age of 60.
In Peru a child of 14 may work.
A student of 15 nationalities lives in Lima.
A youth of 15 to 24 in Kenya is counted as young.
A student of law from Lima, 25, sang.
In Jordan, 14, was the number.
In Georgia, 12, then 20 nurses came.
A young Network of 12 members in Lima sang.
From Sofia, 14, left by bus.
The young Network of 9 unions in Lima sang.
A young Peruvian of 25 sang in Lima.
Students of 12 schools in Lima sang.
A youth of today in Lima has 2 jobs.
The girl, just like 12 others in Lima, sang.
The Network, just 13, sings in Lima.
In Lima, only 12 signed.
Skills for Life (3 years) is a programme in Nepal.
The programme in Nepal (3 years) trains nurses.
Unions in Lima, only 12, met.
Delegates, only 12, met in Lima.
The boat left home waters at 14 in Lima.
Girls who became pregnant at 14 lost their place at school in Kenya.
In Kenya girls get married at 13.
Parliament in Kenya says that a girl may be married at 16.
The meeting in Lima was left at 14.
Rosa left home at 14:30 and crossed Lima.
Rosa left home at 7 pm.
Rosa had 12 pages in Lima.
Fatima became chair at 14 meetings in Lima.
A baby in Lima costs 3 dollars a day.
A girl from Lima, 3 sisters and a cousin sang.
The baby bonus of 2 per cent in Spain ended.
Lima, only 9 years after the treaty, signed.
The school in Lima (14 years) needs repair.
Bangladesh (12 years), Nepal (14 years) and Fiji (15 years) have other rules.
Maria (45 years) sings in Lima.
""",
    "fr": """
Au Mali, l’école est obligatoire de 6 à 14 ans.
Au Mali, les filles sont mariées à 14 ans.
Le programme a 12 ans et se termine à Dakar.
Au Togo, l’âge minimum est fixé à 15 ans.
Elle avait 34 ans quand elle est arrivée à Calais.
Le réseau a 9 ans au Ghana.
Elle a travaillé 12 ans à Dakar.
Une loi de 14 ans au Sénégal.
Un mineur de 16 ans peut travailler au Togo.
Il y a 12 ans, le Mali a signé à Dakar.
Il y a douze ans, Awa a chanté à Dakar.
Tout mineur de 15 ans est protégé au Mali.
Les mineurs de 16 ans au Sénégal vont à l’école.
Une mineure de trente-deux ans n’en est pas une à Dakar.
Un jeune réseau de 9 ans se réunit à Dakar.
Un jeune de 25 ans, de Kayes, chante à Dakar.
Des mineurs de quatorze pays vivent à Calais.
Elle a travaillé quatorze ans à Dakar.
Une adolescente de Kayes a suivi 12 cours à Dakar.
La fille a attendu le bateau de neuf heures à Dakar.
Amnesty a constaté que des filles sont mariées à 13 ans.
La Cimade a 17 ans.
L’élève suit un cours de 3 ans à Dakar.
Une fille a signé un contrat de 2 ans à Beyrouth.
Awa a été condamnée à 12 ans de prison.
Moussa a été condamné à 10 ans.
Fatou a 16 ans de métier.
Les mineurs étrangers de 16 ans au Sénégal vont à l’école.
Au Togo, un enfant étranger de 15 ans peut travailler.
À Dakar, l’école commence à 6 ans.
Awa a dit que l’école est obligatoire à 6 ans au Mali.
Un jeune réseau de 12 ans chante à Dakar.
Une crèche pour bébés de 2 ans à Dakar.
Aïssata a quitté l’école de Dakar après 10 ans.
""",
    "es": """
En Perú la edad mínima es a los 15 años.
En Chile las niñas se casan a los 14 años.
A los 10 años de la firma, Perú ratificó.
La red tiene 9 años y trabaja en Lima.
Con 12 años de experiencia, Chile ayuda.
Ella tenía 34 años en Quito.
La ley en Perú protege a los 15 años.
El programa en Lima cumplió 10 años.
Un menor de 15 años no puede trabajar en México.
Los menores de 18 años en México no deben ser detenidos.
Todo menor de 15 años en Perú va a la escuela.
Una adolescente de 12 países no existe en Lima.
Un joven de 25 años, de Puebla, canta en Lima.
La red en Lima espera desde hace catorce años.
Una niña, de doce que cantaron en Lima, ganó.
A los catorce años de la firma, Perú ratificó.
Una joven red de nueve años trabaja en Lima.
Amnistía documentó que las niñas son vendidas a los 12 años.
La niña recibe una beca de 3 años en Madrid.
Cada niño menor de 5 años en Perú recibe leche.
Un niño extranjero de 15 años puede trabajar en Perú.
Los adolescentes de 14 y 15 años pueden trabajar en Perú.
Rosa fue condenada a 12 años de prisión.
Rosa regresó a los 10 años.
Con 12 años en Madrid, Rosa obtuvo papeles.
Rosa cumplió 10 años de servicio.
Fue fundada en Lima a los 12 años.
Fue aprobada en Lima a los once años de lucha.
A Lima la llamaron a los 12 años de la firma.
Las leches para bebés de 2 años en Lima faltan.
A Chile lo criticaron a los 10 años de la firma.
A Rosa la condenaron a 12 años de prisión.
""",
}


def warned(text: str, language: str) -> bool:
    return "PRV005" in codes(checked(Example({"other": text}, {"language": language})))


@pytest.mark.parametrize("language", LIVES)
def test_a_child_can_be_found_by_a_life_that_is_told(language: str) -> None:
    texts = LIVES[language].strip().splitlines()
    assert [text for text in texts if not warned(text, language)] == []


@pytest.mark.parametrize("language", OTHERS)
def test_laws_hours_and_counts_are_no_childs_age(language: str) -> None:
    texts = OTHERS[language].strip().splitlines()
    assert [text for text in texts if warned(text, language)] == []


@pytest.mark.parametrize("language", ["fr", "es"])
def test_an_age_in_english_words_is_found_in_a_report_of_another_language(language: str) -> None:
    assert warned("A twelve-year-old boy slept in Lima.", language)
