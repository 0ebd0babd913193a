"""Reading and writing in every format, and what is said about files of other kinds."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest

from csdreport.errors import CsdReportError, InputError
from csdreport.formats import exchange, foreign
from csdreport.report.canonical import canonicalise
from csdreport.report.model import Report, TemplateRef
from csdreport.template import load

CSD = load.load("csd-2016")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def report() -> Report:
    made = Report(
        id="7f3a9c2e41d0",
        language="en",
        template=TemplateRef(id="csd-2016"),
        answers={"messages": ["States should build ferries."], "other": "nothing more"},
    )
    return canonicalise(made, CSD)


def archive(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as writing:
        for name in names:
            writing.writestr(name, "x")
    return buffer.getvalue()


@pytest.mark.parametrize("name", [kind.name for kind in exchange.formats()])
def test_a_report_comes_back_in_every_format(name: str) -> None:
    kind = exchange.named(name)
    written = exchange.write(report(), CSD, kind)
    assert exchange.read(written, kind, templates=[CSD]).report.answers == report().answers


@pytest.mark.parametrize("name", [kind.name for kind in exchange.formats()])
def test_the_same_report_gives_the_same_bytes(name: str) -> None:
    kind = exchange.named(name)
    assert exchange.write(report(), CSD, kind) == exchange.write(report(), CSD, kind)


@pytest.mark.parametrize(
    ("path", "name"),
    [("a.json", "json"), ("a.txt", "text"), ("A.TXT", "text"), ("b.c.docx", "docx")],
)
def test_the_suffix_tells_the_format(path: str, name: str) -> None:
    assert exchange.by_suffix(Path(path)).name == name


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("notes.pages", "an Apple Pages file"),
        ("notes.doc", "an old Word file"),
        ("notes.pdf", "a PDF file"),
        ("notes.ODT", "an OpenDocument text"),
        ("notes.rtf", "an RTF file"),
        ("notes", "no suffix"),
        ("notes.xyz", "no suffix"),
    ],
)
def test_another_suffix_is_an_error_with_a_way_out(path: str, said: str) -> None:
    with pytest.raises(InputError, match=said) as caught:
        exchange.by_suffix(Path("folder") / path)
    assert f"'{path}'" in caught.value.problem
    assert caught.value.hint


def test_an_unknown_suffix_of_a_target_is_wrong_usage() -> None:
    with pytest.raises(CsdReportError) as caught:
        exchange.by_suffix(Path("report.pdf"), writing=True)
    assert caught.value.exit_code == 2
    assert ".docx" in caught.value.hint


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7 ...", "a PDF file"),
        (b"{\\rtf1 hello}", "an RTF file"),
        (OLE + "WordDocument".encode("utf-16-le"), "an old Word file"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "protected with a password"),
        (OLE + "Workbook".encode("utf-16-le"), "a spreadsheet"),
        (archive("Index/Document.iwa"), "an Apple Pages file"),
        (archive("mimetype", "content.xml"), "an OpenDocument text"),
        (archive("[Content_Types].xml", "xl/workbook.xml"), "a spreadsheet"),
        (archive("photo.jpg"), "a zip archive that is no Word file"),
        (b"", "is empty"),
    ],
)
@pytest.mark.parametrize("name", ["docx", "text", "json"])
def test_content_of_another_kind_is_named(data: bytes, said: str, name: str) -> None:
    with pytest.raises(InputError, match=said) as caught:
        exchange.read(data, exchange.named(name), templates=[CSD], source="folder/mine.docx")
    assert "'mine.docx'" in caught.value.problem
    assert caught.value.hint


def test_a_word_file_with_the_suffix_of_text_is_named() -> None:
    written = exchange.write(report(), CSD, exchange.named("docx"))
    with pytest.raises(InputError, match="is a Word file, not plain text"):
        exchange.read(written, exchange.named("text"), templates=[CSD], source="mine.txt")


def test_control_sequences_of_a_file_name_are_not_shown() -> None:
    with pytest.raises(InputError) as caught:
        exchange.by_suffix(Path("evil\x1b[2J\nname.pdf"))
    assert "\x1b" not in caught.value.problem
    assert "\n" not in caught.value.problem


def test_a_json_report_finds_its_template_among_the_given_ones() -> None:
    other = load.load(str(Path(__file__).parent.parent / "cases" / "second-template.toml"))
    data = json.dumps({"schema_version": 1, "template": {"id": "basin-tables", "version": 3}})
    reading = exchange.read(data.encode(), exchange.named("json"), templates=[CSD, other])
    assert reading.template == other


def test_a_json_report_of_an_unknown_template_is_an_error() -> None:
    data = json.dumps({"schema_version": 1, "template": {"id": "csd-2061"}}).encode()
    with pytest.raises(InputError, match="csd-2061"):
        exchange.read(data, exchange.named("json"), templates=[CSD])


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"<!DOCTYPE html><p>Report", "a web page"),
        (b"\xef\xbb\xbf<html>", "a web page"),
        (
            b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:x/>',
            "Word file in XML",
        ),
        (archive("mimetype", "META-INF/container.xml"), "an e-book"),
        (b"II*\0" + b"x" * 30, "a picture"),
        (b"\xffWPC" + b"x" * 30, "a WordPerfect file"),
    ],
)
def test_what_only_bears_the_name_of_a_word_file_is_named(data: bytes, said: str) -> None:
    with pytest.raises(InputError, match=said) as caught:
        exchange.read(data, exchange.named("docx"), templates=[CSD], source="mine.docx")
    assert caught.value.hint


def test_a_text_that_begins_like_a_web_page_is_read_as_text() -> None:
    reading = exchange.read(b"<html> is a word", exchange.named("text"), templates=[CSD])
    assert "is a word" in reading.report.unplaced[0].text


@pytest.mark.parametrize("suffix", foreign.suffixes())
def test_every_foreign_file_has_a_name_and_a_way_out(suffix: str) -> None:
    with pytest.raises(InputError, match="which csdreport cannot read") as caught:
        exchange.by_suffix(Path(f"notes{suffix}"))
    assert caught.value.hint.endswith(".")


@pytest.mark.parametrize("suffix", [".wps", ".epub", ".html", ".rtf", ".odt", ".doc", ".gdoc"])
def test_files_of_other_programs_are_known(suffix: str) -> None:
    assert suffix in foreign.suffixes()
