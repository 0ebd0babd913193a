"""Labels of somebody's own for the answers of a recommendation, such as "Proposed actions:"."""

from __future__ import annotations

import re

import pytest

from csdreport.document import notices
from csdreport.document.accounting import account
from csdreport.document.match import match
from csdreport.document.model import Document, Heading, Part, Prose
from csdreport.findings import Notice
from csdreport.formats import exchange
from csdreport.report.reading import Reading
from csdreport.template import load
from csdreport.text import literal, markdown

CSD = load.load("csd-2016")
RECOMMENDATIONS = CSD.say(CSD.section("recommendations").label)
FIRST = ("Recommendation 1: Pay wages", "Targeted to: firms")


def document(*lines: str) -> Document:
    parts: list[Part] = [Heading(1, RECOMMENDATIONS)]
    for line in lines:
        blocks = markdown.parse(line) if line[:1] in "*-" else literal.parse(line)
        parts.append(Heading(3, line[2:]) if line[:1] == "#" else Prose(blocks, source=line))
    return Document(tuple(parts))


def read(*lines: str) -> Reading:
    return match(document(*lines), [CSD])


def items(reading: Reading) -> list[tuple[str, list[str], list[str], list[str]]]:
    found = reading.report.answers["recommendations"]
    return [
        (each["text"], each["addressees"], each["actions"], each["indicators"]) for each in found
    ]


def guessed(reading: Reading) -> list[str]:
    told = (one for one in reading.notices if one.kind == notices.LABEL_GUESSED)
    return [one.quote for one in told if (one.confidence or 1) < 0.9]


def strange(reading: Reading) -> list[Notice]:
    """List the labels that were told to be none of the form's, not the missing sections."""
    return [one for one in reading.notices if one.kind == notices.SECTION_UNKNOWN]


@pytest.mark.parametrize(
    ("actions", "indicators"),
    [
        ("Proposed actions:", "Success indicators:"),
        ("Action points:", "Measurable indicators:"),
        ("Key Actions :", "Key indicators :"),
        ("- Actions needed:", "- Indicator of change:"),
        ("**Proposed actions**\n\n", "**Key indicators**\n\n"),
        ("Actions proposées :", "Indicateurs de succès :"),
        ("Acciones propuestas:", "Indicadores clave:"),
        ("Action 1:", "Indicator 1:"),
        ("Key actions\n\n", "Success indicators\n\n"),
        ("Action 1\n\n", "Indicator 1\n\n"),
    ],
)
def test_a_label_of_ones_own_leads_to_the_answer_that_its_word_tells(
    actions: str, indicators: str
) -> None:
    typed = f"{actions} file claims\n\n{indicators} wages paid".split("\n\n")
    lines = (*FIRST, *map(str.strip, typed))
    found = read(*lines)
    assert items(found) == [("Pay wages", ["firms"], ["file claims"], ["wages paid"])]
    assert len(guessed(found)) == 2
    assert account(document(*lines), found).balances


def test_in_markdown_such_a_label_begins_a_line_that_was_wrapped_onto_the_one_above() -> None:
    lines = (*FIRST, "Urgent actions: file claims", "Key indicators: wages paid")
    text = f"# {RECOMMENDATIONS}\n\n" + "\n".join(lines)
    found = exchange.read(text.encode(), exchange.named("markdown"), templates=[CSD])
    assert items(found) == [("Pay wages", ["firms"], ["file claims"], ["wages paid"])]


def test_numbered_actions_and_indicators_stay_in_their_recommendation() -> None:
    lines = ("Action 1: file claims", "Indicator 1: paid", "Action 2: march", "Indicator 2: heard")
    (one,) = items(read(*FIRST, *lines))
    assert one[2:] == (["file claims", "march"], ["paid", "heard"])


def test_a_heading_may_be_such_a_label() -> None:
    found = read(
        *FIRST, "# Action 1", "file claims", "# Action 2", "march", "# Indicator 1", "paid"
    )
    assert items(found) == [("Pay wages", ["firms"], ["file claims", "march"], ["paid"])]


