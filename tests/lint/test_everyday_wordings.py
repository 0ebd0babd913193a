"""Everyday ways to say what must not be said, and sentences that only look like them."""

from __future__ import annotations

import pytest

from csdreport.lint.rule import Example
from tests.lint.reports import checked

TOLD = [
    ("PRV001", "en", "Llame al 612 345 678"),
    ("PRV001", "es", "Llame al 612 345 678."),
    ("PRV001", "es", "Llame al 91 555 66 77"),
    ("PRV001", "es", "Su número es 612 345 678"),
    ("PRV001", "en", "Call 555 0123 456"),
    ("PRV001", "en", "Call her on 555 0123."),
    ("PRV001", "en", "Ring the office at 555-0123-44 after six."),
    ("PRV001", "en", "My number is 612 345 678."),
    ("PRV001", "en", "Text us at 77 123 4567."),
    ("PRV001", "fr", "Appelez le 612 34 56 78."),
    ("PRV001", "fr", "Appelez-nous au 77 123 45 67"),
    ("PRV001", "fr", "Composez le 33 822 11 22."),
    ("PRV001", "es", "Llámenos al 55 1234 5678."),
    ("PRV001", "en", "Dial 998 877 665 for help."),
    ("PRV001", "en", "She can be reached at 555 012 3456."),
    ("PRV001", "fr", "Son numéro est le 77 123 45 67."),
    ("PRV003", "en", "An LGBT group in Kampala was raided by police."),
    ("PRV003", "en", "The Sex Workers' Alliance in Mindelo was raided by police twice this year."),
    ("PRV003", "en", "In Nairobi, the Rainbow House shelter was burned down."),
    ("PRV003", "en", "A group of welders in Mindelo was arrested."),
    ("PRV003", "en", "A women's group in Orsa was threatened by guards."),
    ("PRV003", "en", "A prayer group near Orsa was attacked by soldiers."),
    ("PRV003", "en", "Police arrested a student group in Lima."),
    ("PRV003", "en", "The office of a union in Orsa was ransacked."),
    ("PRV003", "en", "Two activists from Orsa were beaten up."),
    ("PRV003", "fr", "Un groupe LGBT à Kampala a été arrêté."),
    ("PRV003", "fr", "Le foyer Lanterne, à Orsa, a été incendié."),
    ("PRV003", "es", "Un grupo de mujeres en Orsa sufrió amenazas."),
    ("PRV003", "es", "El albergue Faro, cerca de Orsa, fue saqueado."),
    ("PRV003", "en", "A youth group in the town of Orsa went into hiding."),
    ("PRV005", "en", "Fatou (13), from Tema, was detained."),
    ("PRV005", "en", "Two sisters aged 9 and 11 from Accra were detained."),
    ("PRV005", "en", "A girl of 13 at Tema Primary School works."),
    ("PRV005", "en", "Fatou (13) was detained."),
    ("PRV005", "en", "Fatou Diallo (13), who sells water, was detained."),
    ("PRV005", "en", "A girl (13) from Accra was detained."),
    ("PRV005", "en", "A boy, 12, from Accra was sold."),
    ("PRV005", "en", "Her sons, 9 and 11, sleep in Accra."),
    ("PRV005", "en", "A teenager who was only 15 slept in the camp."),
    ("PRV005", "en", "Three brothers of 7, 9 and 12 from Accra beg."),
    ("PRV005", "en", "A schoolgirl aged just 12 in Accra works."),
    ("PRV005", "en", "Twin boys: the twins aged 6 and 6 in Accra."),
    ("PRV005", "en", "Her two children (4 and 6) wait in Lima."),
    ("PRV005", "en", "A pupil of 10 at Saint Mary College begs."),
    ("PRV005", "fr", "Fatou (13), de Tema, a été arrêtée."),
    ("PRV005", "fr", "Deux sœurs de 9 et 11 ans vivent à Dakar."),
    ("PRV005", "fr", "Deux sœurs âgées de 9 et 11 ans vivent à Dakar."),
    ("PRV005", "fr", "Une fille (13 ans) de Dakar travaille."),
    ("PRV005", "es", "Fatou (13), de Tema, fue detenida."),
    ("PRV005", "es", "Dos hermanas de 9 y 11 años viven en Lima."),
    ("PRV005", "es", "Una niña (13) de Lima trabaja."),
]
ORDINARY = [
    ("PRV001", "en", "Call on 2 000 000 voters to sign."),
    ("PRV001", "en", "Call 1 200 000 workers to vote."),
    ("PRV001", "en", "The calls 2015-2016 closed."),
    ("PRV001", "en", "Call 2019-2021 was open."),
    ("PRV001", "en", "Call by 12-10-2030."),
    ("PRV001", "en", "Call 12.10.2030 a holiday."),
    ("PRV001", "en", "Their number is 1 234 567."),
    ("PRV001", "en", "The number is 1 200 000."),
    ("PRV001", "en", "We call 189 states to sign."),
    ("PRV001", "en", "Dial back the 12 500 000 dollar cut."),
    ("PRV001", "es", "Llame a 1 500 000 personas."),
    ("PRV001", "es", "Su número es alto: 2 000 000."),
    ("PRV001", "fr", "Appelez 1 200 000 marins."),
    ("PRV001", "fr", "Appeler en 2015-2016."),
    ("PRV001", "en", "Text 3 to 12 rose by 10 000 000."),
    ("PRV001", "en", "Ring 10, 200, 300 and 400 bells."),
    ("PRV003", "en", "An age group in Kenya is under threat of floods."),
    ("PRV003", "en", "In Lima a working group was told of raids."),
    ("PRV003", "en", "A focus group in Kenya spoke of harassment."),
    ("PRV003", "en", "Groups at risk in Kenya need rest."),
    ("PRV003", "en", "The group in Lima sings."),
    ("PRV003", "en", "A group in the region was raided."),
    ("PRV003", "en", "The Contact Group in Geneva met under pressure."),
    ("PRV003", "en", "Nurses in Orsa were arrested at sea."),
    ("PRV003", "en", "An association in June was raided."),
    ("PRV003", "en", "A union in Parliament was threatened."),
    ("PRV003", "en", "A group in Orsa was threatened by drought."),
    ("PRV003", "fr", "Un groupe de travail à Lima a parlé de menaces."),
    ("PRV003", "es", "Un grupo de trabajo en Lima habló de amenazas."),
    ("PRV003", "fr", "Un groupe de la région a été arrêté."),
    ("PRV003", "en", "In Kenya a small group discussed threats."),
    ("PRV003", "en", "A group of countries in Asia banned fees."),
    ("PRV005", "en", "Children aged 6 to 14 in Accra go to school."),
    ("PRV005", "en", "Two girls of 12 nationalities sang in Accra."),
    ("PRV005", "en", "Workers came from Batangas (12) and Orsa (9)."),
    ("PRV005", "en", "Recommendation (12) was adopted in Accra."),
    ("PRV005", "en", "Convention (12) is in force in Kenya."),
    ("PRV005", "en", "Girls aged 9 to 11 in Kenya learn."),
    ("PRV005", "en", "A child of 5 migrants in 10 in Lima has no papers."),
    ("PRV005", "en", "The children of 9 and 11 families in Lima sing."),
    ("PRV005", "en", "A daughter of 5 fishers in Kenya sings."),
    ("PRV005", "en", "Article (12) was dropped in Peru."),
    ("PRV005", "en", "A girl of 13 sings in the region."),
    ("PRV005", "en", "A child in Primary School (12) in June waits."),
    ("PRV005", "en", "Both sisters of the order sing in Lima."),
    ("PRV005", "en", "A sister of 12 nurses in Lima sings."),
    ("PRV005", "en", "The minor, 3 per cent, rises in Peru."),
    ("PRV005", "en", "The sister city, 12 years on, is in Peru."),
    ("PRV005", "en", "Kenya (12), Peru (9) and Orsa (7) joined."),
    ("PRV005", "en", "In Kenya (12) was the figure."),
    ("PRV005", "en", "Their daughters, 9 in 10, go to school in Kenya."),
    ("PRV005", "fr", "Des enfants de 6 à 14 ans vont à Dakar."),
    ("PRV005", "fr", "Le Kenya (12) et le Pérou (9) ont signé."),
    ("PRV005", "es", "Niños de 6 a 14 años viven en Lima."),
]


def is_found(code: str, language: str, text: str) -> bool:
    report = Example({"other": text}, {"language": language})
    return any(one.code == code for one in checked(report, select=[code]))


@pytest.mark.parametrize(("code", "language", "text"), TOLD)
def test_an_everyday_wording_is_found(code: str, language: str, text: str) -> None:
    assert is_found(code, language, text)


@pytest.mark.parametrize(("code", "language", "text"), ORDINARY)
def test_a_sentence_that_only_looks_like_it_is_left_alone(
    code: str, language: str, text: str
) -> None:
    assert not is_found(code, language, text)
