"""What stands in a box while it is written in, and what the report stores of it.

A box is literal: stars and brackets are just characters, and only a line that begins with "- "
or "1. " means something (a list). An answer that already holds emphasis or links cannot be shown
that way, so it opens in its Markdown form, and the screen says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from csdreport.fill.places import Shape
from csdreport.text import literal, markdown, normal

Form = Literal["literal", "markdown"]


@dataclass(frozen=True, slots=True)
class Shown:
    """The characters of a box, and how they are to be read back."""

    text: str
    form: Form = "literal"


@dataclass(slots=True)
class Typing:
    """What stands in the box while it is written in, and whether the walk has taken it up."""

    text: str = ""
    form: Form = "literal"
    is_new: bool = False
    touched: bool = False


def shown(value: Any, shape: Shape) -> Shown:
    """Show a stored value in its box; `stored` gives the same value back."""
    if shape == "tags":
        return Shown("; ".join(value or ()))
    if shape != "prose":
        return Shown(value or "")
    blocks = markdown.parse(value or "")
    if literal.is_plain(blocks):
        return Shown(literal.render(blocks))
    return Shown(value, "markdown")


def stored(text: str, shape: Shape, form: Form = "literal") -> Any:
    """Turn the characters of a box into the canonical value."""
    if shape == "tags":
        return [tag for tag in map(normal.line, text.split(";")) if tag]
    if shape != "prose":
        return normal.line(text)
    if form == "markdown":
        return markdown.canonical(text)
    return markdown.render(literal.parse(text, lists=True))
