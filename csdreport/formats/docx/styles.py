"""The paragraph and character styles of our own Word files, by the names that people see.

A style name survives every save of Word and LibreOffice, so it tells a reader what a paragraph is
for. Ids are made of the names; readers go by the name.
"""

from __future__ import annotations

from csdreport.document.model import ProseRole

TEXT = "Report Text"
EVENT = "Report Event"
COPY = "Report Copy Line"
GUIDANCE = "Report Guidance"
LABEL = "Form Label"
ANSWER = "Form Answer"
ITEMS = "Form Answer Items"
LINES = "Form Answer Lines"
COLUMN = "Form Column Head"
CELL_END = "Form Cell End"
META = "Report Meta"
PLACEHOLDER = "Placeholder Text"
HYPERLINK = "Hyperlink"

ROLE_STYLES: dict[ProseRole, str] = {
    "text": TEXT,
    "event": EVENT,
    "copy": COPY,
    "guidance": GUIDANCE,
}


def style_id(name: str) -> str:
    """Make the id that the parts of the file use for a style name."""
    return name.replace(" ", "")
