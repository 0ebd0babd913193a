"""The lines in the box of a quote, and the printed label that each begins with, however spelt.

People type two labels on one line, or one behind the words of the quote. A label parts its line
wherever it stands: a name must neither pass for an organisation nor stay in words that are public.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise, takewhile

from csdreport.document import labelled, words as printed
from csdreport.document.match import attribution, quotations, similar
from csdreport.text import literal, normal
from csdreport.text.blocks import Block, Blocks, ListBlock, Paragraph
from csdreport.text.colons import COLONS
from csdreport.text.fold import fold
from csdreport.text.markdown import canonical_blocks
from csdreport.text.slices import cut
from csdreport.text.tidy import split_lines

TEXT = "text"
"""Of the label that stands before the words themselves, which our form does not print."""

_SHORT = 3
_ALIKE = 0.8
_LONGEST_VALUE = 10
# A shorter label may be a word of a sentence: "who", "how", "name".
_PLAIN = 6
_COLON = re.compile(rf"(?P<label>[^{COLONS}\n]{{3,30}}?)\s*[{COLONS}](?P<value>.*)", re.DOTALL)
_WORD = re.compile(r"(?<!\w)(?=[^\W\d_])")
# Words of a quote are public: there a label is looked for even where no space stands before it.
_ANYWHERE = re.compile(r"(?:(?<!\w)|(?<=[^\W\d_A-ZÀ-Þ])(?=[A-ZÀ-Þ]))(?=[^\W\d_])")
_INNER = re.compile(rf"(?P<label>[^{COLONS}\n]{{2,30}}?)\s*[{COLONS}]")
_HAS_COLON = re.compile(rf"[{COLONS}]")
_BETWEEN = " \t,;|/–—-•·*(["
_ANSWER = re.compile(
    r"\s*(?:yes|yep|no|nope|ok|okay|agreed|granted|refused|oui|non|d['’]accord|accepté|refusé|sí|si"
    r"|de acuerdo|aceptado|rechazado)\s*(?:$|[,;./|)\n]|(?:and|but|et|mais|y|pero)\b)",
    re.IGNORECASE,
)
_SET_OFF = re.compile(r"(?:[^\w\s]\s*|\t\s*|\s{2,})$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a box.

    Attributes:
        block: As it stands.
        key: Of the label that it begins with; empty for other words.
        value: What stands behind the label, on one line.
        label: As typed, where it is not one that csdreport prints or accepts, or stood within
            another line.
        run_on: Whether it stood behind other words on its line.
        said: Whether the label is the one of a quote's words, which are the block then: "Quote: …".
    """

    block: Block
    key: str = ""
    value: str = ""
    label: str = ""
    run_on: bool = False
    said: bool = False


def whole(blocks: Blocks) -> list[Line]:
    """Give the lines of a box as they stand; paragraphs and lists without a label are one."""
    return [line for block in blocks for line in _unfolded(block)]


def parted(lines: Sequence[Line]) -> list[Line]:
    """Part the lines in which another label stands."""
    return [piece for line in lines for piece in _parted(line)]


def is_run_on(line: Line) -> bool:
    """Tell whether another label stands in a line."""
    return _inner_label(line) is not None


def unglued(text: str) -> str:
    """Set a space before each label that stands right behind a letter: "we staySpeaker: Ana"."""
    begins = [
        word.start()
        for word in (_ANYWHERE.finditer(text) if _HAS_COLON.search(text) else ())
        if text[max(word.start() - 1, 0) : word.start()].isalpha()
        and (colon := _INNER.match(text, word.start()))
        and fold(colon["label"]) in _accepted()
    ]
    pieces = (text[begin:end] for begin, end in pairwise((0, *begins, len(text))))
    return " ".join(pieces)


def _unfolded(block: Block) -> Iterator[Line]:
    """Give the lines of a paragraph or a list in which some have labels; else all of it."""
    if isinstance(block, ListBlock):
        inner = [line for item in block.items for part in item for line in _unfolded(part)]
        # The mark of a list with one item is none of its words.
        alone = len(block.items) == 1 or any(line.key or line.said for line in inner)
        yield from inner if alone else (Line(block),)
        return
    if "\n" in block.plain:
        split = [_line(Paragraph(tuple(runs))) for runs in split_lines(block.runs)]
        if any(line.key or line.said or is_run_on(line) for line in split):
            yield from (line for line in split if line.key or line.said or _text(line).strip())
            return
    yield _line(block)


def _parted(line: Line) -> Iterator[Line]:
    while found := _inner_label(line):
        key, label, start, end = found
        text = _text(line)
        if line.key:
            yield replace(line, value=_trimmed(text[:start]))
        elif _trimmed(text[:start]) and isinstance(line.block, Paragraph):
            kept = cut(line.block.runs, 0, len(text[:start].rstrip(_BETWEEN)))
            yield from (replace(line, block=one) for one in canonical_blocks((Paragraph(kept),)))
        line = _behind(line, key, label, text[end:])
    yield line


