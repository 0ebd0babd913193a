"""Answers, of any kind but quotes, in which somebody may be named as the one who spoke."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from csdreport.document import labelled, words
from csdreport.document.match import (
    announced,
    attribution,
    quotations,
    quotes,
    set_apart,
    speaking,
    uncapitalised,
    whole_names,
)
from csdreport.document.match.whole_names import Names
from csdreport.document.quotes import TWO_CAPITALS
from csdreport.report import paths
from csdreport.report.beside import NOBODY
from csdreport.report.model import Report
from csdreport.template.model import Template
from csdreport.text import markdown
from csdreport.text.colons import COLON
from csdreport.text.fold import fold
from csdreport.text.plain import of_blocks

_FEWEST_SAID = 3
_END = " .,;!?…"
_COLON = re.compile(COLON)
# A shorter label may be a word of a sentence: "who", "name".
_LONG_LABEL, _LONGEST_LABEL = 6, 60
_BEHIND_LABEL = re.compile(r"(?<=\w)\s*(?P<dash>[–—]|\s-(?=\s))?\s+(?=\w)")
_IN_TEXT = (
    "A quotation stands in this text, and beside it a name. It stays out of public copies until "
    "you decide in `csdreport fill`."
)
_LINE_OF_QUOTE = (
    "Who said a quote stands in this text, which is no quote. It stays out of public copies until "
    "you decide in `csdreport fill`."
)
_OF_SPEAKER = (
    "The speaker of a quote, who did not agree to be named, stands in this text. It stays out of "
    "public copies until you decide in `csdreport fill`."
)
_ANNOUNCED = (
    "A line announces people, and names follow it. This text stays out of public copies until you "
    "decide in `csdreport fill`."
)


def find(report: Report, template: Template, unnamed: Names) -> Iterator[tuple[str, str]]:
    """Walk the paths of answers that may name who spoke, and why each is held back.

    Args:
        report: Canonical.
        template: Of the report.
        unnamed: The names of speakers who did not agree to be named.
    """
    announcing = quoting = ""
    for leaf in paths.leaves(report, template):
        if leaf.kind_of_text != "rich" or leaf.field.kind == "quotes":
            continue
        lines = of_blocks(markdown.parse(leaf.value)).split("\n")
        # A list below the line that announces people may be further items of the answer.
        base, _, number = leaf.path.rpartition(".")
        whole = base if number.isdigit() else leaf.path
        why = _why(leaf.value, lines, unnamed, below=whole == announcing)
        if not why and whole == quoting and announced.names_people(lines[:1], below=True):
            why = _LINE_OF_QUOTE
        if why:
            yield leaf.path, why
        announcing = whole if any(map(announced.announces, lines)) else announcing
        quoting = whole if quotations.in_marks(lines[-1]) else ""


def _why(text: str, lines: Sequence[str], unnamed: Names, *, below: bool) -> str:
    """Say why an answer is held back; "" where it is not."""
    if _holds_line_of_quote(lines):
        return _LINE_OF_QUOTE
    if _names_speaker(text):
        return _IN_TEXT
    if whole_names.holds_one("\n".join(lines), unnamed):
        return _OF_SPEAKER
    return _ANNOUNCED if announced.names_people(lines, below=below) else ""


def _holds_line_of_quote(lines: Sequence[str]) -> bool:
    """Tell whether a line says who spoke as below a quote, whose section was not found."""
    labels = words.line_labels("quote", "speaker", "organisation")
    return _is_signed(lines) or any(
        said.strip(_END).casefold() not in NOBODY
        for line in lines
        for said in _behind_label(line, labels)
    )


def _is_signed(lines: Sequence[str]) -> bool:
    """Tell whether one line, and none beside it, is a name behind a dash or in brackets."""
    set_off = [attribution.is_set_off(line) for line in lines]
    return any(
        set_off[at]
        and not any((*set_off[at - 1 : at], *set_off[at + 1 : at + 2]))
        and attribution.is_full_name(line)
        and speaking.holds_name(line)
        for at, line in enumerate(lines)
        if at
    )


def _behind_label(line: str, labels: Set[str]) -> Iterator[str]:
    """Give what stands behind a label in a line: behind a colon, a dash, or before a name."""
    if labelled.begun(line) in labels:
        yield _COLON.split(line, maxsplit=1)[-1]
    for parted in _BEHIND_LABEL.finditer(line, 0, _LONGEST_LABEL):
        label, said = line[: parted.start()], line[parted.end() :]
        is_label = len(label) >= _LONG_LABEL and fold(label) in labels
        if is_label and (parted["dash"] or attribution.is_full_name(said)):
            yield said


def _names_speaker(text: str) -> bool:
    """Tell whether somebody is quoted in a text, with a name right beside the words."""
    if not quotations.in_marks(text):
        return False
    if uncapitalised.says(text):
        return True
    read = quotes.parse(markdown.parse(text)).quotes
    return any(quotations.in_marks(quote["text"]) and _is_by_name(quote) for quote in read)


def _is_by_name(quote: dict[str, str]) -> bool:
    text, speaker = quote["text"], quote["speaker"]
    if TWO_CAPITALS.search(speaker) or TWO_CAPITALS.search(quote["organisation"]):
        return True
    if speaking.says_who(text):
        return True
    # A term in marks, “tied visas”, is said by nobody.
    is_said = len(text.split()) >= _FEWEST_SAID and is_one_quotation(text)
    return is_said and (set_apart.may_be_name(speaker) or set_apart.names(text))


def is_one_quotation(text: str) -> bool:
    """Tell whether a text stands in quotation marks from its beginning to its end."""
    lines = text.split("\n")
    spans = quotations.find([quotations.Line(line) for line in lines])
    if len(spans) != 1:
        return False
    (span,) = spans
    is_last = span.last == len(lines) - 1 and not lines[-1][span.end :].strip(_END)
    return span.line == 0 and not lines[0][: span.start].strip() and is_last
