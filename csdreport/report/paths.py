"""Places in a report: dotted paths for people, token tuples and RFC 6901 pointers for machines.

A path counts from 1 and begins at a section ("recommendations.2.actions.1") or at another key of
the file ("title", "notes.3"). Tokens are the steps of the JSON pointer, counted from 0:
`("answers", "recommendations", "1", "actions", "0")`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Literal, NamedTuple

from csdreport.report.labels import printed
from csdreport.report.model import Report
from csdreport.template.kinds import PERSON_KEYS, QUOTE_KEYS, REPEATED_KINDS
from csdreport.template.model import Field, Template

Tokens = tuple[str, ...]
TextKind = Literal["rich", "line"]

ANSWERS = "answers"
LONGEST_NUMBER = 6
WIDEST_GAP = 100
REPORT_KEYS = frozenset(
    info.alias or name for name, info in Report.model_fields.items() if name != "unknown"
)


class Leaf(NamedTuple):
    """One text of the answers that a person wrote.

    Attributes:
        path: Dotted path, such as "quotes.1.speaker".
        field: The field it belongs to.
        kind_of_text: "rich" is the Markdown of answers, "line" one line of plain text.
        value: The text as it is stored; may be empty.
    """

    path: str
    field: Field
    kind_of_text: TextKind
    value: str


def tokens(path: str, within: Report | Template | None = None) -> Tokens:
    """Give the pointer steps of a dotted path.

    Args:
        path: Such as "messages.2". "" is the whole report.
        within: Decides whether a first word that is also a key of the file, such as "notes", is
            a section; without it the key of the file is meant.
    """
    first = path.partition(".")[0]
    return _tokens(path, own_key=first in REPORT_KEYS and not _has_section(first, within))


def dotted(steps: Tokens) -> str:
    """Give the dotted path of pointer steps; the opposite of `tokens`."""
    if steps[:1] == (ANSWERS,) and len(steps) > 1:
        steps = steps[1:]
    return ".".join(str(int(step) + 1) if _is_number(step) else step for step in steps)


def pointer(path: str, within: Report | Template | None = None) -> str:
    """Give the RFC 6901 pointer of a dotted path: "messages.2" is "/answers/messages/1"."""
    first = path.partition(".")[0]
    return _pointer(path, own_key=first in REPORT_KEYS and not _has_section(first, within))


def encode(steps: Tokens) -> str:
    """Write pointer steps as an RFC 6901 pointer."""
    told = [step.replace("~", "~0").replace("/", "~1") for step in steps]
    return "/" + "/".join(told) if told else ""


def decode(json_pointer: str) -> Tokens:
    """Read an RFC 6901 pointer into its steps."""
    parts = json_pointer.split("/")[1:]
    return tuple(part.replace("~1", "/").replace("~0", "~") for part in parts)


# Of a thousand reports, nearly all have the same places.
@lru_cache(maxsize=1024)
def upwards(path: str) -> tuple[str, ...]:
    """List a dotted path and those of all that it lies in: "messages.2", then "messages"."""
    found = list[str]()
    while path:
        found.append(path)
        path = path.rpartition(".")[0]
    return tuple(found)


def get(report: Report, path: str) -> Any:
    """Read the value at a path of the answers, or of "title" and "event".

    Raises:
        KeyError: Nothing stands there.
    """
    steps = tokens(path, report)
    if steps in (("title",), ("event",)):
        return getattr(report, steps[0])
    if steps[:1] != (ANSWERS,) or len(steps) < 2:
        raise KeyError(path)
    value: Any = report.answers
    for step in steps[1:]:
        try:
            value = value[_index(step)] if isinstance(value, list) else value[step]
        except (KeyError, IndexError, TypeError):
            raise KeyError(path) from None
    return value


def replace(report: Report, path: str, value: Any) -> Report:
    """Put a value at a path of the answers, or of "title" and "event", in a new report.

    What is missing on the way is made: slots before a new one are empty. Canonicalising settles
    the shape afterwards.

    Raises:
        KeyError: The path names no place in the answers.
    """
    steps = tokens(path, report)
    if steps in (("title",), ("event",)):
        return report.with_(**{steps[0]: value})
    if steps[:1] != (ANSWERS,) or len(steps) < 2:
        raise KeyError(path)
    return report.with_(answers=_put(report.answers, steps[1:], value, path))


def leaves(report: Report, template: Template) -> Iterator[Leaf]:
    """Walk all texts of a canonical report's answers in printed order, empty ones included.

    A quote's consent is a choice, not a text, and is passed over.
    """
    for path, field in template.answer_fields():
        yield from _leaves(get(report, path), field, path)


def text_kind(path: str, template: Template) -> TextKind | None:
    """Tell what text a path of the answers holds; None when it holds none, or is unknown.

    The path of a whole repeated field counts as the text that somebody types into it.
    """
    steps = path.split(".")
    section = next((each for each in template.sections if each.id == steps[0]), None)
    if section is None:
        return None
    if section.field is not None:
        return _text_kind(section.field, steps[1:])
    field = next((each for each in section.fields if steps[1:2] == [each.id]), None)
    return _text_kind(field, steps[2:]) if field else None


def label(path: str, template: Template, language: str = "") -> str:
    """Say a path in the template's own words: "Recommendation 2 › Actions".

    A path that the template does not know is given back as it is; "" is "".
    """
    return printed(path, template, language)


@lru_cache(maxsize=1024)
def _pointer(path: str, *, own_key: bool) -> str:
    return encode(_tokens(path, own_key=own_key))


def _tokens(path: str, *, own_key: bool) -> Tokens:
    """Give the pointer steps of a path that begins at a key of the file, or at a section."""
    if not path:
        return ()
    parts = path.split(".")
    steps = tuple([str(int(step) - 1) if _is_number(step) else step for step in parts])
    return steps if own_key else (ANSWERS, *steps)


def _text_kind(field: Field, steps: list[str]) -> TextKind | None:
    own: TextKind = "rich" if field.kind in ("text", "list", "group", "quotes") else "line"
    if not steps:
        return own
    if field.kind not in REPEATED_KINDS or not _is_number(steps[0]) or int(steps[0]) < 1:
        return None
    if field.kind == "group":
        child = next((each for each in field.fields if steps[1:2] == [each.id]), None)
        return _text_kind(child, steps[2:]) if child else None
    keys = {"people": PERSON_KEYS, "quotes": QUOTE_KEYS}.get(field.kind)
    if keys is None:
        return own if len(steps) == 1 else None
    if len(steps) != 2 or steps[1] not in keys:
        return None
    return "rich" if steps[1] == "text" else "line"


def _is_number(step: str) -> bool:
    return step.isdecimal() and step.isascii() and len(step) <= LONGEST_NUMBER


def _index(step: str) -> int:
    # "quotes.0" has the step "-1", which Python would take for the last item.
    if not _is_number(step):
        raise KeyError(step)
    return int(step)


def _has_section(name: str, within: Report | Template | None) -> bool:
    if isinstance(within, Template):
        return any(section.id == name for section in within.sections)
    return within is not None and name in within.answers


def _put(tree: Any, steps: Tokens, value: Any, path: str) -> Any:
    if not steps:
        return value
    step, rest = steps[0], steps[1:]
    if isinstance(tree, list) or (_is_number(step) and not isinstance(tree, dict)):
        items = list(tree) if isinstance(tree, list) else []
        place = _index(step)
        if place > len(items) + WIDEST_GAP:
            raise KeyError(path)
    else:
        old = tree if isinstance(tree, dict) else {}
        return {**old, step: _put(old.get(step), rest, value, path)}
    items += [{} if rest else ""] * (place + 1 - len(items))
    items[place] = _put(items[place], rest, value, path)
    return items


def _leaves(value: Any, field: Field, path: str) -> Iterator[Leaf]:
    if field.kind == "group":
        for number, item in enumerate(value, 1):
            for child in field.fields:
                yield from _leaves(item[child.id], child, f"{path}.{number}.{child.id}")
    elif field.kind in ("people", "quotes"):
        keys = PERSON_KEYS if field.kind == "people" else QUOTE_KEYS
        for number, item in enumerate(value, 1):
            for key in keys:
                if key != "consent":
                    kind: TextKind = "rich" if key == "text" else "line"
                    yield Leaf(f"{path}.{number}.{key}", field, kind, item[key])
    elif field.kind in ("list", "tags"):
        kind = "rich" if field.kind == "list" else "line"
        for number, item in enumerate(value, 1):
            yield Leaf(f"{path}.{number}", field, kind, item)
    else:
        yield Leaf(path, field, "rich" if field.kind == "text" else "line", value)
