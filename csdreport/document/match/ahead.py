"""What labels stand in each part of a file, which of them follow it, and in what language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from csdreport.document.match import rows
from csdreport.document.match.fitting import path_of
from csdreport.document.match.labels import Found, Printed
from csdreport.document.match.tokens import tokens
from csdreport.document.model import Entry, Heading, Part
from csdreport.text import literal
from csdreport.text.colons import COLON

_LONGEST_LABEL = 400
_COLON = re.compile(COLON)

Places = set[tuple[str, str]]
"""Sections and paths of labels; the label of a section has no path."""


def labels_in(parts: Sequence[Part], printed: Printed) -> list[list[Found]]:
    """List the labels that stand word for word in each part."""
    texts = (text_of(part)[:_LONGEST_LABEL].split("\n") for part in parts)
    return [[one for text in lines for one in printed.equal(tokens(text))] for lines in texts]


def begun_in(parts: Sequence[Part], printed: Printed) -> frozenset[str]:
    """Give the paths of the labels, with the number in them, that the parts begin with."""
    texts = (text for part in parts for text in text_of(part)[:_LONGEST_LABEL].split("\n"))
    return frozenset(
        path_of(one) for text in texts for found in printed.begin(tokens(text)) for one in found
    )


def sections_begun(parts: Sequence[Part], printed: Printed) -> frozenset[str]:
    """Give the sections of which a line is a label, or begins with one that a colon ends."""
    found = (one.label for head, _ in _heads(parts) for one in printed.equal(tokens(head)))
    return frozenset(label.section for label in found if not label.is_number)


def sections_labelled(parts: Sequence[Part], printed: Printed) -> frozenset[str]:
    """Give the sections of which a line begins with the label of an answer and a colon."""
    heads = (head for head, has_colon in _heads(parts) if has_colon)
    found = (one.label for head in heads for one in printed.equal(tokens(head)))
    return frozenset(label.section for label in found if not label.is_title)


def _heads(parts: Sequence[Part]) -> Iterator[tuple[str, bool]]:
    """Walk what each line begins with, up to a colon, and whether one stands there."""
    for part in parts:
        for line in text_of(part).split("\n"):
            head, *behind = _COLON.split(line[:_LONGEST_LABEL], maxsplit=1)
            yield head, bool(behind)


def repeated_titles(labels: Sequence[Sequence[Found]]) -> frozenset[str]:
    """Give the sections whose heading stands more than once in the file."""
    found = Counter(
        section
        for each in labels
        for section in {one.label.section for one in each if not one.label.path}
    )
    return frozenset(section for section, count in found.items() if count > 1)


def sections_headed(parts: Sequence[Part], labels: Sequence[Sequence[Found]]) -> frozenset[str]:
    """Give the sections whose title is a heading of the file, rather than a line of its text."""
    return frozenset(
        one.label.section
        for part, found in zip(parts, labels, strict=True)
        for one in found
        if isinstance(part, Heading) and not one.label.path
    )


def places(labels: Sequence[Sequence[Found]]) -> list[Places]:
    """List the sections and paths that the labels of each part lead to.

    A path stands there with its number, and with "{n}" in its stead.
    """
    return [
        {(one.label.section, path) for one in found for path in (one.label.path, path_of(one))}
        for found in labels
    ]


def longest_titles(labels: Sequence[Sequence[Found]]) -> dict[str, int]:
    """Give how many words, numbers aside, the longest heading of each section in the file has."""
    longest: dict[str, int] = {}
    for label in (one.label for each in labels for one in each if not one.label.path):
        size = sum(not word.isdigit() for word in label.words)
        longest[label.section] = max(size, longest.get(label.section, 0))
    return longest


def language(labels: Sequence[Sequence[Found]], default: str) -> str:
    """Give the language that most of the labels are written in."""
    return most(Counter(one.label.language for found in labels for one in found), default)


def most(counted: Mapping[str, int], default: str) -> str:
    """Give the language of most labels; those that are worded alike in several count for none."""
    known = {default: 0, **counted}
    return max(filter(None, known), key=lambda code: (known[code], code == default))


def following(known: Sequence[Places]) -> list[Places]:
    """Give, for each part, what the next part with a label may be."""
    found: list[Places] = []
    ahead: Places = set()
    for places in reversed(known):
        found.append(ahead)
        ahead = places or ahead
    return found[::-1]


def tables_of_form(parts: Sequence[Part], known: Sequence[Places]) -> frozenset[str]:
    """Give the tables in which a printed label stands; others are somebody's own, in an answer."""
    return frozenset(
        rows.table_of(part.source)
        for part, places in zip(parts, known, strict=True)
        if isinstance(part, Entry) and (places or part.anchor)
    )


def text_of(part: Part) -> str:
    """Give the text of a part that may be a label."""
    if isinstance(part, Heading):
        return part.text
    return part.label if isinstance(part, Entry) else literal.render(part.blocks)
