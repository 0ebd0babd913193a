"""Whether the bodies in a text only speak of what people suffer, or stand beside it.

"Migrants in Libya are detained, NGOs said" tells nobody where to look; "NGOs in Libya said that
their staff are detained" does. A body with a name, or one that is alone of its kind, is not judged.
"""

from __future__ import annotations

from csdreport.lint import places
from csdreport.lint.context import Context
from csdreport.lint.organisations import group_named, groups
from csdreport.lint.phrases import Hit
from csdreport.lint.terms import pattern

# Whose people they are: "our workers", "its women".
_WHOSE = {
    "en": r"\b(?:our|my|its|their|his|her|whose)(?: \w+)? $",
    "fr": r"\b(?:nos|mes|ses|leurs|dont les) $",
    "es": r"\b(?:nuestr[oa]s|mis|sus|cuy[oa]s) $",
}
# Who speaks in a text counts among those who suffer.
_WE = {
    "en": r"\b(?:we|us|our|ours)\b",
    "fr": r"\b(?:nous|notre|nos)\b",
    "es": r"\b(?:nos|nosotr[oa]s|nuestr[oa]s?)\b",
}
# Who is told is no part of it: "unions told us that migrants are arrested".
_TOLD_US = r"(?i)\b(?:(told|tells?|reminded|informed|warned|assured) us|nous (ont dit))\b"
# What a word of many is told by; what has only initials is many when such a word says so.
_MANY = r"[sSxX]$"
_INITIALS = {"en": r"(?!)", "fr": r"(?i)^(?:ong|osc)$", "es": r"(?i)^(?:ong|osc)$"}
_SEVERAL = r"(?i)(?:\b(?:les|des|plusieurs|certaines|las|unas|varias|muchas|algunas)|^\W*) $|^\W*$"
# Counted or pointed at, they are known: "both unions", "our networks".
_POINTED = (
    r"(?i)\b(?:our|my|its|their|these|those|both|two|three|four|\d{1,3}|nos|leurs|ses|ces|deux|trois|"
    r"nuestr[oa]s|sus|est[oa]s|ambos|ambas|dos|tres)(?: \w+)? $"
)
# "Unions in Doha", "associations du Mali", "Unions such as", "NGOs (including".
_QUALIFIED = (
    r"(?:['’]| ?\((?!s\b)| (?i:such as|including|like|called|named|comme|dont|como|llamad[oa]s) | "
    r"(?:in|at|near|of|from|based in|à|au|aux|en|de|du|des|del)(?: (?:the|la|le|les|el|los|las))? "
    r"(?:[ld]['’])?[A-ZÀ-Ý]| d['’][A-ZÀ-Ý]| [A-ZÀ-Ý])"
)
# "Raids on homes", "arrests of women", "raided the forests": upon whom it came. "Threatened to
# close the camp" is upon the camp.
_UPON = (
    r" (?:on|of|against|at|contre|chez|des|contra) \w| (?:the|an?|some|many|several|\d[\d,. ]*) \w|"
    r" to (?!be\b)\w+ (?:the|a|an|its|[A-Z])"
)
# Deportations and expulsions, of anybody or from somewhere; arrests and raids that are known.
_NOUN = r"^(?i:deportacion|expulsion|déportation|arrestation|deportation|expulsion)"
_EVENT = r"^(?i:arrests|raids|redadas|secuestros|enlèvements)"
_THE = r"(?i)\b(?:the|les|des|l[ao]s) $"
_OF_WHOM = r"(?: \w+)?(?:\W*$|,| (?:de|du|des|d['’]|desde|en|à|au|aux|vers|of|from|to|in) ?)"
# "Unions protested and workers were arrested": for that, and the workers may be theirs.
_FOR_THAT = (
    r"(?i)\b(?:protest\w*|sued|court|plainte|justice|demandaron|corte|tribunal\w*)\b"
    r"(?! (?:against|about|over|contre|pour|contra|por)\b).*(?:\b(?:and|so|et|y)\b|, )"
)
# "According to several unions, ..."
_SAYS = r"(?i)\b(?:according to|selon|d['’]après|según)(?: [\w’'-]+){0,3} $"
# "No organisation", "if they join a union", "a speaker from a union": it could be any.
_NONE = r"(?i)\b(?:no|any|few|aucune?|peu d[e'’]|ninguna?|ningún|poc[ao]s) ?(?:\w+ ){0,2}$"
_WHICHEVER = (
    r"(?i)\b(?:if|when|who|unless|whether|once|si|quand|qui|cuando|quien(?:es)?|que)\b"
    r"(?: [\w’'-]+){1,5} (?:an?|une?|una) (?:\w+ )?$"
)
_SPEAKER = (
    r"(?i)\b(?:speakers?|participants?|delegates?|panellists?|colleagues?|someone|oratrice|orateur|"
    r"participante|oradora?|intervenante?) (?:from|of|de|d['’]) ?(?:an?|une?|una) (?:\w+ )?$"
)
WORDS_BEFORE = 3
WORDS_BEHIND = 5
WORDS_TO_SPEAK = 12
# "Stops workers from joining unions", "although NGOs objected": what comes behind is another's.
_DOING = (
    r"\b(?:if|when|unless|who|although|though|while|because|but|si|quand|bien que|alors que|"
    r"tandis que|mais|cuando|aunque|pero|mientras|porque)(?: \w|$)|"
    r"\b(?:and|et|y) (?:no|aucune?|ninguna?|ningún)\b|"
    r"\bfrom \w+ing\b|\bd['’]adhérer\b|\bde (?:rejoindre|afiliarse|unirse)\b"
)


