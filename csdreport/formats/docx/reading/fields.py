"""Fields: what they show is text, what they say to Word is not."""

from __future__ import annotations

import re

from csdreport.formats.docx.reading.controls import TICKED, UNTICKED
from csdreport.formats.docx.reading.names import w
from csdreport.formats.docx.reading.story import Field, Story
from csdreport.formats.docx.reading.xml import Element, number, switched, value

_LINK = re.compile(
    r'\s*HYPERLINK\s+(?:"((?:[^"\\]|\\.)*)"|([^\s"\\][^\s"]*))?(.*)', re.IGNORECASE | re.DOTALL
)
_ANCHOR = re.compile(r'\\l\s+(?:"((?:[^"\\]|\\.)*)"|(\S+))', re.IGNORECASE)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_PAGES = ("PAGE", "NUMPAGES", "SECTIONPAGES")


def turn(element: Element, story: Story) -> str:
    """Follow a w:fldChar; give the text of a legacy form field where it ends."""
    kind = element.get(w("fldCharType"))
    if kind == "begin":
        story.open_field(Field(form=_form(element.find(w("ffData")))))
    elif kind == "separate" and story.fields:
        story.fields[-1].result = True
    elif kind == "end" and story.fields:
        ended = story.fields.pop()
        return ended.form or "" if shown(story) else ""
    return ""


def shown(story: Story) -> bool:
    """Tell whether text here is shown: no open field is still saying what it is."""
    return all(field.result and field.form is None for field in story.fields)


def repeats_its_choice(text: str, story: Story) -> bool:
    """Tell whether text is what the open form field stores, and gives where it ends."""
    return any(
        field.form is not None and field.form.strip() == text.strip() for field in story.fields
    )


def without_open_ends(root: Element) -> None:
    """Take out the beginnings of fields that neither show anything nor end.

    Somebody deleted the rest; what stands behind is text that people see.
    """
    opened: list[tuple[Element, bool]] = []
    for edge in root.iter(w("fldChar")):
        kind = edge.get(w("fldCharType"))
        if kind == "begin":
            opened.append((edge, False))
        elif kind == "separate" and opened:
            opened[-1] = (opened[-1][0], True)
        elif kind == "end" and opened:
            opened.pop()
    for edge, shows in opened:
        parent = edge.getparent()
        if not shows and parent is not None:
            parent.remove(edge)


def shows_a_page_number(story: Story) -> bool:
    """Tell whether text here is the number of a page."""
    return any(is_page_number(field.code) for field in story.fields)


def is_page_number(code: str) -> bool:
    """Tell whether a field says the number of a page, or of all pages."""
    return code.strip().upper().startswith(_PAGES)


def address(code: str) -> str:
    """Read the address of a HYPERLINK field; "" for any other field."""
    found = _LINK.match(code)
    if found is None:
        return ""
    target = _ESCAPED.sub(r"\1", found[1]) if found[1] is not None else found[2] or ""
    anchor = _ANCHOR.search(found[3] or "")
    if anchor is not None:
        target += "#" + _ESCAPED.sub(r"\1", anchor[1] or anchor[2] or "")
    return target


def open_address(story: Story) -> str:
    """Give the address of the innermost open HYPERLINK field; "" when there is none."""
    for field in reversed(story.fields):
        found = address(field.code)
        if found:
            return found
    return ""


def _form(data: Element | None) -> str | None:
    """Say what a tick box or a choice stores; None where the shown text says it."""
    if data is None:
        return None
    box = data.find(w("checkBox"))
    if box is not None:
        ticked = switched(box, "checked")
        return TICKED if (switched(box, "default") if ticked is None else ticked) else UNTICKED
    choices = data.find(w("ddList"))
    if choices is None:
        return None
    entries = [entry.get(w("val"), "") for entry in choices.iter(w("listEntry"))]
    said = number(value(choices, "result"))
    place = (number(value(choices, "default")) or 0) if said is None else said
    return entries[place] if 0 <= place < len(entries) else ""
