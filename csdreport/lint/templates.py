"""Advice about a template itself, for those who write one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from csdreport.lint.catalogue import rules
from csdreport.lint.rule import Found, Rule
from csdreport.template.model import Field, Template

FEW = "title", "report_title"


class Text(NamedTuple):
    """A printed text of a template: where, in which language, and whether it is Markdown."""

    place: str
    language: str
    text: str
    rich: bool = False


def advice(template: Template) -> Iterator[tuple[Rule, Found]]:
    """Walk what could be better in a template that is sound; each place is a path or a key."""
    for rule in rules():
        if rule.each == "template":
            for found in rule.check(template):
                yield rule, found


def texts(template: Template) -> Iterator[Text]:
    """Walk the texts that a template prints."""
    for key in FEW:
        for language, text in getattr(template, key).items():
            yield Text(key, language, text)
    for section in template.sections:
        for language, text in section.label.items():
            yield Text(section.id, language, text)
        for language, text in section.instruction.items():
            yield Text(section.id, language, text, rich=True)
    for path, field in fields(template):
        yield from _of_field(path, field)


def fields(template: Template) -> Iterator[tuple[str, Field]]:
    """Walk the fields with their number-free paths, children of groups after their group."""
    for path, field in template.answer_fields():
        yield path, field
        for child in field.fields:
            yield f"{path}.{child.id}", child


def _of_field(path: str, field: Field) -> Iterator[Text]:
    for words in (field.label, field.item_label):
        for language, text in words.items():
            yield Text(path, language, text)
    for words in (field.instruction, field.limit_text):
        for language, text in words.items():
            yield Text(path, language, text, rich=True)
