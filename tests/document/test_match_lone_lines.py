"""Sections whose heading is a line of ordinary text with nothing but their short name."""

from __future__ import annotations

import pytest

from csdreport.document.match import match
from csdreport.document.match.labels import printed
from csdreport.document.match.lone_lines import names
from csdreport.document.match.titles import retyped
from csdreport.document.model import Document, Entry, Heading, Part, Prose
from csdreport.formats import exchange
from csdreport.report.reading import Reading
from csdreport.template import load
from csdreport.text import literal
from csdreport.text.blocks import Paragraph, Run
from tests.formats.docx.build import file, p

CSD = load.load("csd-2016")
SAID = "“We are no freight.” – Mira Oss, Quay Union"
LINES = (
    "Progress",
    "The quay reopened.",
    "Recommendations",
    "Recommendation 1: Pay fair",
    "Quotes",
    SAID,
    "Other",
    "We met late.",
)


def read(*parts: Part) -> Reading:
    return match(Document(parts), [CSD])


def line(text: str, *, gap: bool = True) -> Prose:
    return Prose(literal.parse(text), gap=gap, source=text)


def head(section: str) -> Heading:
    return Heading(1, CSD.say(CSD.section(section).label))


def answers(reading: Reading) -> tuple[list[str], list[str], list[tuple[str, str]], str]:
    found = reading.report.answers
    quotes = [(quote["text"], quote["speaker"]) for quote in found["quotes"]]
    asks = [each["text"] for each in found["recommendations"]]
    return found["progress"]["examples"], asks, quotes, found["other"]


EXPECTED = (
    ["The quay reopened."],
    ["Pay fair"],
    [("“We are no freight.”", "Mira Oss")],
    "We met late.",
)


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("text", "\n\n".join(LINES).encode()),
        ("markdown", "\n\n".join(LINES).encode()),
        ("docx", file("".join(map(p, LINES)))),
    ],
)
def test_short_names_on_lines_of_their_own_open_their_sections(kind: str, data: bytes) -> None:
    reading = exchange.read(data, exchange.named(kind), templates=[CSD])
    assert answers(reading) == EXPECTED
    assert not reading.report.unplaced


def test_a_short_name_may_have_the_number_of_its_section() -> None:
    numbers = {"Progress": "1.", "Recommendations": "2.", "Quotes": "7)", "Other": "8."}
    lines = (f"{numbers[each]} {each}" if each in numbers else each for each in LINES)
    reading = read(*map(line, lines))
    assert answers(reading) == EXPECTED
    assert not reading.report.unplaced


def test_a_section_that_a_line_opens_is_a_guess() -> None:
    reading = read(head("messages"), line("Pay fair"), line("Quotes"), line(SAID))
    (told,) = [each for each in reading.notices if each.source == "Quotes"]
    assert (told.kind, told.path, told.confidence) == ("label-guessed", "quotes", 0.7)
    assert "“Quotes”" in told.message


def test_a_line_without_a_gap_opens_its_section_above_a_quotation() -> None:
    reading = read(head("messages"), line("Pay fair"), line("Quotes", gap=False), line(SAID))
    assert reading.report.answers["messages"] == ["Pay fair"]


@pytest.mark.parametrize(
    "title", ["KEY MESSAGES", "Key messages", "MESSAGES CLÉS", "MENSAJES CLAVE", "Key messages:"]
)
def test_another_usual_name_of_a_section_opens_it_too(title: str) -> None:
    reading = read(head("progress"), line("The quay reopened"), line(title), line("Pay fair"))
    assert reading.report.answers["messages"] == ["Pay fair"]
    assert not reading.report.unplaced
    (told,) = [each for each in reading.notices if each.source == title]
    assert (told.kind, told.path, told.confidence) == ("label-guessed", "messages", 0.7)


