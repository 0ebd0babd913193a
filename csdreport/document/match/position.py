"""Where a walk through a file stands in the template, and where a label leads from there."""

from __future__ import annotations

import re

from csdreport.document.match.fitting import Context
from csdreport.document.match.labels import NUMBER, Found, Printed
from csdreport.document.match.numbering import At, Numbering, begins_item
from csdreport.document.match.placing import fields, has_rows
from csdreport.report import paths
from csdreport.template.kinds import REPEATED_KINDS, RICH_KINDS
from csdreport.template.model import Field, Section
from csdreport.text.enumerators import leading

_ENUMERATED = re.compile(r"^\s*(\w{1,4})[.)]\s")


class Position:
    """The section, the item of a group, and the cell that the next text belongs to.

    Attributes:
        printed: The template's texts.
        language: That of the form, in which its places are named.
        context: What recognising needs to know of the position.
        filled: How the target was filled: "" not yet, "cell" in a cell of its own, "text" by
            text that goes on until the next label.
        item: Number of the current item of a group; 0 outside of one.
        child: The child of the group that was last met in that item.
    """

    def __init__(self, printed: Printed, context: Context, most_items: int, language: str) -> None:
        self.printed = printed
        self.language = language
        self.context = context
        self.fields = dict(fields(printed.template))
        self.order = list(self.fields)
        self.numbering = Numbering(self.fields, context, most_items)
        self.filled = ""
        self.item = 0
        self.child = ""
        # Whether a row that nobody knows stands below the last label.
        self.is_closed = False
        # Whether letters stand where the rows of the section have numbers.
        self.is_lettered = False
        # In the order of the file.
        self.sections: list[str] = []

    @property
    def section(self) -> str:
        """Give the id of the current section; empty above the first one."""
        return self.context.section

    @property
    def target(self) -> str:
        """Give the path that the next text belongs to; empty when there is none."""
        return self.context.target

    def follow(self, found: Found) -> float:
        """Go where a label leads; tell how sure its number is."""
        if not found.label.path:
            self.enter(found.label.section)
            return 1.0
        path, sure = self.numbering.path(found, At(self.item, self.child, self.is_closed))
        self.open(path)
        if begins_item(found, self.fields) or found.number is not None:
            self.is_closed = False
        return sure

    def item_path(self) -> str:
        """Give the path of the item of a group that the target is in, else the target."""
        base, hole, _ = self.target.partition(f".{self.item}.")
        return f"{base}.{self.item}" if self.item and hole else self.target

    def is_first_of_item(self) -> bool:
        """Tell whether the target is the first cell of an item of a group."""
        asked = self.fields.get(self._listed())
        return asked is not None and self.child in [one.id for one in asked.fields[:1]]

    def shut(self) -> None:
        """Close the item of a group: a row stood there that may begin another one."""
        self.is_closed = True

    def is_shut(self, found: Found) -> bool:
        """Tell whether a label may belong to the item of a row that nobody knows."""
        base, hole, child = found.label.path.partition(f".{NUMBER}.")
        if not self.is_closed or not hole or found.number is not None:
            return False
        again = f"{base}.{self.item}.{child}" in self.context.seen
        return not begins_item(found, self.fields) and (not self.item or again)

    def enter(self, section: str) -> None:
        """Go to the top of a section; its only field takes text that has no label."""
        lone = self.lone(section)
        self.context.section = section
        if section not in self.context.visited:
            self.sections.append(section)
        self.context.visited.add(section)
        self.context.target = "" if lone and self.fields[lone].kind == "group" else lone
        self.filled, self.item, self.child = "", 0, ""
        self.is_closed = self.is_lettered = self.context.is_ended = False

    def end(self) -> None:
        """Leave the cell: what follows, up to the next label, belongs to no answer."""
        self.context.target, self.filled = "", ""
        self.context.is_ended = True

    def open(self, path: str) -> None:
        """Go to the cell of a path."""
        section = path.split(".")[0]
        if section != self.section:
            self.enter(section)
        # The label of a whole group opens no cell: the text may belong to any of its children.
        is_group = path in self.fields and self.fields[path].kind == "group"
        self.context.target = "" if is_group else path
        self.context.seen.add(path)
        self.context.is_ended = False
        self.filled = ""
        steps = path.split(".")
        numbers = [at for at, step in enumerate(steps) if step.isdigit()]
        if numbers:
            base, number = ".".join(steps[: numbers[0]]), int(steps[numbers[0]])
            self.numbering.met(base, number, ".".join(steps[numbers[0] + 1 :]))
        if numbers and numbers[0] < len(steps) - 1:
            self.item, self.child = int(steps[numbers[0]]), steps[-1]

    def open_next(self) -> bool:
        """Go to the cell that a row without a label most likely is; tell whether there is one."""
        if self.context.is_ended:
            return False
        if self.target and not self.filled and self.target != self._listed():
            return True
        following = self._next_row() or self._following() or self._next_item()
        if following and not self._is_ahead(following):
            self.open(following)
            return True
        # The label of the next cell stands below: this row goes on with the one above.
        return bool(following and self.target and self.target != self._listed())

    def open_lettered(self) -> bool:
        """Go to the next row of a list whose rows have letters; tell whether it is one."""
        listed = self._listed()
        row = "" if self.context.is_ended else self._next_row()
        begins = self.target == listed and not self.filled
        if not row or not (begins or self.is_lettered):
            return False
        self.open(row)
        self.is_lettered = True
        return True

    def _next_row(self) -> str:
        base, _, number = self.target.rpartition(".")
        if number.isdigit() and base in self.fields:
            return f"{base}.{int(number) + 1}"
        listed = self._listed()
        if listed and has_rows(self.fields[listed]) and self.fields[listed].kind != "group":
            return f"{listed}.{self.numbering.following(listed)}"
        return ""

    def _next_item(self) -> str:
        """Give the first cell of the next item of a group, behind the last of the one above."""
        base = self.target.split(f".{self.item}.")[0] if self.item else self._listed()
        asked = self.fields.get(base)
        if asked is None or asked.kind != "group" or not asked.fields or self.is_closed:
            return ""
        return f"{base}.{self.item + 1}.{asked.fields[0].id}"

    def _is_ahead(self, path: str) -> bool:
        """Tell whether the next label of the file leads to a path."""
        pattern = path.replace(f".{self.item}.", f".{NUMBER}.") if self.item else path
        places = {(self.section, path), (self.section, pattern)}
        return not places.isdisjoint(self.context.following)

    def lone(self, section: str) -> str:
        """Give the path of the only field of a section; empty when it has several."""
        known = self._section(section)
        found = [path for path, _ in known.answer_fields] if known else []
        return found[0] if len(found) == 1 else ""

    def awaits_more(self) -> bool:
        """Tell whether the section has a further answer whose cell was not met yet."""
        return bool(self._following())

    def awaits_text(self) -> bool:
        """Tell whether the next answer of the section is one in sentences."""
        asked = self.fields.get(self._following())
        return asked is not None and asked.kind in RICH_KINDS

    def takes_text(self) -> bool:
        """Tell whether the target is an answer in sentences, rather than people or quotes."""
        asked = self.asked()
        return asked is not None and asked.kind in RICH_KINDS

    def takes_lines(self) -> bool:
        """Tell whether the target takes any line: it is an answer in sentences, or addressees."""
        asked = self.asked()
        return self.takes_text() or (asked is not None and asked.kind == "tags")

    def asked(self) -> Field | None:
        """Give the field that the target is an answer, or an item, of; None without a target."""
        pattern = self._pattern()
        return self.fields.get(pattern) or self.fields.get(pattern.rpartition(".")[0])

    def name(self, path: str = "") -> str:
        """Say a path, else the target, in the template's words."""
        path = path or self.target or self.section
        return paths.label(path, self.printed.template, self.language)

    def section_name(self) -> str:
        """Say the section by its printed number, such as "section 8"."""
        section = self._section(self.section)
        if section is None:
            return "the title"
        label = self.printed.template.say(section.label, self.language)
        number = _ENUMERATED.match(label)
        return f"section {number[1]}" if number else f"section “{label}”"

    def _section(self, section: str) -> Section | None:
        known = (one for one in self.printed.template.sections if one.id == section)
        return next(known, None)

    def repeats(self, text: str) -> bool:
        """Tell whether a text begins with the number of a row that the open list has already."""
        number, listed = leading(text), self._listed()
        if number is None or not listed or not number.label.isdecimal():
            return False
        return f"{listed}.{int(number.label)}" in self.context.seen

    def _listed(self) -> str:
        lone = self.lone(self.section)
        return lone if lone and self.fields[lone].kind in REPEATED_KINDS else ""

    def _pattern(self) -> str:
        return self.target.replace(f".{self.item}.", f".{NUMBER}.") if self.item else self.target

    def _following(self) -> str:
        """Give the next field of the section whose cell was not met yet."""
        pattern = self._pattern()
        if pattern and pattern not in self.order:
            return ""
        start = self.order.index(pattern) + 1 if pattern else self._first_of_section()
        for later in self.order[start:]:
            path = later.replace(NUMBER, str(self.item))
            if later.split(".")[0] != self.section or (NUMBER in later and not self.item):
                return ""
            if path not in self.context.seen and not self.fields[later].within:
                return path
        return ""

    def _first_of_section(self) -> int:
        ids = [path.split(".")[0] for path in self.order]
        return ids.index(self.section) if self.section in ids else len(ids)
