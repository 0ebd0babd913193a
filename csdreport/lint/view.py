"""A report as rules see it: its texts, fields and quotes, in template order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field as dataclass_field
from typing import Any

from propcache.api import cached_property

from csdreport.lint import runs, terms
from csdreport.lint.known_names import Name, of_organisation, of_person
from csdreport.report.agreement import agreed
from csdreport.report.beside import words_beside
from csdreport.report.model import Report
from csdreport.template.kinds import RICH_KINDS, empty_value
from csdreport.template.model import Field, Template
from csdreport.text.emphasised import is_emphasised, without_emphasis
from csdreport.text.plain import is_plain, of_blocks
from csdreport.text.structure import MARKER

# Bytes of ASCII, of letters with accents and of punctuation: behind all others may be any digit.
_OF_LATIN = bytes([*range(0xD8), 0xE2])


# No rule changes these; freezing them makes each cost as much as a rule does with it.
@dataclass(eq=False)
class Answer:
    """One text of the report.

    Attributes:
        path: Such as "recommendations.2.actions.1".
        field: The field it stands in.
        markdown: As stored; plain already when `rich` is false.
        rich: Whether it is the Markdown of answers; names, organisations and tags are not.
        part: Key inside a quote or a person, such as "speaker"; empty elsewhere.
        text: The plain text, blocks joined by newlines.
    """

    path: str
    field: Field
    markdown: str
    rich: bool = True
    part: str = ""
    text: str = dataclass_field(init=False)

    def __post_init__(self) -> None:
        plain = not self.rich or is_plain(self.markdown)
        self.text = self.markdown if plain else _plain(self.markdown)

    @cached_property
    def lower(self) -> str:
        """Give the plain text in lower case: where the hints of rules are looked for."""
        return self.text.lower()

    @cached_property
    def digits(self) -> int:
        """Count the decimal digits of the plain text."""
        # Bytes are counted much faster than characters; few scripts have digits of their own.
        data = self.text.encode(errors="replace")
        if is_latin(data):
            return len(data) - len(data.translate(None, b"0123456789"))
        return len(terms.pattern(r"\d").findall(self.text))

    @cached_property
    def enumerated(self) -> int:
        """Count the items typed into this text, as `items.count_typed`; 0 when it is one."""
        if not self.rich or not MARKER.match(self.markdown):
            return terms.enumerated(self.text)
        from csdreport.text.items import count_typed
        from csdreport.text.markdown import parse

        return count_typed(parse(self.markdown))

    @cached_property
    def words(self) -> list[str]:
        """Give the words in lower case."""
        return runs.words(self.text)

    @cached_property
    def prose(self) -> str:
        """Give the plain text with all speech blanked: what style and term rules look at."""
        return "" if self.field.kind == "quotes" else terms.unquoted(self.text)

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is said here."""
        return terms.is_empty(self.text)


@dataclass(eq=False)
class FieldAnswer:
    """The answer of one field: one a field, and one a child field for each item of a group.

    Attributes:
        path: Such as "recommendations.2.actions".
        field: What the template says about it.
        value: As in `answers`; see `template.kinds`.
        answers: Its rich texts, blank slots included; for a group those of nothing.
        parent: Path of the group item it stands in; empty outside of groups.
        filled: The rich texts that say something.
    """

    path: str
    field: Field
    value: Any
    answers: tuple[Answer, ...]
    parent: str = ""
    filled: tuple[Answer, ...] = dataclass_field(init=False)

    def __post_init__(self) -> None:
        self.filled = tuple([each for each in self.answers if not each.is_empty])

    @cached_property
    def text(self) -> str:
        """Give all texts, one a line."""
        return "\n".join(answer.text for answer in self.filled)

    @cached_property
    def prose(self) -> str:
        """Give all texts with speech blanked, one a line."""
        return "\n".join(answer.prose for answer in self.filled)

    @cached_property
    def is_empty(self) -> bool:
        """Tell whether nothing is said in any part of the value."""
        if self.filled:
            return False
        return all(map(terms.is_empty, _strings(self.value)))


