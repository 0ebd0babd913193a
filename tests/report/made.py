"""Templates and reports that the tests of this room share."""

from __future__ import annotations

from typing import Any

from csdreport.report.canonical import canonicalise
from csdreport.report.model import Report, TemplateRef
from csdreport.template.load import by_id
from csdreport.template.model import Template

CSD = by_id("csd-2016")

EVERY_KIND = Template.model_validate(
    {
        "id": "every-kind",
        "version": 3,
        "language": "en",
        "name": {"en": "Every kind"},
        "title": {"en": "Form for the workshop"},
        "report_title": {"en": "Notes of the workshop"},
        "attribution": "named",
        "sections": [
            {
                "id": "notes",
                "label": {"en": "A. A section with the name of a key"},
                "field": {"id": "notes", "kind": "text", "label": {"en": "Say it"}},
            },
            {
                "id": "head",
                "label": {"en": "B. Head"},
                "fields": [
                    {"id": "rating", "kind": "count", "label": {"en": "People"}},
                    {
                        "id": "mood",
                        "kind": "choice",
                        "label": {"en": "Mood"},
                        "choices": {"good": {"en": "Good"}, "bad": {"en": "Bad"}},
                    },
                    {"id": "words", "kind": "tags", "label": {"en": "Key words"}},
                    {"id": "team", "kind": "people", "label": {"en": "Team"}},
                    {
                        "id": "points",
                        "kind": "list",
                        "layout": "cell",
                        "label": {"en": "Points"},
                    },
                    {
                        "id": "steps",
                        "kind": "list",
                        "layout": "rows",
                        "slots": 3,
                        "label": {"en": "Steps"},
                    },
                ],
            },
            {
                "id": "talks",
                "label": {"en": "C. Talks"},
                "field": {
                    "id": "talks",
                    "kind": "group",
                    "slots": 2,
                    "label": {"en": "Talks"},
                    "item_label": {"en": "Talk {n}"},
                    "fields": [
                        {"id": "by", "kind": "people", "label": {"en": "By"}},
                        {"id": "gist", "kind": "text", "label": {"en": "Gist of talk {n}"}},
                        {"id": "seats", "kind": "count", "label": {"en": "Seats"}},
                        {
                            "id": "asks",
                            "kind": "list",
                            "layout": "cell",
                            "label": {"en": "Asks"},
                        },
                    ],
                },
            },
            {
                "id": "said",
                "label": {"en": "D. Said"},
                "field": {"id": "said", "kind": "quotes", "label": {"en": "Said"}},
            },
        ],
    }
)


def raw(template: Template = CSD, **keys: Any) -> Report:
    """Make a report that may be far from canonical."""
    return Report(template=TemplateRef(id=template.id, version=template.version)).with_(**keys)


def made(template: Template = CSD, **keys: Any) -> Report:
    """Make a canonical report."""
    return canonicalise(raw(template, **keys), template)


def quote(text: str = "", **keys: str) -> dict[str, str]:
    """Make a whole quote."""
    empty = {"text": text, "speaker": "", "organisation": "", "consent": "", "consent_note": ""}
    return {**empty, **keys}
