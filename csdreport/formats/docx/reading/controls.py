"""Content controls, read before the text: prompts that nobody typed over, ticks and choices."""

from __future__ import annotations

from csdreport.document import anchors, words
from csdreport.formats.docx.reading.names import (
    CHECKBOX,
    CHECKED,
    CHECKED_VALUE,
    OFF,
    VAL,
    w,
)
from csdreport.formats.docx.reading.properties import look
from csdreport.formats.docx.reading.style_sheet import StyleSheet
from csdreport.formats.docx.reading.xml import Element, switched, value
from csdreport.formats.docx.styles import PLACEHOLDER

TICKED, UNTICKED = "☒", "☐"
PROMPT = "prompt"
"""Attribute, of no namespace, that marks a run as prompt text."""

_SDT = w("sdt")
_RUN = w("r")
_TEXT = w("t")


def prepare(root: Element, styles: StyleSheet) -> None:
    """Mark prompts and set ticks in a tree, in place; the walk then passes through controls."""
    for control in root.iter(_SDT):
        properties, content = control.find(w("sdtPr")), control.find(w("sdtContent"))
        if properties is None or content is None:
            continue
        if switched(properties, "showingPlcHdr"):
            ours = (value(properties, "tag") or "").startswith(anchors.PREFIX)
            _mark_prompt(content, styles, ours=ours)
        box = properties.find(CHECKBOX)
        if box is not None:
            _tick(content, box)


def is_prompt(run: Element) -> bool:
    """Tell whether a run was marked as prompt text."""
    return run.get(PROMPT) is not None


def _mark_prompt(content: Element, styles: StyleSheet, *, ours: bool) -> None:
    """Mark the runs of a control that says it shows its prompt.

    Some programs leave the flag when somebody types, and the style too: what neither looks like a
    prompt nor is one of ours is an answer; in a control of ours only our prompts are none.
    """
    runs = list(content.iter(_RUN))
    text = "".join(each.text or "" for each in content.iter(_TEXT))
    styled = all(_styled_as_prompt(run, styles) for run in runs if run.find(_TEXT) is not None)
    if (styled and not ours) or words.is_prompt(text):
        for run in runs:
            run.set(PROMPT, "1")


def _styled_as_prompt(run: Element, styles: StyleSheet) -> bool:
    key = look(run.find(w("rPr"))).style
    return key is not None and styles.character(key).name == PLACEHOLDER.lower()


def _tick(content: Element, box: Element) -> None:
    """Show the state that the control stores, whatever glyph stands in it."""
    state = box.find(CHECKED)
    if state is None:
        return
    said = state.get(CHECKED_VALUE) or state.get(VAL) or "1"
    glyph = UNTICKED if said in OFF else TICKED
    for child in content.iter(_TEXT, w("sym")):
        text = (child.text or "").lstrip()
        if child.tag != _TEXT:
            child.tag, child.text = _TEXT, glyph
        elif not text:
            continue
        elif len(text) == 1 or not text[0].isalnum():
            # Somebody may have typed behind the box, or letters of a font of signs stand for it.
            child.text = glyph + text[1:]
        else:
            child.text = f"{glyph} {text}"
        return
