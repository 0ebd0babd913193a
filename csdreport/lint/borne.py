"""Whether a harm is borne by a body, by the words around it that say whom it befell.

Most words for a harm are a body's own unless something speaks against it: a stated culprit does,
as in "three traffickers were arrested". Words that tell of things and culprits as often
(`risk.doubtful`: "banned", "closed down") need a body as their subject or object.
"""

from __future__ import annotations

from csdreport.lint.bearers import Bearer, ends_in, has_object, object_of, subject
from csdreport.lint.context import Context
from csdreport.lint.phrases import Hit
from csdreport.lint.terms import pattern

# What links a subject to what befell it: "was", "works", "is on a".
_LINK = {
    "en": (
        r"(?:\b(?:was|were|is|are|be|been|being|got|gets?|came|comes?|went|goes?|gone|stays?|stayed|"
        r"remain(?:s|ed)?|works?|worked|working|meets?|met|operat(?:es?|ed|ing)|lives?|lived|living|"
        r"driven|forced|kept|put|placed)"
        r"(?: \w+ly| not| now| still| also| again| later| twice| then| even| first| all)?"
        r"(?: to)?(?: go| work| meet| operate| live| be)? )(?:(?:in|on|under) )?(?:(?:an?|the) )?"
        r"(?:\w+ly )?$"
    ),
    "fr": (
        r"\b(?:est|sont|été|était|étaient|être|fut|furent|soit|travaille|travaillent|vit|vivent|agit|"
        r"opère|opèrent|contrainte?s?|forcée?s?)(?: \w+ment| aussi| encore| alors| ensuite)? "
        r"(?:(?:à|dans|en|sur|mise?s? sur) )?(?:(?:la|le|une?) |l['’])?$"
    ),
    "es": (
        r"\b(?:es|son|fue|fueron|sido|era|eran|está|están|estuvo|ser|sea|sean|se|trabaja|trabajan|"
        r"vive|viven|opera|operan|actúa|actúan)(?: \w+mente| también| luego| aún)? "
        r"(?:(?:en|a) )?(?:(?:la|el|una?) )?(?:pues\w+ en (?:una? )?)?$"
    ),
}
# These leave the question open whether a subject does it or suffers it.
_MAY_DO = {
    "en": r"\b(?:has|have|had|will|would|may|might|could|can|must|should)(?: \w+ly)? $",
    "fr": r"\b(?:a|ont|avait|avaient|ait)(?: \w+ment)? $",
    "es": r"\b(?:ha|han|había|habían)(?: \w+mente)? $",
}
_LEADS = r"(?:\b(?:on|in|under|sur|dans|en|mise?s?|puest[oa]s?) )?(?:\b(?:an?|the|la|une?|una) )?$"
# What one is, and not what is done.
_STATE = {
    "en": r"(?i)^(?:under|clandestin|hostile|blacklists?$)",
    "fr": r"(?i)^(?:clandestin|sous|liste|passeport|comptes)",
    "es": r"(?i)^(?:clandestin|bajo|lista|pasaporte|cuentas)",
}
_UNDER = r"(?i)(?:under|sous|bajo)\b"
# What is done, in words that no one can suffer: "prohibió", "a interdit".
_DONE = {"en": r"(?!)", "fr": r"(?!)", "es": r"(?i)(?:ó|[aei]ron|uvo)(?: a)?$"}
_AND = r"\b(?:and|et|y) $"
_THREAT = r"(?i)(?:threat|menace|amenaza)s?$"
# Of these a culprit before the word bears it, and does not do it: "recruiters arrested".
_SUFFERED = r"(?i)(?:ed|ée?s?|[ai]d[oa]s?)$"
# "Was beaten" has its verb within.
_WAS = r"(?i)^(?:was|were) "
# "Agencies that | threaten"; unless it is them.
_THAT = r"\b(?:who|that|which|qui|que) $"
_THEM = r" (?:them|it|us|me|him|her)\b"
HAZARD_WORDS = 4


