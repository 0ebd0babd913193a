"""How far a report has come, section by section."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from csdreport.report.model import Report
from csdreport.template.kinds import is_empty
from csdreport.template.model import Section, Template
from csdreport.text import words

State = Literal["empty", "part", "done"]


@dataclass(frozen=True, slots=True)
class SectionProgress:
    """One section of the form.

    Attributes:
        id: The section's id.
        label: Its short printed heading.
        filled: How many of its fields hold something.
        fields: How many fields it has; a section that is a field itself has 1.
        words: Words in its answers, enumerators not counted.
    """

    id: str
    label: str
    filled: int
    fields: int
    words: int

    @property
    def state(self) -> State:
        """Sum up: "done" when every field holds something, which says nothing of its quality."""
        if self.filled == 0:
            return "empty"
        return "done" if self.filled == self.fields else "part"


def progress(report: Report, template: Template) -> tuple[SectionProgress, ...]:
    """Measure each section of a canonical report, in printed order."""
    return tuple(_measure(report, template, section) for section in template.sections)


def notes_waiting(report: Report) -> int:
    """Count the captured notes that no answer has taken up."""
    return sum(not note.used for note in report.notes)


def _measure(report: Report, template: Template, section: Section) -> SectionProgress:
    held = report.answers.get(section.id, "")
    values = [held] if section.field is not None else [held[field.id] for field in section.fields]
    return SectionProgress(
        id=section.id,
        label=template.say(section.short, report.language)
        or template.say(section.label, report.language),
        filled=sum(not is_empty(value) for value in values),
        fields=len(values),
        words=sum(_count(value) for value in values),
    )


def _count(value: Any) -> int:
    if isinstance(value, dict):
        return sum(_count(part) for part in value.values())
    if isinstance(value, list):
        return sum(_count(part) for part in value)
    return words.count(value) if isinstance(value, str) else 0
