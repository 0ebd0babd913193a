"""PRV001 finds contact details as French, Spanish and English reports write them."""

from __future__ import annotations

import pytest

from csdreport.lint.rule import Example
from tests.lint.reports import checked, codes

DETAILS = {
    "en": """
PO Box 4417, Manila
P.O. Box 44-17
Call Rosa on 555 0123.
Flat 3, 12 Kelp Court
House No. 12, Road 5, Dhanmondi, Dhaka
rosa at gmail.com
Residence permit 784-1990-1234567-1
Passport no. X1234567
ID 12345678
""",
    "fr": """
Passeport nº AB123456
Passeport no AB123456
Passeport n° AB123456
Numéro de passeport : AB123456
Passeport numéro AB123456
Son passeport est le AB123456.
Carte d’identité n° 123456789
Tél. : 06 12 34 56 78
Son téléphone est le 77 123 45 67.
Son portable : 77 123 45 67
Elle habite au 45 avenue Cheikh Anta Diop.
Rue Pasteur 3, Genève
Boîte postale 450
BP 450, Dakar
""",
    "es": """
Su teléfono es 55 1234 5678.
Su celular: 300 123 4567
Mi móvil es el 612 345 678.
Pasaporte n.º AB123456
Pasaporte nº AB123456
Pasaporte AB123456
Pasaporte número AB123456
Número de pasaporte: AB123456
Su pasaporte es el AB123456.
calle Bolívar 45, Quito
Vive en la calle Bolívar 45.
Vive en la avenida de los Andes 12 en Quito.
Calle 12 # 45-67, Bogotá
Carrera 7 No. 12-34
Calle Bolívar n.º 45
Av. Insurgentes Sur 1602
DNI 12345678Z
cédula 1712345678
Cédula de identidad 1712345678
Apartado postal 123
""",
}
HARMLESS = {
    "en": """
A passport costs 1200 dollars.
House 12, Senate 5
Block 3, Article 12
Call nurses on 12 May 2015.
They call States on 1 200 000 voters.
We look at gmail and yahoo.
Flat 3 and 4 per cent
A lot 12, 5 more
The visa of 2015-2016
The Box 12
The phone is used by 12 000 000 nurses.
Visa 2015 to 2030
""",
    "fr": """
En 2015, 12 000 passeports ont été délivrés.
Le passeport coûte 120 000 francs.
Passeport : 120 000 francs
Dans la rue, 300 enfants dorment.
La rue Pasteur compte 45 foyers.
Avenue Bourguiba, 12 femmes vendent.
Le numéro 12 du passeport.
Le téléphone est le premier outil de 1 200 000 migrants.
Un téléphone pour 1 200 000 habitants.
BP 2015
Titre de séjour : 10 ans
En chemin, 45 familles
""",
    "es": """
En la calle 45 niños duermen.
En la calle Bolívar 45 niños duermen.
La calle es de todos: 300 niños.
En la plaza Mayor 300 mujeres cantan.
En la avenida Bolívar en 2015 hubo una marcha.
La plaza Tahrir 2011
Su teléfono es gratis las 24 horas.
El teléfono recibió 1 200 llamadas.
Los pasaportes 2015 y 2016
El pasaporte cuesta 120 000 pesos.
DNI para 120 000 migrantes
La cédula 45 de 2015
La carrera 2030 por la igualdad
El bloque 3, artículo 12
""",
}


def warned(text: str, language: str) -> bool:
    return "PRV001" in codes(checked(Example({"other": text}, {"language": language})))


@pytest.mark.parametrize("language", DETAILS)
def test_a_detail_by_which_somebody_is_found_is_told(language: str) -> None:
    texts = DETAILS[language].strip().splitlines()
    assert [text for text in texts if not warned(text, language)] == []


@pytest.mark.parametrize("language", HARMLESS)
def test_counts_years_and_streets_without_a_number_are_left_alone(language: str) -> None:
    texts = HARMLESS[language].strip().splitlines()
    assert [text for text in texts if warned(text, language)] == []
