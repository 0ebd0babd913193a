"""Bytes of a JSON file to one JSON object, however broken or hostile they are."""

from __future__ import annotations

import json
import math
from typing import Any, NoReturn

from csdreport.errors import InputError
from csdreport.text import normal

DEEPEST = 100
_QUOTED = 60


def json_object(data: bytes) -> dict[str, Any]:
    """Read one JSON object; UTF-8 with or without a mark, or UTF-16 as Windows tools write it.

    Raises:
        InputError: It is no JSON, no object, nested too deep, or a key stands twice.
    """
    text = _text(data)
    try:
        found = json.loads(
            text,
            object_pairs_hook=_object,
            parse_constant=_no_constant,
            parse_float=_number,
        )
    except json.JSONDecodeError as error:
        raise InputError(
            f"This is not valid JSON: line {error.lineno}, column {error.colno}: {error.msg}.",
            hint="Undo the last change to the file, or restore it from a copy.",
        ) from None
    except RecursionError:
        raise _too_deep() from None
    except ValueError:
        raise InputError(
            "The file holds a number with thousands of digits.",
            hint="No report needs one; correct the number.",
        ) from None
    if not isinstance(found, dict):
        raise InputError(
            "The file holds JSON, but no report: a report is an object, beginning with '{'.",
            hint="Is it the file you meant? `csdreport template schema` shows what a report has.",
        )
    # Few files have so many objects and lists that they could be too deep.
    if text.count("{") + text.count("[") > DEEPEST:
        _check_depth(found)
    return found


def _text(data: bytes) -> str:
    encoding = json.detect_encoding(data)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        raise InputError(
            f"Line {line} of the file holds bytes that are not UTF-8 text.",
            hint="Save it as UTF-8; in an editor look for 'encoding' or 'save as'.",
        ) from None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                raise InputError(
                    f"The key '{_quoted(key)}' stands twice in one object.",
                    hint="Join the two, so that no text is lost.",
                )
            seen.add(key)
    return found


def _number(literal: str) -> float:
    number = float(literal)
    if not math.isfinite(number):
        _no_constant(literal)
    return number


def _no_constant(literal: str) -> NoReturn:
    raise InputError(
        f"The file holds '{_quoted(literal)}', which is no number in JSON.",
        hint="Write a number, or a text in quotation marks.",
    )


def _quoted(words: str) -> str:
    return normal.line(normal.display(words[:_QUOTED]))


def _check_depth(found: Any) -> None:
    level: list[Any] = [found]
    for _ in range(DEEPEST):
        level = [
            part
            for whole in level
            for part in (whole.values() if isinstance(whole, dict) else whole)
            if isinstance(part, (dict, list))
        ]
        if not level:
            return
    raise _too_deep()


def _too_deep() -> InputError:
    return InputError(
        f"The file is nested more than {DEEPEST} deep, which no report is.",
        hint="Is it the file you meant?",
    )