@dataclass(frozen=True)
class Quote:
    """One quote: its path, the field, the text, and the labelled lines below it."""

    path: str
    field: Field
    answer: Answer
    speaker: str
    organisation: str
    consent: str
    consent_note: str

    @property
    def text(self) -> str:
        """Give the plain text."""
        return self.answer.text

    @cached_property
    def agreed(self) -> str:
        """Give the consent as far as its note does not take it back."""
        said = {"consent": self.consent, "consent_note": self.consent_note}
        return self.consent and agreed(said)

    @cached_property
    def speakers_names(self) -> set[Name]:
        """Give the forms of the name that the speaker's line holds."""
        return of_person(self.speaker)

    @cached_property
    def houses_names(self) -> set[Name]:
        """Give the forms of the organisation's name."""
        return of_organisation(self.organisation)

    @cached_property
    def beside(self) -> tuple[str, ...]:
        """Give what stands beside the quotation marks."""
        return words_beside(self.answer.markdown)


def _plain(markdown: str) -> str:
    if is_emphasised(markdown):
        return without_emphasis(markdown)
    from csdreport.text.markdown import parse

    return of_blocks(parse(markdown))


def is_latin(data: bytes) -> bool:
    """Tell whether a text in UTF-8 holds no script that may have digits of its own."""
    return data.isascii() or not data.translate(None, _OF_LATIN)


def fields_of(report: Report, template: Template) -> Iterator[FieldAnswer]:
    """Walk the fields in template order; a group comes before the children of its items."""
    for path, field in template.answer_fields():
        value = _value_at(report.answers, path, field)
        yield _field_answer(path, field, value)
        if field.kind == "group":
            for number, item in enumerate(value, 1):
                for child in field.fields:
                    parent = f"{path}.{number}"
                    part = _shaped(item.get(child.id) if isinstance(item, dict) else None, child)
                    yield _field_answer(f"{parent}.{child.id}", child, part, parent)


def texts_of(field: FieldAnswer) -> Iterator[Answer]:
    """Walk all texts of a field that is no group: rich ones and single lines."""
    if field.field.kind in RICH_KINDS:
        yield from field.answers
    elif field.field.kind in {"people", "quotes"}:
        for number, item in enumerate(field.value, 1):
            for key, text in item.items():
                rich = field.field.kind == "quotes" and key == "text"
                if isinstance(text, str) and key != "consent":
                    yield Answer(f"{field.path}.{number}.{key}", field.field, text, rich, key)
    elif field.field.kind == "tags":
        for number, text in enumerate(field.value, 1):
            yield Answer(f"{field.path}.{number}", field.field, text, rich=False)
    elif field.field.kind in {"choice", "count"}:
        yield Answer(field.path, field.field, field.value, rich=False)


def quotes_of(field: FieldAnswer) -> Iterator[Quote]:
    """Walk the quotes of a field; none for other kinds."""
    if field.field.kind != "quotes":
        return
    for number, (item, answer) in enumerate(zip(field.value, field.answers, strict=True), 1):
        yield Quote(
            path=f"{field.path}.{number}",
            field=field.field,
            answer=answer,
            speaker=item.get("speaker", ""),
            organisation=item.get("organisation", ""),
            consent=item.get("consent", ""),
            consent_note=item.get("consent_note", ""),
        )


def _field_answer(path: str, field: Field, value: Any, parent: str = "") -> FieldAnswer:
    return FieldAnswer(path, field, value, _rich_texts(path, field, value), parent)


def _rich_texts(path: str, field: Field, value: Any) -> tuple[Answer, ...]:
    if field.kind == "text":
        return (Answer(path, field, value),)
    numbered = enumerate(value, 1)
    if field.kind == "list":
        return tuple([Answer(f"{path}.{number}", field, text) for number, text in numbered])
    if field.kind == "quotes":
        return tuple(
            Answer(f"{path}.{number}.text", field, quote.get("text", ""), part="text")
            for number, quote in numbered
        )
    return ()


def _value_at(answers: dict[str, Any], path: str, field: Field) -> Any:
    value: Any = answers
    for key in path.split("."):
        value = value.get(key) if isinstance(value, dict) else None
    return _shaped(value, field)


def _shaped(value: Any, field: Field) -> Any:
    """Give the empty value for a missing key or a value of another shape."""
    empty = empty_value(field)
    return value if isinstance(value, type(empty)) else empty


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for part in value:
            yield from _strings(part)
    elif isinstance(value, dict):
        for part in value.values():
            yield from _strings(part)
