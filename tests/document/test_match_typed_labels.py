"""Labels that somebody typed inside of an answer, and lines that read like a label."""

from __future__ import annotations

import pytest

from csdreport.document import notices
from csdreport.document.accounting import account
from csdreport.document.match import match
from csdreport.document.model import Document, Entry, Heading, Part, Prose
from csdreport.formats import exchange
from csdreport.report.paths import get
from csdreport.report.reading import Reading
from csdreport.template import load
from csdreport.text import literal, markdown

CSD = load.load("csd-2016")
TEXT = "Recommendation 1 and who targeted to"
ACTIONS = "Action(s) for this recommendation (up to two maximum)."
INDICATORS = "Indicator(s) of change or success on this recommendation (up to two maximum)"


def document(*rows: tuple[str, str]) -> Document:
    parts = (Entry(label, markdown.parse(text), source="table 1") for label, text in rows)
    return Document(parts=tuple(parts))


def read(*rows: tuple[str, str]) -> Reading:
    return match(document(*rows), (CSD,))


def told(reading: Reading) -> list[tuple[str, str]]:
    kinds = (notices.LABEL_GUESSED, notices.PLACED)
    return [(one.path, one.quote) for one in reading.notices if one.kind in kinds]


@pytest.mark.parametrize(
    ("actions", "indicators"),
    [
        ("Actions:", "Indicators:"),
        ("actions :", "INDICATORS :"),
        ("Action：", "Indicator﹕"),
        ("Actions –", "Indicators –"),
        ("Actions\n\n", "Indicators\n\n"),
        (f"{ACTIONS}\n\n", f"{INDICATORS}\n\n"),
        ("Actions pour cette recommandation :", "Indicateurs :"),
        ("Acciones:", "Indicadores:"),
        ("**Actions:**", "**Indicators:**"),
    ],
)
@pytest.mark.parametrize("between", ["\n\n", "\\\n"])
@pytest.mark.parametrize("own", [(), ((ACTIONS, ""), (INDICATORS, ""))])
def test_labels_typed_into_a_cell_part_it(
    own: tuple[tuple[str, str], ...], between: str, actions: str, indicators: str
) -> None:
    typed = f"Open ports.{between}{actions} Write twice.{between}{indicators} Two ports."
    rows = ((TEXT, typed), *own)
    found = get(read(*rows).report, "recommendations.1")
    assert found["text"] == "Open ports."
    assert (found["actions"], found["indicators"]) == (["Write twice."], ["Two ports."])
    assert {path for path, _ in told(read(*rows))} == {
        "recommendations.1.actions",
        "recommendations.1.indicators",
    }
    assert account(document(*rows), read(*rows)).balances


def test_labels_with_colons_part_the_sentences_of_a_line() -> None:
    reading = read((TEXT, "Open ports. Actions: Write twice; ask. Indicators: two ports"))
    found = get(reading.report, "recommendations.1")
    assert found["text"] == "Open ports."
    assert (found["actions"], found["indicators"]) == (["Write twice; ask."], ["two ports"])


@pytest.mark.parametrize("line", ["Targeted to: firms", "Destinataires : firms", "Target: firms"])
@pytest.mark.parametrize("others", ["", "\n\nActions: Write\n\nIndicators: Two"])
def test_a_line_typed_above_its_empty_printed_label_is_the_answer(line: str, others: str) -> None:
    reading = read((TEXT, f"Open ports.\n\n{line}{others}\n\nTargeted to:"))
    found = get(reading.report, "recommendations.1")
    assert (found["text"], found["addressees"]) == ("Open ports.", ["firms"])
    assert found["indicators"] == (["Two"] if others else [])


def test_a_second_line_of_an_answer_is_told() -> None:
    typed = "Open ports.\n\nTargeted to: firms\n\nTargeted to: ports"
    reading = read((TEXT, typed))
    found = get(reading.report, "recommendations.1")
    assert (found["text"], found["addressees"]) == ("Open ports.\n\nTargeted to: firms", ["ports"])
    assert told(reading) == [("recommendations.1.text", "")]


