"""Whether a name without its capitals, such as phones write it, stands beside a verb of saying.

“We were counted, said ana sol.” Nothing tells such a name from other words but that it stands
where who spoke is told, and is no word that everybody uses there.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile

from csdreport.document.match import attribution, naming
from csdreport.document.match.lexicons import any_of, listed, of_names, vouched
from csdreport.text.callings import OPENERS, PARTICLES, TITLES

_MOST = 3
_AS = frozenset({"as", "comme", "como"})
_FEWEST_LOOSE = 2
_NEAR = 60
SIGNS = r",;:.!?…“”„\"«»()\[\]–—―\n"
"""What parts who speaks from what is said, to stand in a character class."""
TO_WHOM = r"(?:[lm]['’]|(?:le|lo|me|nos|nous)\s)?"
"""To whom something was said, before the verb in French and Spanish."""
_BEHIND = re.compile(rf"[{SIGNS}]|\s-\s")
_LED = re.compile(
    r"\b(?:as|comme|como)\s+(?:(?:nous\s+)?l['’]a\s+|l['’]|le\s+|lo\s+)?$", re.IGNORECASE
)
_OPENS = re.compile(rf"(?:^|[{SIGNS}]|\s-)\s*$")
_ENDS = re.compile(rf"\s*(?:$|[{SIGNS}]|-\s)")
_TITLE = re.compile(rf"^\s*(?:{'|'.join(sorted(TITLES))})\b\.?", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*\.?")
# What else nobody is called by stands there in each language.
_ORDINARY = """
again aloud anybody anyone away back enough everyone goodbye hello here him hers it just me mine
myself nobody once out please quietly sorry someone something softly sooner that them then there
thus too twice us was were will would yet am is are be been could should must can may might shall
ai as avons avez ont suis sommes sont était étaient adieu assez autre autres bonjour cela ceci
celle celui ceux chacun ci encore ensuite ici là lui ma mes merci mon moi même nul personne puis
quelqu'un rien sa se ses ta tes toi ton toujours trop vos votre
adiós ahora algo alguien allí aquella aquellos aquí basta bien cada ella ellos entonces eso gracias
hemos hola he ha han era eran fue es soy somos son luego mal más me mi mis misma mismo nada nuestras
nuestros otros se siempre sus tampoco te todo tu tus usted ustedes
"""
# No adverb is a name: "clearly", "clairement", "claramente".
_ADVERBS = ("ly", "ment", "mente")


def says(text: str) -> bool:
    """Tell whether words in lower case that nobody else uses there stand beside such a verb."""
    if text.isupper():
        return False
    return any(_is_beside(verb, text) for verb in _said().finditer(text))


def _is_beside(verb: re.Match[str], text: str) -> bool:
    before = text[max(verb.start() - _NEAR, 0) : verb.start()]
    behind = text[verb.end() : verb.end() + _NEAR]
    if verb["according"]:
        return _begun(behind) >= _FEWEST_LOOSE
    if _OPENS.search(before) and _begun(behind):
        return True
    if _LED.search(before) and _begun(behind) >= _FEWEST_LOOSE:
        return True
    # "Guards said that" is no name; "guards said", between signs, may be one.
    least = 1 if _ENDS.match(behind) else _FEWEST_LOOSE
    return _is_whole(_BEHIND.split(before)[-1], least)


def _begun(behind: str) -> int:
    """Count the words of a name with which a text begins, up to a sign or a word of everybody."""
    words = _BEHIND.split(_TITLE.sub("", behind))[0].split()
    found = len(list(takewhile(_may_be_name, words)))
    return found if found <= _MOST else 0


def _is_whole(before: str, least: int) -> bool:
    words = [word for word in before.split() if not _is_title(word)]
    while words and words[-1].casefold() in listed("speech", "between"):
        words.pop()
    if words and words[0].casefold() in _AS:
        words.pop(0)
    return least <= len(words) <= _MOST and all(map(_may_be_name, words))


def _is_title(word: str) -> bool:
    return word.casefold().rstrip(".") in TITLES


def _may_be_name(word: str) -> bool:
    lower = word.casefold()
    if not word.islower() or not _WORD.fullmatch(word) or lower.endswith(_ADVERBS):
        return False
    return len(lower) > 1 and not {lower, naming.plain(lower), lower.removesuffix("s")} & known()


@cache
def known() -> frozenset[str]:
    """Give the words of everybody, and those for people who are not named."""
    keys = ("openers", "before", "personal", "determiner", "who", "small")
    lists = listed("names", *keys) | of_names("people") | vouched()
    return lists | OPENERS | PARTICLES | frozenset(_ORDINARY.split())


@cache
def _said() -> re.Pattern[str]:
    verbs = any_of((*listed("speech", "said_before"), "put it", "puts it"))
    return re.compile(
        rf"(?<![\w'’])(?:(?:{TO_WHOM}(?:{verbs}|{attribution.SAID}))|"
        rf"(?P<according>{attribution.ACCORDING}))\b",
        re.IGNORECASE,
    )
