"""FRM015: "see recommendation 5" where there is no recommendation 5."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.view import Answer


@rule(
    "FRM015",
    Severity.ERROR,
    stage="draft",
    fails=[
        {"messages": ["See recommendation 3."]},
        {"inclusion": {"women": "As in Example 2."}, "progress": {"examples": ["Nurses sing"]}},
        {"inclusion": {"children": "Recommendation 1"}, "recommendations": [{}, {"text": "Rest."}]},
    ],
    passes=[
        {"messages": ["See recommendation 1."], "recommendations": [{"text": "Let cooks rest."}]},
        {"inclusion": {"women": "As in Example 1."}, "progress": {"examples": ["Nurses sing"]}},
        {"inclusion": {"children": "Article 7 of the treaty on seafarers"}},
    ],
)
def dangling_reference(answer: Answer, context: Context) -> Iterator[Found]:
    """An answer points to an item that does not exist or is blank.

    To fix it, give the number of the item that is meant.
    """
    from csdreport.report.references import find

    for reference in find(answer.prose, context.template, context.language):
        if context.exists(reference.path):
            continue
        label = context.label(reference.path)
        yield Found(
            answer.path,
            f"This points to {label}, where nothing stands.",
            quote=answer.prose[reference.start : reference.end],
            wordless=True,
        )
