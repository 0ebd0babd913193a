"""The facts at the top of a Markdown file, between two lines of dashes."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from csdreport.text.normal import clean, line

OUR_KEYS = ("id", "revision", "template", "language", "copy")

_BLOCK = re.compile(r"---[ \t]*\n(?P<yaml>.*?\n)??(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
# Longer ones are no facts about a report; and reading YAML takes its time.
_LONGEST = 20_000
# What YAML takes for text as it stands, in all its versions.
_BARE = re.compile(r"[A-Za-z][A-Za-z0-9_-]*(?:/\d+)?")
_NO_TEXT = frozenset(["y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf"])


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stood above the text.

    Attributes:
        meta: The keys that csdreport writes, with their values as text.
        title: A title that somebody else's program wrote.
        rest: Everything else, as it stands in the file.
        lines: How many lines of the file it took.
    """

    meta: Mapping[str, str] = field(default_factory=dict)
    title: str = ""
    rest: str = ""
    lines: int = 0


def dump(meta: Mapping[str, str]) -> str:
    """Write facts as YAML, or nothing when there are none."""
    if not meta:
        return ""
    facts = "".join(f"{key}: {_value(value)}\n" for key, value in meta.items())
    return f"---\n{facts}---\n"


def split(text: str) -> tuple[FrontMatter, str]:
    """Take the front matter off a text; what is no mapping of keys stays text."""
    match = _BLOCK.match(text)
    if match is None or len(match[0]) > _LONGEST:
        return FrontMatter(), text
    facts = _facts(match["yaml"] or "")
    if facts is None:
        return FrontMatter(), text
    return _sorted(facts, match), text[match.end() :]


def _value(value: str) -> str:
    value = clean(value)
    if _BARE.fullmatch(value) and value.lower() not in _NO_TEXT:
        return value
    return json.dumps(value, ensure_ascii=False)


def _facts(yaml_text: str) -> dict[Any, Any] | None:
    import yaml

    try:
        # The base loader makes text of everything, and objects of nothing.
        facts = yaml.load(yaml_text, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError, ValueError):
        return None
    if facts is None or facts == "":
        return {}
    return facts if isinstance(facts, dict) else None


def _sorted(facts: dict[Any, Any], match: re.Match[str]) -> FrontMatter:
    texts = {key: value for key, value in facts.items() if isinstance(value, str)}
    meta = {key: line(texts[key]) for key in OUR_KEYS if key in texts}
    title = line(texts.get("title", ""))
    known = len(meta) + (1 if title else 0)
    # What csdreport does not know is kept as it was typed: its words are somebody's.
    rest = "" if known == len(facts) else _without(match["yaml"] or "", {*meta, "title"})
    return FrontMatter(meta, title, rest, match[0].count("\n"))


def _without(yaml_text: str, keys: set[str]) -> str:
    kept: list[str] = []
    known = False
    for each in yaml_text.split("\n"):
        if each[:1].strip():
            known = each.partition(":")[0].strip(" \"'") in keys
        if not known:
            kept.append(each)
    return "\n".join(kept).strip()
