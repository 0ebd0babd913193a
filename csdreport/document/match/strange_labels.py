"""Lines within an answer that read like the label of another one, which the template lacks."""

from __future__ import annotations

import re

from csdreport.text.callings import OPENERS
from csdreport.text.colons import COLONS

_MOST_WORDS, _MOST_WITHOUT_COLON = 5, 3
_FEWEST_BELOW = 5
_HEAD = re.compile(rf"[^\W\d_][^.!?;{COLONS}“”\"«»(),]{{1,50}}")


def reads_like_one(line: str, below: str) -> bool:
    """Tell whether a line is one, such as "Budget:"; without a colon, a sentence stands below."""
    head = line.strip().rstrip(f"{COLONS} ")
    words = len(head.split())
    if not _HEAD.fullmatch(head) or not head[0].isupper() or words > _MOST_WORDS:
        return False
    if head.split()[0].casefold() in OPENERS:
        # "We ask for:" leads to what the answer goes on with.
        return False
    if line.rstrip()[-1] in COLONS:
        return True
    bare = all(char.isalnum() or char in " -&/’'" for char in head)
    return bare and words <= _MOST_WITHOUT_COLON and len(below.split()) >= _FEWEST_BELOW
