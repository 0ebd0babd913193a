"""What stands in one paragraph: runs of text with their looks, whatever wraps them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from csdreport.document import notices as seen
from csdreport.formats.docx.reading import fields
from csdreport.formats.docx.reading.controls import is_prompt
from csdreport.formats.docx.reading.names import (
    ALTERNATE,
    CHOICE,
    FALLBACK,
    GRAPHIC_DATA,
    MATH,
    MATH_PARAGRAPH,
    MATH_TEXT,
    RELATION_ID,
    w,
)
from csdreport.formats.docx.reading.properties import NO_LOOK, Look, look
from csdreport.formats.docx.reading.story import Story
from csdreport.formats.docx.reading.style_sheet import Style
from csdreport.formats.docx.reading.symbols import symbol
from csdreport.formats.docx.reading.xml import Element
from csdreport.formats.docx.styles import HYPERLINK
from csdreport.text.blocks import Run

_RUN, _TEXT, _FIELD, _LINK = w("r"), w("t"), w("fldSimple"), w("hyperlink")
_RUN_PROPERTIES, _SYMBOL, _RUBY = w("rPr"), w("sym"), w("ruby")
_FIELD_EDGE, _CODE = w("fldChar"), w("instrText")
_BOX_CONTENT = w("txbxContent")
_CHARACTERS = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("br"): "\n",
    w("cr"): "\n",
    w("noBreakHyphen"): "\u2011",
    w("softHyphen"): "\u00ad",
}
_REFERENCES = {
    w("footnoteReference"): "footnote",
    w("endnoteReference"): "endnote",
    w("commentReference"): "comment",
}
_PICTURES = (w("drawing"), w("pict"), w("object"))
_NOT_TEXT = frozenset(
    w(name) for name in ("pPr", "rPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "fldData")
)
_SPACES_IN_XML = str.maketrans("\r\n", "  ")


@dataclass(slots=True)
class Inline:
    """What a paragraph holds.

    Attributes:
        prompts: Text of a control that nobody typed over.
        boxes: The contents of text boxes that are anchored here.
        numbers: Whether page numbers stood here, which are no text.
    """

    runs: list[Run] = field(default_factory=list)
    prompts: list[str] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    numbers: bool = False


def read(paragraph: Element, style: Style, story: Story) -> Inline:
    """Read the runs of a paragraph; hidden text goes to the story's remarks."""
    story.parted = True
    walk = _Walk(story, style)
    walk.through(paragraph, "")
    walk.found.runs = _joined(walk.found.runs)
    return walk.found


def _joined(runs: list[Run]) -> list[Run]:
    """Join neighbours of one look: Word parts runs wherever somebody paused."""
    if len(runs) < 2:
        return runs
    return [
        Run("".join(run.text for run in group), *look)
        for look, group in groupby(runs, key=lambda run: run.look)
    ]


