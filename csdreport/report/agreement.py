"""What a speaker agreed to, as far as the note on how and when does not take it back.

People tick what they intend: "with name", and behind it "will ask him tomorrow". Whoever is named
by mistake cannot be made unnamed, so a note that is not clearly a yes is none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
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
    for phrase in _listed("harmless"):
        said = said.replace(phrase, " ")
    return _holds(said, *doubt)


def _holds(said: str, *keys: str) -> bool:
    return any(any(map(said.__contains__, _listed(key))) for key in keys)


def _spoken(text: str) -> str:
    """Give the words of a text in lower case, with one space before and behind each."""
    return f" {' '.join(text.casefold().translate(_GAPS).split())} "


@cache
def _listed(key: str) -> tuple[str, ...]:
    """Give the words of all languages under a key, as they stand among the spoken ones."""
    # A pattern of all of them would take longer to make than a whole report to check.
    phrases = (each for language in _held().values() for each in language[key].split(","))
    return tuple(_spoken(each).replace("* ", "") for each in phrases if each.strip())


@cache
def _held() -> dict[str, dict[str, str]]:
    import tomllib
    from importlib import resources

    file = resources.files("csdreport.data").joinpath("consents.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))
