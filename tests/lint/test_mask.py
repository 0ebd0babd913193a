"""No protected name and no word of a protected item leaves lint unless it is asked to."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from csdreport.findings import Notice
from csdreport.lint.engine import check
from csdreport.lint.mask import mask_notices
from csdreport.lint.output import concise, github, html, json, sarif, text
from csdreport.lint.rule import Example
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
