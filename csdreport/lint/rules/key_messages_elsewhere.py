"""MSG008: more key messages in another section."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer

PATTERN = (
    r"\b(?i:other|additional|further|more)\b[^.\n]{0,20}\b(?i:key|priority|main) (?i:messages?)\b"
)


@rule(
    "MSG008",
    Severity.WARNING,
    languages=("en",),
    hints=("message",),
    fails=[
        {"other": "Additional priority messages: let seafarers vote."},
        {"governance": {"mechanisms": "Further priority messages\n\nNurses must sleep."}},
        {"other": "More on key messages follows."},
    ],
    passes=[
        {"messages": ["Further key messages to ministers: let nurses sleep."]},
        {"other": "The key message was heard."},
        {"other": "Other harbours wrote a message."},
    ],
)
def key_messages_elsewhere(answer: Answer, context: Context) -> Iterator[Found]:
    """More key messages stand in another section.

    The Chair reads out what stands under priority messages, and nothing else.

    To fix it, choose the messages that matter most, or call these something else.
    """
    if answer.field.role == "message":
        return
    if match := pattern(PATTERN).search(answer.prose):
        yield Found(answer.path, "Key messages stand outside of their section.", match.group())
