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


def agreed(quote: Mapping[str, str]) -> str:
    """Give what a quote may show of its speaker: its consent, or "" where the note says no yes."""
    consent = quote.get("consent", "")
    return "" if consent in SHOWING and is_doubtful(quote.get("consent_note", "")) else consent


def is_doubtful(note: str) -> bool:
    """Tell whether a note on an agreement speaks of waiting, of refusing or of conditions."""
    if not note or re.search(_SHAPES, note):
        return bool(note)
    return bool(_pattern("doubt").search(_pattern("harmless").sub(" ", note)))


@cache
def _pattern(key: str) -> re.Pattern[str]:
    """Make one pattern of the words of all languages under a key."""
    import tomllib
    from importlib import resources

    file = resources.files("csdreport.data").joinpath("consents.toml")
    held = tomllib.loads(file.read_text(encoding="utf-8"))
    listed = ",".join(language[key] for language in held.values()).replace("\n", " ").split(",")
    phrases = sorted({phrase.strip() for phrase in listed if phrase.strip()}, key=len)
    told = "|".join(map(_written, reversed(phrases)))
    return re.compile(rf"(?<!\w)(?:{told})(?!\w)", re.IGNORECASE)


def _written(phrase: str) -> str:
    return re.escape(phrase).replace(r"\*", r"\w*").replace(r"\ ", r"\s+").replace("'", "['’]")
