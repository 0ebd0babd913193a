"""Words in, words out: the account balances, and shows what does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from csdreport.document.accounting import Account, account, compare
from csdreport.document.match import match
from csdreport.document.model import Document, Entry, Heading, Prose
from csdreport.formats.markdown.reader import read_document as read_markdown
from csdreport.formats.text import FORMAT
from csdreport.report import paths
from csdreport.report.model import Clearance, Unplaced
from csdreport.report.reading import Reading
from csdreport.template import load
from csdreport.text import literal

CASES = Path(__file__).parent.parent / "cases"
CSD = load.load("csd-2016")
SECOND = load.load(str(CASES / "second-template.toml"))


def document(name: str) -> Document:
    assert FORMAT.read is not None
    return FORMAT.read((CASES / f"{name}.txt").read_bytes())


def reading(name: str) -> Reading:
    return match(document(name), [CSD, SECOND])


def changed(found: Reading, path: str, value: object) -> Reading:
    return found._replace(report=paths.replace(found.report, path, value))


def missing(found: Account) -> list[tuple[str, str]]:
    return [(each.place, " ".join(each.words)) for each in found.missing]


def doubled(found: Account) -> list[tuple[str, str]]:
    return [(each.place, " ".join(each.words)) for each in found.doubled]


@pytest.mark.parametrize("name", ["twin", "second"])
def test_a_real_reading_balances(name: str) -> None:
    found = account(document(name), reading(name))
    assert found.balances
    assert found.came > 400


@pytest.mark.parametrize("name", ["twin", "second"])
def test_every_word_is_counted_in_one_place(name: str) -> None:
    found = account(document(name), reading(name))
    placed = found.answers + found.head + found.kept + found.unplaced
    assert found.came == found.printed + placed


def test_a_lost_answer_shows_with_its_place() -> None:
    read = reading("twin")
    lost = paths.get(read.report, "governance.mechanisms")
    found = account(document("twin"), changed(read, "governance.mechanisms", ""))
    ((place, words),) = missing(found)
    assert place == dict(read.places)["governance.mechanisms"]
    assert words.split()[:4] == lost.split()[:4]


def test_one_lost_word_shows() -> None:
    read = reading("twin")
    text = paths.get(read.report, "messages.2").replace("water", "")
    found = account(document("twin"), changed(read, "messages.2", text))
    assert [words for _, words in missing(found)] == ["water"]


def test_a_lost_word_that_labels_hold_too_shows() -> None:
    read = reading("twin")
    text = paths.get(read.report, "governance.mechanisms").replace("the table", "table")
    found = account(document("twin"), changed(read, "governance.mechanisms", text))
    assert [words for _, words in missing(found)] == ["the"]


def test_a_doubled_text_shows_with_a_path_where_it_stands() -> None:
    read = reading("twin")
    text = paths.get(read.report, "messages.2")
    found = account(document("twin"), changed(read, "inclusion.children", text))
    ((place, words),) = doubled(found)
    assert place in ("messages.2", "inclusion.children")
    assert len(words.split()) > len(text.split()) / 2


def test_text_kept_twice_shows() -> None:
    read = reading("twin")
    twice = read.report.with_(unplaced=(*read.report.unplaced, Unplaced(text="Lodging plans")))
    found = account(document("twin"), read._replace(report=twice))
    assert doubled(found) == [("unplaced.2", "Lodging plans")]


def test_a_copy_that_says_the_same_balances() -> None:
    report = reading("twin").report
    assert compare(report, report, CSD).balances


def test_words_that_moved_to_another_answer_show() -> None:
    read = reading("twin").report
    moved = paths.replace(paths.replace(read, "messages.2", ""), "inclusion.children", "to be told")
    found = compare(read, moved, CSD)
    assert [place for place, _ in missing(found)] == ["messages.2"]
    assert doubled(found) == [("inclusion.children", "to be told")]


QUOTES = """\
7. Inspiring quotes
Quote 1
“We wait.”
Speaker: Mara Lind
Organisation: Phare
Consent:{}with name
How and when: said yes at the door
8. Other information
We met twice.
"""


def quoted(between: str) -> tuple[Document, Reading]:
    assert FORMAT.read is not None
    found = FORMAT.read(QUOTES.format(between).encode())
    return found, match(found, [CSD])


@pytest.mark.parametrize("between", [" ", "\n", "\n\n"])
def test_a_consent_below_its_label_is_no_missing_word(between: str) -> None:
    found, read = quoted(between)
    assert paths.get(read.report, "quotes")[0]["consent"] == "name"
    assert account(found, read).balances


@pytest.mark.parametrize("between", [" ", "\n"])
@pytest.mark.parametrize("instead", ["", "anonymous"])
def test_a_lost_consent_shows_although_its_words_are_printed_ones(
    between: str, instead: str
) -> None:
    found, read = quoted(between)
    lost = changed(read, "quotes.1.consent", instead)
    (shown,) = missing(account(found, lost))
    assert shown[1] == "with name"
    assert shown[0].startswith("line ")


def test_a_lost_choice_shows() -> None:
    choice = next(
        leaf.path for leaf in paths.leaves(reading("second").report, SECOND) if leaf.field.choices
    )
    found = account(document("second"), changed(reading("second"), choice, ""))
    assert found.missing


@pytest.mark.parametrize(("one", "other"), [("name", ""), ("anonymous", "name")])
def test_a_consent_that_a_copy_lost_or_changed_shows_with_its_path(one: str, other: str) -> None:
    _, read = quoted(" ")
    before = changed(read, "quotes.1.consent", one).report
    after = changed(read, "quotes.1.consent", other).report
    assert missing(compare(before, after, CSD)) == [("quotes.1.consent", one)]


def test_a_decision_that_a_copy_lost_shows() -> None:
    _, read = quoted(" ")
    before = read.report.with_(clearances=(Clearance(path="other", level="cleared"),))
    assert missing(compare(before, read.report, CSD)) == [("other", "cleared")]


def typed(text: str) -> tuple[Document, Reading]:
    assert FORMAT.read is not None
    found = FORMAT.read(text.encode())
    return found, match(found, [CSD])


def accounted(text: str) -> Account:
    return account(*typed(text))


FORM = (
    "2. Four recommendations, with related actions and indicators for change in policies and "
    "practices\nRecommendation 1 and who targeted to\nPay fair.\n{}\n7. Inspiring quotes\n{}\n"
)
ACTIONS = "Action(s) for this recommendation (up to two maximum)."


def test_a_label_typed_onto_a_word_is_parted_on_both_sides() -> None:
    glued = accounted(FORM.format(ACTIONS, "We stay hereSpeaker: Ana Sol\nConsent: anonymous"))
    assert glued.balances


def test_a_label_typed_onto_a_word_is_parted_though_the_word_stands_elsewhere_without_a_colon() -> (
    None
):
    glued = "We stay hereConsent: anonymous"
    assert accounted(f"hereConsent\n{FORM.format(ACTIONS, glued)}").balances


def test_a_word_with_a_label_typed_onto_it_shows_when_it_is_lost() -> None:
    found, read = typed(FORM.format(ACTIONS, "We stay hereSpeaker: Ana Sol\nConsent: anonymous"))
    assert [
        words for _, words in missing(account(found, changed(read, "quotes.1.text", "We stay")))
    ] == ["here"]


def test_a_label_is_printed_text_however_long_its_line_is() -> None:
    assert accounted(FORM.format("|" * 300 + f" {ACTIONS}\nWrite.", "")).balances


def test_a_label_behind_a_label_that_is_written_in_another_way_is_printed_text() -> None:
    assert accounted(
        FORM.format(f"Acton(s) for this recommendation: {ACTIONS}\nWrite.", "")
    ).balances


def test_hundreds_of_labels_without_answers_are_read_and_accounted_for() -> None:
    labels = (f"Recommendation {number} and who targeted to:" for number in range(1, 1_100))
    parts = (Heading(1, FORM.partition("\n")[0]), Prose(literal.parse(" ".join(labels))))
    assert account(Document(parts), match(Document(parts), [CSD])).balances


def test_a_consent_that_was_typed_with_tabs_is_found_in_its_note() -> None:
    lines = ("“We stay.”", "Speaker: Ana Sol", "Consent:\twith\tname", "How and when: unless ill")
    box = Entry("Quote 1", literal.parse("\n\n".join(lines)))
    parts = (Heading(1, "7. Inspiring quotes"), box)
    assert account(Document(parts), match(Document(parts), [CSD])).balances


def test_a_label_with_a_letter_of_a_list_behind_an_instruction_is_printed_text() -> None:
    section = CSD.section("recommendations")
    instruction = (
        CSD.say(section.instruction).split("\n\n")[-1].replace("<u>", "").replace("</u>", "")
    )
    assert accounted(FORM.format(f"{instruction} #c# {ACTIONS}\nWrite.", "")).balances


QUOTED = FORM.format(f"{ACTIONS}\nWrite.", "Quote 1\n{}")


@pytest.mark.parametrize(
    "lines",
    [
        "We meet at noon¹\n¹ Ada Faraday",
        "“We meet at noon.”\nAda Faraday\nPresident from Harbour Union",
        "“We meet at noon.”\nAda Faraday from Harbour Union\nRapporteur:",
        "“We meet at noon.”\nAda Faraday\nFrom: Harbour Union",
        "From: Ada\nAda said: “We meet at noon.”",
    ],
)
def test_what_joins_a_quote_and_who_said_it_is_kept_or_accounted_for(lines: str) -> None:
    assert accounted(QUOTED.format(lines)).balances


def test_a_line_below_the_name_keeps_what_joins_an_office_and_a_body() -> None:
    lines = "“We meet at noon.”\nAda Faraday\nPresident from Harbour Union"
    quote = typed(QUOTED.format(lines))[1].report.answers["quotes"][0]
    assert quote["organisation"] == "President from Harbour Union"


def test_tags_in_lines_that_are_read_alone_are_no_missing_words() -> None:
    text = "# Women and children\n\n*Boats* run\n<p>here</p>\nWomen: they sing\n"
    found = read_markdown(text.encode())
    assert account(found, match(found, [CSD])).balances


def test_a_label_with_a_letter_before_it_is_the_templates() -> None:
    answers = (
        "Recommendation 1: Pay\na) Targeted to: firms\n(b) Actions: claims\niii. Indicators: ten"
    )
    assert FORMAT.read is not None
    found = FORMAT.read(f"Recommendations\n{answers}".encode())
    assert account(found, match(found, [CSD])).balances
