"""SDG005: an indicator's number, called a target."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from csdreport.findings import Severity
from csdreport.lint import sdg
from csdreport.lint.context import Context
from csdreport.lint.rewriting import replaced
from csdreport.lint.rule import Found, rule
from csdreport.lint.view import Answer


@rule(
    "SDG005",
    Severity.WARNING,
    hints=sdg.HINTS,
    fails=[
        {"agenda2030": {"lessons": ["Target 8.8.1 counts nurses."]}},
        {"messages": ["Ministers, meet target 10.7.2."]},
        {"other": "Targets 5.2 and 16.2.2 matter."},
    ],
    passes=[
        {"agenda2030": {"lessons": ["Target 8.8 (indicator 8.8.1) counts nurses."]}},
        {"messages": ["Ministers, meet target 10.7."]},
        {"other": "Version 8.8.1 of the form"},
    ],
)
def indicator_cited_as_target(answer: Answer, context: Context) -> Iterator[Found]:
    """A number of three parts is called a target; it is an indicator of one.

    To fix it, name the target, and the indicator in brackets: "target 8.8 (indicator 8.8.1)".
    """
    for cited in sdg.cited_targets(answer.text):
        if cited.indicator:
            target = cited.text.rpartition(".")[0]
            yield Found(
                answer.path,
                f"{cited.text} is an indicator.",
                quote=cited.text,
                replacement=partial(_named, answer, cited.text, target),
            )


def _named(answer: Answer, indicator: str, target: str) -> str | None:
    number = rf"(?<![\d.])(?<!indicator ){re.escape(indicator)}(?!\.?\d)"
    return replaced(answer, number, lambda match: f"{target} (indicator {match[0]})")
