"""The labelled lines below a quote, as people change them in our own form."""

from __future__ import annotations

from dataclasses import replace

import pytest

from csdreport.document import accounting, notices
from csdreport.document.assemble import blank
from csdreport.document.match import match
from csdreport.document.match.quote_lines import settle
from csdreport.document.model import Document, Entry
from csdreport.report import store
from csdreport.report.public import public
from csdreport.report.reading import Reading
from csdreport.template import load
from csdreport.text import literal, markdown

CSD = load.load("csd-2016")
SAID = "“We cross the water.”"


def form(typed: str) -> Document:
    """Fill the box of the first quote of the blank form, its lines included."""
    document = blank(CSD)
    parts = tuple(
        replace(part, blocks=literal.parse(typed), tail=0)
        if isinstance(part, Entry) and part.label == "Quote 1"
        else part
        for part in document.parts
    )
    return replace(document, parts=parts, ours=True)


def read(typed: str) -> Reading:
    return match(form(typed), [CSD])


def lines(*each: str) -> str:
    return "\n\n".join((SAID, *each))


@pytest.mark.parametrize(
    "typed",
    [
        lines("Speeker: Ana Sol", "Organisaton: Kelp", "Consent: anonymous", "How and when: x"),
        lines("Speaker Ana Sol", "Organisation Kelp", "Consent anonymous", "How and when x"),
        lines(
            "Speaker – Ana Sol", "Organisation – Kelp", "Consent – anonymous", "How and when – x"
        ),
        lines("Speaker\tAna Sol", "Organisation\tKelp", "Consent\tanonymous", "How and when\tx"),
        lines("Organisation: Kelp", "Speaker: Ana Sol", "Consent: anonymous", "How and when: x"),
        lines("Consent: anonymous\nHow and when: x\nSpeaker: Ana Sol\nOrganisation: Kelp"),
        lines("Intervenante: Ana Sol", "Organisacion : Kelp", "Consent: anonymous", "When: x"),
    ],
)
def test_lines_that_somebody_changed_are_read(typed: str) -> None:
    reading = read(typed)
    assert reading.report.answers["quotes"] == [
        {
            "text": SAID,
            "speaker": "Ana Sol",
            "organisation": "Kelp",
            "consent": "anonymous",
            "consent_note": "x",
        }
    ]
    assert accounting.account(form(typed), reading).balances
    told = {notice.kind for notice in reading.notices}
    assert told & {notices.LABEL_GUESSED, notices.QUOTE_GUESSED}


def test_nobody_knows_which_of_two_speakers_agreed() -> None:
    typed = lines("Speaker: Ana Sol", "Speaker: Ben Ode", "Consent: with name", "How and when:")
    (quote,) = read(typed).report.answers["quotes"]
    assert (quote["speaker"], quote["consent"]) == ("Ana Sol; Ben Ode", "")
    assert quote["consent_note"] == "with name"


@pytest.mark.parametrize("speaker", ["anonymous", "Anon.", ""])
@pytest.mark.parametrize(
    "typed",
    [f"{SAID} Ana Sol, Kelp", f"{SAID}\n\nAna Sol, Kelp", f"Ana Sol, Kelp:\n\n{SAID}"],
)
def test_a_name_typed_beside_the_words_stays_with_the_rapporteur(typed: str, speaker: str) -> None:
    set_below = f"Speaker: {speaker}\n\nOrganisation:\n\nConsent: anonymous\n\nHow and when:"
    reading = read(f"{typed}\n\n{set_below}")
    shown = store.dumps(public(reading.report, CSD)).decode()
    assert "We cross the water" in shown
    assert "Ana" not in shown
    assert "Kelp" not in shown
    (quote,) = reading.report.answers["quotes"]
    assert "Ana Sol, Kelp" in f"{quote['speaker']}, {quote['organisation']}" + "".join(
        each.text for each in reading.report.unplaced
    )
    assert notices.QUOTE_GUESSED in {notice.kind for notice in reading.notices}


def test_a_remark_below_the_lines_is_no_quote() -> None:
    below = ("Speaker: Ana Sol", "Consent: anonymous", "How and when: x", "PS: call her Ani")
    (quote,) = read(lines(*below)).report.answers["quotes"]
    assert quote["consent_note"] == "x; PS: call her Ani"


def test_words_of_a_quote_that_begin_like_one_label_stay_words() -> None:
    typed = "“Nobody asked.”\n\n“Consent was never asked for in all those years.”"
    found = read(typed).report.answers["quotes"]
    assert [quote["text"] for quote in found] == typed.split("\n\n")


@pytest.mark.parametrize(
    "typed",
    [
        ("Organisation: Kelp\tSpeaker: Ana Sol", "Consent: with organisation"),
        ("Organisation: Kelp   Speaker: Ana Sol", "Consent: with organisation"),
        ("Speaker: Ana Sol; Organisation: Kelp; Consent: with organisation",),
        ("Speaker: Ana Sol Organisation: Kelp Consent: with organisation How and when:",),
        ("Organisation : Kelp, Intervenante : Ana Sol", "Consent: with organisation"),
    ],
)
def test_two_labels_on_one_line_are_parted(typed: tuple[str, ...]) -> None:
    reading = read(lines(*typed))
    (quote,) = reading.report.answers["quotes"]
    found = quote["speaker"], quote["organisation"], quote["consent"], quote["consent_note"]
    assert found == ("Ana Sol", "Kelp", "", "with organisation")
    assert "Ana" not in store.dumps(public(reading.report, CSD)).decode()
    told = " ".join(notice.message for notice in reading.notices)
    assert "same line" in told
    assert "The consent was not taken over" in told
    assert accounting.account(form(lines(*typed)), reading).balances