@pytest.mark.parametrize("word", ["Quotes", "Other", "Progress"])
def test_a_word_in_a_list_of_words_opens_no_section(word: str) -> None:
    lines = (line("We lack:"), line(word, gap=False), line("Trust", gap=False))
    reading = read(head("inclusion"), line("1. Women:"), *lines)
    assert reading.report.answers["inclusion"]["women"] == f"We lack:\n\n{word}\n\nTrust"


def bold(text: str) -> Prose:
    return Prose((Paragraph((Run(text, strong=True),)),), source=text)


def test_a_bold_line_opens_its_section_above_few_words() -> None:
    reading = read(head("messages"), line("Pay fair"), bold("Other"), line("Cold.", gap=False))
    assert reading.report.answers["messages"] == ["Pay fair"]
    assert reading.report.answers["other"] == "Cold."
    assert "Other" in [each.source for each in reading.notices if each.kind == "label-guessed"]


def test_a_line_with_a_colon_below_quotes_opens_its_section_above_few_words() -> None:
    lines = [line(text, gap=False) for text in (SAID, "Other:", "Cold.")]
    reading = read(head("quotes"), *lines)
    assert answers(reading)[2:] == ([("“We are no freight.”", "Mira Oss")], "Cold.")
    reading = read(head("inclusion"), line("1. Women:"), line("They lack:"), *lines[1:])
    assert reading.report.answers["inclusion"]["women"] == "They lack:\n\nOther:\n\nCold."


def test_a_line_opens_its_section_above_a_table() -> None:
    rows = (Entry("We are no freight", literal.parse("Mira Oss")),)
    table = (Entry("Quote", literal.parse("Who")), *rows)
    reading = read(head("messages"), line("Pay fair"), line("Quotes", gap=False), *table)
    assert reading.report.answers["messages"] == ["Pay fair"]
    (quote,) = reading.report.answers["quotes"]
    assert (quote["text"], quote["speaker"]) == ("We are no freight", "Mira Oss")


def test_few_names_of_sections_below_one_another_are_words_of_a_list() -> None:
    lines = [line(word, gap=False) for word in ("Quotes", "Other", "Progress", "Trust")]
    reading = read(head("inclusion"), line("1. Women:"), line("We lack:"), *lines[:2], lines[3])
    assert reading.report.answers["inclusion"]["women"].endswith("Quotes\n\nOther\n\nTrust")


@pytest.mark.parametrize("order", ["above", "below"])
def test_a_word_opens_no_section_that_has_its_heading(order: str) -> None:
    told = (head("messages"), line("Pay fair"), line("Quotes"), line("count."))
    parts = (head("quotes"), *told) if order == "above" else (*told, head("quotes"))
    assert read(*parts).report.answers["messages"] == ["Pay fair", "Quotes", "count."]


@pytest.mark.parametrize("text", ["quotes", "Quotes.", "Quotes, please", "Migration", "Women"])
def test_other_words_open_no_section(text: str) -> None:
    reading = read(head("messages"), line("Pay fair"), line(text), line(SAID))
    assert reading.report.answers["quotes"] == []


def test_no_short_name_means_an_answer_of_a_section() -> None:
    found = names(printed(CSD))
    assert found[("other",)] == "other"
    assert found[("recommendations",)] == "recommendations"
    assert not {("women",), ("indicators",), ("actions",), ("global", "compact")} & set(found)


ASK = ("Recommendation: Pay wages", "Targeted to: states", "Indicators: wages paid")


@pytest.mark.parametrize("title", ["Recommendations", "RECOMMENDATIONS", "2. Recommendations"])
@pytest.mark.parametrize("kind", ["text", "markdown", "docx"])
@pytest.mark.parametrize("ask", [ASK, ("Pay wages", *ASK[1:])])
def test_a_line_right_below_an_answer_opens_the_section_whose_labels_follow(
    title: str, kind: str, ask: tuple[str, ...]
) -> None:
    lines = ("Session and theme: Boats", title, *ask)
    data = file("".join(map(p, lines))) if kind == "docx" else "\n".join(lines).encode()
    found = exchange.read(data, exchange.named(kind), templates=[CSD]).report.answers
    assert found["session"]["theme"] == "Boats"
    (only,) = found["recommendations"]
    assert (only["text"], only["addressees"]) == ("Pay wages", ["states"])


