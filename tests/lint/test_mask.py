"""No protected name and no word of a protected item leaves lint unless it is asked to."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from csdreport.document import facts
from csdreport.findings import Fact, Notice
from csdreport.lint.engine import check
from csdreport.lint.fix import mend, shown
from csdreport.lint.hiding import hide_names
from csdreport.lint.known_names import of_lines
from csdreport.lint.mask import mask_notices
from csdreport.lint.output import concise, github, html, json, sarif, text
from csdreport.lint.rule import Example
from csdreport.lint.vouched import is_vouched
from csdreport.report.model import Clearance, Note, Unplaced
from csdreport.report.paths import replace
from csdreport.report.reading import Reading
from csdreport.template.load import load
from tests.lint.reports import reading
from tests.strategies.reports import canonical_reports

NAME, FIRST, LAST = "Wimbo Vexlabrook", "Wimbo", "Vexlabrook"
GROUP = "Quorzelin Bakers"
TESTIMONY = "Yzzumarf quellith ondravane (i) skipplet TBC &amp; (ii) fyrdanoth <b>ulmerque</b>"
SECRETS = (NAME, FIRST, LAST, GROUP, *re.findall(r"[A-Za-z]{6,}", TESTIMONY))
TEMPLATE = load("csd-2016")
RENDERERS = [output.render for output in (text, concise, json, sarif, github, html)]


def printed(found: Reading, **how: Any) -> str:
    outcome = check(found, stage="final", **how)
    notices = mask_notices(found, reveal=how.get("reveal", False))
    said = [f"{notice.message} {notice.quote} {notice.source}" for notice in notices]
    outputs = [render([outcome]) for render in RENDERERS]
    return "".join(piece for output in outputs for piece in output) + "\n".join(said)


@pytest.mark.parametrize("between", [" ", "_", "-", ", ", ""])
def test_the_page_to_mail_shows_no_protected_name_of_a_file(between: str) -> None:
    found = reading({"quotes": [{"text": "Ships wait.", "speaker": NAME}]})
    page = "".join(html.render([check(found, file=f"in/3 {FIRST}{between}{LAST}.docx")]))
    assert FIRST not in page
    assert LAST not in page
    assert "<h2>3 [name]" in page


@pytest.mark.parametrize(
    ("where", "quote"),
    [
        ("held", "Tovu Maneli"),
        ("held", "anel"),
        ("held", "1. Tovu Maneli of the"),
        ("quote", "Lomi"),
        ("pointed", "Ana Bolofo , 14"),
        ("loose", "Kaveni Dro"),
        ("noted", "Kaveni Dro"),
    ],
)
def test_the_look_of_a_word_file_is_told_without_words_of_what_is_protected(
    where: str, quote: str
) -> None:
    answers: dict[str, Any] = {
        "other": "Tovu Maneli hides nets.",
        "quotes": [{"text": "Ask Lomi how.", "speaker": "anonymous"}],
        "messages": ["Ana Bolofo, 14, left Suva."],
    }
    report = reading(answers).report.with_(
        clearances=(Clearance(path="other", level="ask"),),
        unplaced=(Unplaced(text="By Kaveni Dro"),) if where == "loose" else (),
        notes=(Note(text="Kaveni Dro told it."),) if where == "noted" else (),
    )
    kinds = (facts.PALE, facts.SMALL, facts.TYPED_LIST, facts.BOLD_LINE, facts.BARE_LINK)
    seen = tuple(Fact(kind, quote=quote) for kind in kinds)
    told = [
        each
        for each in check(Reading(report, TEMPLATE, facts=seen), stage="final").findings
        if each.code.startswith("ACC") or each.code == "MKP009"
    ]
    assert len(told) >= len(kinds)
    assert not any(each.quote for each in told)


def test_the_look_of_a_word_file_is_told_with_its_words_where_nobody_is_protected() -> None:
    report = reading({"other": "Tovu Maneli hides nets.", "messages": ["Boats sleep."]}).report
    report = report.with_(clearances=(Clearance(path="other", level="ask"),))
    seen = (Fact(facts.PALE, quote="Boats sleep"),)
    found = check(Reading(report, TEMPLATE, facts=seen), stage="final", select=["ACC010"]).findings
    assert [each.quote for each in found] == ["Boats sleep"]


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Make reports in which a secret item and a secret name stand wherever they can."""
    report = draw(canonical_reports(TEMPLATE))
    place = draw(st.sampled_from(["progress.examples.1", "messages.1", "other", "quotes.1.text"]))
    report = replace(report, place, TESTIMONY)
    if place != "quotes.1.text":
        level = draw(st.sampled_from(["ask", "internal"]))
        report = report.with_(clearances=(Clearance(path=place, level=level),))
    report = replace(report, "quotes.1.speaker", NAME)
    report = replace(report, "quotes.1.organisation", GROUP)
    report = replace(report, "quotes.1.consent", draw(st.sampled_from(["", "anonymous"])))
    teller = draw(st.sampled_from([NAME, LAST, f"{FIRST}\\\n{LAST}", GROUP]))
    for path in ("inclusion.women", "recommendations.1.text", "governance.compact"):
        if draw(st.booleans()):
            report = replace(report, path, f"{teller} TBD said illegal migrants &amp; <b>")
    if draw(st.booleans()):
        report = replace(report, "inclusion.children", TESTIMONY)
    report = report.with_(
        notes=(Note(text=TESTIMONY, speaker=NAME),), unplaced=(Unplaced(text=f"By {NAME}"),)
    )
    notices = (
        Notice("tracked-changes", f"{NAME} deleted words.", place, quote=TESTIMONY, names=(NAME,)),
        Notice("placed-by-guess", "A guess.", "inclusion.women", quote=f"{GROUP}: {TESTIMONY}"),
        Notice("comments", f"A comment by {LAST}.", "", quote=f"{LAST} of {GROUP}"),
    )
    return Reading(report, TEMPLATE, notices)


