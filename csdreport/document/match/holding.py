"""What is held back from public copies of a handed-in file, until somebody has looked at it.

Names are told from words by guess there. Where the guess may leave a name in what is public, or an
agreement cannot be read, the item waits: whoever is named by mistake cannot be made unnamed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

from csdreport.document import labelled, notices, words
from csdreport.document.match import (
    announced,
    attribution,
    naming,
    other_people,
    quotations,
    quotes,
    set_apart,
    speaking,
    uncapitalised,
    unmarked,
)
from csdreport.document.quotes import TWO_CAPITALS
from csdreport.findings import Notice
from csdreport.report import paths
from csdreport.report.beside import NOBODY
from csdreport.report.model import Clearance, Report
from csdreport.template.model import Template
from csdreport.text import literal, markdown
from csdreport.text.colons import COLON
from csdreport.text.fold import fold
from csdreport.text.plain import of_blocks

_Names = Mapping[str, Sequence[tuple[str, ...]]]
"""Names of several words, by their first one."""

_LONGEST_NAME = _FEWEST_SAID = 3
_END = " .,;!?…"
_COLON = re.compile(COLON)
# A shorter label may be a word of a sentence: "who", "name".
_LONG_LABEL, _LONGEST_LABEL = 6, 60
_BEHIND_LABEL = re.compile(r"(?<=\w)\s*(?P<dash>[–—]|\s-(?=\s))?\s+(?=\w)")
_SAID = re.compile(rf"\b(?:{attribution.SAID}|{attribution.ACCORDING})\b", re.IGNORECASE)
_UNREAD = (
    "How this quote may be shown is not clear: words stand in “{consent_note}”, and no consent. It "
    "stays out of public copies until you decide in `csdreport fill`."
)
_IN_QUOTE = (
    "It is not certain that these words name nobody. They stay out of public copies until you "
    "decide in `csdreport fill`."
)
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
_SPEAKER_TOO = (
    "The speaker of a quote, who did not agree to be named, stands here, too. It stays out of "
    "public copies until you decide in `csdreport fill`."
)
_OTHERS = (
    "A line announces other people here, such as speakers. This stays out of public copies until "
    "you decide in `csdreport fill`."
)


def held(report: Report, template: Template) -> tuple[Report, tuple[Notice, ...]]:
    """Hold back the items of a canonical report that may name somebody by mistake.

    An item about which the file itself says something keeps that, too; the stricter one counts.
    """
    unnamed = _unnamed(report, template)
    found = [
        *_quotes(report, template),
        *_texts(report, template, unnamed),
        *_entries(report, template, unnamed),
    ]
    asked = tuple(Clearance(path=path, level="ask") for path, _ in found)
    told = tuple(_told(path, why, report, template) for path, why in found)
    return report.with_(clearances=(*report.clearances, *asked)), told


def _quotes(report: Report, template: Template) -> Iterator[tuple[str, str]]:
    for path, field in template.answer_fields():
        for number, quote in (
            enumerate(paths.get(report, path), 1) if field.kind == "quotes" else ()
        ):
            if quote["text"] and (why := _doubt(quote)):
                yield f"{path}.{number}", why


def _doubt(quote: dict[str, str]) -> str:
    if quote["consent"] == "name":
        return ""
    if quote["consent_note"] and not quote["consent"]:
        return _UNREAD
    text = literal.render(markdown.parse(quote["text"]))
    if _tells_speaker(text, quote["speaker"]):
        return _IN_QUOTE
    if quote["consent"] == "organisation" or _is_one_quotation(text):
        return ""
    is_said_by = quote["speaker"] or quote["consent"]
    may_name = _may_name(text) or _may_be_who(text, quote)
    return "" if is_said_by and not may_name else _IN_QUOTE


def _tells_speaker(text: str, speaker: str) -> bool:
    """Tell whether words may say who says them, in quotation marks or not.

    Where nobody is known by name, any name may be the one of who spoke.
    """
    if speaking.names_somebody(text) or speaking.holds_part(text, speaker):
        return True
    return not naming.own_names(speaker) and speaking.holds_name(text)


def _is_one_quotation(text: str) -> bool:
    """Tell whether a text stands in quotation marks from its beginning to its end."""
    lines = text.split("\n")
    spans = quotations.find([quotations.Line(line) for line in lines])
    if len(spans) != 1:
        return False
    (span,) = spans
    is_last = span.last == len(lines) - 1 and not lines[-1][span.end :].strip(_END)
    return span.line == 0 and not lines[0][: span.start].strip() and is_last


def _may_name(text: str) -> bool:
    return bool(TWO_CAPITALS.search(text) or _SAID.search(text))


def _may_be_who(text: str, quote: dict[str, str]) -> bool:
    """Tell whether the words of a quote may be who said it, such as phones write it: "ana sol".

    What was taken for the person is the quote then.
    """
    if unmarked.ends_sentence(text):
        return False
    if len(text.split()) <= _LONGEST_NAME and text.islower():
        return True
    beside = f"{quote['speaker']} {quote['organisation']}"
    is_short = len(text.split()) < max(len(beside.split()), _LONGEST_NAME + 1)
    return is_short and not attribution.is_name(quote["speaker"])


def _texts(report: Report, template: Template, unnamed: _Names) -> Iterator[tuple[str, str]]:
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
        if any(map(announced.announces, lines)):
            announcing = whole
        quoting = whole if quotations.in_marks(lines[-1]) else ""


def _entries(report: Report, template: Template, unnamed: _Names) -> Iterator[tuple[str, str]]:
    for path, is_speaker in other_people.find(
        report, template, lambda text: naming.holds_whole(text, unnamed)
    ):
        yield path, _SPEAKER_TOO if is_speaker else _OTHERS


def _why(text: str, lines: Sequence[str], unnamed: _Names, *, below: bool) -> str:
    """Say why an answer is held back; "" where it is not."""
    if _holds_line_of_quote(lines):
        return _LINE_OF_QUOTE
    if _names_speaker(text):
        return _IN_TEXT
    if naming.holds_whole("\n".join(lines), unnamed):
        return _OF_SPEAKER
    return _ANNOUNCED if announced.names_people(lines, below=below) else ""


def _unnamed(report: Report, template: Template) -> _Names:
    """Give the whole names, by their first words, of the speakers who did not agree to be named."""
    fields = (path for path, field in template.answer_fields() if field.kind == "quotes")
    quotes = (quote for path in fields for quote in paths.get(report, path))
    speakers = {quote["speaker"] for quote in quotes if quote["consent"] != "name"}
    found: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for name in {name for speaker in speakers for name in naming.whole_names(speaker)}:
        found[name[0]].append(name)
    return found


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
    is_said = len(text.split()) >= _FEWEST_SAID and _is_one_quotation(text)
    return is_said and (set_apart.may_be_name(speaker) or set_apart.names(text))


def _told(path: str, why: str, report: Report, template: Template) -> Notice:
    name = paths.label(path, template, report.language)
    why = why.format(**words.load(report.language).labels["quote"])
    return Notice(notices.HELD, f"{name}: {why}", path=path)
