"""Notices name places by the labels of the form's own language."""

from __future__ import annotations

from csdreport.formats import exchange
from csdreport.report.reading import Reading
from csdreport.template import load

CSD = load.load("csd-2016")
FRENCH = """\
Nom du/des rapporteur(s)\tAna Sol, Union
1. Progrès : pratiques, partenariats et outils inspirants
1.\tNous avons commencé.
2. Quatre recommandations, avec les actions et les indicateurs correspondants pour le changement \
des politiques et des pratiques
Recommandatoin 1 et à qui elle s’adresse\tInterdire les frais.
5. Recommandations et actions pour les femmes / les enfants
1. Femmes :\tElles restent. Enfants : ils restent.
7. Citations inspirantes
1.\tNous ne sommes pas du fret. – Ana Sol, Union
"""


def read(text: str) -> Reading:
    return exchange.read(text.encode(), exchange.named("text"), templates=[CSD])


def told(reading: Reading) -> str:
    return "\n".join(notice.message for notice in reading.notices)


def test_a_french_form_is_told_about_in_french_labels() -> None:
    said = told(read(FRENCH))
    for name in (
        "Recommandation 1 › Texte",
        "Gouvernance et Pacte mondial:",
        "Séance › Rapporteurs",
        "Femmes et enfants › Femmes",
        "Citation 1",
    ):
        assert name in said
    assert not any(name in said for name in ("Text”", "Women", "Quote", "Session", "Other"))


def test_a_french_box_of_a_quote_is_told_about_in_the_labels_of_its_lines() -> None:
    box = "Nous restons.; Orateur : Ana Sol; Accord : peut-être".replace("; ", "\n")
    said = told(read(f"{FRENCH.rpartition('1.')[0]}{box}\n"))
    assert "“Accord” says none of: anonyme, avec l’organisation, avec le nom" in said
    assert said.count("“Comment et quand”") == 2
    assert "Consent”" not in said
    assert "How and when" not in said


def test_text_without_a_place_says_its_section_in_the_language_of_the_form() -> None:
    text = FRENCH.replace("1.\tNous avons", "Étrange\tMots.\n1.\tNous avons")
    assert [each.source for each in read(text).report.unplaced] == ["in section 1, line 3"]
    text = FRENCH.replace("1. Progrès", "Étrange\tMots.\n1. Progrès")
    assert [each.source for each in read(text).report.unplaced] == ["in section “Séance”, line 2"]
