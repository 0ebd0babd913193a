"""The text of a heading, which is one line in the file and may be several in the form."""

from __future__ import annotations

import re

from csdreport.text import spans
from csdreport.text.normal import line

_BREAK = re.compile(r"(\\.)|<br ?/?>")


def label(text: str) -> str:
    """Read the text of a heading; `<br>` is a line end."""
    lines = _BREAK.sub(lambda match: match[1] or "\n", text).split("\n")
    return "\n".join(line(_plain(each)) for each in lines)


def _plain(text: str) -> str:
    return "".join(span.text for span in spans.read(text))
