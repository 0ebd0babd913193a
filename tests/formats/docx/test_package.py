"""Files that are odd, foreign, damaged or hostile: one message each, and quickly."""

from __future__ import annotations

import codecs
import contextlib
import random
import time
import zipfile
from io import BytesIO

import pytest

from csdreport.document.assemble import blank
from csdreport.errors import InputError
from csdreport.formats.docx import read, write
from csdreport.formats.docx.reading import package, xml
from csdreport.template import load
from tests.formats.docx.build import (
    NAMESPACES,
    file,
    opened,
    p,
    part,
    parts_of,
    r,
    relation,
    relations,
    sdt,
    tbl,
    text_of,
    tr,
    zipped,
)

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def refused(data: bytes) -> str:
    """Give the message that refuses the file, with its hint."""
    began = time.process_time()
    with pytest.raises(InputError) as raised:
        read(data)
    assert time.process_time() - began < 1
    assert raised.value.hint
    return raised.value.problem


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"just words", "not a Word file"),
        (b"%PDF-1.7 ...", "a PDF file"),
        (b"{\\rtf1\\ansi", "an RTF file"),
        (OLE, "an old Word file"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "protected with a password"),
        (b"<html><body>", "not a Word file"),
        (b"PK\x03\x04 and then nothing", "damaged"),
        (zipped({"notes.txt": "x"}), "holds no document"),
        (zipped({"xl/workbook.xml": "<x/>"}), "a spreadsheet"),
        (zipped({"ppt/presentation.xml": "<x/>"}), "a presentation"),
        (zipped({"Index/Document.iwa": "x"}), "an Apple Pages file"),
        (zipped({"mimetype": "x", "content.xml": "<x/>"}), "an OpenDocument text"),
        (zipped({"word/document.xml": "<no-word/>"}), "its main part is something else"),
        (zipped({"word/document.xml": "not xml"}), "is damaged"),
        (zipped({"word/document.xml": b"\xff\xfe<\x00"}), "is damaged"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_file_that_is_no_word_file_is_named(data: bytes, words: str) -> None:
    assert words in refused(data)


def test_a_file_cut_short_is_damaged() -> None:
    data = write(blank(load.load("csd-2016")))
    assert "damaged" in refused(data[: len(data) // 2])


def test_a_locked_entry_is_told_as_protected() -> None:
    data = bytearray(file(p("x")))
    for start in (b"PK\x03\x04", b"PK\x01\x02"):
        place = 0
        offset = 6 if start == b"PK\x03\x04" else 8
        while (place := data.find(start, place)) >= 0:
            data[place + offset] |= 1
            place += 4
    assert "password-protected" in refused(bytes(data))


def test_a_document_type_definition_is_refused() -> None:
    entity = '<!DOCTYPE x [<!ENTITY a "b">]>' + part("document", p("&a;")).partition("?>")[2]
    assert "document type definition" in refused(zipped({"word/document.xml": entity}))


def test_a_definition_in_another_encoding_is_refused() -> None:
    entity = '<!DOCTYPE x [<!ENTITY a "b">]>' + part("document", p("&a;")).partition("?>")[2]
    data = codecs.BOM_UTF16_LE + entity.encode("utf-16-le")
    assert "document type definition" in refused(zipped({"word/document.xml": data}))


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * (100 * 2**20))
    assert "no report does" in refused(stream.getvalue())


def test_a_bomb_that_lies_about_its_size_is_refused() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * (40 * 2**20))
    data = bytearray(stream.getvalue())
    size = (40 * 2**20).to_bytes(4, "little")
    while (place := data.find(size)) >= 0:
        data[place : place + 4] = (1000).to_bytes(4, "little")
    refused(bytes(data))


def test_a_million_paragraphs_are_refused() -> None:
    assert "no report does" in refused(file("<w:p/>" * 1_000_000))


def test_more_tags_than_any_report_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml, "MOST_TAGS", 1000)
    assert "more than any report" in refused(file(p("x") * 1000))


