"""The words of `findings.Notice.kind` for what is seen in a JSON report and its draft."""

from __future__ import annotations

ANSWER_RESHAPED = "answer-reshaped"
CLEARANCE_LOST = "clearance-lost"
TEMPLATE_VERSION = "template-version"
TITLE_LEFT = "title-left"
TYPING_RECOVERED = "typing-recovered"
TYPING_SET_ASIDE = "typing-set-aside"
TYPING_UNREADABLE = "typing-unreadable"
