"""Bring answers into the shapes of the template's kinds, whatever stands there.

Nothing is lost: what does not fit becomes text, an unknown key, or an InputError that names the
place.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from csdreport.errors import InputError
from csdreport.report.moves import Moves
from csdreport.report.paths import ANSWERS, Tokens, dotted
from csdreport.template.kinds import PERSON_KEYS, QUOTE_KEYS, is_empty, keeps_slots
from csdreport.template.model import Field, Template
from csdreport.text import markdown, normal

DEEPEST = 50
CONSENTS = ("", "anonymous", "organisation", "name")


class Shaped:
    """Answers of the right shape, and what happened on the way.

    Attributes:
        answers: Every key of the template is present.
        moves: Where items went.
        unknown: Keys that the template does not have, at their new place.
        lost: Keys that the template does not have, in items that are gone because they are empty.
        reshaped: Places whose value had another shape and was brought into the right one.
    """

    def __init__(self) -> None:
        self.answers: dict[str, Any] = {}
        self.moves = Moves()
        self.unknown: dict[Tokens, Any] = {}
        self.lost: dict[Tokens, Any] = {}
        self.reshaped: list[Tokens] = []


def shape(answers: dict[str, Any], template: Template) -> Shaped:
    """Bring all answers into shape.

    Raises:
        InputError: An object stands where the template has a text, or the other way round.
    """
    done = Shaped()
    known = {section.id for section in template.sections}
    for section in template.sections:
        here = (ANSWERS, section.id)
        value = answers.get(section.id)
        if section.field is not None:
            done.answers[section.id] = _field(section.field, value, here, done)
            continue
        parts = _object(value, here, tuple(field.id for field in section.fields), done)
        done.answers[section.id] = {
            field.id: _field(field, parts.get(field.id), (*here, field.id), done)
            for field in section.fields
        }
    for key in answers:
        if key not in known:
            done.unknown[(ANSWERS, key)] = answers[key]
    return done


def _field(field: Field, value: Any, here: Tokens, done: Shaped) -> Any:
    if field.kind == "text":
        return _rich(value, here, done)
    if field.kind in ("choice", "count"):
        return _line(value, here, done)
    items = _items(field, value, here, done)
    if field.kind == "tags":
        return _tags(items, here, done)
    if field.kind == "people":
        return _objects(items, here, done, PERSON_KEYS, _person)
    if field.kind == "quotes":
        return _objects(items, here, done, QUOTE_KEYS, _quote)
    if field.kind == "group":
        return _trimmed(
            [
                _group_item(field, item, (*here, str(place)), done)
                for place, item in enumerate(items)
            ],
            here,
            done,
        )
    texts = [_rich(item, (*here, str(place)), done) for place, item in enumerate(items)]
    return _trimmed(texts, here, done) if keeps_slots(field) else _filled(texts, here, done)


def _items(field: Field, value: Any, here: Tokens, done: Shaped) -> list[Any]:
    if value is None or value == "":
        return []
    if isinstance(value, list):
        return value
    done.reshaped.append(here)
    if isinstance(value, str) and field.kind == "people":
        return [line for line in normal.plain(value).split("\n") if line]
    if isinstance(value, dict) and field.kind not in ("people", "quotes", "group"):
        raise _misfit(here, "an object", "a list of texts")
    return [value]


def _trimmed(items: list[Any], here: Tokens, done: Shaped) -> list[Any]:
    end = len(items)
    while end and is_empty(items[end - 1]):
        end -= 1
        done.moves.trimmed.add((*here, str(end)))
    return items[:end]


def _filled(items: list[Any], here: Tokens, done: Shaped) -> list[Any]:
    kept: list[Any] = []
    for place, item in enumerate(items):
        _place(here, place, (len(kept),) if not is_empty(item) else (), done)
        if not is_empty(item):
            kept.append(item)
    return kept


def _tags(items: list[Any], here: Tokens, done: Shaped) -> list[str]:
    kept: list[str] = []
    for place, item in enumerate(items):
        line = _line(item, (*here, str(place)), done)
        tags = [tag for tag in map(normal.line, line.split(";")) if tag]
        _place(here, place, tuple(range(len(kept), len(kept) + len(tags))), done)
        kept += tags
    return kept


def _objects(
    items: list[Any],
    here: Tokens,
    done: Shaped,
    keys: tuple[str, ...],
    make: Callable[[dict[str, Any], Tokens, Shaped], dict[str, str]],
) -> list[Any]:
    kept: list[Any] = []
    for place, item in enumerate(items):
        at = (*here, str(place))
        raw = item if isinstance(item, dict) else _wrapped(item, at, keys[0], done)
        made = make(raw, at, done)
        new = () if is_empty(made) else (len(kept),)
        _place(here, place, new, done)
        for key in raw:
            if key not in keys:
                where = (*here, str(new[0]), key) if new else (*at, key)
                (done.unknown if new else done.lost)[where] = raw[key]
        if new:
            kept.append(made)
    return kept


def _person(raw: dict[str, Any], at: Tokens, done: Shaped) -> dict[str, str]:
    return {key: _line(raw.get(key), (*at, key), done) for key in PERSON_KEYS}


def _quote(raw: dict[str, Any], at: Tokens, done: Shaped) -> dict[str, str]:
    quote = {
        key: (_rich if key == "text" else _line)(raw.get(key), (*at, key), done)
        for key in QUOTE_KEYS
    }
    agreed = quote["consent"].casefold()
    if agreed in CONSENTS:
        return {**quote, "consent": agreed}
    # Words that are no known consent prove nothing, but how somebody agreed is worth keeping.
    done.reshaped.append((*at, "consent"))
    note = "; ".join(part for part in (quote["consent"], quote["consent_note"]) if part)
    return {**quote, "consent": "", "consent_note": note}


def _group_item(field: Field, item: Any, at: Tokens, done: Shaped) -> dict[str, Any]:
    ids = tuple(child.id for child in field.fields)
    if not isinstance(item, dict) and not is_empty(item):
        first = next((child.id for child in field.fields if child.kind == "text"), "")
        if not first:
            raise _misfit(at, "a text", f"an object with {_listed(ids)}")
        item = _wrapped(item, at, first, done)
    raw = _object(item, at, ids, done)
    return {
        child.id: _field(child, raw.get(child.id), (*at, child.id), done) for child in field.fields
    }


def _object(value: Any, here: Tokens, keys: tuple[str, ...], done: Shaped) -> dict[str, Any]:
    if not isinstance(value, dict):
        if not is_empty(value):
            raise _misfit(here, _shape_name(value), f"an object with {_listed(keys)}")
        return {}
    for key in value:
        if key not in keys:
            done.unknown[(*here, key)] = value[key]
    return value


def _wrapped(item: Any, at: Tokens, key: str, done: Shaped) -> dict[str, Any]:
    if not is_empty(item):
        done.reshaped.append(at)
    return {key: item}


def _place(here: Tokens, old: int, new: tuple[int, ...], done: Shaped) -> None:
    if new != (old,):
        done.moves.to[(*here, str(old))] = tuple((*here, str(each)) for each in new)


def _rich(value: Any, here: Tokens, done: Shaped) -> str:
    return markdown.canonical(_text(value, here, "\n\n", done))


def _line(value: Any, here: Tokens, done: Shaped) -> str:
    return normal.line(_text(value, here, " ", done))


def _text(value: Any, here: Tokens, joint: str, done: Shaped, depth: int = 0) -> str:
    if isinstance(value, str):
        return value
    if is_empty(value):
        return ""
    done.reshaped.append(here)
    if isinstance(value, dict) or depth > DEEPEST:
        raise _misfit(here, "an object" if isinstance(value, dict) else "a deep list", "a text")
    if isinstance(value, list):
        return joint.join(_text(part, here, joint, done, depth + 1) for part in value)
    return json.dumps(value)


def _misfit(here: Tokens, found: str, wanted: str) -> InputError:
    return InputError(
        f"The answer '{dotted(here)}' is {found}, but the template has {wanted} there.",
        hint="`csdreport template schema` shows the shape of every answer.",
    )


def _shape_name(value: Any) -> str:
    return "a list" if isinstance(value, list) else "a text"


def _listed(keys: tuple[str, ...]) -> str:
    return ", ".join(f"'{key}'" for key in keys)
