"""Text that is safe inside XML."""

from __future__ import annotations

import re

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPECIAL = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
_SPACES = {"\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
_TEXT = str.maketrans(_SPECIAL)
_ATTRIBUTE = str.maketrans(_SPECIAL | _SPACES)

HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def permitted(text: str) -> str:
    """Leave out the characters that XML forbids."""
    return _FORBIDDEN.sub("", text)


def escape(text: str) -> str:
    """Write text between tags."""
    return permitted(text).translate(_TEXT)


def attribute(text: str) -> str:
    """Write text between the double quotes of an attribute."""
    return permitted(text).translate(_ATTRIBUTE)
