"""Undo the writing that mail is sent in: "=C3=A9" for "é", and "=" where a line was broken.

Only where it is certain: every "=" of the text is written so, and letters come of it that are
none of ASCII, or lines were broken as mail breaks them.
"""

from __future__ import annotations

import quopri
import re

_ESCAPE = re.compile(r"=(?:[0-9A-F]{2}|\r?\n)")
_SOFT_BREAK = re.compile(r"^.{60,75}=$", re.MULTILINE)
_FEWEST_BREAKS = 2
_ADDRESS = re.compile(r"\S+://\S+")


def decoded(text: str) -> str:
    """Give the text as it was meant; the same text when it is not surely written so."""
    if "=" not in text or not text.isascii() or text.count("=") != len(_ESCAPE.findall(text)):
        return text
    try:
        meant = _meant(text)
        # An address may hold such signs by chance.
        letters = not _meant(_ADDRESS.sub("", text)).isascii()
    except UnicodeDecodeError:
        return text
    broken = len(_SOFT_BREAK.findall(text.replace("\r", ""))) >= _FEWEST_BREAKS
    return meant if letters or broken else text


def _meant(text: str) -> str:
    return quopri.decodestring(text.encode("ascii")).decode("utf-8")