# A line of a speaker or an organisation, words of it that other answers hold, and what tells.
VARIANTS = [
    ("Thi Vexg", "", "Vexg", "vexg"),
    ("Vex Ng", "", "said Ng", "said ng"),
    ("Wimbè Ökavex", "", "Wimbe Okavex", "Wimbe"),
    ("Wimbè Ökavex", "", "OKAVEX’s boat", "okavex"),
    ("Wimbe Okavex", "", "Ökavéx", "kav"),
    ("فاطمة الزهراء", "", "فاطمة", "فاطمة"),
    ("فاطمة الزهراء", "", "وفاطمة", "فاطمة"),
    ("王小明", "", "王小明说", "王小明"),
    ("wimbo vexbrook", "", "wimbo", "wimbo"),
    ("Wimbo Vexbrook", "", "vexbrook", "vexbrook"),
    ("W. Vexbrook", "", "the Vexbrooks", "vexbrook"),
    ("Vexbrook, Wimbo", "", "Wimbo", "wimbo"),
    ("Wimbo Vexbrook", "", "**Wim**bo *Vex*brook", "brook"),
    ("Wimbo Vexbrook", "", "Wim­bo V​exbrook", "brook"),
    ("Abdel-Vexman Wimbo", "", "Abdel Vexman", "vexman"),
    ("Ms Wimbo Vexbrook, Director of Quorz Voices", "", "Quorz Voices", "quorz"),
    ("Wimbo of Quorz Voices", "", "Quorz Voices", "quorz"),
    ("", "Anchor and Quorz Collective (VEXC)", "VEXC", "vexc"),
    ("", "Anchor and Quorz Collective", "Anchor & Quorz", "quorz"),
    ("", "Vexla Quorz Yards of Zed", "VQYZ", "vqyz"),
    ("", "QUORZ Kitchens", "Quorz Kitchens", "quorz"),
    ("", "QUORZ Kitchens of the Sea", "QUORZ", "quorz"),
]
PLACES = [
    *("inclusion.women", "recommendations.1.text", "recommendations.2.actions.1", "messages.1"),
    *("progress.examples.1", "governance.mechanisms", "other"),
]


def _telling(variant: tuple[str, str, str, str], places: Iterable[str]) -> Reading:
    speaker, organisation, said, _ = variant
    quote = {"text": "Aye.", "speaker": speaker, "organisation": organisation}
    report = reading({"quotes": [quote]}).report
    for path in places:
        told = f"States  shout {said}  of it &amp; TBD , the the etc. illegal migrants"
        report = replace(report, path, told)
    return Reading(report, TEMPLATE)


