"""Whether a line of a quote's box names one person, or an organisation and nobody else.

Nobody can tell a name from other capitalised words for certain. So what is shown has to prove
itself: each part of a value is a word that organisations have in their names, a place, an acronym;
what is not known may be somebody's name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache

from csdreport.document.match.countries import is_place
from csdreport.document.match.lexicons import listed, of_names
from csdreport.text.callings import OPENERS, PARTICLES, TITLES

_BODIES = """
academy action agence agencia agency agenda aid aide alianza alliance amnesty asamblea asociacion
assembly association associations authority ayuda board bureau campaign care caritas cathedral
center centre centro chamber charity childhood children church churches cimade city clinic club
coalicion coalition colectivo collectif collective college comision comite commission committee
communaute communities community company comunidad concern confederacao confederacion
confederation conference congregation congreso congress conseil consejo consortium consulate
convention cooperacion cooperation cooperativa cooperative cooperatives corporation council
department development diaspora diocese division doctors ecole ecoles eglise emmaus employers
entraide episcopal escuela exchange families federacion federation femmes fondation fonds foro
forum forums foundation francaise friends front fund fundacion global government group groupe
groups grupo guild hospital human humanitarian iglesia immigrant immigrants indigenous iniciativa
initiative initiatives institut institute instituto internacional international internationale
jesuit jeunes jeunesse journal kirche lawyers league liga ligue lutheran maison medecins media
migraciones migrant migrante migrantes migrants migration ministere ministerio ministry mision
mission mosque mouvement movement movimiento mujeres municipality national nations network
networks ngo observatorio observatory office oficina ombudsman ong organisation organisations
organizacion organization organizations oxfam parish parliament parroquia parti partido party
pastoral plataforma plateforme platform pontifical press program programa programme project projet
proyecto radio redcrescent redcross refugee refugees refugiados refugies regional relief rescue
research reseau resources rights sanctuary sans scalabrini school seafarers secours secretariat
sector service services servicio shelter sindicato sisters social sociale sociedad societe society
solidaridad solidarite solidarity states students sudanese support swiss syndicat team
trabajadoras trabajadores trade travailleurs travailleuses trust unidad union unions unite united
universidad universite university voices watch welfare women womens workers workshop world youth
"""
_POSTS = """
abogada abogado activist activista adviser advisor asesor asesora asistente assistant assistante
attorney avocat avocate benevole ceo chair chairman chairperson chairwoman chef chief cofondateur
cofondatrice cofounder colega colleague conseiller conseillere coordinador coordinadora
coordinateur coordinator coordinatrice coordonnateur coordonnatrice delegada delegado delegate
delegue deleguee deputy directeur director directora directrice dirigeant dirigeante dirigente
ella elle employee encargada encargado executive facilitator fondateur fondatrice founder fundador
fundadora head her his interpreter intervenant intervenante jefa jefe lawyer leader lider manager
member membre miembro militant militante moderator officer orador oradora orateur oratrice
organisateur organisatrice organiser organizador organizadora organizer panelist panellist
participant participante ponente portavoz porteparole presenter president presidenta presidente
rapporteur representant representante representative researcher responsable secretaire secretaria
secretario secretary she speaker spokesman spokesperson spokeswoman tesorera tesorero trainer
treasurer tresorier tresoriere vicepresident vicepresidente voluntaria voluntario volunteer
"""
_ADDRESSED = """
bishop brother captain docteur doctor don dona father imam judge lady lord madam madame maestra
maestro miss monsieur mother mx pere professor senor senora senorita sheikh sir sister soeur
"""
_BODY = frozenset(_BODIES.split())
_POST = frozenset(_POSTS.split())
_TITLE = frozenset(_ADDRESSED.split()) | TITLES
_ANONYMOUS = "anon anonym anonyme anonymous anonima anonimo nobody unknown"
_NOBODY = frozenset(_ANONYMOUS.split())

# Bodies whose words alone are people's names or ordinary ones.
_WHOLE = (
    (re.compile(r"\b(?:red cross|croix[- ]rouge|cruz roja)\b"), "redcross"),
    (re.compile(r"\b(?:red crescent|croissant[- ]rouge|media luna roja)\b"), "redcrescent"),
    (re.compile(r"\bvice[- ](?=president)"), "vice"),
    (re.compile(r"\bporte[- ](?=parole)"), "porte"),
    (re.compile(r"\bco[- ](?=(?:f|coordin|chair))"), "co"),
)
_SIGNS = r"[^\w\s'’.&-]+|\s+[-–—&]+\s+|\s{2,}|[-–—]{2,}|[–—&\n\t]"
_JOINED = (
    r"\b(?:and|as|at|by|called|chez|con|et|for|from|in|named|on|para|per|por|pour|via|with|y)\b"
)
_OF = r"\b(?:of|de|del|des|du)\b|\bd['’](?=\w)"
_PARTED = re.compile(rf"{_SIGNS}|{_JOINED}", re.IGNORECASE)
_PARTED_OF = re.compile(_OF, re.IGNORECASE)
_AND = re.compile(r"\b(?:and|et|und|y)\b|[&+]", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
_JOINT = re.compile(r"['’-]")
_LONGEST_NAME = 5
_LONGEST_ACRONYM = 6
_FEWEST = 3
_LONGEST_SMALL = 3
_PHONE = 5


def is_organisation(text: str, speaker: str = "") -> bool:
    """Tell whether the value of "Organisation" surely names nobody.

    Args:
        text: As it stands in the file.
        speaker: Who said the quote, as far as that is known: none of these words may stand in it.
    """
    parts = _parts(text)
    if not parts:
        return not _words(text)
    if "@" in text or sum(map(str.isdigit, text)) >= _PHONE or _names(text, _POST | _TITLE):
        return False
    if any(set(_words(part)) & _own_words(speaker) for part in parts):
        return False
    shouted = _has_no_case(text)
    if _holds_body(speaker) and not any(map(_holds_body, parts)):
        # The two may stand in each other's line.
        return False
    pieces = [piece for part in parts for piece in _pieces(part)]
    if len(pieces) == 1:
        (only,) = pieces
        return _is_known(only, shouted) or _is_ordinary(only) or not _may_name(only, shouted)
    return all(_proves(part, shouted) for part in parts)


def is_one_person(text: str) -> bool:
    """Tell whether the value of "Speaker" surely names one person, and no other beside."""
    parts = _parts(text)
    if not parts or len(parts[0].split()) > _LONGEST_NAME or _holds_body(parts[0]):
        return False
    shouted = _has_no_case(text)
    if set(_words(parts[0])) & _NOBODY or _AND.search(text):
        return False
    return all(_is_beside(part, shouted) for part in parts[1:])


def remarks(text: str) -> list[str]:
    """Give what stands behind the name in "Speaker" and names nobody: "(does not want to …)"."""
    shouted = _has_no_case(text)
    others = (part for part in _parts(text)[1:] if not _may_name(part, shouted))
    return [part for part in others if not (part[0].isupper() and _holds_body(part))]


def may_be_person(text: str, within: str) -> bool:
    """Tell whether capitalised words may be somebody's name: no place, no body, no bare title.

    Args:
        text: Words in a row.
        within: What they stand in: where all is shouted, no word is an acronym.
    """
    nobody = _POST | _TITLE | _NOBODY | _many()
    return not set(_words(text)) <= nobody and not _is_known(text, _has_no_case(within))


def own_names(speaker: str) -> frozenset[str]:
    """Give the words of a speaker's line that are their name, folded; none of "a young nurse"."""
    pieces = (piece for part in _parts(speaker) for piece in _pieces(part))
    unknown = [piece for piece in pieces if not _is_known(piece, _has_no_case(speaker))]
    words = [word for piece in unknown for word in _WORD.findall(piece)]
    written = [word for word in words if not word.islower()]
    if not written and (len(words) > _LONGEST_SMALL or set(map(str.casefold, words)) & OPENERS):
        return frozenset()
    found = {plain(part) for word in written or words for part in (word, *_JOINT.split(word))}
    others = _BODY | _POST | _TITLE | _NOBODY | PARTICLES | OPENERS | _many()
    return frozenset(word for word in found - others if len(word) > 1)


