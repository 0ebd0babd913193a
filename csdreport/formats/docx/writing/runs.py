"""Runs of an answer as runs of Word: looks, links, tabs, hard breaks, scripts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

from csdreport.formats.docx.styles import HYPERLINK, style_id
from csdreport.formats.docx.writing.direction import stretches
from csdreport.formats.docx.writing.relations import Relations
from csdreport.formats.docx.writing.xml import attribute, escape
from csdreport.text.blocks import Run

_BOOKMARK = re.compile(r"#[A-Za-z_]\w{0,39}", re.ASCII)
_SPECIAL = re.compile(r"([\t\n])")
_ELEMENTS = {"\t": "<w:tab/>", "\n": "<w:br/>"}


def runs(content: Iterable[Run], relations: Relations) -> str:
    """Write runs; neighbours with one address share one link."""
    written = []
    for address, group in groupby(content, key=lambda run: run.link):
        inside = "".join(_run(run) for run in group)
        written.append(_link(address, inside, relations) if address else inside)
    return "".join(written)


def plain(text: str, properties: str = "") -> str:
    """Write text without a look of its own; `properties` are the children of w:rPr."""
    return "".join(_stretch(part, properties, right=right) for part, right in stretches(text))


def _run(run: Run) -> str:
    properties = [f'<w:rStyle w:val="{style_id(HYPERLINK)}"/>'] if run.link else []
    if run.strong:
        properties.append("<w:b/><w:bCs/>")
    if run.emphasis:
        properties.append("<w:i/><w:iCs/>")
    if run.underline:
        # A link is underlined anyway: only a second line shows that its words are, too.
        properties.append(f'<w:u w:val="{"double" if run.link else "single"}"/>')
    return plain(run.text, "".join(properties))


def _stretch(text: str, properties: str, *, right: bool) -> str:
    if right:
        properties += "<w:rtl/>"
    head = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    pieces = (_ELEMENTS.get(piece) or _text(piece) for piece in _SPECIAL.split(text) if piece)
    return f"<w:r>{head}{''.join(pieces)}</w:r>"


def _text(piece: str) -> str:
    return f'<w:t xml:space="preserve">{escape(piece)}</w:t>'


def _link(address: str, inside: str, relations: Relations) -> str:
    relation = relations.link(address)
    if relation:
        return f'<w:hyperlink r:id="{relation}" w:history="1">{inside}</w:hyperlink>'
    if _BOOKMARK.fullmatch(address):
        return (
            f'<w:hyperlink w:anchor="{attribute(address[1:])}" w:history="1">{inside}</w:hyperlink>'
        )
    return _field_link(address, inside)


def _field_link(address: str, inside: str) -> str:
    """Write an address that Word would refuse as a relationship: a field takes any characters."""
    quoted = address.replace("\\", "\\\\").replace('"', '\\"')
    code = f'<w:instrText xml:space="preserve"> HYPERLINK "{escape(quoted)}" </w:instrText>'
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>{code}</w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{inside}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
