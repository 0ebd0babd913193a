"""Sections whose heading row somebody deleted: their rows still belong to them."""

from __future__ import annotations

from typing import Protocol

import pytest

from csdreport.formats import exchange
from csdreport.report import paths
from csdreport.report.reading import Reading
from csdreport.template import load
from csdreport.text import literal, markdown
from tests.formats.docx.build import file, p, tbl, tc, tr

CSD = load.load("csd-2016")
ROWS = {
    "session": [("Name of rapporteur(s)", "Mara Lind (Phare)"), ("Session # and theme", "Boats")],
    "progress": [("1.", "Example one"), ("2.", "Example two")],
    "recommendations": [
        ("Recommendation 1 and who targeted to", "Ask"),
        ("Action(s) for this recommendation (up to two maximum).", "Meet"),
    ],
    "governance": [("1. Governance mechanisms:", "Boards"), ("2. Global Compact:", "Ports")],
    "agenda2030": [("1.", "Lesson one"), ("2.", "Lesson two")],
    "inclusion": [("1. Women:", "They pay"), ("2. Children:", "They wait")],
    "messages": [("1.", "Message one"), ("2.", "Message two")],
    "quotes": [("1.", "“We wait.” Anonymous"), ("2.", "“They wait.” Anonymous")],
    "other": [("", "We met twice")],
}
LOST = [section for section in ROWS if section not in ("session", "other")]


class Reader(Protocol):
    """Reads the form without one heading."""

    def __call__(self, lost: str, *, instruction: bool) -> Reading:
        """Read it."""


def above(section: str, *, heading: bool, instruction: bool) -> list[str]:
    known = next(one for one in CSD.sections if one.id == section)
    texts = [CSD.say(known.label)] if heading and section != "session" else []
    if instruction and known.instruction:
        texts += map(literal.render, zip(markdown.parse(CSD.say(known.instruction))))
    return texts


def in_tables(lost: str, *, instruction: bool) -> Reading:
    """Read the form as Word tables, one a section."""
    tables = []
    for section, rows in ROWS.items():
        wide = above(section, heading=section != lost, instruction=instruction)
        wide += [answer for label, answer in rows if not label]
        cells = [tr(tc(text, properties='<w:gridSpan w:val="2"/>')) for text in wide]
        tables.append(tbl(*cells, *(tr(label, answer) for label, answer in rows if label)))
    body = p("Reporting Template for working session") + p().join(tables)
    return exchange.read(file(body), exchange.named("docx"), templates=(CSD,))


def in_lines(lost: str, *, instruction: bool) -> Reading:
    """Read the form as plain text, one cell a line."""
    lines = ["Reporting Template for working session"]
    for section, rows in ROWS.items():
        lines += above(section, heading=section != lost, instruction=instruction)
        lines += [text for row in rows for text in row if text]
    text = "\n".join(lines).encode()
    return exchange.read(text, exchange.named("text"), templates=(CSD,))


def answers(reading: Reading) -> dict[str, str]:
    leaves = paths.leaves(reading.report, CSD)
    return {leaf.path: str(leaf.value) for leaf in leaves if leaf.value}


@pytest.mark.parametrize("read", [in_tables, in_lines])
@pytest.mark.parametrize("instruction", [True, False])
@pytest.mark.parametrize("lost", LOST)
def test_rows_go_to_their_section_although_its_heading_is_missing(
    lost: str, instruction: bool, read: Reader
) -> None:
    whole, found = (read(each, instruction=instruction) for each in ("", lost))
    assert answers(found) == answers(whole)
    assert not found.report.unplaced


@pytest.mark.parametrize("lost", ["progress", "agenda2030", "messages", "quotes"])
def test_a_section_told_by_its_numbers_alone_is_a_guess(lost: str) -> None:
    found = in_tables(lost, instruction=False)
    (told,) = [each for each in found.notices if each.path == lost and each.confidence < 0.7]
    assert told.kind == "placed-by-guess"
    assert "heading" in told.message


def test_a_section_told_by_its_instruction_is_a_guess() -> None:
    found = in_tables("other", instruction=True)
    assert answers(found)["other"] == "We met twice"
    assert [each.kind for each in found.notices if each.path == "other"] == ["placed-by-guess"]


def test_a_wide_row_below_the_last_row_of_a_list_is_a_guess() -> None:
    found = in_tables("other", instruction=False)
    told = [each.kind for each in found.notices if each.path.startswith("quotes")]
    assert "placed-by-guess" in told


def test_a_numbered_list_in_the_last_answer_stays_where_a_misspelt_heading_follows() -> None:
    text = (
        "3. Governance mechanisms and the Global Compact for safe, orderly and regular migration\n"
        "1. Governance mechanisms:\tBoards\n2. Global Compact:\tWe ask for\n1.\tports\n2.\tlight\n"
        "4. Implementing related target of the 2030 Sustanable Development Agenda\n1.\tLesson\n"
        "5. Recommendations and actions for women / children\n1. Women:\tThey pay\n"
    )
    report = exchange.read(text.encode(), exchange.named("text"), templates=(CSD,)).report
    assert paths.get(report, "governance.compact") == "We ask for\n\n1. ports\n2. light"
    assert paths.get(report, "agenda2030.lessons") == ["Lesson"]


def test_text_above_the_first_row_is_told() -> None:
    text = (
        "6. Priority messages to convey to governments by the CSD Chair on 10 December\n"
        "Above all, open.\n1.\tOne\n2.\tTwo\n"
    )
    found = exchange.read(text.encode(), exchange.named("text"), templates=(CSD,))
    assert paths.get(found.report, "messages") == ["One", "Two", "Above all, open."]
    assert "placed-by-guess" in {each.kind for each in found.notices if each.path == "messages"}


@pytest.mark.parametrize(
    ("label", "path"),
    [
        ("Governance mechanisms:", "governance.mechanisms"),
        ("Pacte mondial :", "governance.compact"),
        ("Women:", "inclusion.women"),
        ("Niños:", "inclusion.children"),
    ],
)
@pytest.mark.parametrize("name", ["markdown", "text"])
def test_a_label_on_a_line_of_its_own_opens_its_section_with_a_notice(
    label: str, path: str, name: str
) -> None:
    text = f"# Progress\n\nA hotline.\n\n{label}\n\nThey ask for boats.\n\n# Priority messages\n"
    text = text.replace("# ", "") if name == "text" else text
    reading = exchange.read(text.encode(), exchange.named(name), templates=(CSD,))
    assert paths.get(reading.report, path) == "They ask for boats."
    assert [one.confidence for one in reading.notices if one.path == path] == [0.7]


@pytest.mark.parametrize("line", ["Women: all of them", "women:", "Women and men:"])
def test_words_that_only_begin_like_such_a_label_stay_in_their_answer(line: str) -> None:
    text = f"# Progress\n\nA hotline.\n\n{line}\n\nThey ask.\n\n# Priority messages\n"
    report = exchange.read(text.encode(), exchange.named("markdown"), templates=(CSD,)).report
    assert not paths.get(report, "inclusion.women")
    assert line in paths.get(report, "progress.examples")
