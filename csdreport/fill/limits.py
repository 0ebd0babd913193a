"""Count what stands in a box, and say kindly when it is more than the template asks for."""

from __future__ import annotations

from csdreport.fill.places import Place, items_around, value_at
from csdreport.report.model import Report
from csdreport.template.kinds import is_empty
from csdreport.template.model import Template
from csdreport.text import words


def count_line(place: Place, text: str) -> str:
    """Give the live count: "45 words", or "45/60 words" where the template sets a limit."""
    if place.shape == "choice":
        return ""
    written = words.count(text)
    limit = place.field.limits.words
    unit = "word" if written == 1 and not limit else "words"
    return f"{written}/{limit} {unit}" if limit else f"{written} {unit}"


def warning(template: Template, report: Report, place: Place, text: str) -> str:
    """Say which limit of the template the box or its list passes; empty when none.

    Nothing is ever cut: the sentence is advice.
    """
    return _too_long(place, text) or _too_many(template, report, place, text)


def _too_long(place: Place, text: str) -> str:
    limits = place.field.limits
    measures = (
        (limits.words, words.count, "words"),
        (limits.sentences, lambda text: len(words.sentences(text)), "sentences"),
        (limits.paragraphs, words.paragraphs, "paragraphs"),
    )
    for limit, measure, unit in measures:
        if limit and (counted := measure(text)) > limit:
            return f"{counted} {unit} stand here; the template asks for {limit} at most."
    return ""


def _too_many(template: Template, report: Report, place: Place, text: str) -> str:
    for item in reversed(items_around(template, place.path)):
        if item.field.max is None:
            continue
        held = value_at(report, item.list_path)
        filled = sum(not is_empty(one) for one in held) if isinstance(held, list) else 0
        if is_empty(value_at(report, item.path)) and text.strip():
            filled += 1
        if filled > item.field.max:
            asked = template.say(item.field.limit_text, report.language) or f"{item.field.max}"
            return f"{filled} stand here; the template asks for “{asked}”."
    return ""
