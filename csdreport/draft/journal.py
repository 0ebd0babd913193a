"""The journal beside a draft: what is typed, on the disk before it is in the draft.

Each line is a JSON object. `{"at", "path", "text"}` is the whole value of a field as it was
typed; `"markdown": true` marks one that was edited in its Markdown form. `{"at", "path", "cursor"}`
says where somebody stands, and so does a `"cursor"` beside a text. `{"draft", "notes"}` is a
checkpoint: the SHA-256 of a draft that holds everything before, and how many lines of notes.
"""

from __future__ import annotations

import json
import os
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
from csdreport.draft.tail import Left, Tail, beyond, digest, now

ENDING = JOURNAL


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
        record: dict[str, Any] = {"at": at or now(), "path": path, "text": text}
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
        self._write({"at": now(), "path": left.path, "cursor": left.cursor})

    def checkpoint(self, draft: bytes, notes: int) -> None:
        """Say, before a draft is written, what it will hold.

        Args:
            draft: The bytes that are about to be written.
            notes: How many lines of notes they include.

        Raises:
            CsdReportError: It cannot be written; then do not write the draft.
        """
        self._write({"draft": digest(draft), "notes": notes})

    def read(self, draft: bytes) -> Tail:
        """Read what was typed after the last checkpoint that matches a draft.

        A line that was torn by a crash is passed over: the value before it is at most half a
        second older.
        """
        data = read_if_there(self._path)
        return Tail(matched=False) if data is None else beyond(data, draft)

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
            first = {"draft": digest(draft), "notes": 0}
            append_to(handle, json.dumps(first).encode())
