"""Whether the words of a quote name the one who says them, as people do within the marks.

“We came, explains Ana Sol, by sea.” “My name is Ana.” What only looks like a name costs somebody
one question; a name that was missed cannot be called back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from csdreport.document.match import attribution, naming, set_apart, uncapitalised
from csdreport.document.match.lexicons import any_of, listed, of_names
from csdreport.document.match.uncapitalised import SIGNS, TO_WHOM
from csdreport.text.callings import OPENERS, PARTICLES

_SIGN = re.compile(rf"[{SIGNS}]|\s-\s")
# "Mrs. Sol": a full stop ends no title.
_SIGN_BEHIND = re.compile(r"[,;:!?…“”„\"«»()\[\]–—―\n]|\s-\s")
_NEAR = 80
_NEAREST = 4
_FEWEST = 2
# Verbs that people put beside a quote, besides those by which a report tells what was said.
_MORE_SAID = (
    "adds|asks|answered|answers|continued|continues|cried|cries|insisted|insists|recalls|"
    "remembers|repeated|repeats|replied|replies|tells|told me|told us|whispered|whispers|writes|"
    "wrote|conclut|confie|continue|disait|expliquait|insiste|lance|poursuit|racontait|reprend|"
    "répond|répète|s['’]exclame|se souvient|asegura|concluye|contaba|contesta|decía|exclama|"
    "explicaba|insistió|narra|repite|responde|sostiene"
)
_LED = rf"(?:(?:as|comme|como)\s)?{TO_WHOM}"
# Behind these anything is a name, even without its capital, such as phones write it.
_CALLED = (
    r"my (?:full )?name(?: is|['’]s)|me llamo|mi nombre(?: completo)? es|je m['’]appelle|"
    r"je me nomme|mon nom(?: est|,? c['’]est)"
)
_NO_NAME = OPENERS | PARTICLES | {"a", "an", "pas", "nothing", "secret"}
_ARTICLES = frozenset({"a", "an", "el", "las", "les", "los", "the", "un", "una", "une"})
_WORD = re.compile(r"[^\W\d_]+(?:[.'’-][^\W\d_]+)*")


def names_somebody(text: str) -> bool:
    """Tell whether words say who says them: by a verb of saying, "my name is", or signs."""
    return says_who(text) or set_apart.names(text)


def says_who(text: str) -> bool:
    """Tell whether words say who says them: beside a verb of saying, or by "my name is"."""
    return any(_is_said_by(text)) or any(_is_called(text)) or uncapitalised.says(text)


def holds_part(text: str, speaker: str) -> bool:
    """Tell whether a text holds one of the words of its speaker's name."""
    own = naming.own_names(speaker)
    return bool(own) and any(
        naming.plain(part) in own and _is_written_as_name(part)
        for word in _WORD.findall(text)
        for part in (word, *re.split(r"[-'’]", word))
    )


def holds_name(text: str) -> bool:
    """Tell whether capitalised words in a row may be somebody's name."""
    for chunk in _SIGN.split(text):
        if any(len(run) >= _FEWEST and _is_person(run, text) for run in _runs(chunk.split())):
            return True
    return False


def _is_said_by(text: str) -> Iterator[bool]:
    for verb in _said().finditer(text):
        before = text[max(verb.start() - _NEAR, 0) : verb.start()]
        behind = text[verb.end() : verb.end() + _NEAR]
        yield _stands_behind(before.rstrip()) and _is_first(_SIGN_BEHIND.split(behind)[0], text)
        yield _is_last(_SIGN.split(before)[-1], text)
    for source in _according().finditer(text):
        yield _is_first(_SIGN_BEHIND.split(text[source.end() : source.end() + _NEAR])[0], text)


def _stands_behind(before: str) -> bool:
    """Tell whether a sign, or nothing, stands before a verb: “…, said”."""
    return not before or bool(re.search(rf"[{SIGNS}-]$", before))


