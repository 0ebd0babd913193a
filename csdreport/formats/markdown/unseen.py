"""What stands in a Markdown file and nobody sees who reads it: HTML comments and declarations.

Somebody may have written there what is not for others. It is kept, but not as text of the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from csdreport.document import notices as kinds
from csdreport.document.model import Remark
from csdreport.findings import Notice

_PIECE = re.compile(
    r"\\."
    r"|^ {0,3}(?P<fence>`{3,}|~{3,})[^\n]*\n(?:.*?^ {0,3}(?P=fence)[`~]*[ \t]*$|.*\Z)"
    r"|(?P<ticks>`+)[^`\n]+(?P=ticks)"
    r"|(?P<comment><!--)"
    r"|<\?(?P<instruction>[^<>]*?)\?>"
    r"|<!(?P<declaration>(?:[A-Za-z]|\[CDATA\[)[^<>]*)>",
    re.DOTALL | re.MULTILINE,
)
_WORD = re.compile(r"\w")
_PARAGRAPH_END = re.compile(r"\n[ \t]*\n|\Z")


def apart(text: str, first: int) -> tuple[str, list[Remark], tuple[Notice, ...]]:
    """Take out of a text what nobody sees; every line stays where it stands.

    Args:
        text: The file behind its front matter.
        first: The number of its first line.
    """
    if "<!" not in text and "<?" not in text:
        return text, [], ()
    shown: list[str] = []
    remarks: list[Remark] = []
    position, line = 0, first
    for start, end, words in _unseen(text):
        line += text.count("\n", position, start)
        if _WORD.search(words):
            remarks.append(Remark("hidden", words, source=f"line {line}"))
        breaks = text.count("\n", start, end)
        shown += [text[position:start], "\n" * breaks]
        position, line = end, line + breaks
    return "".join((*shown, text[position:])), remarks, _told(remarks)


def _unseen(text: str) -> Iterator[tuple[int, int, str]]:
    """Walk what nobody sees: from where to where, and its words."""
    last = text.rfind("-->")
    at = 0
    while found := _PIECE.search(text, at):
        at = found.end()
        if found["comment"]:
            start, at = at, _comment_end(text, at, last)
            yield found.start(), at, text[start:at].removesuffix("-->")
        elif words := found["instruction"] or found["declaration"]:
            yield found.start(), at, words


def _comment_end(text: str, start: int, last: int) -> int:
    """Find the end of a comment; one that nobody closed ends with its paragraph."""
    if start <= last:
        return text.index("-->", start) + len("-->")
    end = _PARAGRAPH_END.search(text, start)
    return end.start() if end else len(text)


def _told(remarks: list[Remark]) -> tuple[Notice, ...]:
    if not remarks:
        return ()
    count = "1 comment" if len(remarks) == 1 else f"{len(remarks)} comments"
    message = (
        f"This file holds {count} that nobody sees on the page. The words were kept as text "
        "without a place yet."
    )
    return (Notice(kinds.HIDDEN, message, source=remarks[0].source),)