@pytest.mark.parametrize("variant", VARIANTS)
def test_each_of_these_forms_would_be_printed_if_no_name_were_hidden(
    variant: tuple[str, str, str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    # The counterpart of the following: what is never printed proves nothing.
    monkeypatch.setattr("csdreport.lint.protect.in_order", lambda names: ())
    found = _telling(variant, PLACES)
    assert variant[-1].casefold() in plain(printed(found) + mended(found))


@given(st.sampled_from(VARIANTS), st.sets(st.sampled_from(PLACES), min_size=1))
@settings(deadline=None, max_examples=40)
def test_no_form_of_a_protected_name_is_printed(
    variant: tuple[str, str, str, str], places: set[str]
) -> None:
    found = _telling(variant, places)
    assert variant[-1].casefold() not in plain(printed(found) + mended(found))


@pytest.mark.parametrize("unseen", list("\u200b\u2060\ufeff\u00ad\u034f\u202e\u2800\u3164\ufe0f"))
def test_what_nobody_sees_hides_no_name(unseen: str) -> None:
    for line in ("Imani Ro", f"Imani{unseen}Ro"):
        for said in (line, "Imani Ro", f"by{unseen}Imani Ro", f"Ima{unseen}ni Ro"):
            told = hide_names(f"Said {said} now", of_lines([line]))
            assert "[name]" in told
            assert "Ro" not in told


def test_half_a_name_at_the_end_of_a_quote_is_hidden_too() -> None:
    quote = {"text": "Aye.", "speaker": "Wimbo", "organisation": "Quorz Voices"}
    found = reading({"quotes": [quote], "other": "Boats  shout Quorz Voices, and Quorz Voices  a."})
    assert "Quorz" in printed(found, reveal=True)
    assert "Quor" not in printed(found)


@pytest.mark.parametrize(
    "text",
    [
        "Ms Wimbo Vexbrook said that nurses sing.",
        "Nurses sing for Mr Wimbo Vexbrook.",
        "Vexbrook, a domestic worker, sang.",
    ],
)
def test_a_name_that_a_rule_found_is_hidden_elsewhere_too(text: str) -> None:
    told = {"progress": {"examples": [text]}, "other": "Vexbrook walked  by the port etc. TBD"}
    found = reading(told)
    assert "vexbrook" not in plain(printed(found) + mended(found))


def test_the_words_of_an_answer_with_a_named_speaker_are_not_shown() -> None:
    told = reading({"other": "Ms Vexbrook said that yzzumarf  quellith."})
    assert "yzzumarf" not in plain(printed(told) + mended(told))


@pytest.mark.parametrize(
    ("speaker", "organisation", "text"),
    [
        ("Imani", "Night Union of Tunis", "the union at night in Tunis TBD"),
        ("Imani Okoro, Minister of Labour of Peru", "", "the ministry of labour in Peru TBD"),
        ("Imani", "Domestic Workers Union of Kenya", "domestic workers in Kenya TBD"),
        ("a domestic worker", "a trade union", "a domestic worker of a trade union TBD"),
        ("Hope Will", "", "we hope you will TBD"),
        ("Imani (not approved)", "", "It was not approved, TBD"),
    ],
)
def test_everyday_words_of_a_name_stay_readable(speaker: str, organisation: str, text: str) -> None:
    quote = {"text": "Aye.", "speaker": speaker, "organisation": organisation}
    found = reading({"quotes": [quote], "other": text})
    assert "[name]" not in printed(found)


def test_a_short_protected_item_takes_nothing_from_the_sentences_of_the_form() -> None:
    quotes = [{"text": "Aye."}, {"text": "Aye.", "speaker": NAME}]
    for speaker in ("anonymous", "a participant"):
        told = reading({"quotes": [{**quotes[0], "speaker": speaker}, quotes[1]]})
        (found,) = check(told, select=["QUO001"]).findings
        assert "put “anonymous”" in found.message


def plain(text: str) -> str:
    """Read a text as a person does: without marks, accents and case."""
    bare = unicodedata.normalize("NFKD", re.sub(r"[*\\]|</?u>", "", text))
    return "".join(c for c in bare if unicodedata.category(c) not in ("Mn", "Cf")).casefold()


def mended(found: Reading) -> str:
    """Give what `--fix` tells, and `--diff` shows."""
    done = mend(found, lambda one: check(one, stage="final", reveal=True).findings, unsafe=True)
    changes = shown(done.changes, (found, found._replace(report=done.report)))
    return "\n".join(f"{change.label} {change.before} {change.after}" for change in changes)


@given(readings())
@settings(deadline=None, max_examples=60)
def test_no_protected_word_is_printed(found: Reading) -> None:
    said = printed(found)
    assert not [secret for secret in SECRETS if re.search(rf"\b{secret}\b", said)]


def test_a_person_who_asks_sees_everything() -> None:
    quoted = Example({"quotes": [{"text": "Aye.", "speaker": NAME, "organisation": GROUP}]})
    assert NAME not in printed(reading(quoted))
    assert NAME in printed(reading(quoted), reveal=True)


def test_a_speaker_who_agreed_is_not_masked() -> None:
    agreed = {"quotes": [{"text": f"TBC {NAME}", "speaker": NAME, "consent": "name"}]}
    assert '"TBC"' in printed(reading(agreed))


def test_a_cleared_item_is_not_masked() -> None:
    report = {"clearances": [{"path": "other", "level": "cleared"}]}
    assert '"TBC"' in printed(reading(Example({"other": "TBC harbour"}, report)))


@pytest.mark.parametrize("select", [["FRM007"], ["FRM", "MKP"]])
def test_an_item_that_a_privacy_rule_points_at_is_masked_for_every_rule(select: list[str]) -> None:
    exposed = {"other": "XXXX union of Fiji was raided"}
    for finding in check(reading(exposed), select=select).findings:
        assert not finding.quote


def test_a_masked_finding_still_says_what_is_wrong() -> None:
    masked = {"quotes": [{"text": TESTIMONY, "speaker": NAME}]}
    (found,) = check(reading(masked), select=["FRM007"]).findings
    assert found.message == "A placeholder stands where an answer should be."
    assert found.fix is not None
    assert found.fix.replacement is None


def test_new_words_of_a_text_that_repeats_a_protected_one_are_not_printed() -> None:
    told = "Yzzumarf quellith quellith ondravane sing"
    report = {"clearances": [{"path": "messages.1", "level": "internal"}]}
    found = reading(Example({"messages": [told], "other": told}, report))
    (finding,) = check(found, select=["STY006"]).findings[-1:]
    assert finding.path == "other"
    assert finding.fix is not None
    assert finding.fix.replacement is None
    shown = check(found, select=["STY006"], reveal=True).findings[-1]
    assert shown.fix is not None
    assert shown.fix.replacement is not None


def test_a_word_that_is_also_a_name_stays_in_our_sentences() -> None:
    quoted = {"quotes": [{"text": "Aye.", "speaker": "Answer Template"}], "messages": ["As above."]}
    messages = [finding.message for finding in check(reading(quoted)).findings]
    assert any("This answer only points" in message for message in messages)


LOOSE = [
    Unplaced(text="Write to wimbo@vexbrook.example please"),
    Unplaced(text="Call +679 555 0123 today, the vexbrook desk"),
    Unplaced(text="“Yzzumarf quellith vexbrook.” she said"),
    Unplaced(text="lunch with Wimbo Vexbrook was late"),
    Unplaced(text="Ms Vexbrook was late"),
    Unplaced(text="Lunch was late.", source="heading Interview with Wimbo Vexbrook"),
    Unplaced(text="Vexbrook told us of the lunch"),
    Unplaced(text="vexbrook, wimbo: lunch was late"),
    Unplaced(text="and then vexbrook was late"),
]


@pytest.mark.parametrize("piece", LOOSE, ids=lambda piece: piece.text)
def test_text_without_a_place_is_shown_without_what_may_tell_who_it_is(piece: Unplaced) -> None:
    report = reading().report.with_(unplaced=(piece,))
    found = Reading(report, TEMPLATE)
    assert "vexbrook" not in plain(printed(found)).replace("wimbo", "")
    assert "FRM011" in printed(found)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Lunch was late.", "Lunch was late."),
        ("Lunch was late for Wimbo and for all of the others there.", "Lunch was late for …"),
        ("Wimbo was late", ""),
        ("Will has no shelter", "Will has no shelter"),
        ("Les recommandations de la séance", "Les recommandations de la séance"),
        ("ويمبو تأخر عن الغداء", ""),
        (
            "We also heard of the late lunch in the other room",
            "We also heard of the late lunch in …",
        ),
        ("Late.", ""),
    ],
)
def test_the_opening_of_text_without_a_place_is_shown_up_to_what_may_be_a_name(
    text: str, shown: str
) -> None:
    report = reading().report.with_(unplaced=(Unplaced(text=text),))
    (found,) = check(Reading(report, TEMPLATE), stage="draft", select=["FRM011"]).findings
    assert found.quote == shown
    assert found.message.endswith(f": {len(text.split())} word{'s' * (text != 'Late.')}.")


