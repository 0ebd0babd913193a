"""Turn what other people's Markdown knows into the Markdown of answers, before it is read."""

from __future__ import annotations

import html
import re

_PIECE = re.compile(
    r"(?P<escape>\\.)"
    r"|(?P<code>(?P<ticks>`+)(?P<inner>[^`]|[^`].*?[^`])(?P=ticks)(?!`))"
    r"|(?P<ticksalone>`+)"
    r"|<(?P<address>(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[\w.+-]+@[\w-]+(?:\.[\w-]+)+))>"
    r"|(?P<image>!(?=\[))"
    r"|(?P<underline>\[(?P<words>[^\[\]]*)\]\{\.(?:underline|ul)\})"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)",
    re.DOTALL,
)
_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")


def plainer(markdown: str) -> str:
    """Resolve entities, code, bracketed addresses, images and pandoc's underline.

    HTML tags stay: they are resolved with a notice when the text is laid onto the template.
    """
    return _PIECE.sub(_replaced, markdown)


def _replaced(match: re.Match[str]) -> str:
    if match["code"]:
        return _escaped(match["inner"])
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
