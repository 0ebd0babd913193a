"""SDG002: a target that the 2030 Agenda does not have."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint import sdg
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.view import Answer


@rule(
    "SDG002",
    Severity.ERROR,
    hints=sdg.HINTS,
    fails=[
        {"agenda2030": {"lessons": ["On target 10.9 nurses sing."]}},
        {"messages": ["Ministers, meet SDG 8.11 at sea."]},
        {"governance": {"compact": "Targets 8.8, 10.7 and 17.20 matter."}},
    ],
    passes=[
        {"agenda2030": {"lessons": ["On targets 10.7, 10.c and 8.10 nurses sing."]}},
        {"messages": ["Session 3.21 heard nurses."]},
        {"governance": {"compact": "Target 10.7.2 is an indicator; the goal 3.5 million is not."}},
    ],
)
def unknown_target(answer: Answer, context: Context) -> Iterator[Found]:
    """The 2030 Agenda has no target of this number.

    It has 169, from 1.1 to 17.19; codes such as 10.c count on with letters.

    To fix it, look the target up: 10.7 is the one on orderly migration.
    """
    known, seen = sdg.targets(), set[str]()
    for cited in sdg.cited_targets(answer.text):
        if cited.code in seen:
            continue
        seen.add(cited.code)
        if not cited.indicator and cited.code not in known and sdg.goal_exists(cited.code):
            goal = cited.code.split(".")[0]
            message = f"Goal {goal} has no such target; it has {sdg.span(goal)}."
            yield Found(answer.path, message, quote=cited.text)
