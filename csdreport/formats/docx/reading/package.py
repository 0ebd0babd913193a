"""The zip that a Word file is: parts by name, read within limits; nothing is unpacked to disk."""

from __future__ import annotations

import posixpath
import struct
import zipfile
import zlib
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO

from csdreport.document.amount import MOST_CHARACTERS, refuse_text
from csdreport.errors import InputError
from csdreport.formats import foreign
from csdreport.formats.docx.reading.xml import Element, parse

MOST_ENTRIES = 5_000
LARGEST_PART = 32 * 2**20
LARGEST_TOTAL = 64 * 2**20
# Deflate reaches 1,030; the most monotonous real parts stay below 100.
HIGHEST_RATIO = 400
_RATIO_MATTERS_FROM = 2**20

_MAIN = "word/document.xml"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_FAILURES = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OSError,
)


@dataclass(frozen=True, slots=True)
class Relation:
    """One relationship: what kind (last word of its type), where to, and whether outside."""

    kind: str
    target: str
    external: bool


class Package:
    """A Word file as its parts. Raises InputError for bytes that are none."""

    def __init__(self, data: bytes) -> None:
        _refuse_other_kinds(data)
        try:
            self._archive = zipfile.ZipFile(BytesIO(data))
        except _FAILURES as error:
            raise _broken() from error
        entries = self._archive.infolist()
        if len(entries) > MOST_ENTRIES:
            raise _too_large(f"holds {len(entries):,} parts")
        self._entries = {_key(entry.filename): entry for entry in entries}
        names = Counter(_key(entry.filename) for entry in entries)
        self._doubled = {name for name, times in names.items() if times > 1}
        self._read = 0
        self._characters: dict[str, int] = {}
        self._relations: dict[str, dict[str, Relation]] = {}

    def __contains__(self, name: str) -> bool:
        return _key(name) in self._entries

    def read(self, name: str) -> bytes | None:
        """Give the bytes of a part; None when there is no such part. Raises InputError."""
        entry = self._entries.get(_key(name))
        if entry is None:
            return None
        if _key(name) in self._doubled:
            raise InputError(
                f"This Word file holds the part {name!r} twice, so nobody can tell which is meant.",
                hint="Open it in Word or LibreOffice, save it under a new name, and use that.",
            )
        data = self._unpack(entry)
        self._read += len(data)
        if self._read > LARGEST_TOTAL:
            raise _too_large("unpacks to more than 64 MB of text")
        return data

    def beginning(self, name: str, size: int) -> bytes:
        """Give the first bytes of a part that is not text; none when it cannot be read."""
        entry = self._entries.get(_key(name))
        try:
            with self._archive.open(entry or name) as stream:
                return stream.read(size)
        except (*_FAILURES, KeyError):
            return b""

    def names(self) -> tuple[str, ...]:
        """List the parts, in lower case."""
        return tuple(sorted(self._entries))

    def tree(self, name: str) -> Element | None:
        """Parse a part; None when there is no such part. Raises InputError."""
        data = self.read(name)
        if data is None:
            return None
        root = parse(data, name)
        # Fewer bytes than that hold no more characters.
        if self._read > MOST_CHARACTERS:
            self._characters[name] = sum(map(len, root.itertext()))
            refuse_text(sum(self._characters.values()))
        return root

    @cached_property
    def main(self) -> str:
        """Name the main part: where the package's relationships point, else where it usually is."""
        targets = [r.target for r in self.relations("").values() if r.kind == "officeDocument"]
        usual = [name for name in sorted(self._entries) if name.startswith("word/document")]
        for name in (*targets, _MAIN, *usual):
            if name in self and name.lower().endswith(".xml"):
                return name
        raise InputError(
            "This file is a zip archive, but not a Word file: it holds no document.",
            hint="Check that this is the right file; csdreport reads .docx, .md, .txt and .json.",
        )

    def relations(self, part: str) -> dict[str, Relation]:
        """Give the relationships of a part, "" for the package; those that point nowhere too."""
        known = self._relations.get(part)
        if known is None:
            known = self._relations[part] = self._read_relations(part)
        return known

    def fellow(self, kind: str) -> tuple[str, Element] | None:
        """Find a part of the main part by kind, such as "styles": its name and tree."""
        for relation in self.relations(self.main).values():
            if relation.kind == kind and not relation.external:
                tree = self.tree(relation.target)
                if tree is not None:
                    return relation.target, tree
        return None

    def _read_relations(self, part: str) -> dict[str, Relation]:
        folder, name = posixpath.split(part)
        root = self.tree(posixpath.join(folder, "_rels", f"{name}.rels"))
        if root is None:
            return {}
        found = {}
        for each in root.iter(f"{{{_RELATIONS}}}Relationship"):
            target = each.get("Target", "")
            external = each.get("TargetMode") == "External"
            if not external:
                target = _resolve(folder, target)
            kind = each.get("Type", "").rpartition("/")[2]
            found[each.get("Id", "")] = Relation(kind, target, external)
        return found

    def _unpack(self, entry: zipfile.ZipInfo) -> bytes:
        _refuse_bomb(entry)
        try:
            with self._archive.open(entry) as stream:
                # What the entry says about its own size is not to be trusted.
                data = stream.read(LARGEST_PART + 1)
        except _FAILURES as error:
            raise _broken() from error
        if len(data) > LARGEST_PART:
            raise _too_large("unpacks to more than 32 MB in one part")
        return data


def _refuse_other_kinds(data: bytes) -> None:
    if not data:
        raise InputError("This file is empty.", hint="Was it saved before it was sent?")
    other = foreign.by_content(data)
    # A zip may be a Word file although some program left out the list of its parts.
    if other is not None and other is not foreign.ZIP:
        raise InputError(f"This file is {other.title}.", hint=other.hint)
    if not foreign.is_zip(data):
        raise InputError(
            "This file is not a Word file.",
            hint="csdreport reads .docx, .md, .txt and .json; check the file's ending.",
        )


def _refuse_bomb(entry: zipfile.ZipInfo) -> None:
    if entry.flag_bits & 1:
        raise InputError(
            "This Word file is password-protected.",
            hint="Open it in Word, remove the password, save, and try again.",
        )
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise _broken()
    size, packed = entry.file_size, max(entry.compress_size, 1)
    if size > LARGEST_PART or (size > _RATIO_MATTERS_FROM and size / packed > HIGHEST_RATIO):
        raise _too_large(f"unpacks from {packed:,} to {size:,} bytes in one part")


def _key(name: str) -> str:
    """Fold a part name as the packaging rules do: case and kind of slash do not matter."""
    return name.replace("\\", "/").lstrip("/").lower()


def _resolve(folder: str, target: str) -> str:
    target = target.replace("\\", "/")
    path = target if target.startswith("/") else posixpath.join("/", folder, target)
    return posixpath.normpath(path).lstrip("/")


def _broken() -> InputError:
    return InputError(
        "This file is damaged: it is no complete Word file.",
        hint="Ask for it again, or open it in Word or LibreOffice and save it under a new name.",
    )


def _too_large(how: str) -> InputError:
    return InputError(
        f"This Word file {how}, which no report does; it was not read.",
        hint="Copy the text into a new document and save that.",
    )
