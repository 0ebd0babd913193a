"""What we write follows the schema, exposes nobody, and has nothing by chance in it."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
from lxml import etree

from csdreport.document.model import Document, Heading
from csdreport.formats.docx import write
from tests.formats.docx.edit import parts
from tests.formats.docx.samples import everything, form
from tests.formats.docx.schema import problems

DOCUMENTS = {
    "everything": everything(),
    "locked": replace(everything(), protect=True),
    "form": form(),
    "locked form": form(protect=True),
    "from right to left": replace(everything(), language="ar"),
    "empty": Document(()),
    "public": replace(everything(), meta={"copy": "public"}),
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_part_follows_the_schema(name: str) -> None:
    for part, content in parts(write(DOCUMENTS[name])).items():
        root = etree.fromstring(content)
        assert list(problems(root)) == [], part


def test_the_check_finds_what_is_out_of_order() -> None:
    content = parts(write(everything()))["word/settings.xml"].decode()
    tab = '<w:defaultTabStop w:val="720"/>'
    moved = content.replace(tab, "").replace("</w:settings>", f"{tab}</w:settings>")
    assert list(problems(etree.fromstring(moved.encode())))


def test_every_part_is_declared_and_every_relationship_has_its_part() -> None:
    found = parts(write(everything()))
    types = found["[Content_Types].xml"].decode()
    for name in found:
        assert f"/{name}" in types or name.endswith(".rels") or name == "[Content_Types].xml"
    targets = re.findall(r'Target="([^"]+)"/>', found["word/_rels/document.xml.rels"].decode())
    assert all(f"word/{target}" in found for target in targets)


def test_every_relation_of_the_body_is_there() -> None:
    found = parts(write(everything()))
    used = set(re.findall(r'r:id="([^"]+)"', found["word/document.xml"].decode()))
    known = set(re.findall(r' Id="([^"]+)"', found["word/_rels/document.xml.rels"].decode()))
    assert used <= known


def test_every_style_that_is_used_is_defined() -> None:
    found = parts(write(everything()))
    reference = rb'<w:(?:pStyle|rStyle|tblStyle|basedOn|next) w:val="([^"]+)"'
    used = set(re.findall(reference, b"".join(found.values())))
    defined = set(re.findall(rb'w:styleId="([^"]+)"', found["word/styles.xml"]))
    assert used <= defined


def test_entries_stand_in_order_at_a_fixed_time() -> None:
    with zipfile.ZipFile(BytesIO(write(everything()))) as archive:
        entries = archive.infolist()
    assert [entry.filename for entry in entries] == sorted(entry.filename for entry in entries)
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert all(not entry.extra and entry.external_attr == 0o600 << 16 for entry in entries)


def test_nothing_tells_who_wrote_the_file_or_when_or_where() -> None:
    whole = b"".join(parts(write(everything())).values()).lower()
    telling = "creator lastmodifiedby company rsid dcterms /home/ author"
    assert [word for word in telling.split() if word.encode() in whole] == []


def test_language_and_title_are_set() -> None:
    found = parts(write(everything()))
    core = found["docProps/core.xml"].decode()
    assert "<dc:title>Report of working session 9.9 Lanterns &amp; ferries</dc:title>" in core
    assert "<dc:language>en</dc:language>" in core
    assert 'w:lang w:val="en-GB"' in found["word/styles.xml"].decode()


def test_every_table_begins_with_a_row_that_repeats() -> None:
    body = parts(write(everything()))["word/document.xml"].decode()
    tables = body.split("<w:tbl>")[1:]
    assert tables
    assert all(table.count("<w:tblHeader/>") == 1 for table in tables)
    assert all("<w:tblHeader/>" in table.partition("</w:tr>")[0] for table in tables)


def test_only_a_protected_form_is_locked() -> None:
    assert b"documentProtection" in parts(write(form(protect=True)))["word/settings.xml"]
    assert b"documentProtection" not in parts(write(form()))["word/settings.xml"]


def test_every_answer_of_a_locked_form_can_be_typed_into() -> None:
    body = parts(write(replace(everything(), protect=True)))["word/document.xml"].decode()
    rows = re.findall(r"<w:tr>.*?</w:tr>", body)
    anchored = [row for row in rows if "bookmarkStart" in row]
    assert len(anchored) == 8
    for row in anchored:
        answer = row.split("<w:tc>")[2]
        outside = re.sub(r"<w:sdt>.*?</w:sdt>", "", answer)
        assert "<w:t" not in outside.replace("<w:tc", "")


def test_rows_of_a_filled_report_and_of_its_annex_can_be_deleted() -> None:
    filled = everything().parts
    notes = Document((Heading(1, "Annex: working notes, not part of the report"), *filled))
    body = parts(write(notes))["word/document.xml"].decode()
    assert "<w:sdt>" not in body
    rows = re.findall(r"<w:tr>.*?</w:tr>", parts(write(everything()))["word/document.xml"].decode())
    locked = [row for row in rows if "sdtLocked" in row]
    assert locked
    assert all("showingPlcHdr" in row for row in locked)


def test_an_answer_that_libreoffice_would_flatten_has_no_control() -> None:
    body = parts(write(everything()))["word/document.xml"].decode()
    tags = set(re.findall(r'<w:tag w:val="([^"]*)"', body))
    assert "csd_progress_examples_2" in tags
    assert not tags & {"csd_progress_examples_1", "csd_progress_examples_4"}


def test_a_public_file_keeps_word_from_adding_names() -> None:
    assert b"removePersonalInformation" in parts(write(DOCUMENTS["public"]))["word/settings.xml"]
