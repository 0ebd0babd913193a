"""Who or what the words around a harm say that it befell.

"The union in Lima was banned" tells of a body, "agencies were banned" and "banned fees" of none.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from csdreport.lint.context import Context
from csdreport.lint.organisations import bodies
from csdreport.lint.terms import pattern

# A new clause, and with it a new subject; "who" and its like have the one before them.
_WHO = {
    "en": r"who|which|that|whose",
    "fr": r"qui|dont",
    "es": r"que|quien|quienes|cuy[oa]s?",
}
_CLAUSE = {
    "en": (
        r"and|or|but|because|since|after|before|when|where|while|if|although|though|until|so|as|"
        r"thanks to|then|whether|following"
    ),
    "fr": r"et|ou|mais|car|parce que|depuis que|après que|après|quand|où|lorsque|si|grâce à|puis",
    "es": r"y|e|o|pero|porque|desde que|después de que|tras|cuando|donde|si|gracias a|luego",
}
_AND = r"\s*\b(?:and|or|et|ou|y|e|o)\s+"
# "Has been": what may stand before the verb that links a subject to a harm.
_HELPING = (
    r"(?:\b(?:has|have|had|will|would|may|might|could|can|must|should|then|not|never|also|"
    r"a|ont|avait|avaient|ait|n['’]a|ha|han|había|habían) )+$"
)
# "The union, which sells bread, was": what stands between the commas is no subject.
_ASIDE = r",(?! (?:and|but|et|mais|y|pero)\b)(?P<said>[^,;:]+), ?$"
_BRACKETS = r" ?\([^()]*\) ?$"
# What a name is told to be there: "Tamkeen, an association in Lima, was", "Tamkeen, Omani union,".
_TOLD_TO_BE = (
    r"\s*(?:(?:an?|the|une?|l[ae]|una|el|our|notre|nuestr[oa]) |l['’])?"
    r"(?:(?!(?:of|for|in|to|at|from|that|which|who|de|du|des|en|para|pour|qui|que) )"
    r"[\w'’-]+ ){0,3}$"
)
_NOT_TOLD = (
    r"\s*(?:who|which|that|whose|by|with|like|for|to|from|in|at|on|after|since|as|according|said|says|"
    r"qui|dont|par|avec|comme|pour|selon|d['’]après|depuis|après|dit|que|por|con|como|para|según|"
    r"desde|tras|dice|dijo)\b"
)
# "Of cooks, bakers | and waiters".
_LISTED = (
    r" (?:of|for|de|des|del|para|d['’]) ?[\w'’-]+(?: [\w'’-]+)?"
    r"(?:, [\w'’-]+(?: [\w'’-]+)?)*\s*"
)
# What follows a noun and belongs to it: "leaders | of a union", "association | against fees".
_OF = {
    "en": r" (?:of|for|in|from|at|against|with|on) (?:[\w'’-]+ ){0,3}",
    "fr": (
        r"(?: [\w-]+)? (?:de la |des? |du |d['’]|à |en |pour |contre |aux? )"
        r"(?:[\w-]+ |[ld]['’]){0,3}"
    ),
    "es": r"(?: [\w-]+)? (?:del? |en |para |contra |con )(?:[\w-]+ ){0,3}",
}
_POSSESSED = r"(?:['’]s?|(?<=s)['’]) ?(?:[\w-]+ ){0,2}"
# "The union's help 80 agencies": another noun phrase begins.
_ANEW = (
    r",? (?:(?:the|an?|two|three|four|five|six|many|several|some|all|most|\d[\d.,]*|l[aeo]s|el|des|"
    r"une?|una|deux|trois|quatre|cinq|six|plusieurs|dos|tres|cuatro|cinco|seis|varias|varios) |"
    r"l['’])(?:[\w-]+ )?"
)
_BY = r"\b(?:by|par|por) (?:[\w'’-]+ ){0,4}$"
_PLACE = {
    "en": r"(?:['’]s?)?(?: (?:in|of|at|from|near|for|based in) [\w'’-]+(?: [\w'’-]+){0,2})*\s*",
    "fr": r"(?: [\w-]+)?(?: (?:de|du|des|à|au|aux|en|d['’]|pour) ?[\w'’-]+(?: [\w'’-]+){0,2})*\s*",
    "es": r"(?: [\w-]+)?(?: (?:del?|en|para) [\w'’-]+(?: [\w'’-]+){0,2})*\s*",
}
_WHEN = r"(?i)\s*(?:(?:in|since|en|depuis|desde) [\w'’-]+,? )?"
_IT = rf"{_WHEN}(?:it|we|he|she|elles?|ils?|nous|on|ell[oa]s?|nosotr[oa]s)\s*"
_THEY = (
    r"(?i)\s*(?:they|all|both|some|most|many|several|two|three|four|five|six|seven|eight|nine|ten|"
    r"\d+|tous|toutes|deux|trois|plusieurs|todos|todas|dos|tres|vari[oa]s)"
    r"(?: of (?:them|these)| d['’]entre (?:eux|elles)| de ell[oa]s)?\s*"
)
_ITS = r"(?i)\b(?:its|our|their|ses|son|sa|nos|notre|leurs?|sus?|nuestr[oa]s?) $"
_OWN = r"(?i)\b(?:its|our|ses|nos|notre|nuestr[oa]s?)\b"
# Behind a harm: what leads to those who suffer it, and where they are named to the end.
_UPON = r" (?:of|on|against|upon|del?|des|du|contre|contra|al?) (?:l[ae]s? |l['’])?| d['’]| "
_TO = r" (?:to|for|pour|para) "
_NO_OBJECT = {
    "en": (
        r"\W*$|[^\w\s]| (?:by|in|on|for|since|after|at|to|from|with|under|during|because|when|"
        r"while|until|last|this|twice|again|and|or|but|once|before|there|over|as|who|that|so|then|without|"
        r"near|within|\d{4})\b"
    ),
    "fr": (
        r"\W*$|[^\w\s]| (?:par|en|sur|depuis|après|à|au|aux|avec|sous|pendant|parce|quand|deux|"
        r"encore|et|ou|mais|avant|dans|comme|qui|sans|pour|près|faute|suite|le \d+)\b"
    ),
    "es": (
        r"\W*$|[^\w\s]| (?:por|en|sobre|desde|después|tras|con|bajo|durante|porque|cuando|"
        r"dos veces|y|o|pero|antes|como|que|sin|para|cerca|el \d+)\b"
    ),
}
_OBJECT_ENDS = (
    r"[,;:()]| \b(?:who|that|which|whose|in|by|for|from|and|or|at|with|near|to|into|because|before|"
    r"after|when|where|while|as|since|during|thanks|despite|through|over|under|qui|dont|que|par|pour|"
    r"et|ou|dans|avec|après|grâce|à|au|aux|en|por|para|y|con|tras|gracias|cuando|donde)\b"
)
WORDS_OF_OBJECT = 9


class Bearer(Enum):
    """Whom a harm befell."""

    BODY = "a body, or its own"
    PEOPLE = "people"
    OTHER = "who or what is no body"
    UNKNOWN = "nobody who is known"


class _Noun(NamedTuple):
    start: int
    end: int
    is_a: Bearer

    def place(self) -> tuple[int, int]:
        return self.start, self.end


def subject(before: str, told: str, context: Context) -> Bearer:
    """Tell who or what stands before a verb as its subject.

    Args:
        before: What stands before the verb in its sentence.
        told: The whole text before that verb, for what "it" means.
        context: The words of its language.
    """
    words = pattern(_HELPING).sub("", f"{before.rstrip()} ")
    words = pattern(_BRACKETS).sub(" ", words)
    aside = pattern(_ASIDE).search(words)
    if aside is None:
        return _subject(words, told, context)
    if _is_told_to_be_a_body(aside["said"], context):
        return Bearer.BODY
    return _subject(f"{words[: aside.start()]} ", told, context)


def _subject(words: str, told: str, context: Context) -> Bearer:
    """Tell who stands at the end of some words before a verb, with nothing in between."""
    clauses = pattern(_boundary(context.language))
    last = max(clauses.finditer(words), key=lambda found: found.start(), default=None)
    piece = words[last.end() :] if last else words
    earlier = words[: last.start()] if last else ""
    if pattern(_IT).fullmatch(piece) or pattern(_THEY).fullmatch(piece):
        return _meant(piece, told[: len(told) - len(piece)], context)
    is_who = bool(last and last["who"])
    if not pattern(r"\w").search(piece):
        return _phrase(earlier, context) if is_who else _first(earlier, context)
    # "Leaders who accused agents were": those before "who" are the subject.
    if is_who and ends_in(earlier, context) is Bearer.BODY:
        return Bearer.BODY
    joined = last is not None and pattern(_AND).fullmatch(last[0])
    if joined and (ends_in(earlier, context) is Bearer.BODY or _ends_in_list(earlier, context)):
        return Bearer.BODY
    who = _phrase(piece, context)
    return Bearer.UNKNOWN if who is Bearer.OTHER and _is_object(piece, context) else who


def ends_in(words: str, context: Context) -> Bearer:
    """Tell what some words name at their end, with its place: "put the union in Lima"."""
    nouns = _nouns(words, context)
    place = pattern(_PLACE[context.language])
    if nouns and pattern(_ITS).search(words):
        return nouns[-1].is_a
    if not nouns or not place.fullmatch(words[nouns[-1].end :]):
        return Bearer.UNKNOWN
    return _phrase(words, context)


def _is_told_to_be_a_body(aside: str, context: Context) -> bool:
    """Tell whether what stands between commas says of a name that it is a body."""
    nouns = _nouns(aside, context)
    if not nouns or nouns[0].is_a is Bearer.OTHER or pattern(_NOT_TOLD).match(aside):
        return False
    if aside in context.phrases("risk", "speaks"):
        return False
    head = next((noun.start for noun in nouns if noun.is_a is Bearer.BODY), len(aside))
    is_head = pattern(_TOLD_TO_BE).fullmatch(aside[:head])
    return bool(is_head) and ends_in(aside, context) is Bearer.BODY


def _ends_in_list(words: str, context: Context) -> bool:
    """Tell whether a body's people are listed at the end of words: "a union of cooks, bakers"."""
    heads = [noun for noun in _nouns(words, context) if noun.is_a is Bearer.BODY]
    return bool(heads) and bool(pattern(_LISTED).fullmatch(words[heads[-1].end :]))


