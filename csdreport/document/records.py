"""One row of the annex: a note, a clearance, a difference … and the blocks of its cell.

Each kind prints what a person can read and change. The writer reads back what it prints: where a
short cell would be taken for something else, all labelled lines are printed, even empty ones; and
where that does not help either, the whole record stands there as JSON.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError

from csdreport.document import labelled, plaintext, words as printed
from csdreport.document.words import AnnexPart, Words
from csdreport.report.model import Clearance, Conflict, Note, Side, Suppression, Unplaced
from csdreport.text import literal
from csdreport.text.blocks import Blocks, Paragraph


@dataclass(frozen=True, slots=True)
class Cleared:
    """A clearance, and the words that its item began with, or had, when it was printed."""

    clearance: Clearance
    words: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """A key that this version does not know, and its JSON value."""

    pointer: str
    value: Any


Record = Note | Unplaced | Cleared | Suppression | Conflict | Unknown


def write(part: AnnexPart, record: Record, words: Words) -> Blocks:
    """Print a record so that `read` gives the same record back."""
    blocks: Blocks = ()
    for blocks in _ways(part, record, words):
        if _same(read(part, blocks), record):
            break
    return blocks


def read(part: AnnexPart, blocks: Blocks) -> Record | None:
    """Read a record, or None where the blocks are none of this part."""
    if not blocks:
        return None
    found = _read_json(part, blocks)
    if found is not None:
        return found
    return None if part == "unknown" else _READERS[part](blocks)


def place(blocks: Blocks) -> str:
    """Find the place that a damaged clearance names; "" where none stands."""
    accepted = printed.labels("clearances")[0].accepted
    values = (labelled.value_after(block, accepted) for block in blocks)
    return next(filter(None, values), "")


def _ways(part: AnnexPart, record: Record, words: Words) -> Iterator[Blocks]:
    if isinstance(record, Unknown):
        # Readable first; the escaped form holds for characters that no text keeps.
        yield literal.parse(_json({record.pointer: record.value}, ascii_only=False))
        yield literal.parse(_json({record.pointer: record.value}))
        return
    for empty in (False, True):
        yield _print(part, record, words, empty)
    yield literal.parse(_json(_plain(record)))


def _print(part: AnnexPart, record: Record, words: Words, empty: bool) -> Blocks:
    if isinstance(record, Conflict):
        return _conflict(record, words)
    values, text = _lines(record, words)
    lines = labelled.write(values, printed.labels(part, words.language), empty=empty)
    return (*plaintext.to_blocks(text), *lines)


def _lines(record: Record, words: Words) -> tuple[dict[str, str], str]:
    match record:
        case Note():
            used = words.yes if record.used else ""
            values = record.model_dump(include={"at", "kind", "section", "speaker"})
            return {**values, "used": used}, record.text
        case Unplaced():
            return {"source": record.source}, record.text
        case Cleared():
            held = record.clearance
            level = words.levels[held.level]
            return {**held.model_dump(), "level": level, "words": record.words}, ""
        case Suppression():
            return record.model_dump(), ""
    raise TypeError(record)


def _read_note(blocks: Blocks) -> Record | None:
    found, text = labelled.read(blocks, printed.labels("notes"))
    used = _is_yes(found.pop("used", ""))
    return Note(**found, text=plaintext.from_blocks(text), used=used)


def _read_unplaced(blocks: Blocks) -> Record | None:
    found, text = labelled.read(blocks, printed.labels("unplaced"))
    return Unplaced(**found, text=plaintext.from_blocks(text))


def _read_clearance(blocks: Blocks) -> Record | None:
    found, text = labelled.read(blocks, printed.labels("clearances"))
    level = printed.level_of(found.get("level", ""))
    # A place is one word: more was typed below it, and belongs to nothing in this row.
    if text or level is None or len(found.get("path", "").split()) != 1:
        return None
    clearance = Clearance(path=found["path"], level=level, note=found.get("note", ""))
    return Cleared(clearance, found.get("words", ""))


def _read_suppression(blocks: Blocks) -> Record | None:
    found, text = labelled.read(blocks, printed.labels("suppressed"))
    return None if text or not found.get("code") else Suppression(**found)


def _conflict(record: Conflict, words: Words) -> Blocks:
    label = words.labels["conflicts"]
    return (
        labelled.line(label["path"], record.path),
        labelled.line(label["base"], ""),
        *plaintext.to_blocks(record.base),
        labelled.line(label["ours"], record.ours.label),
        *plaintext.to_blocks(record.ours.value),
        labelled.line(label["theirs"], record.theirs.label),
        *plaintext.to_blocks(record.theirs.value),
    )


def _read_conflict(blocks: Blocks) -> Record | None:
    """Read the four labels, each at its first place after the one before."""
    values: list[str] = []
    texts: list[Blocks] = []
    labels = printed.labels("conflicts")
    for block in blocks:
        accepted = labels[len(values)].accepted if len(values) < len(labels) else frozenset()
        value = labelled.value_after(block, accepted)
        if value is not None:
            values.append(value)
            texts.append(())
        elif texts:
            texts[-1] += (block,)
        else:
            return None
    if len(values) < len(labels) or texts[0] or values[1]:
        return None
    base, ours, theirs = map(plaintext.from_blocks, texts[1:])
    return Conflict(
        path=values[0],
        base=base,
        ours=Side(label=values[2], value=ours),
        theirs=Side(label=values[3], value=theirs),
    )


_READERS: dict[AnnexPart, Callable[[Blocks], Record | None]] = {
    "notes": _read_note,
    "unplaced": _read_unplaced,
    "clearances": _read_clearance,
    "suppressed": _read_suppression,
    "conflicts": _read_conflict,
}
_MODELS: dict[AnnexPart, type[BaseModel]] = {
    "notes": Note,
    "unplaced": Unplaced,
    "clearances": Clearance,
    "suppressed": Suppression,
    "conflicts": Conflict,
}


def _read_json(part: AnnexPart, blocks: Blocks) -> Record | None:
    if len(blocks) != 1 or not isinstance(blocks[0], Paragraph):
        return None
    text = blocks[0].plain
    if not text.startswith("{"):
        return None
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if part == "unknown":
        return Unknown(*next(iter(found.items()))) if len(found) == 1 else None
    first = found.pop("words", "") if part == "clearances" else ""
    try:
        record: Any = _MODELS[part].model_validate(found)
    except ValidationError:
        return None
    return Cleared(record, str(first)) if part == "clearances" else record


def _plain(record: Record) -> dict[str, Any]:
    if isinstance(record, Cleared):
        return {**record.clearance.model_dump(), "words": record.words}
    assert isinstance(record, BaseModel)
    return record.model_dump()


def _json(value: Any, *, ascii_only: bool = True) -> str:
    # Only a text holds two spaces in a row, and blocks need not keep them.
    return json.dumps(value, ensure_ascii=ascii_only).replace("  ", " \\u0020")


def _same(found: Record | None, record: Record) -> bool:
    """Compare as JSON: 1, 1.0 and true are equal to Python, and differ in a file."""
    if isinstance(found, Unknown) and isinstance(record, Unknown):
        return found.pointer == record.pointer and _json(found.value) == _json(record.value)
    return found == record


def _is_yes(text: str) -> bool:
    return text.casefold() in {"x", *(words.yes.casefold() for words in printed.every())}