def own_parts(speaker: str) -> list[list[str]]:
    """Give the words that are somebody's name, folded, of each part of a speaker's line."""
    own = own_names(speaker)
    parts = (piece for part in _parts(speaker) for piece in _pieces(part))
    return [[word for word in plain_words(part) if word in own] for part in parts]


def plain_words(text: str) -> list[str]:
    """Give the words of a text, folded as those of names are."""
    return [plain(word) for word in _WORD.findall(text)]


@cache
def _many() -> frozenset[str]:
    """Give words for people that name none of them."""
    who = listed("names", "who", "personal")
    return of_names("people", "titles") | frozenset(map(plain, who))


def same_words(text: str, *others: str) -> bool:
    """Tell whether a text says nothing that the others do not say."""
    return set(_words(text)) <= {word for other in others for word in _words(other)}


def _is_beside(part: str, shouted: bool) -> bool:
    """Tell whether what stands behind a name is what they are, or where they are from."""
    if _is_known(part, shouted):
        return True
    return not shouted and not any(word[0].isupper() for word in _WORD.findall(part))


def _proves(part: str, shouted: bool) -> bool:
    """Tell whether one of several parts is known, and nothing in it is left to be a name."""
    first, *more = _pieces(part)
    return _is_known(first, shouted) and not any(
        not _is_known(piece, shouted) and _may_name(piece, shouted) for piece in more
    )