def test_too_many_parts_are_refused() -> None:
    many = {f"word/media/{n}.bin": "" for n in range(6000)}
    assert "parts" in refused(zipped({**parts_of(p("x")), **many}))


def test_tags_in_tags_in_tags_are_refused() -> None:
    assert "damaged" in refused(file("<w:sdt><w:sdtContent>" * 5000))


def test_deep_but_honest_nesting_is_read() -> None:
    deep = p("bottom")
    for _ in range(25):
        deep = tbl(tr("label", f"<w:tc><w:tcPr/>{deep}{p()}</w:tc>"))
    assert "bottom" in text_of(opened(deep))[0]


def test_a_part_that_stands_twice_is_refused() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in parts_of(p("one")).items():
            archive.writestr(name, content)
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("word/document.xml", part("document", p("two")))
    assert "twice" in refused(stream.getvalue())


def test_a_part_that_nobody_needs_may_stand_twice() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in parts_of(p("one")).items():
            archive.writestr(name, content)
        archive.writestr("customXml/item1.xml", "<a/>")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("customXml/item1.xml", "<b/>")
    assert text_of(read(stream.getvalue())) == ["one"]


def test_strict_files_are_read() -> None:
    pairs = (
        (
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        ),
        (
            "http://schemas.openxmlformats.org/officeDocument/2006/",
            "http://purl.oclc.org/ooxml/officeDocument/",
        ),
    )
    parts = parts_of(p("strict"))
    for old, new in pairs:
        parts = {name: content.replace(old, new) for name, content in parts.items()}
    assert text_of(read(zipped(parts))) == ["strict"]


def test_other_prefixes_are_read() -> None:
    parts = parts_of(p("prefixed"))
    document = parts["word/document.xml"].replace("w:", "x:").replace("xmlns:w", "xmlns:x")
    assert text_of(read(zipped({**parts, "word/document.xml": document}))) == ["prefixed"]


def test_a_main_part_in_utf_16_is_read() -> None:
    parts: dict[str, str | bytes] = dict(parts_of(p("wide")))
    text = str(parts["word/document.xml"]).replace("UTF-8", "UTF-16")
    parts["word/document.xml"] = codecs.BOM_UTF16_LE + text.encode("utf-16-le")
    assert text_of(read(zipped(parts))) == ["wide"]


def test_templates_and_macro_files_are_read_by_their_main_part() -> None:
    parts = parts_of(p("macro"))
    parts["[Content_Types].xml"] = (
        '<Types><Override PartName="/word/document.xml" '
        'ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>'
    )
    parts["word/vbaProject.bin"] = "never run"
    assert text_of(read(zipped(parts))) == ["macro"]


def test_a_main_part_of_another_name_is_found() -> None:
    parts = parts_of(p("second"))
    parts["word/document2.xml"] = parts.pop("word/document.xml")
    parts["word/_rels/document2.xml.rels"] = parts.pop("word/_rels/document.xml.rels")
    parts["_rels/.rels"] = relations(relation("m", "officeDocument", "/word/document2.xml"))
    assert text_of(read(zipped(parts))) == ["second"]


def test_names_with_backslashes_and_other_case_are_found() -> None:
    parts = {name.replace("/", "\\"): text for name, text in parts_of(p("back")).items()}
    parts["Word\\Document.xml"] = parts.pop("word\\document.xml")
    assert text_of(read(zipped(parts))) == ["back"]


def test_a_file_of_one_part_is_read() -> None:
    assert text_of(read(zipped({"word/document.xml": part("document", p("alone"))}))) == ["alone"]


def test_relationships_that_point_nowhere_or_outside_are_not_followed() -> None:
    links = (
        relation("a", "styles", "file:///etc/passwd", external=True),
        relation("b", "comments", "../../../../etc/passwd"),
        relation("c", "thumbnail", "NULL"),
        relation("d", "footnotes", "#_top"),
        relation("e", "attachedTemplate", "http://example.invalid/x.dotm", external=True),
    )
    assert text_of(opened(p("safe"), *links)) == ["safe"]


