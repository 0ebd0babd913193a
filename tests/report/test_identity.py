"""Who a report is, and what it says."""

from __future__ import annotations

import re

from csdreport.report.identity import content_hash, content_id, new_id
from csdreport.report.model import Note
from tests.report.made import made


def test_an_id_has_twelve_hex_digits() -> None:
    for made_id in (new_id(), content_id(made())):
        assert re.fullmatch("[0-9a-f]{12}", made_id)
    assert new_id() != new_id()


def test_equal_answers_have_one_id_whatever_else_differs() -> None:
    report = made(answers={"other": "x"})
    assert content_id(report) == content_id(report.with_(event="Days", revision=4))
    assert content_id(report) != content_id(made(answers={"other": "y"}))


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
