"""A whole form in any encoding that people's programs save it in."""

from __future__ import annotations

import codecs
import quopri
from collections.abc import Callable

import pytest

from csdreport.document.assemble import assemble
from csdreport.formats import exchange, proof
from csdreport.report.canonical import canonicalise
from csdreport.report.model import Report, TemplateRef
from csdreport.template import load
from tests.text.test_mojibake import garbled

CSD = load.load("csd-2016")
ANSWERS = {
    "session": {
        "rapporteurs": [{"name": "Zoë Ñandú", "organisation": "Café de la Paix"}],
        "theme": "Session 3.2 Ferries – “à la carte”",
    },
    "progress": {"examples": ["It’s the naïve ferry…", "Über die Brücke"]},
    "other": "50 € a head",
}
REPORT = canonicalise(Report(template=TemplateRef(id="csd-2016"), answers=ANSWERS), CSD)
ENCODINGS: dict[str, Callable[[str], bytes]] = {
    "UTF-8": lambda text: text.encode(),
    "UTF-8 with a mark": lambda text: codecs.BOM_UTF8 + text.encode(),
    "UTF-16 with a mark, little end first": lambda text: (
        codecs.BOM_UTF16_LE + text.encode("utf-16-le")
    ),
    "UTF-16 with a mark, big end first": lambda text: (
        codecs.BOM_UTF16_BE + text.encode("utf-16-be")
    ),
    "UTF-16 without a mark, little end first": lambda text: text.encode("utf-16-le"),
    "UTF-16 without a mark, big end first": lambda text: text.encode("utf-16-be"),
    "UTF-8 as mail sends it": lambda text: quopri.encodestring(text.encode()),
    "UTF-32": lambda text: text.encode("utf-32"),
    "Windows-1252": lambda text: text.encode("cp1252"),
    "UTF-8 read as Windows-1252": lambda text: garbled(text).encode(),
    "UTF-8 read as Windows-1252 twice": lambda text: garbled(garbled(text)).encode(),
    "a mark that was garbled too": lambda text: ("ï»¿" + garbled(text)).encode(),
}


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("name", ["text", "markdown"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_form_is_read_in_every_encoding(encoding: str, name: str, end: str) -> None:
    kind = exchange.named(name)
    assert kind.write is not None
    text = kind.write(assemble(REPORT, CSD)).decode().replace("\n", end)
    if name == "markdown":
        # As a colleague's file: an export of ours is taken letter by letter.
        text = text.partition(f"---{end}{end}")[2]
    found = exchange.read(ENCODINGS[encoding](text), kind, templates=(CSD,))
    assert found.report.answers == REPORT.answers


def test_garbled_letters_in_a_report_of_ours_stay_as_they_are() -> None:
    report = canonicalise(REPORT.with_(id="7f3a9c2e41d0", answers={"other": "MorazÃ¡n"}), CSD)
    kind = exchange.named("markdown")
    found = exchange.read(exchange.write(report, CSD, kind), kind, templates=(CSD,))
    assert found.report == report


def test_garbled_letters_in_a_report_count_as_kept_in_plain_text() -> None:
    report = canonicalise(REPORT.with_(id="7f3a9c2e41d0", answers={"other": "MorazÃ¡n"}), CSD)
    json, text = exchange.named("json"), exchange.named("text")
    reading = exchange.read(exchange.write(report, CSD, json), json, templates=(CSD,))
    copy = exchange.write(report, CSD, text)
    assert proof.prove(b"", json, reading, report, copy, text).balances