def test_a_large_container_of_the_new_kind_is_read() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts_of(p("streamed")).items():
            with archive.open(name, "w", force_zip64=True) as entry:
                entry.write(content.encode())
    assert text_of(read(stream.getvalue())) == ["streamed"]


def test_a_document_without_a_body_is_empty() -> None:
    assert read(zipped({"word/document.xml": f"<w:document {NAMESPACES}/>"})).parts == ()


def test_comments_and_instructions_in_the_xml_are_nothing() -> None:
    assert text_of(opened("<!-- a --><?b c?>" + p("<!-- d -->", "x"))) == ["x"]


BY = 'w:id="1" w:author="A"'
CROWDS = {
    "runs": lambda: p(*[r("a")] * 40_000),
    "insertions": lambda: p(*[f"<w:ins {BY}>{r('a')}</w:ins>"] * 20_000),
    "deletions": lambda: p(*[f"<w:del {BY}>{r('a')}</w:del>"] * 20_000),
    "joined paragraphs": lambda: (
        p("x", properties=f"<w:rPr><w:del {BY}/></w:rPr>") * 9_900 + p("y")
    ),
    "fields that never end": lambda: p(
        *['<w:r><w:fldChar w:fldCharType="begin"/><w:t>x</w:t></w:r>'] * 40_000
    ),
    "hidden words": lambda: p(*[r("a", "<w:vanish/>")] * 40_000),
    "lines": lambda: p(f"<w:r>{'<w:t>a</w:t><w:br/>' * 9_900}</w:r>"),
    "rows": lambda: tbl(*[tr("a", "b")] * 4_900),
    "cells": lambda: tbl(tr(*["a"] * 9_900)),
    "controls": lambda: p(*[sdt(r("x"))] * 20_000),
}


@pytest.mark.parametrize("crowd", CROWDS)
def test_a_crowd_of_one_thing_takes_no_time(crowd: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "HIGHEST_RATIO", 1000)
    data = file(CROWDS[crowd]())
    began = time.process_time()
    read(data)
    assert time.process_time() - began < 5


def mutated(data: bytes, seed: int) -> bytes:
    """Damage a file: inside one of its parts, or anywhere."""
    dice = random.Random(seed)
    if seed % 3 == 0:
        return _scratched(data, dice)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    name = dice.choice(sorted(parts))
    content = parts[name]
    assert isinstance(content, bytes)
    parts[name] = _scratched(content, dice) if seed % 3 == 1 else _shuffled(content, dice)
    return zipped(parts)


def _scratched(content: bytes, dice: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(dice.randint(1, 8)):
        changed[dice.randrange(len(changed))] = dice.randrange(256)
    start = dice.randrange(len(changed))
    return bytes(changed[:start] if dice.random() < 0.1 else changed)


def _shuffled(content: bytes, dice: random.Random) -> bytes:
    """Swap, drop and double tags, so that the XML often stays well-formed."""
    tags = content.split(b"<")
    for _ in range(dice.randint(1, 6)):
        here, there = dice.randrange(len(tags)), dice.randrange(len(tags))
        kind = dice.randrange(3)
        if kind == 0:
            tags[here], tags[there] = tags[there], tags[here]
        elif kind == 1:
            tags[here] = tags[there]
        else:
            tags[here] = tags[here].replace(b'w:val="', b'w:val="-9', 1)
    return b"<".join(tags)


def _read_or_refused(data: bytes) -> None:
    began = time.process_time()
    with contextlib.suppress(InputError):
        read(data)
    assert time.process_time() - began < 5


@pytest.mark.parametrize("seed", range(150))
def test_a_damaged_file_is_read_or_refused_in_words(seed: int) -> None:
    _read_or_refused(mutated(write(blank(load.load("csd-2016"))), seed))


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(1000, 4000))
def test_many_damaged_files_are_read_or_refused_in_words(seed: int) -> None:
    _read_or_refused(mutated(write(blank(load.load("csd-2016"))), seed))