NOTES = """Rapporteur: Mira Oss
Theme: Boats
Progress: The quay reopened
Recommendations
Recommendation: Pay wages
Targeted to: states
Governance mechanisms: Open them
Quotes
“We are no freight.” – Ana Sol, Quay Union
"""


@pytest.mark.parametrize("kind", ["text", "markdown", "docx"])
def test_short_labels_at_the_top_begin_their_answers_where_the_file_is_a_form(kind: str) -> None:
    lines = NOTES.splitlines()
    data = file("".join(map(p, lines))) if kind == "docx" else NOTES.encode()
    reading = exchange.read(data, exchange.named(kind), templates=[CSD])
    session = reading.report.answers["session"]
    assert session["theme"] == "Boats"
    assert session["rapporteurs"] == [{"name": "Mira Oss", "organisation": ""}]
    assert reading.report.answers["progress"]["examples"] == ["The quay reopened"]
    assert not reading.report.unplaced
    guessed = {one.path for one in reading.notices if one.kind == "label-guessed"}
    assert {"session.rapporteurs", "progress"} <= guessed


def test_short_labels_at_the_top_of_another_text_begin_nothing() -> None:
    text = "Theme: Boats\n\nWe rowed.\n\nLessons: Rowing is hard\n"
    reading = exchange.read(text.encode(), exchange.named("text"), templates=[CSD])
    assert [one.text for one in reading.report.unplaced] == [
        "Theme: Boats",
        "We rowed.",
        "Lessons: Rowing is hard",
    ]


RETYPED: dict[str, tuple[str, ...]] = {
    "en": (
        "Governance mechanisms and the Global Compact",
        "Implementing related targets of the 2030 Agenda",
        "Recommendations and actions for women and children",
        "Priority messages to governments",
        "Quotes from the session",
        "Any other information",
    ),
    "fr": (
        "Mécanismes de gouvernance et Pacte mondial",
        "Mise en œuvre du Programme 2030",
        "Recommandations pour les femmes et les enfants",
        "Messages prioritaires aux gouvernements",
        "Citations de la séance",
        "Autres informations",
    ),
    "es": (
        "Mecanismos de gobernanza y el Pacto Mundial",
        "Aplicación de la Agenda 2030",
        "Recomendaciones para las mujeres y los niños",
        "Mensajes prioritarios a los gobiernos",
        "Citas de la sesión",
        "Otra información",
    ),
}
RETYPED["caps"] = tuple(map(str.upper, RETYPED["en"]))
ASKED = {
    "en": ("Session and theme: Boats", "Recommendation 1: Pay", "Indicators: 900 wages paid"),
    "fr": ("Séance et thème : Boats", "Recommandation 1 : Pay", "Indicateurs : 900 wages paid"),
    "es": ("Sesión y tema: Boats", "Recomendación 1: Pay", "Indicadores: 900 wages paid"),
}
OURS = (
    "The quay opens",
    "Plans forget fishers",
    "See the first one",
    "Pay fair",
    "Ana Sol: Go",
    "Cold",
)


