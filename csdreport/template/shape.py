"""What is wrong with the shape of a data file, in sentences for somebody who writes no Python."""

from __future__ import annotations

import re
from typing import Any, get_args

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from csdreport.template.lines import Location
from csdreport.template.nearest import nearest
from csdreport.template.source import shown

_AT = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)")

# The beginning of what tomllib says, and what it means for a person.
_SYNTAX = (
    ("A key has too many dots", "A key has too many dots."),
    ("Invalid value", 'A value is missing or stands without quotation marks: key = "text".'),
    ("Expected '='", 'Behind a key stands "=" and a value: key = "text".'),
    ("Invalid statement", "This line is neither a [table], nor key = value, nor a # comment."),
    ("Expected newline", "Something stands behind the end of the value."),
    ("Cannot overwrite", "This key stands here a second time."),
    ("Cannot declare", "This table stands here a second time, or its name is a key already."),
    ("Cannot redefine", "This name is already used for something else above."),
    ("Cannot mutate", "This table is closed already: its name is a key above."),
    ("Unterminated string", "A text has no closing quotation mark."),
    ("Unclosed array", "A list has no closing ]."),
    ("Unclosed inline table", "A table in braces has no closing }."),
    (
        "Illegal character",
        "A text goes over the end of its line; begin and end it with three "
        "quotation marks, or a control character stands in it.",
    ),
    ("Expected ']'", "The name of a table stands in brackets: [table] or [[tables]]."),
    ("Unescaped", "A backslash stands in a text; write two of them."),
)

_PATTERNS = {
    r"^[a-z][a-z0-9_]*$": "An id begins with a small letter and goes on with small letters, "
    "digits and _",
    r"^[a-z0-9][a-z0-9-]*$": "An id has small letters, digits and - only",
}


def syntax(error: Exception) -> tuple[str, str]:
    """Give place and message for a file that is no valid TOML."""
    if isinstance(error, RecursionError):
        return "the file", "Lists or tables stand too deep inside each other."
    said = str(error)
    at = _AT.search(said)
    if at is None:
        return "the file", f"This is no valid TOML: {shown(said)}."
    place = f"line {at.group(1)}, column {at.group(2)}" if at.group(1) else "the end of the file"
    plain = _AT.sub("", said)
    for beginning, meaning in _SYNTAX:
        if plain.startswith(beginning):
            return place, meaning
    return place, f"This is no valid TOML: {shown(plain)}."


def sentence(detail: ErrorDetails, root: type[BaseModel]) -> str:
    """Say one error that pydantic found in a file of the model `root`."""
    location, kind = detail["loc"], detail["type"]
    key = _named(location)
    given, context = detail["input"], detail.get("ctx", {})
    if kind == "missing":
        return f"The key {key} is missing."
    if kind == "extra_forbidden":
        return _unknown_key(location, key, root)
    if kind == "literal_error":
        return _no_choice(key, given, location, root)
    if kind == "string_pattern_mismatch":
        rule = _PATTERNS.get(str(context.get("pattern")), "It has another form")
        return f"'{shown(str(given))}' cannot be used. {rule}."
    if kind == "dict_type":
        example = f'{location[-1]}.en = "Session"'
        return f"{key} is {_told(given)}, but it has a text for each language: {example}."
    if kind in _EXPECTED:
        return f"{key} is {_told(given)}, but it has to be {_EXPECTED[kind]}."
    if kind in ("too_short", "string_too_short"):
        return f"{key} is empty."
    if kind in _BOUNDS:
        bound = context.get(_BOUNDS[kind][0])
        return f"{key} is {_told(given)}, but it has to be {_BOUNDS[kind][1]} {bound}."
    if kind == "value_error":
        said = str(context.get("error", "it cannot be used"))
        return f"{said[:1].upper()}{said[1:]}."
    return f"{key} cannot be used: {shown(str(detail['msg']))}."


_EXPECTED = {
    "string_type": 'a text in quotation marks, such as "session"',
    "int_type": "a whole number, such as 2",
    "int_parsing": "a whole number, such as 2",
    "int_from_float": "a whole number, such as 2",
    "int_parsing_size": "a smaller number",
    "float_type": "a number",
    "float_parsing": "a number",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "tuple_type": 'a list in brackets, such as ["one", "two"]',
    "model_type": "a table",
    "model_attributes_type": "a table",
    "date_type": "a date, such as 2016-12-08",
    "date_from_datetime_inexact": "a date without a time, such as 2016-12-08",
    "timezone_aware": "a time with its offset from UTC, such as 2016-12-09T18:00:00+06:00",
    "datetime_type": "a date with a time, such as 2016-12-09T18:00:00+06:00",
}
_BOUNDS = {
    "greater_than_equal": ("ge", "at least"),
    "greater_than": ("gt", "more than"),
    "less_than_equal": ("le", "at most"),
}


def model_at(root: type[BaseModel], location: Location) -> type[BaseModel] | None:
    """Find the model that holds the keys at a location, or None where there are no such keys."""
    model: type[BaseModel] | None = root
    for part in location:
        if isinstance(part, int):
            continue
        if model is None or part not in model.model_fields:
            return None
        model = _model_in(model.model_fields[part].annotation)
    return model


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in get_args(annotation):
        model = _model_in(inner)
        if model is not None:
            return model
    return None


def _named(location: Location) -> str:
    if not location:
        return "The file"
    last = location[-1]
    return "This entry" if isinstance(last, int) else f"`{shown(last)}`"


def _unknown_key(location: Location, key: str, root: type[BaseModel]) -> str:
    holder = model_at(root, location[:-1])
    names = list(holder.model_fields) if holder is not None else []
    guess = nearest(str(location[-1]), names)
    if guess:
        return f"There is no key {key}; did you mean `{guess}`?"
    return f"There is no key {key} here. Known keys are {', '.join(names)}."


def _no_choice(key: str, given: Any, location: Location, root: type[BaseModel]) -> str:
    holder = model_at(root, location[:-1])
    allowed: tuple[str, ...] = ()
    if holder is not None and location[-1] in holder.model_fields:
        allowed = get_args(holder.model_fields[str(location[-1])].annotation)
    guess = nearest(given, allowed) if isinstance(given, str) else ""
    meant = f' Did you mean "{guess}"?' if guess else ""
    choices = ", ".join(f'"{choice}"' for choice in allowed)
    return f"{key} is {_told(given)}, but it has to be one of {choices}.{meant}"


def _told(given: Any) -> str:
    if isinstance(given, bool):
        return "true" if given else "false"
    if isinstance(given, str):
        return f'"{shown(given)[:60]}"'
    if isinstance(given, dict):
        return "a table" if given else "an empty table"
    if isinstance(given, list | tuple):
        return "a list" if given else "an empty list"
    return shown(repr(given))[:60]
