from __future__ import annotations

import pytest
from hypothesis import given, settings

from csdreport.lint.engine import lint
from csdreport.lint.phrases import Phrases
from csdreport.lint.said import Vocabulary, fold, say
from tests.lint.reports import reading
from tests.strategies.text import nasty_text

ACTORS = Phrases(["trade union*", "UN", "state", "civil society"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Trade unions sing", "Trade unions"),
        ("TRADE UNION", "TRADE UNION"),
        ("a un-ion", ""),
        ("the UN's choir", "UN"),
        ("estate agents", ""),
        ("trade, union", ""),
        ("civil\nsociety", "civil\nsociety"),
        ("", ""),
    ],
)
def test_phrases_match_whole_words(text: str, found: str) -> None:
    assert ACTORS.first(text) == found


@given(nasty_text())
@settings(deadline=None, max_examples=50)
def test_folding_keeps_every_place_in_the_text(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(nasty_text())
@settings(deadline=None, max_examples=50)
def test_what_is_found_stands_in_the_text(text: str) -> None:
    for hit in ACTORS.find(f"{text} state {text}"):
        assert hit.text == f"{text} state {text}"[hit.start : hit.end]


def test_a_text_of_an_earlier_report_is_looked_at_for_lists_that_came_since() -> None:
    say("Kelp pickers")
    newer = Phrases(["quay"], kept=True)
    lint(reading({"other": "Kelp pickers"}))
    assert not Vocabulary(["Kelp pickers"]).may_hold(newer.bit)
    assert Vocabulary(["Kelp pickers", "The quay"]).may_hold(newer.bit)
