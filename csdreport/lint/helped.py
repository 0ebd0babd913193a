"""Whether the harm that a text tells of is done to others, whom a group helps or speaks for.

"The union helps people who were detained" tells nobody where to look; "the union, which helps
people, was raided" does. In doubt the harm is the group's own.
"""

from __future__ import annotations

from csdreport.lint.bystanders import are_bystanders, close
from csdreport.lint.context import Context
from csdreport.lint.decried import is_decried
from csdreport.lint.organisations import group_named
from csdreport.lint.phrases import Hit
from csdreport.lint.terms import pattern

# How far back words may lie that belong to a harm.
NEAR = 160
# Those who suffer follow the last of these: "day centres for women who were harassed".
FOR_WHOM = {"en": r"\b(?:for|to)\b", "fr": r"\b(?:pour|à|aux?)\b", "es": r"\b(?:para|al?)\b"}
# They suffer it themselves: "who were detained", "at risk of deportation".
WHO = {
    "en": (
        r"\b(?:who|whom|whose|that|(?:when|if|once|where|before|whether) they|at risk of|"
        r"in danger of|threatened with)\b"
    ),
    "fr": r"\b(?:qui|dont|que|quand (?:ils|elles)|risqu\w+|menacée?s? d)\b",
    "es": r"\b(?:que|quienes?|cuy[oa]s?|a quienes|en riesgo de|amenazad[oa]s (?:de|con))\b",
}
# A subject that suffers it follows: the group, unless somebody "who" stands between.
SUFFERS = {
    "en": r"\b(?:was|were|been|being|be|is|are|got|have|has|had)(?: \w+)? $",
    "fr": r"\b(?:est|sont|été|était|étaient|être|fut|furent|a|ont|avait|avaient|soit|soient) $",
    "es": r"\b(?:es|son|fue|fueron|sido|era|eran|está|están|ha|han|había|ser|sea|sean|se) $",
}
# "Nurses and was raided": the group again.
AGAIN = {
    "en": r"\b(?:and|but) (?:is|was|has|faces|receives|gets|got|lives|works)\b",
    "fr": r"\b(?:et|mais) (?:est|a|subit|reçoit|craint)\b",
    "es": r"\b(?:y|pero) (?:es|está|fue|ha|sufre|recibe|teme)\b",
}
# "Teaches leaders about harassment", "a law against raids": what is taught, and not suffered.
ABOUT = {
    "en": r"\b(?:on|about|against|how to \w+)(?: \w+(?: and| or))? $",
    "fr": r"\b(?:sur|contre)(?: l[ea]s?)? ?(?:l['’])?$",
    "es": r"\b(?:sobre|contra)(?: el| las?| los)? $",
}
NOT = {
    "en": (
        r"\b(?:no longer|never|not(?: be)?|without(?: being| (?:fear|risk|threat) of)?|"
        r"instead of(?: being)?|in case of(?: an?)?(?: \w+ or)?|"
        r"no \w+ (?:should|to|is|are|was|were)) (?:being |be )?$"
    ),
    "fr": (
        r"\b(?:(?:ne plus être|sans(?: être| (?:crainte|peur|risque) d[e'’]))(?: |$)|"
        r"en cas d[e'’] ?(?:\w+ ou d[e'’] ?)?$)"
    ),
    "es": (
        r"\b(?:(?:ya no|nunca|sin(?: ser| (?:miedo|temor) (?:al?|de)(?: la)?)?)(?: \w+)?|"
        r"en caso de(?: \w+ o)?) $"
    ),
}
# "Cooks for jailed neighbours": before the harm, the harm, and behind it.
FOR_SUCH = {
    "en": (
        r"\bfor (?:(?:the|some|many|other|young|newly|recently|\d+) )*$",
        r"(?i)ed$",
        r" (?:[a-z]+s|people|women|men|children)\b",
    ),
    "fr": (r"\bpour (?:(?:des|les|\d+) |d['’])?(?:autres )?[a-zà-ÿ]+s $", r"(?i)ée?s$", r""),
    "es": (r"\bpara (?:(?:l[ao]s|otr[ao]s|\d+) )?[a-zà-ÿ]+s $", r"(?i)[ai]d[oa]s$", r""),
}
# English alone has one word for "they arrested" and "arrested people".
_DONE = r"(?i)ed$"
_DESCRIBES = (
    r"(?i)(?:\b(?:of|to|for|the|a|an|with|from|many|some|other|all|those|these|their|young|newly|"
    r"any|\d+)|^) $"
)
_DESCRIBED = r" (?:with|by|at|in|for|on|from|or|abroad|during|because|under|over)\b|\W*$"