def has_object(behind: str, language: str) -> bool:
    """Tell whether what a verb is done to stands right behind it."""
    return not pattern(_NO_OBJECT[language]).match(behind)


def object_of(behind: str, context: Context, *, to: bool = False) -> Bearer:
    """Tell what stands right behind a harm, as that which it is done to.

    Args:
        behind: What stands behind the harm in its sentence.
        context: The words of its language.
        to: Whether it may stand behind "to" as well, as it does behind "a threat".
    """
    led = pattern(f"{_TO}|{_UPON}" if to else _UPON).match(behind)
    if led is None or (led[0] == " " and not has_object(behind, context.language)):
        return Bearer.UNKNOWN
    near = f" {' '.join(behind[led.end() :].split()[:WORDS_OF_OBJECT])}"
    near = pattern(_OBJECT_ENDS).split(near)[0]
    nouns = _nouns(near, context)
    if nouns and nouns[0].is_a is Bearer.OTHER and _is_thing(near, nouns[0], context):
        return Bearer.OTHER
    kinds = {noun.is_a for noun in nouns}
    if kinds == {Bearer.OTHER} and pattern(_OWN).search(near):
        return Bearer.BODY
    return next((kind for kind in Bearer if kind in kinds), Bearer.UNKNOWN)


def _boundary(language: str) -> str:
    who = rf"(?P<who>\b(?:{_WHO[language]})\b)"
    return rf"(?i)\s*(?:(?:[,;:(]|{who}|\b(?:{_CLAUSE[language]})\b)\s*)+"