def _is_first(behind: str, text: str) -> bool:
    """Tell whether a name follows at once, or behind "Mrs", "la señora", "a nurse"."""
    for run in _runs(behind.split()[:_NEAREST]):
        return _is_person(run, text)
    return False


def _is_last(before: str, text: str) -> bool:
    """Tell whether a name ends the words before a verb: two words of it, or all there is."""
    words = before.split()
    while words and words[-1].casefold() in listed("speech", "between"):
        words.pop()
    runs = list(_runs(words[-_NEAREST:]))
    if not runs or not words[-1].endswith(runs[-1][-1]):
        return False
    run, left = runs[-1], words[: -len(runs[-1])]
    if len(run) < _FEWEST and left and left[-1].casefold() in _ARTICLES:
        return False
    is_all = len(left) <= sum(map(_opens, words))
    return (is_all or len(run) >= _FEWEST) and _is_person(run, text)


def _is_called(text: str) -> Iterator[bool]:
    for match in _called().finditer(text):
        word = match["word"].casefold()
        yield match["word"][0].isupper() or (bool(match["own"]) and word not in _NO_NAME)
    for match in _is().finditer(text):
        run = next(_runs(match["who"].split()[:_NEAREST]), [])
        is_near = bool(run) and match["who"].lstrip().startswith(run[0])
        is_alone = bool(match["am"] or match["sign"])
        yield (is_near and (is_alone or len(run) >= _FEWEST) and _is_person(run, text))


def _runs(words: Iterable[str]) -> Iterator[list[str]]:
    """Walk the capitalised words in a row, without those that open a sentence."""
    run: list[str] = []
    for word in words:
        bare = word.strip(".,'’‘-")
        if bare[:1].isupper() and (run or not _opens(bare)):
            run.append(bare)
        elif not (run and bare.casefold() in PARTICLES):
            if run:
                yield run
            run = []
    if run:
        yield run


def _opens(word: str) -> bool:
    lower = word.strip(".,'’‘").casefold()
    return len(lower) < _FEWEST or lower in OPENERS or lower in listed("names", "openers", "before")


def _is_person(run: list[str], text: str) -> bool:
    first, *more = run
    # "I am Muslim", "I am Afro-Colombian".
    if not more and first.casefold().split("-")[0] in listed("giveaways", "peoples"):
        return False
    return naming.may_be_person(" ".join(run), text)


def _is_written_as_name(word: str) -> bool:
    """Tell "Hope" and "amina" from "hope": many names are everyday words as well."""
    if not word[:1].islower():
        return True
    return len(word) > _FEWEST and naming.plain(word) not in of_names("everyday", "particles")


@cache
def _said() -> re.Pattern[str]:
    verbs = any_of(listed("speech", "said", "said_before"))
    return re.compile(
        rf"(?<![\w'’])(?:{_LED})\b(?:{verbs}|{attribution.SAID}|{_MORE_SAID})\b", re.IGNORECASE
    )


@cache
def _according() -> re.Pattern[str]:
    phrases = any_of(listed("speech", "according"))
    return re.compile(rf"\b(?:{phrases}|{attribution.ACCORDING})\b", re.IGNORECASE)


@cache
def _called() -> re.Pattern[str]:
    phrases = any_of(listed("giveaways", "name"))
    return re.compile(
        rf"\b(?:(?P<own>{_CALLED})|{phrases})(?:\s*[,:])?\s+(?P<word>[^\W\d_]\w*)", re.IGNORECASE
    )


@cache
def _is() -> re.Pattern[str]:
    am, self = (any_of(listed("giveaways", key)) for key in ("am", "self"))
    return re.compile(
        rf"\b(?:(?P<am>{am})|{self})\b(?P<sign>\s*[,:–—])?\s+(?=(?P<who>[^{SIGNS}]{{2,80}}))",
        re.IGNORECASE,
    )
