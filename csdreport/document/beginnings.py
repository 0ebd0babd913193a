"""Whether a clearance still fits its item: the annex prints the item's first eight words.

Of an item that may be shown it prints all words: to these somebody agreed. If the item says more
now, it waits for a new decision.

A clearance is never moved to another item by its number alone. If its item begins otherwise now
and no other item of the list begins so, nobody knows which one was meant: all of them are asked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from csdreport.document import notices
from csdreport.document.records import Cleared
from csdreport.findings import Notice
from csdreport.report import paths
from csdreport.report.model import Clearance
from csdreport.template.model import Template
from csdreport.text import normal, words
from csdreport.text.plain import plain_text

WORDS = 8
_TITLE_BLOCK = ("title", "event")


@dataclass(frozen=True, slots=True)
class Settled:
    """The clearances that hold for the answers, and a notice for each that lost its item."""

    clearances: tuple[Clearance, ...]
    notices: tuple[Notice, ...] = ()


def of(answers: Mapping[str, Any], path: str) -> str:
    """Give the first words of the item at a path; "" where nothing stands."""
    return normal.line(words.first(_text(_at(answers, path.split("."))), WORDS))


def printed(answers: Mapping[str, Any], held: Clearance) -> str:
    """Give the words that the annex prints of the item of a clearance, on one line."""
    if held.level != "cleared":
        return of(answers, held.path)
    return _whole(answers, held.path)


def is_place(path: str, template: Template) -> bool:
    """Tell whether a clearance may protect this: a place below a section, the title, the event."""
    first = path.split(".")[0]
    return first in _TITLE_BLOCK or any(section.id == first for section in template.sections)


def settle(
    cleared: Sequence[Cleared], template: Template, answers: Mapping[str, Any], language: str
) -> Settled:
    """Lay clearances onto the items of these answers."""
    found: list[Clearance] = []
    asked: dict[str, None] = {}
    told: list[Notice] = []
    for record in cleared:
        held = record.clearance
        place = _place(record, answers)
        if place is not None:
            held = held.model_copy(update={"path": place})
            if _says_more(answers, held, record.words):
                held = held.model_copy(update={"level": "ask"})
                told.append(_grown(paths.label(place, template, language), place))
            found.append(held)
            continue
        alike = list(_alike(answers, held.path.split("."))) or [held.path]
        asked.update(dict.fromkeys(alike))
        found += [Clearance(path=path, level="ask", note=held.note) for path in alike]
        told.append(_lost(paths.label(held.path, template, language), held.path))
    return Settled(_without_doubles(found, asked), tuple(told))


def _place(record: Cleared, answers: Mapping[str, Any]) -> str | None:
    """Find the one item that a clearance means; None when it cannot be told."""
    path = record.clearance.path
    if _begins(of(answers, path), record.words, answers, path):
        return path
    steps = path.split(".")
    for nearest in (True, False):
        fitting = [
            other
            for other in _alike(answers, steps, nearest=nearest)
            if _begins(of(answers, other), record.words, answers, other)
        ]
        if fitting:
            return fitting[0] if len(fitting) == 1 else None
    return None


def _begins(first: str, printed: str, answers: Mapping[str, Any], path: str) -> bool:
    # On one line some signs part words otherwise, so what was printed whole is compared whole.
    whole = _whole(answers, path)
    if printed in (first, whole):
        return True
    wanted = words.words(words.first(printed, WORDS))
    return bool(wanted) and words.words(whole)[: len(wanted)] == wanted


def _whole(answers: Mapping[str, Any], path: str) -> str:
    return normal.line(" ".join(_text(_at(answers, path.split("."))).split()))


def _says_more(answers: Mapping[str, Any], held: Clearance, agreed: str) -> bool:
    """Tell whether an item that may be shown has words that nobody agreed to."""
    if held.level != "cleared" or (now := printed(answers, held)) == agreed:
        return False
    return bool(_counted(now) - _counted(agreed))


def _counted(text: str) -> Counter[str]:
    return Counter(word.casefold() for word in words.words(text))


def _alike(
    answers: Mapping[str, Any], steps: Sequence[str], *, nearest: bool = False
) -> Iterator[str]:
    """Walk the filled places of the same shape: in the nearest list, or with every number."""
    numbers = [at for at, step in enumerate(steps) if step.isdecimal()]
    loose = set(numbers[-1:] if nearest else numbers)
    for found in _vary(answers, steps, loose, 0):
        path = ".".join(found)
        if of(answers, path):
            yield path


def _vary(value: Any, steps: Sequence[str], loose: set[int], at: int) -> Iterator[tuple[str, ...]]:
    if at == len(steps):
        yield ()
        return
    count = len(value) if isinstance(value, list) else 0
    choices = [str(number + 1) for number in range(count)] if at in loose else [steps[at]]
    for step in choices:
        for rest in _vary(_at(value, [step]), steps, loose, at + 1):
            yield (step, *rest)


def _at(value: Any, steps: Sequence[str]) -> Any:
    for step in steps:
        if isinstance(value, Mapping):
            value = value.get(step)
        elif isinstance(value, list) and step.isdecimal() and 0 < int(step) <= len(value):
            value = value[int(step) - 1]
        else:
            return None
    return value


def _text(value: Any) -> str:
    """Give the first text in a value: of a group its first filled child, of a quote its words."""
    if isinstance(value, Mapping):
        value = list(value.values())
    if isinstance(value, list):
        return next(filter(None, map(_text, value)), "")
    return plain_text(value).text if isinstance(value, str) else ""


def _without_doubles(
    found: Sequence[Clearance], asked: Mapping[str, None]
) -> tuple[Clearance, ...]:
    settled: dict[Clearance, None] = {}
    for clearance in found:
        unsure = clearance.level == "cleared" and clearance.path in asked
        settled[clearance.model_copy(update={"level": "ask"}) if unsure else clearance] = None
    return tuple(settled)


def _lost(label: str, path: str) -> Notice:
    return Notice(
        notices.CLEARANCE_LOST,
        f"The decision about “{label}” no longer fits what stands there, so every item of that "
        "list is left out of public copies until somebody decides again.",
        path=path,
    )


def _grown(label: str, path: str) -> Notice:
    return Notice(
        notices.CLEARANCE_LOST,
        f"“{label}” says more than what people agreed to, so it is left out of public copies until "
        "somebody decides again.",
        path=path,
    )
