"""The names that must not be shown, in every form that tells whose they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import combinations
from typing import Literal, NamedTuple

from csdreport.lint import lexicon, places
from csdreport.lint.hiding import folded
from csdreport.lint.terms import pattern
from csdreport.text.normal import UNSEEN

Manner = Literal["any", "capital", "capitals", "exact"]
"""How a form must be written to be a name: in any case; with a capital at its beginning, or at
that of each word; or just so."""

# Words of so few letters are names only as they are written: "Ng", not "ng" or "NG".
SHORT = 3
# Fewer letters of an abbreviation that nobody wrote are too often another's.
ACRONYM = 3
# Beyond so many words a line is a sentence, and its inner runs are no names.
LONGEST = 12
_WORD = r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*"
_PARTED = r"[,;:|/()\[\]–—]|\s-\s"
_AFFILIATED = rf"{_PARTED}|\b(?:of|from|for|at|with)\b"
# "Okoro, Imani": what follows a single word and a comma is the rest of the name.
_REVERSED = r"[^\s,]+, ([^\s,]+(?: [^\s,]+){0,2})"
_LANGUAGES = ("en", "fr", "es")
# "una madre": behind these words somebody is told of who is not named.
_ANY_ONE = frozenset({"a", "an", "one", "un", "une", "una", "uno", "otra", "autre", "another"})
_ACRONYM = r"[A-Z][A-Z&]{2,}"


class Name(NamedTuple):
    """One form of a name: its words, and how they must be written."""

    words: str
    manner: Manner = "any"


def of_person(line: str) -> set[Name]:
    """Give the forms of a line that says who somebody is, and of where they belong to."""
    if UNSEEN.search(line):
        return {name for each in _seen(line) for name in of_person(each)}
    line = " ".join(line.split())
    if not line:
        return set()
    if (others := _beside_description(line)) is not None:
        return others
    found = {_whole(line)} if _tells(line) else set()
    found |= set(_parts(pattern(_AFFILIATED).split(line, 1)[0]))
    given = pattern(_REVERSED).match(line)
    if given and not _is_description(given[1].split()):
        found |= set(_parts(pattern(_AFFILIATED).split(given[1], 1)[0]))
    rest = pattern(_AFFILIATED).search(line)
    belongs = line[rest.end() :] if rest else ""
    return found | (set() if _is_home(belongs) else of_organisation(belongs))


def of_organisation(line: str) -> set[Name]:
    """Give the forms of an organisation's name: whole, its telling runs of words, its initials."""
    if UNSEEN.search(line):
        return {name for each in _seen(line) for name in of_organisation(each)}
    line = " ".join(line.split())
    found: set[Name] = set()
    # Mostly nothing parts it.
    for part in dict.fromkeys((line, *pattern(_PARTED).split(line))):
        piece = part.strip(" ,;:.()[]–—-")
        bare = pattern(r"^(?:(?i:the)|an?|une?|una)\s+").sub("", piece)
        aside = part != line and (_is_place(bare) or bare.islower() != line.islower())
        if bare and not aside and not _is_nobodys(bare):
            found |= {_whole_organisation(bare), *_runs(bare), *_acronyms(bare)}
    return found


def _seen(line: str) -> tuple[str, str]:
    """Give a line without what nobody sees, which stands within words or between them."""
    return UNSEEN.sub("", line), UNSEEN.sub(" ", line)


def of_lines(lines: Iterable[str]) -> tuple[Name, ...]:
    """Give the forms of names of people that somebody listed, the longest first."""
    return in_order(name for line in lines for name in of_person(line))


def in_order(names: Iterable[Name]) -> tuple[Name, ...]:
    """Put the longest first, so that parts do not break wholes."""
    told = {name for name in names if len(name.words) > 1}
    return tuple(sorted(told, key=lambda name: (-len(name.words), name.words, name.manner)))


def is_everyday(word: str) -> bool:
    """Tell whether a word, folded and in lower case, is one of every text and may be a name too."""
    return word in _words("everyday", "particles", "titles")


def is_no_name(word: str) -> bool:
    """Tell whether a word, folded and in lower case, is surely nobody's: in any language."""
    from csdreport.document.match.everyday import is_word

    little = _words("people", "described", "qualities", "titles", "particles")
    return word in little or _is_generic(word) or is_word(word) or _is_anywhere(word)


def _whole(line: str) -> Name:
    words = line.split()
    return Name(line) if len(words) > 1 else _single(line)


def _whole_organisation(line: str) -> Name:
    # "Trade Union" is an organisation, a trade union is any.
    return Name(line, "capitals") if _is_kind(line) else _whole(line)


def _single(word: str) -> Name:
    plain = folded(word).casefold()
    if len(plain) <= SHORT:
        return Name(word, "exact")
    everyday = plain in _words("everyday", "titles") or _is_generic(plain)
    return Name(word, "capital" if everyday else "any")


def _parts(piece: str) -> Iterator[Name]:
    """Walk a person's name and the words of it."""
    words = [word for word in pattern(_WORD).findall(piece) if _tells(word)]
    if len(words) > 1:
        yield Name(" ".join(words))
    for word in words:
        if not word[0].islower() or piece == piece.lower():
            yield _single(word)
            if len(word) <= SHORT:
                yield Name(word.capitalize(), "exact")


def _tells(line: str) -> bool:
    """Tell whether a line holds more than titles, offices and little words."""
    little = _words("titles", "particles")
    words = pattern(_WORD).findall(folded(line).casefold())
    return any(len(word) > 1 and word not in little for word in words)


