"""New words for paragraphs of a Word file, as splices of its bytes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from xml.sax.saxutils import escape

from csdreport.formats.docx.patching.packing import Splice, Unplaceable
from csdreport.formats.docx.patching.scan import Piece, Place

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
_NAME = re.compile(rb"<([\w.-]*:)?[\w.-]+")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an answer where it was found: its paragraph, and its place in that text."""

    place: Place
    start: int
    text: str


def splices(part: bytes, found: Sequence[Line], after: str) -> list[Splice]:
    """Turn lines that were found into the lines of `after`.

    Raises:
        Unplaceable: More than paragraphs and their words would have to change.
    """
    made: list[Splice] = []
    edits: dict[int, list[tuple[Line, int, int, str]]] = {}
    new = after.split("\n") if after else []
    before = [line.text for line in found]
    gone: list[Line] = []
    for kind, a, b, c, d in SequenceMatcher(None, before, new, False).get_opcodes():
        if kind == "equal":
            continue
        both = min(b - a, d - c)
        for line, words in zip(found[a : a + both], new[c : c + both], strict=True):
            edits.setdefault(line.place.start, []).extend(_edits(line, words))
        gone += found[a + both : b]
        if d - c > both:
            made.append(_added(part, found, a + both, new[c + both : d]))
    made += _taken_out(part, gone, {line.place.start for line in found})
    for changes in edits.values():
        made += _in_paragraph(part, changes)
    return made


def filled(part: bytes, place: Place, lines: Sequence[str]) -> list[Splice]:
    """Write lines into an empty paragraph, and into new ones behind it."""
    if not lines:
        return []
    run = _run(part, place, lines[0])
    whole = part[place.start : place.end]
    if whole.endswith(b"/>"):
        body = whole[:-2].rstrip() + b">" + run + _end_tag(part, place)
    else:
        at = whole.rindex(b"</")
        body = whole[:at] + run + whole[at:]
    more = b"".join(_paragraph(part, place, line) for line in lines[1:])
    return [Splice(place.start, place.end, body + more)]


def _edits(line: Line, words: str) -> Iterator[tuple[Line, int, int, str]]:
    """Walk the smallest changes of a line, in the paragraph's own offsets."""
    old, new = _TOKEN.findall(line.text), _TOKEN.findall(words)
    starts = [0]
    for token in old:
        starts.append(starts[-1] + len(token))
    for kind, a, b, c, d in SequenceMatcher(None, old, new, False).get_opcodes():
        if kind != "equal":
            yield line, line.start + starts[a], line.start + starts[b], "".join(new[c:d])


def _in_paragraph(part: bytes, changes: Sequence[tuple[Line, int, int, str]]) -> Iterator[Splice]:
    place = changes[0][0].place
    texts = {id(piece): piece.text for piece in place.pieces}
    for _, start, end, new in sorted(changes, key=lambda change: -change[1]):
        _change(place, texts, start, end, new)
    for piece in place.pieces:
        if texts[id(piece)] != piece.text:
            yield _rewritten(part, piece, texts[id(piece)])


def _change(place: Place, texts: dict[int, str], start: int, end: int, new: str) -> None:
    """Change the pieces that hold these characters; the first of them takes the new words."""
    at, left = 0, new
    held = False
    for piece in place.pieces:
        first, last = max(start, at), min(end, at + len(piece.text))
        # Where nothing goes, words are put behind what stands before them.
        touches = first < last or (start == end and at < start <= at + len(piece.text))
        touches = touches or (start == end == at == 0)
        if touches and not (held and start == end):
            if piece.start is None:
                raise Unplaceable
            text = texts[id(piece)]
            texts[id(piece)] = text[: first - at] + left + text[max(last, first) - at :]
            left, held = "", True
        at += len(piece.text)
    if not held:
        raise Unplaceable


def _rewritten(part: bytes, piece: Piece, text: str) -> Splice:
    if piece.start is None or piece.end is None or "\n" in text or "\t" in text:
        raise Unplaceable
    tag = part[piece.tag : piece.start]
    if text != text.strip() and b"preserve" not in tag:
        tag = tag[:-1] + b' xml:space="preserve">'
    return Splice(piece.tag, piece.end, tag + escape(text).encode())


def _added(part: bytes, found: Sequence[Line], at: int, lines: Sequence[str]) -> Splice:
    if not at:
        raise Unplaceable
    before = found[at - 1]
    if not before.place.text[before.start + len(before.text) :].strip():
        new = b"".join(_paragraph(part, before.place, line) for line in lines)
        return Splice(before.place.end, before.place.end, new)
    raise Unplaceable


def _taken_out(part: bytes, gone: Sequence[Line], known: set[int]) -> Iterator[Splice]:
    """Take whole paragraphs out; a cell keeps one."""
    if gone and {line.place.start for line in gone} == known:
        raise Unplaceable
    for line in gone:
        if (
            line.place.text.strip() != line.text.strip()
            or b"sectPr" in part[line.place.start : line.place.end]
        ):
            raise Unplaceable
        yield Splice(line.place.start, line.place.end, b"")


def _paragraph(part: bytes, like: Place, text: str) -> bytes:
    prefix = _prefix(part, like)
    properties = part[slice(*like.properties)] if like.properties else b""
    if b"sectPr" in properties:
        raise Unplaceable
    open_, close = b"<" + prefix + b"p>", b"</" + prefix + b"p>"
    return open_ + properties + _run(part, like, text) + close


def _run(part: bytes, like: Place, text: str) -> bytes:
    if "\t" in text:
        raise Unplaceable
    prefix = _prefix(part, like)
    looks = part[slice(*like.run_properties)] if like.run_properties else b""
    words = escape(text).encode()
    return b'<%br>%b<%bt xml:space="preserve">%b</%bt></%br>' % (
        prefix,
        looks,
        prefix,
        words,
        prefix,
        prefix,
    )


def _end_tag(part: bytes, place: Place) -> bytes:
    return b"</" + _prefix(part, place) + b"p>"


def _prefix(part: bytes, place: Place) -> bytes:
    found = _NAME.match(part, place.start)
    return (found[1] or b"") if found else b""
