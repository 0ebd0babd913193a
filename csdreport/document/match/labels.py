"""The printed texts of a template, to be found again in a file: labels, headings, guidance."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from csdreport.document.match import shortened, similar, telling_words
from csdreport.document.match.tokens import Token, words
from csdreport.template.model import Field, Localised, Section, Template
from csdreport.text import literal, markdown

NUMBER = "{n}"
HOLE = "{}"
"""Stands for the number among a label's words; no text has such a word."""
_SENTINEL = "7301937"
_NUMERAL = re.compile(r"^(?:\d{1,3}|[ivx]{1,5}|[a-h])$")
# How sure a label is by what was recognised.
PRINTED, ALIAS, BARE, NUMBERLESS, SHORTENED = 1.0, 0.97, 0.93, 0.91, 0.85


@dataclass(frozen=True, slots=True)
class Label:
    """One wording of a label, and where it leads.

    Attributes:
        words: Folded, with `HOLE` where a number stands.
        section: Id of the section.
        path: Report path, with "{n}" for the number of an item; empty for the section's heading.
        sure: How sure an equal text is meant: 1 for the printed wording.
        language: Of the wording; empty where several languages have the same one.
    """

    words: tuple[str, ...]
    section: str
    path: str
    sure: float = PRINTED
    language: str = ""

    @property
    def is_title(self) -> bool:
        """Tell whether the label is the heading of a section, or that of its only answer."""
        return self.path in ("", self.section)

    @property
    def is_number(self) -> bool:
        """Tell whether the label is only the number of an item, such as "1."."""
        return self.words == (HOLE,)


@dataclass(frozen=True, slots=True)
class Found:
    """A label found in a text.

    Attributes:
        label: Which one.
        number: The item's number in it; None when it has none.
        end: Where the label ends in the text.
        sure: How sure, 0 to 1.
    """

    label: Label
    number: int | None
    end: int
    sure: float


@dataclass(frozen=True, slots=True)
class Guidance:
    """One printed paragraph of instruction."""

    words: tuple[str, ...]
    section: str
    language: str = ""