def _nouns(words: str, context: Context) -> list[_Noun]:
    """List who and what is named in some words; who does it, "by" them, is left out."""
    found = [(hit, Bearer.BODY) for hit in bodies(words, context)]
    found += [(hit, Bearer.BODY) for hit in context.phrases("risk", "own").find(words)]
    for kind, keys in ((Bearer.OTHER, ("culprits", "things")), (Bearer.PEOPLE, ("sufferers",))):
        taken = [(hit.start, hit.end) for hit, _ in found]
        found += [
            (hit, kind)
            for hit in context.phrases("risk", *keys).find(words)
            if not any(start <= hit.start and hit.end <= end for start, end in taken)
        ]
    by = pattern(_BY)
    nouns = sorted((_Noun(hit.start, hit.end, kind) for hit, kind in found), key=_Noun.place)
    # In "a fishing cooperative" the first only describes the second.
    described = {noun.start - 1 for noun in nouns}
    return [
        noun
        for noun in nouns
        if not by.search(words[: noun.start])
        and (noun.is_a is not Bearer.OTHER or noun.end not in described)
    ]


def _phrase(words: str, context: Context) -> Bearer:
    """Tell what the last noun phrase in some words names."""
    nouns = _nouns(words, context)
    if not nouns:
        return Bearer.UNKNOWN
    at = len(nouns) - 1
    of = pattern(_OF[context.language])
    while at and of.fullmatch(words[nouns[at - 1].end : nouns[at].start]):
        at -= 1
    head, rest = nouns[at], nouns[at:]
    if any(noun.is_a is Bearer.BODY for noun in rest):
        return Bearer.BODY
    if head.is_a is not Bearer.OTHER:
        return head.is_a
    is_thing = _is_thing(words, head, context)
    return Bearer.BODY if not is_thing and _is_owned(words, nouns[:at], head) else Bearer.OTHER