def test_items_of_a_list_that_begin_with_labels_part_it() -> None:
    reading = read((TEXT, "- Open ports.\n- Actions: Write twice.\n- Indicators: Two ports."))
    found = get(reading.report, "recommendations.1")
    assert found["text"] == "- Open ports."
    assert (found["actions"], found["indicators"]) == (["Write twice."], ["Two ports."])


def test_further_items_typed_into_the_first_cell_are_items() -> None:
    reading = read((TEXT, "Open.\n\nActions: Write\n\nRecommendation 2: Close\n\nActions: Wait"))
    one, two = (get(reading.report, f"recommendations.{number}") for number in (1, 2))
    assert (one["text"], one["actions"]) == ("Open.", ["Write"])
    assert (two["text"], two["actions"]) == ("Close", ["Wait"])


def test_printed_labels_below_typed_ones_belong_to_the_same_item() -> None:
    first = [TEXT, "Open ports.", "Targeted to: firms", "Actions: Write", "Indicators: Two"]
    printed = ["Targeted to:", ACTIONS, "Ask", INDICATORS]
    second = [TEXT.replace("1", "2"), "Close.", ACTIONS, "Wait", INDICATORS]
    data = "\n".join([*first, *printed, *second]).encode()
    reading = exchange.read(data, exchange.named("text"), templates=(CSD,))
    one, two = (get(reading.report, f"recommendations.{number}") for number in (1, 2))
    assert (one["actions"], one["indicators"]) == (["Write", "Ask"], ["Two"])
    assert (two["text"], two["actions"]) == ("Close.", ["Wait"])
    assert told(reading) == []


def test_answers_of_a_section_are_parted_too() -> None:
    heading = ("5. Recommendations and actions for women / children", "")
    reading = read(heading, ("1. Women:", "They pay more.\n\nChildren: they stay at home."))
    assert get(reading.report, "inclusion.women") == "They pay more."
    assert get(reading.report, "inclusion.children") == "they stay at home."


def test_an_answer_with_a_cell_of_its_own_gets_no_second_one() -> None:
    typed = "Open ports.\n\nActions: Write twice."
    reading = read((TEXT, typed), (ACTIONS, "Sing."))
    found = get(reading.report, "recommendations.1")
    assert (found["text"], found["actions"]) == (typed, ["Sing."])
    assert told(reading) == [("recommendations.1.text", "")]


@pytest.mark.parametrize(
    "typed",
    ["We ask for actions: and indicators.", "Actions are needed now.", "Act. Actions follow."],
)
def test_the_same_words_in_a_sentence_part_nothing(typed: str) -> None:
    reading = read((TEXT, typed))
    assert get(reading.report, "recommendations.1.text") == typed
    assert told(reading) == []


@pytest.mark.parametrize("kind", ["text", "markdown"])
@pytest.mark.parametrize("line", ["Budget:", "Timeline", "Next steps :"])
def test_a_line_that_reads_like_a_label_is_told(line: str, kind: str) -> None:
    typed = (
        "5. Recommendations and actions for women / children\n\n2. Children:\n\nThey walk far.\n\n"
        f"{line}\n\nWe need three boats for all of them.\n"
    )
    reading = exchange.read(typed.encode(), exchange.named(kind), templates=[CSD])
    assert line in get(reading.report, "inclusion.children")
    strange = [one for one in reading.notices if one.kind == notices.SECTION_UNKNOWN]
    assert [(one.path, one.quote) for one in strange] == [("inclusion.children", line)]
    assert all("line" in one.source for one in strange)


@pytest.mark.parametrize(
    "line", ["They walk, all of them:", "We ask for:", "No", "Kenya\n\nMalta", "Nobody asks."]
)
def test_an_ordinary_line_of_an_answer_is_not_told(line: str) -> None:
    typed = f"1. Women:\n\nThey walk far.\n\n{line}\n\nAnd on.\n"
    heading = "5. Recommendations and actions for women / children\n\n"
    text = (heading + typed).encode()
    reading = exchange.read(text, exchange.named("text"), templates=[CSD])
    assert not [one for one in reading.notices if one.kind == notices.SECTION_UNKNOWN]
    assert literal.parse(line)[0].plain in get(reading.report, "inclusion.women")  # type: ignore[union-attr]