def _is_known(text: str, shouted: bool) -> bool:
    words = _WORD.findall(text)
    if is_place(text) or not words:
        return True
    if len(words) == 1 and words[0].isupper() and 1 < len(words[0]) <= _LONGEST_ACRONYM:
        return not shouted
    at = [number for number, word in enumerate(_words(text)) if word in _BODY]
    if not at:
        return False
    # "Harbour Union Ana Sol": two more words are as many as a name has.
    behind = _WORD.findall(_whole(text))[at[-1] + 1 :]
    rest = " ".join(behind)
    return is_place(rest) or sum(shouted or word[0].isupper() for word in behind) < 2


def _is_ordinary(text: str) -> bool:
    """Tell whether a line is made of words of bodies and things, such as "Refuge House".

    Some are first names too: "Justice March" may be a person.
    """
    words = _words(text)
    things = listed("speech", "bodies") | listed("names", "titles_of_things")
    is_known = set(words) <= _BODY | set(map(plain, things))
    return is_known and words[0] not in of_names("everyday")


def _may_name(text: str, shouted: bool) -> bool:
    words = _WORD.findall(text)
    if len(words) < 2:
        return False
    return all(
        shouted or word[0].isupper() or (word.casefold() in PARTICLES and word != "the")
        for word in words
    )


def _holds_body(text: str) -> bool:
    return bool(set(_words(text)) & _BODY)


def _names(text: str, words: frozenset[str]) -> bool:
    return bool(set(_words(text)) & words)


def _own_words(speaker: str) -> set[str]:
    """Give the words of a speaker that are theirs alone: not those of their organisation."""
    parts = (part for part in _parts(speaker) if not _is_known(part, _has_no_case(speaker)))
    found = {word for part in parts for word in _words(part)}
    return {word for word in found - _BODY - _TITLE - PARTICLES if len(word) >= _FEWEST}


# Asked again for each name of a long text.
@lru_cache(maxsize=16)
def _has_no_case(text: str) -> bool:
    """Tell whether capitals say nothing in a text: it has none, or no others."""
    letters = [char for char in text if char.isalpha()]
    return not any(map(str.isupper, letters)) or all(map(str.isupper, letters))


def _parts(text: str) -> list[str]:
    return _stripped(_PARTED.split(text))


def _pieces(part: str) -> list[str]:
    return _stripped(_PARTED_OF.split(part)) or [part]


def _stripped(texts: Iterable[str]) -> list[str]:
    return [bare for text in texts if (bare := text.strip(" .'’-")) and _WORD.search(bare)]


def _words(text: str) -> list[str]:
    return [plain(word) for word in _WORD.findall(_whole(text))]


def _whole(text: str) -> str:
    """Fold a text as far as the names of bodies that are several words become one."""
    found = text
    for pattern, word in _WHOLE:
        found = re.sub(pattern.pattern, word.capitalize(), found, flags=re.IGNORECASE)
    return found


def plain(word: str) -> str:
    """Fold a word of a name, and take its accents and the sign of a possessive off."""
    bare = unicodedata.normalize("NFD", word.casefold())
    bare = "".join(char for char in bare if unicodedata.category(char) != "Mn")
    return re.sub(r"['’](?:s)?$", "", bare).replace(".", "").replace("-", "").replace("’", "")
