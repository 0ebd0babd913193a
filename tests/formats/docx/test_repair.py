"""What a Word file is beside its answers is changed there alone, and in every shape of file."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import docx
import pytest
from lxml import etree

from csdreport.document import facts as kinds
from csdreport.findings import Repair
from csdreport.formats.docx import inspect
from csdreport.formats.docx.repair import repaired
from tests.formats.docx.build import (
    NAMESPACES,
    STYLES,
    W,
    file,
    item,
    p,
    part,
    parts_of,
    relation,
    tbl,
    tc,
    tr,
    zipped,
)
from tests.formats.docx.edit import parts
from tests.formats.docx.office import converted, needs_libreoffice
from tests.formats.docx.schema import problems

MAIN, SHEET, CORE = "word/document.xml", "word/styles.xml", "docProps/core.xml"
TITLE = Repair(kinds.TITLE, "Night & day")
ENGLISH = Repair(kinds.LANGUAGE, "en-GB")
HEADS = Repair(kinds.TABLE_WITHOUT_HEAD, places=("table 1",))
BREAKS = Repair(kinds.TABLE_THAT_BREAKS, places=("table 1", "table 2"))
ROOM = Repair(kinds.EMPTY_LINES, places=("",))
TABLE = tbl(tr("Who", "What"), tr("Ada", "Sings"))


def after(data: bytes, repair: Repair, *changed: str) -> dict[str, str]:
    """Repair a file; hold it to the parts that may change, and to a second run changing nothing."""
    done = repaired(data, repair)
    assert done is not None
    assert done.changes
    old, new = parts(data), parts(done.content)
    assert {name for name in new if new[name] != old.get(name)} == set(changed)
    assert list(old) == [name for name in new if name in old]
    for content in new.values():
        assert list(problems(etree.fromstring(content))) == []
    assert not told(done.content, repair)
    return {name: content.decode() for name, content in new.items()}


def told(data: bytes, repair: Repair) -> list[str]:
    """List what is told of a file that the repair is to take away."""
    facts = [fact for fact in inspect(data) if fact.kind == repair.kind]
    if repair.value:
        return [fact.quote for fact in facts if fact.quote != repair.value]
    return [fact.source for fact in facts]


def with_core(inside: str, root: str = "cp:coreProperties") -> bytes:
    made = parts_of(p("Text"))
    more = relation("core", "core-properties", CORE)
    made["_rels/.rels"] = made["_rels/.rels"].replace("</Relationships>", f"{more}</Relationships>")
    dc = 'xmlns:cp="urn:x" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    return zipped({**made, CORE: f"<{root} {dc}>{inside}</{root}>"})


def with_styles(defaults: str, more: str = "") -> bytes:
    return zipped({**parts_of(p("Text")), SHEET: part("styles", f"{defaults}{STYLES}{more}")})


@pytest.mark.parametrize(
    "blank", ["<dc:title/>", "<dc:title></dc:title>", "<dc:title > </dc:title>"]
)
def test_a_blank_title_is_filled_and_who_wrote_the_file_stays(blank: str) -> None:
    author = "<dc:creator>Ada</dc:creator>"
    found = after(with_core(f"{author}{blank}"), TITLE, CORE)[CORE]
    assert re.search(r"<dc:title ?>Night &amp; day</dc:title>", found)
    assert author in found


def test_a_missing_title_is_added() -> None:
    found = after(with_core("<dc:creator>Ada</dc:creator>"), TITLE, CORE)[CORE]
    assert ">Night &amp; day</dc:title><dc:creator>" in found


def test_a_file_without_properties_gets_a_part_that_says_the_title_alone() -> None:
    types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>'
    data = zipped({**parts_of(p("Text")), "[Content_Types].xml": types})
    found = after(data, TITLE, CORE, "[Content_Types].xml", "_rels/.rels")
    assert CORE in found["[Content_Types].xml"]
    assert "creator" not in found[CORE]


@pytest.mark.parametrize(
    "defaults",
    [
        "",
        "<w:docDefaults/>",
        "<w:docDefaults><w:pPrDefault/></w:docDefaults>",
        "<w:docDefaults><w:rPrDefault/></w:docDefaults>",
        "<w:docDefaults><w:rPrDefault><w:rPr/></w:rPrDefault></w:docDefaults>",
        "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val='20'/><w:specVanish/></w:rPr>"
        "</w:rPrDefault></w:docDefaults>",
        '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="de-DE" w:bidi="ar-SA"/></w:rPr>'
        "</w:rPrDefault></w:docDefaults>",
        "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:eastAsia='ja-JP'/></w:rPr></w:rPrDefault>"
        "</w:docDefaults>",
    ],
)
def test_the_language_is_set_wherever_it_was_missing_or_another(defaults: str) -> None:
    found = after(with_styles(defaults), ENGLISH, SHEET)[SHEET]
    assert found.count("<w:lang ") == 1
    assert 'w:val="en-GB"' in found
    assert re.sub(r"<w:lang [^>]*>", "", found).endswith(STYLES + "</w:styles>")


def test_the_language_of_the_default_style_goes_along_and_that_of_foreign_words_stays() -> None:
    own = '<w:rPr><w:lang w:val="de-DE"/></w:rPr>'
    start = '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="N"/>'
    normal = f"{start}{own}</w:style>"
    foreign = f'<w:style w:type="character" w:styleId="F"><w:name w:val="F"/>{own}</w:style>'
    data = zipped({**parts_of(p("Text")), SHEET: part("styles", normal + foreign)})
    found = after(data, ENGLISH, SHEET)[SHEET]
    assert found.count('w:val="en-GB"') == 2
    assert foreign in found


def test_the_first_row_becomes_a_heading_row_and_no_other() -> None:
    found = after(
        file(TABLE + TABLE.replace("<w:tr>", "<w:tr >")),
        Repair(HEADS.kind, "", ("table 1", "table 2")),
        MAIN,
    )
    assert found[MAIN].count("<w:tblHeader/>") == 2
    assert re.findall(r"<w:tblHeader/></w:trPr>(?:<w:tc>.*?<w:t [^>]*>(\w+))", found[MAIN]) == [
        "Who",
        "Who",
    ]


@pytest.mark.parametrize(
    "first",
    [
        "<w:tr>{}</w:tr>",
        "<w:tr><w:trPr/>{}</w:tr>",
        "<w:tr><w:trPr><w:trHeight w:val='300'/></w:trPr>{}</w:tr>",
        "<w:tr><w:tblPrEx/>{}</w:tr>",
        "<w:tr><w:trPr><w:cantSplit w:val='0'/><w:tblHeader w:val='0'/></w:trPr>{}</w:tr>",
    ],
)
@pytest.mark.parametrize("repair", [HEADS, BREAKS])
def test_a_row_is_changed_whatever_it_says_of_itself(first: str, repair: Repair) -> None:
    data = file(tbl(first.format(tc("Who") + tc("What")), tr("Ada", "Sings")))
    found = after(data, repair, MAIN)[MAIN]
    assert re.sub(r"<w:(?:tblHeader|cantSplit|trPr)\b[^>]*>|</w:trPr>", "", found) == re.sub(
        r"<w:(?:tblHeader|cantSplit|trPr)\b[^>]*>|</w:trPr>", "", parts(data)[MAIN].decode()
    )


def test_long_rows_may_still_break() -> None:
    done = repaired(file(tbl(tr("Who", "What"), tr("Ada", "la " * 400))), BREAKS)
    assert done is not None
    assert parts(done.content)[MAIN].count(b"cantSplit") == 1


def test_of_empty_lines_one_stays_with_room_below_it() -> None:
    found = after(file(p("a") + p() * 4 + p("b")), ROOM, MAIN)[MAIN]
    assert found.count("<w:p>") == 3
    assert '<w:p><w:pPr><w:spacing w:after="792"/></w:pPr></w:p>' in found


def test_the_room_that_a_style_leaves_counts_for_empty_lines() -> None:
    spacing = '<w:pPr><w:spacing w:after="100"/></w:pPr>'
    defaults = f"<w:docDefaults><w:pPrDefault>{spacing}</w:pPrDefault></w:docDefaults>"
    airy = (
        '<w:style w:type="paragraph" w:styleId="Airy"><w:name w:val="Airy"/>'
        '<w:pPr><w:spacing w:before="40"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="More"><w:name w:val="More"/>'
        '<w:basedOn w:val="Airy"/></w:style>'
    )
    more = p(properties='<w:pStyle w:val="More"/>')
    made = {
        **parts_of(p("a") + p() * 3 + p("b") + more * 2 + p("c")),
        SHEET: part("styles", f"{defaults}{STYLES}{airy}"),
    }
    found = after(zipped(made), Repair(kinds.EMPTY_LINES, places=("", "")), MAIN)[MAIN]
    assert re.findall(r'w:after="(\d+)"', found) == [
        str(100 + 2 * (264 + 100)),
        str(100 + 264 + 40 + 100),
    ]


@pytest.mark.parametrize(
    "kept",
    [
        '<w:p><w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/></w:p>',
        "<w:p><w:pPr><w:pageBreakBefore/></w:pPr></w:p>",
        "<w:p><w:pPr><w:pBdr><w:bottom w:val='single'/></w:pBdr></w:pPr></w:p>",
        "<w:p><w:pPr><w:rPr><w:ins w:id='1' w:author='A'/></w:rPr></w:pPr></w:p>",
        "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>",
        "<w:p><w:r><w:br w:type='page'/></w:r></w:p>",
        '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>',
        item(""),
        p(properties='<w:pStyle w:val="Numbered"/>'),
        p(properties='<w:pStyle w:val="berschrift1"/>'),
    ],
)
def test_an_empty_line_that_is_more_than_empty_stays(kept: str) -> None:
    done = repaired(file(p("a") + p() + kept + p("b")), ROOM)
    assert done is None


def test_tables_are_not_joined_by_taking_out_what_stands_between_them() -> None:
    found = after(file(TABLE + p() * 3 + TABLE), ROOM, MAIN)[MAIN]
    assert re.search(r"</w:tbl><w:p>.*?</w:p><w:tbl>", found)


def test_signs_that_end_a_tag_may_stand_in_a_value() -> None:
    caption = '<w:tblCaption w:val="a &lt; b > c"/>'
    data = file(TABLE.replace("<w:tblPr/>", f"<w:tblPr>{caption}</w:tblPr>"))
    assert caption in after(data, HEADS, MAIN)[MAIN]


def test_the_prefix_of_the_file_is_used() -> None:
    main = part("document", f"<w:body>{TABLE}{p()}{p()}</w:body>")
    strange = main.replace("<w:", "<word:").replace("</w:", "</word:").replace(" w:", " word:")
    data = zipped({**parts_of(""), MAIN: strange.replace("xmlns:w=", "xmlns:word=")})
    assert "<word:tblHeader/>" in after(data, HEADS, MAIN)[MAIN]
    assert '<word:spacing word:after="264"/>' in after(data, ROOM, MAIN)[MAIN]


def test_a_strict_file_is_changed_in_its_own_terms() -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    data = zipped(
        {**parts_of(""), MAIN: part("document", f"<w:body>{TABLE}</w:body>").replace(W, strict)}
    )
    assert strict in after(data, HEADS, MAIN)[MAIN]


@pytest.mark.parametrize(
    "main",
    [
        part("document", f"<w:body>{TABLE}</w:body>")
        .replace('"UTF-8"', '"UTF-16"')
        .encode("utf-16"),
        f"<document {NAMESPACES} xmlns='{W}'><body><p><pPr><spacing/></pPr></p><p/></body>"
        "</document>",
    ],
    ids=["UTF-16", "no prefix"],
)
def test_a_file_that_would_change_more_is_left_alone(main: str | bytes) -> None:
    data = zipped({**parts_of(""), MAIN: main})
    assert repaired(data, ROOM) is None
    assert repaired(data, Repair(HEADS.kind)) is None


def test_a_signed_file_is_left_alone() -> None:
    data = zipped({**parts_of(TABLE), "_xmlsignatures/sig1.xml": "<a/>"})
    assert repaired(data, HEADS) is None


@needs_libreoffice
def test_libreoffice_and_python_docx_open_what_was_repaired(tmp_path: Path) -> None:
    written = docx.Document()
    written.add_paragraph("Kelp")
    for _ in range(4):
        written.add_paragraph()
    table = written.add_table(rows=0, cols=2)
    for words in (("Who", "What"), ("Ada", "Sings")):
        for cell, word in zip(table.add_row().cells, words, strict=True):
            cell.text = word
    stream = BytesIO()
    written.save(stream)
    data = stream.getvalue()
    for repair in (TITLE, ENGLISH, HEADS, BREAKS, ROOM):
        done = repaired(data, repair)
        assert done is not None
        data = done.content
    opened = docx.Document(BytesIO(data))
    assert opened.core_properties.title == "Night & day"
    assert [cell.text for cell in opened.tables[0].rows[1].cells] == ["Ada", "Sings"]
    assert [each.text for each in opened.paragraphs] == ["Kelp", ""]
    again = converted(data, tmp_path, "docx:MS Word 2007 XML")
    facts = {fact.kind: fact.quote for fact in inspect(again)}
    assert facts[kinds.TITLE] == "Night & day"
    assert facts[kinds.LANGUAGE] == "en-GB"
    assert not facts.keys() & {repair.kind for repair in (HEADS, BREAKS, ROOM)}
    assert b"Sings" in converted(data, tmp_path, "txt:Text")


@pytest.mark.parametrize(
    "main",
    [
        "\ufeff" + part("document", f"<w:body>{TABLE}</w:body>"),
        part("document", f"<!-- <w:p> --><?kept <w:tbl> ?><w:body>{TABLE}</w:body>"),
        part("document", f"<w:body>{TABLE.replace('Ada', '<![CDATA[<w:tr>]]>')}</w:body>"),
        part("document", f"<w:body>{TABLE.replace('Ada', 'Àda &#x1F41F; ]]&gt;')}</w:body>"),
        part("document", f"<w:body>\r\n{TABLE}\r\n</w:body>"),
    ],
    ids=["mark", "comments", "CDATA", "letters of several bytes", "lines of Windows"],
)
def test_what_programs_leave_in_a_part_does_not_move_the_change(main: str) -> None:
    data = zipped({**parts_of(""), MAIN: main})
    found = after(data, HEADS, MAIN)[MAIN]
    assert found.count("<w:tblHeader/>") == 1
    assert found.replace("<w:tblHeader/>", "") == main
