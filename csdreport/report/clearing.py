"""A clearance holds for the words that were cleared: a text that says more is asked about again."""

from __future__ import annotations

from collections import Counter
from typing import Any

from csdreport.report import paths
from csdreport.report.model import Clearance, Report
from csdreport.text import words
from csdreport.text.plain import plain_text


def lapse(before: Report, after: Report, at: str = "") -> Report:
    """Ask again about every text that was cleared and has words now that it did not have then.

    Taking words away reveals nothing, so it leaves a clearance as it is.

    Args:
        before: The report as it was when its clearances held.
        after: What became of it, each item in its place.
        at: Where it was changed; "" is anywhere.
    """
    held = {one.path: one for one in before.clearances if one.level == "cleared"}
    settled = tuple(
        _settled(one, before, after) if one.path in held and _is_around(one.path, at) else one
        for one in after.clearances
    )
    return after if settled == after.clearances else after.with_(clearances=settled)


def _settled(one: Clearance, before: Report, after: Report) -> Clearance:
    if one.level == "internal":
        return one
    more = _words(_value(after, one.path)) - _words(_value(before, one.path))
    return one.model_copy(update={"level": "ask" if more else "cleared"})


def _is_around(path: str, at: str) -> bool:
    return not at or f"{at}.".startswith(f"{path}.") or f"{path}.".startswith(f"{at}.")


def _value(report: Report, path: str) -> Any:
    try:
        return paths.get(report, path)
    except KeyError:
        return ""


def _words(value: Any) -> Counter[str]:
    if isinstance(value, dict):
        return sum(map(_words, value.values()), Counter())
    if isinstance(value, list):
        return sum(map(_words, value), Counter())
    text = plain_text(value).text if isinstance(value, str) else ""
    return Counter(word.casefold() for word in words.words(text))
