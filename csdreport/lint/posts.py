"""Whether somebody says which post they hold in which body: "I am an officer of the ILO".

Three things have to meet: words for oneself ("I am", "as"), a post (the list "giveaways.posts"),
and a body behind it. "I am a nurse in Kuwait" and "a member of a union" tell nobody's.
"""

from __future__ import annotations

import re
from itertools import takewhile

from csdreport.lint import names, places
from csdreport.lint.context import Context
from csdreport.lint.giveaways import ACRONYM, BODY, LEXICON, alternatives, is_headed
from csdreport.lint.lexicon import derived, phrases, table
from csdreport.lint.terms import pattern
from csdreport.lint.vouched import is_everybodys

# "I am a young legal" officer; "told by an" officer is another's.
_SMALL_WORDS = (
    r"by|of|to|from|with|at|in|on|for|the|an?|my|his|her|and|not|no|par|de|du|des|à|aux?|en|dans|"
    r"avec|les?|la|une?|et|pas|por|del|al?|con|el|los|las|y"
)
_LEAD = rf",? ?(?:(?i:an?|une?|una|ARTICLES) ?)?(?:(?!(?:{_SMALL_WORDS})\b)[\w’'-]+ ){{0,2}}$"
_ONESELF = rf"\b(?i:BEING){_LEAD}"
# "As a nurse at Tema Clinic told me" is another's: one speaks of oneself behind the body.
_AS = rf"\b(?i:AS){_LEAD}"
_GOES_ON = r"(?: (?:[\w’'-]+ ?){1,6}?)?,? ?(?:(?i:FIRST)\b|(?:(?i:IT) )?[a-zà-ÿ]+(?:DID|DO)\b)"
_SAYS = r" (?!in\b|of\b|from\b|here\b|and\b|for\b|at\b)[a-z]+(?:ed|s|old|aid|ote)\b"
_TIE = r"(?: [a-zà-ÿ-]+){0,2}? (?P<tie>(?i:TIES)) ?"
_TIED = rf"{_TIE}{BODY}"
_STATE = r"(?i:STATE) (?i:OF) ?(?:(?i:ARTICLES) ?)?[A-ZÀ-Ý]"
_TIED_SMALL = rf"{_TIE}(?:(?i:ARTICLES) ?)?(?:{_STATE}|(?i:MINISTRIES)\b)"
# "Of the nurses’ union": one of its kind.
_UNION = {
    "en": r" (?:of|from|for|with) (?:the )?[a-z]+['’]s? (?:union|federation|association|network)\b",
    "fr": (
        r" (?:du|de la|de l['’]) ?(?:syndicat|fédération|association|réseau|confédération) "
        r"(?:de |des |d['’])[a-zà-ÿ]+"
    ),
    "es": r" (?:del|de la) (?:sindicato|federación|asociación|red|confederación) de [a-zà-ÿ]+",
}
# "De la Confédération syndicale": what follows a head that stands alone.
_ADJECTIVE = r" (?!(?:et|qui|pour|dans|y|que|en|para|and|for|in|who)\b)[a-zà-ÿ]{4,}"

_OF_A_STATE = ("of", "from", "for", "d", "pour", "para")


def tells_post(text: str, context: Context) -> bool:
    """Tell whether somebody says which post they hold, and in which body."""
    shapes = _shapes(context.language)
    return bool(shapes) and any(
        _is_own(text[: hit.start], text[hit.end :], shapes)
        and _is_of_body(hit.text, text[hit.end :], context, shapes)
        for hit in context.phrases(LEXICON, "posts", "envoys").find(text)
    )


def _is_own(before: str, behind: str, shapes: dict[str, str]) -> bool:
    if pattern(shapes[_ONESELF]).search(before):
        return True
    if not pattern(shapes[_AS]).search(before):
        return False
    tied = pattern(shapes[_TIED]).match(behind) or pattern(shapes[_TIED_SMALL]).match(behind)
    rest = behind[tied.end() :] if tied else behind
    if tied and tied[0].endswith(" I"):
        rest = f" I{rest}"
    return not pattern(_SAYS).match(rest) and bool(pattern(shapes[_GOES_ON]).match(rest))


def _is_of_body(post: str, behind: str, context: Context, shapes: dict[str, str]) -> bool:
    if pattern(shapes[_TIED_SMALL]).match(behind):
        return True
    envoy = post in context.phrases(LEXICON, "envoys")
    if envoy and pattern(_UNION[context.language]).match(behind):
        return True
    match = pattern(shapes[_TIED]).match(behind)
    return match is not None and _is_body(match, envoy=envoy, context=context)


def _is_body(match: re.Match[str], *, envoy: bool, context: Context) -> bool:
    language, body = context.language, match["body"].removesuffix(" I")
    if body in phrases(language, "organisations", "unions"):
        return False
    first = " ".join(takewhile(str.istitle, body.split()))
    if first and places.first_place(first, language) == first:
        # A state's own: "the delegate of Ghana".
        return envoy and match["tie"].casefold().startswith(_OF_A_STATE)
    if places.names_region(first, language) and " " not in first:
        return False
    if is_headed(match, context) or body in context.phrases("actors", "un"):
        return True
    if pattern(ACRONYM).search(body):
        return True
    if match["tie"].casefold() not in table(language, LEXICON).get("inside", ()):
        return False
    return _is_called(body, match.string[match.end() :], language)


def _is_called(body: str, behind: str, language: str) -> bool:
    """Tell whether a capitalised word behind "at the" may be called so, though nobody listed it."""
    own = [word for word in body.split() if word[0].isupper()]
    peoples = phrases(language, LEXICON, "peoples")
    if own[0] in phrases(language, "organisations", "heads"):
        return bool(pattern(_ADJECTIVE).match(behind))
    return any(
        word not in peoples and not names.is_ordinary(word, language) and not is_everybodys(word)
        for word in own
    )


@derived
def _shapes(language: str) -> dict[str, str]:
    """Give the shapes with the words of a language in them; none where it lacks them."""
    held = {key.upper(): alternatives(said) for key, said in table(language, LEXICON).items()}
    if "POSTS" not in held:
        return {}
    signs = pattern(r"[A-Z_]{2,}")
    shapes = (_ONESELF, _AS, _GOES_ON, _TIED, _TIED_SMALL)
    return {shape: signs.sub(lambda sign: held.get(sign[0], sign[0]), shape) for shape in shapes}
