"""SDG004: a goal that the 2030 Agenda does not have."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint import sdg
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.view import Answer


@rule(
    "SDG004",
    Severity.ERROR,
    hints=sdg.HINTS,
    fails=[
        {"agenda2030": {"lessons": ["SDG 18 is about nurses."]}},
        {"messages": ["Ministers, meet Goal 0."]},
        {"governance": {"compact": "It should serve goal 21."}},
        {"other": "Target 18.2 is about nurses."},
        {"other": "SDGs 3 and 19 are about nurses."},
    ],
    passes=[
        {"agenda2030": {"lessons": ["SDG 17 is about partners."]}},
        {"messages": ["Ministers, meet Goal 8.8 and Goal 17."]},
        {"other": "Goals 5, 8 and 10, and 40 nurses; SDGs 3 and 5 in 21 harbours."},
        {"governance": {"compact": "Our goal: 20 clinics; a goal 30 years old."}},
    ],
)
def unknown_goal(answer: Answer, context: Context) -> Iterator[Found]:
    """The 2030 Agenda has seventeen goals, and not this one.

    To fix it, give the goal's number, 1 to 17.
    """
    cited = {int(one.code.split(".")[0]) for one in sdg.cited_targets(answer.text)}
    for number in sorted({*sdg.cited_goals(answer.text), *cited}):
        if not 1 <= number <= sdg.LAST_GOAL:
            yield Found(
                answer.path,
                "There are seventeen goals, from 1 to 17.",
                quote=str(number),
                wordless=True,
            )
