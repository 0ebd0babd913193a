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
""",
    "fr": """
Rosa a quitté Kayes à l’âge de 14 ans.
À 14 ans, Rosa a quitté Kayes.
Elle avait 12 ans quand elle est arrivée à Calais.
Sa fille a 9 ans et vit à Tunis.
Awa n’avait que 13 ans à Tripoli.
Quand il avait 11 ans, il travaillait à Dakar.
""",
    "es": """
Rosa salió de Puebla a los 14 años.
A los 14 años, Rosa salió de Puebla.
Cuando tenía 12 años, ella llegó a Tapachula.
Su hija tiene 9 años y vive en Lima.
Con 13 años, Ana cruzó a México.
A la edad de 15 años María trabajaba en Quito.
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
