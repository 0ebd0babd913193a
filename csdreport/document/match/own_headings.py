"""Lines of ordinary text that are a heading of somebody's own: "RISKS", "Next steps".

Items of an answer are short lines too. So capitals tell a heading, or an empty line above it
together with what stands below: a list, or sentences where the lines above are none.
"""

from __future__ import annotations

import re

from csdreport.document.match.announced import announces
from csdreport.text.callings import OPENERS
from csdreport.text.colons import COLONS
from csdreport.text.enumerators import leading, without_bullet

_BARE = re.compile(r"[^\W\d_](?:[^\W\d_]|[ &/’'-]){2,60}")
_MOST_WORDS, _MOST_SHOUTED, _MOST_SHORT, _MOST_SET_OFF = 4, 7, 2, 8
_LONGEST = 60
# A shorter word in capitals may be the name of a body.
_LONGEST_ACRONYM = 6
_SENTENCE = re.compile(r"[.!?…][\"”»’)\]]*\Z")
_LABELLED = re.compile(rf"[^\W\d_][^.!?\n]{{1,40}}?\s*[{COLONS}]\s")


def is_one(line: str, below: str, *, parted: bool, usual: bool) -> bool:
    """Tell whether a line below an empty one is such a heading.

    Args:
        line: The line.
        below: What stands below it, and is no label of the form.
        parted: Whether an empty line stands between the two.
        usual: Whether the answer is made of short lines like this one so far.
    """
    bare, below = line.strip(), below.strip()
    size = len(bare.split())
    if not is_title(bare) or not below or size > _MOST_SHOUTED:
        return False
    if bare.isupper() and not below.isupper():
        return size > 1 or len(bare) > _LONGEST_ACRONYM or not parted or begins_list(below)
    if size > _MOST_WORDS or bare.split()[0].casefold() in OPENERS:
        return False
    if announces(bare) or begins_list(below):
        return True
    if parted:
        return ends_sentence(below) and not usual
    return ends_sentence(below) or _LABELLED.match(below) is not None


def is_set_off(line: str, below: str, *, bold: bool) -> bool:
    """Tell whether a line is a heading by how it is set, whatever its words: "What works".

    Args:
        line: Bold, or below an empty line and right above the text of `below`.
        below: What stands below it.
        bold: Whether it is bold.
    """
    bare, below = line.strip(), below.strip()
    if not below or len(bare) > _LONGEST or len(bare.split()) > _MOST_SET_OFF:
        return False
    if not bare[:1].isupper() or not (bare[-1].isalnum() or bare[-1] in f"{COLONS})?"):
        return False
    return bold or not below[:1].islower()


def leads(above: str, below: str) -> bool:
    """Tell whether a line in the template's words is a heading where no empty line is above it.

    A list or a sentence stands below, and the line goes on with no list of short lines.
    """
    below = below.strip()
    if begins_list(below):
        return True
    among = are_short(above, below) and not ends_sentence(above)
    return not among and below[:1].isupper() and ends_sentence(below)


def is_title(line: str) -> bool:
    """Tell whether a line is words alone, with a capital in front."""
    return _BARE.fullmatch(line.strip()) is not None and line.strip()[0].isupper()


def are_short(*lines: str) -> bool:
    """Tell whether lines are as short as items of a list often are."""
    return all(map(_is_short, lines))


def _is_short(line: str) -> bool:
    return len(line.split()) <= _MOST_SHORT


def names(line: str, below: str) -> bool:
    """Tell whether a line in the template's words, right above a text, is no word of a list."""
    return is_title(line) and (len(line.split()) > 1 or not _is_short(below))


def ends_sentence(text: str) -> bool:
    """Tell whether a text ends as sentences do."""
    return _SENTENCE.search(text.rstrip()) is not None


def begins_list(text: str) -> bool:
    return leading(text) is not None or without_bullet(text) is not None
