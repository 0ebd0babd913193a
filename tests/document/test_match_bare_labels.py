"""Labels of one word below the answer of another section: "Women: paid less"."""

from __future__ import annotations

import pytest

from csdreport.formats import exchange
from csdreport.report import paths
from csdreport.report.reading import Reading
from csdreport.template import load
from tests.formats.docx.build import file, p, r

CSD = load.load("csd-2016")
IN_ENGLISH = ("Global Compact: a chapter", "Women: paid less", "Children: need school")
IN_FRENCH = ("Pacte mondial : un chapitre", "Femmes : moins payées", "Enfants : école")
IN_SPANISH = ("Pacto Mundial: un capítulo", "Mujeres: peor pagadas", "Niños: escuela")


def read(lines: tuple[str, ...], name: str = "text", between: str = "\n") -> Reading:
    text = between.join(("Session and theme: Boats", *lines))
    return exchange.read(text.encode(), exchange.named(name), templates=(CSD,))


def answers(reading: Reading) -> tuple[object, ...]:
    wanted = ("governance.compact", "inclusion.women", "inclusion.children")
    return tuple(paths.get(reading.report, path) for path in wanted)


def told(reading: Reading) -> list[tuple[str, str]]:
    """Give the path and the label of each notice of a label that is not followed."""
    unknown = (one for one in reading.notices if one.kind == "section-unknown")
    return [(one.path, one.quote) for one in unknown]


@pytest.mark.parametrize("lines", [IN_ENGLISH, IN_FRENCH, IN_SPANISH])
@pytest.mark.parametrize(
    ("name", "between"),
    [("text", "\n"), ("text", "\n\n"), ("markdown", "\n"), ("markdown", "\n\n")],
)
def test_each_begins_its_answer_with_a_notice(
    lines: tuple[str, ...], name: str, between: str
) -> None:
    reading = read(lines, name, between)
    assert answers(reading) == tuple(line.split(":", 1)[1].strip() for line in lines)
    guessed = {one.path: one.confidence for one in reading.notices if one.kind == "label-guessed"}
    assert guessed["inclusion.women"] == 0.7


@pytest.mark.parametrize("bold", [False, True])
def test_each_begins_its_answer_in_word(bold: bool) -> None:
    heads = [line.split(": ") for line in IN_ENGLISH]
    look = "<w:b/>" if bold else ""
    lines = (p(r(f"{head}:", look), r(f" {answer}")) for head, answer in heads)
    body = p(r("Session and theme: Boats")) + "".join(lines)
    reading = exchange.read(file(body), exchange.named("docx"), templates=(CSD,))
    assert answers(reading) == tuple(answer for _, answer in heads)


@pytest.mark.parametrize("form", ["**{}**", "**{}:**", "{}:", "## {}"])
def test_each_begins_its_answer_alone_on_its_line(form: str) -> None:
    lines = ("# Global Compact", "A chapter.", form.format("Women"), "They wait.")
    reading = read((*lines, form.format("Children"), "They learn."), "markdown", "\n\n")
    assert answers(reading) == ("A chapter.", "They wait.", "They learn.")


def test_numbers_of_other_answers_are_no_section_in_between() -> None:
    reading = read(("Recommendation 1: Pay", "Indicators:", "1. 900", *IN_ENGLISH))
    assert answers(reading) == ("a chapter", "paid less", "need school")


def test_progress_begins_behind_the_theme() -> None:
    reading = read(("Progress: Porto has a hotline.", "Recommendation 1: Pay", "Actions: Ask"))
    assert paths.get(reading.report, "session.theme") == "Boats"
    assert paths.get(reading.report, "progress.examples") == ["Porto has a hotline."]
    assert [one.confidence for one in reading.notices if one.path == "progress"] == [0.7]


@pytest.mark.parametrize(
    "lines",
    [
        ("Global Compact: States: ratify", "Women: organise", "Employers: pay"),
        ("Global Compact: a chapter", "Women: paid less", "Men: paid more"),
        ("Global Compact: a chapter", "Women: organise", "2030 Agenda: 8.8", "Women and children:"),
        ("Global Compact: a chapter", "Women: organise", "Women and children", "1. Women: rest"),
        ("Indicators: 900 wages", "Women: 450"),
    ],
)
def test_one_that_may_be_a_word_of_the_answer_stays_there_and_is_told(
    lines: tuple[str, ...],
) -> None:
    first = ("Recommendation 1: Pay",) if lines[0].startswith("Ind") else ()
    reading = read((*first, *lines))
    stays = "recommendations.1.indicators" if first else "governance.compact"
    assert lines[1] in str(paths.get(reading.report, stays))
    assert (stays, "Women:") in told(reading)
    messages = [one.message for one in reading.notices if one.quote == "Women:"]
    assert "The template has this label for another answer" in messages[0]


