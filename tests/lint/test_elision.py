"""Small French words before new ones."""

from __future__ import annotations

import pytest

from csdreport.lint.elision import joined
from csdreport.lint.fix import mend
from csdreport.lint.rule import Example
from csdreport.lint.said import split
from csdreport.report.paths import get
from tests.lint.reports import reading
from tests.lint.test_fix import look

COMPACT = "Le Pacte mondial pour des migrations sûres et régulières est dû."


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("La vague de migrants arrive.", "L’arrivée de migrants arrive."),
        ("Le long de la vague de migrants.", "Le long de l’arrivée de migrants."),
        ("Une vague de migrants arrive.", "Une arrivée de migrants arrive."),
        ("Les vagues de migrants arrivent.", "Les arrivées de migrants arrivent."),
        ("Sa vague de migrants arrive.", "Sa vague de migrants arrive."),
    ],
)
def test_a_fix_takes_the_article_along(before: str, after: str) -> None:
    done = mend(reading(Example({"other": before}, {"language": "fr"})), look, unsafe=True)
    assert get(done.report, "other") == after


def test_a_word_that_lost_its_vowel_to_the_old_one_is_not_guessed() -> None:
    assert joined("l’", "immigration", "venue") is None
    assert joined("Il dit que ", "vague", "arrivée") == (4, "qu’arrivée")


@pytest.mark.parametrize(
    ("language", "answers", "code", "words"),
    [
        ("fr", {"other": "Des migrants illégaux."}, "TRM001", "migrants en situation irrégulière"),
        ("es", {"other": "La ola migratoria."}, "TRM012", "another wording"),
        ("fr", {"quotes": [{"text": "Oui.", "speaker": "Imani Okoro"}]}, "QUO001", "anonyme"),
        ("es", {"quotes": [{"text": "Si.", "speaker": "Imani Okoro"}]}, "QUO001", "anónim"),
        ("fr", {"governance": {"compact": COMPACT}},
         "GOV005", "Pacte mondial sur les réfugiés"),
    ],
)  # fmt: skip
def test_what_would_pass_is_in_the_language_of_the_report(
    language: str, answers: dict[str, object], code: str, words: str
) -> None:
    found = look(reading(Example(answers, {"language": language})))
    advice = [one.fix.text for one in found if one.code == code and one.fix]
    assert advice
    assert all(words in text for text in advice)
    assert not any("irregular situation" in text or "Global" in text for text in advice)


def test_small_words_are_parted_however_many_stand_in_a_row() -> None:
    many = 100_000
    assert split("d'" * many + "abord") == ["d"] * many + ["abord"]
    assert split("l'aujourd'hui é") == ["l", "aujourd'hui", "é"]