def _runs(piece: str) -> Iterator[Name]:
    """Walk the runs of two words or more by which an organisation is known as well."""
    words = piece.split()
    if len(words) > LONGEST:
        return
    bare = [folded(word).strip(".,'\"").casefold() for word in words]
    heavy = [
        at
        for at, word in enumerate(words)
        if bare[at] not in _words("particles") and not word[0].islower() and word[0].isalpha()
    ]
    for begin, end in combinations(heavy, 2):
        inside = (bare[at] for at in heavy if begin <= at <= end)
        if not all(_is_generic(word) or _is_place(word) for word in inside):
            yield Name(" ".join(words[begin : end + 1]), "capitals")


def _acronyms(piece: str) -> Iterator[Name]:
    for word in pattern(_ACRONYM).findall(piece):
        if not _is_generic(word.casefold()):
            yield Name(word, "exact")
    words = [] if "(" in piece else pattern(_WORD).findall(piece)
    initials = "".join(word[0] for word in words if word[0].isupper())
    known = lexicon.words("en", "terms", "known")
    if len(initials) >= ACRONYM and initials not in known and initials.isascii():
        yield Name(initials, "exact")


def _beside_description(line: str) -> set[Name] | None:
    """Give the names beside what only says who somebody is; None for a line that names them.

    "una madre", "Domestic worker, Lebanon", "a nurse at Harbour Voices".
    """
    first, *others = pattern(_PARTED).split(line)
    words = first.split()
    at = next((at for at, word in enumerate(words) if at and not word.islower()), len(words))
    said, named = words[:at], words[at:]
    if not _is_description(said) or _is_first_name(said, named):
        return None
    found: set[Name] = set()
    if len(said) > 1 and folded(said[-1]).casefold() in _words("particles"):
        others.append(" ".join(named))
    else:
        named = [word for word in named if not (word.islower() or _is_anywhere(word))]
        found |= set(_parts(" ".join(word for word in named if not _is_kind(word))))
    for other in map(str.strip, others):
        if other and not (_is_anywhere(other) or _is_description(other.split())):
            found |= of_organisation(other)
    return found


def _is_description(words: list[str]) -> bool:
    """Tell whether words only say what somebody is: "a domestic worker", "Migrante en tránsito"."""
    if not words or not all(map(str.islower, words[1:])):
        return False
    if words[0].casefold() in _ANY_ONE:
        return True
    plain = [folded(word).casefold().strip(".'’") for word in words]
    if not any(word in _words("people", "described") for word in plain):
        return False
    # "Cook" may be called so, and "hope baker" too.
    if all(word in _words("everyday") for word in plain):
        return words == plain[:1]
    return all(map(_is_ordinary, plain))


def _is_first_name(said: list[str], named: list[str]) -> bool:
    """Tell whether what looks like an article is a name: "Una Okoro", "An Okoro"."""
    if len(said) > 1 or said[0].islower() or not named:
        return False
    return not (_is_anywhere(named[0]) or _is_kind(named[0]))


def _is_ordinary(word: str) -> bool:
    return word in _words("everyday") or is_no_name(word)


def _is_kind(line: str) -> bool:
    """Tell whether a line only says what kind of organisation it is: "trade union"."""
    words = pattern(_WORD).findall(folded(line).casefold())
    little = _words("particles", "people", "described", "qualities")
    return all(_is_generic(word) or word in little for word in words)


def _is_nobodys(line: str) -> bool:
    return _is_kind(line) and (line[1:].islower() or len(line.split()) == 1)


def _is_home(line: str) -> bool:
    """Tell whether all that is said is a place, which is nobody's name: "a woman from Ghana"."""
    bare = pattern(r"^\s*(?:of|from|in)\s").sub("", line).strip(" .,()[]")
    return _is_place(pattern(r"^(?i:the)\s+").sub("", bare))


def _is_generic(word: str) -> bool:
    return word in _generic() or word.removesuffix("s") in _generic()


def _is_place(line: str) -> bool:
    hit = places.first_place(line.title() if line.islower() else line, "en")
    return bool(hit) and len(hit.split()) == len(line.split())


def _is_anywhere(line: str) -> bool:
    """Tell whether words are a place in any language: nobody knows which one a line is in."""
    said = line.title() if line.islower() else line
    hits = (places.first_place(said, language) for language in _LANGUAGES)
    return any(hit and len(hit.split()) == len(line.split()) for hit in hits)


@cache
def _generic() -> frozenset[str]:
    """Give the words that say what sort of organisation it is, not which."""
    said: list[str] = []
    for language in _LANGUAGES:
        actors = lexicon.shipped_table(language, "actors")
        said += [phrase for entries in actors.values() for phrase in entries if phrase.islower()]
        groups = lexicon.shipped_table(language, "organisations")
        said += [phrase.casefold() for entries in groups.values() for phrase in entries]
    words = {word.rstrip("*") for phrase in said for word in phrase.split()}
    return frozenset(words - {""} | {"ngo", "cso", "ministry"})


@cache
def _words(*keys: str) -> frozenset[str]:
    """Give the words under some keys together."""
    return frozenset(word for key in keys for word in _held()[key].split())


@cache
def _held() -> dict[str, str]:
    import tomllib
    from importlib import resources

    file = resources.files("csdreport.data").joinpath("lexicons", "names.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))
