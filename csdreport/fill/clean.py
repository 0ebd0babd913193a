"""Take a draft and everything that belongs to it off this computer, as far as a program can."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from csdreport.draft import journal, lock, notes, sent
from csdreport.draft.companions import beside
from csdreport.fill import backups, editor, recent, rescue

OUT_OF_REACH = (
    "Copies in a cloud folder and its history.",
    "Files that you exported, sent by mail, or opened in Word.",
    "Second copies on a stick, and backups of the whole computer.",
    "What a disk still holds of deleted files.",
)
"""What a program cannot take back, in the words for a person."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What was removed, and what could not be."""

    removed: tuple[Path, ...]
    left: tuple[Path, ...]


def belongings(draft: Path) -> tuple[Path, ...]:
    """List what is there of a draft: itself, journal, notes, memory of sending, backups, rescue."""
    endings = (
        journal.ENDING,
        notes.ENDING,
        sent.ENDING,
        editor.ENDING,
        backups.ENDING,
    )
    named = (draft, *(beside(draft, ending) for ending in endings), rescue.place(draft))
    return tuple(path for path in named if path.exists() or path.is_symlink())


def clean(draft: Path) -> Cleaned:
    """Remove a draft with its belongings, and take it off the list of the last drafts.

    Raises:
        HeldError: Somebody has it open.
    """
    removed, left = [], []
    with lock.hold(draft):
        for path in belongings(draft):
            try:
                if path.is_dir() and not path.is_symlink():
                    shutil.rmtree(path)
                else:
                    path.unlink()
            except OSError:
                left.append(path)
            else:
                removed.append(path)
    if not recent.forget(draft):
        left.append(recent.place())
    return Cleaned(tuple(removed), tuple(left))
