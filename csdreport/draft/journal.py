"""The journal beside a draft: what is typed, on the disk before it is in the draft.

Each line is a JSON object. `{"at", "path", "text"}` is the whole value of a field as it was
typed; `"markdown": true` marks one that was edited in its Markdown form. `{"at", "path", "cursor"}`
says where somebody stands, and so does a `"cursor"` beside a text. `{"draft", "notes"}` is a
checkpoint: the SHA-256 of a draft that holds everything before, and how many lines of notes.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from csdreport.draft.companions import (
    JOURNAL,
    append_to,
    beside,
    cannot_append,
    open_to_append,
    read_if_there,
    still_named,
)

ENDING = JOURNAL


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


class Journal:
    """The journal of one draft, kept open while somebody types.

    Use it as a context manager, or `close` it.
    """

    def __init__(self, draft: Path) -> None:
        self._draft = Path(draft)
        self._path = beside(self._draft, ENDING)
        self._handle: int | None = None

    @property
    def exists(self) -> bool:
        """Tell whether the draft has a journal."""
        return self._path.is_file()

    @property
    def is_lost(self) -> bool:
        """Tell whether what is open has no name any more: deleted, moved, on a stick pulled out."""
        return self._handle is not None and not still_named(self._handle, self._path)

    def append(
        self,
        path: str,
        text: str,
        *,
        markdown: bool = False,
        at: str = "",
        cursor: int | None = None,
    ) -> None:
        """Bring the whole value of a field to the disk.

        Args:
            path: The report path.
            text: The whole value, as typed.
            markdown: Whether it is Markdown rather than literal text.
            at: ISO 8601; empty takes the clock.
            cursor: How many of its characters stand before the cursor.

        Raises:
            CsdReportError: It cannot be written. The next call tries again.
        """
        record: dict[str, Any] = {"at": at or _now(), "path": path, "text": text}
        if markdown:
            record["markdown"] = True
        if cursor is not None:
            record["cursor"] = cursor
        self._write(record)

    def stand(self, left: Left) -> None:
        """Say where somebody stands now.

        Raises:
            CsdReportError: It cannot be written.
        """
        self._write({"at": _now(), "path": left.path, "cursor": left.cursor})

    def checkpoint(self, draft: bytes, notes: int) -> None:
        """Say, before a draft is written, what it will hold.

        Args:
            draft: The bytes that are about to be written.
            notes: How many lines of notes they include.

        Raises:
            CsdReportError: It cannot be written; then do not write the draft.
        """
        self._write({"draft": _digest(draft), "notes": notes})

    def read(self, draft: bytes) -> Tail:
        """Read what was typed after the last checkpoint that matches a draft.

        A line that was torn by a crash is passed over: the value before it is at most half a
        second older.
        """
        data = read_if_there(self._path)
        if data is None:
            return Tail(matched=False)
        start, notes = _last_checkpoint(data, draft)
        typed = tuple(_typed(data[max(start, 0) :]))
        if start < 0:
            readable = bool(typed) or not data.strip() or any(map(_object, data.split(b"\n")))
            return Tail(typed, notes, matched=False, is_readable=readable)
        return Tail(typed, notes, left=_left(data[start:]))

    def close(self) -> None:
        """Close the file; `append` opens it again."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def __enter__(self) -> Journal:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _write(self, record: dict[str, Any]) -> None:
        if self.is_lost:
            # The system would go on writing, into a file that nobody can open again.
            self.close()
        try:
            if self._handle is None:
                self._handle = open_to_append(self._path)
                self._begin(self._handle, record)
            append_to(self._handle, json.dumps(record).encode())
        except OSError as error:
            # A stick that was pulled out and put back needs a new handle.
            self.close()
            raise cannot_append(self._path, error) from None

    def _begin(self, handle: int, record: dict[str, Any]) -> None:
        """Say in a new journal to which draft the typing belongs."""
        if "draft" in record or os.fstat(handle).st_size:
            return
        draft = read_if_there(self._draft)
        if draft is not None:
            first = {"draft": _digest(draft), "notes": 0}
            append_to(handle, json.dumps(first).encode())


def anew(draft: bytes, tail: Tail) -> bytes:
    """Give a journal that says nothing but what a draft does not hold."""
    records: list[dict[str, Any]] = [{"draft": _digest(draft), "notes": tail.notes}]
    for typed in tail.typed:
        markdown = {"markdown": True} if typed.markdown else {}
        records.append({"at": typed.at, "path": typed.path, "text": typed.text, **markdown})
    if tail.left:
        records.append({"at": _now(), "path": tail.left.path, "cursor": tail.left.cursor})
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)


def _now() -> str:
    return datetime.now().astimezone().isoformat(timespec="seconds")


def _digest(draft: bytes) -> str:
    return hashlib.sha256(draft).hexdigest()


def _last_checkpoint(data: bytes, draft: bytes) -> tuple[int, int]:
    """Find where the last matching checkpoint ends, -1 for none, and its count of notes."""
    mark = b'{"draft": "' + _digest(draft).encode() + b'"'
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
