"""IND003: an indicator with no number and no event."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint import terms
from csdreport.lint.context import Context
from csdreport.lint.phrases import Phrases
from csdreport.lint.rule import Found, rule
from csdreport.lint.view import Answer


@rule(
    "IND003",
    Severity.WARNING,
    role="recommendation.indicator",
    lexicons=("quantities.quantity", "quantities.event"),
    covered_by=("FRM007", "FRM014"),
    fails=[
        "Happier nurses",
        "Number of clinics; quality of sleep",
        "Better contracts for crews (wages)",
        "More trust",
    ],
    passes=[
        "Number of clinics in harbours",
        "More trust, shown by the share of crews who sign",
        "40 crews can read what they sign",
        "Parliament adopts the night shift bill",
        "Share of nurses who sleep; ratification by Fiji",
    ],
)
def indicator_not_measurable(indicator: Answer, context: Context) -> Iterator[Found]:
    """An indicator names neither a number nor an event.

    The form asks what specific event or what specific number will show progress.

    To fix it, say what will be counted ("number of …") or what will have happened ("… adopted").
    """
    if context.is_nil(indicator.text):
        return
    vague = vague_clauses(indicator, context)
    if vague:
        asked = context.guidance(indicator.path, "number(s)", "chiffre(s)", "cifra(s)")
        said = f' The template asks: "{asked}"' if asked else ""
        yield Found(
            indicator.path,
            f"Neither a number nor an event is named here.{said}",
            quote="; ".join(vague),
            wordless=True,
        )


def vague_clauses(indicator: Answer, context: Context) -> list[str]:
    """List the clauses of an indicator that name neither a number nor an event."""
    known = context.phrases("quantities", "quantity", "event")
    uncounted = context.phrases("quantities", "uncounted")
    return [
        part
        for part in terms.clauses(indicator.text)
        if not _measures(_without(uncounted, part), known, has_digits=indicator.digits > 0)
    ]


def _without(phrases: Phrases, text: str) -> str:
    """Blank phrases in a text."""
    for hit in phrases.find(text):
        text = text[: hit.start] + " " * (hit.end - hit.start) + text[hit.end :]
    return text


def _measures(part: str, known: Phrases, *, has_digits: bool) -> bool:
    # The words are looked for last, which takes longest.
    if "%" in part or "#" in part or (has_digits and _has_number(part)):
        return True
    return part in known


def _has_number(part: str) -> bool:
    if terms.pattern(terms.FIGURE).search(part):
        return True
    return bool(terms.pattern(r"\d").search(terms.pattern(terms.ENUMERATOR).sub("", part)))
