"""The shapes that settings have: what a value may be, and how it is said."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, NamedTuple

from csdreport.config.model import Ignored
from csdreport.report.model import Suppression
from csdreport.template.nearest import nearest


class Misshapen(ValueError):
    """A value is not what its key takes; the message is the end of "`key` …".

    Attributes:
        inside: Where in the value it is, such as the number of an entry; empty for the whole.
    """

    inside: tuple[str | int, ...] = ()


class Shape(NamedTuple):
    """How a value is read.

    Attributes:
        says: What it is, for the reference: "a list of texts".
        read: From TOML to the value that is handed down; raises Misshapen.
        table: Whether the key is a table whose every entry is a setting of its own.
        joined: Whether the entries of an extended file hold beside those of the nearer one.
    """

    says: str
    read: Callable[[Any], Any]
    table: bool = False
    joined: bool = False


def text(value: Any) -> str:
    """Read a text."""
    if not isinstance(value, str):
        raise Misshapen("takes a text in quotation marks.")
    return value.strip()


def texts(value: Any) -> tuple[str, ...]:
    """Read a list of texts."""
    if not isinstance(value, list) or not all(isinstance(part, str) for part in value):
        raise Misshapen('takes a list of texts, such as ["one", "two"].')
    return tuple(part.strip() for part in value if part.strip())


def one_of(*words: str) -> Shape:
    """Make the shape of a text that is one of a few."""

    def read(value: Any) -> str:
        if value not in words:
            near = nearest(value, words) if isinstance(value, str) else ""
            meant = f" Did you mean '{near}'?" if near else ""
            raise Misshapen(f"takes one of: {', '.join(words)}.{meant}")
        return str(value)

    return Shape(" or ".join(f"`{word}`" for word in words), read)


def ignored(value: Any) -> tuple[Ignored, ...]:
    """Read a list of rules to leave out: texts, and tables that say why and who approved it."""
    if not isinstance(value, list):
        raise Misshapen('takes a list of rules, such as ["STY", "vague-etc"].')
    return tuple(_one_ignored(part) for part in value)


def _one_ignored(part: Any) -> Ignored:
    if isinstance(part, str):
        return Ignored((part.strip(),))
    if not isinstance(part, dict):
        raise Misshapen("takes texts, or tables with `rules`, `reason` and `by`.")
    known(part, ("rules", "reason", "by"))
    if "rules" not in part:
        raise Misshapen("lacks `rules` in one of its tables.")
    return Ignored(texts(part["rules"]), _line(part, "reason"), _line(part, "by"))


def limits(value: Any) -> tuple[tuple[str, int], ...]:
    """Read how long an answer may be: words, sentences, paragraphs."""
    if not isinstance(value, dict):
        raise Misshapen("takes a table, such as { words = 60 }.")
    known(value, ("words", "sentences", "paragraphs"))
    for name, most in value.items():
        if not isinstance(most, int) or isinstance(most, bool) or most < 1:
            raise Misshapen(f"takes a whole number above 0 for `{name}`.")
    return tuple(value.items())


def word_list(value: Any) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Read entries for the word lists of one language: "list.key" to phrases."""
    if not isinstance(value, dict):
        raise Misshapen('takes tables, such as terms = { known = ["ILO"] }.')
    found = []
    for name, lists in value.items():
        if not isinstance(lists, dict):
            raise Misshapen(f'takes a table for `{name}`, such as {{ known = ["ILO"] }}.')
        found += [(f"{name}.{key}", _phrases(key, phrases)) for key, phrases in lists.items()]
    return tuple(found)


def _phrases(key: str, value: Any) -> tuple[str, ...]:
    found = texts(value)
    if len(found) < len(value):
        raise Misshapen(f"has an empty entry in `{key}`.")
    return found


def suppressions(value: Any) -> tuple[tuple[str, Suppression], ...]:
    """Read findings set aside: a pattern of files, and the entry."""
    if not isinstance(value, list) or not all(isinstance(part, dict) for part in value):
        raise Misshapen("is written as [[lint.suppress]], once for each finding.")
    found = []
    for number, part in enumerate(value):
        try:
            found.append(_suppression(part))
        except Misshapen as error:
            error.inside = (number,)
            raise
    return tuple(found)


def _suppression(part: dict[str, Any]) -> tuple[str, Suppression]:
    known(part, ("code", "file", "path", "reason", "by", "until"))
    said = {key: _line(part, key) for key in ("code", "path", "reason", "by")}
    if not said["code"]:
        raise Misshapen("lacks `code`: the rule whose finding is set aside.")
    if len(said["reason"].split()) < 3:
        raise Misshapen(f"needs a `reason` of three words or more for {said['code']}.")
    return _line(part, "file"), Suppression(**said, until=_day(part.get("until", "")))


def known(table: dict[str, Any], names: Iterable[str]) -> None:
    """Refuse a key that a table does not have; the message offers the nearest."""
    names = tuple(names)
    for key in table:
        if key not in names:
            near = nearest(key, names)
            meant = f"Did you mean `{near}`? " if near else ""
            raise Misshapen(f"has no `{key}`. {meant}It takes {', '.join(names)}.")


def _line(table: dict[str, Any], key: str) -> str:
    value = table.get(key, "")
    if not isinstance(value, str):
        raise Misshapen(f"takes a text for `{key}`.")
    return " ".join(value.split())


def _day(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()[:10]
    try:
        return date.fromisoformat(value).isoformat() if value else ""
    except (TypeError, ValueError):
        raise Misshapen("takes a day such as 2031-06-30 for `until`.") from None


TEXT = Shape("a text", text)
TEXTS = Shape("a list of texts", texts)
RULES = Shape("a list of rules: codes, beginnings of codes, names", texts)
IGNORED = Shape(
    "a list of rules, or of tables with `rules`, `reason` and `by`",
    ignored,
)
IGNORED_BY_FILE = Shape(
    "a table: pattern of files to what `lint.ignore` takes", ignored, table=True
)
LIMITS = Shape("a table: path of a field to `words`, `sentences`, `paragraphs`", limits, table=True)
WORD_LISTS = Shape("a table by language: word list, key, a list of phrases", word_list, table=True)
SUPPRESSIONS = Shape(
    "a list of tables: `code`, `file`, `path`, `reason`, `by`, `until`", suppressions, joined=True
)
