"""What inspecting a Word file tells."""

from __future__ import annotations

import struct

import pytest

from csdreport.document import facts as kinds
from csdreport.document.assemble import blank
from csdreport.formats.docx import inspect, pictures, write
from csdreport.formats.docx.contrast import contrast
from csdreport.template import load
from tests.formats.docx.build import file, p, part, parts_of, r, relation, tbl, tr, zipped

DRAWING = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
HEADING = '<w:pStyle w:val="berschrift1"/>'
TEXT = p("Enough words that nobody could take this for a heading of any kind in a form at all.")


def found(body: str, kind: str) -> list[str]:
    """List what is told of a kind: where, and the words."""
    facts = inspect(file(body))
    return [f"{fact.source} {fact.quote}".strip() for fact in facts if fact.kind == kind]


def table(first: str = "", later: str = "") -> str:
    return tbl(tr("Who", "What", properties=first), tr("Ada", "Sings", properties=later))


def picture(place: str, about: str = "") -> str:
    return (
        f"<w:p><w:r><w:drawing><wp:{place} {DRAWING}>"
        f'<wp:docPr id="1" name="Logo"{about}/></wp:{place}></w:drawing></w:r></w:p>'
    )


def exif(*tags: int) -> bytes:
    entries = b"".join(struct.pack("<HHII", tag, 2, 1, 0) for tag in tags)
    return b"\xff\xd8Exif\0\0II*\0" + struct.pack("<IH", 8, len(tags)) + entries


def test_our_own_forms_have_nothing_to_tell_but_title_and_language() -> None:
    facts = inspect(write(blank(load.load("csd-2016"))))
    assert {fact.kind for fact in facts} == {kinds.TITLE, kinds.LANGUAGE}
    assert all(fact.quote for fact in facts)


def test_a_file_without_properties_has_an_empty_title_and_language() -> None:
    assert found(p("Text"), kinds.TITLE) == [""]
    assert found(p("Text"), kinds.LANGUAGE) == [""]


@pytest.mark.parametrize(
    ("body", "kind", "told"),
    [
        (table(), kinds.TABLE_WITHOUT_HEAD, ["table 1 Who\tWhat"]),
        (table("<w:tblHeader/>"), kinds.TABLE_WITHOUT_HEAD, []),
        (table(), kinds.TABLE_THAT_BREAKS, ["table 1"]),
        (table(later="<w:cantSplit/>"), kinds.TABLE_THAT_BREAKS, []),
        (tbl(tr("Ada", "Sings")), kinds.TABLE_WITHOUT_HEAD, []),
        (p(r("Weather", "<w:b/>")) + TEXT, kinds.BOLD_LINE, ["Weather"]),
        (p(r("Weather", "<w:b/>"), properties=HEADING) + TEXT, kinds.BOLD_LINE, []),
        (p(r("Weather", "<w:b/>")), kinds.BOLD_LINE, []),
        (
            p("One", properties='<w:outlineLvl w:val="0"/>')
            + p("Three", properties='<w:outlineLvl w:val="2"/>'),
            kinds.HEADING_SKIPPED,
            ["heading 1 to 3 Three"],
        ),
        (p("One", properties=HEADING) + TEXT, kinds.HEADING_SKIPPED, []),
        (picture("inline"), kinds.UNDESCRIBED, ["Logo"]),
        (picture("inline", ' descr="A fish"'), kinds.UNDESCRIBED, []),
        (picture("anchor"), kinds.FLOATING, [""]),
        (picture("inline"), kinds.FLOATING, []),
        (
            p(f"<w:hyperlink>{r('https://example.org/a')}</w:hyperlink>"),
            kinds.BARE_LINK,
            ["https://example.org/a"],
        ),
        (p(f"<w:hyperlink>{r('Click here')}</w:hyperlink>"), kinds.BARE_LINK, ["Click here"]),
        (p(f"<w:hyperlink>{r('The programme')}</w:hyperlink>"), kinds.BARE_LINK, []),
        (p("a") + p() + p() + p("b"), kinds.EMPTY_LINES, [""]),
        (p("a") + p() + p("b") + p(), kinds.EMPTY_LINES, []),
        (p(r("pale", '<w:color w:val="BBBBBB"/>')), kinds.PALE, ["pale"]),
        (p(r("dark", '<w:color w:val="333333"/>')), kinds.PALE, []),
        (
            p(r("white", '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="000000"/>')),
            kinds.PALE,
            [],
        ),
        (p(r("tiny", '<w:sz w:val="14"/>')), kinds.SMALL, ["7 pt tiny"]),
        (p(r("2", '<w:sz w:val="14"/><w:vertAlign w:val="superscript"/>')), kinds.SMALL, []),
        (p("1. One") + p("2. Two"), kinds.TYPED_LIST, ["1. One"]),
        (p("1. One") + p("Two"), kinds.TYPED_LIST, []),
    ],
)
def test_a_fact_is_told_where_it_holds_and_only_there(
    body: str, kind: str, told: list[str]
) -> None:
    assert found(body, kind) == told


def test_the_language_of_the_styles_is_told() -> None:
    lang = '<w:rPr><w:lang w:val="fr-FR"/></w:rPr>'
    styles = f"<w:docDefaults><w:rPrDefault>{lang}</w:rPrDefault></w:docDefaults>"
    parts = {**parts_of(p("Text")), "word/styles.xml": part("styles", styles)}
    facts = inspect(zipped(parts))
    assert [fact.quote for fact in facts if fact.kind == kinds.LANGUAGE] == ["fr-FR"]


def test_who_made_the_file_is_told_and_a_damaged_part_tells_nothing() -> None:
    core = (
        '<cp:coreProperties xmlns:cp="urn:x" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<dc:creator>Ada Example</dc:creator><dc:title>Kelp</dc:title></cp:coreProperties>"
    )
    main = relation("main", "officeDocument", "word/document.xml")
    more = relation("core", "core-properties", "docProps/core.xml")
    parts = parts_of(p("Text"))
    opening, _, rest = parts["_rels/.rels"].partition(main)
    parts["_rels/.rels"] = f"{opening}{main}{more}{rest}"
    facts = inspect(zipped({**parts, "docProps/core.xml": core}))
    assert ("author", "Ada Example") in [(fact.source, fact.quote) for fact in facts]
    assert "Kelp" in [fact.quote for fact in facts if fact.kind == kinds.TITLE]


@pytest.mark.parametrize(
    ("beginning", "told"),
    [
        (exif(0x010F, 0x8825), ("device", "place")),
        (exif(0x0112), ()),
        (exif(0x8825)[:-12], ()),
        (b"\x89PNG", ()),
        (b"", ()),
        (b"Exif\0\0", ()),
    ],
)
def test_a_picture_tells_where_and_with_what_it_was_taken(
    beginning: bytes, told: tuple[str, ...]
) -> None:
    assert pictures.origin(beginning) == told


def test_a_picture_in_the_file_is_looked_at() -> None:
    parts: dict[str, str | bytes] = {**parts_of(p("Text")), "word/media/image1.jpeg": exif(0x8825)}
    facts = inspect(zipped(parts))
    assert [f.quote for f in facts if f.kind == kinds.PICTURE_ORIGIN] == ["place"]


def test_contrast_is_measured_as_the_guidelines_do() -> None:
    assert contrast("000000", "FFFFFF") == pytest.approx(21)
    assert contrast("767676", "FFFFFF") == pytest.approx(4.54, abs=0.01)
    assert contrast("auto", "FFFFFF") == 21