def table(*rows: tuple[str, str], source: str = "table 2") -> list[Entry]:
    every = enumerate(rows, 1)
    return [Entry(a, literal.parse(b), source=f"{source} row {at}") for at, (a, b) in every]


def prose(text: str, source: str = "") -> Prose:
    return Prose(literal.parse(text), source=source)


WOMEN: tuple[Part, ...] = (
    Heading(1, "5. Recommendations and actions for women / children"),
    prose("1. Women:"),
    prose("They walk far."),
)


def test_a_table_of_somebodys_own_stands_in_its_answer_as_lines() -> None:
    rows = table(("Boats", "Ports"), ("Three", "Five"))
    parts = (*WOMEN, *rows, prose("And on."), prose("2. Children:"), prose("They too."))
    document = Document(parts=parts)
    reading = match(document, (CSD,))
    assert get(reading.report, "inclusion.women") == (
        "They walk far.\n\nBoats\tPorts\n\nThree\tFive\n\nAnd on."
    )
    assert get(reading.report, "inclusion.children") == "They too."
    assert told(reading) == [("inclusion.women", "")]
    assert account(document, reading).balances


def test_a_table_within_a_cell_stands_in_its_answer_as_lines() -> None:
    parts = (
        *WOMEN,
        Heading(1, "8. Other information"),
        prose("Look.", "table 1 row 9, paragraph 1"),
        *table(("Boats", "Ports"), source="table 1 row 9, table 1"),
    )
    reading = match(Document(parts=parts), (CSD,))
    assert get(reading.report, "other") == "Look.\n\nBoats\tPorts"


def test_a_row_that_nobody_knows_in_a_table_of_the_form_has_no_place() -> None:
    rows = table(("Boats", "Three"), ("2. Children:", "They too."))
    reading = match(Document(parts=(*WOMEN, *rows)), (CSD,))
    assert get(reading.report, "inclusion.women") == "They walk far."
    assert [left.text for left in reading.report.unplaced] == ["Boats\nThree"]


def test_a_table_among_people_or_quotes_is_no_answer_in_lines() -> None:
    rows = table(("We cross", "Ann Lee"), source="table 1 row 9, table 1")
    reading = match(Document(parts=(*WOMEN, Heading(1, "7. Inspiring quotes"), *rows)), (CSD,))
    assert [left.text for left in reading.report.unplaced] == ["We cross\nAnn Lee"]


@pytest.mark.parametrize("number", ["2", "3"])
def test_the_number_that_a_sentence_refers_to_is_no_part_of_a_label(number: str) -> None:
    reading = read(
        ("1. Women", f"see rec. {number}. Children: schooling for all"), ("2. Children", "")
    )
    found = get(reading.report, "inclusion")
    assert (found["women"], found["children"]) == (f"see rec. {number}.", "schooling for all")


@pytest.mark.parametrize(
    ("actions", "indicators"),
    [
        ("Proposed actions:", "Success indicators:"),
        ("Action 1:", "Indicator 1:"),
        ("Actions proposées :", "Indicateurs clés :"),
    ],
)
def test_labels_of_ones_own_part_a_cell_too(actions: str, indicators: str) -> None:
    typed = f"Open ports.\n\n{actions} Write twice.\n\n{indicators} Two ports."
    rows = ((TEXT, typed), (ACTIONS, ""), (INDICATORS, ""))
    reading = read(*rows)
    found = get(reading.report, "recommendations.1")
    assert found["text"] == "Open ports."
    assert (found["actions"], found["indicators"]) == (["Write twice."], ["Two ports."])
    assert [quote for _, quote in told(reading)] == [actions, indicators]
    assert account(document(*rows), reading).balances


def test_a_label_of_ones_own_leads_to_no_answer_above_it() -> None:
    reading = read((TEXT, "Open ports."), (INDICATORS, "Actions taken: five"))
    assert get(reading.report, "recommendations.1")["indicators"] == ["Actions taken: five"]
