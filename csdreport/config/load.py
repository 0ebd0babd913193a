"""Read a configuration, and the ones it extends; every mistake names its file and line."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from csdreport.config import find, shapes
from csdreport.config.keys import Key, by_name
from csdreport.config.model import Config, FileIgnored, FileSuppression, Value
from csdreport.config.shapes import Misshapen
from csdreport.errors import CsdReportError, InputError
from csdreport.template import source, toml
from csdreport.template.lines import Location, index, line_of
from csdreport.template.nearest import nearest

MOST_EXTENDED = 10
MOST_UPWARD = 2
GROUP = "lint"
"""The table that most settings stand in."""
HINT = "docs/reference/configuration.md lists every key."


def load(path: Path) -> Config:
    """Read a configuration; a nearer file's values replace those of the file it extends.

    Raises:
        InputError: It cannot be read.
        CsdReportError: It is no TOML, has a key or value that does not exist, or names a file that
            is not there.
    """
    values: dict[str, Value] = {}
    for one in reversed(_chain(path)):
        for name, value in one.items():
            if name in values and by_name()[_key_of(name)].shape.joined:
                value = Value((*values[name].value, *value.value), value.origin)
            values[name] = value
    return Config(values, path)


def _chain(path: Path) -> list[dict[str, Value]]:
    """Read a file and those it extends, the nearest first."""
    found: list[dict[str, Value]] = []
    seen: set[Path] = set()
    at: Path | None = path
    while at is not None:
        if at.resolve() in seen or len(found) >= MOST_EXTENDED:
            raise CsdReportError(
                f"{_shown(at)} extends itself, or through more than {MOST_EXTENDED} others.",
                hint="Take one `extend` out.",
            )
        seen.add(at.resolve())
        values = _values(at)
        found.append(values)
        at = _extended(values, at)
    return found


def _extended(values: dict[str, Value], path: Path) -> Path | None:
    """Give the file that a configuration extends."""
    extended = values.get("extend")
    if extended is None or not extended.value:
        return None
    found: Path = path.parent / extended.value
    if not found.is_file():
        raise _missing(extended.value, extended.origin)
    return found


def _values(path: Path) -> dict[str, Value]:
    text = _text(path)
    try:
        told = toml.loads(text)
    except (ValueError, RecursionError) as error:
        raise CsdReportError(f"{_shown(path)} is no TOML: {error}.", hint=HINT) from error
    inside = find.TABLE if path.name == find.SHARED else ()
    for part in inside:
        told = told.get(part, {}) if isinstance(told, dict) else told
    return dict(_read(told, path, inside, index(text)))


def _text(path: Path) -> str:
    try:
        return source.read_file(path, "configuration")
    except InputError:
        if path.is_file() and not path.read_bytes().strip():
            return ""  # A configuration without settings is one.
        raise


def _read(
    told: Any, path: Path, inside: Location, lines: dict[Location, int]
) -> Iterator[tuple[str, Value]]:
    for name, location, value in _leaves(told, path, inside, lines):
        key = by_name()[_key_of(name)]
        origin = _origin(path, location, lines)
        try:
            held = key.shape.read(value)
        except Misshapen as error:
            place = _origin(path, (*location, *error.inside), lines)
            raise CsdReportError(f"{place}: `{name}` {error}", hint=HINT) from error
        if key.name == "lint.suppress":
            held = _suppressions(held, path, location, lines)
        yield name, Value(_rooted(key, name, held, path, origin), origin)


def _leaves(
    told: Any, path: Path, inside: Location, lines: dict[Location, int]
) -> Iterator[tuple[str, Location, Any]]:
    """Walk the settings that a file gives; refuse what is none."""
    if not isinstance(told, dict):
        raise _no_table("tool.csdreport", find.TABLE, _origin(path, inside, lines))
    for name, value in told.items():
        location = (*inside, name)
        if name != GROUP:
            yield from _leaf(name, location, value, path, lines)
            continue
        if not isinstance(value, dict):
            raise _no_table(name, location, _origin(path, location, lines))
        for inner, held in value.items():
            yield from _leaf(f"{name}.{inner}", (*location, inner), held, path, lines)


def _leaf(
    name: str, location: Location, value: Any, path: Path, lines: dict[Location, int]
) -> Iterator[tuple[str, Location, Any]]:
    key = by_name().get(name)
    if key is None:
        raise _unknown(name, _origin(path, location, lines))
    if isinstance(value, dict) != key.shape.table and key.shape != shapes.SUPPRESSIONS:
        refuse = _no_table if key.shape.table else _no_value
        raise refuse(name, location, _origin(path, location, lines))
    if not key.shape.table:
        yield name, location, value
        return
    for entry, held in value.items():
        yield f"{name}.{entry}", (*location, entry), held


def _key_of(name: str) -> str:
    """Give the name of the key that a setting, or an entry of a table, belongs to."""
    known = by_name()
    while name not in known:
        name = name.rpartition(".")[0]
    return name


def _suppressions(
    held: Any, path: Path, location: Location, lines: dict[Location, int]
) -> tuple[FileSuppression, ...]:
    return tuple(
        FileSuppression(file, entry, path.parent, _origin(path, (*location, number), lines))
        for number, (file, entry) in enumerate(held)
    )


def _rooted(key: Key, name: str, value: Any, path: Path, origin: str) -> Any:
    """Tie patterns and files to the folder of the configuration that names them."""
    if key.name == "lint.per-file-ignores":
        return FileIgnored(name.removeprefix(f"{key.name}."), value, path.parent)
    if key.name in ("templates", "events"):
        return tuple(found for pattern in value for found in _files(pattern, path, origin))
    return value


def _files(pattern: str, path: Path, origin: str) -> list[Path]:
    plain = path.parent / pattern
    if plain.is_file():
        return [plain]
    try:
        found = sorted(each for each in path.parent.glob(pattern) if each.is_file())
    except (ValueError, NotImplementedError):
        found = []
    if found:
        return found
    if plain.is_dir():
        name = source.shown(pattern)
        raise CsdReportError(
            f"{origin}: '{name}' is a folder.",
            hint=f"Write '{name.rstrip('/')}/*.toml' for all files in it.",
        )
    raise _missing(pattern, origin)


def _missing(name: str, origin: str) -> CsdReportError:
    return CsdReportError(
        f"{origin}: there is no file '{source.shown(name)}'.",
        hint="File names count from the folder of the configuration.",
    )


def _no_table(name: str, location: Location, origin: str) -> CsdReportError:
    header = ".".join(map(str, location))
    return CsdReportError(
        f"{origin}: `{name}` is a table and not a value.",
        hint=f"Write its settings on lines below [{header}]. {HINT}",
    )


def _no_value(name: str, location: Location, origin: str) -> CsdReportError:
    *above, _ = map(str, location)
    where = f"below [{'.'.join(above)}]" if above else "at the top of the file"
    example = " ".join(by_name()[name].example.split())
    return CsdReportError(
        f"{origin}: `{name}` is a value and not a table.",
        hint=f"Write it {where}, such as: {example}. {HINT}",
    )


def _unknown(name: str, origin: str) -> CsdReportError:
    near = nearest(name, (GROUP, *by_name()), cutoff=0.5)
    meant = f"Did you mean '{near}'? " if near else ""
    shown = source.shown(name)
    return CsdReportError(f"{origin}: there is no key named '{shown}'.", hint=f"{meant}{HINT}")


def _origin(path: Path, location: Location, lines: dict[Location, int]) -> str:
    line = line_of(lines, location)
    return f"{_shown(path)} line {line}" if line else _shown(path)


def _shown(path: Path) -> str:
    """Name a file as seen from here, so that nobody's home folder stands in what is mailed."""
    relative = os.path.relpath(path)
    return source.shown(path.name if relative.count("..") > MOST_UPWARD else relative)
