"""The words that csdreport prints into reports, by language: `data/words/<language>.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, Literal, get_args

from pydantic import Field as Constraint, model_validator

from csdreport.report.model import ClearanceLevel, Copy
from csdreport.template.model import Frozen
from csdreport.text.fold import fold

FALLBACK = "en"
# Whatever stands beside the letters of a decision may be a doubt about it.
_DOUBT = re.compile(r"[^\w\s.,'’-]|^\W|-\s*$")

AnnexPart = Literal["notes", "unplaced", "clearances", "suppressed", "conflicts", "unknown"]
GivenConsent = Literal["anonymous", "organisation", "name"]
Prompt = Literal["answer", "list", "people", "quote"]
Columns = Literal["answers", "annex"]

LABELS: Mapping[str, tuple[str, ...]] = {
    "quote": ("speaker", "organisation", "consent", "consent_note"),
    "person": ("name", "organisation"),
    "notes": ("at", "kind", "section", "speaker", "used"),
    "unplaced": ("source",),
    "clearances": ("path", "words", "level", "note"),
    "suppressed": ("code", "path", "reason", "by", "until"),
    "conflicts": ("path", "base", "ours", "theirs"),
}
"""The labelled lines of each thing that has some, in printed order."""


class Words(Frozen):
    """The printed words of one language.

    Attributes:
        language: Its code, which is the file's name.
        name: Its own name.
        annex: Heading of the annex.
        yes: What a ticked line says.
        own_words: What stands before a written answer that reads like one of the choices.
        copies: The sentence in the title block.
        prompts: What the empty answers of a blank form show.
        columns: What stands above the two columns of a table.
        parts: The headings of the annex.
        items: The label of one row of the annex, with `{n}`.
        labels: The labels of labelled lines, by the names in `LABELS`.
        consent: What a speaker agreed to.
        levels: The decision about an item that could harm somebody.
        consent_aliases: Other words for `consent` that readers accept.
        level_aliases: Other words for `levels` that readers accept.
        label_aliases: Other labels that readers accept.
    """

    language: str
    name: str
    annex: str
    yes: str
    own_words: str
    copies: dict[Copy, str]
    prompts: dict[Prompt, str]
    columns: dict[Columns, tuple[str, str]]
    parts: dict[AnnexPart, str]
    items: dict[AnnexPart, str]
    labels: dict[str, dict[str, str]]
    consent: dict[GivenConsent, str]
    levels: dict[ClearanceLevel, str]
    consent_aliases: dict[GivenConsent, tuple[str, ...]] = Constraint(default={})
    level_aliases: dict[ClearanceLevel, tuple[str, ...]] = Constraint(default={})
    label_aliases: dict[str, dict[str, tuple[str, ...]]] = Constraint(default={})

    @model_validator(mode="after")
    def _is_complete(self) -> Words:
        _expect("copies", self.copies, get_args(Copy))
        _expect("prompts", self.prompts, get_args(Prompt))
        _expect("columns", self.columns, get_args(Columns))
        _expect("parts", self.parts, get_args(AnnexPart))
        _expect("items", self.items, get_args(AnnexPart))
        _expect("consent", self.consent, get_args(GivenConsent))
        _expect("levels", self.levels, get_args(ClearanceLevel))
        _expect("labels", self.labels, tuple(LABELS))
        for name, keys in LABELS.items():
            _expect(f"labels.{name}", self.labels[name], keys)
        return self


@dataclass(frozen=True, slots=True)
class Label:
    """The label of a line: what is printed, and what readers take for it in any language."""

    key: str
    printed: str
    accepted: frozenset[str]


@cache
def known() -> tuple[str, ...]:
    """List the codes of the languages that there are words for."""
    names = (item.name for item in _folder().iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


@cache
def load(language: str = "") -> Words:
    """Load the words of a language; "fr-CA" takes those of "fr", an unknown one English."""
    code = language.lower().replace("_", "-")
    for candidate in (code, code.partition("-")[0]):
        if candidate in known():
            return _read(candidate)
    return _read(FALLBACK)


def every() -> Iterator[Words]:
    """Walk the words of every language, English first."""
    yield _read(FALLBACK)
    yield from (_read(code) for code in known() if code != FALLBACK)


@cache
def labels(name: str, language: str = "") -> tuple[Label, ...]:
    """Give the labels of a thing in `LABELS`, printed in one language, accepted in all."""
    printed = load(language).labels[name]
    return tuple(Label(key, printed[key], _accepted(name, key)) for key in LABELS[name])


@cache
def line_labels(name: str, *keys: str) -> frozenset[str]:
    """Give every accepted label of some lines of a thing, folded; of all its lines without keys."""
    wanted = (each.accepted for each in labels(name) if each.key in keys or not keys)
    return frozenset().union(*wanted)


@cache
def said_labels() -> frozenset[str]:
    """Give what people write before the words of a quote, folded, in any language: "Quote: …"."""
    found = (words.label_aliases.get("quote", {}).get("text", ()) for words in every())
    return frozenset(fold(label) for labels in found for label in labels)


def consent_of(text: str) -> GivenConsent | None:
    """Read what a speaker agreed to, by id, printed words or other wording, in any language.

    "name?" is no consent: a mark beside the word may be somebody's doubt, so it gives None.
    """
    return None if _DOUBT.search(text.strip()) else _consents().get(fold(text))


def level_of(text: str) -> ClearanceLevel | None:
    """Read a decision, by id, printed words or other wording, in any language."""
    return None if _DOUBT.search(text.strip()) else _levels().get(fold(text))


def copy_of(text: str) -> Copy | None:
    """Tell which sentence of the title block this is, in any language; None when it is none."""
    for words in every():
        for copy, sentence in words.copies.items():
            if fold(text) == fold(sentence):
                return copy
    return None


def is_annex_title(text: str) -> bool:
    """Tell whether a heading opens the annex, in any language."""
    return fold(text) in {fold(words.annex) for words in every()}


def is_prompt(text: str) -> bool:
    """Tell whether a text is what an empty answer of a blank form shows, in any language."""
    return fold(text) in _prompts()


def _folder() -> resources.abc.Traversable:
    return resources.files("csdreport.data").joinpath("words")


@cache
def _read(code: str) -> Words:
    text = _folder().joinpath(f"{code}.toml").read_text(encoding="utf-8")
    return Words.model_validate(tomllib.loads(text))


def _expect(place: str, given: Mapping[Any, object], keys: tuple[str, ...]) -> None:
    missing = [key for key in keys if not given.get(key)]
    strange = [key for key in given if key not in keys]
    if missing or strange:
        raise ValueError(f"{place}: missing {missing}, not known {strange}")


@cache
def _accepted(name: str, key: str) -> frozenset[str]:
    found = set()
    for words in every():
        found.add(fold(words.labels[name][key]))
        found.update(fold(alias) for alias in words.label_aliases.get(name, {}).get(key, ()))
    return frozenset(found)


@cache
def _consents() -> dict[str, GivenConsent]:
    found: dict[str, GivenConsent] = {}
    for words in every():
        for key, printed in words.consent.items():
            for wording in (printed, key, *words.consent_aliases.get(key, ())):
                found.setdefault(fold(wording), key)
    return found


@cache
def _levels() -> dict[str, ClearanceLevel]:
    found: dict[str, ClearanceLevel] = {}
    for words in every():
        for key, printed in words.levels.items():
            for wording in (printed, key, *words.level_aliases.get(key, ())):
                found.setdefault(fold(wording), key)
    return found


@cache
def _prompts() -> frozenset[str]:
    return frozenset(fold(text) for words in every() for text in words.prompts.values())