def is_of_others(text: str, hit: Hit, context: Context) -> bool:
    """Tell whether a harm in a text befalls no group, but people whom somebody helps.

    Some words never do: who is "in hiding" is the one the text is about.
    """
    before, behind = sentence(text, hit)
    if pattern(NOT[context.language]).search(before):
        return True
    if hit.text not in context.phrases("risk", "others") or _is_own(behind, context):
        return False
    if _is_done_for(before, hit, behind, context):
        return True
    if are_bystanders(text, hit.text, before, behind, context):
        return True
    if is_decried(hit.text, before, text[hit.end : hit.end + NEAR], context):
        return True
    between, helped = _since_help(before, context)
    if not helped and behind not in context.phrases("risk", "helps"):
        return False
    return _is_told_of(between, hit, behind, context, helped=helped)


def _is_done_for(before: str, hit: Hit, behind: str, context: Context) -> bool:
    """Tell whether a harm only says what befell those for whom a group does something."""
    led, harm, whom = FOR_SUCH[context.language]
    found = pattern(led).search(before)
    return (
        found is not None
        and bool(pattern(harm).search(hit.text) and pattern(whom).match(behind))
        and found[0] not in context.phrases("risk", "own")
        and not group_named(found[0], context)
    )


def _is_told_of(between: str, hit: Hit, behind: str, context: Context, *, helped: bool) -> bool:
    """Tell whether the words between help and harm keep the two apart."""
    language = context.language
    if pattern(AGAIN[language]).search(between):
        return False
    if helped and pattern(ABOUT[language]).search(between):
        return True
    who = [match.start() for match in pattern(WHO[language]).finditer(between)]
    named = between[: who[-1]] if who else between
    if _breaks(named, context, helped=helped):
        return False
    return bool(who) or (helped and not _is_done(between, hit, behind, language))


def _breaks(named: str, context: Context, *, helped: bool) -> bool:
    if named in context.phrases("risk", "breaks"):
        return True
    whom = pattern(FOR_WHOM[context.language]).split(named)[-1]
    return whom in context.phrases("risk", "own") or group_named(whom, context)


def _is_done(between: str, hit: Hit, behind: str, language: str) -> bool:
    """Tell whether the harm is the verb of its sentence: "and was raided", "police raided"."""
    if pattern(SUFFERS[language]).search(between):
        return True
    if language != "en" or not pattern(_DONE).search(hit.text):
        return False
    return not (pattern(_DESCRIBES).search(between) or pattern(_DESCRIBED).match(behind))


def sentence(text: str, hit: Hit) -> tuple[str, str]:
    """Give what stands before and behind a phrase in its sentence."""
    end = pattern(r"[.;:!?\n](?!\d)")
    before = end.split(text[max(hit.start - NEAR, 0) : hit.start])[-1]
    return before, end.split(text[hit.end : hit.end + NEAR])[0]


def _is_own(behind: str, context: Context) -> bool:
    """Tell whether a group follows the harm: "raids on its office", "arrested six members"."""
    near = close(behind)
    return near in context.phrases("risk", "own") or group_named(near, context)


def _since_help(before: str, context: Context) -> tuple[str, bool]:
    """Give the words since the last help before a harm, and whether there was any."""
    between = ""
    for hit in context.phrases("risk", "helps").find(before):
        behind = before[hit.end :]
        # "Supported by nuns" is the group that is helped.
        if not pattern(r" (?:by|par|por)\b").match(behind):
            between = behind
    return (between, True) if between else (before, False)