def _is_object(words: str, context: Context) -> bool:
    """Tell whether a body has to do with the last who are named: "members denouncing agents"."""
    nouns = _nouns(words, context)
    at = max((at for at, noun in enumerate(nouns) if noun.is_a is Bearer.BODY), default=-1)
    return at >= 0 and not pattern(_ANEW).fullmatch(words[nouns[at].end : nouns[at + 1].start])


def _is_owned(words: str, nouns: list[_Noun], head: _Noun) -> bool:
    """Tell whether a body has it: "the union's farm", "its farm"."""
    if pattern(rf"{_OWN} (?:[\w-]+ ){{0,2}}$").search(words[: head.start]):
        return True
    if not nouns or nouns[-1].is_a is not Bearer.BODY:
        return False
    return bool(pattern(_POSSESSED).fullmatch(words[nouns[-1].end : head.start]))


def _is_thing(words: str, noun: _Noun, context: Context) -> bool:
    return words[noun.start : noun.end] in context.phrases("risk", "things")


def _first(words: str, context: Context) -> Bearer:
    """Tell what a clause begins with: "the union helps women | and was"."""
    nouns = _nouns(words, context)
    if not nouns:
        return Bearer.UNKNOWN
    if nouns[0].is_a is Bearer.OTHER:
        return Bearer.OTHER
    kinds = {noun.is_a for noun in nouns}
    return Bearer.BODY if Bearer.BODY in kinds else nouns[0].is_a


def _meant(piece: str, told: str, context: Context) -> Bearer:
    """Tell whom "it" or "nine" means: the body told of, or the last who were."""
    nouns = _nouns(told, context)
    if not nouns:
        return Bearer.UNKNOWN
    if pattern(_THEY).fullmatch(piece) and nouns[-1].is_a is Bearer.OTHER:
        return Bearer.OTHER
    kinds = {noun.is_a for noun in nouns}
    return Bearer.BODY if Bearer.BODY in kinds else nouns[-1].is_a
