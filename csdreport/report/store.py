"""A report as its JSON file."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from pydantic import BaseModel, ValidationError

from csdreport.errors import InputError
from csdreport.findings import Notice
from csdreport.report import canonical, unknown
from csdreport.report.decoding import json_object
from csdreport.report.model import (
    Clearance,
    Conflict,
    Note,
    Report,
    Side,
    Suppression,
    TemplateRef,
    Unplaced,
)
from csdreport.report.notices import TEMPLATE_VERSION
from csdreport.report.paths import REPORT_KEYS, encode
from csdreport.report.reading import Reading
from csdreport.report.upgrade import upgrade
from csdreport.template.model import Template

LISTS: Mapping[str, type[BaseModel]] = {
    "clearances": Clearance,
    "notes": Note,
    "unplaced": Unplaced,
    "suppressed": Suppression,
    "conflicts": Conflict,
}
_WANTED = {
    "missing": "is missing",
    "string_type": "is not a text",
    "int_type": "is not a whole number",
    "int_parsing": "is not a whole number",
    "int_from_float": "is not a whole number",
    "greater_than_equal": "is less than 1",
    "bool_type": "is neither true nor false",
    "bool_parsing": "is neither true nor false",
    "dict_type": "is not an object",
    "model_type": "is not an object",
    "tuple_type": "is not a list",
}


def loads(data: bytes, load_template: Callable[[str], Template]) -> Reading:
    """Read a report from the bytes of a JSON file.

    Args:
        data: The bytes.
        load_template: Finds the template by its id; raises InputError for an unknown one.

    Raises:
        InputError: It is no report; the message names the key.
    """
    return from_object(json_object(data), load_template)


def from_object(data: dict[str, Any], load_template: Callable[[str], Template]) -> Reading:
    """Read a report from its JSON object; as `loads`."""
    data = upgrade(data)
    if isinstance(data.get("template"), str):
        data = {**data, "template": {"id": data["template"]}}
    kept: dict[str, Any] = {}
    known = _without_unknown(data, kept)
    if "template" not in known:
        raise InputError(
            "The file is no report: the key 'template' is missing.",
            hint='A report names its template, such as "template": {"id": "csd-2016"}.',
        )
    report = _validated(known)
    if kept:
        report = report.with_(unknown=kept)
    template = load_template(report.template.id)
    if "version" not in known["template"]:
        report = report.with_(template=TemplateRef(id=template.id, version=template.version))
    settled, notices = canonical.settle(report, template)
    return Reading(settled, template, notices + _version_notice(report, template))


def dumps(report: Report) -> bytes:
    """Write a report as the bytes of a JSON file: UTF-8, two spaces, keys in fixed order."""
    tree = unknown.restore(unknown.plain_tree(report), report.unknown)
    return (json.dumps(tree, ensure_ascii=False, indent=2) + "\n").encode()


def _without_unknown(data: dict[str, Any], kept: dict[str, Any]) -> dict[str, Any]:
    known = _split(data, REPORT_KEYS, (), kept)
    known = {key: value for key, value in known.items() if value is not None}
    template = known.get("template")
    if isinstance(template, dict):
        known["template"] = _split(template, _keys(TemplateRef), ("template",), kept)
    for name, model in LISTS.items():
        if isinstance(known.get(name), list):
            known[name] = [
                _entry(entry, model, (name, str(place)), kept)
                for place, entry in enumerate(known[name])
            ]
    return known


def _entry(entry: Any, model: type[BaseModel], at: tuple[str, ...], kept: dict[str, Any]) -> Any:
    if not isinstance(entry, dict):
        return entry
    known = _split(entry, _keys(model), at, kept)
    if model is Conflict:
        for side in ("ours", "theirs"):
            if isinstance(known.get(side), dict):
                known[side] = _split(known[side], _keys(Side), (*at, side), kept)
    return known


def _split(
    found: dict[str, Any], keys: frozenset[str], at: tuple[str, ...], kept: dict[str, Any]
) -> dict[str, Any]:
    for key in found:
        if key not in keys:
            kept[encode((*at, key))] = found[key]
    return {key: value for key, value in found.items() if key in keys}


@cache
def _keys(model: type[BaseModel]) -> frozenset[str]:
    return frozenset(model.model_fields)


def _validated(known: dict[str, Any]) -> Report:
    try:
        return Report.model_validate(known)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=True, include_input=False)[0]
    place = ".".join(str(step + 1) if isinstance(step, int) else step for step in first["loc"])
    if first["type"] == "literal_error":
        said = f"is not one of {first['ctx']['expected']}"
    else:
        said = _WANTED.get(first["type"], "is not what a report has there")
    raise InputError(
        f"The file is no sound report: '{place}' {said}.",
        hint="`csdreport template schema` shows what a report has.",
    )


def _version_notice(report: Report, template: Template) -> tuple[Notice, ...]:
    if report.template.version == template.version:
        return ()
    return (
        Notice(
            TEMPLATE_VERSION,
            f"The report follows version {report.template.version} of the template "
            f"'{template.id}'; this csdreport has version {template.version}. What it does not "
            "know was kept.",
        ),
    )
