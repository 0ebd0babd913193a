"""Prove that a reading lost no word and doubled none: words in, words out, and the difference."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from csdreport.document import codes, notices, own_words, said, wordage
from csdreport.document.match import box_lines
from csdreport.document.model import Document
from csdreport.document.said import Text
from csdreport.document.wordage import Words
from csdreport.report.model import Report
from csdreport.report.reading import Reading
from csdreport.template.model import Template


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of one place that are missing elsewhere, or stand there once too often.

    Attributes:
        place: Of a file, such as "table 2 row 9", or a path of the report.
        words: In the order of the text.
    """

    place: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Account:
    """Where the words of a text went.

    Attributes:
        came: Words of the text that was read.
        printed: Those of them that are the template's own, or csdreport's.
        joining: Those that join a quote and its speaker ("said"), where the report has lines.
        answers: Words of the answers.
        head: Words of event and title.
        kept: Words of notes and of all else that is neither answer nor unplaced.
        unplaced: Words of text without a place.
        missing: What came and stands nowhere, by its place in the source.
        doubled: What stands in the report more often than it came, by its path.
    """

    came: int
    printed: int = 0
    joining: int = 0
    answers: int = 0
    head: int = 0
    kept: int = 0
    unplaced: int = 0
    missing: tuple[Difference, ...] = ()
    doubled: tuple[Difference, ...] = ()

    @property
    def balances(self) -> bool:
        """Tell whether no word is missing and none doubled."""
        return not self.missing and not self.doubled


def account(document: Document, reading: Reading) -> Account:
    """Compare the words of a document with those of the report that was read from it."""
    kept = list(said.in_report(reading.report, reading.template))
    out = wordage.of_all(text for text, _ in kept)
    whole = out.all + own_words.told(reading)
    texts = _parted([text for text in said.in_document(document) if text.text], whole)
    came = wordage.of_all(text for text, _ in texts)
    # In a text without a place, tags stay the words that they look like.
    typed_as = _parted(list(said.as_typed(document)), whole)
    as_typed = wordage.of_all(text for text, _ in typed_as).all
    typed = came.all | as_typed
    # A tag inside of a word parts it, or does not: both are right.
    unkept = (came.sure & as_typed) - out.all
    printed = own_words.of(document, reading) if unkept else Counter[str]()
    rest = unkept - printed
    joining = rest & own_words.joining(document, reading) if rest else Counter[str]()
    return Account(
        came=came.sure.total(),
        printed=(unkept & printed).total(),
        joining=joining.total(),
        **_shares(reading.report, kept),
        missing=(*_by_place(rest - joining, texts), *_uncoded(texts, kept, reading)),
        doubled=tuple(_by_place(out.sure - typed, kept)),
    )


def _parted(texts: list[Text], whole: Words) -> list[Text]:
    """Part labels from words that they are typed onto, unless the two were read as one word."""
    found = [text._replace(text=box_lines.unglued(text.text)) for text in texts]
    if found == texts:
        return texts
    # Where the same word stands without a colon, no label is read in it.
    alone = (text.text for text, parted in zip(texts, found, strict=True) if parted == text)
    left = whole - wordage.of_all(alone).all
    for at, text in enumerate(texts):
        if found[at] == text:
            continue
        glued = wordage.of(text.text).all - wordage.of(found[at].text).all
        if not glued - left:
            found[at], left = text, left - glued
    return found


def unread(texts: Iterable[tuple[str, str]], document: Document) -> tuple[Difference, ...]:
    """List the words of a file that its document lacks; prompts of a blank form are none."""
    spoken = [Text(*each) for each in texts if not own_words.is_printed(each[0])]
    known = wordage.of_all(text for text, _ in said.as_typed(document)).all
    came = wordage.of_all(text for text, _ in spoken)
    others = known - came.all
    # Numbers of pages and of lists are made by the program that shows the file.
    missing = {
        word: count
        for word, count in (came.sure - known).items()
        if not word.isdecimal() and not _is_joined_otherwise(word, others)
    }
    return tuple(_by_place(Counter(missing), spoken))


