"""The words of a document that may be the template's own printed text, or csdreport's.

Found without asking what the reader made of them: texts that are printed wordings, or begin with
one. Only three things are taken from the reader, and all are told as notices: labels read although
they are written in another way, the joining words of an attribution ("said", "of the"), and the
marks of a note that says who spoke.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache, reduce
from itertools import islice, pairwise
from operator import or_

from csdreport.document import columns, notices, said, wordage, words as printed_words
from csdreport.document.assemble import assemble
from csdreport.document.match import appendix, attribution, footmarks
from csdreport.document.match.labels import Printed, printed
from csdreport.document.match.recognise import LONGEST_TEXT
from csdreport.document.match.tokens import tokens
from csdreport.document.match.unbroken import unbroken
from csdreport.document.model import Document, Entry, Prose
from csdreport.document.wordage import Words
from csdreport.report import paths
from csdreport.report.reading import Reading
from csdreport.template.model import Field, Template
from csdreport.text.colons import COLON, COLONS
from csdreport.text.enumerators import leading
from csdreport.text.fold import fold

_FEWEST_FRAGMENT = 5
_LONGEST_LABELLED = 200
# A report quotes one or two people, and names each once or twice.
_MOST_SPEAKERS, _MOST_PLACES = 200, 200
_NEAR = 60
# Labels and instructions at the beginning of one text, and how long an instruction may be.
_MOST_BEGUN, _LONGEST_INSTRUCTION = 5_000, 4_000
_NUMBER = re.compile(r"\d+")
_COLON = re.compile(COLON)


def of(document: Document, reading: Reading) -> Words:
    """Count the words of a document that need not stand in the report."""
    texts = printed(reading.template)
    known = _Known(texts, reading)
    found: Words = Counter()
    found.update(_all(document, known))
    found |= _unbroken(document, texts, known)
    found.update(told(reading))
    found.update(note_marks(reading))
    if document.ours or any(map(appendix.begins, document.parts)):
        found.update(_reprinted(reading))
        found.update(_repeated(document))
    return found


def told(reading: Reading) -> Words:
    """Count the words of labels that were read although they are written in another way."""
    quotes = (each.quote for each in reading.notices if each.kind == notices.LABEL_GUESSED)
    return Counter(word for quote in quotes for word in wordage.runs(quote))


def joining(document: Document, reading: Reading) -> Words:
    """Count the words that join a quote and its speaker, such as "said": the report has lines."""
    return Counter(_joining(document, reading))


def is_printed(text: str) -> bool:
    """Tell whether a paragraph is one that csdreport prints into every form, such as a prompt."""
    return fold(text) in _every_whole_text()


def _unbroken(document: Document, texts: Printed, known: _Known) -> Words:
    """Count the printed words where lines that mail had broken are joined again, or parted."""
    cells = (part for part in document.parts if isinstance(part, Prose | Entry))
    if not any(part.soft or part.typed for part in cells):
        return Counter()
    whole = replace(document, parts=tuple(unbroken(document.parts, texts)))
    return Counter(_all(whole, known))


def _all(document: Document, known: _Known) -> Iterator[str]:
    above = ""
    for text, _ in said.in_document(document):
        # A value that is stored as a code may stand below its label.
        yield from known.words(text) or known.value_below(above, text)
        above = text


def _repeated(document: Document) -> Words:
    """Count the words of texts of the annex that stand there again: a copied row is one row."""
    at = next((at for at, part in enumerate(document.parts) if appendix.begins(part)), 0)
    annex = replace(document, parts=document.parts[at:], remarks=())
    texts = Counter(text for text, _ in said.in_document(annex))
    found: Words = Counter()
    for text, times in texts.items():
        for _ in range(times - 1):
            found.update(wordage.runs(text))
    return found


def _joining(document: Document, reading: Reading) -> Iterator[str]:
    """List the words that join a quote, its speaker and the organisation in running text."""
    quoted = any(notice.kind == notices.QUOTE_GUESSED for notice in reading.notices)
    leaves = list(paths.leaves(reading.report, reading.template)) if quoted else []
    texts = [text for text, _ in said.in_document(document)] if quoted else []
    speakers = Counter(
        (speaker.value, organisation.value)
        for speaker, organisation in pairwise(leaves)
        if speaker.path.endswith(".speaker") and speaker.value
    )
    for (speaker, organisation), times in islice(speakers.items(), _MOST_SPEAKERS):
        # An organisation may stand on a line of its own, behind "from".
        joins = _joins(speaker, organisation, texts) | _joins(organisation, "", texts)
        yield from [*joins.elements()] * times


def _joins(name: str, body: str, texts: Iterable[str]) -> Words:
    joined = attribution.joined(name, body)
    places = islice(_around(name, texts, len(body)), _MOST_PLACES) if name else ()
    found = (match for text in places for match in joined.finditer(text))
    joins = (Counter(wordage.runs(" ".join(filter(None, match.groups())))) for match in found)
    return reduce(or_, joins, Counter[str]())


def _around(name: str, texts: Iterable[str], more: int) -> Iterator[str]:
    """Walk the pieces of texts that hold a name: to search all of each takes far longer."""
    for text in texts:
        at = text.find(name)
        while at >= 0:
            yield text[max(at - _NEAR, 0) : at + len(name) + more + _NEAR]
            at = text.find(name, at + len(name))


def note_marks(reading: Reading) -> Iterator[str]:
    """List the marks that join a quote with the line of who said it: each stands at both."""
    for notice in reading.notices:
        if notice.kind == notices.QUOTE_GUESSED:
            for note in footmarks.find(notice.quote.split("\n")):
                yield from wordage.runs(note.mark) * 2


def _reprinted(reading: Reading) -> Words:
    """Count what our own form of this report prints beside the report's words."""
    whole = assemble(reading.report, reading.template)
    every = wordage.of_all(text for text, _ in said.in_document(whole)).all
    own = wordage.of_all(text for text, _ in said.in_report(reading.report, reading.template)).sure
    return every - own


