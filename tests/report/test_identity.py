"""Who a report is, and what it says."""

from __future__ import annotations

import re

import pytest

from csdreport.report.canonical import canonicalise
from csdreport.report.identity import content_hash, content_id, new_id
from csdreport.report.model import Clearance, Note, Report
from tests.report.made import CSD, made


def test_an_id_has_twelve_hex_digits() -> None:
    for made_id in (new_id(), content_id(made(), CSD)):
        assert re.fullmatch("[0-9a-f]{12}", made_id)
    assert new_id() != new_id()


def test_equal_answers_have_one_id_whatever_else_differs() -> None:
    report = made(answers={"other": "x"})
    assert content_id(report, CSD) == content_id(report.with_(event="Days", revision=4), CSD)
    assert content_id(report, CSD) != content_id(made(answers={"other": "y"}), CSD)


@pytest.mark.parametrize("consent", ["", "anonymous", "organisation", "name"])
def test_an_id_confirms_no_guess_at_what_others_may_not_see(consent: str) -> None:
    def quoted(name: str) -> Report:
        quote = {"text": "We wait.", "speaker": name, "organisation": name, "consent": consent}
        answers = {"quotes": [{**quote, "consent_note": name}], "other": name}
        hidden = (Clearance(path="other", level="internal"),)
        return canonicalise(made(answers=answers, clearances=hidden), CSD)

    assert content_id(quoted("Ana Sol"), CSD) == content_id(quoted("Ben Ode"), CSD)


def test_the_content_is_the_title_block_and_the_answers() -> None:
    report = made(answers={"other": "x"})
    same = report.with_(id="abc", revision=9, copy_="public", notes=(Note(text="n"),))
    assert content_hash(report) == content_hash(same)
    for other in (
        report.with_(event="Days"),
        report.with_(title="A title"),
        report.with_(language="fr"),
        made(answers={"other": "y"}),
    ):
        assert content_hash(other) != content_hash(report)
