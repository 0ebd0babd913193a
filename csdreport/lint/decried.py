"""Whether a body only speaks of harm, or works against it, where the harm befalls others.

"The network condemned the deportation of migrants" tells nobody where to look; "condemned the
deportation of its members" does. What a body bears is its own, and so is what it fears.
"""

from __future__ import annotations

from csdreport.lint.bystanders import last_people
from csdreport.lint.context import Context
from csdreport.lint.organisations import group_named, groups
from csdreport.lint.said import say
from csdreport.lint.terms import pattern

# The harm as a thing that one may speak of, and not as what somebody does.
_NOUN = {
    "en": (
        r"(?i)(?:[st]ions?|ments?|ances?|ings?|sals?|arrests?|raids?|threats?|torture|crack-?downs?|"
        r"assaults?)$"
    ),
    "fr": (
        r"(?i)(?:[st]ions?|ments?|menaces?|ailles|tortures?|ings?|forcées?|arbitraires?|"
        r"descentes? de police|nats?)$"
    ),
    "es": (
        r"(?i)(?:[cs]i[oó]n(?:es)?|mientos?|acosos?|amenazas?|arrestos?|redadas?|alias|torturas?|"
        r"secuestros?|forzadas?|arbitrarias?|nat?os?)$"
    ),
}
# What leads to those who suffer it: "and arrest of 40 women", "raids on homes".
_OF = {
    "en": r"(?:,? (?:and|or) (?:the )?\w+)? (?:of|against|on|upon) ",
    "fr": (
        r"(?: \w+(?:aires?|ives?|ales?))?(?: (?:et|ou) (?:l[ae]s? |l['’]|des )?\w+)?"
        r" (?:de la |des? |du |d['’]|contre )"
    ),
    "es": (
        r"(?: \w+(?:arias?|ivas?|ales))?(?: (?:y|e|o) (?:l[ao]s? |el )?\w+)?"
        r" (?:del? |contra |al? )"
    ),
}
# Where they are named to the end: "migrants | in the market", "women | who sew".
_NO_MORE = {
    "en": (
        r"[,(]| \b(?:who|that|which|whose|in|by|for|from|and|or|at|with|near|on|to|into|across|"
        r"along|through|during|without|under|over|since|because|before|after|when|where|while|as|"
        r"abroad|last|this|every|today|despite|living|working|crossing|aged|there)\b"
    ),
    "fr": (
        r"[,(]| \b(?:qui|dont|que|au|aux|à|par|pour|et|ou|en|dans|sur|sans|vers|avec|lors|depuis|"
        r"après|avant|pendant|chez|près)\b"
    ),
    "es": (
        r"[,(]| \b(?:que|quienes|cuy\w+|al?|por|para|y|o|en|sobre|sin|hacia|con|durante|desde|tras|"
        r"antes|después|cerca)\b"
    ),
}
# A body that the sentence before told of: "It condemned"; in Spanish no more than a verb.
_IT = {
    "en": r"^\W*(?:[A-Z]\w+(?: \w+){0,2},? )?(?i:it|they)\b",
    "fr": r"^\W*(?:[A-ZÀ-Ý]\w+(?: \w+){0,2},? )?(?i:elles?|ils?)\b",
    "es": r"^\W*(?:[A-ZÀ-Ý]\w+(?: \w+){0,2},? )?(?:(?i:ell[oa]s?|él)\b|(?=[A-ZÀ-Ý]\w+(?:ó|ron)\b))",
}
# How many words may still describe them there: none before French and Spanish.
_DESCRIBED_BY = {"en": 0, "fr": 2, "es": 2}
# They may be of the body after all: "of its cooks", "of workers who had joined it".
_ITS = {
    "en": (
        r"(?i)\b(?:its?|their|our|us|we|my|his|her|own|fellow|strik\w+|struck|organi[sz]\w+|"
        r"join\w*|protest\w*|demonstrat\w*|belong\w*)\b"
    ),
    "fr": (
        r"(?i)\b(?:ses|son|sa|leurs?|nos|notre|nous|siens|grév\w+|grève|manifest\w*|adhér\w+|"
        r"syndiqu\w*|organis[ée]\w*)\b"
    ),
    "es": (
        r"(?i)\b(?:sus?|nuestr\w+|nos|suy\w+|huelg\w+|manifest\w*|afiliad\w*|sindicad\w*|"
        r"organizad\w*)\b"
    ),
}
# Another sentence has begun: "protested, but the deportation of workers went on".
_ANEW = (
    r"(?i)(?:,|\b(?:and|but|so|et|mais|y|e|pero)) "
    r"(?P<the>(?:the|an?|l[aeo]s?|el|des|une?|una) |l['’])?$"
)
# "Weakened by the arrest of cooks", and not "alarmed by" it.
_DONE_BY = (
    r"(?i)\b(?:is|are|was|were|been|being|got) (?:\w+ly )?"
    r"(?!alarm|worri|concern|shock|troubl|appal|sadden|anger|outrag|disturb|dismay|horrifi|moved)"
    r"\w+(?:ed|en|it|t) (?:by|with|over|through|for|in)\b"
)
# One that is known: "data on the raids", "condemned the eviction".
_POINTED = {
    "en": r"(?i)\b(?:the|this|that|these|those|an?|another|more|new|recent) $",
    "fr": r"(?i)\b(?:ces|cette|une?|plusieurs|d['’]autres) $",
    "es": r"(?i)\b(?:est[ae]s?|es[ae]s?|una?|unas|otras?) $",
}
_THIS_ONE = r"(?i)(?:\b(?:the|this|that|an?|la|le|el|cette|cet|esta|un|une|una) |l['’])$"
# What a state or a gang does to many, and seldom to a body.
_TO_MANY = (
    r"(?i)^(?:deportation|eviction|torture|kidnapping|abduction|expulsion|déportation|enlèvement|"
    r"deportacion|deportación|secuestro|tortura)"
)
# A body that looks into these may well have had them, as it may what is done "by guards".
_TO_BODIES = r"(?i)(?:threat|raid|menace|descente|amenaza|redada)"
_BY = r" (?:by|par|por)\b"
# The next sentence says who they were: "All were members."
_THEY = (
    r"(?i)[.;:!?] (?:they|all|most|both|some|many|the|ils|elles|tous|toutes|les|eran?|son|todos|"
    r"todas|los|las)\b"
)
_END = r"[.;:!?\n](?!\d)"
# Of several words the last is of many in English, the first in French and Spanish.
_MANY = r"(?:\w+ ){0,2}\w+[sx]|\w+[sx](?: \w+){0,2}"
WORDS_OF_WHOM = 8
WORDS_BEHIND = 14


