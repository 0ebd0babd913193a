"""The shape of a reporting template, as its TOML file says it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field as Constraint

Localised = dict[str, str]
"""A printed text by language code, such as {"en": "Session"}."""

Kind = Literal["text", "list", "group", "people", "quotes", "tags", "choice", "count"]
Layout = Literal["rows", "cell"]
Required = Literal["error", "warning", "info", "no"]
Attribution = Literal["chatham-house", "named"]
Identifier = Annotated[str, Constraint(pattern=r"^[a-z][a-z0-9_]*$")]


class Frozen(BaseModel):
    """A value read from a data file: unknown keys are errors."""

    # Most models are parts of another, or not needed: each is built when it is first used.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Limits(Frozen):
    """How long an answer may be before lint and fill say so; None sets no limit.

    For a `list` the limits hold for each item.
    """

    words: int | None = Constraint(default=None, ge=1)
    sentences: int | None = Constraint(default=None, ge=1)
    paragraphs: int | None = Constraint(default=None, ge=1)


class Field(Frozen):
    """One thing that the template asks.

    Attributes:
        id: Key in the report's `answers`.
        kind: What shape the answer has; see `template.kinds`.
        label: The printed label. `{n}` stands for the number of the enclosing group's item.
        short: The label as findings, menus and progress say it, without numbers and brackets;
            empty uses `label`.
        item_label: The printed label of one slot of a `rows` list, a group or a quote, with `{n}`.
        item_short: One item as findings and menus name it, with `{n}` ("Example {n}"); empty
            uses `item_label`.
        aliases: Other labels that readers accept, by language; `{n}` as in `label`.
        instruction: Printed guidance, in the Markdown of answers; a blank line parts paragraphs.
        instruction_aliases: Other wordings of whole guidance paragraphs that readers accept.
        required: How bad an empty answer is.
        layout: For `list`: numbered `rows` of the form, or several items in one `cell`.
        min: The fewest items that `required` asks for; counts filled items.
        max: The most items allowed; None where the template prints no maximum.
        slots: Blank rows or groups that the form prints; at least 1.
        limit_text: The template's own words for its maximum, quoted in findings.
        limits: How long one answer may be.
        role: What rules attach to, such as "recommendation.text", "action", "message"; free word.
        may_refer: Whether an answer may point to another item instead of saying it.
        within: The sibling whose cell holds this field's line (addressees in the recommendation).
        audience: Views that want this field: "chair", "women", "children", or others.
        choices: For `choice`: id to printed text.
        fields: For `group`: the children. For a section without `kind`: its fields.
    """

    id: Identifier
    kind: Kind
    label: Localised
    short: Localised = {}
    item_label: Localised = {}
    item_short: Localised = {}
    aliases: dict[str, tuple[str, ...]] = {}
    instruction: Localised = {}
    instruction_aliases: dict[str, tuple[str, ...]] = {}
    required: Required = "no"
    layout: Layout = "rows"
    min: int = Constraint(default=0, ge=0, le=1000)
    max: int | None = Constraint(default=None, ge=1, le=1000)
    slots: int = Constraint(default=1, ge=1, le=100)
    limit_text: Localised = {}
    limits: Limits = Limits()
    role: str = ""
    may_refer: bool = False
    within: str = ""
    audience: tuple[str, ...] = ()
    choices: dict[Identifier, Localised] = {}
    fields: tuple[Field, ...] = ()

    def child(self, field_id: str) -> Field:
        """Find a child of a group by id; raises KeyError."""
        for field in self.fields:
            if field.id == field_id:
                return field
        raise KeyError(field_id)


class Section(Frozen):
    """One numbered part of the form: it is a field itself, or it has fields.

    Attributes:
        id: Key in `answers`.
        label: The printed heading, with its number ("1. Progress: …").
        short: The heading as menus and findings say it ("Progress").
        aliases: Other headings that readers accept.
        instruction: Printed guidance under the heading.
        instruction_aliases: Other wordings of guidance paragraphs that readers accept.
        field: The answer, when the section is a field (`answers.<id>`); its id equals the
            section's, and its label is the printed label of the answer's row.
        fields: The fields otherwise (`answers.<id>.<field>`). Exactly one of the two is given.
        audience: Views that want the whole section.
    """

    id: Identifier
    label: Localised
    short: Localised = {}
    aliases: dict[str, tuple[str, ...]] = {}
    instruction: Localised = {}
    instruction_aliases: dict[str, tuple[str, ...]] = {}
    field: Field | None = None
    fields: tuple[Field, ...] = ()
    audience: tuple[str, ...] = ()

    @property
    def answer_fields(self) -> tuple[tuple[str, Field], ...]:
        """Pair each field with its report path, in printed order."""
        if self.field is not None:
            return ((self.id, self.field),)
        return tuple((f"{self.id}.{field.id}", field) for field in self.fields)


class Template(Frozen):
    """A reporting template.

    Attributes:
        id: Such as "csd-2016".
        version: Rises by one when ids, kinds or order change.
        language: The default language, and the fallback for a missing text.
        name: Printed name of the template.
        title: The printed title line before the session ("Reporting Template for working session").
        report_title: The same for a filled report ("Report of working session").
        title_aliases: Other title lines that readers accept.
        default_event: Id of the event that fill offers when none is named; may be empty.
        attribution: "chatham-house" withholds what nobody agreed to; "named" requires names.
        spoken_seconds: Time the Chair has for the fields of role "message" together; None: none.
        sections: In printed order.
    """

    id: Annotated[str, Constraint(pattern=r"^[a-z0-9][a-z0-9-]*$")]
    version: int = Constraint(ge=1)
    language: str
    name: Localised
    title: Localised
    report_title: Localised
    title_aliases: dict[str, tuple[str, ...]] = {}
    default_event: str = ""
    attribution: Attribution
    spoken_seconds: int | None = Constraint(default=None, ge=1)
    sections: tuple[Section, ...] = Constraint(min_length=1)

    def answer_fields(self) -> Iterator[tuple[str, Field]]:
        """Walk all fields that stand in `answers`, with their paths, in printed order."""
        for section in self.sections:
            yield from section.answer_fields

    def section(self, section_id: str) -> Section:
        """Find a section by id; raises KeyError."""
        for section in self.sections:
            if section.id == section_id:
                return section
        raise KeyError(section_id)

    def field_at(self, path: str) -> Field:
        """Find the field of a dotted path; numbers are passed over.

        "recommendations.2.actions" and "recommendations.actions" give the same field.
        A path below a leaf field ("quotes.1.speaker") gives that leaf field. Raises KeyError.
        """
        parts = [part for part in path.split(".") if not part.isdecimal()]
        if not parts:
            raise KeyError(path)
        section = self.section(parts[0])
        if section.field is not None:
            field, rest = section.field, parts[1:]
        else:
            found = {field.id: field for field in section.fields}
            if len(parts) < 2:
                raise KeyError(path)
            field, rest = found[parts[1]], parts[2:]
        if field.kind == "group" and rest:
            return field.child(rest[0])
        return field

    def in_role(self, role: str) -> Iterator[tuple[str, Field]]:
        """Walk the fields of a role with their number-free paths, group children included."""
        for path, field in self.answer_fields():
            if field.role == role:
                yield path, field
            for child in field.fields:
                if child.role == role:
                    yield f"{path}.{child.id}", child

    def __hash__(self) -> int:
        # What is made of a template is remembered by it, and a template is made of lists.
        return hash((self.id, self.version))

    def say(self, words: Mapping[str, str], language: str = "") -> str:
        """Choose a printed text: the language asked for, else the default one, else nothing."""
        return words.get(language) or words.get(self.language, "")