class _Known:
    """The wordings that a template prints, and those that csdreport prints."""

    def __init__(self, texts: Printed, reading: Reading) -> None:
        self.texts = texts
        self.title_is_kept = bool(reading.report.title)
        self.lines = frozenset(_line_labels(reading.template))
        # A decision about an item repeats its place and its first words, to be told by.
        every = tuple(printed_words.every())
        self.items = frozenset(fold(item) for each in every for item in each.items.values())
        # What tells when a note was taken and where it belongs goes with a note without words.
        told = (label for label in printed_words.labels("notes") if label.key != "speaker")
        stood = printed_words.labels("unplaced")
        echoes = (printed_words.labels("clearances")[1], *stood, *told)
        self.echoes = frozenset(text for label in echoes for text in label.accepted)
        self.yes = frozenset(fold(each.yes) for each in printed_words.every())
        self.whole = _every_whole_text()
        self.choices = frozenset(_choices(reading.template))
        guessed = (each for each in reading.notices if each.kind == notices.LABEL_GUESSED)
        quotes = (each.quote for each in guessed)
        # A printed label that stood within other words is found on its own lines all the same.
        self.guessed = frozenset(each for each in quotes if each and fold(each) not in self.lines)

    def words(self, text: str) -> list[str]:
        """List the words of a text that are printed ones: all, those it begins with, or none."""
        if self._is_whole(text):
            return wordage.runs(text)
        end = self._end(text)
        behind = self._behind_guessed(text[end:].lstrip(" .):"))
        if behind:
            return [*wordage.runs(text[:end]), *self.words(behind)]
        rest = text[end:]
        if fold(rest) in self.choices or self._is_instruction(rest) or self._is_label(rest):
            return wordage.runs(text)
        lines = (line for line in text[end:].split("\n"))
        return [*wordage.runs(text[:end]), *(run for line in lines for run in self._line(line))]

    def _behind_guessed(self, text: str) -> str:
        """Give what stands behind a label that was read although it is written in another way."""
        if not any(char in COLONS for char in text[:LONGEST_TEXT]):
            return ""
        begin = next((each for each in self.guessed if text.startswith(each)), "")
        return text[len(begin) :].strip() if begin else ""

    def _is_whole(self, text: str) -> bool:
        item = fold(_NUMBER.sub("{n}", text[:_LONGEST_LABELLED].partition(":")[0], count=1))
        if item in self.items or fold(text) in self.whole:
            return True
        return self._is_label(text) or self._is_title(text) or self._is_instruction(text)

    def _is_label(self, text: str) -> bool:
        return len(text) <= LONGEST_TEXT and bool(self.texts.equal(tokens(text)))

    def _is_title(self, text: str) -> bool:
        # A title that says no more than the form's and the theme is not kept.
        words = tuple(token.word for token in tokens(text[:_LONGEST_LABELLED]))
        return not self.title_is_kept and any(
            words[: len(title)] == title for title in self.texts.titles
        )

    def _is_instruction(self, text: str) -> bool:
        words = tuple(token.word for token in tokens(text))
        if len(words) < _FEWEST_FRAGMENT:
            return False
        if any(_contains(one.words, words) for one in self.texts.guidance):
            return True
        near = (one for one, _ in self.texts.near_guidance(words))
        return any(set(words) <= set(one.words) for one in near)

    def _end(self, text: str) -> int:
        """Tell where the labels and instructions end that a text begins with."""
        end = 0
        for _ in range(_MOST_BEGUN):
            found = self._instruction(text, end) or self._label(text, end)
            if not found:
                break
            end += found
        return end

    def _instruction(self, text: str, begin: int) -> int:
        """Give the length of an instruction that stands at a place of a text; 0 without one."""
        words = tuple(token.word for token in tokens(text[begin : begin + _LONGEST_LABELLED])[:-1])
        for one in self.texts.guidance if words else ():
            size = len(one.words)
            if size > 1 and one.words[: len(words)] == words[:size]:
                found = tokens(text[begin : begin + _LONGEST_INSTRUCTION])
                if tuple(token.word for token in found[:size]) == one.words:
                    return found[size - 1].end
        return 0

    def _label(self, text: str, begin: int) -> int:
        rest = text[begin : begin + LONGEST_TEXT]
        # "(a) Actions:" is a label too.
        lettered = leading(rest) if not begin else None
        for skipped in (0, lettered.end) if lettered else (0,):
            found = tokens(rest[skipped:])
            labels = next(self.texts.begin(found), []) if found else []
            if labels:
                return skipped + max(label.end for label in labels)
        return 0

    def _line(self, line: str) -> list[str]:
        """List the words of a labelled line's label, and of an answer that is stored as a code."""
        for colon in _COLON.finditer(line, 0, _LONGEST_LABELLED):
            if fold(line[: colon.start()]) in self.lines:
                label, value = line[: colon.start()], line[colon.end() :]
                return wordage.runs(line if self._is_coded(label, value) else label)
        return []

    def value_below(self, above: str, text: str) -> list[str]:
        """List the words of a text that is stored as a code, below a label that stands alone."""
        label = _COLON.sub("", above.split("\n")[-1][:_LONGEST_LABELLED])
        alone = above.rstrip()[-1:] in COLONS and fold(label) in self.lines
        return wordage.runs(text) if alone and self._is_coded(label, text) else []

    def _is_coded(self, label: str, value: str) -> bool:
        return bool(
            fold(label) in self.echoes
            or fold(value) in self.yes
            or printed_words.consent_of(value)
            or printed_words.level_of(value)
            or fold(value) in self.choices
        )