class _Walk:
    def __init__(self, story: Story, style: Style) -> None:
        self.story = story
        self.style = style
        self.found = Inline()

    def through(self, parent: Element, link: str) -> None:
        """Walk over everything in an element; wrappers that Word knows or not do not matter."""
        for child in parent:
            tag = child.tag
            if tag == _RUN:
                self._run(child, link)
            elif tag in _NOT_TEXT:
                continue
            elif tag == _LINK:
                self.through(child, self._target(child) or link)
            elif tag == _FIELD:
                self._simple_field(child, link)
            elif tag == ALTERNATE:
                for chosen in chosen_content(child):
                    self.through(chosen, link)
            elif tag in (MATH, MATH_PARAGRAPH):
                self._math(child)
            elif len(child):
                self.through(child, link)

    def _run(self, run: Element, link: str) -> None:
        shape = self._look(run.find(_RUN_PROPERTIES))
        for child in run:
            self._content(child, run, shape, link)

    def _content(self, child: Element, run: Element, shape: Look, link: str) -> None:
        tag = child.tag
        if tag == _TEXT:
            self._add((child.text or "").translate(_SPACES_IN_XML), run, shape, link)
        elif tag in _CHARACTERS:
            self._add(_CHARACTERS[tag], run, shape, link)
        elif tag == _SYMBOL:
            glyph = symbol(child.get(w("font")) or "", child.get(w("char")) or "")
            self._add(glyph, run, shape, link)
        elif tag == _FIELD_EDGE:
            self._add(fields.turn(child, self.story), run, shape, link)
        elif tag == _CODE:
            if self.story.fields:
                self.story.fields[-1].code += child.text or ""
        elif tag in _REFERENCES:
            key = (_REFERENCES[tag], child.get(w("id")) or "")
            self.story.references.setdefault(key, self.story.place)
        elif tag in _PICTURES:
            self._picture(child)
        elif tag == ALTERNATE:
            for chosen in chosen_content(child):
                for inner in chosen:
                    self._content(inner, run, shape, link)
        elif tag == _RUBY:
            self._ruby(child, link)
        elif tag == _RUN:
            self._run(child, link)

    def _add(self, text: str, run: Element, shape: Look, link: str) -> None:
        if not text:
            return
        story = self.story
        if is_prompt(run):
            self.found.prompts.append(text)
        elif not fields.shown(story):
            if text.strip() and not fields.repeats_its_choice(text, story):
                story.remark("hidden", text)
        elif fields.shows_a_page_number(story):
            self.found.numbers = True
            self.found.runs.append(Run(text))
        elif shape.hidden:
            story.remark("hidden", text)
        else:
            if shape.struck:
                story.saw("struck")
            address = link or fields.open_address(story)
            self._append(text, shape, address)

    def _append(self, text: str, shape: Look, link: str) -> None:
        underline = shape.underline not in (None, "none", "")
        if link and shape.underline != "double":
            # Links are underlined as links; only our second line says more.
            underline = False
        self.story.parted = True
        run = Run(text, bool(shape.emphasis), bool(shape.strong), underline, link)
        self.found.runs.append(run)

    def _look(self, properties: Element | None) -> Look:
        if properties is None:
            own = NO_LOOK
        else:
            own = look(properties)
            if own.style:
                style = self.story.styles.character(own.style)
                if style.name != HYPERLINK.lower():
                    own = own.over(style.look)
        if own.hidden is None and self.style.look.hidden:
            return Look(hidden=True).over(own)
        return own

    def _simple_field(self, element: Element, link: str) -> None:
        code = element.get(w("instr")) or ""
        if fields.is_page_number(code):
            self.found.numbers = True
        self.through(element, fields.address(code) or link)

    def _target(self, element: Element) -> str:
        relation = self.story.relations.get(element.get(RELATION_ID) or "")
        target = relation.target if relation is not None and relation.external else ""
        anchor = element.get(w("anchor"))
        return f"{target}#{anchor}" if anchor else target

    def _math(self, element: Element) -> None:
        text = "".join(each.text or "" for each in element.iter(MATH_TEXT, _TEXT))
        if text:
            self._append(text, NO_LOOK, "")

    def _ruby(self, element: Element, link: str) -> None:
        """Read a word with its reading above: the reading in brackets behind it."""
        for part, before, after in (("rubyBase", "", ""), ("rt", " (", ")")):
            found = element.find(w(part))
            if found is not None:
                self._append(before, NO_LOOK, link) if before else None
                self.through(found, link)
                self._append(after, NO_LOOK, link) if after else None

    def _picture(self, element: Element) -> None:
        boxes = list(_outermost_boxes(element))
        if boxes:
            self.found.boxes.extend(boxes)
            self.story.saw(seen.TEXT_BOX)
        elif any(True for _ in element.iter(GRAPHIC_DATA)) or len(element):
            self.story.saw(seen.PICTURE)


def chosen_content(alternate: Element) -> Iterator[Element]:
    """Give what a person sees of content in several versions: the first one that has text.

    The others say the same for programs that know less; without any text, the first is taken.
    """
    choices = list(alternate.iterchildren(CHOICE))
    fallback = alternate.find(FALLBACK)
    offered = [*choices, *([] if fallback is None else [fallback])]
    chosen = next(filter(_has_text, offered), offered[0] if offered else None)
    if chosen is not None:
        yield chosen


def _has_text(element: Element) -> bool:
    return any(each.text for each in element.iter(_TEXT))


def _outermost_boxes(element: Element) -> Iterator[Element]:
    """Find the contents of text boxes, without those in other boxes or in a fallback."""
    for child in element:
        if child.tag == _BOX_CONTENT:
            yield child
        elif child.tag == ALTERNATE:
            for chosen in chosen_content(child):
                yield from _outermost_boxes(chosen)
        else:
            yield from _outermost_boxes(child)