def test_recommendations_may_be_counted_in_words() -> None:
    one = ("First recommendation: Pay wages", "Targeted to: firms")
    two = ("Second recommendation: Open ports", "Targeted to: states")
    found = items(read(*one, *two))
    assert [each[:2] for each in found] == [("Pay wages", ["firms"]), ("Open ports", ["states"])]


@pytest.mark.parametrize(
    "line",
    [
        "We ask for actions: all of them",
        "Nous demandons ces actions : toutes",
        "These are the actions: all of them",
        "We ask for action by the states: all of them",
        "climate action: a fund",
        "The actions of many, such as: marches",
        "No action was taken. Indicators followed: none",
        "Recommendation adopted: yes",
        "Actions taken: five",
        "Climate action",
        "More actions",
        "Further indicators: ten",
    ],
)
def test_prose_with_the_word_in_it_stays_where_it_is(line: str) -> None:
    found = read(*FIRST, "Actions: march", "Indicators: ten ports", line)
    assert items(found) == [("Pay wages", ["firms"], ["march"], ["ten ports", line])]


def test_the_number_in_the_name_of_a_recommendation_is_its_number() -> None:
    found = read("Main recommendation 2: Open ports", "Targeted to: states")
    assert [each[0] for each in items(found)] == ["", "Open ports"]


@pytest.mark.parametrize("label", ["Next steps:", "**Activities:**", "How we will know :"])
def test_a_label_that_tells_no_answer_stays_in_the_one_above_and_that_is_told(label: str) -> None:
    found = read(*FIRST, f"{label} file claims")
    ((_, addressees, _, _),) = items(found)
    assert addressees == ["firms", f"{label} file claims".replace("*", "")]
    (told,) = [one for one in found.notices if one.kind == notices.SECTION_UNKNOWN]
    assert told.quote == label.replace("*", "")


@pytest.mark.parametrize(
    "lines",
    [
        ("Next steps:", "file claims"),
        ("**Next steps:**", "- file claims"),
        ("**Next steps**", "- file claims"),
        ("Prochaines étapes :", "- file claims"),
    ],
)
def test_a_label_on_its_own_line_that_tells_no_answer_is_told(lines: tuple[str, ...]) -> None:
    found = read(*FIRST, *lines)
    assert items(found)[0][1][-1] == "file claims"
    assert [one.quote for one in strange(found)] == [lines[0].strip("*")]


def test_a_label_that_tells_no_answer_is_told_in_a_list_of_labels() -> None:
    found = read(FIRST[0], "- Targeted to: firms\n- Next steps: file claims")
    assert items(found)[0][1] == ["firms", "Next steps: file claims"]
    assert [one.quote for one in strange(found)] == ["Next steps:"]


@pytest.mark.parametrize(
    "lines",
    [
        ("- **Next steps:** file claims\n- **Timeline:** 2030",),
        ("- Next steps: file claims\n- Timeline: 2030",),
        ("- Next steps: file claims", "- Timeline: 2030"),
        ("\u2013 Next steps: file claims", "\u2013 Timeline: 2030"),
        ("- Next steps:\n  - file claims\n- Timeline:\n  - 2030",),
        ("- unions\n  - Next steps: file claims\n  - Timeline: 2030",),
        ("- Next steps:\n- file claims\n- Timeline:\n- 2030",),
    ],
)
def test_a_label_of_ones_own_in_a_list_below_an_answer_is_told(lines: tuple[str, ...]) -> None:
    found = read(*FIRST, *lines)
    assert [one.quote for one in strange(found)] == ["Next steps:", "Timeline:"]
    assert account(document(*FIRST, *lines), found).balances


