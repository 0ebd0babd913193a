"""STY016: "10 December" here, "December 9" there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rewriting import Write, replaced
from csdreport.lint.rule import Found, rule
from csdreport.lint.terms import pattern

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|April?|May|June?|July?|Aug(?:ust)?|"
    r"Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
DAY, NAME = r"\b(\d{1,2})(?:st|nd|rd|th)?", f"({MONTH})"
GOES_ON = "and|or|to|in|at|on|from|we|they|the|a|an|is|was|were|for|with|until|by|as|when|this|that"
DAY_FIRST, MONTH_FIRST = "the day first", "the month first"
STYLES = {
    DAY_FIRST: rf"{DAY}(?: of)? {NAME}\b",
    # "In May 12 towns joined" has no day.
    MONTH_FIRST: rf"\b{NAME}\.? {DAY}\b(?!:)(?! (?!(?:{GOES_ON})\b)[a-z])",
}
# A year behind "June 3" stands after a comma, behind "3 June" after none.
YEAR = r"(?:,? ((?:19|20)\d\d)\b)?"


@rule(
    "STY016",
    Severity.INFO,
    stage="final",
    each="report",
    languages=("en",),
    fails=[
        {"other": "Choirs sing on 3 June and July 4."},
        {"other": "On the 3rd of June", "messages": ["Ministers must sing by July 4th."]},
        {"other": "On Aug. 9", "messages": ["Ministers must sing by 4 July."]},
    ],
    passes=[
        {"other": "Choirs sing on 3 June and 4 July, and all of May 2031."},
        {"other": "Choirs sing on June 3 and July 4."},
        {"messages": ["In 2031 May sang; 12 may sing, and in March 40 will."]},
        {"other": "On 4 June we sang; in May 12 towns joined."},
    ],
)
def date_style(context: Context) -> Iterator[Found]:
    """Dates are written in two orders.

    To fix it, choose one; the United Nations write "10 December".
    """
    first = ""
    for answer in context.answers:
        if not any(map(str.isdecimal, answer.prose)):
            continue
        for style, source in STYLES.items():
            match = pattern(source).search(answer.prose)
            if match and first and style != first:
                message = f"Here {style} is written, and before {first}."
                new = partial(replaced, answer, STYLES[style] + YEAR, _in_style(first))
                yield Found(answer.path, message, quote=match.group(), replacement=new)
                return
            if match:
                first = style


def _in_style(style: str) -> Write:
    if style == DAY_FIRST:
        return lambda date: " ".join(part for part in (date[2], date[1], date[3]) if part)
    return lambda date: f"{date[2]} {date[1]}" + (f", {date[3]}" if date[3] else "")
