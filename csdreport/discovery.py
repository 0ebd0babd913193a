"""Find the one-file plug-ins of a package: formats, rules, commands."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from types import ModuleType


def modules_in(package: str) -> Iterator[ModuleType]:
    """Import every public module and folder of a package, in order of name.

    A name that begins with "_" or is "base" is a piece of the package, not a plug-in.
    """
    parent = importlib.import_module(package)
    for name in sorted(found.name for found in pkgutil.iter_modules(parent.__path__)):
        if not name.startswith("_") and name != "base":
            yield importlib.import_module(f"{package}.{name}")
