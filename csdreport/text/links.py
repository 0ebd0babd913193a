"""Read and write the part of a Markdown link behind its text: `(address "title")`."""

from __future__ import annotations

import re
from typing import NamedTuple

from csdreport.text.pattern import pattern

_ANGLE = r"<((?:\\.|[^<>\\\n])*)>"
_TITLE = r"\"((?:\\.|[^\"\\])*)\"|'((?:\\.|[^'\\])*)'|\(((?:\\.|[^()\\])*)\)"
_SPACE = r"[ \t]*\n?[ \t]*"
_BARE_PIECE = r"[^\s()\\]+|\\[!-/:-@\[-`{-~]|\\|[()]"
_ESCAPED = r"\\([!-/:-@\[-`{-~])"
_PLAIN_ADDRESS = r"[^\s<>()\\][^\s()\\]*"
_DEEPEST_BRACKETS = 32
_TOO_DEEP = rf"(?:[^\s()\\]*+\(){{{_DEEPEST_BRACKETS + 1}}}"


class Target(NamedTuple):
    """Where a link leads.

    Attributes:
        address: Never empty.
        title: The characters of its title and where each stood.
    """

    address: str
    title: tuple[tuple[str, int], ...] = ()


def find_target(text: str, start: int) -> tuple[Target, int] | None:
    """Find the address behind a link's "]", and where it ends; None when there is none.

    An empty address makes no link: nothing would be left of what somebody typed.
    """
    if not text.startswith("(", start):
        return None
    found = _address(text, _skip(text, start + 1))
    if found is None:
        return None
    address, end = found
    after = _skip(text, end)
    title: tuple[tuple[str, int], ...] = ()
    if after > end and (match := pattern(_TITLE, re.DOTALL).match(text, after)):
        group = match.lastindex or 1
        title = _unescaped(match[group], match.start(group))
        after = _skip(text, match.end())
    if not address or not text.startswith(")", after):
        return None
    return Target(address, title), after + 1


def written(address: str) -> str:
    """Write an address so that `find_target` reads it again, brackets included."""
    if pattern(_PLAIN_ADDRESS).fullmatch(address) or _balanced(address):
        return f"({address})"
    escaped = re.sub(r"[<>\\]", r"\\\g<0>", address)
    return f"(<{escaped}>)"


def _balanced(address: str) -> bool:
    return not address.startswith("<") and _bare(address + ")", 0) == (address, len(address))


def _skip(text: str, start: int) -> int:
    match = pattern(_SPACE).match(text, start)
    assert match is not None
    return match.end()


def _address(text: str, start: int) -> tuple[str, int] | None:
    if not text.startswith("<", start):
        return _bare(text, start)
    match = pattern(_ANGLE).match(text, start)
    if match is None:
        return None
    return pattern(_ESCAPED).sub(r"\1", match[1]).strip(), match.end()


def _bare(text: str, start: int) -> tuple[str, int] | None:
    # A text of nothing but brackets asks at each of them: one look is cheaper than all the steps.
    if pattern(_TOO_DEEP).match(text, start):
        return None
    depth, end = 0, start
    while match := pattern(_BARE_PIECE).match(text, end):
        if match[0] == "(":
            depth += 1
            if depth > _DEEPEST_BRACKETS:
                return None
        elif match[0] == ")":
            if depth == 0:
                break
            depth -= 1
        end = match.end()
    if depth:
        return None
    return pattern(_ESCAPED).sub(r"\1", text[start:end]), end


def _unescaped(title: str, start: int) -> tuple[tuple[str, int], ...]:
    found: list[tuple[str, int]] = []
    position = 0
    while position < len(title):
        if pattern(_ESCAPED).match(title, position):
            position += 1
        char = title[position]
        found.append((" " if char == "\n" else char, start + position))
        position += 1
    return tuple(found)