def _behind(line: Line, key: str, label: str, text: str) -> Line:
    """Give what stands behind a label within a line."""
    if key == TEXT:
        (*_, block) = (Paragraph(()), *literal.parse(text.strip()))
        return Line(block, label=label, run_on=True, said=True)
    return Line(line.block, key, _trimmed(text), label, run_on=True)


def _text(line: Line) -> str:
    if line.key or not isinstance(line.block, Paragraph):
        return line.value
    return line.block.plain


def _trimmed(text: str) -> str:
    """Take off what parts two lines, and a bracket whose other half stood before a label."""
    text = text.strip().rstrip(_BETWEEN).strip()
    if text.endswith((")", "]")) and not any(sign in text for sign in "(["):
        return text[:-1].rstrip()
    return text


def _inner_label(line: Line) -> tuple[str, str, int, int] | None:
    """Find the first label within a line: its key, its words, where it begins and ends."""
    text = _text(line)
    if not _HAS_COLON.search(text):
        return None
    said = () if line.key else quotations.find([quotations.Line(text)])
    for word in (_WORD if line.key else _ANYWHERE).finditer(text):
        colon = _INNER.match(text, word.start())
        key = _accepted().get(fold(colon["label"])) if colon else None
        if colon is None or key is None or any(s.start < colon.start() < s.end for s in said):
            continue
        if _parts(line, key, colon):
            return key, colon["label"], colon.start(), colon.end()
    return None


def _parts(line: Line, key: str, colon: re.Match[str]) -> bool:
    """Tell whether the words of a label within a line are one, and no part of its sentence."""
    if key == TEXT:
        # Words of a quote may speak of a quote.
        return line.key in ("speaker", "organisation")
    if line.key == "consent" and _ANSWER.match(colon.string, colon.end()):
        # "Consent: name: no, organisation: yes" is one answer.
        return False
    if line.key and line.key != "consent_note":
        return True
    if line.key == key or len(fold(colon["label"])) < _PLAIN:
        # "How and when: at noon, when: …" says only more of the same.
        return False
    before, behind = colon.string[: colon.start()], colon.string[colon.end() :]
    set_off = colon["label"][0].isupper() or _SET_OFF.search(before)
    return bool(set_off) or attribution.is_name(behind)


@cache
def _accepted() -> dict[str, str]:
    known = {text: label.key for label in printed.labels("quote") for text in label.accepted}
    return {**dict.fromkeys(printed.said_labels(), TEXT), **known}


def _line(block: Paragraph) -> Line:
    names = printed.labels("quote")
    known = labelled.read((block,), names)[0]
    for key, value in known.items():
        return Line(block, key, value)
    return _misspelt(block) or _bare(block) or _set_apart(block) or Line(block)


def _misspelt(block: Paragraph) -> Line | None:
    found = _COLON.fullmatch(block.plain.strip())
    if found is None:
        return None
    spelt = {text: key for text, key in _accepted().items() if len(text) > _SHORT}
    near = similar.nearest([fold(found["label"])], list(spelt), _ALIKE)
    if not near:
        return None
    key = spelt[list(spelt)[near[0][0]]]
    if key == TEXT:
        begin = len(block.plain) - len(block.plain.lstrip()) + found.start("value")
        return _said(block, found["label"], begin)
    return Line(block, key, normal.line(found["value"]), found["label"])


def _said(block: Paragraph, label: str, begin: int) -> Line:
    """Give the words of a quote without the label before them."""
    words = canonical_blocks((Paragraph(cut(block.runs, begin, len(block.plain))),))
    return Line(words[0] if words else Paragraph(()), label=label, said=True)


def _set_apart(block: Paragraph) -> Line | None:
    """Read "**Said by** Ana Sol" and "Approval anonymous": any accepted label."""
    text = normal.line(block.plain)
    bold = normal.line("".join(run.text for run in takewhile(lambda run: run.strong, block.runs)))
    label = bold or text.partition(" ")[0]
    key, value = _accepted().get(fold(label)), text[len(label) :].strip()
    is_label = bold or (key == "consent" and printed.consent_of(value))
    if key == TEXT and bold:
        return _said(block, label, len(block.plain) - len(block.plain[len(bold) :].lstrip()))
    if key in (None, TEXT) or not is_label or len(value.split()) > _LONGEST_VALUE:
        return None
    return Line(block, key, value, label)


def _bare(block: Paragraph) -> Line | None:
    """Read "Speaker – Ana Sol" and "Speaker Ana Sol": only words that csdreport prints."""
    text = normal.line(block.plain)
    for words in printed.every():
        for key in printed.LABELS["quote"]:
            label = words.labels["quote"][key]
            behind = text[len(label) :]
            if fold(text[: len(label)]) != fold(label) or behind[:1].isalnum():
                continue
            value = behind.strip(" \t-–—=.")
            if len(value.split()) <= _LONGEST_VALUE:
                return Line(block, key, value, text[: len(label)])
    return None
