"""The shapes that names stand in: capitalised words beside what only people have.

Words in capitals in them ("TRADES") are places for the word lists of a language.
"""

from __future__ import annotations

from csdreport.lint.lexicon import derived, table

Shape = tuple[tuple[str, ...], str]
"""What is found fast, and of which one stands wherever the name does; and the whole, with the group
"name"."""

LEXICON = "names"
CAPITAL = r"[A-ZÀ-ÖØ-ÞČĎŁŃŘŚŞŠŹŻŽ]"
"""The letter that a name begins with."""

# Not an acronym: the second letter is a small one.
_WORD = rf"(?:[OD]['’])?{CAPITAL}[^\W\d_A-Z][^\W\d_]*(?:[-'’]{CAPITAL}[^\W\d_]+)*"
NAME = rf"(?P<name>{_WORD}(?: {_WORD}){{0,2}})"
"""Up to three capitalised words; the first may be what opens the sentence."""

INITIALLED = rf"(?P<name>(?:{_WORD} )?(?:[A-Z]\. ?){{1,3}}{_WORD})"
"""A name with initials: "I. Okoro", "Imani K. Okoro"."""

CAPITAL_WORD = rf"{CAPITAL}[\w’'-]*"
CAPITALISED = rf"\b{CAPITAL_WORD}"
"""A word with a capital, an acronym as well."""

# "Mme de la Tour", "Dr van der Berg".
_OF = r"(?:(?:de la|de|da|del|du|van der|van|von|bin|al|el) )?"
TITLED = rf"\b(?:TITLES)\b\.? (?:[A-Z]\. ?)?{_OF}{_WORD}(?: {_WORD}){{0,2}}"
# A number is an age where nothing is counted by it.
_NUMBER = r"(?P<number>[1-9]\d?|(?:SMALL))"
_AGE = rf"(?P<age>(?:(?:AGED) )?{_NUMBER}(?: (?:YEARS))?)"
_IN_BRACKETS = rf"{_AGE}(?=[,)]|\.(?!\d)|$)"
_TOLD = rf" (?:IS) {_AGE}(?=[,.;)] ?(?!\d)| (?:AND)\b|$)"
# "Trabajadora doméstica": what else may be said of a trade in one word.
_KIND = r"(?: (?:doméstic[oa]|domestique|migrante?|agr[ií]col[ae]|tempora(?:l|ria|rio|ire)))?"
_TRADE = rf"(?:ARTICLE) (?:[\w-]+ ){{0,2}}(?:WHO)\b{_KIND}(?! of (?:all|change|growth|\w+ment)\b)"
# Two capitalised words in a row; and one or more between commas.
_TWO = rf" {CAPITAL}[\w'’-]* {CAPITAL}"
_BETWEEN = rf", {CAPITAL}[\w'’ -]*,"
# Each shape with what stands beside the name in it. A pattern that begins with one sign is found
# many times faster than one that begins with any of several.
AGED = ((rf", {_IN_BRACKETS}", rf" \({_IN_BRACKETS}"), rf"\b{NAME}(?:, | \(){_IN_BRACKETS}")
IS_AGED = ((_TOLD,), rf"\b{NAME}(?:, who|,)?{_TOLD}")
EXPLAINED = ((rf", {_TRADE}",), rf"\b{NAME}, {_TRADE}(?P<more>[^.,;:()\n]*)")
CALLED = (
    (rf" (?:CALLED) {CAPITAL}",),
    rf"\b(?:WHO)(?:,? (?:of|(?:AGED)) \w+,?)? (?:CALLED) {NAME}",
)
# "A domestic worker, Amina, lost", "domestic worker Amina Yusuf", "Amina is a nurse in", "Amina,
# who works as"; and without an article "Aminata Diop, domestique,".
_WHOLE = rf"(?P<name>{_WORD}(?: {_WORD}){{1,2}})"
_QUALIFIED = r"(?: [a-zà-ÿ][\w-]+){0,2}"
FOLLOWED = (
    (_BETWEEN,),
    rf"\b(?i:DETERMINER) (?:[\w-]+ ){{0,2}}(?:WHO){_QUALIFIED}, {NAME},",
)
APPLIED = ((_TWO,), rf"\b(?:TRADES) {_WHOLE}")
IS_ONE = (
    (r" (?:MAKES) ",),
    rf"\b{NAME} (?:MAKES) (?:[\w-]+ ){{0,2}}(?:TRADES){_KIND}"
    r"(?= (?:GOESON)\b|[,.;]|$)",
)
EMPLOYED = ((r"(?:JOBS)",), rf"\b{NAME},? (?:JOBS)\b")
BARELY = (
    (r", (?:[a-zà-ÿ-]+ )?(?:TRADES)\b",),
    rf"\b{_WHOLE}, (?!(?:ARTICLE)\b)(?:[a-zà-ÿ-]+ )?(?:TRADES)\b{_KIND},",
)
# "Amina Yusuf was deported", "Joseph Banda died", "the case of Amina Yusuf": what befalls people.
_PAIR = rf"{CAPITAL}[\w'’-]* {CAPITAL}"
# Behind a pair, which stands somewhere in most texts.
_PAIR_WAS = rf"{_PAIR}[\w'’-]*,? (?:(?:who|qui|que) )?(?:AUX) "
_SUBJECT = rf"\b{_WHOLE},?(?: (?:who|qui|que))?"
UNDERGONE = ((_PAIR_WAS,), rf"{_SUBJECT} (?:AUX) (?:[a-zà-ÿ]+ )?(?:UNDERGONE)\b")
BEFELL = ((_PAIR,), rf"{_SUBJECT} (?:still |[a-z]+ly )?(?:BEFELL)\b")
RECALLED = ((_PAIR,), rf"\b(?i:RECALLED) ?{_WHOLE}\b(?! (?:v|vs|contre|contra|and|et|y)\b)")
BEFALLEN = {UNDERGONE: "undergone", BEFELL: "befell", RECALLED: "recalled"}
"""The last three, by the list of which something stands in each."""

_SIGNS = {
    **{"AUX": "aux", "UNDERGONE": "undergone", "BEFELL": "befell", "RECALLED": "recalled"},
    **{"DETERMINER": "determiner", "TRADES": "trades", "MAKES": "makes", "GOESON": "goes_on"},
    **{"JOBS": "employed"},
    **{"YEARS": "years", "AGED": "aged", "ARTICLE": "article", "WHO": "who", "CALLED": "called"},
    **{"SMALL": "small", "IS": "is_of_age", "AND": "and"},
}
SHAPES = (AGED, IS_AGED, EXPLAINED, CALLED, FOLLOWED, APPLIED, IS_ONE, EMPLOYED, BARELY, *BEFALLEN)


@derived
def sources(language: str) -> dict[str, Shape]:
    """Give the shapes with the words of a language in them; none that it lacks words for.

    Each by its whole, since a string is looked up faster than a pair.
    """
    held = table(language, LEXICON)
    signs = {sign: "|".join(held.get(key, ())).replace("'", "['’]") for sign, key in _SIGNS.items()}
    return {
        shape[1]: (tuple(_filled(each, signs) for each in shape[0]), _filled(shape[1], signs))
        for shape in SHAPES
        if all(said for sign, said in signs.items() if sign in shape[1])
    }


def _filled(source: str, signs: dict[str, str]) -> str:
    for sign, said in signs.items():
        source = source.replace(sign, said)
    return source
