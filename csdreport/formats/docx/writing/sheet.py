"""The styles, settings and fonts of our Word files: A4, one face, three sizes of print."""

from __future__ import annotations

from csdreport.formats.docx import styles as names
from csdreport.formats.docx.styles import style_id
from csdreport.formats.docx.writing.names import NAMESPACES
from csdreport.formats.docx.writing.xml import HEADER, attribute

PAGE = (11906, 16838)
"""A4 in twentieths of a point."""
MARGIN = 1134
TEXT_WIDTH = PAGE[0] - 2 * MARGIN

# A face that Word has on every system, and that others replace by one of the same widths.
_FACE = "Arial"
_INK = "1F3A5F"
_GREY = "595959"
_REGIONS = {"en": "en-GB", "fr": "fr-FR", "es": "es-ES", "ar": "ar-SA", "bn": "bn-BD"}


def region(language: str) -> str:
    """Say a language as Word wants it, with a region; British English when none is known."""
    return _REGIONS.get(language, language) or "en-GB"


def styles(language: str) -> str:
    """Write the part of the styles, with the language that spelling is checked in."""
    tongue = attribute(region(language))
    defaults = (
        "<w:docDefaults><w:rPrDefault><w:rPr>"
        f'<w:rFonts w:ascii="{_FACE}" w:hAnsi="{_FACE}" w:eastAsia="{_FACE}" w:cs="{_FACE}"/>'
        '<w:sz w:val="20"/><w:szCs w:val="20"/>'
        f'<w:lang w:val="{tongue}" w:eastAsia="{tongue}" w:bidi="{_bidi(tongue)}"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
        '<w:spacing w:after="100" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>"
    )
    body = "".join((defaults, *_paragraph_styles(), *_heading_styles(), *_other_styles()))
    return f"{HEADER}<w:styles {NAMESPACES}>{body}</w:styles>"


def settings(*, protect: bool, anonymous: bool) -> str:
    """Write the settings; `anonymous` keeps Word from adding names when somebody saves."""
    parts = (
        '<w:zoom w:percent="100"/>',
        "<w:removePersonalInformation/>" if anonymous else "",
        '<w:documentProtection w:edit="forms" w:enforcement="1"/>' if protect else "",
        '<w:defaultTabStop w:val="720"/>',
        '<w:characterSpacingControl w:val="doNotCompress"/>',
        '<w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>',
    )
    return f"{HEADER}<w:settings {NAMESPACES}>{''.join(parts)}</w:settings>"


def fonts() -> str:
    """Write the table of fonts."""
    return (
        f'{HEADER}<w:fonts {NAMESPACES}><w:font w:name="{_FACE}">'
        '<w:panose1 w:val="020B0604020202020204"/><w:charset w:val="00"/>'
        '<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    )


def _bidi(tongue: str) -> str:
    return tongue if tongue.split("-")[0] in ("ar", "fa", "he", "ur") else "ar-SA"


def _style(
    name: str,
    paragraph: str = "",
    run: str = "",
    *,
    kind: str = "paragraph",
    based_on: str = "Normal",
    shown_as: str = "",
    following: str = "",
    order: int = 1,
) -> str:
    own = name not in ("Normal", "Title", names.HYPERLINK, names.PLACEHOLDER)
    own = own and not name.startswith("heading")
    parts = [f'<w:name w:val="{name}"/>']
    if based_on:
        parts.append(f'<w:basedOn w:val="{style_id(based_on)}"/>')
    if following:
        parts.append(f'<w:next w:val="{style_id(following)}"/>')
    parts.append(f'<w:uiPriority w:val="{order}"/><w:qFormat/>')
    if paragraph:
        parts.append(f"<w:pPr>{paragraph}</w:pPr>")
    if run:
        parts.append(f"<w:rPr>{run}</w:rPr>")
    custom = ' w:customStyle="1"' if own else ""
    identity = shown_as or style_id(name)
    return f'<w:style w:type="{kind}"{custom} w:styleId="{identity}">{"".join(parts)}</w:style>'


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _spacing(before: int, after: int) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}"/>'