def _is_joined_otherwise(word: str, others: Words) -> bool:
    """Tell whether one side has two words and the other has one, as where a shape parts them."""
    if any(word in other for other in others):
        return True
    for other in sorted((other for other in others if other in word), key=len, reverse=True):
        word = word.replace(other, "", 1)
    return not word


def _uncoded(texts: Sequence[Text], kept: Sequence[Text], reading: Reading) -> Iterator[Difference]:
    """List the consents and choices that the report holds neither as codes nor in words."""
    if any(notice.kind == notices.STRUCK for notice in reading.notices):
        # No consent is taken from such a file, and that is told.
        return
    spoken = codes.in_document(texts, reading.template)
    for one in codes.lost(spoken, reading.report, reading.template, kept):
        yield Difference(one.place, tuple(wordage.runs(one.words)))


def compare_texts(before: Iterable[Text], after: Iterable[Text]) -> Account:
    """Compare the words of two documents that should say the same."""
    old, new = list(before), list(after)
    came, out = (wordage.of_all(text for text, _ in texts) for texts in (old, new))
    return Account(
        came=came.sure.total(),
        answers=out.sure.total(),
        missing=tuple(_by_place(came.sure - out.all, old)),
        doubled=tuple(_by_place(out.sure - came.all, new)),
    )


def compare(before: Report, after: Report, template: Template) -> Account:
    """Compare the words of a report with those of its copy in another format."""
    old, new = (list(said.in_report(report, template)) for report in (before, after))
    came, out = (_by_path(each) for each in (old, new))
    return Account(
        came=wordage.of_all(text for text, _ in old).sure.total(),
        **_shares(after, new),
        missing=(*_beyond(came, out, old), *_other_codes(before, after, template)),
        doubled=(*_beyond(out, came, new), *_other_codes(after, before, template)),
    )


def _other_codes(ours: Report, theirs: Report, template: Template) -> Iterator[Difference]:
    """List the codes of one report that the other does not hold at their paths."""
    here, there = (Counter(codes.in_report(each, template)) for each in (ours, theirs))
    for text, path in here - there:
        if text:
            yield Difference(path, (text,))


def _shares(report: Report, texts: Iterable[Text]) -> dict[str, int]:
    shares = dict.fromkeys(("answers", "head", "kept", "unplaced"), 0)
    for text, path in texts:
        section = path.partition(".")[0]
        if section in ("event", "title"):
            share = "head"
        elif section == "unplaced":
            share = "unplaced"
        else:
            share = "answers" if section in report.answers else "kept"
        shares[share] += wordage.of(text).sure.total()
    return shares


def _by_path(texts: Iterable[Text]) -> dict[str, Words]:
    found: dict[str, Words] = {}
    for text, path in texts:
        found.setdefault(path, Counter()).update(wordage.runs(text))
    return found


def _beyond(
    ours: dict[str, Words], theirs: dict[str, Words], texts: Sequence[Text]
) -> Iterator[Difference]:
    beyond = {path: words - theirs.get(path, Counter()) for path, words in ours.items()}
    here: dict[str, list[Text]] = {path: [] for path, words in beyond.items() if words}
    for text in texts:
        if text.place in here:
            here[text.place].append(text)
    for path, spoken in here.items():
        yield from _by_place(beyond[path], spoken)


def _by_place(words: Words, texts: Sequence[Text]) -> Iterator[Difference]:
    """Say where the words stand: first in the texts that are made of such words the most."""
    left = Counter(words)
    spoken = [(place, wordage.runs(text)) for text, place in texts] if left else []
    ranked = sorted(range(len(spoken)), key=lambda at: _share(spoken[at][1], words), reverse=True)
    found: dict[int, tuple[str, ...]] = {}
    for at in ranked:
        taken = tuple(_taken(spoken[at][1], left))
        if taken:
            found[at] = taken
    return (Difference(spoken[at][0], found[at]) for at in sorted(found))


def _share(runs: Sequence[str], words: Words) -> tuple[float, int]:
    found = sum(1 for run in runs if words[run])
    return found / max(len(runs), 1), found


def _taken(runs: Iterable[str], left: Words) -> Iterator[str]:
    for run in runs:
        if left[run] > 0:
            left[run] -= 1
            yield run
