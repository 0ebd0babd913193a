"""The normal form of characters: what may stand in a stored text, and what can be seen."""

from __future__ import annotations

import re
import unicodedata

from csdreport.text.pattern import pattern

_LINE_ENDS = "\r\n|[\r\x0b\x0c\x85\u2028\u2029]"
# XML 1.0 forbids these besides surrogates; C1 controls and DEL show nothing anywhere.
_FORBIDDEN = "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]"
# Word's own signs in plain text, for a hyphen that keeps a word together and for one at a line end.
_HYPHENS = str.maketrans({"\x1e": "\u2011", "\x1f": None})
# UTF-16 that was read byte by byte has a zero beside each letter; elsewhere one stands for a gap.
_WIDE = "(?:[^\x00]\x00){3,}[^\x00]?|\x00(?:[^\x00]\x00){3,}[^\x00]?"
_BETWEEN_WORDS = rf"(?<=[\w\u0300-\u036f]){_FORBIDDEN}+(?=\w)"
_PAIR = "[\ud800-\udbff][\udc00-\udfff]"
_SURROGATE = "[\ud800-\udfff]"
_UNCLEAN = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]"
_UNCLEAN_ASCII = re.compile("[\x00-\x08\x0b-\x1f\x7f]")

_SPACE_RUN = re.compile(r"\s+")
_KEPT_SPACES = ("\u00a0", "\u202f")

# An escape sequence whole, so that its letters do not stay behind as text.
_TERMINAL = (
    "\x1b\\[[0-?]*[ -/]*[@-~]"  # CSI
    "|\x9b[0-?]*[ -/]*[@-~]"
    "|(?:\x1b[\\]PX^_]|[\x90\x98\x9d\x9e\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\\\|\x9c)"  # OSC …
    "|\x1b[ -/]*[0-~]?"
)
_BIDI = "[\u202a-\u202e\u2066-\u2069]"

# Beside format characters, those with a letter's or a mark's category (Unicode
# Default_Ignorable_Code_Point and the blank Braille cell).
UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
"""What shows nothing and is no white space."""
_SIGNS = f"[\x7f-\x9f\u2028\u2029\ud800-\udfff]|{UNSEEN.pattern}"
_ASCII = bytes(range(0x80))
_INVISIBLE_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Zs", "Zl", "Zp"})
_SURELY_VISIBLE = re.compile(r"[!-~]|[^\W_]", re.ASCII)


def clean(s: str) -> str:
    """Give NFC text with "\\n" as its only line end and no character that XML forbids.

    Control characters go, but for the tab; where one parted two words a space does. A lone
    surrogate becomes U+FFFD.
    """
    if s.isascii():
        if s.isprintable() or _UNCLEAN_ASCII.search(s) is None:
            return s
    elif s.isprintable() or pattern(_UNCLEAN).search(s) is None:
        # Looking costs less than replacing what is not there.
        return s if unicodedata.is_normalized("NFC", s) else unicodedata.normalize("NFC", s)
    else:
        s = pattern(_SURROGATE).sub("\ufffd", pattern(_PAIR).sub(_joined_pair, s))
    s = pattern(_LINE_ENDS).sub("\n", s).translate(_HYPHENS)
    if "\x00" in s:
        s = pattern(_WIDE).sub(lambda wide: wide[0].replace("\x00", ""), s)
    s = pattern(_FORBIDDEN).sub("", pattern(_BETWEEN_WORDS).sub(" ", s))
    return unicodedata.normalize("NFC", s)


def line(s: str) -> str:
    """Give one trimmed line of plain text; "" when nothing in it can be seen.

    A run of white space becomes one space; a single no-break space stays.
    """
    s = clean(s)
    if " ".join(s.split()) != s:
        s = _SPACE_RUN.sub(_one_space, s).strip()
    return s if visible(s) else ""


def plain(s: str) -> str:
    """Give plain text with its newlines: no line begins or ends the text blank."""
    lines = [each.rstrip() for each in clean(s).split("\n")]
    while lines and not visible(lines[0]):
        del lines[0]
    while lines and not visible(lines[-1]):
        del lines[-1]
    return "\n".join(lines)


def display(s: str) -> str:
    """Give text that is safe in a terminal: no control sequences, no bidi overrides."""
    if all(map(str.isprintable, s.split("\n"))):
        return clean(s)
    return pattern(_BIDI).sub("", clean(pattern(_FORBIDDEN).sub("", pattern(_TERMINAL).sub("", s))))


def beyond_ascii(text: str) -> set[str]:
    """Give the characters of a text that are not ASCII, but half ones; bytes tell them fastest."""
    return {*text.encode(errors="replace").translate(None, _ASCII).decode()}


def spelt_out(json: str) -> str:
    """Write what a terminal obeys, or nobody sees, as escapes of JSON; letters stay."""
    return pattern(_SIGNS).sub(_escape, json)


def visible(s: str) -> bool:
    """Tell whether anything in the text can be seen: the one definition of "empty".

    White space, format characters (zero-width space, soft hyphen, bidi marks), variation
    selectors and blank fillers show nothing; everything else does.
    """
    # Most texts begin with a letter, maybe in quotation marks, and to look at that is enough.
    if "!" <= s[:1] <= "~" or "!" <= s[1:2] <= "~" or _SURELY_VISIBLE.search(s):
        return True
    return any(
        unicodedata.category(char) not in _INVISIBLE_CATEGORIES and not UNSEEN.match(char)
        for char in s
    )


def _joined_pair(match: re.Match[str]) -> str:
    return match[0].encode("utf-16", "surrogatepass").decode("utf-16")


def _escape(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))


def _one_space(match: re.Match[str]) -> str:
    return match[0] if match[0] in _KEPT_SPACES else " "
