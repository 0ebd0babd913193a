"""Resolve the HTML tags that stand as text in a file that somebody copied from a website."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from csdreport.text.blocks import Block, Blocks, ListBlock, Paragraph, Run
from csdreport.text.literal import parse as parse_literal
from csdreport.text.markdown import canonical_blocks
from csdreport.text.pattern import pattern
from csdreport.text.slices import Mark
from csdreport.text.tidy import Runs

# What stands behind the name has to be attributes: in "<b more words>" there are none.
_VALUE = r"=\s*(?:\"[^\"<>]*\"|'[^'<>]*'|[^\s\"'<>=]+)"
_ATTRIBUTES = rf"(?:\s+[A-Za-z_:][\w:.-]*\s*{_VALUE})*"
_TAG = (
    r"<(?P<end>/?)(?P<name>p|div|br|i|em|b|strong|u|li|ul|ol|a|span|font)"
    rf"(?P<attributes>{_ATTRIBUTES})\s*/?>"
)
_ADDRESS = r"\bhref\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))"
_START = r"\bstart\s*=\s*[\"']?(\d{1,9})\b"
_LOOKS: dict[str, Mark] = {
    "i": "emphasis",
    "em": "emphasis",
    "b": "strong",
    "strong": "strong",
    "u": "underline",
}


_PLAIN = ("span", "font")
_PLAIN_TAG = rf"</?(?:{'|'.join(_PLAIN)}|div){_ATTRIBUTES}\s*/?>"
_BREAK = r"<br\s*/?>"


class _Open(NamedTuple):
    """A list that is being read: its kind, first number and items."""

    ordered: bool
    start: int
    items: list[list[Block]]


def resolve(s: str) -> tuple[Blocks, int]:
    """Turn literal text with HTML tags into blocks.

    Returns:
        The blocks and how many tags were resolved. Tags that are not known stay as text; with
        no known tag the text is read as typed.
    """
    tags = list(pattern(_TAG, re.IGNORECASE).finditer(s))
    if not tags:
        return parse_literal(s), 0
    resolver = _Resolver()
    position = 0
    for tag in tags:
        resolver.text(s[position : tag.start()])
        resolver.tag(tag)
        position = tag.end()
    resolver.text(s[position:])
    return canonical_blocks(resolver.finish()), len(tags)


def resolve_runs(runs: Runs) -> tuple[Runs, int]:
    """Turn the line breaks among tags in runs that have looks already; drop what says nothing.

    Returns:
        The runs and how many tags were resolved; others stay as text.
    """
    found: list[Run] = []
    count = 0
    for run in runs:
        text, breaks = pattern(_BREAK, re.IGNORECASE).subn("\n", run.text)
        text, dropped = pattern(_PLAIN_TAG, re.IGNORECASE).subn("", text)
        found.append(run._replace(text=text))
        count += breaks + dropped
    return tuple(found), count


class _Resolver:
    def __init__(self) -> None:
        self.top: list[Block] = []
        self.lists: list[_Open] = []
        self.runs: list[Run] = []
        self.look = Run("")
        self.depth: Counter[Mark] = Counter()

    def text(self, text: str) -> None:
        if text:
            self.runs.append(self.look._replace(text=text))

    def tag(self, tag: re.Match[str]) -> None:
        name, ends = tag["name"].lower(), bool(tag["end"])
        if name in _LOOKS:
            self._look(_LOOKS[name], -1 if ends else 1)
        elif name == "a":
            self.look = self.look._replace(link="" if ends else _address(tag["attributes"] or ""))
        elif name == "br":
            self.text("\n")
        elif name in _PLAIN:
            # Colours and sizes say nothing.
            return
        else:
            self._block(name, tag["attributes"] or "", ends=ends)

    def finish(self) -> list[Block]:
        self._end_paragraph()
        while self.lists:
            self._end_list()
        return self.top

    def _look(self, mark: Mark, step: int) -> None:
        self.depth[mark] = max(self.depth[mark] + step, 0)
        self.look = Run(
            "",
            self.depth["emphasis"] > 0,
            self.depth["strong"] > 0,
            self.depth["underline"] > 0,
            self.look.link,
        )

    def _block(self, name: str, attributes: str, *, ends: bool) -> None:
        self._end_paragraph()
        if name in ("ul", "ol"):
            if not ends:
                self.lists.append(_Open(name == "ol", _start(attributes), []))
            elif self.lists:
                self._end_list()
        elif name == "li" and not ends:
            if not self.lists:
                self.lists.append(_Open(False, 1, []))
            self.lists[-1].items.append([])

    def _target(self) -> list[Block]:
        if not self.lists:
            return self.top
        if not self.lists[-1].items:
            self.lists[-1].items.append([])
        return self.lists[-1].items[-1]

    def _end_paragraph(self) -> None:
        if self.runs:
            self._target().append(Paragraph(tuple(self.runs)))
            self.runs = []

    def _end_list(self) -> None:
        done = self.lists.pop()
        items = tuple(tuple(item) for item in done.items)
        self._target().append(ListBlock(items, done.ordered, done.start))


def _start(attributes: str) -> int:
    match = pattern(_START, re.IGNORECASE).search(attributes)
    return int(match[1]) if match else 1


def _address(attributes: str) -> str:
    match = pattern(_ADDRESS, re.IGNORECASE).search(attributes)
    return next((group for group in match.groups() if group), "") if match else ""
