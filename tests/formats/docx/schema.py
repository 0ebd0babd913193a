"""The order in which ISO 29500-1 (transitional) wants the children of the elements we write.

Word calls a file damaged, or silently drops a property, where the order is another one.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from tests.formats.docx.build import W

ORDER = {
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers "
        "pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct "
        "autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing "
        "mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap "
        "outlineLvl divId cnfStyle rPr sectPr pPrChange"
    ),
    "rPr": (
        "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint "
        "noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u "
        "effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath"
    ),
    "tblPr": (
        "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc "
        "tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption "
        "tblDescription tblPrChange"
    ),
    "tcPr": (
        "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText "
        "vAlign hideMark headers cellIns cellDel cellMerge tcPrChange"
    ),
    "sdtPr": (
        "rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding label tabIndex "
        "equation comboBox date docPartObj docPartList dropDownList picture richText text "
        "citation group bibliography"
    ),
    "sectPr": (
        "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders "
        "lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter "
        "docGrid printerSettings sectPrChange"
    ),
    "settings": (
        "writeProtection view zoom removePersonalInformation removeDateAndTime "
        "doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText "
        "printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts "
        "saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges "
        "bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors "
        "hideGrammaticalErrors activeWritingStyle proofState formsDesign attachedTemplate "
        "linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge "
        "revisionView trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection "
        "autoFormatOverride styleLockTheme styleLockQFSet defaultTabStop autoHyphenation "
        "consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps showEnvelope summaryLength "
        "clickAndTypeStyle defaultTableStyle evenAndOddHeaders bookFoldRevPrinting "
        "bookFoldPrinting bookFoldPrintingSheets drawingGridHorizontalSpacing "
        "drawingGridVerticalSpacing displayHorizontalDrawingGridEvery "
        "displayVerticalDrawingGridEvery doNotUseMarginsForDrawingGridOrigin "
        "drawingGridHorizontalOrigin drawingGridVerticalOrigin doNotShadeFormData "
        "noPunctuationKerning characterSpacingControl printTwoOnOne strictFirstAndLastChars "
        "noLineBreaksAfter noLineBreaksBefore savePreviewPicture doNotValidateAgainstSchema "
        "saveInvalidXml ignoreMixedContent alwaysShowPlaceholderText doNotDemarcateInvalidXml "
        "saveXmlDataOnly useXSLTWhenSaving saveThroughXslt showXMLTags "
        "alwaysMergeEmptyNamespace updateFields hdrShapeDefaults footnotePr endnotePr compat "
        "docVars rsids mathPr attachedSchema themeFontLang clrSchemeMapping "
        "doNotIncludeSubdocsInStats doNotAutoCompressPictures forceUpgrade captions "
        "readModeInkLockDown smartTagType schemaLibrary shapeDefaults doNotEmbedSmartTags "
        "decimalSymbol listSeparator"
    ),
    "style": (
        "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden "
        "unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr "
        "tblPr trPr tcPr tblStylePr"
    ),
    "lvl": (
        "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr"
    ),
    "abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
    "numbering": "numPicBullet abstractNum num numIdMacAtCleanup",
    "num": "abstractNumId lvlOverride",
    "numPr": "ilvl numId",
    "tbl": "bookmarkStart bookmarkEnd tblPr tblGrid tr sdt",
    "tr": "tblPrEx trPr tc sdt",
    "tblBorders": "top left start bottom right end insideH insideV",
    "tblCellMar": "top left start bottom right end",
    "pBdr": "top left bottom right between bar",
    "sdt": "sdtPr sdtEndPr sdtContent",
    "font": (
        "altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic "
        "embedBoldItalic"
    ),
    "docDefaults": "rPrDefault pPrDefault",
    "styles": "docDefaults latentStyles style",
}
ALLOWED = {
    "p": "pPr r hyperlink bookmarkStart bookmarkEnd sdt fldSimple",
    "r": "rPr t tab br fldChar instrText",
    "tc": "tcPr p sdt tbl bookmarkStart bookmarkEnd",
    "trPr": "cantSplit tblHeader trHeight gridBefore",
    "body": "p tbl sdt sectPr",
    "ftr": "p",
    "hyperlink": "r",
    "sdtContent": "p",
}
"""Children in any order, but none else; properties come first by the tables above."""


def problems(root: etree._Element) -> Iterator[str]:
    """Say where a part does not follow the schema."""
    for element in root.iter():
        name = _name(element)
        children = [_name(child) for child in element]
        if name in ORDER:
            yield from _out_of_order(name, children, ORDER[name].split())
        elif name in ALLOWED:
            strange = set(children) - set(ALLOWED[name].split())
            if strange:
                yield f"{name} holds {sorted(strange)}"
        if name == "tc" and (not children or children[-1] != "p"):
            yield "a cell does not end with a paragraph"
        if f"{name}Pr" in children[1:] and children[0] != "tblPrEx":
            yield f"the properties of {name} do not come first"
    yield from _doubled_ids(root)


def _out_of_order(name: str, children: list[str], order: list[str]) -> Iterator[str]:
    strange = [child for child in children if child not in order]
    if strange:
        yield f"{name} holds {strange}"
        return
    places = [order.index(child) for child in children]
    if places != sorted(places):
        yield f"{name} has its children in the order {children}"


def _doubled_ids(root: etree._Element) -> Iterator[str]:
    for kind in ("bookmarkStart", "id", "num", "abstractNum"):
        attribute = {"num": "numId", "abstractNum": "abstractNumId", "id": "val"}.get(kind, "id")
        found = [each.get(f"{{{W}}}{attribute}") for each in root.iter(f"{{{W}}}{kind}")]
        if len(found) != len(set(found)):
            yield f"two {kind} have one id"


def _name(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]