def test_a_contact_in_text_without_a_place_is_found() -> None:
    report = reading().report.with_(unplaced=LOOSE[:2])
    found = check(Reading(report, TEMPLATE), stage="draft", select=["PRV001"]).findings
    assert [each.path for each in found] == ["unplaced.1", "unplaced.2"]


HEADINGS = [
    f"Talk with {NAME}",
    f"talk with {NAME.casefold()}",
    LAST,
    LAST.casefold(),
    "9. VEXLABROOK",
    "Vexlabrook: statement",
    "session_vexlabrook",
    "Wimbo",
    "Call +679 555 0123",
]


@pytest.mark.parametrize("words", HEADINGS)
def test_a_strange_heading_or_key_that_may_name_somebody_is_not_shown(words: str) -> None:
    report = reading().report.with_(unknown={f"/answers/quotes/0/{words}": 1})
    strange = Notice("section-unknown", "The template lacks this.", "", "line 9", quote=words)
    said = plain(printed(Reading(report, TEMPLATE, (strange,))))
    told = re.sub(r"[^\w+]+", " ", said)
    assert not [one for one in ("vexlabrook", "wimbo", "0123") if one in told]
    # The place is told instead, and how much stands there.
    assert "line 9" in said
    assert f"it has {len(words.split())} word" in said
    assert "/answers/quotes/0/..." in said


