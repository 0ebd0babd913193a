"""The package of a Word file written anew, with single stretches of bytes changed."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

# The first moment that a zip entry can tell: a new part has no date.
_MOMENT = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Splice:
    """Bytes to replace, and what comes there."""

    start: int
    end: int
    new: bytes


class Unplaceable(Exception):
    """The new words cannot be put there without changing more than the words."""


def packed(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """Change some parts, or add them; the others are copied as they are."""
    wanted = {_key(name): content for name, content in parts.items()}
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w") as new:
        new.comment = old.comment
        for entry in old.infolist():
            content = wanted.pop(_key(entry.filename), None)
            new.writestr(entry, old.read(entry) if content is None else content)
        for name, content in parts.items():
            if _key(name) in wanted:
                added = zipfile.ZipInfo(name, _MOMENT)
                added.compress_type = zipfile.ZIP_DEFLATED
                new.writestr(added, content)
    return target.getvalue()


def spliced(part: bytes, made: Sequence[Splice]) -> bytes:
    """Make changes of a part. Raises Unplaceable when one lies over another."""
    ordered = sorted(made, key=lambda splice: splice.start)
    if any(one.end > two.start for one, two in pairwise(ordered)):
        raise Unplaceable
    pieces, at = [], 0
    for splice in ordered:
        pieces += [part[at : splice.start], splice.new]
        at = splice.end
    return b"".join([*pieces, part[at:]])


def _key(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()
