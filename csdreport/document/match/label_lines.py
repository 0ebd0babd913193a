"""Which lines of Markdown begin with a label, or are nothing but one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from csdreport.document import words
from csdreport.document.match import numerals, similar, telling_words, titles
from csdreport.document.match.labels import HOLE, Found, Printed
from csdreport.document.match.tokens import Token, tokens
from csdreport.text.colons import COLON, COLONS
from csdreport.text.fold import fold
from csdreport.text.line_breaks import Line

_LONGEST_LABEL = 200
# A longer one is no misspelt label, and a longer bold text no label at all.
_MOST_RESPELT, _LONGEST_BOLD = 8, 100
_LARGEST_NUMBER = 40
_BEHIND = re.compile(rf"[\s.)\]]*[{COLONS}]")
_DASH = re.compile(r"[.)\]]*\s+[–—-]\s")
_COLON = re.compile(COLON)
_CLOSING = " ()[]"


def begins_label(line: Line, printed: Printed) -> bool:
    """Tell whether a line begins with a label: of the template, or bold and with a colon."""
    text = line.text
    return _has_label(text, printed) or _has_bold_label(line, printed)


def is_label(line: Line, printed: Printed) -> bool:
    """Tell whether a line is nothing but a label of the template, and has no colon.

    A bold one may be misspelt; another one is exactly what a form prints, and has its capital, or
    is the title of a section as people shorten it.
    """
    text = line.text
    if _is_bold(line):
        return _is_known(text, printed) or fold(text) in _line_labels()
    if not text[:1].isupper() and not text[:1].isdigit():
        return False
    whole = len(text) <= _LONGEST_LABEL and text[-1].isalnum() | (text[-1] in _CLOSING)
    exact = whole and (_is_exact(tokens(text), printed) or fold(text) in _printed_line_labels())
    return exact or (whole and bool(titles.retyped(text, printed)))


def names_a_line(text: str) -> bool:
    """Tell whether a line begins as those below a quote do."""
    colon = _COLON.search(text, 0, _LONGEST_LABEL)
    label = fold(text[: colon.start()]) if colon else ""
    return label in _line_labels()


def is_line_label(text: str) -> bool:
    """Tell whether a text is the label of a line below a quote."""
    return fold(text) in _line_labels()


def _has_label(text: str, printed: Printed) -> bool:
    """Tell whether a line begins with a label of the template, and a colon or a dash behind it."""
    head = text[:_LONGEST_LABEL]
    dashed = head[:1].isupper() and _DASH.search(head) is not None
    colon = _COLON.search(head)
    if colon is None and not dashed:
        return False
    if names_a_line(text) or _is_own(text, printed):
        return True
    begun = (one for found in printed.begin(tokens(head)) for one in found)
    if any(_is_ended(text, one, dashed=dashed) for one in begun):
        return True
    return colon is not None and text[:1].isupper() and _is_known(text[: colon.start()], printed)


def _is_own(text: str, printed: Printed) -> bool:
    """Tell whether a line begins with a label of somebody's own, and a colon."""
    head = telling_words.head_of(text)
    return bool(head and head.has_colon and telling_words.told(head, printed.telling))


def _is_ended(text: str, one: Found, *, dashed: bool) -> bool:
    if one.label.is_number:
        behind = _BEHIND.match(text, one.end)
        spaced = behind is not None and not text[behind.end() : behind.end() + 1].isdigit()
        return spaced and (one.number or 0) < _LARGEST_NUMBER
    return bool(_BEHIND.match(text, one.end) or (dashed and _DASH.match(text, one.end)))


def _has_bold_label(line: Line, printed: Printed) -> bool:
    bold = "".join(run.text for run in takewhile(lambda run: run.strong, line.runs)).strip()
    if not any(map(str.isalpha, bold)) or len(bold) > _LONGEST_BOLD:
        return False
    if bold[-1] in COLONS or _BEHIND.match(line.text, len(bold)):
        return True
    return bold != line.text and _is_exact(tokens(bold), printed)


def _is_bold(line: Line) -> bool:
    return all(run.strong for run in line.runs if run.text.strip())


def _is_exact(found: Sequence[Token], printed: Printed) -> bool:
    return any(not one.label.is_number for one in printed.equal(found))


def _is_known(text: str, printed: Printed) -> bool:
    """Tell whether a text is a label of the template, shortened or misspelt perhaps."""
    found = tokens(text[:_LONGEST_LABEL])
    if not found or len(text) > _LONGEST_LABEL:
        return False
    if _is_exact(found, printed) or printed.shortened(found):
        return True
    if any(_is_exact(each, printed) for each in numerals.respelt(found)):
        return True
    return len(found) <= _MOST_RESPELT and _is_nearly(found, printed)


def _is_nearly(found: Sequence[Token], printed: Printed) -> bool:
    said = [token.word for token in found]
    number = next((at for at, word in enumerate(said) if word.isdecimal()), None)
    holed = said if number is None else [*said[:number], HOLE, *said[number + 1 :]]
    return any(
        similar.enough(wording, sure) and not similar.added(wording, label.words)
        for wording in (said, holed)
        for label, sure in printed.near(wording)
        if not label.is_number and (HOLE in label.words) == (HOLE in wording)
    )


@cache
def _line_labels() -> frozenset[str]:
    return words.line_labels("quote") | words.line_labels("person")


@cache
def _printed_line_labels() -> frozenset[str]:
    return frozenset(
        fold(each.labels[name][key])
        for each in words.every()
        for name in ("quote", "person")
        for key in words.LABELS[name]
    )
