"""The box of a quote, filled by hand, in each kind of file that forms come back in."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, assume, given, settings

from csdreport.document.accounting import account
from csdreport.document.match import match
from csdreport.formats import exchange
from tests.document.test_match_consent import CSD, names_in
from tests.document.test_match_quote_lines import form
from tests.strategies.boxes import Typed, boxes


@pytest.mark.parametrize("kind", ["docx", "markdown", "text"])
@given(box=boxes())
@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.too_slow])
def test_a_box_shows_nobody_by_mistake_and_loses_no_word(kind: str, box: Typed) -> None:
    # In plain text a tab makes a line a row of its own, without a place: the rest is a clean box.
    assume(kind != "text" or "\t" not in box.text)
    file = exchange.named(kind)
    assert file.read is not None
    assert file.write is not None
    document = file.read(file.write(form(box.text)))
    reading = match(document, [CSD])
    assert names_in(reading, box) <= {box.shown}
    assert account(document, reading).balances