@pytest.mark.parametrize("kind", ["text", "markdown", "docx", "bold"])
@pytest.mark.parametrize("gap", [True, False])
@pytest.mark.parametrize("language", RETYPED)
def test_titles_that_people_shorten_open_their_sections(
    language: str, gap: bool, kind: str
) -> None:
    titles = RETYPED[language]
    asked = ASKED.get(language, ASKED["en"])
    chapters = zip(titles, ("The quay opens", *OURS[1:4], SAID, OURS[5]), strict=True)
    lines = [*asked, *(line for chapter in chapters for line in chapter)]
    if kind in ("docx", "bold"):
        look = {True: "<w:b/>", False: ""}
        body = "".join(run(text, look[kind == "bold" and text in titles]) for text in lines)
        data, name = file(body), "docx"
    else:
        broken = [("\n" if gap and text in titles else "") + text for text in lines]
        data, name = "\n".join(broken).encode(), kind
    reading = exchange.read(data, exchange.named(name), templates=[CSD])
    found = reading.report.answers
    (ask,) = found["recommendations"]
    assert ask["indicators"] == ["900 wages paid"]
    assert found["agenda2030"]["lessons"] == ["Plans forget fishers"]
    assert found["messages"] == ["Pay fair"]
    assert [quote["speaker"] for quote in found["quotes"]] == ["Mira Oss"]
    assert found["other"] == "Cold"


