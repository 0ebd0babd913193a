"""Whether the words beside the quotation marks of a quote say who spoke."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.lint import giveaways, names
from csdreport.lint.anonymity import is_anonymous
from csdreport.lint.context import Context
from csdreport.lint.lexicon import words
from csdreport.lint.name_shapes import CAPITALISED, LEXICON as NAME_WORDS
from csdreport.lint.terms import pattern
from csdreport.lint.view import Quote
from csdreport.lint.vouched import is_everybodys
from csdreport.report import beside

_SET_OFF = "–—-("


def says_who(quote: Quote, context: Context) -> bool:
    """Tell whether a quote names somebody beside its words who did not agree to that."""
    return any(who_is_told(quote, context))


def who_is_told(quote: Quote, context: Context) -> Iterator[str]:
    """Walk the words beside a quote that name somebody whose consent is not recorded.

    What a public copy holds back in doubt is told here where words prove it; FRM020 tells
    the rest.
    """
    if quote.agreed == "name" or context.is_decided(quote.answer.path):
        return
    house = quote.organisation if quote.agreed == "organisation" else ""
    for piece in quote.beside:
        told = piece.replace(house, " ") if house else piece
        if _says_who(told.strip(), context):
            yield told


def is_attributed(quote: Quote, context: Context) -> bool:
    """Tell whether the words beside a quote say who spoke, or that nobody is to be named."""
    told = (piece.strip() for piece in quote.beside)
    return any(_says_who(piece, context) or is_anonymous(piece, context) for piece in told)


def _says_who(piece: str, context: Context) -> bool:
    piece = piece.replace(beside.QUESTIONS, "")
    bare = piece.strip("–—-() ,;:.")
    first = bare.partition(" ")[0].strip(",:;").casefold()
    remarks = words(context.language, giveaways.LEXICON, "remarks")
    if is_anonymous(bare, context) or first in remarks or beside.is_remark(piece):
        return False
    if piece[:1] in _SET_OFF and giveaways.points(bare, context):
        return True
    if not beside.may_name(piece):
        return False
    said = pattern(CAPITALISED).findall(bare)
    # Many scripts have no capitals.
    return not said or not all(_is_common(word, context) for word in said)


def _is_common(word: str, context: Context) -> bool:
    """Tell whether a capitalised word is what anybody is: "Woman", "Asked", "Monday"."""
    language = context.language
    return (
        names.is_ordinary(word, language)
        or is_everybodys(word)
        or word.casefold() in words(language, NAME_WORDS, "who")
    )
