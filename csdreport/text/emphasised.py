"""Text with emphasis and no other mark, in one line: most of what is not bare.

Such a text is canonical already. To see that costs far less than to read it and write it again.
"""

from __future__ import annotations

from csdreport.text.bare import is_bare
from csdreport.text.pattern import pattern

# What could be a mark of another kind, or a second line.
_TEXT = r"[^*_\\<\[\]\n]*"
# Stars have a letter or a digit at their inner side and a space, or an end, at the outer one: so
# they can be nothing but emphasis, and are written no other way.
_STRETCH = rf"(?<!\S)(\*\*?)(?=[^\W_]){_TEXT}(?<=[^\W_])\1(?![^\s.,;:!?])"
_WHOLE = rf"{_TEXT}(?:{_STRETCH}{_TEXT})+"


def is_emphasised(markdown: str) -> bool:
    """Tell whether Markdown is such a text, beyond doubt."""
    return (
        "*" in markdown
        and pattern(_WHOLE).fullmatch(markdown) is not None
        and is_bare(without_emphasis(markdown))
    )


def without_emphasis(markdown: str) -> str:
    """Give the plain text of one."""
    return markdown.replace("*", "")
