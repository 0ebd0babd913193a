"""FRM015: "see recommendation 5" where there is no recommendation 5."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer

# "The UN committee's recommendation 7"; "our session's" would be one of the report.
_BODIES = r"committees?|council|rapporteurs?|commission|organisation|organization|court|review"


@rule(
    "FRM015",
    Severity.ERROR,
    stage="draft",
    each="report",
    covered_by=("FRM014",),
    fails=[
        {"messages": ["See recommendation 3."]},
        {"inclusion": {"women": "As in Example 2."}, "progress": {"examples": ["Nurses sing"]}},
        {"inclusion": {"children": "Recommendation 1"}, "recommendations": [{}, {"text": "Rest."}]},
    ],
    passes=[
        {"messages": ["See recommendation 1."], "recommendations": [{"text": "Let cooks rest."}]},
        {"inclusion": {"women": "As in Example 1."}, "progress": {"examples": ["Nurses sing"]}},
        {"inclusion": {"children": "Article 7 of the treaty, section 5 of the code on seafarers"}},
        {"other": "General Recommendation 6 by CEDAW, and ILO Recommendation 8"},
        {"other": "The UN committee’s recommendation 7 to Peru was read out."},
        Example({"other": "Lisez la recommandation 7 du Comité."}, {"language": "fr"}),
        Example({"other": "La recomendación 7 del Comité se leyó."}, {"language": "es"}),
    ],
)
def dangling_reference(context: Context) -> Iterator[Found]:
    """An answer points to an item that does not exist or is blank.

    One finding stands for all places in an answer that point to it.

    To fix it, give the number of the item that is meant.
    """
    for answer in context.answers:
        if answer.digits:
            yield from _dangling(answer, context)


def _dangling(answer: Answer, context: Context) -> Iterator[Found]:
    text = answer.prose
    told: set[str] = set()
    for reference in context.references(text):
        if not reference.path or reference.path in told or context.exists(reference.path):
            continue
        if _is_of_others(text[: reference.start], text[reference.end :]):
            continue
        told.add(reference.path)
        yield Found(
            answer.path,
            f"This points to {context.named(reference.path)}, where nothing stands.",
            quote=text[reference.start : reference.end],
            wordless=True,
        )


def _is_of_others(before: str, behind: str) -> bool:
    """Tell whether the number belongs to a law or a treaty body: "General Recommendation 6"."""
    named = rf"(?:\b(?i:general)|\b[A-Z]{{2,}}(?:['’]s)?|(?i:{_BODIES})['’]s?)\s+$"
    whose = r"\s+(?:(?:of|on|by|from|des?|du|del|sur|sobre|par|por) |d['’])"
    return bool(pattern(named).search(before) or pattern(whose).match(behind))
