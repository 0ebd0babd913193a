"""Write a configuration out: each value, and where it comes from."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from csdreport.config.keys import KEYS
from csdreport.config.model import Config, FileIgnored, FileSuppression, Ignored, Value


def listing(config: Config) -> str:
    """Write one value a line, in the words of csdreport.toml, with its origin behind "#"."""
    lines = list(_lines(config))
    width = min(max(len(said) for said, _ in lines), 60)
    return "".join(f"{said:<{width}}  # {origin}\n" for said, origin in lines)


def _lines(config: Config) -> Iterator[tuple[str, str]]:
    for key in KEYS:
        if not key.shape.table:
            held = config.values.get(key.name, Value(key.default))
            yield f"{key.name} = {_said(held.value)}", held.origin
            continue
        entries = [name for name in config.values if name.startswith(f"{key.name}.")]
        for name in entries:
            inner = json.dumps(name[len(key.name) + 1 :], ensure_ascii=False)
            yield (
                f"{key.name}.{inner} = {_said(config.values[name].value)}",
                config.values[name].origin,
            )
        if not entries:
            yield f"{key.name} = {{}}", Value(None).origin


def _said(value: Any) -> str:
    if isinstance(value, FileIgnored):
        return _said(value.ignored)
    if isinstance(value, Ignored):
        return _ignored(value)
    if isinstance(value, FileSuppression):
        entry = {"code": value.entry.code, "file": value.file, "path": value.entry.path}
        entry |= {"reason": value.entry.reason, "by": value.entry.by, "until": value.entry.until}
        return _table({name: held for name, held in entry.items() if held})
    if isinstance(value, Path):
        return _said(os.path.relpath(value))
    if isinstance(value, tuple) and value and _is_pairs(value):
        return _table(dict(value))
    if isinstance(value, tuple | list):
        return f"[{', '.join(_said(part) for part in value)}]"
    return json.dumps(value, ensure_ascii=False)


def _ignored(value: Ignored) -> str:
    if not value.reason and not value.by and len(value.rules) == 1:
        return _said(value.rules[0])
    return _table({"rules": list(value.rules), "reason": value.reason, "by": value.by})


def _table(held: dict[str, Any]) -> str:
    return f"{{ {', '.join(f'{name} = {_said(value)}' for name, value in held.items())} }}"


def _is_pairs(value: tuple[Any, ...]) -> bool:
    return all(isinstance(part, tuple) and len(part) == 2 for part in value)