def _contains(whole: tuple[str, ...], piece: tuple[str, ...]) -> bool:
    size = len(piece)
    return any(whole[at : at + size] == piece for at in range(len(whole) - size + 1))


def _line_labels(template: Template) -> Iterator[str]:
    for name in printed_words.LABELS:
        for label in printed_words.labels(name):
            yield from label.accepted
    for _, asked in template.answer_fields():
        for field in (asked, *asked.fields):
            yield from map(fold, _wordings(field))


def _wordings(field: Field) -> Iterable[str]:
    aliases = (alias for known in field.aliases.values() for alias in known)
    return (*field.label.values(), *aliases, field.id)


def _choices(template: Template) -> Iterator[str]:
    """Give the printed wordings of choices, which a report holds as their ids."""
    for _, asked in template.answer_fields():
        for field in (asked, *asked.fields):
            for choice in field.choices.values():
                yield from map(fold, choice.values())


@cache
def _every_whole_text() -> frozenset[str]:
    return frozenset(_whole_texts())


def _whole_texts() -> Iterator[str]:
    """Give every text that csdreport prints as a paragraph or a cell of its own."""
    for words in printed_words.every():
        for text in (
            words.annex,
            *words.copies.values(),
            *words.prompts.values(),
            *words.parts.values(),
        ):
            yield fold(text)
    for heads in sorted(columns.every()):
        yield from map(fold, heads)
