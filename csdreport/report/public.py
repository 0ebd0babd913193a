"""What of a report others may see: a pure function of the report and its template.

Laws, tested in `tests/report/test_public.py`: `public(public(r)) == public(r)`, the result is
canonical, and nothing that is withheld stands anywhere in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from csdreport.report import beside, paths, title, waiting
from csdreport.report.agreement import agreed
from csdreport.report.canonical import canonicalise
from csdreport.report.model import Report
from csdreport.report.paths import Tokens
from csdreport.template.kinds import is_empty
from csdreport.template.model import Template

ANONYMOUS = "anonymous"
_EMPTY_QUOTE_KEYS = ("speaker", "organisation")


@dataclass(frozen=True, slots=True)
class Withheld:
    """One thing that a public copy leaves out, told without its words.

    Attributes:
        path: Where it stands in the working copy; may name an item or a whole list.
        reason: Why, as a person reads it; begins with a small letter and has no full stop.
    """

    path: str
    reason: str


def public(report: Report, template: Template) -> Report:
    """Make the copy of a report that may leave the house.

    Items that are not cleared and whoever did not agree to be named are withheld; notes, text
    without a place, decisions and unknown keys are no part of it.
    """
    report = canonicalise(report, template)
    hidden = _hidden(report, template)
    shown = report.with_(
        copy_="public",
        event=_shown(report.event, ("event",), hidden),
        title=_shown_title(report, template, hidden),
        answers={
            key: _shown(value, (paths.ANSWERS, key), hidden)
            for key, value in report.answers.items()
        },
        clearances=(),
        notes=(),
        unplaced=(),
        suppressed=(),
        conflicts=(),
        unknown={},
    )
    for path in waiting.quote_paths(template):
        quotes = [_attributed(quote, template) for quote in paths.get(shown, path)]
        shown = paths.replace(shown, path, quotes)
    return canonicalise(shown, template)


def withheld(report: Report, template: Template) -> tuple[Withheld, ...]:
    """List what `public` leaves out of a report, in the order of the form, without its words."""
    report = canonicalise(report, template)
    hidden = _hidden(report, template)
    return (
        *_withheld_items(report, template, hidden),
        *_withheld_speakers(report, template, hidden),
        *_withheld_rest(report),
    )


def _hidden(report: Report, template: Template) -> dict[Tokens, str]:
    """Map each protected place to the level that protects it."""
    doubtful = (paths.tokens(path, template) for path in waiting.named_beside(report, template))
    return {
        **dict.fromkeys(doubtful, "beside"),
        **{
            paths.tokens(clearance.path, template): clearance.level
            for clearance in sorted(report.clearances, key=lambda each: each.level == "internal")
            if clearance.level != "cleared"
        },
    }


def _shown(value: Any, here: Tokens, hidden: dict[Tokens, str]) -> Any:
    if not hidden:
        return value
    if here in hidden:
        return _blank(value)
    if isinstance(value, dict):
        return {key: _shown(part, (*here, key), hidden) for key, part in value.items()}
    if isinstance(value, list):
        return [_shown(part, (*here, str(place)), hidden) for place, part in enumerate(value)]
    return value


def _blank(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _blank(part) for key, part in value.items()}
    return [_blank(part) for part in value] if isinstance(value, list) else ""


def _shown_title(report: Report, template: Template, hidden: dict[Tokens, str]) -> str:
    # A title of one's own repeats the theme as a rule; it goes where the theme goes.
    for path in title.theme_paths(template):
        theme = paths.tokens(path, template)
        if any(theme[: len(steps)] == steps or steps[: len(theme)] == theme for steps in hidden):
            return ""
    return "" if ("title",) in hidden else report.title


def _attributed(quote: dict[str, str], template: Template) -> dict[str, str]:
    """Name the speaker of a quote as far as the speaker agreed to it."""
    shown = {**quote, "consent_note": ""}
    consent = agreed(quote)
    if is_empty(shown) or template.attribution == "named" or consent == "name":
        return shown
    if consent == "organisation":
        return {**shown, "speaker": ""}
    return {**shown, "speaker": ANONYMOUS, "organisation": "", "consent": ANONYMOUS}


def _withheld_items(
    report: Report, template: Template, hidden: dict[Tokens, str]
) -> Iterator[Withheld]:
    reasons = {
        "ask": "not decided yet whether it may be shown",
        "internal": "kept with you, as you decided",
    }
    for path in waiting.named_beside(report, template):
        yield Withheld(path, beside.MAY_NAME)
    for path in dict.fromkeys(clearance.path for clearance in report.clearances):
        level = hidden.get(paths.tokens(path, template))
        if level and not is_empty(paths.get(report, path)):
            yield Withheld(path, reasons[level])
    if report.title and ("title",) not in hidden and not _shown_title(report, template, hidden):
        yield Withheld("title", "it repeats the theme, which is left out")


def _withheld_speakers(
    report: Report, template: Template, hidden: dict[Tokens, str]
) -> Iterator[Withheld]:
    for path in waiting.quote_paths(template):
        for number, quote in enumerate(paths.get(report, path), 1):
            here = f"{path}.{number}"
            steps = paths.tokens(here, template)
            if any(steps[:end] in hidden for end in range(1, len(steps) + 1)):
                continue
            shown = _attributed(quote, template)
            for key in _EMPTY_QUOTE_KEYS:
                if quote[key].casefold() not in beside.NOBODY and shown[key] != quote[key]:
                    yield Withheld(f"{here}.{key}", _why(quote))
            if quote["consent_note"]:
                yield Withheld(f"{here}.consent_note", "how somebody agreed is for you alone")


def _why(quote: Mapping[str, str]) -> str:
    consent = quote["consent"]
    if consent != agreed(quote):
        return "how and when they agreed is noted, and is not clearly a yes"
    if consent == "organisation":
        return "the speaker agreed to the organisation only"
    if consent == ANONYMOUS:
        return "the speaker wants to stay anonymous"
    return "not recorded that the speaker agreed to be named"


def _withheld_rest(report: Report) -> Iterator[Withheld]:
    rest = {
        "notes": (len(report.notes), "note, for you alone", "notes, for you alone"),
        "unplaced": (len(report.unplaced), "text, not placed yet", "texts, not placed yet"),
        "suppressed": (len(report.suppressed), "check, for you alone", "checks, for you alone"),
        "conflicts": (len(report.conflicts), "not settled yet", "not settled yet"),
        "unknown": (len(report.unknown), "key, no part of a report", "keys, no part of a report"),
    }
    for path, (count, one, many) in rest.items():
        if count:
            yield Withheld(path, f"{count} {one if count == 1 else many}")
