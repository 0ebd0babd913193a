"""Tell who said a note from what was said, where the note begins with `@`.

A name that stays in the words can be published with them; a word too many in the name is seen at
once and withheld. So a run of capitalised words is a name, as long as none begins a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from csdreport.text.callings import OPENERS, PARTICLES, TITLES

LONGEST = 4
"""So many words without capitals are a name when a colon or a bracket follows."""

_WORD = re.compile(r"(?:[^\s:,;()]|(?<=\d)[:,](?=\d))+")
_SPACE = re.compile(r"[ \t]+")
_IN_MARKS = re.compile(r'["“”„«]\s*([^"“”„«»\n]*\w[^"“”„«»\n]*?)\s*["“”»]')
_BRACKET = re.compile(r"[ \t]*(\([^()\n]*\w[^()\n]*\))")
_COLON = re.compile(r"[ \t]*:(?=\s|$)")
_SET_OFF = re.compile(r"[ \t]*(?::(?=\s|$)|[ \t][-–—](?=\s|$))")
_END = re.compile(r"\s*(?:[:,;](?=\s|$)|(?<=\s)[-–—](?=\s|$))?\s*")
_PARTS = re.compile(r"['’-]")


def taken(line: str) -> tuple[str, str]:
    """Take the speaker off the beginning of a line.

    `@Ana Ruiz (Port Aid) we pay`, `@ana ruiz: we pay` and `@"ana ruiz" we pay` name all of Ana
    Ruiz; `@ana we pay` takes one word. Between them, speaker and rest hold every word.

    Returns:
        "Ana Ruiz (Port Aid)" and what was said; "" and the line where it names nobody, or says
        nothing besides.
    """
    after = line[1:]
    if not line.startswith("@") or not after or after[0].isspace():
        return "", line
    marked = _IN_MARKS.match(after)
    end = marked.end() if marked else max(_named(after), _marked_off(after))
    name = marked[1] if marked else after[:end]
    house, end = _organisation(after, end)
    said = after[end:][_END.match(after, end).end() - end :]  # type: ignore[union-attr]
    if not said or not any(map(str.isalnum, name)):
        return "", line
    return f"{name} {house}".strip(), said


def _named(text: str) -> int:
    """Find where a run of capitalised words ends; the first word is a name however it begins."""
    end = 0
    for position, (word, stop) in enumerate(_words(text)):
        if position and _begins_sentence(word):
            break
        if not position or _is_capitalised(word):
            end = stop
        elif not _is_between(word):
            break
        if _ends_sentence(word):
            break
    return end


def _marked_off(text: str) -> int:
    """Find the end of a name without capitals, where a colon or a bracket ends it."""
    for position, (word, stop) in enumerate(_words(text)[:LONGEST]):
        if (position and _begins_sentence(word)) or _ends_sentence(word):
            break
        if _COLON.match(text, stop) or _BRACKET.match(text, stop):
            return stop
    return 0


def _organisation(text: str, end: int) -> tuple[str, int]:
    """Read an organisation behind a name: "(Port Aid)", or ", Port Aid" before a colon or dash."""
    if bracket := _BRACKET.match(text, end):
        return bracket[1], bracket.end()
    if text[end : end + 2] == ", ":
        start = end + 2
        stop = start + _named(text[start:])
        if text[start : start + 1].isupper() and _SET_OFF.match(text, stop):
            return f"({text[start:stop]})", stop
    return "", end


def _words(text: str) -> Sequence[tuple[str, int]]:
    """List the words from the beginning that only spaces part, each with its end."""
    found, at = [], 0
    while word := _WORD.match(text, at):
        found.append((word[0], word.end()))
        space = _SPACE.match(text, word.end())
        if space is None:
            break
        at = space.end()
    return found


def _begins_sentence(word: str) -> bool:
    # "A" may be an initial; "I" is more often the speaker.
    return word != "A" and word.strip(".!?…").casefold() in OPENERS


def _is_capitalised(word: str) -> bool:
    """Tell "Ruiz", "al-Hadi", "d'Arc" and "M." from other words; a bare "J" needs a name behind."""
    if len(word) == 1:
        return False
    head, *tail = _PARTS.split(word)
    if head[:1].isupper():
        return head.casefold() not in PARTICLES or bool(tail)
    return bool(tail) and tail[0][:1].isupper() and (len(head) == 1 or head in PARTICLES)


def _is_between(word: str) -> bool:
    return word.casefold() in PARTICLES or (len(word) == 1 and word.isupper())


def _ends_sentence(word: str) -> bool:
    bare = word.rstrip(".")
    if bare == word:
        return word[-1] in "!?…"
    return len(bare) > 1 and "." not in bare and bare.casefold() not in TITLES
