"""Tell whether a text is one of the template's own, given what stood before it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from csdreport.document.match import numerals, similar
from csdreport.document.match.fitting import Context, Where, choose, fits, is_awaited, stands_alone
from csdreport.document.match.labels import ALIAS, HOLE, NUMBER, PRINTED, Found, Guidance, Printed
from csdreport.document.match.tokens import Token, tokens
from csdreport.text.colons import COLONS

MOST_GUESSED = 0.89
"""A label that is not written as known is never surer than this."""

HEADED = 0.7
"""How sure a label is of which only the first word and the number are right."""

LONGEST_TEXT = 400
"""How many characters of a text are looked through for a label."""

UNSEPARATED = 0.8
"""How sure a label is that runs on into its answer."""

_FEWEST_UNSEPARATED, _FEWEST_BEFORE_SENTENCE = 4, 3
_LONGEST_LABEL = 30
_LONGEST_INSTRUCTION = 4_000
_FEWEST_FRAGMENT = 5
_FEWEST_EDITED = 6
# What may stand between a label and an answer in one line.
_SEPARATOR = re.compile(
    rf"[\s.)\]\"”»]*(?:[{COLONS}\n\t–—?]|(?<=\s)-(?=\s))(?:[ \t]*[{COLONS}.)])?[^\S\n]*\n?"
)
_PARTING, _MOST_COLONS = re.compile(rf"\s*(?:[{COLONS}]\s+|[{COLONS[1:]}])"), 2
_NUMBER_SEPARATOR = re.compile(rf"\s?(?:[.):]+[^\S\n]+|[{COLONS[1:]}]\s*)|\s*\n")
_BRACKETS = ")]."
_CLOSING = re.compile(r"[\s.,;:!?)\]”\"»]*")


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
    found = tokens(text) if len(text) <= LONGEST_TEXT else ()
    if not found or len(found) > _LONGEST_LABEL:
        return None
    headed = _numbered_head(found, where, printed, context) if where == "label" else None
    known = _known(found, text, where, printed, context)
    return known or (headed if headed and headed.end == found[-1].end else None)


def _known(
    found: Sequence[Token], text: str, where: Where, printed: Printed, context: Context
) -> Found | None:
    best = choose(printed.equal(found), where, context, text)
    best = best or choose(printed.shortened(found), where, context, text)
    best = best or choose(list(_respelt(found, printed)), where, context, text)
    return best or _nearly(found, text, where, printed, context)


def _respelt(found: Sequence[Token], printed: Printed) -> Iterator[Found]:
    """Find the labels that a text is but for how its number is written."""
    for words in numerals.respelt(found) if len(found) <= _LONGEST_LABEL else ():
        for one in printed.equal(words):
            if one.number is not None:
                yield replace(one, end=found[-1].end, sure=min(one.sure, MOST_GUESSED))


def label_before(text: str, where: Where, printed: Printed, context: Context) -> Found | None:
    """Find the label that stands before an answer in the same text, such as "Women: They …"."""
    for candidates in printed.begin(tokens(text[:LONGEST_TEXT])):
        best = choose(candidates, where, context, text)
        if best is None or (where == "prose" and stands_alone(best, context)):
            continue
        pattern = _NUMBER_SEPARATOR if best.label.is_number else _SEPARATOR
        between = pattern.match(text, best.end)
        if between and between.end() < len(text):
            return replace(best, end=between.end())
        if _is_unmistakable(best, text, context):
            return replace(best, end=_closed(text, best.end), sure=UNSEPARATED)
    near = _nearly_before(text, where, printed, context)
    if near is None and where == "label":
        return _numbered_head(tokens(text[:LONGEST_TEXT]), where, printed, context)
    return near


def label_like(text: str, printed: Printed, context: Context) -> Found | None:
    """Find the open answer whose short label a sentence may stand behind: "Actions Write to …"."""
    found = tokens(text[:LONGEST_TEXT])
    for size in range(min(_FEWEST_BEFORE_SENTENCE, len(found) - 1), 0, -1):
        near = (*printed.equal(found[:size]), *printed.shortened(found[:size]))
        for one in near:
            open_here = one.label.section == context.section and is_awaited(one, context)
            named = bool(one.label.path) and not one.label.is_number
            if open_here and named and _begins_sentence(text[one.end :]):
                return one
    return None


def _numbered_head(
    found: Sequence[Token], where: Where, printed: Printed, context: Context
) -> Found | None:
    """Find an item's label by its first word, misspelt or cut, and its number: "Rec. 3 …"."""
    head = next((words[:2] for words in (*numerals.respelt(found), list(found))), [])
    if len(head) < 2 or not head[1].word.isdecimal() or len(head[1].word) > 2:
        return None
    for label in printed.labels:
        word, *rest = label.words
        if label.section == context.section and rest == [HOLE] and similar.cut(head[0].word, word):
            every = [one.words for one in printed.labels if one.path == label.path]
            behind = [token.word for token in found if token.start > head[1].start]
            whole = any(similar.means_nothing(similar.added(behind, one)) for one in every)
            end = found[-1].end if whole else head[1].end
            one = Found(label, int(head[1].word), end, HEADED)
            if fits(one, where, context, ""):
                return one
    return None


def _nearly_before(text: str, where: Where, printed: Printed, context: Context) -> Found | None:
    """Find the label, shortened or misspelt, that a colon parts from an answer in the same text."""
    for colon in islice(_PARTING.finditer(text, 0, LONGEST_TEXT), _MOST_COLONS):
        head = text[: colon.start()]
        found = tokens(head)
        near = _known(found, head, where, printed, context) if found else None
        if near and where == "prose" and stands_alone(near, context):
            continue
        if near and len(found) <= _LONGEST_LABEL and colon.end() < len(text):
            return replace(near, end=colon.end())
    return None


def _is_unmistakable(best: Found, text: str, context: Context) -> bool:
    """Tell whether a label may stand before an answer with nothing but a space between them."""
    label, behind = best.label, text[_closed(text, best.end) :]
    numbered = best.number is not None and len(label.words) > 1
    if not behind[:1].isspace() or not is_awaited(best, context):
        return False
    if best.sure < PRINTED:
        # "Recommendation 1 Cities should …" is how people shorten the longest labels.
        return numbered and best.sure >= ALIAS and _begins_sentence(behind)
    size = len(label.words) if label.path else 0
    if size >= _FEWEST_UNSEPARATED:
        return True
    # "2. Global Compact They ask …" has the printed number, and a sentence begins behind it.
    numbered = numbered or (label.words[0].isdigit() and len(label.words) > 1)
    return (numbered or size >= _FEWEST_BEFORE_SENTENCE) and _begins_sentence(behind)


def _closed(text: str, end: int) -> int:
    """Go behind the bracket or the full stop that a label ends with."""
    return len(text) - len(text[end:].lstrip(_BRACKETS))


def _begins_sentence(text: str) -> bool:
    first = next((char for char in text if char.isalnum()), "")
    return first.isupper() or first.isdigit()


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
    if not similar.enough(words, one.sure) or _has_others(words, label.words):
        return None
    return replace(one, sure=min(one.sure, MOST_GUESSED)) if fits(one, where, context, "") else None


def _has_others(words: Sequence[str], printed: Sequence[str]) -> bool:
    # "hree" is like "three", but not like "3".
    if not similar.added(words, printed):
        return False
    return bool(similar.added(numerals.in_digits(words), numerals.in_digits(printed)))
