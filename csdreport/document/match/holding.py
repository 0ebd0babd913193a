"""What is held back from public copies of a handed-in file, until somebody has looked at it.

Names are told from words by guess there. Where the guess may leave a name in what is public, or an
agreement cannot be read, the item waits: whoever is named by mistake cannot be made unnamed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from csdreport.document import notices, words
from csdreport.document.match import (
    attribution,
    held_texts,
    naming,
    other_people,
    speaking,
    unmarked,
    whole_names,
)
from csdreport.document.match.whole_names import Names
from csdreport.document.quotes import TWO_CAPITALS
from csdreport.findings import Notice
from csdreport.report import paths
from csdreport.report.model import Clearance, Report
from csdreport.template.model import Template
from csdreport.text import literal, markdown

_LONGEST_NAME = 3
_SAID = re.compile(rf"\b(?:{attribution.SAID}|{attribution.ACCORDING})\b", re.IGNORECASE)
_UNREAD = (
    "How this quote may be shown is not clear: words stand in “{consent_note}”, and no consent. It "
    "stays out of public copies until you decide in `csdreport fill`."
)
_IN_QUOTE = (
    "It is not certain that these words name nobody. They stay out of public copies until you "
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
        *held_texts.find(report, template, unnamed),
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
    if quote["consent"] == "organisation" or held_texts.is_one_quotation(text):
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


def _entries(report: Report, template: Template, unnamed: Names) -> Iterator[tuple[str, str]]:
    for path, is_speaker in other_people.find(
        report, template, lambda text: whole_names.holds_one(text, unnamed)
    ):
        yield path, _SPEAKER_TOO if is_speaker else _OTHERS


def _unnamed(report: Report, template: Template) -> Names:
    """Give the whole names of the speakers who did not agree to be named."""
    fields = (path for path, field in template.answer_fields() if field.kind == "quotes")
    quotes = (quote for path in fields for quote in paths.get(report, path))
    return whole_names.of_speakers(
        quote["speaker"] for quote in quotes if quote["consent"] != "name"
    )


def _told(path: str, why: str, report: Report, template: Template) -> Notice:
    name = paths.label(path, template, report.language)
    why = why.format(**words.load(report.language).labels["quote"])
    return Notice(notices.HELD, f"{name}: {why}", path=path)
