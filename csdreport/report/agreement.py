"""What a speaker agreed to, as far as the note on how and when does not take it back.

People tick what they intend: "with name", and behind it "will ask him tomorrow". Whoever is named
by mistake cannot be made unnamed, so a note that is not clearly a yes is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

SHOWING = ("name", "organisation")
"""The consents that let somebody be named."""

# What no list of words can say: a question, "isn't", "I'll", "may ask" but no month of May.
_SHAPES = (
    r"\?|n['’]t\b|['’]ll\b|\bmay\b(?! be (?:named|quoted|shown|used|printed|published))"
    r"|(?i:\bt(?:ak\w+|ook)\b.{0,20}\bback\b)"
)
# The lists of words that say how, when or that somebody agreed.
_OF_A_YES = ("agreeing", "telling", "harmless")
# Those of asking and of doubt; the second of each count in a note alone. Beside a name they may say
# what somebody does: "spoke in session 2", "private sector".
_ASKING = ("asking", "speaking")
_DOUBT = ("doubt", "wary")
# Letters of a first word; no stem in the lists is shorter.
BEGINNING = 3
_GAPS = dict.fromkeys(map(ord, ".,;:!?…'’‘`\"“”«»()[]-–—_"), " ")


def agreed(quote: Mapping[str, str]) -> str:
    """Give what a quote may show of its speaker: its consent, or "" where the note says no yes."""
    consent = quote.get("consent", "")
    return "" if consent in SHOWING and is_no_yes(quote.get("consent_note", "")) else consent


def is_no_yes(note: str) -> bool:
    """Tell whether a note is doubtful, or says neither how nor when anybody agreed.

    No list of doubts is ever full: "Chatham House Rule" stood in none. An empty note says nothing
    against the consent above it.
    """
    if not note.strip():
        return False
    told = _holds(_spoken(note), *_OF_A_YES) or any(map(str.isdigit, note))
    return not told or _doubts(note, _ASKING, _DOUBT)


def is_doubtful(words: str) -> bool:
    """Tell whether a note, or words beside a name, speak of waiting, refusing or conditions.

    So does staying unnamed, and what only tells of asking: whoever was asked has not answered yet.
    """
    return _doubts(words, _ASKING[:1], _DOUBT[:1])


def _doubts(note: str, asking: tuple[str, ...], doubt: tuple[str, ...]) -> bool:
    if not note or re.search(_SHAPES, note):
        return bool(note)
    said = _spoken(note)
    if _holds(said, *asking) and not _holds(said, "agreeing"):
        return True
    for _, phrase in sorted(_may_stand("harmless", said)):
        said = said.replace(phrase, " ")
    return _holds(said, *doubt)


def _holds(said: str, *keys: str) -> bool:
    return any(phrase in said for key in keys for _, phrase in _may_stand(key, said))


def _may_stand(key: str, said: str) -> Iterator[tuple[int, str]]:
    """Walk the few words under a key that begin as one that was said, with their numbers."""
    listed = _by_beginning(key)
    for begin in listed.keys() & {word[:BEGINNING] for word in said.split()}:
        yield from listed[begin]


def _spoken(text: str) -> str:
    """Give the words of a text in lower case, with one space before and behind each."""
    return f" {' '.join(text.casefold().translate(_GAPS).split())} "


@cache
def _by_beginning(key: str) -> dict[str, list[tuple[int, str]]]:
    """Give the words of all languages under a key, as they stand among the spoken ones.

    They are numbered, and found by how the first word begins: a pattern of all of them would take
    longer to make than a whole report to check.
    """
    phrases = (each for language in held().values() for each in language[key].split(","))
    found: dict[str, list[tuple[int, str]]] = {}
    for number, phrase in enumerate(filter(str.strip, phrases)):
        said = _spoken(phrase).replace("* ", "")
        found.setdefault(said.split()[0][:BEGINNING], []).append((number, said))
    return found


@cache
def held() -> dict[str, dict[str, str]]:
    """Give the lists of words, by language and key."""
    import tomllib
    from importlib import resources

    file = resources.files("csdreport.data").joinpath("consents.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))
