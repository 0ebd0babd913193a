"""A labelled line of Markdown means the same with and without an empty line above it."""

from __future__ import annotations

import textwrap
from typing import Any

import pytest

from csdreport.document.accounting import account
from csdreport.formats import exchange
from csdreport.template import load

CSD = load.load("csd-2016")
MARKDOWN = exchange.named("markdown")
WORDS = {
    "en": "Recommendations/Recommendation/Targeted to/Actions/Indicators/Women and children/Women"
    "/Children/Quotes/Quote/Speaker/Consent/anonymous",
    "fr": "Recommandations/Recommandation/Destinataires/Actions/Indicateurs/Femmes et enfants"
    "/Femmes/Enfants/Citations/Citation/Orateur ou oratrice/Accord/anonyme",
    "es": "Recomendaciones/Recomendación/Destinatarios/Acciones/Indicadores/Mujeres y niños/Mujeres"
    "/Niños/Citas/Cita/Quién habló/Acuerdo/anónimo",
}
STYLES = {
    "bold with colon": "**{}{}**",
    "bold before colon": "**{}**{}",
    "underscores": "__{}{}__",
    "italic": "*{}{}*",
    "plain": "{}{}",
    "bold alone": "**{}**",
    "plain alone": "{}",
}
ALONE = {"bold alone", "plain alone"}
MARKS = ("- {}", "* {}", "+ {}", "{n}. {}", "{n}) {}")
WHOLE: dict[str, Any] = {
    "recommendations": [
        {
            "text": f"Pay fair {n}",
            "addressees": [f"harbours {n}"],
            "actions": [f"file claims {n}", f"train crews {n}"],
            "indicators": [f"fees paid {n}", f"laws changed {n}"],
        }
        for n in (1, 2)
    ],
    "quotes": [
        {
            "text": "We were counted at sea.",
            "speaker": "Mira Oss",
            "organisation": "",
            "consent": "anonymous",
            "consent_note": "",
        }
    ],
}


def report(language: str, style: str, mark: str, gap: str = "") -> str:
    """Write a report whose labelled lines stand directly below lists, or below `gap`."""
    asks, ask, to, acts, signs, both, women, children, quotes, quote, who, agreed, how = WORDS[
        language
    ].split("/")
    colon = " :" if language == "fr" else ":"

    def label(text: str) -> str:
        return gap + STYLES[style].format(text, colon)

    def line(text: str, value: str) -> str:
        return label(text) + ("\n" if style in ALONE else " ") + value

    def listed(*items: str) -> list[str]:
        return [f"{mark.format(item, n=n)}" for n, item in enumerate(items, start=1)]

    lines = [f"# {asks}\n"]
    for n in (1, 2):
        lines += [line(f"{ask} {n}", f"Pay fair {n}"), line(to, f"harbours {n}")]
        lines += [label(acts), *listed(f"file claims {n}", f"train crews {n}")]
        lines += [label(signs), *listed(f"fees paid {n}", f"laws changed {n}")]
    lines += [f"\n# {both}\n", label(women), *listed("shelters"), label(children)]
    lines += [*listed("schools"), f"\n# {quotes}\n", line(f"{quote} 1", "We were counted at sea.")]
    return "\n".join([*lines, line(who, "Mira Oss"), line(agreed, how), ""])


def answers(text: str) -> dict[str, Any]:
    reading = exchange.read(text.encode(), MARKDOWN, templates=[CSD])
    document = MARKDOWN.read(text.encode()) if MARKDOWN.read else None
    assert document
    assert account(document, reading).balances
    assert not reading.report.unplaced
    return dict(reading.report.answers)


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("mark", MARKS)
def test_a_labelled_line_directly_below_a_list_ends_it(
    language: str, style: str, mark: str
) -> None:
    found = answers(report(language, style, mark))
    assert found == found | WHOLE
    written = "{n}. {}" if "{n}" in mark else "- {}"
    shelters, schools = (written.format(item, n=1) for item in ("shelters", "schools"))
    assert found["inclusion"] == {"women": shelters, "children": schools}


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("style", STYLES)
def test_an_empty_line_above_a_label_changes_nothing(language: str, style: str) -> None:
    close, apart = (answers(report(language, style, "- {}", gap)) for gap in ("", "\n"))
    assert close == apart


