"""What a journal says beyond its draft: read from its lines, or written as a journal anew."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Typed:
    """What a field held at some moment.

    Attributes:
        at: ISO 8601 with offset.
        path: Report path, or the name of a note that was not finished: see `draft.unfinished`.
        text: The whole value as it was typed: literal, or Markdown where `markdown` is true.
        markdown: Whether the field was edited in its Markdown form.
        saves: How many checkpoints stand before it: the same path in two of them may mean two
            items, because one was moved.
    """

    at: str
    path: str
    text: str
    markdown: bool = False
    saves: int = 0


@dataclass(frozen=True, slots=True)
class Left:
    """Where somebody stood: the path of a box, and how many characters stood before the cursor."""

    path: str
    cursor: int


@dataclass(frozen=True, slots=True)
class Tail:
    """What a journal says beyond a draft.

    Attributes:
        typed: In order of time.
        notes: How many lines of notes the draft holds.
        matched: Whether a checkpoint matches the draft; otherwise `typed` is everything.
        left: Where somebody stood last; None where the journal does not say.
        is_readable: False when the journal holds something, and not one line that we wrote.
    """

    typed: tuple[Typed, ...] = ()
    notes: int = 0
    matched: bool = True
    left: Left | None = None
    is_readable: bool = True


def beyond(data: bytes, draft: bytes) -> Tail:
    """Read the bytes of a journal: what was typed after the last checkpoint that matches a draft.

    A line that was torn by a crash is passed over.
    """
    start, notes = _last_checkpoint(data, draft)
    typed = tuple(_typed(data[max(start, 0) :]))
    if start < 0:
        readable = bool(typed) or not data.strip() or any(map(_object, data.split(b"\n")))
        return Tail(typed, notes, matched=False, is_readable=readable)
    return Tail(typed, notes, left=_left(data[start:]))


def anew(draft: bytes, tail: Tail) -> bytes:
    """Give a journal that says nothing but what a draft does not hold."""
    records: list[dict[str, Any]] = [{"draft": digest(draft), "notes": tail.notes}]
    for typed in tail.typed:
        markdown = {"markdown": True} if typed.markdown else {}
        records.append({"at": typed.at, "path": typed.path, "text": typed.text, **markdown})
    if tail.left:
        records.append({"at": now(), "path": tail.left.path, "cursor": tail.left.cursor})
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)


def now() -> str:
    """Give the local time as a journal writes it."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


def digest(draft: bytes) -> str:
    """Name a draft in a checkpoint."""
    return hashlib.sha256(draft).hexdigest()


def _last_checkpoint(data: bytes, draft: bytes) -> tuple[int, int]:
    """Find where the last matching checkpoint ends, -1 for none, and its count of notes."""
    mark = b'{"draft": "' + digest(draft).encode() + b'"'
    end = len(data)
    while (found := data.rfind(mark, 0, end)) >= 0:
        line_end = data.find(b"\n", found)
        if line_end >= 0 and (found == 0 or data[found - 1 : found] == b"\n"):
            record = _object(data[found:line_end])
            notes = record.get("notes", 0)
            return line_end + 1, notes if isinstance(notes, int) and notes >= 0 else 0
        end = found
    return -1, 0


def _typed(lines: bytes) -> Iterator[Typed]:
    saves = 0
    for line in lines.split(b"\n"):
        record = _object(line) if line else {}
        saves += "draft" in record
        at, path, text = (record.get(key) for key in ("at", "path", "text"))
        if isinstance(path, str) and isinstance(text, str):
            time = at if isinstance(at, str) else ""
            yield Typed(time, path, text, record.get("markdown") is True, saves)


def _left(lines: bytes) -> Left | None:
    for line in reversed(lines.split(b"\n")):
        record = _object(line) if line else {}
        path, cursor = record.get("path"), record.get("cursor")
        if isinstance(path, str) and isinstance(cursor, int) and cursor >= 0:
            return Left(path, cursor)
    return None


def _object(line: bytes) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return record if isinstance(record, dict) else {}