def test_an_item_of_a_list_that_is_the_answer_stays_there_and_is_told() -> None:
    reading = read(("# Global Compact", "- Women: organise\n- Children: learn"), "markdown", "\n\n")
    assert answers(reading) == ("- Women: organise\n- Children: learn", "", "")
    assert [quote for _, quote in told(reading)] == ["Women:", "Children:"]


def test_prose_of_the_answer_that_asks_about_them_stays_and_is_no_news() -> None:
    lines = (*IN_ENGLISH[:2], "Women: many of them at night", IN_ENGLISH[2])
    reading = read((*lines, "Children: the forgotten ones, said the panel"))
    women = "paid less\n\nWomen: many of them at night"
    children = "need school\n\nChildren: the forgotten ones, said the panel"
    assert answers(reading) == ("a chapter", women, children)
    assert told(reading) == []


@pytest.mark.parametrize("line", ["the women: they wait", "women: they wait", "Women wait."])
def test_a_sentence_with_such_a_word_is_none(line: str) -> None:
    reading = read((IN_ENGLISH[0], line))
    assert answers(reading)[1:] == ("", "")
    assert told(reading) == []


@pytest.mark.parametrize("label", ["Example", "Other messages"])
def test_a_bold_line_in_an_answer_in_sentences_is_told(label: str) -> None:
    reading = read(("# Global Compact", "A chapter.", f"**{label}**", "Pay."), "markdown", "\n\n")
    assert told(reading) == [("governance.compact", label)]


def test_one_behind_a_soft_line_break_is_told() -> None:
    body = p(r("Session and theme: Boats")) + p(
        "<w:r><w:t>Global Compact: a chapter</w:t><w:br/><w:t>Women: paid less</w:t></w:r>"
    )
    reading = exchange.read(file(body), exchange.named("docx"), templates=(CSD,))
    assert told(reading) == [("governance.compact", "Women:")]


def test_one_that_the_template_prints_above_the_answer_stays_there_and_is_told() -> None:
    reading = read(("Global Compact: a chapter", "Progress: it is slow"))
    assert answers(reading) == ("a chapter\n\nProgress: it is slow", "", "")
    assert told(reading) == [("governance.compact", "Progress:")]


HEADED = ("Recommendation 1: Pay", "Indicators: 900 wages paid")


@pytest.mark.parametrize("heading", ["WOMEN", "Women", "FEMMES", "MUJERES", "GLOBAL COMPACT"])
@pytest.mark.parametrize("below", ["- Pay them equally.\n- See 1.", "See recommendation 1."])
@pytest.mark.parametrize("name", ["text", "markdown"])
def test_a_plain_heading_that_is_a_label_of_the_form_is_told(
    heading: str, below: str, name: str
) -> None:
    between = "\n\n" if name == "markdown" else "\n"
    reading = read(
        (*HEADED, "", heading, below, "", "QUOTES", '"We wait" - Ana Sol'), name, between
    )
    assert told(reading) == [("recommendations.1.indicators", heading)]


@pytest.mark.parametrize(
    ("heading", "below"), [("Global Compact", "None"), ("Women", "paid less than men")]
)
def test_a_label_right_above_words_without_a_full_stop_is_told(heading: str, below: str) -> None:
    assert told(read((*HEADED, "", heading, below))) == [("recommendations.1.indicators", heading)]


def in_word(*lines: str) -> Reading:
    body = "".join(p(r(line)) for line in ("Session and theme: Boats", *lines))
    return exchange.read(file(body), exchange.named("docx"), templates=(CSD,))


@pytest.mark.parametrize("heading", ["WOMEN", "Women"])
def test_a_plain_paragraph_in_word_that_is_a_label_of_the_form_is_told(heading: str) -> None:
    reading = in_word(*HEADED, heading, "See recommendation 1.")
    assert told(reading) == [("recommendations.1.indicators", heading)]


SHORT = ("Global Compact: a chapter on ports", "", "Women", "See 1.", "", "CHILDREN", "Not here.")


def test_a_plain_heading_begins_its_answer_above_a_short_one() -> None:
    in_text, word = read(SHORT), in_word(*filter(None, SHORT))
    assert answers(in_text) == answers(word) == ("a chapter on ports", "See 1.", "Not here.")
    for reading in (in_text, word):
        guessed = [one.path for one in reading.notices if one.kind == "label-guessed"]
        assert "inclusion.women" in guessed
        assert told(reading) == []


def test_a_plain_heading_among_others_of_the_answer_stays_there_and_is_told() -> None:
    others = ("Global Compact: A chapter.", "", "Men", "They fish.", "", *SHORT[2:4])
    for reading in (read(others), in_word(*filter(None, others))):
        assert answers(reading)[1:] == ("", "")
        assert ("governance.compact", "Women") in told(reading)


