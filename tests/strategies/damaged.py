"""Filled forms as people hand them in, before they become a file of some kind.

A form is sections of rows. Every word that somebody typed is a mark of its own ("zk17q"), and the
form knows the field of each mark: so a lost, a doubled or a misplaced word shows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeVar

from hypothesis import strategies as st

from csdreport.template.model import Field, Localised, Section, Template
from csdreport.text import literal, markdown

MARK = re.compile(r"zk\d+q", re.IGNORECASE)

T = TypeVar("T")
Where = Literal["cell", "label", "wide", "below", "further", "run on", "merged"]


@dataclass
class Row:
    """A label, and the paragraphs of its answer; `where` is the cell they stand in."""

    label: str
    answer: list[str]
    where: Where = "cell"


@dataclass
class Part:
    """A section as it stands in the file."""

    heading: str
    guidance: list[str]
    rows: list[Row]
    stray: list[str] = field(default_factory=list)


@dataclass
class Form:
    """A form under construction.

    Attributes:
        head: Lines above the first section.
        parts: In the order of the file.
        homes: The field of each mark; "" where it has none.
        names: The marks of those who said a quote.
        count: How many marks were made, those of rows that were taken out again included.
    """

    head: list[str] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    homes: dict[str, str] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)
    count: int = 0

    def words(self, count: int, home: str = "") -> str:
        """Make some words of one field."""
        made = [f"zk{self.count + n}q" for n in range(count)]
        self.count += count
        self.homes.update(dict.fromkeys(made, home))
        return " ".join(made)

    def name(self, home: str) -> str:
        """Make the name of a person."""
        return self.words(2, home).title()


def marks(text: str) -> list[str]:
    """List the marks in a text, one for every time it stands there."""
    return [found.casefold() for found in MARK.findall(text)]


_SHORT = 4

DAMAGES = (
    "typos", "case", "numbers", "colons", "spaces",
    "missing rows", "extra rows", "rows moved", "sections moved", "missing sections",
    "instructions edited", "instructions deleted", "instructions cut",
    "in label cell", "below", "wide", "further cell", "run on", "merged labels",
    "item labels", "running numbers",
    "paragraphs", "enumerators", "bullets", "people", "quotes", "strays", "tags",
)  # fmt: skip

QUOTATION_MARKS = (
    "“{said}”", '"{said}"', "‘{said}’", "'{said}'", "« {said} »", "„{said}“", "‚{said}‘",
    "‘{said}, isn’t it.’", "'{said}, isn't it.'", "‘{said}.\nThat’s it.’", "“{said}.\nThat’s it.”",
)  # fmt: skip
QUOTES = (
    "“{said}” {name}, {body}", "“{said}” ({name})", "“{said}” ({name} ({body}))",
    "“{said}” – {name}, {body}", "“{said}” – {name} – {body}", "“{said}” {name} ({body})",
    "“{said}”\n{name}", "“{said}”\n{name}, {body}", "“{said}”\n{name}\n{body}",
    "“{said}”\n({name}, {body})", "“{said}”\n— {name}, {body}", "{name}, {body}\n“{said}”",
    "{name}: “{said}”", "{name}, {body}: “{said}”", "{name}:\n“{said}”",
    "“{said}” said {name} of the {body}", "As {name} of the {body} said, “{said}”",
    "{said} — {name}", "{said}. {name} ({body})", "{said}.\n{name}, {body}",
    "“{said}. {name}, {body}", "“{said}.\n– {name}, {body}",
)  # fmt: skip


@st.composite
def forms(draw: st.DrawFn, template: Template) -> Form:
    """Draw a filled form, damaged in up to four ways."""
    damages = set(draw(st.lists(st.sampled_from(DAMAGES), max_size=4)))
    language = draw(st.sampled_from([template.language, template.language, *template.title]))
    form = Form()
    if draw(st.booleans()):
        title = template.say(template.title, language)
        form.head = [f"Bay Days 2031, {form.words(2)}", f"{title} 1.2"]
    sections = list(template.sections)
    if "sections moved" in damages:
        sections = draw(st.permutations(sections))
    if "missing sections" in damages:
        gone = draw(st.integers(0, len(sections) - 1))
        sections = [each for at, each in enumerate(sections) if at != gone]
    form.parts = [_Builder(draw, form, template, language, damages).part(each) for each in sections]
    return form


class _Builder:
    def __init__(
        self,
        draw: st.DrawFn,
        form: Form,
        template: Template,
        language: str,
        damages: set[str],
    ) -> None:
        self.draw = draw
        self.form = form
        self.template = template
        self.language = language
        self.damages = damages
        self.numbered = 0

    def part(self, section: Section) -> Part:
        guidance = [
            text
            for paragraph in markdown.parse(self._say(section.instruction))
            for text in self._guided(literal.render((paragraph,)))
        ]
        rows = [row for asked, path in _fields(section) for row in self._rows(asked, path)]
        # Where one number is lost and the row of another missing, nobody can tell which is which.
        told_apart = "item labels" not in self.damages
        if "missing rows" in self.damages and told_apart and len(rows) > 1:
            gone = self.draw(st.integers(0, len(rows) - 1))
            for mark in marks(" ".join(rows[gone].answer)):
                del self.form.homes[mark]
            del rows[gone]
        if "extra rows" in self.damages and self.draw(st.booleans()):
            label = f"Zusatz {self.form.words(2)}"
            rows.insert(self.draw(st.integers(0, len(rows))), Row(label, [self.form.words(2)]))
        part = Part(self._damaged(self._say(section.label)), guidance, list(rows))
        if "strays" in self.damages and self.draw(st.booleans()):
            part.stray = [self.form.words(3)]
        return part

    def _say(self, words: Localised) -> str:
        return self.template.say(words, self.language)

    def _guided(self, text: str) -> list[str]:
        if "instructions deleted" in self.damages and self.draw(st.booleans()):
            return []
        if "instructions edited" in self.damages and self.draw(st.booleans()):
            first, *others = text.split(" ")
            return [" ".join([first, self.form.words(1), *others])]
        if "instructions cut" in self.damages and self.draw(st.booleans()):
            return [text[: max(len(text) // 2, 40)]]
        return [text]

    def _rows(self, asked: Field, path: str) -> list[Row]:
        numbers = range(1, asked.slots + 1)
        say = self._say
        if asked.kind == "group":
            damaged = self.draw(st.sampled_from([0, *numbers]))
            if "item labels" not in self.damages:
                damaged = 0
            return [
                row
                for n in self._moved(numbers)
                for row in self._item(asked, path, n, damaged=n == damaged)
            ]
        if asked.kind == "quotes" or (asked.kind == "list" and asked.layout == "rows"):
            label = say(asked.item_label) or "{n}."
            shown = [label.replace("{n}", str(n)) for n in self._moved(numbers)]
            if label == "{n}." and "running numbers" in self.damages:
                shown = [f"{self.numbered + n}." for n in numbers]
                self.numbered += len(shown)
            return [self._row(asked, one, path) for one in shown]
        return [self._row(asked, say(asked.label), path)]

    def _item(self, asked: Field, path: str, number: int, *, damaged: bool) -> list[Row]:
        # Only the first label of an item says which one it is, so it stays the first.
        first, *others = [child for child in asked.fields if not child.within]
        labels = {child.id: self._say(child.label) for child in (first, *others)}
        if damaged:
            label = labels[first.id]
            short = f"{label[:3]}. {{n}}"
            hurt = [label.replace(" {n}", ""), label.replace("{n}", "no. {n}"), short]
            labels[first.id] = self.draw(st.sampled_from(hurt))
        return [
            self._row(
                child,
                labels[child.id].replace("{n}", str(number)),
                f"{path}.{number}.{child.id}",
            )
            for child in (first, *self._moved(others))
        ]

    def _moved(self, found: Sequence[T]) -> list[T]:
        moved = "rows moved" in self.damages
        return self.draw(st.permutations(found)) if moved and found else list(found)

    def _row(self, asked: Field, label: str, home: str) -> Row:
        row = Row(self._damaged(label), self._answer(asked, home))
        # A label that runs on into its answer is known by its words only if they are as printed.
        runs_on = "run on" in self.damages and row.label == label and len(label.split()) > _SHORT
        if runs_on and row.answer and asked.kind == "text" and self.draw(st.booleans()):
            row.where = "run on"
        places: list[tuple[str, Where]] = [
            ("in label cell", "label"),
            ("below", "below"),
            ("wide", "wide"),
            ("further cell", "further"),
            ("merged labels", "merged"),
        ]
        for damage, where in places:
            if damage in self.damages and row.answer and self.draw(st.booleans()):
                row.where = where
        return row

    def _answer(self, asked: Field, home: str) -> list[str]:
        if self.draw(st.integers(0, 4)) == 0:
            return []
        if asked.kind == "people":
            return self._people(home)
        if asked.kind == "quotes":
            return self._quote(home)
        if asked.kind == "list" and asked.layout == "cell":
            return self._items(home)
        count = self.draw(st.integers(1, 3)) if "paragraphs" in self.damages else 1
        return [self._text(home) for _ in range(count)]

    def _text(self, home: str) -> str:
        shapes = ["{}", "{}, {}; {}.", "{} – {}", "{} “{}” {}", "{} ({})"]
        if "enumerators" in self.damages:
            shapes += ["(i) {}; (ii) {}", "a) {} b) {}", "1. {}\n2. {}"]
        if "bullets" in self.damages:
            shapes += ["• {}", "- {}\n- {}"]
        if "tags" in self.damages:
            shapes += ["<p>{}</p> <p><i>{}</i></p>", "<b>{}</b><br>{}"]
        return self._filled(self.draw(st.sampled_from(shapes)), home)

    def _items(self, home: str) -> list[str]:
        shapes = ["{}", "(i) {}; (ii) {}", "{}; {}", "(a) {} (b) {}\n\n{}", "1) {}\n2) {}"]
        shape = self.draw(st.sampled_from(shapes if "enumerators" in self.damages else shapes[:2]))
        return self._filled(shape, home).split("\n\n")

    def _people(self, home: str) -> list[str]:
        form = self.form

        def org() -> str:
            return f"{form.words(1, home).title()} Network"

        shapes: list[Callable[[], list[str]]] = [lambda: [f"{form.name(home)} ({org()})"]]
        if "people" in self.damages:
            shapes += [
                lambda: [f"{form.name(home)}, {org()}, {form.name(home)}, {org()}"],
                lambda: [f"{form.name(home)} ({org()}); {form.name(home)} ({org()})"],
                lambda: [f"{form.name(home)} – {org()}", f"{form.name(home)} – {org()}"],
                lambda: [f"{form.name(home)} and {form.name(home)}"],
                lambda: [form.name(home), org()],
            ]
        return self.draw(st.sampled_from(shapes))()

    def _quote(self, home: str) -> list[str]:
        form = self.form
        said = self._filled("{} {} {}", home)
        name, body = form.name(home), form.words(1, home).title()
        shape = "“{said}”\n– {name}, {body}"
        if "quotes" in self.damages:
            shape = self.draw(st.sampled_from(QUOTES))
            shape = shape.replace("“{said}”", self.draw(st.sampled_from(QUOTATION_MARKS)))
        if "{body}" not in shape:
            del form.homes[body.casefold()]
        form.names |= {*marks(name), *marks(body)}
        return shape.format(said=said, name=name, body=body).split("\n")

    def _filled(self, shape: str, home: str) -> str:
        count = shape.count("{}")
        words = (self.form.words(self.draw(st.integers(1, 4)), home) for _ in range(count))
        return shape.format(*words)

    def _damaged(self, label: str) -> str:
        if "typos" in self.damages and len(label) > 14 and self.draw(st.booleans()):
            at = self.draw(st.integers(4, len(label) - 3))
            label = label[:at] + label[at + 1 :]
        if "case" in self.damages and self.draw(st.booleans()):
            label = label.upper()
        if "numbers" in self.damages and self.draw(st.booleans()):
            label = re.sub(r"^\d+\.\s*(?=\D)", "", label)
        if "colons" in self.damages and self.draw(st.booleans()):
            label = f"{label.rstrip('.:')}:"
        if "spaces" in self.damages and self.draw(st.booleans()):
            label = label.replace(" ", "\u00a0 ")
        return label


def _fields(section: Section) -> list[tuple[Field, str]]:
    if section.field is not None:
        return [(section.field, section.id)]
    return [(asked, f"{section.id}.{asked.id}") for asked in section.fields]