def are_bystanders(text: str, harm: str, before: str, behind: str, context: Context) -> bool:
    """Tell whether people suffer a harm while bodies in general speak, ask or stand beside.

    Args:
        text: The whole answer.
        harm: The words for what is suffered.
        before: What stands before the harm in its sentence.
        behind: What stands behind it there.
        context: The words of its language.
    """
    before, behind = (pattern(_TOLD_US).sub(r"\1\2", each) for each in (before, behind))
    if pattern(f"(?i){_WE[context.language]}").search(before + behind):
        return False
    if behind in context.phrases("risk", "own"):
        return False
    told = _people_suffer(before, context) or _befalls_people(before, behind, context)
    told = told or _is_of_people(harm, before, behind, context)
    return told and _are_any(text, context)


def last_people(words: str, context: Context) -> Hit | None:
    """Give the last people who are named in some words, but nobody in particular."""
    found = [*context.phrases("risk", "sufferers").find(words)]
    found += places.peoples(words, context.language)
    return max(found, key=lambda hit: hit.end, default=None)


def close(behind: str) -> str:
    """Give the words behind a harm that are close enough to say whom it befell."""
    near = " ".join(pattern("[,(]").split(behind)[0].split()[:WORDS_BEHIND])
    return pattern(_DOING).split(near)[0]


def _people_suffer(before: str, context: Context) -> bool:
    """Tell whether the last who are named before a harm are people, and no body's own."""
    people = last_people(before, context)
    if people is None:
        return False
    led, between = before[: people.start], before[people.end :]
    if pattern(f"(?i){_WHOSE[context.language]}").search(led) or between.startswith(("'", "’")):
        return False
    return not _named(between, context) and _is_free(led, context)


def _befalls_people(before: str, behind: str, context: Context) -> bool:
    """Tell whether people or things come behind a harm: "raids on homes", "keeps women from"."""
    near = close(behind)
    upon = bool(pattern(_UPON).match(behind)) or near in context.phrases("risk", "sufferers")
    return upon and not _named(near, context) and _is_free(before, context)


def _is_of_people(harm: str, before: str, behind: str, context: Context) -> bool:
    """Tell whether a harm is a noun and no body's: "las deportaciones de haitianos"."""
    is_known = bool(pattern(_THE).search(before))
    # "Los detenidos" are people themselves.
    are_people = is_known and harm in context.phrases("risk", "sufferers")
    if not are_people and not pattern(_OF_WHOM).match(behind):
        return False
    if not are_people and not pattern(f"{_NOUN}|{_EVENT}" if is_known else _NOUN).search(harm):
        return False
    near = " ".join(close(behind).split()[:3])
    return _is_free(before, context) and not _named(near, context)


def _is_free(led: str, context: Context) -> bool:
    """Tell whether no body leads to a harm, or only one that says so."""
    bodies = groups(led, context)
    if not bodies:
        return not _named(led, context)
    since = led[bodies[-1].end :]
    if since in context.phrases("risk", "own") or pattern(_FOR_THAT).search(since):
        return False
    said = since in context.phrases("risk", "speaks")
    return said or bool(pattern(_SAYS).search(led[: bodies[-1].start]))


def _named(words: str, context: Context) -> bool:
    return words in context.phrases("risk", "own") or group_named(words, context)


def _are_any(text: str, context: Context) -> bool:
    """Tell whether all bodies of a text are any: "NGOs", "several unions"; or many that speak."""
    rest = text
    for body in groups(text, context):
        rest = rest.replace(body.text, "")
        if not _is_any(text, body, context):
            return False
    return not group_named(rest, context)


def _is_any(text: str, body: Hit, context: Context) -> bool:
    before = pattern(r"[.;:,!?()\n]").split(text[: body.start])[-1]
    behind = pattern(r"[.;:,!?\n]").split(text[body.end :])[0]
    if pattern(_NONE).search(before) or pattern(_WHICHEVER).search(before):
        return True
    if pattern(_SPEAKER).search(before):
        return behind in context.phrases("risk", "speaks")
    if not _is_many(body.text, before, context.language) or pattern(_POINTED).search(before):
        return False
    near = " ".join(behind.split()[:WORDS_TO_SPEAK])
    if near in context.phrases("risk", "speaks"):
        return True
    led = " ".join(before.split()[-WORDS_BEFORE:])
    return not pattern(_QUALIFIED).match(behind) and not places.names_place(led, context.language)


def _is_many(said: str, before: str, language: str) -> bool:
    if pattern(_INITIALS[language]).search(said):
        return bool(pattern(_SEVERAL).search(before))
    return bool(pattern(_MANY).search(said))
