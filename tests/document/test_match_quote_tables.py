"""Tables of quotes that people make themselves."""

from __future__ import annotations

import pytest

from csdreport.document import accounting
from csdreport.formats import exchange
from csdreport.report.reading import Reading
from csdreport.template import load
from tests.formats.docx.build import file, p, tbl, tr

CSD = load.load("csd-2016")
HEADS = {
    "en": ("6. Priority messages", "7. Inspiring quotes"),
    "fr": ("6. Messages prioritaires", "7. Citations inspirantes"),
    "es": ("6. Mensajes prioritarios", "7. Citas inspiradoras"),
}
KEYS = ("text", "speaker", "organisation", "consent", "consent_note")


def read(kind: str, *rows: tuple[str, ...], language: str = "en") -> Reading:
    above, head = HEADS[language]
    if kind == "docx":
        data = file(p(above) + p("1. Pay.") + p(head) + tbl(*(tr(*row) for row in rows)))
    elif kind == "markdown":
        lines = ["| " + " | ".join(row) + " |" for row in rows]
        ruled = [lines[0], "|" + "---|" * len(rows[0]), *lines[1:]]
        data = f"# {above}\n\n1. Pay.\n\n# {head}\n\n".encode() + "\n".join(ruled).encode()
    else:
        lines = ["\t".join(row) for row in rows]
        data = f"{above}\n\n1. Pay.\n\n{head}\n".encode() + "\n".join(lines).encode()
    reading = exchange.read(data, exchange.named(kind), templates=[CSD])
    reader = exchange.named(kind).read
    assert reader is not None
    assert accounting.account(reader(data), reading).balances
    return reading


def quotes(reading: Reading) -> list[tuple[str, ...]]:
    return [tuple(quote[key] for key in KEYS) for quote in reading.report.answers["quotes"]]


@pytest.mark.parametrize("kind", ["docx", "markdown", "text"])
def test_a_table_with_named_columns_is_read_as_quotes(kind: str) -> None:
    reading = read(
        kind,
        ("Quote", "Who", "Agreed?"),
        ("“We are no freight.”", "Mira Oss", "with name"),
        ("“We carry the quay.”", "Ana Sol", "maybe"),
    )
    assert quotes(reading) == [
        ("“We are no freight.”", "Mira Oss", "", "name", ""),
        ("“We carry the quay.”", "Ana Sol", "", "", "maybe"),
    ]
    assert [one.path for one in reading.report.clearances] == ["quotes.2"]
    assert any("table of one's own" in notice.message for notice in reading.notices)


@pytest.mark.parametrize(
    ("language", "heads", "consent"),
    [
        ("en", ("No.", "Speaker", "Organisation", "Quote", "Consent"), "with name"),
        ("fr", ("N°", "Qui", "Organisation", "Citation", "Accord ?"), "avec le nom"),
        ("fr", ("#", "Personne", "Organisation", "Paroles", "D’accord ?"), "avec le nom"),
        ("es", ("", "Quién", "Organización", "Cita", "¿Acuerdo?"), "con el nombre"),
        ("es", ("", "Persona", "Organización", "Testimonio", "¿De acuerdo?"), "con el nombre"),
    ],
)
def test_columns_may_stand_in_any_order_and_language(
    language: str, heads: tuple[str, ...], consent: str
) -> None:
    row = ("1", "Mira Oss", "Quay Union", "“We wait.”", consent)
    reading = read("docx", heads, row, language=language)
    assert quotes(reading) == [("“We wait.”", "Mira Oss", "Quay Union", "name", "")]


def test_two_names_in_a_cell_are_no_agreement_of_one() -> None:
    row = ("“We wait.”", "Mira Oss\nAna Sol", "with name")
    body = p(HEADS["en"][0]) + p("1. Pay.") + p(HEADS["en"][1])
    cells = "".join(f"<w:tc>{''.join(map(p, cell.split(chr(10))))}</w:tc>" for cell in row)
    table = tbl(tr("Quote", "Who", "Agreed?"), f"<w:tr>{cells}</w:tr>")
    reading = exchange.read(file(body + table), exchange.named("docx"), templates=[CSD])
    ((_, speaker, _, consent, note),) = quotes(reading)
    assert (speaker, consent, note) == ("Mira Oss Ana Sol", "", "with name")


def test_what_a_column_says_that_nobody_knows_is_kept_beside_and_the_quote_waits() -> None:
    heads = ("Quote", "Who", "May we print the name?")
    reading = read("docx", heads, ("“We wait.”", "Mira Oss", "only in the hall"))
    assert quotes(reading) == [("“We wait.”", "Mira Oss", "", "", "only in the hall")]
    assert [one.path for one in reading.report.clearances] == ["quotes.1"]


def test_words_in_a_column_of_numbers_are_kept() -> None:
    reading = read("docx", ("#", "Quote", "Who"), ("second day", "“We wait.”", "Mira Oss"))
    ((*_, note),) = quotes(reading)
    assert note == "second day"


@pytest.mark.parametrize("heads", [("", "4", "who"), ("We", "quote", "who", "I", "am", "here")])
def test_a_line_with_such_words_heads_no_table(heads: tuple[str, ...]) -> None:
    reading = read("text", heads, ("“We wait.”", "Mira Oss, Quay Union"))
    assert not any("table of one's own" in notice.message for notice in reading.notices)


def test_a_row_of_the_form_ends_the_table() -> None:
    reading = read(
        "text",
        ("Quote", "Who"),
        ("“We wait.”", "Mira Oss"),
        ("8. Other information", "We met late."),
    )
    assert len(quotes(reading)) == 1
    assert reading.report.answers["other"] == "We met late."


@pytest.mark.parametrize("kind", ["docx", "text"])
@pytest.mark.parametrize("turned", [False, True])
def test_rows_with_a_quote_and_a_name_need_no_heads(kind: str, turned: bool) -> None:
    rows = [("“We are no freight.”", "Mira Oss, Quay Union"), ("“We wait.”", "Ana Sol, Union")]
    reading = read(kind, *(row[::-1] if turned else row for row in rows))
    assert quotes(reading) == [
        ("“We are no freight.”", "Mira Oss", "Quay Union", "", ""),
        ("“We wait.”", "Ana Sol", "Union", "", ""),
    ]
    assert not reading.report.unplaced


@pytest.mark.parametrize("other", ["yes", "with name", "2031", "“They wait.”"])
def test_rows_whose_other_cell_is_no_name_stay_without_a_place(other: str) -> None:
    reading = read("docx", ("“We are no freight.”", other))
    assert quotes(reading) == []
    assert len(reading.report.unplaced) == 1


def test_other_tables_are_none_of_quotes() -> None:
    reading = read("docx", ("Quote", "Price"), ("“We wait.”", "12"))
    assert all(quote[1] == "" for quote in quotes(reading))
