"""Answers from a file instead of a walk: JSON or YAML, some of the answers or a whole report.

Texts in it are the Markdown of answers. A key that the template does not have is an error, since
a mistyped key would otherwise take its text out of the report.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from csdreport.errors import InputError
from csdreport.report.canonical import canonicalise
from csdreport.report.clearing import lapse
from csdreport.report.decoding import json_object
from csdreport.report.model import Report
from csdreport.report.store import from_object
from csdreport.template.kinds import PERSON_KEYS, QUOTE_KEYS
from csdreport.template.model import Field, Section, Template
from csdreport.template.nearest import nearest

ADDED = ("notes", "unplaced", "clearances", "suppressed", "conflicts")
"""What of a whole report is added to that of the draft; its answers replace the draft's."""


def apply(report: Report, template: Template, data: bytes) -> Report:
    """Lay the answers of a file onto a report.

    Args:
        report: What the draft holds; an answer that the file does not mention stays.
        data: The bytes of a JSON or YAML file: the value of `answers`, or a whole report.

    Raises:
        InputError: It cannot be read, or a key or shape is not the template's; names the key.
    """
    held, found = report, _mapping(data)
    known = {section.id for section in template.sections}
    is_report = isinstance(found.get("answers"), dict) and "answers" not in known
    tree = found["answers"] if is_report else found
    _check_keys(tree, template)
    answers = {**report.answers}
    for section in template.sections:
        if section.id in tree:
            answers[section.id] = _laid(section, answers.get(section.id), tree[section.id])
    if is_report:
        report = _with_rest(report, template, found)
    return canonicalise(lapse(held, report.with_(answers=answers)), template)


def _laid(section: Section, held: Any, given: Any) -> Any:
    if section.field is not None or not isinstance(held, dict) or not isinstance(given, dict):
        return given
    return {**held, **given}


def _with_rest(report: Report, template: Template, found: Mapping[str, Any]) -> Report:
    """Take title, event, language and the working parts of a whole report over."""
    whole = {"template": {"id": template.id}, **found}
    given = from_object(whole, lambda _: template).report
    words = {key: getattr(given, key) or getattr(report, key) for key in ("title", "event")}
    language = given.language if "language" in found else report.language
    added: dict[str, Any] = {
        key: (*getattr(report, key), *_new(getattr(report, key), getattr(given, key)))
        for key in ADDED
    }
    unknown = {**given.unknown, **report.unknown}
    return report.with_(**words, **added, language=language, unknown=unknown)


def _new(held: tuple[Any, ...], given: tuple[Any, ...]) -> Iterable[Any]:
    return (one for one in given if one not in held)


def _mapping(data: bytes) -> dict[str, Any]:
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return json_object(data)
    found = _yaml(data)
    if not isinstance(found, dict):
        raise InputError(
            "The file holds no answers: it does not begin with a key of the template.",
            hint="An answer file looks like `other: Some words`, or is a report in JSON.",
        )
    return found


def _yaml(data: bytes) -> Any:
    """Read YAML with every scalar as the text that stands there: no dates, no `no` for false."""
    import yaml

    class Loader(yaml.BaseLoader):
        """Plain texts, and no aliases: a few of them make gigabytes of a small file."""

        def compose_node(self, parent: Any, index: Any) -> Any:
            if self.check_event(yaml.events.AliasEvent):
                raise _no_alias(self.get_mark().line + 1)
            return super().compose_node(parent, index)

        def construct_mapping(self, node: Any, deep: bool = False) -> Any:
            made = super().construct_mapping(node, deep=True)
            if len(made) != len(node.value):
                raise _twice(node)
            return made

    try:
        return yaml.load(data, Loader)
    except (yaml.YAMLError, UnicodeError, ValueError) as error:
        mark, problem = getattr(error, "problem_mark", None), getattr(error, "problem", None)
        where = f" in line {mark.line + 1}" if mark else ""
        raise InputError(
            f"The file is neither JSON nor YAML{where}: {problem or error}.",
            hint="Texts with ': ' or '#' in them need quotation marks or a block after '|'.",
        ) from None
    except (RecursionError, TypeError):
        raise InputError(
            "The file is nested too deep, or has a key that is no text.",
            hint="Is it the file you meant?",
        ) from None


def _check_keys(tree: Mapping[str, Any], template: Template) -> None:
    sections = {section.id: section for section in template.sections}
    _refuse_others(tree, sections, "")
    for key, value in tree.items():
        section = sections[key]
        if section.field is not None:
            _check_field(section.field, value, key)
        elif isinstance(value, dict):
            fields = {field.id: field for field in section.fields}
            _refuse_others(value, fields, key)
            for name, part in value.items():
                _check_field(fields[name], part, f"{key}.{name}")


def _check_field(field: Field, value: Any, path: str) -> None:
    keys = {"people": PERSON_KEYS, "quotes": QUOTE_KEYS}.get(field.kind, ())
    children = {child.id: child for child in field.fields}
    for number, item in enumerate(value if isinstance(value, list) else [], 1):
        if isinstance(item, dict) and (keys or children):
            _refuse_others(item, keys or children, f"{path}.{number}")
            for name, part in item.items():
                if name in children:
                    _check_field(children[name], part, f"{path}.{number}.{name}")


def _refuse_others(found: Mapping[str, Any], known: Iterable[str], above: str) -> None:
    names = list(known)
    for key in found:
        if key in names:
            continue
        place = f"{above}.{key}"[-200:].lstrip(".") if above else str(key)[:200]
        near = nearest(str(key), names)
        meant = f"Did you mean '{near}'? " if near else ""
        raise InputError(
            f"The template has no answer '{place}'.",
            hint=f"{meant}Its keys there are: {', '.join(names)}.",
        )


def _no_alias(line: int) -> InputError:
    return InputError(
        f"Line {line} of the file repeats another part by reference (*…).",
        hint="Write the text out; or put it in quotation marks if the star belongs to it.",
    )


def _twice(node: Any) -> InputError:
    keys = [str(key.value) for key, _ in node.value]
    twice = next((key for key in keys if keys.count(key) > 1), "")
    return InputError(
        f"The key '{twice[:60]}' stands twice, near line {node.start_mark.line + 1}.",
        hint="Join the two, so that no text is lost.",
    )
