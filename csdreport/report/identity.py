"""Who a report is: its id, and hashes of what it says."""

from __future__ import annotations

import hashlib
import json
import os
from typing import Any

from csdreport.report.model import Report

LENGTH = 12


def new_id() -> str:
    """Make a random id for a new report: 12 hex digits."""
    return os.urandom(LENGTH // 2).hex()


def content_id(report: Report) -> str:
    """Make the id of a report that came without one, from its canonical answers."""
    return _digest(report.answers)[:LENGTH]


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
