"""Forms as people hand them in: damaged labels, moved sections, answers in unusual places.

Every word that somebody typed is a mark of its own ("zk17q"), so that a lost, a doubled or a
moved word shows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from hypothesis import strategies as st

from csdreport.document.model import Document, Entry, Heading, Part, Prose
from csdreport.template.model import Field, Section, Template
from csdreport.text import literal, markdown

MARK = re.compile(r"zk\d+q", re.IGNORECASE)


@dataclass
class Form:
    """A form under construction: its parts, and how many marks were given out."""

    parts: list[Part] = field(default_factory=list)
    marks: int = 0

    def words(self, count: int) -> str:
        """Make an answer of new words."""
        start, self.marks = self.marks, self.marks + count
        return " ".join(f"zk{number}q" for number in range(start, self.marks))


def marks(text: str) -> list[str]:
    """List the marks in a text, sorted, one for every time it stands there."""
    return sorted(found.casefold() for found in MARK.findall(text))


@st.composite
def filled_forms(draw: st.DrawFn, template: Template) -> Document:
    """Draw a filled form of a template, damaged in some of the ways that people damage it."""
    form = Form()
    rows = draw(st.booleans())
    for line in draw(st.lists(st.sampled_from(["event", "title", "stray"]), max_size=3)):
        said = f"{template.say(template.title)} " if line == "title" else ""
        form.parts.append(Prose(literal.parse(f"{said}{form.words(2)} 2016"), gap=True))
    sections = draw(st.permutations(template.sections)) if draw(st.booleans()) else None
    for section in sections or template.sections:
        if draw(st.integers(0, 9)):
            _section(draw, form, template, section, rows)
    return Document(tuple(form.parts))


def _section(draw: st.DrawFn, form: Form, template: Template, section: Section, rows: bool) -> None:
    heading = _damaged(draw, template.say(section.label))
    kind = draw(st.sampled_from(["heading", "row", "line", "none"]))
    if kind == "heading":
        form.parts.append(Heading(1, heading))
    elif kind == "row":
        form.parts.append(Entry(heading, ()))
    elif kind == "line":
        form.parts.append(Prose(literal.parse(heading), gap=True))
    _guidance(draw, form, template.say(section.instruction))
    fields = (section.field,) if section.field else section.fields
    for asked in fields:
        for label in _labels(template, asked):
            _answer(draw, form, _damaged(draw, label), rows)
    if draw(st.integers(0, 4)) == 0:
        form.parts.append(Prose(literal.parse(form.words(3)), gap=draw(st.booleans())))


def _labels(template: Template, asked: Field) -> list[str]:
    numbers = range(1, asked.slots + 1)
    if asked.kind == "group":
        return [
            template.say(child.label).replace("{n}", str(number))
            for number in numbers
            for child in asked.fields
            if not child.within
        ]
    if asked.kind == "quotes" or (asked.kind == "list" and asked.layout == "rows"):
        return [template.say(asked.item_label).replace("{n}", str(number)) for number in numbers]
    return [template.say(asked.label)]


def _guidance(draw: st.DrawFn, form: Form, instruction: str) -> None:
    for paragraph in markdown.parse(instruction):
        text = literal.render((paragraph,))
        what = draw(st.sampled_from(["kept", "deleted", "changed", "answered", "cut"]))
        if what == "changed":
            text = text.replace(" the ", f" {form.words(1)} ", 1)
        elif what == "answered":
            text = f"{text} {form.words(4)}"
        elif what == "cut":
            text = text[: len(text) // 2]
        if what != "deleted":
            in_table = draw(st.booleans())
            form.parts.append(Prose(literal.parse(text), in_table=in_table))


def _answer(draw: st.DrawFn, form: Form, label: str, rows: bool) -> None:
    text = _text(draw, form)
    where = draw(st.sampled_from(["cell", "cell", "label", "below", "line", "further", "none"]))
    source = f"row {len(form.parts)}"
    if where == "cell" and rows:
        form.parts.append(Entry(label, literal.parse(text), source=source))
    elif where == "label" and rows:
        form.parts.append(Entry(f"{label}\n{text}", (), source=source))
    elif where == "further" and rows:
        more = (literal.parse(form.words(2)),)
        form.parts.append(Entry(label, literal.parse(text), more=more, source=source))
    elif where == "line":
        form.parts.append(Prose(literal.parse(f"{label} {text}"), source=source))
    elif where == "none":
        form.parts.append(Prose(literal.parse(text), in_table=rows, source=source))
    else:
        form.parts.append(Entry(label, ()) if rows else Prose(literal.parse(label), gap=True))
        gap = draw(st.booleans())
        for line in text.split("\n\n"):
            form.parts.append(Prose(literal.parse(line), gap=gap, source=source))


def _text(draw: st.DrawFn, form: Form) -> str:
    shape = draw(
        st.sampled_from(
            [
                "{}",
                "",
                "{}\n\n{}",
                "{}\n{}",
                "(i) {}; (ii) {}",
                "a) {} b) {}",
                "1. {}\n2. {}",
                "“{}”. {}, {}",
                "“{} said {}” ({})\n\n“{} was {}” — {}",
                "{} ({}); {} ({})",
                "{}, {}, {}, {}",
                "<p>{}</p> <p><i>{}</i></p>",
                "- {}\n- {}",
                "{} “{}” {}: {}",
                "Speaker: {}",
                "{}: {}",
            ]
        )
    )
    return shape.format(*(form.words(draw(st.integers(1, 4))) for _ in range(shape.count("{}"))))


def _damaged(draw: st.DrawFn, label: str) -> str:
    damage = draw(st.sampled_from(["none", "none", "case", "typo", "number", "colon", "spaces"]))
    if damage == "case":
        return label.upper()
    if damage == "typo" and len(label) > 12:
        at = draw(st.integers(4, len(label) - 2))
        return label[:at] + label[at + 1 :]
    if damage == "number":
        return re.sub(r"^\d+\.\s*(?=\D)", "", label)
    if damage == "colon":
        return f"{label.rstrip('.:')}:"
    if damage == "spaces":
        return label.replace(" ", "\u00a0\u00a0")
    return label
