"""Make the document of a report, or of a blank form, in the shape of the official form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from csdreport.document import anchors, annex, quotes, values, within, words as printed
from csdreport.document.model import Document, Entry, Heading, Part, Prose
from csdreport.document.words import Prompt, Words
from csdreport.report import public as withholding, title
from csdreport.report.model import Report, TemplateRef
from csdreport.template.event import Event, Session
from csdreport.template.kinds import empty_item, empty_value
from csdreport.template.model import Field, Localised, Section, Template
from csdreport.text import literal, markdown


def assemble(report: Report, template: Template) -> Document:
    """Make the document of a canonical report; a working copy has an annex."""
    form = _Form(template, report.language or template.language)
    return Document(
        parts=(
            *_title_block(report, template, form.words),
            *form.sections(report.answers),
            *annex.parts(report, template),
        ),
        meta=_meta(report),
        language=form.language,
        ours=True,
    )


def blank(
    template: Template,
    language: str = "",
    event: Event | None = None,
    session: Session | None = None,
    protect: bool = False,
) -> Document:
    """Make a form to fill by hand.

    Args:
        template: What the form asks.
        language: Of the printed words; empty is the template's own.
        event: Prints its line on top.
        session: Prefills session, theme and rapporteurs, as far as the programme knows them.
        protect: Lock everything but the answers.

    Returns:
        A document without id and revision; only such a document shows prompts.
    """
    language = language or template.language
    report = Report(
        template=TemplateRef(id=template.id, version=template.version),
        event=event.line if event else "",
        language=language,
        answers=_prefilled(template, session),
    )
    form = _Form(template, language, prompts=True)
    heading = Heading(0, _form_title(template, language, session.name if session else ""))
    return Document(
        parts=(*_event(report), heading, *form.sections(report.answers)),
        meta={key: value for key, value in _meta(report).items() if key not in ("id", "revision")},
        language=language,
        ours=True,
        protect=protect,
    )


def holds_protected(report: Report, template: Template) -> bool:
    """Tell whether a public copy would leave anything out."""
    return bool(withholding.withheld(report, template))


def _title_block(report: Report, template: Template, words: Words) -> Iterator[Part]:
    yield from _event(report)
    yield Heading(0, report.title or title.generated(report, template))
    if report.copy_ == "public" or holds_protected(report, template):
        yield Prose(literal.parse(words.copies[report.copy_]), role="copy")


def _event(report: Report) -> Iterator[Part]:
    if report.event:
        yield Prose(literal.parse(report.event), role="event")


def _meta(report: Report) -> Mapping[str, str]:
    return {
        "id": report.id,
        "revision": str(report.revision),
        "template": f"{report.template.id}/{report.template.version}",
        "language": report.language,
        "copy": report.copy_,
    }


def _form_title(template: Template, language: str, name: str) -> str:
    """Print the title of a form; a kind of session that its name begins with stands there once."""
    printed_title = template.say(template.title, language)
    for title_line in (printed_title, *template.title_aliases.get(language, ())):
        steps = title_line.split()
        for at in range(len(steps)):
            kind = " ".join(steps[at:])
            if name.casefold().startswith(f"{kind.casefold()}:"):
                return f"{title_line}{name[len(kind) :]}"
    return " ".join(part for part in (printed_title, name) if part)


def _prefilled(template: Template, session: Session | None) -> dict[str, Any]:
    answers: dict[str, Any] = {}
    for path, field in template.answer_fields():
        section, _, name = path.partition(".")
        value = empty_value(field) if session is None else _known(field, session)
        if name:
            answers.setdefault(section, {})[name] = value
        else:
            answers[section] = value
    return answers


def _known(field: Field, session: Session) -> Any:
    if field.role == "theme" and field.kind == "text":
        return markdown.render(literal.parse(session.theme_line))
    if field.role == "rapporteurs" and field.kind == "people":
        return [person.model_dump() for person in session.rapporteurs]
    return empty_value(field)


class _Form:
    """Prints the sections of one template in one language."""

    def __init__(self, template: Template, language: str, *, prompts: bool = False) -> None:
        self.template = template
        self.language = language
        self.words = printed.load(language)
        self.prompts = prompts

    def sections(self, answers: Mapping[str, Any]) -> Iterator[Part]:
        for section in self.template.sections:
            yield Heading(1, self._say(section.label))
            yield from self._guidance(section)
            value = answers.get(section.id)
            if section.field is not None:
                yield from self._field(section.field, value, section.id)
                continue
            inner = value or {}
            for path, field, lines in _cells(section.fields, section.id):
                shown = inner.get(field.id), [(line, inner.get(line.id)) for line in lines]
                yield from self._field(field, shown[0], path, shown[1])

    def _guidance(self, section: Section) -> Iterator[Prose]:
        fields = (section.field,) if section.field is not None else section.fields
        children = [child for field in fields for child in field.fields]
        instructions = (section.instruction, *(field.instruction for field in (*fields, *children)))
        for instruction in instructions:
            blocks = markdown.parse(self._say(instruction))
            if blocks:
                yield Prose(blocks, role="guidance")

    def _field(
        self, field: Field, value: Any, path: str, lines: Sequence[tuple[Field, Any]] = ()
    ) -> Iterator[Entry]:
        if field.kind == "group":
            yield from self._group(field, value or [], path)
        elif field.kind == "quotes" or (field.kind == "list" and field.layout == "rows"):
            for number, item in _slots(field, value or []):
                label = self._say(field.item_label) or "{n}."
                yield self._entry(field, item, f"{path}.{number}", _numbered(label, number))
        else:
            yield self._entry(field, value, path, self._say(field.label), lines)

    def _group(self, field: Field, value: Sequence[Any], path: str) -> Iterator[Entry]:
        for number, item in _slots(field, value):
            for place, child, lines in _cells(field.fields, f"{path}.{number}"):
                shown = [(line, item.get(line.id)) for line in lines]
                label = _numbered(self._say(child.label), number)
                yield self._entry(child, item.get(child.id), place, label, shown)

    def _entry(
        self,
        field: Field,
        value: Any,
        path: str,
        label: str,
        lines: Sequence[tuple[Field, Any]] = (),
    ) -> Entry:
        value = empty_value(field) if value is None else value
        blocks = values.blocks(field, value, self.words, self.language)
        return Entry(
            label=label,
            blocks=(*blocks, *(self._line(line, inner) for line, inner in lines)),
            anchor=anchors.name(path),
            numbered=field.kind == "list" and field.layout == "cell",
            prompt=self.words.prompts[_prompt(field)] if self.prompts else "",
            tail=quotes.LINES if field.kind == "quotes" else len(lines),
        )

    def _line(self, field: Field, value: Any) -> Any:
        value = empty_value(field) if value is None else value
        text = values.line(field, value, self.words, self.language)
        return within.line(field, text, self.template, self.language)

    def _say(self, words: Localised) -> str:
        return self.template.say(words, self.language)


def _cells(fields: Sequence[Field], path: str) -> Iterator[tuple[str, Field, tuple[Field, ...]]]:
    """Walk the fields that have a cell, each with the siblings that print a line in it."""
    hosts = within.hosts(fields)
    for field in fields:
        if field.id in hosts:
            yield f"{path}.{field.id}", field, hosts[field.id]


def _slots(field: Field, value: Sequence[Any]) -> Iterator[tuple[int, Any]]:
    """Number the items, and pad them to what the form prints."""
    missing = field.slots - len(value)
    return enumerate([*value, *(empty_item(field) for _ in range(missing))], start=1)


def _numbered(label: str, number: int) -> str:
    return label.replace("{n}", str(number))


def _prompt(field: Field) -> Prompt:
    if field.kind == "people":
        return "people"
    if field.kind == "quotes":
        return "quote"
    return "list" if field.kind == "list" and field.layout == "cell" else "answer"
