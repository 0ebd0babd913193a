"""Put something harmless where a data file is broken, so that the rest can be checked too."""

from __future__ import annotations

import copy
from typing import Any

from pydantic import ValidationError

from csdreport.template.lines import Location
from csdreport.template.model import Template

# Each round mends what the last one uncovered; a file that needs more is beyond checking.
ROUNDS = 5


def repaired(data: dict[str, Any], error: ValidationError) -> Template | None:
    """Make a template of a broken file by leaving out or filling in what is wrong.

    Returns:
        A template for finding further problems only, or None when too little is left of it.
    """
    patched = copy.deepcopy(data)
    for _ in range(ROUNDS):
        for detail in reversed(error.errors()):
            _mend(patched, detail["loc"], missing=detail["type"] == "missing")
        try:
            return Template.model_validate(patched)
        except ValidationError as again:
            error = again
    return None


def _mend(data: dict[str, Any], location: Location, *, missing: bool) -> None:
    holder: Any = data
    for part in location[:-1]:
        try:
            holder = holder[part]
        except (KeyError, IndexError, TypeError):
            return
    key = location[-1] if location else None
    if isinstance(holder, list) and isinstance(key, int) and key < len(holder):
        del holder[key]
    elif isinstance(holder, dict) and isinstance(key, str):
        holder.pop(key, None)
        if missing or key in _FILLERS:
            holder[key] = _filler(key, location)


_FILLERS: dict[str, Any] = {
    "version": 1,
    "language": "en",
    "kind": "text",
    "attribution": "named",
    "name": {"en": "…"},
    "title": {"en": "…"},
    "report_title": {"en": "…"},
    "label": {"en": "…"},
}


def _filler(key: str, location: Location) -> Any:
    if key == "id":
        # Two broken ids must not look like one id given twice.
        return "broken" + "".join(f"_{part}" for part in location[:-1] if isinstance(part, int))
    if key == "sections":
        return [{"id": "broken", "label": {"en": "…"}, "field": _BROKEN_FIELD}]
    return copy.deepcopy(_FILLERS.get(key, {}))


_BROKEN_FIELD = {"id": "broken", "kind": "text", "label": {"en": "…"}}
