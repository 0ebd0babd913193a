"""Answers that say in a sentence that there is nothing to say."""

from __future__ import annotations

import pytest

from csdreport.lint.context import Context
from csdreport.lint.rule import Example
from tests.lint.reports import reading

NIL = [
    ("en", "None discussed."),
    ("en", "Nothing was said on this."),
    ("en", "Nothing was proposed about the regional processes."),
    ("en", "The session did not come to this."),
    ("en", "Our session did not discuss the Compact."),
    ("en", "This was not discussed in our room."),
    ("en", "Nobody spoke about it."),
    ("en", "There was no time for this question"),
    ("en", "No lessons were drawn."),
    ("fr", "Rien n’a été dit à ce sujet."),
    ("fr", "La séance n'a pas abordé ce point."),
    ("fr", "Cette question n'a pas été discutée."),
    ("es", "No se habló de esto."),
    ("es", "La sesión no trató este punto."),
    ("es", "Este tema no se abordó."),
]
SAID = [
    ("en", "Nothing was said on this, but states should act."),
    ("en", "Nothing is safe at sea."),
    ("en", "The session did not agree."),
    ("en", "The session did not discuss wages. It asked for beds."),
    ("en", "No one should pay to work."),
    ("en", "There was no bed in the harbour."),
    ("fr", "Rien n'a été dit, mais les États doivent agir."),
    ("fr", "La séance a abordé ce point."),
    ("es", "No se habló de salarios, pero los Estados deben actuar."),
]


@pytest.mark.parametrize(("language", "text"), NIL)
def test_a_sentence_that_nothing_was_said_is_no_content(language: str, text: str) -> None:
    assert Context(reading(Example({}, {"language": language}))).is_nil(text)


@pytest.mark.parametrize(("language", "text"), SAID)
def test_a_sentence_that_says_something_is_an_answer(language: str, text: str) -> None:
    assert not Context(reading(Example({}, {"language": language}))).is_nil(text)
