"""An answer's cell: a bookmark, and a rich-text content control where it does no harm.

The bookmark is what survives every save of every program, so it carries the anchor; the control's
tag says it again, and its title shows the label to whoever fills the form.

LibreOffice 7.4 makes plain text of the first paragraph in a control, joins its lines, prints the
code of its links, and doubles text of mixed scripts. So only an answer that begins with a plain
line gets a control, unless the form is locked, where nothing but controls can be typed into.
Source: notes on Word files, D.4; docs/develop/decisions/word-controls.md.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto

from csdreport.document.model import Entry
from csdreport.formats.docx.styles import ANSWER, CELL_END, ITEMS, LINES, PLACEHOLDER, style_id
from csdreport.formats.docx.writing.blocks import Line, Pen, empty_item, lines
from csdreport.formats.docx.writing.runs import plain
from csdreport.formats.docx.writing.xml import attribute
from csdreport.text.blocks import Blocks, ListBlock, Paragraph

_LONGEST_TITLE = 64
"""Word refuses a longer title or tag of a control."""
_TITLE_JOINT = " › "

# The name of Word's own placeholder; ours need not stand in the file for Word to show it.
_PLACEHOLDER = (
    '<w:placeholder><w:docPart w:val="DefaultPlaceholder_-1854013440"/></w:placeholder>'
    "<w:showingPlcHdr/>"
)
# One line in scripts that LibreOffice treats alike: Latin, Greek, Cyrillic, and their signs.
_ONE_LINE = re.compile("[^\n\u0590-\u1dff\u2c00-\U0010ffff]*")
_END = f'<w:p><w:pPr><w:pStyle w:val="{style_id(CELL_END)}"/></w:pPr></w:p>'
# In a form somebody may click there, below the prompt, and type: that has to be seen.
_END_TO_TYPE = (
    f'<w:p><w:pPr><w:pStyle w:val="{style_id(CELL_END)}"/>'
    '<w:spacing w:line="240" w:lineRule="auto"/>'
    '<w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:pPr></w:p>'
)


class Controls(Enum):
    """Which answers get a control: all in a locked form, none in an annex to delete rows from."""

    EVERYWHERE = auto()
    WHERE_SAFE = auto()
    NOWHERE = auto()


def answer(entry: Entry, pen: Pen, controls: Controls, section: str) -> str:
    """Write the paragraphs of an answer's cell; an empty one shows its prompt.

    The last `tail` blocks of the entry are labelled lines, which no prompt stands for. The
    heading of the section helps to say which row a control is where the label is but a number.
    """
    style = ITEMS if entry.numbered else ANSWER
    blocks, tail = _parted(entry)
    written = list(lines(blocks, style, pen)) or [_empty(entry, style, pen)]
    below = list(lines(tail, LINES, pen))
    if not entry.anchor:
        return "".join(line.xml() for line in (*written, *below))
    mark, title = pen.next_id(), _title(entry, section)
    inside = _bookmarked(written, entry.anchor, mark)
    further = "".join(line.xml() for line in below)
    everywhere = controls is Controls.EVERYWHERE
    safe = controls is Controls.WHERE_SAFE and _may_be_flattened(blocks)
    if not (everywhere or safe):
        return inside + further
    showing = bool(entry.prompt) and not blocks
    # A row of a filled report may be deleted; one of a form is there to be filled.
    lock = everywhere or showing
    content = _control(inside, title, mark, entry.anchor, lock=lock, showing=showing)
    if below and everywhere:
        further = _control(further, title, pen.next_id())
    # A cell must end with a paragraph that stands in no control.
    if below and safe:
        return content + further
    return content + further + (_END_TO_TYPE if showing and not everywhere else _END)


def _parted(entry: Entry) -> tuple[Blocks, Blocks]:
    place = len(entry.blocks) - entry.tail
    return entry.blocks[:place], entry.blocks[place:]


def _title(entry: Entry, section: str) -> str:
    """Say in a control's title what is asked: the label, after the section if it is a number."""
    label = " ".join(entry.label.split())
    if label and not any(char.isalpha() for char in label):
        room = _LONGEST_TITLE - len(label) - len(_TITLE_JOINT)
        label = f"{section[:room].rstrip()}{_TITLE_JOINT}{label}"
    return label[:_LONGEST_TITLE]


def _may_be_flattened(blocks: Blocks) -> bool:
    """Tell whether the first paragraph says all it says as one line of plain text."""
    first = blocks[0] if blocks else None
    while isinstance(first, ListBlock):
        first = first.items[0][0]
    if not isinstance(first, Paragraph):
        return True
    return not any(any(run.look) for run in first.runs) and bool(_ONE_LINE.fullmatch(first.plain))


def _bookmarked(written: Sequence[Line], anchor: str, mark: int) -> str:
    start = f'<w:bookmarkStart w:id="{mark}" w:name="{attribute(anchor)}"/>'
    end = f'<w:bookmarkEnd w:id="{mark}"/>'
    last = len(written) - 1
    return "".join(
        line.xml(start if n == 0 else "", end if n == last else "")
        for n, line in enumerate(written)
    )


def _empty(entry: Entry, style: str, pen: Pen) -> Line:
    prompt = ""
    if entry.prompt:
        prompt = plain(entry.prompt, f'<w:rStyle w:val="{style_id(PLACEHOLDER)}"/>')
    return empty_item(style, pen, prompt) if entry.numbered else Line(style, content=prompt)


def _control(
    inside: str,
    title: str,
    number: int,
    tag: str = "",
    *,
    lock: bool = True,
    showing: bool = False,
) -> str:
    properties = (
        f'<w:alias w:val="{attribute(title)}"/>' if title else "",
        f'<w:tag w:val="{attribute(tag)}"/>' if tag else "",
        f'<w:id w:val="{number}"/>',
        '<w:lock w:val="sdtLocked"/>' if lock else "",
        _PLACEHOLDER if showing else "",
    )
    return (
        f"<w:sdt><w:sdtPr>{''.join(properties)}</w:sdtPr>"
        f"<w:sdtContent>{inside}</w:sdtContent></w:sdt>"
    )
