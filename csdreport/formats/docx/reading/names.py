"""Qualified names of the elements and attributes that the readers look for."""

from __future__ import annotations

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"

RELATION_ID = f"{_R}id"
ALTERNATE = f"{_MC}AlternateContent"
CHOICE = f"{_MC}Choice"
FALLBACK = f"{_MC}Fallback"
MATH_TEXT = f"{_M}t"
MATH_PARAGRAPH = f"{_M}oMathPara"
MATH = f"{_M}oMath"
GRAPHIC_DATA = f"{_A}graphicData"
CHECKBOX = f"{_W14}checkbox"
CHECKED = f"{_W14}checked"
CHECKED_VALUE = f"{_W14}val"


def w(name: str) -> str:
    """Qualify a name of the main namespace of Word."""
    return _W + name


VAL = w("val")
OFF = frozenset({"0", "false", "off", "none"})
"""Values that turn a property off; Google Docs writes them out."""