@dataclass(frozen=True)
class Printed:
    """Everything that a template prints, by folded words."""

    template: Template
    labels: tuple[Label, ...]
    guidance: tuple[Guidance, ...]
    titles: tuple[tuple[str, ...], ...]
    _index: dict[tuple[str, ...], list[Label]] = field(default_factory=dict)
    _shortened: dict[tuple[str, ...], list[Label]] = field(default_factory=dict)
    _longest: int = 0
    _spelt: tuple[str, ...] = ()
    telling: Mapping[str, str] = field(default_factory=dict)
    """The path that each word leads to which tells an answer of a group."""

    @cached_property
    def title_words(self) -> Mapping[str, frozenset[str]]:
        """Give the words of all titles of each section."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for one in self.labels:
            if not one.path:
                found[one.section].update(one.words)
        return {section.id: frozenset(found[section.id]) for section in self.template.sections}

    @cached_property
    def own_title_words(self) -> Mapping[str, frozenset[str]]:
        """Give the words that stand in the titles of one section only, of each section."""
        counted = Counter(word for found in self.title_words.values() for word in found)
        return {
            section: frozenset(word for word in found if counted[word] == 1)
            for section, found in self.title_words.items()
        }

    @cached_property
    def short_titles(self) -> Mapping[str, frozenset[tuple[str, ...]]]:
        """Give the words of each short title of each section, its aliases among them."""
        return {
            section.id: frozenset(
                words(title) for _, title in (*section.short.items(), *_flat(section.aliases))
            )
            for section in self.template.sections
        }

    def equal(self, found: Sequence[Token]) -> list[Found]:
        """Find the labels that the whole text is."""
        return list(self._lookup(found)) or list(self._renumbered(found))

    def shortened(self, found: Sequence[Token]) -> list[Found]:
        """Find the labels that the whole text is the beginning of, where they may be cut."""
        return list(self._lookup(found, self._shortened))

    def begin(self, found: Sequence[Token]) -> Iterator[list[Found]]:
        """Find the labels that the text begins with, the longest first."""
        for count in range(min(len(found), self._longest), 0, -1):
            candidates = list(self._lookup(found[:count]))
            if candidates:
                yield candidates

    def near(self, found: Sequence[str]) -> list[tuple[Label, float]]:
        """Find the labels that are spelt nearly so, and how nearly."""
        hits = similar.nearest(found, self._spelt, similar.LABEL)
        return [(self.labels[at], score) for at, score in hits]

    def near_guidance(self, found: Sequence[str]) -> list[tuple[Guidance, float]]:
        """Find the instructions that are worded nearly so, and how nearly."""
        spelt = [" ".join(one.words) for one in self.guidance]
        hits = similar.nearest(found, spelt, similar.INSTRUCTION)
        return [(self.guidance[at], score) for at, score in hits]

    def _lookup(
        self, found: Sequence[Token], index: dict[tuple[str, ...], list[Label]] | None = None
    ) -> Iterator[Found]:
        if len(found) > self._longest or not found:
            return
        index = self._index if index is None else index
        key = tuple(token.word for token in found)
        for label in index.get(key, ()):
            yield Found(label, None, found[-1].end, label.sure)
        for at, word in enumerate(key):
            if word.isascii() and word.isdigit() and len(word) < 5:
                holed = (*key[:at], HOLE, *key[at + 1 :])
                for label in index.get(holed, ()):
                    yield Found(label, int(word), found[-1].end, label.sure)

    def _renumbered(self, found: Sequence[Token]) -> Iterator[Found]:
        """Find a label whose leading number is another one than printed, or was added."""
        if len(found) > 1 and _NUMERAL.match(found[0].word):
            for one in self._lookup(found[1:]):
                yield Found(one.label, one.number, one.end, min(one.sure, BARE))


_KEPT: dict[int, Printed] = {}


def printed(template: Template) -> Printed:
    """Collect what a template prints, in all its languages; kept for the next file."""
    # Templates hold dictionaries and have no hash, so the object itself is the key.
    kept = _KEPT.get(id(template))
    if kept is None or kept.template is not template:
        kept = _KEPT[id(template)] = _collect(template)
    return kept


def _collect(template: Template) -> Printed:
    every = [label for section in template.sections for label in _section(section)]
    labels = tuple(label for label in every if label.sure > SHORTENED)
    guidance = tuple(one for section in template.sections for one in _guidance(section))
    titles = [*template.title.values(), *template.report_title.values()]
    titles += [title for known in template.title_aliases.values() for title in known]
    index = _by_words(labels)
    # The heading of a section may be the beginning of a label in it: "Session", "Session #".
    taken = {label.words for label in labels if label.path}
    shorter = _by_words([one for one in every if one.sure <= SHORTENED and one.words not in taken])
    spelt = tuple(" ".join(label.words) for label in labels)
    longest = max((len(label.words) for label in labels), default=0)
    ordered = sorted({words(title) for title in titles} - {()}, key=len, reverse=True)
    telling = telling_words.collect(
        (label.words, label.path)
        for label in labels
        if f".{NUMBER}." in label.path and label.sure != NUMBERLESS
    )
    return Printed(
        template, labels, guidance, tuple(ordered), index, shorter, longest, spelt, telling
    )


def _by_words(labels: Iterable[Label]) -> dict[tuple[str, ...], list[Label]]:
    index: dict[tuple[str, ...], list[Label]] = {}
    for label in sorted(labels, key=lambda label: -label.sure):
        known = index.setdefault(label.words, [])
        places = [(one.section, one.path) for one in known]
        if (label.section, label.path) not in places:
            known.append(label)
            continue
        at = places.index((label.section, label.path))
        if known[at].language != label.language:
            known[at] = replace(known[at], language="")
    return index


def _section(section: Section) -> Iterator[Label]:
    yield from _labels(section.label, PRINTED, section.id, "")
    yield from _labels(section.short, ALIAS, section.id, "")
    yield from _aliases(section.aliases, section.id, "")
    if section.field is not None:
        yield from _field(section.field, section.id, section.id)
    for each in section.fields:
        yield from _field(each, section.id, f"{section.id}.{each.id}")


def _field(asked: Field, section: str, path: str) -> Iterator[Label]:
    yield from _wordings(asked, section, path)
    item = f"{path}.{NUMBER}"
    if asked.kind == "group":
        first = asked.fields[0] if asked.fields else None
        if first is not None:
            yield from _items(asked, section, f"{item}.{first.id}")
        for child in asked.fields:
            yield from _wordings(child, section, f"{item}.{child.id}")
    elif asked.kind == "quotes" or (asked.kind == "list" and asked.layout == "rows"):
        yield from _items(asked, section, item)
        yield Label((HOLE,), section, item)


def _wordings(asked: Field, section: str, path: str) -> Iterator[Label]:
    yield from _labels(asked.label, PRINTED, section, path)
    yield from _labels(asked.short, ALIAS, section, path)
    yield from _aliases(asked.aliases, section, path)
    for language, text in (*asked.label.items(), *asked.short.items()):
        for beginning in shortened.beginnings(text):
            yield from _labels({language: beginning}, SHORTENED, section, path)


def _items(asked: Field, section: str, path: str) -> Iterator[Label]:
    yield from _labels(asked.item_label, PRINTED, section, path)
    yield from _labels(asked.item_short, ALIAS, section, path)


def _aliases(texts: dict[str, tuple[str, ...]], section: str, path: str) -> Iterator[Label]:
    for language, wordings in texts.items():
        for wording in wordings:
            yield from _labels({language: wording}, ALIAS, section, path)


def _labels(texts: Localised, sure: float, section: str, path: str) -> Iterator[Label]:
    for language, text in texts.items():
        for spelling in shortened.spellings(text):
            sure_of_it = sure if spelling == text else min(sure, ALIAS)
            yield from _spelt(_holed(spelling), sure_of_it, section, path, language)


def _spelt(
    found: tuple[str, ...], sure: float, section: str, path: str, language: str
) -> Iterator[Label]:
    if found:
        yield Label(found, section, path, sure, language)
    if len(found) > 1 and _NUMERAL.match(found[0]):
        yield Label(found[1:], section, path, min(sure, BARE), language)
    whole = tuple(word for word in found if word != HOLE)
    if whole and whole != found:
        yield Label(whole, section, path, min(sure, NUMBERLESS), language)


def _holed(text: str) -> tuple[str, ...]:
    found = words(text.replace(NUMBER, f" {_SENTINEL} "))
    return tuple(HOLE if word == _SENTINEL else word for word in found)


def _guidance(section: Section) -> Iterator[Guidance]:
    asked: list[Section | Field] = [section]
    fields = [section.field] if section.field is not None else list(section.fields)
    for each in fields:
        asked += [each, *each.fields]
    for one in asked:
        wordings = [*one.instruction.items(), *_flat(one.instruction_aliases)]
        for language, wording in wordings:
            for paragraph in markdown.parse(wording):
                found = words(literal.render((paragraph,)))
                if found:
                    yield Guidance(found, section.id, language)


def _flat(texts: dict[str, tuple[str, ...]]) -> Iterable[tuple[str, str]]:
    return ((language, text) for language, known in texts.items() for text in known)
