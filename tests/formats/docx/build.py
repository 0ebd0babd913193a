"""Word files made by hand, part by part, to hold one difficulty each."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO

from csdreport.document.model import Document, Entry, Heading, Prose
from csdreport.formats.docx import read
from csdreport.text.blocks import Blocks
from csdreport.text.markdown import render

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
NAMESPACES = " ".join(
    (
        f'xmlns:w="{W}" xmlns:r="{OFFICE}"',
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
        'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
        'xmlns:v="urn:schemas-microsoft-com:vml"',
        'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
    )
)
STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Numbered"><w:name w:val="Numbered"/>
 <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="character" w:styleId="Betont"><w:name w:val="Emphasis"/>
 <w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Platzhalter"><w:name w:val="Placeholder Text"/></w:style>
<w:style w:type="character" w:styleId="Versteckt"><w:name w:val="Secret"/>
 <w:rPr><w:vanish/></w:rPr></w:style>
"""


def level(n: int, form: str, text: str, start: int = 1, more: str = "") -> str:
    """Write one level of a list."""
    return (
        f'<w:lvl w:ilvl="{n}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/><w:pPr><w:ind w:left="{720 * (n + 1)}"/></w:pPr></w:lvl>'
    )


NUMBERING = (
    '<w:abstractNum w:abstractNumId="10">'
    + level(0, "decimal", "%1.")
    + level(1, "lowerLetter", "%2)")
    + level(2, "upperRoman", "%3")
    + "</w:abstractNum>"
    + '<w:abstractNum w:abstractNumId="11">'
    + level(0, "bullet", "•")
    + level(1, "bullet", "–")
    + "</w:abstractNum>"
    + '<w:abstractNum w:abstractNumId="12">'
    + level(0, "decimal", "%1", start=2)
    + level(1, "decimal", "%1.%2")
    + "</w:abstractNum>"
    + '<w:num w:numId="1"><w:abstractNumId w:val="10"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="11"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="12"/></w:num>'
    '<w:num w:numId="4"><w:abstractNumId w:val="10"/></w:num>'
    '<w:num w:numId="5"><w:abstractNumId w:val="10"/><w:lvlOverride w:ilvl="0">'
    '<w:startOverride w:val="7"/></w:lvlOverride></w:num>'
)


def part(root: str, content: str) -> str:
    """Write a part of the main namespace."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {NAMESPACES}>{content}</w:{root}>'


def relation(key: str, kind: str, target: str, *, external: bool = False) -> str:
    """Write one relationship."""
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>'


def relations(*found: str) -> str:
    """Write a part of relationships."""
    return f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(found)}</Relationships>'


def parts_of(body: str, *links: str, **further: str) -> dict[str, str]:
    """Write the parts of a file; `further` parts are named by their file, without ".xml"."""
    fellows = [relation(f"fellow{n}", name, f"{name}.xml") for n, name in enumerate(further)]
    return {
        "_rels/.rels": relations(relation("main", "officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": relations(
            relation("styles", "styles", "styles.xml"),
            relation("numbering", "numbering", "numbering.xml"),
            *fellows,
            *links,
        ),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        "word/styles.xml": part("styles", STYLES),
        "word/numbering.xml": part("numbering", NUMBERING),
        **{f"word/{name}.xml": content for name, content in further.items()},
    }


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Put parts into a zip."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def file(body: str, *links: str, **further: str) -> bytes:
    """Write a whole file."""
    return zipped(parts_of(body, *links, **further))


def opened(body: str, *links: str, **further: str) -> Document:
    """Write a whole file and read it."""
    return read(file(body, *links, **further))


def p(*content: str, properties: str = "") -> str:
    """Write a paragraph; text without a tag becomes a run."""
    inside = "".join(each if each.startswith("<") else r(each) for each in content)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inside}</w:p>"


def r(text: str, properties: str = "") -> str:
    """Write a run."""
    head = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{head}<w:t xml:space="preserve">{text}</w:t></w:r>'


def item(text: str, number: int = 1, at: int = 0) -> str:
    """Write a numbered paragraph."""
    numbered = f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{number}"/></w:numPr>'
    return p(text, properties=numbered)


def tc(*content: str, properties: str = "") -> str:
    """Write a cell; text without a tag becomes a paragraph."""
    inside = "".join(each if each.startswith("<") else p(each) for each in content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside or p()}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    """Write a row; text without a tag becomes a cell."""
    inside = "".join(each if each.startswith("<") else tc(each) for each in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inside}</w:tr>"


def tbl(*rows: str) -> str:
    """Write a table."""
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def sdt(content: str, properties: str = "") -> str:
    """Write a content control."""
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def text_of(document: Document) -> list[str]:
    """Say a document shortly: "# heading", "label | answer", and prose as Markdown."""
    return [_short(each) for each in document.parts]


def _short(found: Heading | Prose | Entry) -> str:
    if isinstance(found, Heading):
        return f"{'#' * found.level} {found.text}"
    if isinstance(found, Prose):
        return _markdown(found.blocks)
    cells = [found.label, _markdown(found.blocks), *map(_markdown, found.more)]
    return " | ".join(cells)


def _markdown(blocks: Blocks) -> str:
    return render(blocks)


def answer(*content: str, links: tuple[str, ...] = (), **further: str) -> str:
    """Read one answer's cell as Markdown."""
    (entry,) = opened(tbl(tr("Label", tc(*content))), *links, **further).parts
    assert isinstance(entry, Entry)
    return render(entry.blocks)


def kinds(document: Document) -> set[str]:
    """Name what the reader noticed."""
    return {notice.kind for notice in document.notices}


def remarks(document: Document) -> list[tuple[str, str]]:
    """Name the text beside the text."""
    return [(remark.kind, remark.text) for remark in document.remarks]
