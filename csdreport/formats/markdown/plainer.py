"""Turn what other people's Markdown knows into the Markdown of answers, before it is read."""

from __future__ import annotations

import html
import re
from bisect import bisect_left
from collections import defaultdict

_PIECE = re.compile(
    r"(?P<escape>\\.)"
    r"|(?P<ticks>`+)"
    r"|<(?P<address>(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[\w.+-]+@[\w-]+(?:\.[\w-]+)+))>"
    r"|(?P<image>!(?=\[))"
    r"|(?P<underline>\[(?P<words>[^\[\]]*)\]\{\.(?:underline|ul)\})"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)",
    re.DOTALL,
)
_TICKS = re.compile("`+")
_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")


def plainer(markdown: str) -> str:
    """Resolve entities, code, bracketed addresses, images and pandoc's underline.

    HTML tags stay: they are resolved with a notice when the text is laid onto the template.
    """
    found: list[str] = []
    runs = _runs(markdown)
    position = 0
    while match := _PIECE.search(markdown, position):
        start, end = match.span()
        found.append(markdown[position:start])
        position = end
        if match["ticks"] and (closing := _closing(runs, match)):
            found.append(_escaped(markdown[end:closing]))
            position = closing + end - start
        else:
            found.append(_replaced(match))
    return "".join([*found, markdown[position:]])


def _runs(markdown: str) -> dict[int, list[int]]:
    """Find where the runs of backticks stand, by their length.

    Searching the rest of the text at each run that nothing closes would take forever.
    """
    runs: defaultdict[int, list[int]] = defaultdict(list)
    for match in _TICKS.finditer(markdown):
        runs[len(match[0])].append(match.start())
    return runs


def _closing(runs: dict[int, list[int]], opening: re.Match[str]) -> int:
    """Find the next run of the same length, which ends the code; 0 when there is none."""
    places = runs.get(len(opening[0]), [])
    at = bisect_left(places, opening.end())
    return places[at] if at < len(places) else 0


def _replaced(match: re.Match[str]) -> str:
    if match["address"]:
        return f"[{_escaped(match['address'])}](<{match['address']}>)"
    if match["image"]:
        return ""
    if match["underline"]:
        return f"<u>{match['words']}</u>"
    if match["entity"]:
        return _escaped(html.unescape(match["entity"]))
    return match[0]


def _escaped(text: str) -> str:
    return _PUNCTUATION.sub(r"\\\g<0>", text)
