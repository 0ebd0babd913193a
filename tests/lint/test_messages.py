"""What findings say to do: for a tired delegate at eleven at night."""

from __future__ import annotations

import pytest

from csdreport.document import notices as kinds
from csdreport.findings import Finding, Notice
from csdreport.lint.catalogue import nearest
from csdreport.lint.rule import Example
from tests.lint.reports import checked


def only(example: Example, code: str) -> Finding:
    (finding,) = checked(example, select=[code], stage="final")
    return finding


def test_a_message_begins_with_a_capital_when_its_label_stands_before_it() -> None:
    said = "Key messages: neither the heading of this section nor a label of it was found."
    label = only(
        Example(notices=(Notice(kinds.SECTION_MISSING, said, "messages"),)), "FRM008"
    ).label
    notice = Notice(kinds.SECTION_MISSING, f"{label}: neither its heading was found.", "messages")
    found = only(Example(notices=(notice,)), "FRM008")
    assert found.message == "Neither its heading was found."


def test_whole_words_are_quoted() -> None:
    told = "Host countries sing; countries of destination dance."
    assert only(Example({"other": told}), "TRM005").quote == "Host countries"


@pytest.mark.parametrize(("typed", "meant"), [("QUO01", "QUO001"), ("prv2", "PRV002")])
def test_a_code_that_lacks_a_zero_is_understood(typed: str, meant: str) -> None:
    assert nearest(typed) == meant