def _paragraph_styles() -> list[str]:
    normal = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        '<w:name w:val="Normal"/><w:qFormat/></w:style>'
    )
    amber = (
        '<w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="B45F06"/></w:pBdr>'
        '<w:shd w:val="clear" w:color="auto" w:fill="FDF3E3"/>'
    )
    rule = '<w:pBdr><w:top w:val="single" w:sz="4" w:space="4" w:color="A6A6A6"/></w:pBdr>'
    tab = f'<w:tabs><w:tab w:val="right" w:pos="{TEXT_WIDTH}"/></w:tabs>'
    end = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
    return [
        normal,
        _style(names.TEXT),
        _style(names.EVENT, "<w:keepNext/>" + _spacing(0, 60), f'<w:color w:val="{_GREY}"/>'),
        _style(
            names.COPY,
            "<w:keepLines/>" + amber + _spacing(60, 160) + '<w:ind w:left="200"/>',
            '<w:b/><w:bCs/><w:color w:val="7F4303"/>' + _size(18),
        ),
        _style(
            names.GUIDANCE,
            "<w:keepNext/><w:keepLines/>" + _spacing(0, 80),
            f'<w:color w:val="{_GREY}"/>' + _size(17),
        ),
        _style(names.LABEL, _spacing(40, 40), f'<w:color w:val="{_INK}"/>' + _size(18)),
        _style(names.ANSWER, _spacing(40, 60)),
        _style(names.ITEMS, based_on=names.ANSWER),
        _style(names.LINES, _spacing(0, 20), f'<w:color w:val="{_GREY}"/>' + _size(18)),
        _style(
            names.COLUMN,
            "<w:keepNext/>" + _spacing(20, 20),
            f'<w:b/><w:bCs/><w:color w:val="{_INK}"/>' + _size(15),
        ),
        _style(names.CELL_END, end, _size(4), order=99),
        _style(names.META, rule + tab + _spacing(0, 0), f'<w:color w:val="{_GREY}"/>' + _size(14)),
    ]


def _heading_styles() -> list[str]:
    ink = f'<w:b/><w:bCs/><w:color w:val="{_INK}"/>'
    keep = "<w:keepNext/><w:keepLines/>"
    rule = f'<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="6" w:color="{_INK}"/></w:pBdr>'
    title = _style("Title", keep + rule + _spacing(0, 200), ink + _size(32))
    sizes = (26, 22, 20, 20, 20, 20, 20, 20, 20)
    headings = (
        _style(
            f"heading {level}",
            keep
            + _spacing(320 if level == 1 else 220, 80)
            + f'<w:outlineLvl w:val="{level - 1}"/>',
            ink + _size(size),
            shown_as=f"Heading{level}",
            following=names.TEXT,
            order=9,
        )
        for level, size in enumerate(sizes, 1)
    )
    return [title, *headings]


def _other_styles() -> list[str]:
    edges = "".join(
        f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="A9B8C9"/>'
        for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    default = "DefaultParagraphFont"
    return [
        f'<w:style w:type="character" w:default="1" w:styleId="{default}">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/>'
        "<w:semiHidden/></w:style>",
        _style(
            names.HYPERLINK,
            run='<w:color w:val="0B5394"/><w:u w:val="single"/>',
            kind="character",
            based_on=default,
            order=99,
        ),
        _style(
            names.PLACEHOLDER,
            run='<w:color w:val="666666"/>',
            kind="character",
            based_on=default,
            order=99,
        ),
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr></w:style>",
        '<w:style w:type="table" w:customStyle="1" w:styleId="FormTable">'
        '<w:name w:val="Form Table"/><w:basedOn w:val="TableNormal"/>'
        '<w:uiPriority w:val="39"/><w:tblPr>'
        f"<w:tblBorders>{edges}</w:tblBorders></w:tblPr></w:style>",
    ]
