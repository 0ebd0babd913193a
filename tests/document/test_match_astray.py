"""Quotes and recommendations whose name stands outside of their section: "Quote 1: …"."""

from __future__ import annotations

from dataclasses import replace

import pytest

from csdreport.document import notices
from csdreport.document.accounting import account
from csdreport.document.assemble import blank
from csdreport.document.match import match
from csdreport.document.model import Document, Entry, Heading, Part, Prose
from csdreport.formats import exchange
from csdreport.report.public import public
from csdreport.report.reading import Reading
from csdreport.template import load
from csdreport.text import literal
from tests.formats.docx.build import file, p

CSD = load.load("csd-2016")
ENGLISH = ("Priority messages", "Quote 1: We wait.", "Speaker: Mara Lind", "Organisation: Phare")
FRENCH = ("Messages prioritaires", "Citation n° 1 : We wait.", "Orateur : Mara Lind")
SPANISH = ("Mensajes prioritarios", "Cita n.º 1: We wait.", "Quién habló: Mara Lind")


def head(section: str) -> Heading:
    return Heading(1, CSD.say(CSD.section(section).label))


def line(text: str) -> Prose:
    return Prose(literal.parse(text), source=text)


def read(*parts: Part) -> Reading:
    document = Document(parts)
    reading = match(document, [CSD])
    assert account(document, reading).balances
    return reading


def quotes(reading: Reading) -> list[tuple[str, str]]:
    return [(quote["text"], quote["speaker"]) for quote in reading.report.answers["quotes"]]


def typed(lines: tuple[str, ...], kind: str) -> bytes:
    """Make a file of a heading and lines, below a message."""
    title, *others = lines
    texts = (title, "Pay fair.", *others, "Other information", "Cold.")
    if kind == "docx":
        return file("".join(map(p, texts)))
    marked = [f"# {text}" if text in (title, texts[-2]) else text for text in texts]
    return "\n\n".join(marked).encode()


@pytest.mark.parametrize("kind", ["text", "markdown", "docx"])
@pytest.mark.parametrize("lines", [ENGLISH, FRENCH, SPANISH])
def test_a_quote_below_other_answers_is_a_quote(lines: tuple[str, ...], kind: str) -> None:
    reading = exchange.read(typed(lines, kind), exchange.named(kind), templates=[CSD])
    answers = reading.report.answers
    assert (answers["messages"], answers["other"]) == (["Pay fair."], "Cold.")
    assert quotes(reading) == [("We wait.", "Mara Lind")]
    assert "Mara" not in str(public(reading.report, CSD).answers)
    (told,) = [each for each in reading.notices if each.path == "quotes" and each.confidence]
    assert (told.kind, told.confidence) == (notices.PLACED, 0.9 if lines is ENGLISH else 0.89)
    assert not any(each.kind == notices.SECTION_MISSING == told.kind for each in reading.notices)


@pytest.mark.parametrize(
    "name",
    [
        "Recommendation 1: Pay",
        "Recommendation one: Pay",
        "Recommandation 1 : Pay",
        "Recommendation 1 – Pay",
        "Recommendation 1. Pay",
        "Recommendation: Pay",
        "Recommendation 1\nPay",
    ],
)
def test_a_recommendation_below_other_answers_is_one(name: str) -> None:
    lines = (*name.split("\n"), "Targeted to: firms", "Actions: claims", "Indicators: paid")
    # Where its name stands alone, the text is below it, and tells nothing of the item.
    reading = read(head("progress"), line("A house."), *map(line, lines), head("other"))
    (found,) = reading.report.answers["recommendations"]
    assert (found["text"], found["addressees"]) == ("Pay", ["firms"])
    assert (found["actions"], found["indicators"]) == (["claims"], ["paid"])
    assert reading.report.answers["progress"]["examples"] == ["A house."]
    assert any(each.path == "recommendations" and each.confidence for each in reading.notices)


@pytest.mark.parametrize(
    "text",
    [
        "They said. Quote 1: see below.",
        "As in Quote 1: see below.",
        "Quote 1 was loud.",
        "Quote: loud.",
        "Quote 2016: loud.",
    ],
)
def test_words_in_prose_open_no_section(text: str) -> None:
    reading = read(head("progress"), line(text), head("other"), line("Cold."))
    assert reading.report.answers["progress"]["examples"] == [text]


