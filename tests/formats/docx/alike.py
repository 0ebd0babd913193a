"""What a reader can know of a document: everything but where it stood and what was around."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from csdreport.document.model import Document, Entry, Part, Prose


def knowable(document: Document) -> tuple[object, ...]:
    """Give what read(write(document)) must keep."""
    return (tuple(_parts(document.parts)), dict(document.meta), document.language)


def _parts(parts: Iterable[Part]) -> Iterator[Part]:
    for part in parts:
        if isinstance(part, Prose):
            # Readers give one Prose a paragraph or list.
            for block in part.blocks:
                yield Prose((block,), part.role)
        elif isinstance(part, Entry):
            yield replace(part, source="", tail=0, prompt=_shown_prompt(part))
        else:
            yield replace(part, source="")


def _shown_prompt(entry: Entry) -> str:
    """A prompt stands for an answer, so it is not there beside one; readers give what is there."""
    was_read = bool(entry.source)
    return entry.prompt if was_read or len(entry.blocks) == entry.tail else ""
