"""The terms that rules share: what counts as empty, as a placeholder, as quoted."""

from __future__ import annotations

from collections.abc import Iterable

from csdreport.text.enumerators import ascending
from csdreport.text.pattern import pattern as pattern
from csdreport.text.quotation import stretches

ENUMERATOR = r"(?:\((?:[ivx]{1,4}|[a-z]|\d{1,2})\)|(?:[ivx]{1,4}|[a-z]|\d{1,2})[.)])(?=\s|$)"
# The same in capitals as well: to ignore case takes several times as long to compile.
_ANY_ENUMERATOR = ENUMERATOR.replace("ivx", "ivxIVX").replace("a-z", "a-zA-Z")
# A figure that surely is in no enumerator, which is found faster than all of these.
FIGURE = r"\d[^\d.)]"
LONGEST_NUMERAL = 4
PLACEHOLDERS = frozenset(
    {
        *{"tbc", "tbd", "tba", "todo", "xxx", "xx", "x", "...", "…", "???", "?"},
        *{"to be confirmed", "to be completed", "to be decided", "to be added", "to follow"},
        *{"à définir", "à compléter", "à préciser", "à confirmer", "à venir", "à suivre"},
        *{
            "por definir",
            "por confirmar",
            "por completar",
            "a definir",
            "pendiente",
            "por determinar",
        },
    }
)
LONGEST_PLACEHOLDER = 80
"""Characters, with brackets and spaces; a longer text says something."""
# A pair of marks around at least this many words is somebody's speech, not a term.
QUOTED_WORDS = 6


def is_empty(text: str) -> bool:
    """Tell whether no letter or digit is left beside enumerators and dashes."""
    # Most texts begin with a letter.
    if not (text[:1].isalnum() or any(map(str.isalnum, text))):
        return True
    if len(text) > 40 or not any(map(text.__contains__, ").")):
        return False
    if any(len(word) > LONGEST_NUMERAL and word.isalpha() for word in text.split()):
        return False
    return not any(map(str.isalnum, pattern(_ANY_ENUMERATOR).sub("", text)))


def is_placeholder(text: str) -> bool:
    """Tell whether the whole text only holds a place: "tbc", "…", "[name]"."""
    if len(text) > LONGEST_PLACEHOLDER:
        return False
    bare = text.strip().strip("()<>[]").strip().casefold()
    return bare.rstrip(".:!") in PLACEHOLDERS or bare in PLACEHOLDERS


def unquoted(text: str) -> str:
    """Blank what stands in quotation marks beyond doubt.

    The result has the same length, so places in it are places in the text.
    """
    return blanked(text, stretches(text), " ")


def quoted_spans(text: str) -> list[str]:
    """List what stands in quotation marks beyond doubt, and is speech rather than a term."""
    spans = (text[start:end] for start, end in stretches(text))
    return [span for span in spans if len(span.split()) >= QUOTED_WORDS]


def blanked(text: str, spans: Iterable[tuple[int, int]], blank: str) -> str:
    """Write a sign over each character of some stretches."""
    parts, at = [], 0
    for start, end in spans:
        parts += [text[at:start], blank * (end - start)]
        at = end
    return "".join([*parts, text[at:]]) if parts else text


def enumerated(text: str) -> int:
    """Count members typed as "(i) … (ii) …", "a) … b) …", "1. … 2. …"; 0 when not ascending."""
    return len(ascending(text))


def clauses(text: str) -> list[str]:
    """Part a text at its top-level semicolons: not in brackets or quotation marks."""
    if ";" not in text:
        return [text]
    parts, depth, begin = [], 0, 0
    for sign in pattern(r"[;(\[“«)\]”»]").finditer(text):
        if sign[0] in "([“«":
            depth += 1
        elif sign[0] in ")]”»":
            depth = max(depth - 1, 0)
        elif depth == 0:
            parts.append(text[begin : sign.start()])
            begin = sign.end()
    parts.append(text[begin:])
    return [part.strip() for part in parts if not is_empty(part)]
