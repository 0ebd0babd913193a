"""Answers that a report holds as a code and a file says in words: consents, choices, decisions.

Their words stand nowhere in the report, so that counting words cannot prove them: the codes
themselves are compared.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from csdreport.document import words as printed
from csdreport.document.said import Text
from csdreport.report import paths
from csdreport.report.model import Report
from csdreport.template.model import Field, Template
from csdreport.text.colons import COLONS
from csdreport.text.fold import fold


class Said(NamedTuple):
    """A code that a text says, in these words."""

    code: str
    words: str
    place: str


def in_document(texts: Iterable[Text], template: Template) -> Iterator[Said]:
    """Walk the consents and choices that a document's texts say, each behind its label or alone."""
    choices = {fold(text): choice for choice, text in _choices(template)}
    for label, value, place in labelled(texts):
        consent = printed.consent_of(value) if is_consent(label) else None
        code = consent or choices.get(fold(value), "")
        if code:
            yield Said(code, value, place)


def labelled(texts: Iterable[Text]) -> Iterator[tuple[str, str, str]]:
    """Walk the lines of texts as label, value, place; a value may stand in the text below."""
    above = ""
    for text, place in texts:
        for line in text.split("\n"):
            label, value = _split(line)
            yield (label or above, value, place) if value else ("", "", place)
            above = label if not value else ""


def in_report(report: Report, template: Template) -> Iterator[Text]:
    """Walk the codes of a report by their paths: consents, choices, decisions."""
    for path, field in template.answer_fields():
        if field.kind == "quotes":
            for number, quote in enumerate(paths.get(report, path), 1):
                yield Text(quote["consent"], f"{path}.{number}.consent")
    for leaf in paths.leaves(report, template):
        if leaf.value in leaf.field.choices:
            yield Text(leaf.value, leaf.path)
    for held in report.clearances:
        yield Text(held.level, held.path)


def lost(
    said: Iterable[Said], report: Report, template: Template, kept: Sequence[Text]
) -> list[Said]:
    """List what was said but is no code of the report, and stands there in words neither."""
    left = Counter(code for code, _ in in_report(report, template))
    lines = [" ".join(text.split()) for text, _ in kept]
    found = []
    for one in said:
        if left[one.code] > 0:
            left[one.code] -= 1
        elif not any(" ".join(one.words.split()) in line for line in lines):
            found.append(one)
    return found


def is_consent(label: str) -> bool:
    """Tell whether a label asks for the consent of a speaker."""
    return fold(label) in printed.labels("quote")[2].accepted


def _split(line: str) -> tuple[str, str]:
    at = next((at for at, char in enumerate(line) if char in COLONS), None)
    return ("", line.strip()) if at is None else (line[:at].strip(), line[at + 1 :].strip())


def _choices(template: Template) -> Iterator[tuple[str, str]]:
    for _, asked in template.answer_fields():
        for field in (asked, *asked.fields):
            yield from _wordings(field)


def _wordings(field: Field) -> Iterator[tuple[str, str]]:
    for choice, texts in field.choices.items():
        yield choice, choice
        yield from ((choice, text) for text in texts.values())
