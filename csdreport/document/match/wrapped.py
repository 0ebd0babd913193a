"""Which lines of a paragraph were broken by an editor at its margin, and not by whoever typed them.

Only lines that stand directly below a labelled one are asked about: other paragraphs are joined.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from csdreport.text.line_breaks import Line

# A line that is shorter was ended by whoever typed it, a wide one by an editor. Between the two it
# depends on the line below, and two lines alone are no sign of a margin up to `_MIDDLE`.
_NARROWEST, _MIDDLE, _WIDE = 30, 40, 50
_GOES_ON = (",", "-", "–", "—", "/", "&")
_JOINING_WORDS = """
a about after against all among an and any are as at be been before between but by can each every
for from had has have if in including into is it its like must near no not of on or our since so
than that the their them these they this those through to under until upon via was we were when
where which while who whom whose will with within without

afin au aucun aux avec avant car ce ces cet cette chaque chez comme contre dans de depuis des dont
du elle en entre est et être il ils jusqu la le les leur leurs lors mais ne ni non nos notre nous ou
où par pas pendant pour que qui quand sa sans se selon ses si sont sous sur tous tout toute toutes
un une vers y à

al antes como con contra cuando cuyo de del desde donde durante e el en entre es esta este están
hacia hasta la las lo los más no nos nuestro o para pero por porque que quien se según si sin sobre
son su sus también todos u un una y ya
"""
JOINING = frozenset(_JOINING_WORDS.split())


def goes_on(above: Sequence[Line], line: Line, margin: int) -> bool:
    """Tell whether a line goes on with the text above it.

    Args:
        above: The lines of this text so far, a label before it included.
        line: The one below them.
        margin: Where the editor broke this text; 0 where that is not known.
    """
    last, text = above[-1], line.text
    if last.is_hard:
        return False
    if len(last.text) >= _WIDE or last.width <= margin < reach(last, line):
        return True
    if last.text.endswith(_GOES_ON) or breaks_off(last) or _is_open(above):
        return True
    if not text[:1].islower():
        return False
    return _word(text, 0) in JOINING or reach(last, line) > _MIDDLE


def breaks_off(line: Line) -> bool:
    """Tell whether a line ends with a word that no sentence ends with."""
    return _word(line.text, -1) in JOINING


def is_joined(line: Line) -> bool:
    """Tell whether a line begins in the middle of a sentence, whatever stands above it."""
    return line.text[:1].islower() and _word(line.text, 0) in JOINING


def margin(lines: Sequence[Line]) -> int:
    """Find the width at which a text was broken; 0 where its lines are no sign of one.

    An editor begins a new line where the next word does not fit any more, and nowhere else.
    """
    widest = max(line.width for line in lines)
    follow = [line.text[:1].islower() for line in lines[1:]]
    least = _NARROWEST if len(follow) > 1 else _MIDDLE
    if widest < least or not follow or sum(follow) * 2 < len(follow):
        return 0
    return widest if all(reach(*pair) > widest for pair in pairwise(lines)) else 0


def reach(above: Line, below: Line) -> int:
    """Say how long a line would be with the first word of the line below it."""
    return above.width + 1 + len(below.text.split(maxsplit=1)[0]) if below.text else above.width


def _word(text: str, at: int) -> str:
    found = text.split()
    return found[at].casefold() if found else ""


def _is_open(lines: Sequence[Line]) -> bool:
    """Tell whether a mark of quotation, or a bracket, was opened and not closed."""
    text = " ".join(line.text for line in lines)
    opened = sum(map(text.count, "“«([")) > sum(map(text.count, "”»)]"))
    return opened or text.count('"') % 2 == 1
