"""Where templates and events come from: shipped package data, or a TOML file of one's own."""

from __future__ import annotations

import os
from importlib import resources
from pathlib import Path
from typing import NamedTuple

from csdreport.errors import InputError
from csdreport.template.nearest import nearest

# A template is some 15 kB; a file beyond this is something else.
LARGEST = 1_000_000


class Shelf(NamedTuple):
    """One folder of shipped files, and how messages speak of what it holds."""

    folder: str
    noun: str


TEMPLATES = Shelf("templates", "template")
EVENTS = Shelf("events", "event")


def known(shelf: Shelf) -> tuple[str, ...]:
    """List the ids of the shipped files, in order of name."""
    folder = resources.files("csdreport.data").joinpath(shelf.folder)
    names = (item.name for item in folder.iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


def is_path(id_or_path: str | Path) -> bool:
    """Tell whether somebody means a file of their own rather than a shipped id."""
    if isinstance(id_or_path, Path) or id_or_path.endswith(".toml"):
        return True
    return "/" in id_or_path or os.sep in id_or_path


def read_shipped(shelf: Shelf, name: str) -> str:
    """Read a shipped file by id; raises InputError that offers the nearest id."""
    if name not in known(shelf):
        article = "an" if shelf.noun[0] in "aeiou" else "a"
        raise InputError(
            f"There is no {shelf.noun} named '{shown(name)}'.",
            hint=f"{_meant(shelf, name)}`csdreport {shelf.noun} list` shows all; "
            f"{article} {shelf.noun} of your own is named by its file, ending in .toml.",
        )
    path = resources.files("csdreport.data").joinpath(shelf.folder, f"{name}.toml")
    return path.read_text(encoding="utf-8")


def read_file(path: Path, noun: str) -> str:
    """Read a TOML file of one's own; raises InputError when it is no readable UTF-8 text."""
    name = shown(str(path))
    try:
        if path.is_dir():
            raise InputError(f"'{name}' is a folder.", hint=f"Name the .toml file of the {noun}.")
        if not path.is_file():
            raise InputError(f"There is no file '{name}'.", hint="Check the name and the folder.")
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "the name cannot be used"
        raise InputError(f"'{name}' cannot be read: {reason}.", hint="Check the file.") from error
    if len(data) > LARGEST:
        raise InputError(f"'{name}' is too large for a {noun}.", hint="Is it another file?")
    return decode(data, name)


def decode(data: bytes, name: str) -> str:
    """Turn the bytes of a TOML file into text; a byte order mark goes, UTF-16 is refused."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise InputError(
            f"'{name}' is not UTF-8 text (line {line}).",
            hint="Save it as UTF-8 in your editor, then run this again.",
        ) from error
    if not text.strip():
        raise InputError(f"'{name}' is empty.", hint="Begin with a copy of a shipped file.")
    return text


def shown(name: str) -> str:
    """Make a name that somebody typed fit for a message: printable, one line, not endless."""
    plain = "".join(char if char.isprintable() else "?" for char in name)
    return plain if len(plain) <= 200 else f"{plain[:199]}…"


def _meant(shelf: Shelf, name: str) -> str:
    guess = nearest(name, known(shelf))
    return f"Did you mean '{guess}'? " if guess else ""
