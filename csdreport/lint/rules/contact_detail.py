"""PRV001: an e-mail address, a telephone number, a passport, a street."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, partial

from csdreport.findings import Severity
from csdreport.lint.addresses import ANY_WORDS, addresses, may_hold_address
from csdreport.lint.context import Context
from csdreport.lint.phrases import Phrases
from csdreport.lint.rule import Found, rule
from csdreport.lint.signs import Signs
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer, is_latin

FEWEST_DIGITS = 8
MOST_DIGITS = 15
REDACTED = "[…]"
E_MAIL = (
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|"
    r"[\w.+-]+ ?[(\[](?i:at|arobase|arroba)[)\]] ?"
    r"[\w-]+(?:(?:\.| ?[(\[](?i:dot|point|punto)[)\]] ?)[\w-]+)+|"
    r"[\w.+-]+ (?:at|arobase|arroba) (?:gmail|yahoo|hotmail|outlook|icloud|protonmail)\.\w+"
)
# "@imani", "Skype: imani.okoro", "facebook.com/imani": a name to write to.
ACCOUNT = (
    r"(?<![\w@./])@[A-Za-z_][\w.]{2,29}(?!\w)|"
    r"\b(?i:skype|whatsapp|telegram|wechat|viber|snapchat|instagram|facebook|twitter)"
    r"(?i: ?(?:id|name|account|user))?: ?(?=[\w-]*[._\d]\w)[\w.-]{3,}|"
    r"\b(?i:(?:facebook|fb|instagram|linkedin|twitter|tiktok|telegram|wa|t)\.(?:com|me))/"
    r"(?!(?:groups|pages|events|watch|company|hashtag)/)[\w.@/-]*\w"
)
_NO = r"(?:[Nn](?:\.? ?[°º]|o\.|[Oo]\b|úm\.|úmero|uméro)\.? ?)"
# "Passport no. X1234567", "Numéro de passeport : …", "Su pasaporte es el …", "DNI 12345678Z".
DOCUMENT = (
    r"(?:(?i:\b(?:passport|visa|identity card|ID card|residence permit|work permit|passeport|"
    r"carte d['’]identité|(?:carte|titre|permis) de séjour|pasaporte|c[ée]dula(?: de [a-zí]+)?|"
    r"(?:documento|carné|carnet) de identidad|(?:permiso|tarjeta) de residencia))|"
    rf"\b(?:ID|DNI|NIE|CURP))\b(?i:(?: (?:number|nr|no)\b| {_NO})?(?: (?:is|est|es)\b)?"
    r"(?: (?:le|el)\b)?)[.:# \u00a0\u202f]{1,3}"
    r"[A-Z]{0,3}(?:\d{6,10}|\d{3}-\d{4}-\d{7}-\d)[A-Z]?\b"
)
_WHOM = r"(?:her|him|them|us|me|it|this|the|number|hotline|office|helpline|on|at|to|now)"
_CALLING = (
    rf"\b(?:(?:call|ring|phone|dial|text|telephone)(?: {_WHOM}){{0,3}}|"
    r"(?:call|ring|phone|text) \w+(?: \w+)? (?:on|at)|"
    rf"reach(?:ed|able)?(?: {_WHOM}){{0,1}} (?:on|at)|"
    r"(?:appelez|appeler|composez|composer|téléphonez|téléphoner|joindre|joignable|contactez)"
    r"(?:-(?:le|la|les|nous|moi))?(?: (?:le|au|numéro|sur)){0,3}|"
    r"(?:ll[aá]m[ae]n?(?:[lmn]os|me|l[ae]s?)?|llamar(?:l[aeo]s?)?|marque|marcar|telefonear|escriba|"
    r"contacte)(?: (?:al|a|el|en|número|teléfono)){0,3})"
)
_NUMBER_OF = (
    r"\b(?:(?:my|her|his|our|whose) number(?: is)?|(?:mon|son|notre) numéro(?: est)?(?: le)?|"
    r"(?:mi|su|nuestro) número(?: es)?(?: el)?)"
)
# Years, a date, a round figure, a count of something.
_NO_COUNT = (
    r"(?!(?:19|20)\d\d[ .-](?:19|20)\d\d\b|\d\d?[.-]\d\d?[.-]\d{4}\b|"
    r"\d{1,3}(?:[ .]\d{3})*[ .]000\b|\d{1,3}(?:[ .]\d{3})+ (?!(?:and|or|if|for|to|from|day|"
    r"et|ou|pour|si|y|o|para|si)\b)[^\W\d_])"
)
# "09.12.2016 14.30" begins with a zero, too.
_DAY = r"\d\d?[./-]\d\d?[./-](?:19|20)\d\d(?!\d)"
# A number is a telephone's when it is dialled: with a plus, a leading zero, or the word before it.
TELEPHONES = (
    r"(?<![\w.,/])\+\(?\d[\d ().-]{6,20}\d",
    r"(?<!\d[ \u00a0\u202f])(?<![\w.,/:-])\(?0\d{1,4}\)?(?:[ .-]\d{2,4}){1,4}(?![\w,/]|\.\d)",
    r"(?i:\b(?:tel|tél|telephone|phone|mobile|cell|whatsapp|hotline|fax|téléphone|portable|"
    r"teléfono|móvil|celular)\b(?: (?:no|nos|number|nr)\b)?(?: (?:is|est|es)\b(?: (?:le|el)\b)?)?)"
    r"[.: \u00a0\u202f]{1,3}\(?\d[\d ().-]{5,18}\d",
    # As it is dialled at home, behind a word of calling; "call on 1 200 000 voters" is a count.
    rf"(?i:{_CALLING}) ?:? ?{_NO_COUNT}\(?\d{{1,4}}\)?(?:[ .-]\d{{2,4}}){{1,4}}(?![\w,/]|\.\d)",
    rf"(?i:{_NUMBER_OF}):? {_NO_COUNT}\(?\d{{2,4}}\)?(?:[ .-]\d{{2,4}}){{1,4}}(?![\w,/]|\.\d)",
    # Without a space, and with the zero that one dials first.
    r"(?<!\bno\. )(?<![\w.,/:-])0[1-9]\d{7,9}(?![\w,/]|\.\d)",
)
# So many digits stand in each, with no more than these signs between them.
DIALLED = rf"\d(?:[ ().-]*\d){{{FEWEST_DIGITS - 2}}}"
IN_A_ROW = r"\d{6}"
# Letters in lower case of which one stands in every match; most texts hold none.
E_MAIL_SIGNS = (
    *("@", "(at)", "[at]", "arobase", "arroba"),
    *(" at gmail", " at yahoo", " at hotmail", " at outlook", " at icloud", " at proton"),
)
ACCOUNT_SIGNS = (
    *("@", ".com/", ".me/", "skype", "whatsapp", "telegram", "wechat", "viber", "snapchat"),
    *("instagram", "facebook", "twitter"),
)
# The same as words, which are found faster in many texts.
CONTACT_WORDS = (
    *("arobase", "arroba", "gmail", "yahoo", "hotmail", "outlook", "icloud", "protonmail"),
    *("skype*", "whatsapp*", "telegram*", "wechat*", "viber*", "snapchat*", "instagram*"),
    *("facebook*", "twitter*"),
)
# What is no word, beside "(at)"; and a sign of each, since single signs are found fastest.
_NO_WORDS, _THEIR_SIGNS = ("@", "[at]", ".com/", ".me/", "straße"), "@[/ß"
# A row of digits that may be a document's or a telephone's, without what may stand in it.
_ROW, _BETWEEN = b"000000", b" ().-"
_ZEROS = bytes(48 if 48 <= each < 58 else 32 for each in range(256))
LINK = r"\]\((?:mailto|tel):"


def _worth(texts: Sequence[Answer], context: Context) -> Sequence[Answer]:
    """Give the texts with a word, a sign or a row of digits that a contact detail has."""
    counted = [each for each in texts if each.digits]
    streets = _words(ANY_WORDS).may_stand_in(counted)
    found = {each.path for each in streets if may_hold_address(each.text)}
    found |= {each.path for each in counted if each.digits >= len(_ROW) and _has_row(each.text)}
    found |= _with_signs(context.signs)
    if context.signs.may_hold(_words(CONTACT_WORDS)):
        found |= {each.path for each in _words(CONTACT_WORDS).may_stand_in(texts)}
    return [each for each in texts if each.path in found or "](" in each.markdown]


def _with_signs(signs: Signs) -> set[str]:
    standing = signs.standing(("(at)", "strasse"))
    if any(map(signs.whole.__contains__, _THEIR_SIGNS)):
        standing += signs.standing(_NO_WORDS)
    return signs.holding(standing) if standing else set()


@cache
def _words(phrases: tuple[str, ...]) -> Phrases:
    return Phrases(phrases, kept=True)


def _has_row(text: str) -> bool:
    """Tell whether a text may hold so many digits with only small signs between them."""
    data = text.encode(errors="replace")
    return _ROW in data.translate(_ZEROS, _BETWEEN) or not is_latin(data)


@rule(
    "PRV001",
    Severity.ERROR,
    stage="draft",
    each="text",
    loose=True,
    noted=True,
    worth=_worth,
    fails=[
        {"other": "Write to imani@harbour.example."},
        {"progress": {"examples": ["Call +679 555 0123 for the choir."]}},
        {"session": {"rapporteurs": [{"name": "Imani Okoro", "organisation": "tel. 5550 1234"}]}},
        {"other": "Skype: imani.okoro, or @imani_okoro, or 12 rue de la Mer"},
        {"other": "Her number is 0712345678."},
        {"other": "Call 555 0123 456 at night."},
        {"other": "Llame al 612 345 678."},
        {"inclusion": {"women": "She lives at 12 Kelp Street; passport no. X1234567."}},
    ],
    passes=[
        {"other": "In 2015-2016 it cost 1 000 000 000 or 12,500,000 dollars."},
        {"progress": {"examples": ["Between 1990 and 2030, 8 000 000 ships; A/RES/73/195."]}},
        {"session": {"rapporteurs": [{"name": "Imani Okoro", "organisation": "Harbour Voices"}]}},
        {"other": "Facebook: pages of nurses. 12 place names; 14 rue signs @ 3 per cent."},
        {"other": "Call 1 200 000 nurses; call it 2015-2016, or 12.10.2030."},
        {"other": "The choir sang on 09.12.2030 at 14:30, and on 09-12-2030 14:30."},
        {"other": "In 2014 Kelp Street cooks sang. Kelp Plaza burned in April 2013."},
        {"inclusion": {"women": "SDG 5.2, 16.2; a fee of 0.25 to 0.75 per cent."}},
    ],
)
def contact_detail(answer: Answer, context: Context) -> Iterator[Found]:
    """A contact detail stands in the report: an e-mail address, a telephone number, an address.

    Reports travel further than their writers think, and a number is a person. In a captured note
    it is a warning: notes are left out of what is sent, and stand in every working copy.

    To fix it, take it out.
    """
    text, lower, digits = answer.text, answer.lower, answer.digits
    link = "](" in answer.markdown
    numbered = digits > 5 and _has(IN_A_ROW, text)

    def holds(signs: tuple[str, ...]) -> bool:
        return any(map(lower.__contains__, signs))

    for what, walk, likely in (
        ("An e-mail address", partial(_each, E_MAIL), holds(E_MAIL_SIGNS)),
        ("An account's name", partial(_each, ACCOUNT), holds(ACCOUNT_SIGNS)),
        ("The number of an identity document", partial(_each, DOCUMENT), numbered),
        ("A street address", addresses, digits and may_hold_address(text)),
    ):
        if likely and (match := next(walk(text), None)):
            yield Found(
                answer.path,
                f"{what} stands here.",
                quote=match.group(),
                replacement=partial(_redacted, answer),
                wordless=True,
            )
            return
    if (
        digits >= FEWEST_DIGITS - 1
        and _has(DIALLED, text)
        and (number := next(_telephones(text), None))
    ):
        yield Found(
            answer.path,
            "A telephone number stands here.",
            quote=number.group(),
            replacement=partial(_redacted, answer),
            wordless=True,
        )
    elif link and pattern(LINK, re.IGNORECASE).search(answer.markdown):
        yield Found(
            answer.path,
            "A link here holds a contact detail.",
            replacement=partial(_redacted, answer),
            wordless=True,
        )


def _redacted(answer: Answer) -> str | None:
    """Put a sign in the place of every detail outside of speech, and take links to one off."""
    from csdreport.lint.rewriting import Change, rewritten, spoken_blanked, unlinked

    text = spoken_blanked(answer)
    changes: list[Change] = []
    for start, end in sorted(match.span() for match in _details(text)):
        if not changes or start >= changes[-1].end:
            changes.append(Change(start, end, REDACTED))
    bare = rewritten(answer, changes)
    if not answer.rich or not text:
        return bare
    said = unlinked(bare or answer.markdown, ("mailto:", "tel:"))
    return None if said == answer.markdown else said


def _details(text: str) -> Iterator[re.Match[str]]:
    for source in (E_MAIL, ACCOUNT, DOCUMENT):
        yield from _each(source, text)
    yield from addresses(text)
    yield from _telephones(text)


def _each(source: str, text: str) -> Iterator[re.Match[str]]:
    return pattern(source).finditer(text)


def _has(source: str, text: str) -> bool:
    return bool(pattern(source).search(text))


def _is_telephone(number: str) -> bool:
    is_long = FEWEST_DIGITS - 1 <= sum(map(str.isdecimal, number)) <= MOST_DIGITS
    return is_long and not pattern(_DAY).match(number)


def _telephones(text: str) -> Iterator[re.Match[str]]:
    for source in TELEPHONES:
        for match in _each(source, text):
            if _is_telephone(match.group()):
                yield match
