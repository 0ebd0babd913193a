"""A file in which words are struck through: nobody can say that a consent in it still stands."""

from __future__ import annotations

from csdreport.document import notices
from csdreport.findings import Notice
from csdreport.report import paths
from csdreport.report.model import Report
from csdreport.template.model import Template


def unconsented(report: Report, template: Template) -> tuple[Report, tuple[Notice, ...]]:
    """Take no speaker's consent from the file; the words stay, with how and when.

    A speaker who was struck out, or an agreement that was, must not be shown for lack of a mark
    that csdreport could keep.
    """
    told: list[Notice] = []
    for path, field in template.answer_fields():
        if field.kind != "quotes":
            continue
        for number, quote in enumerate(paths.get(report, path), 1):
            if quote["consent"] in ("", "anonymous"):
                continue
            note = "; ".join(part for part in (quote["consent"], quote["consent_note"]) if part)
            changed = {**quote, "consent": "", "consent_note": note}
            at = f"{path}.{number}"
            report = paths.replace(report, at, changed)
            told.append(_told(at, paths.label(at, template, report.language)))
    return report, tuple(told)


def _told(path: str, label: str) -> Notice:
    return Notice(
        notices.STRUCK,
        f"{label}: The consent was not taken over, because words in the file are struck through. "
        "Record it again if it stands.",
        path=path,
        confidence=0.5,
    )
