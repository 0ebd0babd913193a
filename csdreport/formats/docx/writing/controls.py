"""An answer as a rich-text content control with a bookmark.

The bookmark is what survives every save of every program, so it carries the anchor; the control's
tag says it again, and its title shows the label to whoever fills the form.
Source: notes on Word files, D.4 and "What LibreOffice does with controls".
"""

from __future__ import annotations

from csdreport.document.model import Entry
from csdreport.formats.docx.styles import PLACEHOLDER, style_id
from csdreport.formats.docx.writing.blocks import Line, Pen, empty_item, lines
from csdreport.formats.docx.writing.runs import plain
from csdreport.formats.docx.writing.xml import attribute

_LONGEST_TITLE = 64
"""Word refuses a longer title or tag of a control."""

# The name of Word's own placeholder; ours need not stand in the file for Word to show it.
_PLACEHOLDER_PART = "DefaultPlaceholder_-1854013440"


def control(entry: Entry, style: str, pen: Pen) -> str:
    """Write the control of an entry that has an anchor; an empty one shows its prompt."""
    written = list(lines(entry.blocks, style, pen)) or [_empty(entry, style, pen)]
    showing = bool(entry.prompt) and not entry.blocks
    mark = pen.next_id()
    start = f'<w:bookmarkStart w:id="{mark}" w:name="{attribute(entry.anchor)}"/>'
    end = f'<w:bookmarkEnd w:id="{mark}"/>'
    last = len(written) - 1
    paragraphs = "".join(
        line.xml(start if n == 0 else "", end if n == last else "")
        for n, line in enumerate(written)
    )
    return (
        f"<w:sdt>{_properties(entry, mark, showing)}"
        f"<w:sdtContent>{paragraphs}</w:sdtContent></w:sdt>"
    )


def _empty(entry: Entry, style: str, pen: Pen) -> Line:
    prompt = plain(entry.prompt, f'<w:rStyle w:val="{style_id(PLACEHOLDER)}"/>')
    if entry.numbered:
        return empty_item(style, pen, prompt)
    return Line(style, content=prompt)


def _properties(entry: Entry, number: int, showing: bool) -> str:
    title = " ".join(entry.label.split())[:_LONGEST_TITLE]
    placeholder = (
        f'<w:placeholder><w:docPart w:val="{_PLACEHOLDER_PART}"/></w:placeholder>'
        "<w:showingPlcHdr/>"
    )
    return (
        f'<w:sdtPr><w:alias w:val="{attribute(title)}"/>'
        f'<w:tag w:val="{attribute(entry.anchor[:_LONGEST_TITLE])}"/><w:id w:val="{number}"/>'
        f'<w:lock w:val="sdtLocked"/>{placeholder if showing else ""}</w:sdtPr>'
    )
