"""Labels that people shorten, and labels with another colon behind them, or none."""

from __future__ import annotations

import pytest

from csdreport.formats import exchange
from csdreport.report.paths import get
from csdreport.report.reading import Reading
from csdreport.template import load

CSD = load.load("csd-2016")
HEADING = (
    "2. Four recommendations, with related actions and indicators for change in policies and "
    "practices"
)
ITEM = "Recommendation {n} and who targeted to"


def read(text: str) -> Reading:
    return exchange.read(text.encode(), exchange.named("text"), templates=[CSD])


def guessed(reading: Reading) -> list[str]:
    return [notice.path for notice in reading.notices if notice.kind == "label-guessed"]


@pytest.mark.parametrize(
    ("actions", "indicators", "is_guessed"),
    [
        ("Action(s)", "Indicator(s) of change", True),
        ("Action", "Indicator", True),
        ("ACTION(S) :", "indicators of change:", True),
        ("Actions", "Indicators:", False),
        ("Actions:", "Indicator(s) of success", False),
    ],
)
def test_shortened_labels_part_the_answers(actions: str, indicators: str, is_guessed: bool) -> None:
    lines = [HEADING]
    for n in (1, 2):
        lines += [ITEM.format(n=n), f"Ask {n}.", actions, f"Meet {n}.", indicators, f"Count {n}."]
    found = read("\n".join(lines))
    items = get(found.report, "recommendations")
    told = [(each["text"], each["actions"], each["indicators"]) for each in items]
    assert told == [
        ("Ask 1.", ["Meet 1."], ["Count 1."]),
        ("Ask 2.", ["Meet 2."], ["Count 2."]),
    ]
    places = [f"recommendations.{n}.{child}" for n in (1, 2) for child in ("actions", "indicators")]
    assert guessed(found) == (places if is_guessed else [])


def test_a_shortened_label_may_stand_before_its_answer() -> None:
    found = read(f"{HEADING}\nRecommendation 1: Ask.\nAction(s): Meet.\nIndicator(s): Count.\n")
    assert get(found.report, "recommendations.1.actions") == ["Meet."]
    assert get(found.report, "recommendations.1.indicators") == ["Count."]


@pytest.mark.parametrize(
    "sentence",
    [
        "Action is needed.",
        "Actions of the port count too.",
        "Indicators of change differ from port to port.",
        "Global",
    ],
)
def test_an_answer_that_begins_like_a_shortened_label_is_an_answer(sentence: str) -> None:
    found = read(f"{HEADING}\nRecommendation 1\nAsk.\n{sentence}\n")
    assert get(found.report, "recommendations.1.text") == f"Ask.\n\n{sentence}"


def test_a_word_above_the_printed_label_is_no_label() -> None:
    text = f"{HEADING}\nRecommendation 1\nAsk.\nAction\nsoon.\nActions\nMeet.\n"
    found = read(text)
    assert get(found.report, "recommendations.1.text") == "Ask.\n\nAction\n\nsoon."
    assert get(found.report, "recommendations.1.actions") == ["Meet."]


def test_a_shortened_label_of_an_answer_that_was_given_is_text() -> None:
    text = f"{HEADING}\nRecommendation 1\nAsk.\nActions\nMeet.\nAction\nNow.\n"
    assert get(read(text).report, "recommendations.1.actions") == ["Meet.", "Action", "Now."]


FRENCH = """\
Nom du/des rapporteur(s){} Mara Lind (Phare)
N° de la séance et thème{} 3. Bateaux de nuit
2. Quatre recommandations, avec les actions et les indicateurs correspondants pour le changement \
des politiques et des pratiques
Recommandation 1 et à qui elle s’adresse{} Les ports devraient ouvrir.
Action(s) pour cette recommandation (deux au maximum){} Écrire une lettre.
3. Mécanismes de gouvernance et Pacte mondial pour des migrations sûres, ordonnées et régulières
1. Mécanismes de gouvernance{} Plus de conseils.
2. Pacte mondial{} Un port sûr.
5. Recommandations et actions pour les femmes / les enfants
1. Femmes{} Elles paient plus.
2. Enfants{} Ils paient moins.
8. Autres informations{} Rien.
"""
SPANISH = """\
Nombre del/de los relator(es){} Mara Lind (Faro)
N.º de la sesión y tema{} 3. Barcos
2. Cuatro recomendaciones, con sus acciones e indicadores para el cambio de políticas y prácticas
Recomendación 1 y a quién se dirige{} Los puertos deben abrir.
Acción(es) para esta recomendación (dos como máximo).{} Escribir.
3. Mecanismos de gobernanza y el Pacto Mundial para una migración segura, ordenada y regular
1. Mecanismos de gobernanza{} Más juntas.
2. Pacto Mundial{} Un puerto.
5. Recomendaciones y acciones para las mujeres / los niños
1. Mujeres{} Ellas pagan más.
2. Niños{} Pagan menos.
8. Otra información{} Nada.
"""


@pytest.mark.parametrize("colon", [":", " :", "\u00a0:", "\u202f:", "：", "\u00a0：", "﹕", ""])
@pytest.mark.parametrize("form", [FRENCH, SPANISH])
def test_labels_match_whatever_stands_for_the_colon(form: str, colon: str) -> None:
    report = read(form.replace("{}", colon)).report
    typed = [line.partition("{} ")[2] for line in form.splitlines() if "{}" in line]
    assert get(report, "session.rapporteurs")[0]["name"] == "Mara Lind"
    places = (
        "session.theme",
        "recommendations.1.text",
        "recommendations.1.actions.1",
        "governance.mechanisms",
        "governance.compact",
        "inclusion.women",
        "inclusion.children",
        "other",
    )
    assert [get(report, path).replace("\\", "") for path in places] == typed[1:]
    assert not report.unplaced


def test_a_label_without_a_colon_is_told_with_how_sure() -> None:
    found = read(FRENCH.replace("{}", ""))
    assert "governance.compact" in guessed(found)
    assert guessed(read(FRENCH.replace("{}", " :"))) == []


@pytest.mark.parametrize("answer", ["2. Global Compact needs a court.", "1. Women pay more."])
def test_a_numbered_sentence_that_begins_like_a_label_is_not_cut(answer: str) -> None:
    text = (
        "3. Governance mechanisms and the Global Compact for safe, orderly and regular migration\n"
        f"1. Governance mechanisms:\nBoards.\n{answer}\n"
    )
    kept = get(read(text).report, "governance.mechanisms").replace("\\", "")
    assert kept == f"Boards.\n\n{answer}"


def test_a_numbered_heading_before_its_answer_is_no_item_of_the_list_above() -> None:
    text = (
        "6. Priority messages to convey to governments by the CSD Chair on 10 December\n"
        "1. Open.\n8. Other information We met twice.\n"
    )
    report = read(text).report
    assert get(report, "messages") == ["Open."]
    assert get(report, "other") == "We met twice."
