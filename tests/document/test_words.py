"""The printed words: every language complete, and none taken for another."""

from __future__ import annotations

import tomllib
from importlib import resources

import pytest
from pydantic import ValidationError

from csdreport.document import words
from csdreport.document.words import LABELS, Words
from csdreport.text.fold import fold

LANGUAGES = words.known()


def _raw(language: str) -> dict[str, object]:
    path = resources.files("csdreport.data").joinpath("words", f"{language}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_is_complete_and_named_as_its_file(language: str) -> None:
    assert words.load(language).language == language


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", ["copies", "prompts", "parts", "items", "consent", "levels"])
def test_a_language_with_a_missing_word_is_refused(language: str, table: str) -> None:
    raw = _raw(language)
    given = dict(raw[table])  # type: ignore[call-overload]
    raw[table] = dict(list(given.items())[1:])
    with pytest.raises(ValidationError):
        Words.model_validate(raw)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", LABELS)
def test_the_labels_of_one_set_differ_in_all_languages_together(language: str, name: str) -> None:
    labels = words.labels(name, language)
    accepted = [folded for label in labels for folded in label.accepted]
    assert len(accepted) == len(set(accepted))
    assert all(fold(label.printed) in label.accepted for label in labels)


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_hold_no_colon(language: str) -> None:
    labels = words.load(language).labels.values()
    assert not any(":" in printed for one in labels for printed in one.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_row_labels_are_numbered_and_hold_no_colon(language: str) -> None:
    for printed in words.load(language).items.values():
        assert "{n}" in printed
        assert ":" not in printed


@pytest.mark.parametrize("language", LANGUAGES)
def test_printed_consent_is_read_back(language: str) -> None:
    for consent, printed in words.load(language).consent.items():
        assert words.consent_of(printed) == consent
        assert words.consent_of(consent) == consent


@pytest.mark.parametrize("language", LANGUAGES)
def test_printed_decisions_are_read_back(language: str) -> None:
    for level, printed in words.load(language).levels.items():
        assert words.level_of(printed) == level
        assert words.level_of(level) == level


def test_no_wording_of_consent_means_two_things() -> None:
    found: dict[str, str] = {}
    for each in words.every():
        for consent, printed in each.consent.items():
            for wording in (printed, *each.consent_aliases.get(consent, ())):
                assert found.setdefault(fold(wording), consent) == consent


@pytest.mark.parametrize(("code", "expected"), [("en-GB", "en"), ("EN", "en"), ("zz", "en")])
def test_a_language_falls_back_to_its_family_and_then_to_english(code: str, expected: str) -> None:
    assert words.load(code).language == expected


def test_a_language_code_never_leaves_the_folder() -> None:
    assert words.load("../templates/csd-2016").language == "en"


def test_consent_is_read_whatever_the_case() -> None:
    assert words.consent_of("With Name.") == "name"


def test_consent_in_other_words_is_not_guessed() -> None:
    assert words.consent_of("she nodded") is None


def test_the_sentence_of_the_title_block_tells_the_copy() -> None:
    for copy, sentence in words.load("en").copies.items():
        assert words.copy_of(sentence) == copy
    assert words.copy_of("A sentence of somebody") is None
