"""Labels of items that stand outside of their section: "Quote 1: …", "Recommendation 2: …".

Nobody writes the name of an item with its number, and with a colon or the end of the line behind
it, by chance. Where a number or the colon lacks, a further label of the item stands below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from csdreport.document import labelled, words
from csdreport.document.match import numerals, quotations
from csdreport.document.match.fitting import path_of
from csdreport.document.match.labels import (
    HOLE,
    NUMBER,
    NUMBERLESS,
    PRINTED,
    Found,
    Label,
    Printed,
)
from csdreport.document.match.position import Position
from csdreport.document.match.recognise import MOST_GUESSED
from csdreport.document.match.tokens import Token, tokens
from csdreport.document.match.unheaded import Unheaded
from csdreport.template.model import Field
from csdreport.text.colons import COLONS

SURE, GUESSED = 0.9, 0.7
"""How sure an item is that begins outside of its section: by number and colon, or otherwise."""

_MOST_ITEMS = 20
_LONGEST_BELOW = 200
_LABELS = (
    re.compile(rf"(?:(?!\s-\s)[^{COLONS}\n–—(\[]){{2,60}}"),
    re.compile(rf"[^\d{COLONS}\n]{{2,40}}\d{{1,2}}(?=[.)]\s)"),
)
_COLON = re.compile(rf"[{COLONS}]\s*|\s*\Z")
# "Quote 1 (Ana Sol): …": the bracket is no part of the label.
_BRACKET = re.compile(rf"(?=[(\[][^()\[\]\n]{{1,80}}[)\]]\s*[{COLONS}])")
_SIGN = re.compile(r"[–—-]\s*|[.)]\s+|(?=[(\[])")


class Astray:
    """Tells which lines begin an item whose section has no heading in the file."""

    def __init__(self, position: Position, unheaded: Unheaded) -> None:
        self.position = position
        self.fields = position.fields
        self.printed = position.printed
        self.unheaded = unheaded

    def find(self, text: str, below: str) -> Found | None:
        """Find the item that a line begins.

        Args:
            text: The line.
            below: The line under it.
        """
        for one, surely in named(text, self.printed, self.fields):
            if not self._is_lost(one.label.section):
                continue
            if surely and not self._may_refer(one):
                return replace(one, sure=min(one.sure, SURE))
            if self._goes_on(one, text[one.end :], below):
                return replace(one, sure=min(one.sure, GUESSED))
        return None

    def again(self, text: str) -> Found | None:
        """Find the name of the item that a number opened right before it: "2. Quote 2: …"."""
        target = self.position.target
        if not target or self.position.filled:
            return None
        found = (one for one, surely in named(text, self.printed, self.fields) if surely)
        return next((one for one in found if path_of(one) == target), None)

    def opens(self, found: Found) -> bool:
        """Tell whether a label names an item whose section was not met and has no heading."""
        return bool(item_of(found, self.fields)) and self._is_lost(found.label.section)

    def _is_lost(self, section: str) -> bool:
        visited = section in self.position.context.visited
        return not visited and section not in self.unheaded.headed

    def _may_refer(self, found: Found) -> bool:
        """Tell whether an item may be pointed to here, rather than begin."""
        asked = self.position.asked()
        return (
            asked is not None
            and asked.may_refer
            and is_above(found.label.section, self.position.section, self.printed)
        )

    def _goes_on(self, found: Found, behind: str, below: str) -> bool:
        """Tell whether a quotation, or a further label of the item, follows its name."""
        item = item_of(found, self.fields)
        if self.fields[item].kind == "quotes":
            return labelled.begun(below) in words.line_labels("quote") or quotations.opens(behind)
        begun = (
            one for found in self.printed.begin(tokens(below[:_LONGEST_BELOW])) for one in found
        )
        return any(
            one.label.path.startswith(f"{item}.") and _COLON.match(below[one.end :].lstrip(" .)*"))
            for one in begun
        )


def named(line: str, printed: Printed, fields: Mapping[str, Field]) -> Iterator[tuple[Found, bool]]:
    """Find the items whose name a line begins with, and tell which are beyond doubt."""
    for label in filter(None, (pattern.match(line) for pattern in _LABELS)):
        clear = _COLON.match(line, label.end()) or _BRACKET.match(line, label.end())
        behind = clear or _SIGN.match(line, label.end())
        for one in _equal(tokens(label[0]), printed) if behind else ():
            if behind and item_of(one, fields):
                yield replace(one, end=behind.end()), bool(clear and one.number)


def _equal(found: Sequence[Token], printed: Printed) -> Iterator[Found]:
    """Find the labels that a text is, in whatever way its number is written."""
    yield from printed.equal(found)
    for each in numerals.respelt(found):
        yield from (replace(one, sure=min(one.sure, MOST_GUESSED)) for one in printed.equal(each))


def item_of(found: Found, fields: Mapping[str, Field]) -> str:
    """Give the path of the field whose item a label names; "" for any other label."""
    base, hole, child = found.label.path.partition(f".{NUMBER}")
    asked = fields.get(base) if hole else None
    if asked is None or asked.kind not in ("group", "quotes") or not _is_name(found.label):
        return ""
    first = f".{asked.fields[0].id}" if asked.fields else ""
    return base if child == first and (found.number or 1) <= _MOST_ITEMS else ""


def _is_name(label: Label) -> bool:
    return not label.is_number and (
        label.sure == PRINTED if HOLE in label.words else label.sure == NUMBERLESS
    )


def is_above(section: str, here: str, printed: Printed) -> bool:
    """Tell whether the template has a section above another one."""
    ids = [each.id for each in printed.template.sections]
    return section in ids and here in ids and ids.index(section) < ids.index(here)
