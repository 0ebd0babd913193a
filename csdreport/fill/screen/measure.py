"""The live count and the warning of a box, measured no more often than typing can bear."""

from __future__ import annotations

import time
from dataclasses import dataclass

from csdreport.fill import limits
from csdreport.fill.session import Session

SHARE = 20
"""A measure that took 5 ms is taken again after 100 ms at the earliest."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured of which text, when, and how long that took, in seconds."""

    key: tuple[object, ...] = ()
    count: str = ""
    warning: str = ""
    at: float = 0.0
    took: float = 0.0


class Measure:
    """Counts the words of a text; of a long one the count may be a few keys old."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._last = Measured()
        self.is_behind = False

    def of(self, text: str) -> Measured:
        """Measure a text, or give what was measured just before."""
        walk, last = self._session.walk, self._last
        key = (walk.now.at, text, walk.report)
        same_text = last.key[:2] == key[:2]
        if same_text and last.key[2] is key[2]:
            return last
        now = time.perf_counter()
        same_box = last.key[:1] == key[:1]
        self.is_behind = same_box and now - last.at < last.took * SHARE
        if not self.is_behind:
            count = limits.count_line(walk.place, text)
            warning = limits.warning(walk.template, walk.report, walk.place, text)
            end = time.perf_counter()
            self._last = Measured(key, count, warning, end, end - now)
        return self._last
