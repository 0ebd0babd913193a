"""TRM011: "manpower"."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint import wording
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.view import Answer

PATTERN = (
    r"\b(?i:manpower|chairm[ae]n|housewi(?:fe|ves)|house ?maids?|maids?|man-made|manning|foremen|"
    r"policemen|firemen|fishermen|cleaning lad(?:y|ies))\b"
)

BETTER: wording.Better = {
    "manpower": "workforce",
    "chairman+": "chair",
    "chairmen": "chairs",
    "house ?maid+": "domestic worker",
    "house ?maids": "domestic workers",
    "maid+": "domestic worker",
    "maids": "domestic workers",
    "man-made": "artificial",
    "foremen": "supervisors",
    "policemen": "police officers",
    "firemen": "firefighters",
    "fishermen": "fishers",
    "cleaning lady+": "cleaner",
    "cleaning ladies": "cleaners",
}


@rule(
    "TRM011",
    Severity.INFO,
    lexicons=("avoid.gendered_job_title",),
    hints=(
        *("manpower", "chairm", "housewi", "maid", "man-made", "manning"),
        *("foremen", "policemen", "firemen", "fishermen", "cleaning lad"),
    ),
    hint_lists=("avoid.gendered_job_title",),
    fails=[
        {"other": "Manpower is scarce at sea."},
        {"messages": ["Ministers and chairmen must listen."]},
        {"inclusion": {"women": "A housemaid sang."}},
        {"other": "Maids sang."},
    ],
    passes=[
        {"other": "Crews are scarce at sea."},
        {"messages": ["Ministers and chairs must listen."]},
        {"inclusion": {"women": "A domestic worker sang."}},
    ],
)
def gendered_job_title(answer: Answer, context: Context) -> Iterator[Found]:
    """A word makes one sex of a job.

    To fix it, write "workforce", "chair", "domestic worker", "artificial".
    """
    yield from wording.hits(PATTERN, answer, better=BETTER)
    yield from wording.listed("gendered_job_title", answer, context)