def asks(lines: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = answers(f"# Recommendations\n\n{lines}\n")["recommendations"]
    return found


def other(lines: str) -> str:
    text = f"# Priority messages\n\n- Listen.\n\n# Other information\n\n{lines}\n"
    return str(answers(text)["other"])


ONE = {
    "text": "Pay fair",
    "addressees": ["harbours"],
    "actions": ["file claims", "train crews"],
    "indicators": ["fees paid"],
}


@pytest.mark.parametrize(
    "lines",
    [
        "**Recommendation 1:** Pay fair\n**Targeted to:**\n- harbours\n**Action(s):**\n"
        "- file claims\n- train crews\n**Indicatrs:**\n- fees paid",
        "> **Recommendation 1:** Pay fair\n> **Targeted to:**\n> - harbours\n> **Actions:**\n"
        "> - file claims\n> - train crews\n> **Indicators:**\n> - fees paid",
        "1. Pay fair\n   Targeted to:\n   - harbours\n   Actions:\n   - file claims\n"
        "   - train crews\n   Indicators:\n   - fees paid",
        "  - **Recommendation 1:** Pay fair\n  **Targeted to:** harbours\n  **Actions:**\n"
        "    - file claims\n    - train crews\n  **Indicators:**\n    - fees paid",
        "### Recommendation 1: Pay fair\nTargeted to: harbours\n#### Actions\n- file claims\n"
        "- train crews\nIndicators:\n- fees paid",
        "**Recommendation 1: Pay fair\nTargeted to: harbours**\nActions:\n- file claims\n"
        "- train crews\nIndicators:\n- fees paid",
        "Recommendation 1 – Pay fair\nTargeted to – harbours\nActions –\n- file claims\n"
        "- train crews\nIndicators – fees paid",
        "Recommendation 1: Pay fair\nTargeted to: harbours\nActions:\n1. file claims\n"
        "2. train crews\nIndicators:\n3. fees paid",
        "Recommendation 1: Pay fair\n\n* * *\n\nTargeted to: harbours\nActions:\n- file claims\n"
        "- train crews\nIndicators:\n- fees\n  paid",
    ],
)
def test_labels_are_seen_below_lists_of_every_shape(lines: str) -> None:
    found = asks(lines)[0]
    assert {**found, "text": found["text"].strip("*")} == ONE


def test_a_label_that_is_indented_below_an_item_belongs_to_it() -> None:
    first, second = asks("1. Pay fair\n  Actions: claim\n2. Count all\n  Actions: count")
    assert (first["text"], first["actions"]) == ("Pay fair", ["claim"])
    assert (second["text"], second["actions"]) == ("Count all", ["count"])


@pytest.mark.parametrize(
    "lines",
    [
        "the books are open\nNote: only some of them",
        "the books of those who ask,\namong them women: all of them",
        "the books of the\nwomen: all of them",
        "they came from the ports of\nwomen and\nchildren",
        "at half past\n12:30 they left",
    ],
)
@pytest.mark.parametrize("begin", ["- ", "1. ", "- x\n- "])
def test_prose_that_goes_on_below_an_item_stays_in_it(begin: str, lines: str) -> None:
    found = other(f"{begin}{lines}")
    assert found.endswith(lines.replace("\n", " "))


def test_a_bold_label_of_somebody_ends_the_list_in_the_same_answer() -> None:
    assert (
        other("- the books are open\n**Note:** only some")
        == "- the books are open\n\n**Note:** only some"
    )


LONG = {
    "en": "Pay what is owed to every worker who has waited for more than a month, whatever paper "
    "they hold, and do it now. They ask the Quay Union of Member States to see to it.",
    "fr": "Payer ce qui est dû à chaque personne qui attend depuis plus d'un mois, quels que "
    "soient ses papiers, tout de suite. L'Union des Quais doit veiller à ce que ce soit fait.",
    "es": "Pagar lo que se debe a cada persona que espera desde hace más de un mes, tenga los "
    "papeles que tenga, y hacerlo ahora. La Unión de los Muelles debe velar por que se haga.",
}


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("width", [34, 40, 46, 50, 60, 72])
@pytest.mark.parametrize("break_after_label", [" ", "\n"])
def test_prose_that_an_editor_broke_below_its_label_is_one_paragraph(
    language: str, width: int, break_after_label: str
) -> None:
    names, text = WORDS[language].split("/"), LONG[language]
    labels = [f"**{names[1]} 1:**", f"**{names[3]}:**", f"**{names[4]}:**"]
    wrapped = [
        "\n".join(
            textwrap.wrap(f"{label} {text}", width)
            if break_after_label == " "
            else [label, *textwrap.wrap(text, width)]
        )
        for label in labels
    ]
    quote = "\n".join(textwrap.wrap(f"{names[9]} 1: “{text}”", width))
    found = answers("\n".join([f"# {names[0]}\n", *wrapped, f"\n# {names[8]}\n", quote, ""]))
    (ask,) = found["recommendations"]
    assert (ask["text"], ask["actions"], ask["indicators"]) == (text, [text], [text])
    assert found["quotes"][0]["text"] == f"“{text}”"


@pytest.mark.parametrize("typed", ["file claims\ntrain crews", "File claims.\nTrain crews."])
def test_short_lines_below_a_label_are_items(typed: str) -> None:
    assert asks(f"Recommendation 1: Pay fair\nActions:\n{typed}")[0]["actions"] == typed.split("\n")


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("style", ["**{}**", "{}"])
def test_a_label_of_a_quote_that_stands_alone_takes_the_paragraph_below(
    language: str, style: str
) -> None:
    names = WORDS[language].split("/")
    pairs = ((f"{names[9]} 1", "We were counted."), (names[10], "Mira Oss"), (names[11], names[12]))
    lines = [f"{style.format(label)}\n\n{value}\n" for label, value in pairs]
    (quote,) = answers("\n".join([f"# {names[8]}\n", *lines]))["quotes"]
    assert (quote["text"], quote["speaker"]) == ("We were counted.", "Mira Oss")
    assert (quote["consent"], quote["consent_note"]) == ("anonymous", "")


def test_a_bold_label_of_a_quote_may_be_any_that_is_accepted() -> None:
    lines = "**Quote 1**\nWe were counted.\n**Said by**\nMira Oss\n**Approval**\nanonymous"
    (quote,) = answers(f"# Quotes\n\n{lines}\n")["quotes"]
    assert (quote["speaker"], quote["consent"]) == ("Mira Oss", "anonymous")


def test_an_item_that_is_nothing_but_a_label_leaves_no_mark_of_it() -> None:
    ask = asks("- **Recommendation 1:** Pay fair\n  - **Actions:**\n    - file claims")[0]
    assert ask["actions"] == ["file claims"]


@pytest.mark.parametrize("intro", ["", "We propose:\n\n"])
def test_a_label_that_recurs_below_the_items_of_a_list_belongs_to_each(intro: str) -> None:
    lines = "{} Pay fair\nTargeted to: harbours\n{} Count all\nTargeted to: states"
    text = f"# Recommendations\n\n{intro}{lines.format('-', '-')}\n\n# Quotes\n"
    report = exchange.read(text.encode(), MARKDOWN, templates=[CSD]).report
    for first, second in (asks(lines.format("1.", "2.")), report.answers["recommendations"]):
        assert (first["text"], first["addressees"]) == ("Pay fair", ["harbours"])
        assert (second["text"], second["addressees"]) == ("Count all", ["states"])
    assert [one.text for one in report.unplaced] == ([intro.strip()] if intro else [])


def test_quotes_of_a_list_keep_who_said_them_below() -> None:
    lines = "- “We wait.”\nSpeaker: Mira Oss\n- “We stay.”\nSpeaker: anonymous"
    found = answers(f"# Quotes\n\n{lines}\n\n# Priority messages\n")["quotes"]
    assert [one["text"] for one in found] == ["“We wait.”", "“We stay.”"]
    assert [one["speaker"] for one in found] == ["Mira Oss", "anonymous"]
