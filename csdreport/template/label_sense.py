"""Whether the printed texts of a template are there, can be told apart, and can be filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from csdreport.template.kinds import keeps_slots
from csdreport.template.lines import Location
from csdreport.template.model import Field, Template
from csdreport.text import normal
from csdreport.text.fold import fold

Complaint = tuple[Location, str]

NUMBER = "{n}"
_BRACES = re.compile(r"\{[^{}]{0,200}\}")
_TAG = re.compile(r"</?(\w{1,20})[^<>]{0,200}>")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_INSTEAD = {
    "i": "*…*",
    "em": "*…*",
    "b": "**…**",
    "strong": "**…**",
    "p": "a blank line",
    "br": "a blank line",
}


def text_complaints(
    at: Location, words: Mapping[str, str], template: Template
) -> Iterator[Complaint]:
    """Walk what is wrong with a text that every template prints."""
    if not words.get(template.language, "").strip():
        yield (
            at,
            (
                "The text in the template's own language is missing: "
                f'{at[-1]}.{template.language} = "…".'
            ),
        )
    yield from _each_text(at, words)


def optional_complaints(
    at: Location, words: Mapping[str, str], template: Template
) -> Iterator[Complaint]:
    """Walk what is wrong with a text that may be left out."""
    if words and template.language not in words:
        yield at, f"The text in the template's own language ({template.language}) is missing."
    yield from _each_text(at, words)


def field_complaints(
    at: Location, field: Field, template: Template, group: Field | None
) -> Iterator[Complaint]:
    """Walk what is wrong with the texts of one field."""
    yield from text_complaints((*at, "label"), field.label, template)
    for key in ("short", "instruction", "limit_text"):
        yield from optional_complaints((*at, key), getattr(field, key), template)
    for key in ("item_label", "item_short"):
        yield from _item_text(at, key, field, template)
    for choice, words in field.choices.items():
        yield from text_complaints((*at, "choices", choice), words, template)
    yield from _placeholders((*at, "label"), field.label, group is not None)
    yield from _placeholders((*at, "short"), field.short, False)
    yield from _aliases((*at, "aliases"), field)
    if field.kind == "group" and group is None:
        yield from _numbered_group(at, field, template)


def shared_labels(template: Template) -> Iterator[Complaint]:
    """Walk labels and aliases that two fields share: no reader could tell them apart."""
    seen: dict[tuple[str, str], str] = {}
    for at, path, field in _printed_fields(template):
        for key, language, label in _labels(field):
            text = (language, fold(label))
            owner = seen.setdefault(text, path)
            if owner != path and text[1]:
                yield (
                    (*at, key, language),
                    (f"'{label}' is also a label of {owner}; a reader could not tell them apart."),
                )


def _each_text(at: Location, words: Mapping[str, str]) -> Iterator[Complaint]:
    for language, text in words.items():
        place = (*at, language)
        if not _LANGUAGE.fullmatch(language):
            yield place, f"'{language}' is no language code, such as en, fr or es."
        if at[-1] == "instruction":
            if normal.clean(text) != text:
                yield place, "A character stands here that cannot be printed."
        elif normal.line(text) != text:
            yield place, "This text is one printable line, without spaces at its ends."
        for tag in dict.fromkeys(found.casefold() for found in _TAG.findall(text)):
            if tag in _INSTEAD:
                yield place, f"The tag <{tag}> would be printed as it stands; use {_INSTEAD[tag]}."


def _aliases(at: Location, field: Field) -> Iterator[Complaint]:
    for language, labels in field.aliases.items():
        if not _LANGUAGE.fullmatch(language):
            yield (*at, language), f"'{language}' is no language code, such as en, fr or es."
        for number, label in enumerate(labels):
            if not fold(label):
                yield (*at, language, number), "An alias is a label in words."


def _item_text(at: Location, key: str, field: Field, template: Template) -> Iterator[Complaint]:
    words: Mapping[str, str] = getattr(field, key)
    numbered = keeps_slots(field) or field.kind == "quotes"
    if key == "item_label" and numbered:
        yield from text_complaints((*at, key), words, template)
    else:
        yield from optional_complaints((*at, key), words, template)
    for language, text in words.items():
        if NUMBER not in text:
            yield (*at, key, language), f"The number of the item is missing: write {NUMBER} in it."
    yield from _placeholders((*at, key), words, True)


def _numbered_group(at: Location, field: Field, template: Template) -> Iterator[Complaint]:
    if not field.fields:
        return
    first = field.fields[0]
    label = template.say(first.label)
    if label and NUMBER not in label:
        yield (
            (*at, "fields", 0, "label"),
            (
                f"The first label of a group tells its items apart, so it needs {NUMBER}: "
                f'such as "{label[:30]} {NUMBER}".'
            ),
        )
    if first.within:
        yield (*at, "fields", 0, "within"), "The first field of a group needs a cell of its own."


def _placeholders(at: Location, words: Mapping[str, str], numbered: bool) -> Iterator[Complaint]:
    for language, text in words.items():
        for found in dict.fromkeys(_BRACES.findall(text)):
            if found != NUMBER:
                yield (*at, language), f"'{found}' stands for nothing; only {NUMBER} is filled in."
            elif not numbered:
                yield (*at, language), f"{NUMBER} has no number here: this text is printed once."


def _printed_fields(template: Template) -> Iterator[tuple[Location, str, Field]]:
    for number, section in enumerate(template.sections):
        if section.field is not None:
            at: Location = ("sections", number, "field")
            yield at, section.id, section.field
            for position, child in enumerate(section.field.fields):
                yield (*at, "fields", position), f"{section.id}.{child.id}", child
        for position, field in enumerate(section.fields):
            at = ("sections", number, "fields", position)
            path = f"{section.id}.{field.id}"
            yield at, path, field
            for place, child in enumerate(field.fields):
                yield (*at, "fields", place), f"{path}.{child.id}", child


def _labels(field: Field) -> Iterator[tuple[str, str, str]]:
    for language, label in field.label.items():
        yield "label", language, label
    for language, aliases in field.aliases.items():
        for alias in aliases:
            yield "aliases", language, alias
