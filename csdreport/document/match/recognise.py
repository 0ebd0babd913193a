"""Tell whether a text is one of the template's own, given what stood before it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Literal

from csdreport.document.match import similar
from csdreport.document.match.labels import (
    HOLE,
    NUMBER,
    NUMBERLESS,
    PRINTED,
    Found,
    Guidance,
    Printed,
)
from csdreport.document.match.tokens import Token, tokens

Where = Literal["heading", "label", "prose"]
"""What the text is in the file: a heading, the first cell of a row, or ordinary text."""

MOST_GUESSED = 0.89
"""A label that is not written as known is never surer than this."""

UNSEPARATED = 0.8
"""How sure a label is that runs on into its answer."""

_FEWEST_UNSEPARATED = 4
_LONGEST_LABEL, _LONGEST_TEXT = 30, 400
_LONGEST_INSTRUCTION = 4_000
_FEWEST_FRAGMENT = 5
_FEWEST_EDITED = 6
# What may stand between a label and an answer in one line.
_SEPARATOR = re.compile(r"[\s.)\]\"”»]*(?:[:\n\t–—?]|(?<=\s)-(?=\s))(?:[ \t]*[:.)])?[ \t]*\n?")
_COLON, _MOST_COLONS = re.compile(r"\s*:\s+"), 2
_NUMBER_SEPARATOR = re.compile(r"\s?[.):]+[ \t]+|\s*\n")
_CLOSING = re.compile(r"[\s.,;:!?)\]”\"»]*")


@dataclass
class Context:
    """Where in the template the reading stands.

    Attributes:
        section: Id of the current section; empty above the first one.
        target: Report path that the next text belongs to; empty when none is open.
        visited: Sections whose heading was seen.
        seen: Paths whose label was seen.
        present: Labels that stand somewhere in the file word for word.
    """

    section: str = ""
    target: str = ""
    visited: set[str] = field(default_factory=set)
    seen: set[str] = field(default_factory=set)
    present: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Guided:
    """An instruction found in a text.

    Attributes:
        guidance: Which one.
        end: Where it ends; what follows is an answer.
        added: Words that the template does not print.
        sure: How sure, 0 to 1.
    """

    guidance: Guidance
    end: int
    added: tuple[str, ...] = ()
    sure: float = 1.0


def label_of(text: str, where: Where, printed: Printed, context: Context) -> Found | None:
    """Find the label that the whole text is: word for word, or nearly so."""
    found = tokens(text) if len(text) <= _LONGEST_TEXT else ()
    if not found or len(found) > _LONGEST_LABEL:
        return None
    best = _choose(printed.equal(found), where, context, text)
    return best or _nearly(found, text, where, printed, context)


def label_before(text: str, where: Where, printed: Printed, context: Context) -> Found | None:
    """Find the label that stands before an answer in the same text, such as "Women: They …"."""
    for candidates in printed.begin(tokens(text[:_LONGEST_TEXT])):
        best = _choose(candidates, where, context, text)
        if best is None:
            continue
        pattern = _NUMBER_SEPARATOR if best.label.is_number else _SEPARATOR
        between = pattern.match(text, best.end)
        if between and between.end() < len(text):
            return replace(best, end=between.end())
        if _is_unmistakable(best, text, context):
            return replace(best, sure=UNSEPARATED)
    return _nearly_before(text, where, printed, context)


def _nearly_before(text: str, where: Where, printed: Printed, context: Context) -> Found | None:
    """Find the label, spelt nearly so, that a colon parts from an answer in the same text."""
    for colon in islice(_COLON.finditer(text, 0, _LONGEST_TEXT), _MOST_COLONS):
        head = text[: colon.start()]
        found = tokens(head)
        near = _nearly(found, head, where, printed, context) if found else None
        if near and len(found) <= _LONGEST_LABEL and colon.end() < len(text):
            return replace(near, end=colon.end())
    return None


def _is_unmistakable(best: Found, text: str, context: Context) -> bool:
    """Tell whether a label may stand before an answer with nothing but a space between them."""
    label = best.label
    long = len(label.words) >= _FEWEST_UNSEPARATED and best.sure == PRINTED
    expected = label.section == context.section and path_of(best) not in context.seen
    return long and expected and text[best.end : best.end + 1].isspace()


def guidance_in(text: str, printed: Printed, context: Context, *, loose: bool) -> Guided | None:
    """Find the instruction that the text is or begins with.

    Args:
        text: One paragraph.
        printed: The template's texts.
        context: Where the reading stands.
        loose: Whether pieces of an instruction, and changed ones, count too.
    """
    found = tokens(text[:_LONGEST_INSTRUCTION])
    words = tuple(token.word for token in found)
    for guidance in _nearest(printed.guidance, context):
        size = len(guidance.words)
        if size > 1 and words[:size] == guidance.words:
            closing = _CLOSING.match(text, found[size - 1].end)
            return Guided(guidance, closing.end() if closing else len(text))
    if not loose or len(words) < _FEWEST_FRAGMENT or len(text) > _LONGEST_INSTRUCTION:
        return None
    return _fragment(words, text, printed, context) or _edited(words, text, printed, context)


def _nearest(guidance: Iterable[Guidance], context: Context) -> list[Guidance]:
    return sorted(guidance, key=lambda one: (one.section != context.section, -len(one.words)))


def _fragment(
    words: tuple[str, ...], text: str, printed: Printed, context: Context
) -> Guided | None:
    """Find a piece of the section's instruction, which stands above the first label only."""
    if any(path.split(".")[0] == context.section for path in context.seen):
        return None
    for guidance in printed.guidance:
        if guidance.section == context.section and _contains(guidance.words, words):
            return Guided(guidance, len(text))
    return None