def test_a_message_may_refer_to_a_recommendation_by_its_name() -> None:
    text = "Recommendation 1: Pay"
    reading = read(head("messages"), line(text), head("other"), line("Cold."))
    assert reading.report.answers["messages"] == [text]


def test_a_name_in_brackets_behind_that_of_a_quote_waits() -> None:
    said = line("Quote 1 (Mara Lind): We wait.")
    reading = read(head("messages"), line("Pay."), said, head("other"), line("Cold."))
    assert quotes(reading) == [("(Mara Lind): We wait.", "")]
    assert [each.path for each in reading.report.clearances] == ["quotes.1"]


def filled(**typed: str) -> Reading:
    """Read our blank form with these cells filled, by their anchors."""
    document = blank(CSD)
    parts = [
        replace(part, blocks=literal.parse(typed[part.anchor]), prompt="")
        if isinstance(part, Entry) and part.anchor in typed
        else part
        for part in document.parts
    ]
    document = replace(document, parts=tuple(parts), ours=True)
    reading = match(document, [CSD])
    assert account(document, reading).balances
    return reading


@pytest.mark.parametrize("name", ["Quote 1: We wait.", "Quote 1\nWe wait."])
def test_a_quote_in_the_cell_of_another_answer_of_our_form_is_a_quote(name: str) -> None:
    reading = filled(csd_other=f"Cold.\n{name}\nSpeaker: Mara Lind")
    assert reading.report.answers["other"] == "Cold."
    assert quotes(reading) == [("We wait.", "Mara Lind")]
    (told,) = [each for each in reading.notices if each.kind == notices.LABEL_GUESSED]
    assert (told.path, told.confidence) == ("quotes.1", 0.8)


def test_a_recommendation_in_the_cell_of_another_answer_takes_its_lines_along() -> None:
    typed = "Ports.\nRecommendation 1: Pay\nTargeted to: firms\nActions: claims"
    reading = filled(csd_progress_examples_1=typed)
    assert reading.report.answers["progress"]["examples"] == ["Ports."]
    (found,) = reading.report.answers["recommendations"]
    assert (found["text"], found["addressees"]) == ("Pay", ["firms"])
    assert found["actions"] == ["claims"]


def test_a_quote_that_stands_in_its_own_cell_gets_no_other_text() -> None:
    reading = filled(csd_quotes_1="We stay.", csd_other="Cold.\nQuote 1: We wait.")
    assert reading.report.answers["other"] == "Cold.\\\nQuote 1: We wait."
    assert quotes(reading) == [("We stay.", "")]
    assert [each.path for each in reading.notices if each.kind == notices.PLACED] == ["other"]


def test_a_message_of_our_form_may_refer_to_a_recommendation() -> None:
    reading = filled(csd_messages_1="Recommendation 1: Pay", csd_messages_2="Recommendation 2")
    assert reading.report.answers["messages"] == ["Recommendation 1: Pay", "Recommendation 2"]


def test_our_form_without_its_tables_is_read_as_what_it_is() -> None:
    parts = (head("progress"), line("Boats."), line("Recommendation 1: Pay"), line("Actions: Ask"))
    reading = match(Document(parts, ours=True), [CSD])
    (found,) = reading.report.answers["recommendations"]
    assert (found["text"], found["actions"]) == ("Pay", ["Ask"])
    assert not any(
        each.kind == notices.PLACED and "table" in each.message for each in reading.notices
    )


def test_a_file_with_nothing_but_quotes_is_the_form() -> None:
    said = (line("“We wait.”"), line("Speaker: Mara Lind"))
    assert quotes(read(Heading(1, "Quotes"), *said)) == [("“We wait.”", "Mara Lind")]
    assert quotes(read(line("Quote 1: We wait."), said[1])) == [("We wait.", "Mara Lind")]
    assert not match(Document((Heading(1, "Quotes"), said[0])), [CSD]).recognised


def test_a_name_behind_the_number_of_its_item_is_no_part_of_the_answer() -> None:
    lines = ("1. Recommendation 1: Pay", "2. Recommendation 2: Ask")
    reading = read(head("recommendations"), *map(line, lines))
    assert [each["text"] for each in reading.report.answers["recommendations"]] == ["Pay", "Ask"]
    reading = read(head("quotes"), line("1. Quote 1: We wait."), line("2. Quote 2: We stay."))
    assert quotes(reading) == [("We wait.", ""), ("We stay.", "")]