@pytest.mark.parametrize(
    "label",
    [
        "Next steps:",
        "How we will measure it:",
        "By when:",
        "Means of verification:",
        "Success indicators",
        "Prochaines étapes :",
        "Calendrier et échéances :",
        "Comment nous le mesurerons :",
        "Mise en œuvre :",
        "Próximos pasos:",
        "Cómo lo mediremos:",
        "¿Cómo lo mediremos?",
        "Next steps –",
        "(b) Next steps:",
        "→ Next steps:",
        "[Next steps]",
        "**Timeline** -",
        "How will we know?",
    ],
)
def test_in_a_list_that_is_the_answer_a_label_is_told_by_its_words(label: str) -> None:
    found = read(FIRST[0], "Targeted to:", "- States: ratify", f"- {label} file claims".strip())
    told = [] if label[-1] == "s" else [re.sub(r"\*|^\(b\) |^[→\[] ?", "", label)]
    assert [one.quote for one in strange(found)] == told


@pytest.mark.parametrize(
    "lines",
    [
        ("Targeted to:", "- States: ratify", "- Unions: march"),
        ("Targeted to:", "- States: ratify\n- Unions: march"),
        ("Targeted to:", "- **States:** ratify\n- **Unions:** march"),
        ("Targeted to:", "States: ratify", "Unions: march"),
        ("Actions: We will:", "- Advocacy: march\n- Litigation: file claims"),
        ("Actions:", "- Monitoring", "- Training"),
        ("Actions:", "1. Court cases", "2. Media: a film"),
    ],
)
def test_items_of_an_answer_that_have_a_colon_are_not_told(lines: tuple[str, ...]) -> None:
    assert not strange(read(FIRST[0], *lines))


def test_a_line_with_a_dash_is_an_item_without_it() -> None:
    lines = ("Actions:", "– file claims", "– march")
    found = read(*FIRST, *lines)
    assert items(found) == [("Pay wages", ["firms"], ["file claims", "march"], [])]
    assert account(document(*FIRST, *lines), found).balances


def test_a_label_is_told_in_the_text_of_a_recommendation_by_its_words() -> None:
    found = read(FIRST[0], "Timeline: 2030", "Unions: march")
    assert [one.quote for one in strange(found)] == ["Timeline:"]


def test_a_label_of_ones_own_is_told_below_other_lines_of_its_paragraph() -> None:
    found = read(*FIRST, "Actions: file claims\nTimeline: 2030\nIndicators: wages paid")
    assert [one.quote for one in strange(found)] == ["Timeline:"]


def test_a_bold_word_with_a_dash_behind_it_may_be_a_label() -> None:
    found = read(*FIRST, "**Urgency** – high")
    assert [one.quote for one in strange(found)] == ["Urgency –"]


def test_a_label_that_says_more_than_labels_do_is_kept_in_its_answer() -> None:
    lines = ("Climate actions: plant trees", "**Wage indicators** ten paid")
    found = read(*FIRST, *lines)
    assert items(found)[0][2:] == ([lines[0]], [lines[1]])
    assert account(document(*FIRST, *lines), found).balances


def test_no_label_ends_within_a_bracket() -> None:
    line = "1. Pay wages (targeted to: firms)"
    found = read(line, "Actions: march")
    assert items(found) == [("Pay wages (targeted to: firms)", [], ["march"], [])]
    told = [one.path for one in found.notices if one.kind == notices.PLACED]
    assert told == ["recommendations.1.text"]


def test_bold_letters_alone_may_part_a_label_from_its_answer() -> None:
    lines = ("**Targeted to** firms", "**Why** they can pay", "**Key action** march")
    parts = (Prose(markdown.parse(line), source=line) for line in (FIRST[0], *lines))
    found = match(Document((Heading(1, RECOMMENDATIONS), *parts)), [CSD])
    assert items(found) == [("Pay wages", ["firms", "Why they can pay"], ["march"], [])]
    assert guessed(found) == ["Targeted to", "Key action"]
    assert [one.quote for one in strange(found)] == ["Why"]


def test_items_that_all_begin_in_bold_letters_are_not_told() -> None:
    lines = ("Actions:", "- **Monitoring** of ports", "- **Reporting** of deaths")
    assert not strange(read(*FIRST, *lines))
