"""Find the one-file plug-ins of a package: formats, rules, commands."""

from __future__ import annotations

import importlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType


def modules_in(package: str) -> Iterator[ModuleType]:
    """Import every public module and folder of a package, in order of name.

    A name that begins with "_" or is "base" is a piece of the package, not a plug-in.
    """
    parent = importlib.import_module(package)
    for name in sorted(_names_in(parent.__path__)):
        if not name.startswith("_") and name != "base":
            yield importlib.import_module(f"{package}.{name}")


def _names_in(folders: Iterable[str]) -> set[str]:
    """List what can be imported from some folders; `pkgutil` would look into each file of them."""
    found = set()
    for folder in folders:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.endswith(".py"):
                    found.add(entry.name.removesuffix(".py"))
                elif "." not in entry.name and Path(entry.path, "__init__.py").is_file():
                    found.add(entry.name)
    return found
