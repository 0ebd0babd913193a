"""What a configuration says, as frozen values that commands hand down."""

from __future__ import annotations

import fnmatch
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from csdreport.report.model import Suppression

DEFAULT = "default"


class Ignored(NamedTuple):
    """Rules that are left out, and who stands behind it.

    Attributes:
        rules: Codes, prefixes of codes, or names.
        reason: Why; needed for rules that protect people.
        by: Who approved it; needed for the same.
    """

    rules: tuple[str, ...]
    reason: str = ""
    by: str = ""


class FileIgnored(NamedTuple):
    """Rules that are left out for some files: a pattern, and the folder it starts from."""

    pattern: str
    ignored: tuple[Ignored, ...]
    folder: Path = Path()

    def covers(self, file: str) -> bool:
        """Tell whether the pattern is about a file."""
        return matches(file, self.pattern, self.folder)


class FileSuppression(NamedTuple):
    """A finding set aside in files that cannot carry it themselves.

    Attributes:
        file: Pattern of file names; empty is every file.
        entry: As a report's own list would say it.
        folder: Where the pattern starts from.
        origin: Where the entry stands, such as "csdreport.toml line 12".
    """

    file: str
    entry: Suppression
    folder: Path = Path()
    origin: str = ""

    def covers(self, file: str) -> bool:
        """Tell whether the entry is about a file."""
        return not self.file or matches(file, self.file, self.folder)


class Value(NamedTuple):
    """One setting and where it comes from: a file with its line, an option, or the default."""

    value: Any
    origin: str = DEFAULT


class Config(NamedTuple):
    """Every setting of a run by its dotted name; `keys.KEYS` lists the names.

    Attributes:
        values: Settings that are no tables; tables stand here by entry ("lint.limits.messages").
        file: The file that was read; None without one.
    """

    values: Mapping[str, Value] = MappingProxyType({})
    file: Path | None = None

    def get(self, name: str) -> Any:
        """Give one setting, or its default."""
        from csdreport.config.keys import default

        return self.values[name].value if name in self.values else default(name)

    def entries(self, table: str) -> Iterator[tuple[str, Any]]:
        """Walk the entries of a table: what follows its name, and the value."""
        for name, value in self.values.items():
            if name.startswith(f"{table}."):
                yield name[len(table) + 1 :], value.value

    def given(self, name: str, value: Any, origin: str) -> Config:
        """Make a configuration in which a setting comes from elsewhere, such as an option."""
        return Config({**self.values, name: Value(value, origin)}, self.file)


def matches(file: str, pattern: str, folder: Path) -> bool:
    """Tell whether a file is one that a pattern of a configuration means.

    A pattern without "/" holds for the name of the file alone; any other is laid to the path as
    seen from the folder of the configuration.
    """
    if "/" not in pattern:
        return fnmatch.fnmatch(Path(file).name, pattern)
    # As the path is written, links unresolved: that is what somebody who writes a pattern sees.
    path = os.path.relpath(Path(file).absolute(), folder.absolute()).replace(os.sep, "/")
    return fnmatch.fnmatch(path, pattern.removeprefix("./"))
