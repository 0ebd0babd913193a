"""Words of a section's title that stand in answers, and which line is its heading."""

from __future__ import annotations

import io

import docx
import pytest

from csdreport.formats import exchange
from csdreport.report import paths
from csdreport.report.reading import Reading
from csdreport.template import load
from tests.formats.docx.build import file, p, tbl, tc, tr

CSD = load.load("csd-2016")
TITLE = "Women and children"
KINDS = ("text", "markdown", "docx", "headed", "rows")


def notes(answers: dict[str, str], *, headed: str = "Women: equal pay") -> str:
    """Write notes with plain titles; `headed` is what stands below the title of section 5."""
    given = {"who": " states", "act": " file claims", "know": " 900 paid", "compact": " ports"}
    said = given | answers
    chapters = (
        ("Progress", "Clinics open at night"),
        (
            "Recommendations",
            "Recommendation 1: Pay wages in thirty days",
            f"Targeted to:{said['who']}",
            f"Actions:{said['act']}",
            f"Indicators:{said['know']}",
        ),
        (
            "Governance and the Global Compact",
            "Governance mechanisms: open the house",
            f"Global Compact:{said['compact']}",
        ),
        ("2030 Agenda", "Local plans forget fishers."),
        (TITLE, headed) if headed else (),
        ("Key messages", "1. Pay up"),
    )
    return "\n\n".join("\n".join(chapter) for chapter in chapters if chapter)


def read(text: str, kind: str) -> Reading:
    """Read the notes as a text, as Markdown of paragraphs, or as a Word file, in rows too."""
    if kind == "rows":
        return exchange.read(in_rows(text), exchange.named("docx"), templates=[CSD])
    if kind in ("docx", "headed"):
        made, data = docx.Document(), io.BytesIO()
        for title, *lines in (chapter.split("\n") for chapter in text.split("\n\n")):
            made.add_paragraph("")
            made.add_heading(title, 2) if kind == "headed" else made.add_paragraph(title)
            for line in lines:
                made.add_paragraph(line)
        made.save(data)
        return exchange.read(data.getvalue(), exchange.named("docx"), templates=[CSD])
    whole = text if kind == "text" else text.replace("\n", "\n\n")
    return exchange.read(whole.encode(), exchange.named(kind), templates=[CSD])


def in_rows(text: str) -> bytes:
    """Write a table of one column: a row for each title, and one for all that stands below it."""
    chapters = [chapter.split("\n") for chapter in text.split("\n\n")]
    rows = [row for title, *lines in chapters for row in ([title], lines)]
    return file(tbl(*(tr(tc("".join(map(p, row)))) for row in rows)))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("headed", ["Women: equal pay", "They are paid less."])
@pytest.mark.parametrize("form", ["{}", "{}\nPort unions", "Port states\n{}\nPort unions"])
@pytest.mark.parametrize(
    ("slot", "path"),
    [
        ("who", "recommendations.1.addressees"),
        ("act", "recommendations.1.actions"),
        ("know", "recommendations.1.indicators"),
        ("compact", "governance.compact"),
    ],
)
def test_a_title_in_an_answer_is_none_where_the_heading_stands_further_down(
    slot: str, path: str, form: str, headed: str, kind: str
) -> None:
    reading = read(notes({slot: "\n" + form.format(TITLE)}, headed=headed), kind)
    assert TITLE in str(paths.get(reading.report, path))
    assert paths.get(reading.report, "recommendations.1.indicators")
    assert not paths.get(reading.report, "inclusion.children")
    if headed.startswith("Women:"):
        assert paths.get(reading.report, "inclusion.women") == "equal pay"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("slot", ["who", "act"])
def test_a_title_above_the_own_labels_of_the_open_item_is_none(slot: str, kind: str) -> None:
    reading = read(notes({slot: f"\n{TITLE}"}, headed=""), kind)
    path = {"who": "recommendations.1.addressees", "act": "recommendations.1.actions"}[slot]
    assert paths.get(reading.report, path) == [TITLE]
    assert paths.get(reading.report, "recommendations.1.indicators") == ["900 paid"]


@pytest.mark.parametrize("kind", ["text", "markdown", "docx"])
@pytest.mark.parametrize("title", [TITLE, "Key messages", "Quotes", "2030 Agenda"])
def test_a_title_that_leaves_sections_out_is_told_with_its_words(title: str, kind: str) -> None:
    lines = ("Recommendation 1: Pay", "Targeted to: states", "", title, "Port unions")
    text = "\n".join(("Session: 2.1", "", "Progress", "Clinics open", "", *lines))
    reading = read(text, kind)
    assert title in [one.quote for one in reading.notices]


@pytest.mark.parametrize("kind", ["text", "markdown", "docx"])
def test_a_title_in_its_place_is_no_guess(kind: str) -> None:
    reading = read(notes({}), kind)
    assert TITLE not in [one.quote for one in reading.notices]
    assert paths.get(reading.report, "inclusion.women") == "equal pay"


@pytest.mark.parametrize("kind", ["text", "markdown", "docx"])
@pytest.mark.parametrize("title", ["Women and girls, children", "Gender and children (specific)"])
def test_a_line_above_the_labels_of_a_lost_section_is_told(title: str, kind: str) -> None:
    reading = read(notes({}).replace(f"\n{TITLE}\n", f"\n{title}\n"), kind)
    assert paths.get(reading.report, "inclusion.women") == "equal pay"
    assert title in [one.quote for one in reading.notices]
