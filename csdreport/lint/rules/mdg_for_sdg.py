"""SDG008: the Millennium Development Goals, after 2015."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer

OLD = r"\bMDGs?\b|\bMillennium Development Goals?\b"
NEW = r"\bSDGs?\b|\bSustainable Development|\b2030 Agenda\b|\bAgenda 2030\b"


@rule(
    "SDG008",
    Severity.WARNING,
    hints=("mdg", "millennium"),
    fails=[
        {"agenda2030": {"lessons": ["The MDGs require a count of nurses."]}},
        {"other": "Millennium Development Goal 5 is about mothers."},
        {"messages": ["Ministers, meet the MDGs. Then rest."]},
    ],
    passes=[
        {"agenda2030": {"lessons": ["The SDGs require a count of nurses."]}},
        {"other": "Unlike the MDGs, the SDGs name nurses."},
        {"messages": ["Ministers, rest."]},
    ],
)
def mdg_for_sdg(answer: Answer, context: Context) -> Iterator[Found]:
    """The Millennium Development Goals are named, which ended in 2015.

    To fix it, write "SDGs", or say how the two differ.
    """
    if "MDG" not in answer.prose and "Millennium" not in answer.prose:
        return
    if context.event is not None and context.event.starts and context.event.starts.year < 2016:
        return
    from csdreport.text.words import sentences

    for sentence in sentences(answer.prose):
        match = pattern(OLD).search(sentence)
        if match and not pattern(NEW).search(sentence):
            yield Found(answer.path, "These goals ended in 2015.", quote=match.group())
            return
