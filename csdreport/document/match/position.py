"""Where a walk through a file stands in the template, and where a label leads from there."""

from __future__ import annotations

import re

from csdreport.document.match.fitting import Context
from csdreport.document.match.labels import NUMBER, Found, Printed
from csdreport.document.match.placing import fields, has_rows
from csdreport.report import paths
from csdreport.template.kinds import REPEATED_KINDS
from csdreport.template.model import Section

_ENUMERATED = re.compile(r"^\s*(\w{1,4})[.)]\s")


class Position:
    """The section, the item of a group, and the cell that the next text belongs to.

    Attributes:
        printed: The template's texts.
        context: What recognising needs to know of the position.
        filled: How the target was filled: "" not yet, "cell" in a cell of its own, "text" by
            text that goes on until the next label.
        item: Number of the current item of a group; 0 outside of one.
        child: The child of the group that was last met in that item.
    """

    def __init__(self, printed: Printed, context: Context, most_items: int) -> None:
        self.printed = printed
        self.context = context
        self.fields = dict(fields(printed.template))
        self.order = list(self.fields)
        self.most_items = most_items
        self.filled = ""
        self.item = 0
        self.child = ""
        # The highest number of an item that was met, by the path of its list.
        self._highest: dict[str, int] = {}
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

    def follow(self, found: Found) -> None:
        """Go where a label leads."""
        if found.label.path:
            self.open(self._numbered(found))
        else:
            self.enter(found.label.section)

    def enter(self, section: str) -> None:
        """Go to the top of a section; its only field takes text that has no label."""
        lone = self.lone(section)
        self.context.section = section
        if section not in self.context.visited:
            self.sections.append(section)
        self.context.visited.add(section)
        self.context.target = "" if lone and self.fields[lone].kind == "group" else lone
        self.filled, self.item, self.child = "", 0, ""

    def open(self, path: str) -> None:
        """Go to the cell of a path."""
        section = path.split(".")[0]
        if section != self.section:
            self.enter(section)
        # The label of a whole group opens no cell: the text may belong to any of its children.
        is_group = path in self.fields and self.fields[path].kind == "group"
        self.context.target = "" if is_group else path
        self.context.seen.add(path)
        self.filled = ""
        steps = path.split(".")
        numbers = [at for at, step in enumerate(steps) if step.isdigit()]
        if numbers:
            base, number = ".".join(steps[: numbers[0]]), int(steps[numbers[0]])
            self._highest[base] = max(number, self._highest.get(base, 0))
        if numbers and numbers[0] < len(steps) - 1:
            self.item, self.child = int(steps[numbers[0]]), steps[-1]

    def open_next(self) -> bool:
        """Go to the cell that a row without a label most likely is; tell whether there is one."""
        if self.target and not self.filled and self.target != self._listed():
            return True
        base, _, number = self.target.rpartition(".")
        if number.isdigit() and base in self.fields:
            self.open(f"{base}.{int(number) + 1}")
            return True
        listed = self._listed()
        if listed and has_rows(self.fields[listed]) and self.fields[listed].kind != "group":
            self.open(f"{listed}.{self._highest.get(listed, 0) + 1}")
            return True
        following = self._following()
        if following:
            self.open(following)
        return bool(following)

    def lone(self, section: str) -> str:
        """Give the path of the only field of a section; empty when it has several."""
        known = self._section(section)
        found = [path for path, _ in known.answer_fields] if known else []
        return found[0] if len(found) == 1 else ""

    def awaits_more(self) -> bool:
        """Tell whether the section has a further answer whose cell was not met yet."""
        return bool(self._following())

    def takes_more(self) -> bool:
        """Tell whether the target is a list, where a further row is a further item."""
        asked = self.fields.get(self._pattern())
        return asked is not None and asked.kind in REPEATED_KINDS

    def name(self, path: str = "") -> str:
        """Say a path, else the target, in the template's words."""
        return paths.label(path or self.target or self.section, self.printed.template)

    def section_name(self) -> str:
        """Say the section by its printed number, such as "section 8"."""
        section = self._section(self.section)
        if section is None:
            return "the title"
        label = self.printed.template.say(section.label)
        number = _ENUMERATED.match(label)
        return f"section {number[1]}" if number else f"section “{label}”"

    def _section(self, section: str) -> Section | None:
        known = (one for one in self.printed.template.sections if one.id == section)
        return next(known, None)

    def _listed(self) -> str:
        lone = self.lone(self.section)
        return lone if lone and self.fields[lone].kind in REPEATED_KINDS else ""

    def _pattern(self) -> str:
        return self.target.replace(f".{self.item}.", f".{NUMBER}.") if self.item else self.target

    def _following(self) -> str:
        """Give the next field of the section whose cell was not met yet."""
        pattern = self._pattern()
        if pattern not in self.order:
            return ""
        for later in self.order[self.order.index(pattern) + 1 :]:
            path = later.replace(NUMBER, str(self.item))
            if later.split(".")[0] != self.section or (NUMBER in later and not self.item):
                return ""
            if path not in self.context.seen and not self.fields[later].within:
                return path
        return ""

    def _numbered(self, found: Found) -> str:
        """Give the path of a label with its number; without one, the next that fits."""
        pattern = found.label.path
        base, hole, child = pattern.partition(f".{NUMBER}")
        if not hole:
            return pattern
        number = found.number
        if child:
            number = self._item_number(base, child[1:], number)
        following = self._highest.get(base, 0) + 1
        if number is None or not 0 < number <= self.most_items:
            number = following
        return pattern.replace(NUMBER, str(number))

    def _item_number(self, base: str, child: str, number: int | None) -> int:
        if number is not None:
            # The same number again behind other children of that item was typed by mistake.
            again = f"{base}.{number}.{child}" in self.context.seen
            mistaken = again and number <= self.item and self.child != child
            return self._highest[base] + 1 if mistaken else number
        if self.section != base.split(".")[0] or not self.item:
            return 1
        ids = [one.id for one in self.fields[base].fields]
        known = child in ids and self.child in ids
        backwards = known and ids.index(child) < ids.index(self.child)
        # Within an item rows may have changed places; its first child begins the next one.
        again = f"{base}.{self.item}.{child}" in self.context.seen or child == ids[0]
        return self.item + 1 if backwards and again else self.item
