"""Characters that Word keeps by font and code instead of as text."""

from __future__ import annotations

# Of the symbol fonts, what people put into forms: boxes, ticks, bullets, arrows.
_WINGDINGS = {
    0x4A: "☺", 0x4C: "☹", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x74: "◆",
    0x75: "◆", 0x76: "❖", 0x9E: "·", 0x9F: "•", 0xA0: "▪", 0xA1: "○", 0xA7: "▪", 0xA8: "◻",
    0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xEF: "⇦", 0xF0: "⇨",
    0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2 = {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0xA3: "□"}
_SYMBOL = {
    0x61: "α", 0x62: "β", 0x67: "γ", 0x64: "δ", 0x6D: "μ", 0x70: "π", 0x73: "σ", 0x77: "ω",
    0x44: "Δ", 0x53: "Σ", 0x57: "Ω", 0xA3: "≤", 0xB3: "≥", 0xB1: "±", 0xB4: "×", 0xB7: "•",
    0xB9: "≠", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°",
    0xD2: "®", 0xD3: "©", 0xD4: "™", 0x2D: "−", 0x2A: "∗",
}  # fmt: skip
_FONTS = {
    "wingdings": _WINGDINGS,
    "wingdings 2": _WINGDINGS_2,
    "symbol": _SYMBOL,
}
_PRIVATE = range(0xF000, 0xF100)
UNKNOWN = "\ufffd"


def symbol(font: str, code: str) -> str:
    """Give the character of a w:sym; U+FFFD shows that there is one that nobody can name."""
    try:
        point = int(code, 16)
    except ValueError:
        return UNKNOWN
    low = point - _PRIVATE.start if point in _PRIVATE else point
    table = _FONTS.get(font.lower())
    if table is not None and low in table:
        return table[low]
    if point in _PRIVATE:
        return chr(low) if 0x20 < low < 0x7F and font.lower() == "symbol" else UNKNOWN
    if 0x20 <= point < 0xD800 or 0xE000 <= point < 0xFFFE or 0x10000 <= point < 0x110000:
        return chr(point)
    return UNKNOWN
