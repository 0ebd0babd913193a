"""Fixes mend what they say and nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from csdreport.findings import Edit, Finding
from csdreport.lint.catalogue import rules
from csdreport.lint.engine import check
from csdreport.lint.fix import HIDDEN, Change, Mended, made, mend, shown
from csdreport.lint.rule import Example
from csdreport.lint.runs import words
from csdreport.lint.samples import reading_of
from csdreport.lint.terms import quoted_spans
from csdreport.report.canonical import canonicalise
from csdreport.report.model import Clearance
from csdreport.report.paths import get, leaves, replace
from csdreport.report.reading import Reading
from csdreport.template.load import load
from csdreport.text.plain import plain_text
from tests.lint.reports import reading
from tests.strategies.reports import canonical_reports

TEMPLATE = load("csd-2016")
LONG = (
    "Ministers and mayors must pay nurses, cooks and sailors for every night shift worked at sea, "
    "on land or in the air, without fees"
)
# Rules that take words away, or write others: all else only moves words.
REWORDING = ("FRM006", "FRM017", "GOV", "HDR", "MKP", "PRV", "QUO002", "SDG", "STY", "TRM")


def look(found: Reading) -> Sequence[Finding]:
    return check(found, stage="final", reveal=True).findings


def mended(report: Example | dict[str, Any], *, unsafe: bool = True) -> Mended:
    return mend(reading(report), look, unsafe=unsafe)


@pytest.mark.parametrize(
    ("code", "path", "before", "after", "safe"),
    [
        (
            "MKP001",
            "other",
            r"\<p>Lunch\</p>\<p>was \<i>late\</i>\</p>",
            "Lunch\n\nwas *late*",
            True,
        ),
        ("MKP001", "other", r"**Lunch** \<span>was\</span> late", "**Lunch** was late", True),
        ("MKP002", "other", "Nurses &amp; *cooks&nbsp;sing*", "Nurses & *cooks sing*", True),
        ("MKP006", "other", "co\u200boperation", "cooperation", True),
        ("MKP008", "other", "Nurses donâ€™t sing", "Nurses don’t sing", False),
        (
            "STY005",
            "other",
            "They said ,“we sing at sea all night”",
            "They said, “we sing at sea all night”",
            True,
        ),
        ("STY005", "other", "Nurses , *cooks*  sing,dance .", "Nurses, *cooks* sing, dance.", True),
        ("STY006", "other", "Nurses sing to the *the* cooks.", "Nurses sing to the cooks.", False),
        ("STY015", "other", "20% and 30 per cent", "20% and 30%", False),
        (
            "STY016",
            "other",
            "3 June, *July 4th, 2031* and Aug. 9",
            "3 June, *4 July 2031* and 9 Aug",
            False,
        ),
        (
            "TRM009",
            "other",
            "The *colombo process* and “we in the colombo process sing on and on”, South south",
            "The *Colombo Process* and “we in the colombo process sing on and on”, South-South",
            True,
        ),
        ("SDG005", "other", "Target 8.8.1 counts.", "Target 8.8 (indicator 8.8.1) counts.", False),
        (
            "GOV005",
            "other",
            "The Global Compact for orderly and *safe* migration is",
            "The Global Compact for Safe, Orderly and Regular Migration is",
            True,
        ),
        (
            "TRM001",
            "other",
            "An illegal migrant is",
            "A migrant in an irregular situation is",
            False,
        ),
        ("TRM003", "other", "Unskilled workers", "Workers in low-wage jobs", False),
        (
            "TRM004",
            "other",
            "sending and receiving countries",
            "countries of origin and destination",
            False,
        ),
        ("TRM008", "other", "The Filipino Embassy", "The Philippine Embassy", False),
        ("TRM011", "other", "Manpower and chairmen", "Workforce and chairs", False),
        ("PRV001", "other", "Write to a@b.example or c.", "Write to […] or c.", False),
        (
            "HDR007",
            "title",
            "Reporting Template for the kelp evening",
            "Report of the kelp evening",
            True,
        ),
        ("QUO005", "quotes.1.text", "“Our boats wait.", "“Our boats wait.”", False),
        ("QUO002", "quotes.1.speaker", "N.N.", "anonymous", True),
        (
            "FRM006",
            "other",
            "Provide here any other information you think relevant: lunch was late.",
            "lunch was late.",
            False,
        ),
    ],
)
def test_a_fix_writes_what_would_pass(
    code: str, path: str, before: str, after: str, safe: bool
) -> None:
    base = reading({"quotes": [{"text": "“Our boats wait.”"}], "session": {"theme": "Kelp 4.1"}})
    faulty = Reading(canonicalise(replace(base.report, path, before), TEMPLATE), TEMPLATE)
    done = mend(faulty, lambda one: check(one, stage="final", select=[code], reveal=True).findings,
                unsafe=not safe)  # fmt: skip
    assert [(change.code, change.path) for change in done.changes] == [(code, path)]
    assert get(done.report, path).replace("20 %", "20%") == after


def test_unsafe_fixes_wait_until_they_are_asked_for() -> None:
    assert not mended({"other": "Illegal migrants sing."}, unsafe=False).changes


def test_surplus_items_move_to_the_end_of_the_form_with_their_label() -> None:
    done = mended(
        {"recommendations": [{"text": "x", "indicators": ["Visas; *fines*; raids; ships"]}]}
    )
    assert get(done.report, "recommendations.1.indicators") == ["Visas", "*fines*"]
    assert get(done.report, "other") == "Recommendation 1 › Indicators:\n\nraids\n\nships"


def test_an_item_that_somebody_decided_about_does_not_move() -> None:
    report = {"clearances": [{"path": "recommendations.1.actions.3", "level": "internal"}]}
    answers = {"recommendations": [{"text": "x", "actions": ["Write", "Sing", "March"]}]}
    assert "FRM002" not in {change.code for change in mended(Example(answers, report)).changes}


def test_a_gap_closes_and_decisions_follow_their_items() -> None:
    report = {"clearances": [{"path": "progress.examples.3", "level": "internal"}]}
    done = mended(
        Example({"progress": {"examples": ["Nurses", "", "Cooks"]}}, report), unsafe=False
    )
    assert get(done.report, "progress.examples") == ["Nurses", "Cooks"]
    assert done.report.clearances == (Clearance(path="progress.examples.2", level="internal"),)


@pytest.mark.parametrize(
    "answers",
    [
        {"progress": {"examples": ["Nurses", "", "Cooks"]}, "other": "See example 3."},
        {"recommendations": [{}, {"text": "Let seafarers vote."}]},
    ],
)
def test_a_gap_stays_where_its_numbers_mean_something(answers: dict[str, Any]) -> None:
    assert "FRM003" not in {change.code for change in mended(answers).changes}


def test_typed_items_get_places_of_their_own_and_both_keep_the_decision() -> None:
    report = {"clearances": [{"path": "progress.examples.1", "level": "internal"}]}
    answers = {"progress": {"examples": ["(i) nurses *sing* (ii) cooks dance", "Sailors"]}}
    done = mended(Example(answers, report))
    assert get(done.report, "progress.examples") == ["nurses *sing*", "cooks dance", "Sailors"]
    assert [one.path for one in done.report.clearances] == [
        "progress.examples.1",
        "progress.examples.2",
    ]


def test_a_repeated_passage_becomes_a_reference() -> None:
    done = mended({"recommendations": [{"text": LONG}], "messages": [f"{LONG}. And rest."]})
    assert get(done.report, "messages.1") == "Recommendation 1: And rest."


def test_the_whole_number_of_a_passport_is_taken_out() -> None:
    said = "Numéro de passeport : AB123456, rue Pasteur 3."
    assert mended(Example({"other": said}, {"language": "fr"})).report.answers["other"] == (
        "Numéro de […], […]."
    )


@pytest.mark.parametrize(
    "text", ["The illegal immigrants’ children sing.", "An illegal migrant's boat waits."]
)
def test_words_that_own_something_are_not_replaced(text: str) -> None:
    assert mended({"other": text}).report.answers["other"] == text


@pytest.mark.parametrize("name", ["Safe Orderly and", "Safe, Orderly, and"])
def test_the_commas_of_a_compact_are_set_right(name: str) -> None:
    done = mended({"other": f"Sign the Global Compact for {name} Regular Migration."}, unsafe=False)
    assert done.report.answers["other"] == (
        "Sign the Global Compact for Safe, Orderly and Regular Migration."
    )


def test_an_unused_entry_goes() -> None:
    report = {"suppressed": [{"code": "MSG006", "path": "other", "reason": "It was agreed."}]}
    assert not mended(Example({}, report), unsafe=False).report.suppressed


SPEECH = "“Illegal  migrants &amp; the the cooks , write to a@b.example please”"


@pytest.mark.parametrize(
    "text", [SPEECH, f"She said {SPEECH} twice , twice.", f"{SPEECH} &amp; an illegal migrant"]
)
def test_no_fix_enters_a_quotation(text: str) -> None:
    done = mended({"other": text, "messages": [text], "recommendations": [{"indicators": [text]}]})
    assert SPEECH in get(done.report, "other")
    assert SPEECH in get(done.report, "messages.1")


PAIRS = ("“”", "„“", "””", "«»", "»«", "‹›", '""', "‘’", "‚‘", "''", "「」")
FAULTY = (
    "Illegal migrants",
    "the the cooks , sing",
    "R&amp;D  here",
    "20 percent",
    "write to a@b.example",
    "the abu dhabi dialogue",
    "\\<b>co\u200bop",
    "cafÃ© and,so",
)


@given(
    st.lists(st.sampled_from(FAULTY), min_size=1, max_size=3).map(" ".join),
    st.lists(st.sampled_from(FAULTY), max_size=2).map(" ".join),
    st.lists(st.sampled_from(FAULTY), max_size=2).map(" ".join),
    st.sampled_from([*PAIRS, "> "]),
)
@settings(deadline=None, max_examples=40)
def test_every_fix_leaves_what_stands_in_marks_as_it_was(
    said: str, before: str, behind: str, marks: str
) -> None:
    speech = f"\\> {said}" if marks == "> " else f"{marks[0]}{said}{marks[1]}"
    gap = "\n\n" if marks == "> " else " "
    text = f"{before}{gap}{speech}{gap}{behind}".strip()
    done = mended({"other": text, "messages": [text], "inclusion": {"women": text}}).report
    for place in ("other", "messages.1", "inclusion.women"):
        assert plain_text(speech).text in plain_text(get(done, place)).text


@pytest.mark.parametrize(
    "speech", ["“Illegal migrants”", "‘Illegal migrants’", r"\> Illegal migrants"]
)
def test_the_words_of_a_quotation_are_no_matter_of_terms(speech: str) -> None:
    found = look(reading({"other": speech}))
    assert "TRM001" not in [one.code for one in found]


def test_what_stands_beside_a_quotation_is_mended() -> None:
    text = "“Illegal migrants”, said &amp; the the cook, “are illegal migrants”."
    done = mended({"other": text})
    assert get(done.report, "other") == text.replace("&amp; the the", "& the")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("He said: “Boats  wait.\n\nCrews  sleep.", "He said: “Boats  wait.\n\nCrews sleep."),
        ("Crews  sleep.\n\nBoats  wait” he said.", "Crews sleep.\n\nBoats  wait” he said."),
        ('- A 5" pipe  leaks\n- Crews  sleep', '- A 5" pipe  leaks\n- Crews sleep'),
        (
            "“Boats  wait.\n\n“Crews  sleep.”\n\nMen  cry.",
            "“Boats  wait.\n\n“Crews  sleep.”\n\nMen cry.",
        ),
        ("“Boats  wait.\n\nCrews  sleep.”", "“Boats  wait.\n\nCrews  sleep.”"),
        ("“Boats  wait.\\\nCrews  sleep.", "“Boats  wait.\\\nCrews  sleep."),
    ],
)
def test_a_mark_without_a_partner_shields_its_own_paragraph(before: str, after: str) -> None:
    done = mended({"other": before}, unsafe=False)
    assert get(done.report, "other") == after


def test_no_fix_changes_the_words_of_a_quote() -> None:
    said = "“The the &amp; <b>boats , wait a@b.example &nbsp;co\u200bop"
    done = mended({"quotes": [{"text": said.replace("<", r"\<"), "speaker": "Anon."}]})
    assert plain_text(get(done.report, "quotes.1.text")).text == f"{said}”"


def test_an_edit_that_would_drop_a_quotation_is_not_made() -> None:
    base = reading({"other": f"Said {SPEECH}."}).report
    assert made(base, TEMPLATE, "FRM006", (Edit("other", ("Said.",)),)) is None
    assert made(base, TEMPLATE, "FRM006", (Edit("other", (f"Read {SPEECH}.",)),)) is not None


def test_the_words_of_a_protected_item_are_not_shown() -> None:
    base = reading(Example({"other": "Nurses &amp; cooks sing of Imani."},
                           {"clearances": [{"path": "other", "level": "internal"}]}))  # fmt: skip
    done = mend(base, look)
    (change,) = shown(done.changes, [base, Reading(done.report, TEMPLATE)])
    assert (change.before, change.after) == (HIDDEN, HIDDEN)


def test_words_that_a_fix_puts_into_a_protected_item_too_are_shown_elsewhere() -> None:
    base = reading({"recommendations": [{"text": "Ministries should count illegal migrants."}],
                    "other": "Write to a@b.example about illegal migrants."})  # fmt: skip
    done = mend(base, lambda it: [one for one in look(it) if one.code == "TRM001"], unsafe=True)
    changes = shown(done.changes, [base, Reading(done.report, TEMPLATE)])
    assert {change.path: change.before for change in changes} == {
        "recommendations.1.text": "Ministries should count illegal migrants.",
        "other": HIDDEN,
    }


def test_words_that_move_out_of_a_protected_item_are_not_shown() -> None:
    said = "Write to a@b.example about the ships in the bay."
    base = reading({"other": said})
    move = Change("FRM002", "progress.examples", "Examples", "", f"1. {said[22:]}")
    assert shown([move], [base, base])[0].after == HIDDEN


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_a_mended_sample_is_mended_once_and_for_all(rule: Any) -> None:
    for sample in rule.fails:
        base = reading_of(rule, sample)
        done = mend(base, look, unsafe=True)
        again = mend(Reading(done.report, base.template), look, unsafe=True)
        assert again.changes == ()


FAULTS = (
    "Illegal migrants &amp; an illegal migrant",
    "the the Nurses , cooks  and,sailors",
    "(i) nurses sing (ii) cooks dance; (iii) all rest",
    "Visas; fines; raids",
    f"{SPEECH} said the the cook",
    r"\<p>Lunch\</p> \<b>late",
    "Call +679 555 0123 or a@b.example",
    "20% and 30 per cent of target 8.8.1",
    "1\\. Hear nurses. 3\\. Hear cooks.",
    LONG,
)


@st.composite
def faulty_reports(draw: st.DrawFn) -> Reading:
    report = draw(canonical_reports(TEMPLATE))
    places = ["other", "progress.examples.2", "messages.2", "recommendations.1.indicators.1",
              "recommendations.2.text", "inclusion.women", "quotes.1.text",
              "recommendations.1.actions.3"]  # fmt: skip
    for place in draw(st.lists(st.sampled_from(places), min_size=1, max_size=5)):
        text = " ".join(draw(st.lists(st.sampled_from(FAULTS), min_size=1, max_size=3)))
        report = canonicalise(replace(report, place, text), TEMPLATE)
    return Reading(report, TEMPLATE)


@given(faulty_reports())
@settings(deadline=None, max_examples=40)
def test_mending_again_changes_nothing(base: Reading) -> None:
    done = mend(base, look, unsafe=True)
    again = mend(Reading(done.report, TEMPLATE), look, unsafe=True)
    assert [(one.code, one.path, one.before, one.after) for one in again.changes] == []


@given(faulty_reports())
@settings(deadline=None, max_examples=40)
def test_no_word_and_no_quotation_is_lost_but_by_rules_that_reword(base: Reading) -> None:
    def only_moving(found: Reading) -> Sequence[Finding]:
        return [one for one in look(found) if not one.code.startswith(REWORDING)]

    done = mend(base, only_moving, unsafe=True)
    lost = Counter(said(base)) - Counter(said(Reading(done.report, TEMPLATE)))
    # Enumerators are not words, and typed numbers are counted anew.
    assert not [word for word in lost if not (word.isdecimal() or word in ("i", "ii", "iii"))]
    everything = mend(base, look, unsafe=True).report
    spans = Counter(span for text in texts(base.report) for span in quoted_spans(text))
    assert not spans - Counter(span for text in texts(everything) for span in quoted_spans(text))


def texts(report: Any) -> list[str]:
    found = [leaf for leaf in leaves(report, TEMPLATE) if leaf.value]
    return [
        plain_text(one.value).text if one.kind_of_text == "rich" else one.value for one in found
    ]


def said(base: Reading) -> list[str]:
    return [word for text in texts(base.report) for word in words(text)]


@pytest.mark.parametrize("text", ["a &lt;script&gt; sings", "Q&amp;A&nbsp;session", "R&#38;dance"])
def test_no_space_is_put_into_the_code_of_a_letter(text: str) -> None:
    assert not check(reading({"other": text}), select=["STY005"]).findings


def test_a_message_that_names_the_recommendation_already_is_not_emptied() -> None:
    text = " ".join(f"word{letter}" for letter in "abcdefghijklmnopqrstuvwxyz")
    told = {"recommendations": [{"text": text}], "messages": [f"Recommendation 1: {text}"]}
    (found,) = check(reading(told), select=["FRM017"]).findings
    assert found.fix is not None
    assert found.fix.replacement is None