@pytest.mark.parametrize(
    "items",
    [
        ("Women", "Children", "Elderly people"),
        ("Workers", "Women", "Elderly people."),
        ("Workers", "", "Women", "Elderly people", "Seafarers"),
        ("- Workers", "- Women", "- They rest."),
        ("Workers at sea and in ports and", "women", "They rest at last."),
    ],
)
@pytest.mark.parametrize("label", ["Targeted to", "Indicators"])
@pytest.mark.parametrize("name", ["text", "docx"])
def test_short_items_of_a_list_are_no_labels(items: tuple[str, ...], label: str, name: str) -> None:
    lines = (HEADED[0], f"{label}:", *items)
    assert told(read(lines) if name == "text" else in_word(*filter(None, lines))) == []


NOTES = ("Global Compact: A chapter on ports", "", "Women", "Paid less", "", "Children", "School")
IN_FR = (
    "Pacte mondial : Un chapitre sur les ports",
    "",
    "Femmes",
    "Moins payées",
    "",
    "Enfants",
    "École",
)
IN_ES = (
    "Pacto Mundial: Un capítulo sobre puertos",
    "",
    "Mujeres",
    "Peor pagadas",
    "",
    "Niños",
    "Escuela",
)


@pytest.mark.parametrize("lines", [NOTES, IN_FR, IN_ES])
@pytest.mark.parametrize("gaps", [True, False])
def test_plain_headings_begin_their_answers_above_notes_without_a_full_stop(
    lines: tuple[str, ...], gaps: bool
) -> None:
    kept = lines if gaps else tuple(filter(None, lines))
    expected = (lines[0].split(":", 1)[1].strip(), lines[3], lines[6])
    for reading in (read(kept), read(kept, "markdown"), in_word(*filter(None, lines))):
        assert answers(reading) == expected
        guessed = [one.path for one in reading.notices if one.kind == "label-guessed"]
        assert "inclusion.women" in guessed


@pytest.mark.parametrize("heads", [("Women", "Children"), ("WOMEN", "CHILDREN")])
@pytest.mark.parametrize("below", ["Not discussed", "Need school", "None", "\nNot discussed"])
def test_two_plain_headings_of_a_lost_section_are_told_below_short_items(
    heads: tuple[str, str], below: str
) -> None:
    items = (HEADED[0], "Indicators: wages paid", heads[0], below, heads[1], below)
    for reading in (read(items), in_word(*map(str.strip, items))):
        assert told(reading) == [("recommendations.1.indicators", head) for head in heads]


ABOVE = {"governance": "Progress: Porto", "agenda2030": "Global Compact: A chapter"}
ABOVE["inclusion"] = ABOVE["agenda2030"]


@pytest.mark.parametrize(
    ("label", "path"),
    [
        ("Women", "inclusion.women"),
        ("Children", "inclusion.children"),
        ("Global Compact", "governance.compact"),
        ("Lessons", "agenda2030.lessons"),
    ],
)
@pytest.mark.parametrize("gap", ["", "\n"])
def test_one_plain_heading_of_a_lost_section_begins_its_answer_or_is_told(
    label: str, path: str, gap: str
) -> None:
    heads = (f"{gap}{label}", f"{gap}See the first one", "", "QUOTES", '"We wait" - Ana Sol')
    near = read((ABOVE[path.split(".")[0]], *heads))
    assert "See the first one" in str(paths.get(near.report, path))
    assert path in [one.path for one in near.notices if one.kind == "label-guessed"]
    far = read(("Recommendation 1: Pay", "Indicators: wages are paid", *heads))
    assert told(far) == [("recommendations.1.indicators", label)]


@pytest.mark.parametrize(
    "items",
    [
        ("We lack:", "Women", "Money"),
        ("Unions", "Churches", "Women", "Money"),
        ("Unions at sea", "Women", "Children", "Money"),
        ("Unions at sea", "women", "ships"),
    ],
)
def test_words_of_a_list_in_prose_are_no_headings(items: tuple[str, ...]) -> None:
    lines = ("Global Compact:", *items)
    for reading in (read(lines), in_word(*lines)):
        assert answers(reading) == ("\n\n".join(items), "", "")
        assert told(reading) == []


def test_a_word_of_a_section_that_has_its_heading_is_no_heading_elsewhere() -> None:
    lines = ("Other information: We met at noon", "Women", "Ships", "", "5. Women and children", "")
    assert told(read((*lines, "1. Women: paid less"))) == []


@pytest.mark.parametrize(
    "items",
    [
        ("Unions", "Women", "Employers"),
        ("Labour migrants", "Women", "Refugees", "Children", "Stateless people"),
        ("a chapter each on:", "Migrants", "Women", "Men", "Children"),
    ],
)
def test_a_list_with_words_of_a_lost_section_stays_whole_and_is_told(
    items: tuple[str, ...],
) -> None:
    lines = ("Global Compact:", *items)
    for reading in (read(lines), in_word(*lines)):
        assert answers(reading) == ("\n\n".join(items), "", "")
        assert ("governance.compact", "Women") in told(reading)