@pytest.mark.parametrize("words", ["Additional remarks", "9. Next steps", "Key messages, part 2"])
def test_a_strange_heading_of_everyday_words_is_shown(words: str) -> None:
    strange = Notice("section-unknown", "The template lacks this.", "", quote=words)
    assert words in printed(Reading(reading().report, TEMPLATE, (strange,)))


@pytest.mark.parametrize("key", ["recomendations", "sessionNotes", "table_of_contents"])
def test_a_strange_key_is_shown_when_it_names_nobody(key: str) -> None:
    report = reading().report.with_(unknown={f"/answers/{key}": 1})
    assert f"/answers/{key}." in printed(Reading(report, TEMPLATE))


def test_words_that_are_names_too_are_not_vouched_for_alone() -> None:
    assert not is_vouched("Grace Price", TEMPLATE)
    assert not is_vouched("May", TEMPLATE)
    assert is_vouched("What may follow", TEMPLATE)


@pytest.mark.parametrize("line", [f"anonymous, {NAME}", f"Anon. ({NAME})", f"anonymous: {GROUP}"])
def test_the_word_that_a_rule_asks_for_is_no_name(line: str) -> None:
    quote = {"text": "“We stay.”", "speaker": line, "organisation": "", "consent": "anonymous"}
    said = printed(reading({"quotes": [{**quote, "consent_note": ""}]}))
    assert 'Write "anonymous"' in said
    assert NAME not in said


@pytest.mark.parametrize("note", ["no", "with name?", "anonymous / with name / with organisation"])
def test_a_notice_keeps_what_to_do_though_a_short_answer_stands_in_it_by_chance(note: str) -> None:
    said = f"No consent: “Consent” says none of: anonymous, with name, with organisation. {NAME}"
    quote = {"text": "Ships wait.", "speaker": NAME, "consent_note": note}
    report = reading({"quotes": [quote]}).report
    found = Reading(report, TEMPLATE, (Notice("quote-guessed", said, path="quotes.1"),))
    (told,) = mask_notices(found)
    assert told.message == said.replace(NAME, "[name]")


def test_a_notice_that_repeats_a_protected_item_is_hidden() -> None:
    report = reading({"quotes": [{"text": TESTIMONY, "speaker": NAME}]}).report
    found = Reading(report, TEMPLATE, (Notice("placed-by-guess", f"Here: {TESTIMONY}"),))
    (told,) = mask_notices(found)
    assert "quellith" not in told.message