def run(text: str, look: str) -> str:
    return p(f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>')


@pytest.mark.parametrize(
    "line",
    ["Safe and regular migration", "Policies and practices", "Women in governance", "Messages"],
)
def test_words_of_titles_that_no_section_is_known_by_open_none(line: str) -> None:
    assert retyped(line, printed(CSD)) == ""


def test_a_shortened_title_that_opens_nothing_is_told() -> None:
    lines = (*ASKED["en"], "Any other information", "Room was cold", "", "Quotes", SAID)
    reading = exchange.read("\n".join(lines).encode(), exchange.named("text"), templates=[CSD])
    (told,) = [one for one in reading.notices if one.kind == "section-unknown"]
    assert (told.path, told.quote) == ("recommendations.1.indicators", "Any other information")


@pytest.mark.parametrize(
    "title",
    [
        "Testimonies",
        "Voices from the room",
        "What people said",
        "What we heard",
        "In their own words",
        "Paroles entendues",
        "Frases inspiradoras",
    ],
)
def test_names_below_a_line_that_announces_what_people_said_wait(title: str) -> None:
    lines = (*ASKED["en"], "", "Key messages", "1. Pay fair", "", title, "Nobody asks - Mira Oss")
    reading = exchange.read("\n".join(lines).encode(), exchange.named("text"), templates=[CSD])
    assert [one.path for one in reading.notices if one.kind == "held-back"] == ["messages.1"]


@pytest.mark.parametrize(
    "title",
    [
        "Implementation of the 2030 Agenda",
        "Lessons for the 2030 Agenda",
        "Links to the 2030 Agenda",
        "2030 Agenda (SDGs)",
        "SDGs and 2030 Agenda",
        "Agenda 2030 et ODD",
        "La Agenda 2030 y los ODS",
        "SDG targets",
        "SDG implementation",
        "Implementing SDG targets",
        "Cibles des ODD",
        "Metas de los ODS",
    ],
)
def test_a_title_may_have_usual_words_beside(title: str) -> None:
    assert retyped(title, printed(CSD)) == "agenda2030"
    assert_opens_section_4(title)


@pytest.mark.parametrize(
    "title",
    [
        "SDGs",
        "Sustainable Development Goals",
        "Lessons learned",
        "ODD",
        "Objectifs de développement durable",
        "ODS",
        "Lecciones aprendidas",
    ],
)
def test_the_goals_and_the_lessons_are_titles_of_the_section_on_the_agenda(title: str) -> None:
    assert_opens_section_4(title)


def assert_opens_section_4(title: str) -> None:
    lines = (*ASKED["en"], "Global Compact: a chapter", "", title, "Plans forget fishers")
    reading = exchange.read("\n".join(lines).encode(), exchange.named("text"), templates=[CSD])
    assert reading.report.answers["agenda2030"]["lessons"] == ["Plans forget fishers"]


WHO = {
    "en": ("Recommendation 1: Pay", "Targeted to:", "Women and children", "Actions: Ask"),
    "fr": ("Recommandation 1 : Pay", "Destinataires :", "Femmes et enfants", "Actions : Ask"),
    "es": ("Recomendación 1: Pay", "Destinatarios:", "Mujeres y niños", "Acciones: Ask"),
}


@pytest.mark.parametrize("kind", ["text", "markdown", "docx"])
@pytest.mark.parametrize("form", ["{} {}", "{} Unions\n{}\nPorts", "{}\n- Unions\n- {}\n- Ports"])
@pytest.mark.parametrize("heading", ["", "5. {}", "{}"])
@pytest.mark.parametrize("language", WHO)
def test_the_short_title_of_a_section_among_addressees_is_one_of_them(
    language: str, heading: str, form: str, kind: str
) -> None:
    ask, who, group, act = WHO[language]
    rest = ["", heading.format(group), "Women: paid less", "Children: school"] if heading else []
    lines = "\n".join((ask, form.format(who, group), act, *rest)).split("\n")
    body = "".join(p(text) for text in lines if text)
    data = file(body) if kind == "docx" else "\n".join(lines).encode()
    found = exchange.read(data, exchange.named(kind), templates=[CSD]).report.answers
    (only,) = found["recommendations"]
    assert group in only["addressees"]
    assert only["actions"] == ["Ask"]
    assert found["inclusion"]["women"] == ("paid less" if heading else "")


@pytest.mark.parametrize("kind", ["text", "markdown", "docx"])
def test_an_empty_line_makes_no_title_of_an_addressee_where_the_title_stands_once_more(
    kind: str,
) -> None:
    who = ("Targeted to:", "Unions", "Women and children", "Ports", "Actions: Ask")
    lines = (WHO["en"][0], *who, "Women and children", "Women: paid less")
    body = "".join(p(text) + p("") for text in lines)
    data = file(body) if kind == "docx" else "\n\n".join(lines).encode()
    found = exchange.read(data, exchange.named(kind), templates=[CSD]).report.answers
    (only,) = found["recommendations"]
    assert only["addressees"] == ["Unions", "Women and children", "Ports"]
    assert only["actions"] == ["Ask"]
    assert found["inclusion"]["women"] == "paid less"


@pytest.mark.parametrize("title", ["Quote", "Quote:", "Inspiring quote", "Citation", "Cita"])
def test_the_title_of_a_single_quote_opens_the_section_of_quotes(title: str) -> None:
    lines = (*ASKED["en"], "", "Key messages", "Ask first", "Pay up", "", title)
    said = ("“Home was gone”", "Luis Paz, Kelp Union")
    data = "\n".join((*lines, *said)).encode()
    found = exchange.read(data, exchange.named("text"), templates=[CSD]).report.answers
    assert found["messages"] == ["Ask first", "Pay up"]
    assert [quote["speaker"] for quote in found["quotes"]] == ["Luis Paz"]


@pytest.mark.parametrize(
    ("title", "section"),
    [
        ("Progreso", "progress"),
        ("Buenas prácticas", "progress"),
        ("Good practices", "progress"),
        ("1. Progrès : pratiques inspirantes, partenariats et outils", "progress"),
    ],
)
def test_usual_names_of_the_first_section_begin_it_below_the_rapporteurs(
    title: str, section: str
) -> None:
    top = ("Session no et thème : 1.4 Boats", "Nom du rapporteur : Ini Reef", "")
    rest = ("", "Four recommendations:", "1) Pay up", "Targeted to: States")
    data = "\n".join((*top, title, "a) A card", "b) A clinic", *rest)).encode()
    found = exchange.read(data, exchange.named("text"), templates=[CSD]).report.answers
    assert found["session"]["theme"] == "1.4 Boats"
    assert [each["name"] for each in found["session"]["rapporteurs"]] == ["Ini Reef"]
    assert found[section]["examples"] == ["A card", "A clinic"]
    assert [each["text"] for each in found["recommendations"]] == ["Pay up"]
