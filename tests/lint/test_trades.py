"""PRV002 finds a name by a title written out, or by a trade before or behind it."""

from __future__ import annotations

import pytest

from csdreport.lint.rule import Example
from tests.lint.reports import checked, codes

NAMED = {
    "en": """
Chief Banda gave land.
Atty. Santos ran the clinic.
A domestic worker, Amina Yusuf, lost her passport in Beirut.
Domestic worker Amina Yusuf was not paid.
One survivor, Amina, was not paid.
The nurse, Imani Okoro, was not paid.
Ahmed Hassan, a Sudanese journalist, was deported.
Amina is a domestic worker in Beirut.
Imani Okoro was a nurse.
Fatou Diop, who works as a cleaner, is waiting.
We heard fisherman Joseph Banda from the coast.
Amina works as a cook in Doha.
Imani, a lawyer, sang.
Imani Okoro, domestic worker, sang.
""",
    "fr": """
Le docteur Diallo soigne.
On écoute madame Diallo.
Aminata Diop, domestique, n’a pas été payée.
Aminata, une domestique, n’a pas été payée.
Une domestique, Aminata, n’a pas été payée.
Aminata est domestique à Beyrouth.
Aminata, qui travaille comme infirmière, attend.
Une travailleuse domestique, Aminata Diop, attend.
""",
    "es": """
La señora Pérez dirige el albergue.
El señor Pérez dirige el albergue.
María, una trabajadora doméstica, no cobró.
María Pérez, trabajadora doméstica, no cobró.
Una trabajadora doméstica, María Pérez, no cobró.
María es trabajadora doméstica en Beirut.
Rosa, que trabaja como cocinera, espera.
La enfermera Rosa Jiménez espera.
""",
}
UNNAMED = {
    "en": """
A domestic worker lost her passport in Beirut.
The Chief Executive spoke; Chief Justice and Chief Negotiators agreed.
She is a domestic worker in Beirut.
Nobody is a refugee by choice.
Everyone is a worker.
Migration is a driver of growth.
Poverty is a driver in Lima.
Kalayaan is a domestic worker organisation in London.
However, a nurse can sing.
For the migrant, Recommendation 3, and States.
Each worker, Monday, sang.
The worker Rights Network sang.
A migrant, Lima, 2014
Citizen, refugee, or migrant worker, all sing.
Whoever sings, nurse, cook or student, sings.
Lima, nurse, and choir
In Ghana a nurse, in Lima a cook.
The student, States said, is free.
Any migrant Convention of the ILO
The nurse Training Centre opened.
Domestic Workers United is a workers network.
Half of them, a survivor said, sang.
Who is a migrant, and who is a refugee, is asked.
Ghana, who works as a partner, sang.
The child, Article 3 says, comes first.
A seafarer, Filipino or Indonesian, waits.
The participant Governments signed.
Being a nurse, Christmas is work.
This is a worker who sang.
Ours is a nurse in ten.
Today a journalist in Lima sang.
Every third is a student in Lima.
The Philippine nurse is a worker in London.
A lawyer, Amnesty International, and a choir sang.
""",
    "fr": """
Une domestique n’a pas été payée.
Hier, une infirmière a chanté.
Elle est infirmière à Beyrouth.
Au Mali, une femme, seule, a chanté.
Le docteur a chanté à Dakar.
Souvent, travailleuse ou employée, elle attend.
Le professeur d’Université chante.
Une infirmière, Recommandation 3, chante.
Chaque enfant est étudiant à Dakar.
Qui est réfugié, et qui est migrant ?
Le Mali est employé.
Tout employé, travailleur ou étudiant, chante.
Madame la Ministre a chanté.
Mesdames et messieurs, merci.
Une enseignante, à Lima, chante.
""",
    "es": """
Una trabajadora doméstica no cobró.
Ayer, una enfermera cantó.
Ella es trabajadora doméstica en Beirut.
En Perú, una mujer, sola, cantó.
Señoras y señores, gracias.
Quien es refugiado canta.
Cada niña es estudiante en Lima.
La trabajadora, Recomendación 3, canta.
El don de la palabra es de todos.
El doctor cantó en Lima.
La señora de la casa canta.
Nadie es empleado en Lima.
Toda persona, trabajadora o estudiante, canta.
La empleada de Ministerio canta.
Una maestra, en Lima, canta.
""",
}


def warned(text: str, language: str) -> bool:
    return "PRV002" in codes(checked(Example({"other": text}, {"language": language})))


@pytest.mark.parametrize("language", NAMED)
def test_a_title_or_a_trade_beside_a_name_tells_a_person(language: str) -> None:
    texts = NAMED[language].strip().splitlines()
    assert [text for text in texts if not warned(text, language)] == []


@pytest.mark.parametrize("language", UNNAMED)
def test_a_trade_beside_a_place_a_body_or_no_name_tells_nobody(language: str) -> None:
    texts = UNNAMED[language].strip().splitlines()
    assert [text for text in texts if warned(text, language)] == []
