"""The names of countries, their people and large cities, as the lists of lint have them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources

_PARTS = re.compile(r"[|;,\n]")


def is_place(text: str) -> bool:
    """Tell whether a text is the name of a place, or of its people, in any language."""
    return text.strip().casefold() in _names()


@cache
def _names() -> frozenset[str]:
    return frozenset(name.casefold() for name in _every() if name)


def _every() -> Iterator[str]:
    for folder in resources.files("csdreport.data").joinpath("lexicons").iterdir():
        file = folder.joinpath("gazetteer.toml")
        if file.is_file():
            for cells in tomllib.loads(file.read_text(encoding="utf-8")).values():
                yield from (part.strip() for part in _PARTS.split(str(cells)))
