"""A document as a Word file."""

from __future__ import annotations

import zipfile
from io import BytesIO

from csdreport.document.model import Document, Heading
from csdreport.formats.docx import meta
from csdreport.formats.docx.styles import META, style_id
from csdreport.formats.docx.writing import sheet
from csdreport.formats.docx.writing.blocks import Pen
from csdreport.formats.docx.writing.body import body
from csdreport.formats.docx.writing.names import NAMESPACES
from csdreport.formats.docx.writing.numbering import Numbering
from csdreport.formats.docx.writing.relations import Relations
from csdreport.formats.docx.writing.runs import plain
from csdreport.formats.docx.writing.xml import HEADER, escape

_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PARTS = ("styles", "settings", "numbering", "fontTable")
# The first moment that a zip entry can tell: the same document gives the same bytes.
_MOMENT = (1980, 1, 1, 0, 0, 0)


def write_document(document: Document) -> bytes:
    """Write all parts of the file, without author, dates, revision ids or paths."""
    pen = Pen(Relations(), Numbering())
    main = body(document, pen)
    public = document.meta.get("copy") == "public"
    return _package(
        {
            "[Content_Types].xml": _content_types(),
            "_rels/.rels": _root_relations(),
            "docProps/core.xml": _core(document),
            "word/_rels/document.xml.rels": pen.relations.xml(),
            "word/document.xml": main,
            "word/fontTable.xml": sheet.fonts(),
            "word/footer1.xml": _footer(document),
            "word/numbering.xml": pen.numbering.xml(),
            "word/settings.xml": sheet.settings(protect=document.protect, anonymous=public),
            "word/styles.xml": sheet.styles(document.language),
        }
    )


def _package(parts: dict[str, str]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(parts):
            entry = zipfile.ZipInfo(name, _MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, parts[name].encode("utf-8"))
    return stream.getvalue()


def _content_types() -> str:
    parts = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPES}.{name}+xml"/>'
        for name in _PARTS
    )
    return (
        HEADER + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_TYPES}.document.main+xml"/>'
        f'<Override PartName="/word/footer1.xml" ContentType="{_TYPES}.footer+xml"/>'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        f"{parts}</Types>"
    )


def _root_relations() -> str:
    return (
        HEADER
        + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/officeDocument" Target="word/document.xml"/>'
        '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/'
        'relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>'
    )


def _core(document: Document) -> str:
    title = next(
        (part.text for part in document.parts if isinstance(part, Heading) and not part.level), ""
    )
    language = f"<dc:language>{escape(document.language)}</dc:language>"
    return (
        HEADER + "<cp:coreProperties "
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title)}</dc:title>{language if document.language else ''}"
        "</cp:coreProperties>"
    )


def _footer(document: Document) -> str:
    return (
        f'{HEADER}<w:ftr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="{style_id(META)}"/></w:pPr>'
        f"{plain(meta.line(document.meta))}<w:r><w:tab/></w:r>{_number('PAGE')}"
        f"{plain(' / ')}{_number('NUMPAGES')}</w:p></w:ftr>"
    )


def _number(field: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {field} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
