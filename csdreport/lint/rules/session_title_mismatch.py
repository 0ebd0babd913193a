"""HDR004: one session number in the title, another in the header."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule
from csdreport.lint.terms import pattern

NUMBER = r"\b(\d{1,2}\.\d{1,2})\b"


def _both(title: str, theme: str) -> Example:
    return Example({"session": {"theme": theme}}, {"title": title})


@rule(
    "HDR004",
    Severity.ERROR,
    each="report",
    fails=[
        _both("Report of working session 4.2 Kelp", "Session 1.4 Kelp"),
        _both("Session 2.2, day one", "Theme 2, session 2.1"),
        _both("Session 4.10 Kelp farms", "Session 4.1 Kelp farms"),
    ],
    passes=[
        _both("Report of working session 4.1 Kelp", "Session 4.1 Kelp"),
        _both("Kelp farms tomorrow", "Session 4.1 Kelp farms"),
        _both("", "Session 4.1 Kelp farms"),
    ],
)
def session_title_mismatch(context: Context) -> Iterator[Found]:
    """The title names one session, and the header another.

    To fix it, correct the number that is wrong.
    """
    titled = set(pattern(NUMBER).findall(context.report.title))
    for field in context.in_role("theme"):
        said = set(pattern(NUMBER).findall(field.text))
        if titled and said and not titled & said:
            shown = ", ".join(sorted(titled))
            yield Found(field.path, f"The title says {shown}.", quote=", ".join(sorted(said)))