def is_decried(harm: str, before: str, behind: str, context: Context) -> bool:
    """Tell whether a harm is a noun that a body speaks of or works on, and is not its own.

    Args:
        harm: The words for what is suffered.
        before: What stands before them in their sentence.
        behind: What stands behind them, also in the next sentence.
        context: The words of its language.
    """
    language = context.language
    if not pattern(_NOUN[language]).search(harm):
        return False
    said = pattern(_END).split(behind)[0]
    if _may_be_its(said, language) or _are_its(behind[len(said) :], context):
        return False
    deed = _since_body(before, context)
    if not deed or deed in context.phrases("risk", "bears") or pattern(_DONE_BY).search(deed):
        return False
    return not _begins_anew(deed, context) and (
        _befalls_others(said, before, context) or _is_any(harm, deed, said, context)
    )


def _since_body(before: str, context: Context) -> str:
    """Give what stands between the first body of a sentence and the harm, "" without a body."""
    bodies = groups(before, context)
    if bodies:
        return before[bodies[0].end :].strip("'’") and before[bodies[0].end :]
    if group_named(before, context):
        return before
    it = pattern(_IT[context.language]).match(before)
    return before[it.end() :] if it else ""


def _may_be_its(behind: str, language: str) -> bool:
    near = " ".join(pattern("[,(]").split(behind)[0].split()[:WORDS_BEHIND])
    return bool(pattern(_ITS[language]).search(near))


def _are_its(next_said: str, context: Context) -> bool:
    """Tell whether the next sentence says that they were the body's own."""
    if not pattern(_THEY).match(next_said):
        return False
    return pattern(_END).split(next_said)[1] in context.phrases("risk", "own")


def _begins_anew(deed: str, context: Context) -> bool:
    """Tell whether the harm is the subject of its own verb, and no second thing spoken of."""
    anew = pattern(_ANEW).search(deed)
    if anew is None:
        return False
    first = deed[: anew.start()]
    # "Detention and torture": the first need be no word of harm, but such a noun.
    is_second = not anew["the"] and bool(pattern(_NOUN[context.language]).search(first.rstrip()))
    return not is_second and first not in context.phrases("risk", "risk")


def _befalls_others(behind: str, before: str, context: Context) -> bool:
    """Tell whether those whom it befalls are named, and are people of whom a body tells.

    So are a trade that the body is named for: a teachers' union speaks for all teachers.
    """
    language = context.language
    led = pattern(_OF[language]).match(behind)
    if not led:
        return False
    whom = " " + " ".join(behind[led.end() :].split()[:WORDS_OF_WHOM])
    whom = pattern(_NO_MORE[language]).split(whom)[0]
    people = last_people(whom, context)
    if group_named(whom, context):
        return False
    return _is_trade(whom, before) or (
        people is not None and len(whom[people.end :].split()) <= _DESCRIBED_BY[language]
    )


def _is_trade(whom: str, before: str) -> bool:
    """Tell whether they are many, and called as somebody before: "nurses" of a nurses' union."""
    named, told = (f" {' '.join(say(words).lower)} " for words in (whom, before))
    return named in told and bool(pattern(_MANY).fullmatch(whom.strip()))


def _is_any(harm: str, deed: str, behind: str, context: Context) -> bool:
    """Tell whether it is harm in general: "works on harassment", "opposes deportation"."""
    language = context.language
    if _may_be_its(deed, language) or pattern(_BY).match(behind):
        return False
    if deed in context.phrases("risk", "works"):
        return not (pattern(_POINTED[language]).search(deed) or pattern(_TO_BODIES).search(harm))
    if not pattern(_TO_MANY).search(harm) or deed not in context.phrases("risk", "opposes"):
        return False
    return harm.endswith("s") or not pattern(_THIS_ONE).search(deed)
