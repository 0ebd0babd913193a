"""Who a report is: its id, and hashes of what it says."""

from __future__ import annotations

import hashlib
import json
import os
from typing import Any

from csdreport.report import paths
from csdreport.report.model import Report
from csdreport.report.public import public
from csdreport.template.model import Template

LENGTH = 12


def new_id() -> str:
    """Make a random id for a new report: 12 hex digits."""
    return os.urandom(LENGTH // 2).hex()


def content_id(report: Report, template: Template) -> str:
    """Make the id of a report that came without one, from what its public copy may say.

    A public copy carries the id too. Were it made of a speaker's name as well, whoever guesses
    the name could make it again and know; so who said a quote does not count, whatever was agreed.
    """
    shown = public(report, template)
    for path, field in template.answer_fields():
        if field.kind == "quotes":
            quotes = [{"text": quote["text"]} for quote in paths.get(shown, path)]
            shown = paths.replace(shown, path, quotes)
    return _digest(shown.answers)[:LENGTH]


def content_hash(report: Report) -> str:
    """Hash what a report says to its readers: its template, its title block and its answers.

    Of a public copy this tells whether what is handed in has changed; id, revision, notes and
    decisions do not count.
    """
    return _digest(
        {
            "template": report.template.id,
            "event": report.event,
            "title": report.title,
            "language": report.language,
            "answers": report.answers,
        }
    )


def _digest(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