def test_no_line_between_two_sets_is_lost_however_many_follow() -> None:
    one = ("Speaker: Ana Sol", "Consent: anonymous", "How and when: at noon")
    typed = lines(*one, "Ropes, Kelp 1", *one, "Ropes, Kelp 2", *one, "Ropes, Kelp 3 " + "x " * 90)
    document = form(typed)
    reading = match(document, [CSD])
    assert accounting.account(document, reading).balances
    left = "\n".join(each.text for each in reading.report.unplaced)
    assert all(f"Ropes, Kelp {number}" in left for number in (1, 2, 3))


FIRST, SECOND = "We were counted every hour.", "Nobody is illegal."


def quotes(*typed: str) -> list[dict[str, str]]:
    """Read a box without quotation marks: what is filled in of each quote."""
    document = form("\n\n".join(typed))
    reading = match(document, [CSD])
    assert accounting.account(document, reading).balances
    return [{k: v for k, v in each.items() if v} for each in reading.report.answers["quotes"]]


@pytest.mark.parametrize(
    "second",
    [
        SECOND,
        "No one leaves home unless home burns",
        "Personne n’est illégal.",
        "nobody is illegal",
    ],
)
@pytest.mark.parametrize("labels", [("Speaker",), ("Speaker", "Organisation")])
def test_words_between_two_sets_of_lines_are_a_quote_and_nobody_s_name(
    second: str, labels: tuple[str, ...]
) -> None:
    value = {"Speaker": "Ana Sol", "Organisation": "Kelp"}
    named = {label.lower(): value[label] for label in labels}
    above = [f"{label}: {value[label]}" for label in labels]
    found = quotes(FIRST, *above, second, "Speaker: Ben Ode")
    assert found == [{"text": FIRST, **named}, {"text": second, "speaker": "Ben Ode"}]


def test_short_words_that_are_taken_for_a_quote_are_told() -> None:
    reading = read("\n\n".join((FIRST, "Speaker: Ana Sol", "All of us", "Speaker: Ben Ode")))
    assert reading.report.answers["quotes"][1]["text"] == "All of us"
    assert any("was taken for another quote" in each.message for each in reading.notices)


def test_words_below_the_last_name_are_a_quote_that_waits() -> None:
    reading = read("\n\n".join((FIRST, "Speaker: Ana Sol", "Organisation: Kelp", SECOND)))
    one, two = reading.report.answers["quotes"]
    assert (one["organisation"], one["consent_note"], two["text"]) == ("Kelp", "", SECOND)
    assert [(each.path, each.level) for each in reading.report.clearances] == [("quotes.2", "ask")]


def test_words_between_the_lines_of_one_set_have_no_place_and_are_told() -> None:
    reading = read("\n\n".join((FIRST, "Speaker: Ana Sol", SECOND, "Organisation: Kelp")))
    (quote,) = reading.report.answers["quotes"]
    assert (quote["speaker"], quote["organisation"]) == ("Ana Sol", "Kelp")
    assert [each.text for each in reading.report.unplaced] == [SECOND]
    assert any("belong to none of its labels" in each.message for each in reading.notices)


@pytest.mark.parametrize(
    ("above", "below", "told"),
    [
        ("Network of Ports for the", "Rights of Those at Sea", False),
        ("Network of Ports", "for those at sea and on land", False),
        ("Ports of Kelp,", "Ropes", False),
        ("Kelp", "Solidarity Network", True),
        ("Kelp", "northern office", True),
    ],
)
def test_a_long_name_on_two_lines_is_one_and_told_in_doubt(
    above: str, below: str, *, told: bool
) -> None:
    reading = read(lines("Speaker: Ana Sol", f"Organisation: {above}", below, "Consent: anonymous"))
    (quote,) = reading.report.answers["quotes"]
    assert quote["organisation"] == f"{above} {below}"
    assert any("taken for more of it" in each.message for each in reading.notices) is told


def test_words_below_how_and_when_are_told() -> None:
    typed = (FIRST, "Speaker: Ana Sol", "Consent: anonymous", "How and when: x", SECOND)
    reading = read("\n\n".join(typed))
    assert reading.report.answers["quotes"][0]["consent_note"] == f"x; {SECOND}"
    assert any("If they are a quote" in each.message for each in reading.notices)


@pytest.mark.parametrize(
    "label",
    [
        *("Quote:", "Qoute:", "QUOTE :", "Quotation:", "First quote:", "Quote 1:"),
        *("Citation :", "Témoignage :", "Cita:", "Testimonio:"),
    ],
)
def test_the_label_of_the_words_is_not_the_speaker_s(label: str) -> None:
    sets = (f"{label} {FIRST}", "Speaker: Ana Sol", f"{label} {SECOND}", "Speaker: Ben Ode")
    both = [{"text": FIRST, "speaker": "Ana Sol"}, {"text": SECOND, "speaker": "Ben Ode"}]
    assert quotes(*sets) == both
    assert quotes("\n".join(sets[:2]), "\n".join(sets[2:])) == both
    # The speaker first, and the label on a line of its own.
    assert quotes(sets[1], sets[0], sets[3], sets[2]) == both
    assert quotes(label, FIRST, sets[1], label, SECOND, sets[3]) == both


def test_quoted_is_still_the_label_of_who_spoke() -> None:
    assert quotes(FIRST, "Quoted: Ana Sol") == [{"text": FIRST, "speaker": "Ana Sol"}]


@pytest.mark.parametrize("label", ["**Quote**", "**Quote:**", "**Quote**:"])
def test_the_label_of_the_words_may_be_bold(label: str) -> None:
    settled = settle(markdown.parse(f"{label} We *were* counted.\n\nSpeaker: Ana Sol"))
    assert settled
    (part,) = settled.parts
    assert markdown.render(part[:1]) == "We *were* counted."