def befell_none(told: str, hit: Hit, around: tuple[str, str], context: Context) -> bool:
    """Tell whether the words around a harm say that it befell no body.

    Args:
        told: The whole text.
        hit: The words for what is suffered.
        around: What stands before and behind them in their sentence.
        context: The words of its language.
    """
    if _is_set_phrase(told, hit, context):
        return True
    if hit.text in context.phrases("risk", "doubtful"):
        return not _is_borne(told, hit, around, context)
    return _is_of_others(told, hit, around, context) or _is_hazard(*around, context)


def _is_set_phrase(told: str, hit: Hit, context: Context) -> bool:
    """Tell whether a word is part of what is no harm: "the Committee against Torture"."""
    return any(
        harmless.start <= hit.start and hit.end <= harmless.end
        for harmless in context.phrases("risk", "harmless").find(told)
    )


def _is_borne(told: str, hit: Hit, around: tuple[str, str], context: Context) -> bool:
    """Tell whether a body is the subject or the object of a word that need not be its own."""
    before, behind = around
    if behind in context.phrases("risk", "lacks"):
        return False
    language = context.language
    is_linked = pattern(_LINK[language]).search(before) or pattern(_WAS).search(hit.text)
    # "Under pressure from a union" is not done to it.
    is_done = not (is_linked or pattern(_UNDER).match(hit.text))
    if is_done and object_of(behind, context) is Bearer.BODY:
        return True
    return _subject(told, hit, around, context) is Bearer.BODY


def _subject(told: str, hit: Hit, around: tuple[str, str], context: Context) -> Bearer:
    """Tell who is said to suffer it before the words for it."""
    before, behind = around
    language = context.language
    link = pattern(_LINK[language]).search(before)
    if link or pattern(_WAS).search(hit.text):
        led = before[: link.start()] if link else before
        return subject(led, told[: hit.start - len(before) + len(led)], context)
    is_state = bool(pattern(_STATE[language]).search(hit.text))
    if pattern(_DONE[language]).search(hit.text) and not is_state:
        return Bearer.UNKNOWN
    if not is_state and has_object(behind, language):
        return Bearer.UNKNOWN
    if pattern(_MAY_DO[language]).search(before):
        # "Has disappeared"; "a fermé" is always what one does.
        is_open = language == "en"
        return subject(before, told[: hit.start], context) if is_open else Bearer.UNKNOWN
    # "Were tried and jailed": who was tried.
    if pattern(_AND).search(before):
        return subject(before, told[: hit.start], context)
    stem = pattern(_LEADS).sub("", before, count=1) if is_state else before
    if stem in context.phrases("risk", "bears"):
        return subject(stem, told[: hit.start], context)
    return ends_in(stem, context)


def _is_of_others(told: str, hit: Hit, around: tuple[str, str], context: Context) -> bool:
    """Tell whether it is said to befall a culprit or a thing, and no body beside."""
    before, behind = around
    others = context.phrases("risk", "culprits", "things")
    led, follow = before in others, behind in others
    if not (led or follow) or behind in context.phrases("risk", "own"):
        return False
    is_threat = bool(pattern(_THREAT).search(hit.text))
    whom = object_of(behind, context, to=is_threat)
    if whom in (Bearer.OTHER, Bearer.BODY):
        return whom is Bearer.OTHER
    return led and (
        _suffer(told, hit, around, context) or _is_done_by_others(before, behind, context)
    )


def _suffer(told: str, hit: Hit, around: tuple[str, str], context: Context) -> bool:
    """Tell whether culprits or things before a verb are those to whom it is done."""
    if not pattern(_SUFFERED).search(hit.text):
        return False
    return _subject(told, hit, around, context) is Bearer.OTHER


def _is_done_by_others(before: str, behind: str, context: Context) -> bool:
    """Tell whether those do it to others of whom a clause only says so: "firms that threaten"."""
    that = pattern(_THAT).search(before)
    if not that or not has_object(behind, context.language) or pattern(_THEM).match(behind):
        return False
    return ends_in(before[: that.start()], context) is Bearer.OTHER


def _is_hazard(before: str, behind: str, context: Context) -> bool:
    """Tell whether it threatens everybody alike: "threatened by floods", "drought threatens"."""
    hazards = context.phrases("risk", "hazards")
    near = " ".join(behind.split()[:HAZARD_WORDS])
    return near in hazards or " ".join(before.split()[-1:]) in hazards
