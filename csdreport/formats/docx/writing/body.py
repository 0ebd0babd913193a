"""The parts of a document in reading order, as the body of a Word file."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from csdreport.document import columns, words
from csdreport.document.model import Document, Entry, Heading, Part, Prose
from csdreport.formats.docx.styles import ROLE_STYLES, TEXT
from csdreport.formats.docx.writing.blocks import Line, Pen, lines
from csdreport.formats.docx.writing.controls import Controls
from csdreport.formats.docx.writing.direction import begins_right, language_runs_right
from csdreport.formats.docx.writing.names import NAMESPACES
from csdreport.formats.docx.writing.relations import FOOTER
from csdreport.formats.docx.writing.runs import plain
from csdreport.formats.docx.writing.sheet import MARGIN, PAGE
from csdreport.formats.docx.writing.tables import table
from csdreport.formats.docx.writing.xml import HEADER

_DEEPEST_HEADING = 9


def body(document: Document, pen: Pen) -> str:
    """Write the main part; the pen collects what the other parts must hold."""
    content = "".join(_parts(document, pen))
    if not document.parts or isinstance(document.parts[-1], Entry):
        # Word wants a paragraph after a table.
        content += Line(TEXT).xml()
    return (
        f"{HEADER}<w:document {NAMESPACES}><w:body>{content}{_section(document)}"
        "</w:body></w:document>"
    )


def _parts(document: Document, pen: Pen) -> Iterator[str]:
    right = language_runs_right(document.language)
    title, annex = "", False
    for kind, group in groupby(document.parts, key=_kind):
        if kind is Entry:
            entries = [part for part in group if isinstance(part, Entry)]
            heads = columns.heads(document.language, answers=not annex)
            controls = _controls(document, annex=annex)
            yield table(entries, pen, title=title, heads=heads, right=right, controls=controls)
            continue
        for part in group:
            if isinstance(part, Heading):
                title = part.text
                annex = annex or words.is_annex_title(title)
                yield _heading(part)
            elif isinstance(part, Prose):
                style = ROLE_STYLES[part.role]
                yield "".join(line.xml() for line in lines(part.blocks, style, pen))


def _controls(document: Document, *, annex: bool) -> Controls:
    if document.protect:
        return Controls.EVERYWHERE
    return Controls.NOWHERE if annex else Controls.WHERE_SAFE


def _kind(part: Part) -> type[Part]:
    return type(part)


def _heading(part: Heading) -> str:
    style = f"Heading {min(part.level, _DEEPEST_HEADING)}" if part.level > 0 else "Title"
    return Line(style, right=begins_right(part.text), content=plain(part.text)).xml()


def _section(document: Document) -> str:
    protect = '<w:formProt w:val="1"/>' if document.protect else ""
    bidi = "<w:bidi/>" if language_runs_right(document.language) else ""
    return (
        f'<w:sectPr><w:footerReference w:type="default" r:id="{FOOTER}"/>'
        f'<w:pgSz w:w="{PAGE[0]}" w:h="{PAGE[1]}"/>'
        f'<w:pgMar w:top="{MARGIN}" w:right="{MARGIN}" w:bottom="{MARGIN}" w:left="{MARGIN}" '
        f'w:header="567" w:footer="567" w:gutter="0"/><w:cols w:space="708"/>{protect}{bidi}'
        "</w:sectPr>"
    )