def _contains(whole: tuple[str, ...], piece: tuple[str, ...]) -> bool:
    size = len(piece)
    return any(whole[at : at + size] == piece for at in range(len(whole) - size + 1))


def _edited(words: tuple[str, ...], text: str, printed: Printed, context: Context) -> Guided | None:
    if len(words) < _FEWEST_EDITED:
        return None
    near = printed.near_guidance(words)
    if not near:
        return None
    best, sure = max(near, key=lambda pair: (pair[1], pair[0].section == context.section))
    extra = tuple(word for word in words if word not in set(best.words))
    return Guided(best, len(text), extra, sure)


def _choose(candidates: Sequence[Found], where: Where, context: Context, text: str) -> Found | None:
    allowed = [one for one in candidates if _fits(one, where, context, text)]
    return min(allowed, key=lambda one: _rank(one, context), default=None)


def _rank(one: Found, context: Context) -> tuple[float, bool, bool, bool]:
    label = one.label
    here = label.section == context.section
    place = path_of(one)
    return (
        -one.sure,
        not (here and label.path) and not (not label.path and label.section not in context.visited),
        not _follows(place, context.target),
        place in context.seen,
    )


def path_of(found: Found) -> str:
    """Give the path a label leads to; "{n}" stays where it says no number."""
    if found.number is None:
        return found.label.path
    return found.label.path.replace(NUMBER, str(found.number))


def _follows(path: str, target: str) -> bool:
    """Tell whether a path is the next item of the list that the target is in."""
    base, _, number = path.rpartition(".")
    before, _, last = target.rpartition(".")
    return base == before and number.isdigit() and last.isdigit() and int(number) == int(last) + 1


def _fits(one: Found, where: Where, context: Context, text: str) -> bool:
    label = one.label
    here = label.section == context.section
    if label.is_number:
        alone = one.end >= len(text.rstrip(" \t.:)"))
        return here and (where != "prose" or _next_item(one, context, alone=alone))
    if not label.path:
        return where != "prose" or (label.section not in context.visited and _clear(one, text))
    if here:
        clear = label.sure > NUMBERLESS or _ends(text)
        return where != "prose" or (clear and path_of(one) not in context.seen)
    long = len(label.words) > 2
    return label.path not in context.seen and (long or (where != "prose" and one.sure == PRINTED))


def _next_item(one: Found, context: Context, *, alone: bool) -> bool:
    """Tell whether a number opens an item; one that stands alone may do so in any order."""
    path = path_of(one)
    base = path.rpartition(".")[0]
    if path in context.seen:
        return False
    if alone and context.target.startswith(f"{base}."):
        return True
    return one.number == 1 or _follows(path, context.target) or context.target == base


def _clear(one: Found, text: str) -> bool:
    """Tell whether a line of ordinary text is a heading, rather than a word that is one too."""
    return len(one.label.words) > 1 or one.sure == PRINTED or _ends(text)


def _ends(text: str) -> bool:
    return text.rstrip().endswith(":")


def _nearly(
    found: Sequence[Token], text: str, where: Where, printed: Printed, context: Context
) -> Found | None:
    """Find the label that a text is but for its spelling; of equals the one of this section."""
    words = [token.word for token in found]
    if where == "prose" and len(words) < 2:
        return None
    near = [
        one
        for number, wording in _wordings(words)
        for label, sure in printed.near(wording)
        if (one := _misspelt(Found(label, number, len(text), sure), wording, where, context))
    ]
    here = context.section
    return max(near, key=lambda one: (one.sure, one.label.section == here), default=None)


def _wordings(words: list[str]) -> Iterator[tuple[int | None, list[str]]]:
    """Give the words as they are, and with a hole where their first number stands."""
    yield None, words
    for at, word in enumerate(words):
        if word.isascii() and word.isdigit() and len(word) < 4:
            yield int(word), [*words[:at], HOLE, *words[at + 1 :]]
            return


def _misspelt(one: Found, words: list[str], where: Where, context: Context) -> Found | None:
    label = one.label
    # A label that each item has stands there several times, spelt rightly in some.
    known = (label.section, label.path) in context.present and NUMBER not in label.path
    if label.is_number or (where == "prose" and known) or (HOLE in words) != (HOLE in label.words):
        return None
    # A word that is none of the label's may be an answer behind it.
    if not similar.enough(words, one.sure) or similar.added(words, label.words):
        return None
    return (
        replace(one, sure=min(one.sure, MOST_GUESSED)) if _fits(one, where, context, "") else None
    )
