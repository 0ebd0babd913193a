"""Whether the consent in the box of a quote may be taken over from a file that somebody handed in.

Whoever is named by mistake cannot be made unnamed. So the box has to prove that it is beyond doubt,
line by line, without asking how it was read: one quote, each label once, each line one answer, and
nothing else. In any other box the consent is none, and its words stay with "How and when".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from csdreport.document import words as printed
from csdreport.document.match import box_lines, naming, quotations, quotes
from csdreport.document.match.box_lines import Line
from csdreport.report import agreement
from csdreport.text import literal, markdown
from csdreport.text.blocks import Blocks
from csdreport.text.fold import fold

Quote = dict[str, str]

TWO_QUOTES = "more than one quote stands in this box"
ABOVE = "lines stand above the quote"
NO_WORDS = "no words of a quote stand above the lines"
TWICE = "“{}” stands in the box more than once"
RUN_ON = "“{}” stands on one line with something else"
LEFT_OVER = "the box holds words that belong to none of its lines, or that go on in a second line"
UNREAD = "“{consent}” says none of: {choices}"
BESIDE = "words beside the quote may name somebody else"
NOT_AS_READ = "it is not certain who said the quote"
ORGANISATION = "“{organisation}” may name a person"
SPEAKER = "“{speaker}” may not name one person alone"
REFUSED = "words in “{speaker}” may say that nobody is to be named"
TAKEN_BACK = (
    "“{consent_note}” may say that nobody has agreed yet, that it was taken back, or that it holds "
    "only in part"
)

_GAP = re.compile(r"\t|\s{2,}")


def withheld(
    quotes: Sequence[Quote], blocks: Blocks, language: str = ""
) -> tuple[list[Quote], str]:
    """Take the consent from the quotes of a box that is not beyond doubt.

    Args:
        quotes: As they were read.
        blocks: The box as it stands in the file.
        language: That of the labels by which the reason names a line.

    Returns:
        The quotes, and why no consent was taken, as the part of a sentence; "" where all was.
    """
    lines = box_lines.parted(box_lines.whole(blocks))
    typed = [line.value for line in lines if line.key == "consent" and line.value]
    if typed and quotes and not any(quote["consent"] for quote in quotes):
        why = TWICE.format("{consent}") if len(typed) > 1 else UNREAD
        return list(quotes), _said(why, language)
    why = _doubt(quotes, blocks) if any(map(_shows, quotes)) else ""
    if not why:
        return list(quotes), ""
    said = {printed.consent_of(value): value for value in typed}
    kept = [_unconsented(quote, said) if _shows(quote) else quote for quote in quotes]
    return kept, _said(why, language)


def _said(why: str, language: str) -> str:
    """Name the lines that a reason speaks of by the labels of a language."""
    words = printed.load(language)
    choices = ", ".join(words.consent.values())
    return why.format(**words.labels["quote"], choices=choices)


def _shows(quote: Quote) -> bool:
    return quote["consent"] in agreement.SHOWING


def _unconsented(quote: Quote, said: dict[printed.GivenConsent | None, str]) -> Quote:
    words = said.get(quote["consent"], quote["consent"])  # type: ignore[call-overload]
    note = "; ".join(filter(None, (words, quote["consent_note"])))
    return {**quote, "consent": "", "consent_note": note}


def _doubt(found: Sequence[Quote], blocks: Blocks) -> str:
    if len(found) != 1:
        return TWO_QUOTES
    lines = box_lines.whole(blocks)
    first = next((at for at, line in enumerate(lines) if line.key), len(lines))
    above = tuple(line.block for line in lines[:first])
    if not above and not all(line.key for line in lines):
        return ABOVE
    return (
        _of_the_lines(lines[first:])
        or _of_the_values(lines[first:], found[0])
        or _of_the_words(above, lines[first:], found[0])
    )


def _of_the_lines(lines: Sequence[Line]) -> str:
    """Doubt a set in which a line has no label, or a label stands where no line begins."""
    seen: set[str] = set()
    for above, line in zip((None, *lines), lines, strict=False):
        if not line.key and _is_consent_below(above, line):
            continue
        if not line.key:
            return LEFT_OVER
        if line.key in seen:
            return TWICE.format("{" + line.key + "}")
        if box_lines.is_run_on(line) or _GAP.search(_raw(line)):
            return RUN_ON.format("{" + line.key + "}")
        seen.add(line.key)
    return ""


def _is_consent_below(above: Line | None, line: Line) -> bool:
    """Tell whether somebody pressed Enter behind "Consent:": no other words are taken for one."""
    said = literal.render((line.block,))
    if above is None or above.key != "consent" or above.value:
        return False
    return printed.consent_of(said) is not None


def _of_the_words(above: Blocks, lines: Sequence[Line], quote: Quote) -> str:
    """Doubt words that are none, are two quotes, or of which some were left aside."""
    if not quote["text"] or not above:
        return NO_WORDS
    if any(box_lines.is_run_on(line) for line in box_lines.whole(above)):
        return RUN_ON.format("{speaker}")
    typed = literal.render(above)
    spans = quotations.find([quotations.Line(text) for text in typed.split("\n")])
    read = quotes.parse(above).quotes
    if spans and len(read) > 1:
        return TWO_QUOTES
    if not read:
        return NO_WORDS
    kept = literal.render(markdown.parse(quote["text"]))
    if not naming.same_words(typed, kept, *(line.value for line in lines)):
        return BESIDE
    return ""


def _of_the_values(lines: Sequence[Line], quote: Quote) -> str:
    values = {line.key: line.value for line in lines}
    speaker, organisation = (values.get(key, "") for key in ("speaker", "organisation"))
    if any(fold(values.get(key, "")) != fold(quote[key]) for key in ("speaker", "organisation")):
        return NOT_AS_READ
    if agreement.is_no_yes(quote["consent_note"]):
        return TAKEN_BACK
    if any(map(agreement.is_doubtful, naming.remarks(speaker))):
        return REFUSED
    named = quote["consent"] == "name"
    if named and not naming.is_one_person(speaker):
        return SPEAKER
    if not naming.is_organisation(organisation, speaker):
        return ORGANISATION
    return ""


def _raw(line: Line) -> str:
    """Give the value of a line with the spaces that were typed in it."""
    words = r"\s+".join(map(re.escape, line.value.split()))
    found = re.search(rf"{words}\s*$", literal.render((line.block,))) if words else None
    return found[0].strip() if found else ""
