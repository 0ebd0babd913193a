"""A blank form goes through people's hands and programs: every field reads back in its field."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import pytest
from lxml import etree

from csdreport.document import anchors
from csdreport.document.assemble import blank
from csdreport.formats import exchange
from csdreport.formats.docx import write
from csdreport.report.canonical import canonicalise
from csdreport.report.model import Report, TemplateRef
from csdreport.report.reading import Reading
from csdreport.template import load
from tests.formats.docx.build import W, zipped
from tests.formats.docx.edit import parts, replaced
from tests.formats.docx.office import converted, needs_libreoffice, resaved
from tests.formats.docx.typing import typed

CSD = load.load("csd-2016")
WAYS = ("straight", "one save", "three saves", "ODT and back")

Journey = Callable[[bytes, str], bytes]


def lines() -> Mapping[str, tuple[str, ...]]:
    """Give what is typed, by path: other words in every field."""
    found: dict[str, tuple[str, ...]] = {
        "session.rapporteurs": ("Ana Sol (Ferry Forum)", "Ben Wu (Ford Union)"),
        "session.theme": ("Session 9.9 Ferries and fords",),
        "governance.mechanisms": ("The river council meets.", "It should hear crews."),
        "governance.compact": ("Name the ferries.",),
        "inclusion.women": ("They row at night.",),
        "inclusion.children": ("They wait at the pier.",),
        "other": ("Nothing more to say.",),
    }
    for path, count in {"progress.examples": 4, "agenda2030.lessons": 2, "messages": 2}.items():
        for n in range(1, count + 1):
            found[f"{path}.{n}"] = (f"{path} {n} speaks.", f"{path} {n} goes on.")
    for n in range(1, 5):
        found[f"recommendations.{n}.text"] = (f"Build pier {n}.", f"Targeted to: crew {n}; mayors")
        found[f"recommendations.{n}.actions"] = (f"write to port {n}", f"call port {n}")
        found[f"recommendations.{n}.indicators"] = (f"piers in town {n}",)
    for n in (1, 2):
        found[f"quotes.{n}"] = (
            f"At last, pier {n}!",
            f"Speaker: Cy {n}",
            f"Organisation: Crew {n}",
            "Consent: with name",
            f"How and when: by hand, day {n}",
        )
    return found


def answers() -> dict[str, Any]:
    """Give the same as a report has it."""

    def rows(path: str, count: int) -> list[str]:
        return [f"{path} {n} speaks.\n\n{path} {n} goes on." for n in range(1, count + 1)]

    held = {
        "session": {
            "rapporteurs": [
                {"name": "Ana Sol", "organisation": "Ferry Forum"},
                {"name": "Ben Wu", "organisation": "Ford Union"},
            ],
            "theme": "Session 9.9 Ferries and fords",
        },
        "progress": {"examples": rows("progress.examples", 4)},
        "recommendations": [
            {
                "text": f"Build pier {n}.",
                "addressees": [f"crew {n}", "mayors"],
                "actions": [f"write to port {n}", f"call port {n}"],
                "indicators": [f"piers in town {n}"],
            }
            for n in range(1, 5)
        ],
        "governance": {
            "mechanisms": "The river council meets.\n\nIt should hear crews.",
            "compact": "Name the ferries.",
        },
        "agenda2030": {"lessons": rows("agenda2030.lessons", 2)},
        "inclusion": {"women": "They row at night.", "children": "They wait at the pier."},
        "messages": rows("messages", 2),
        "quotes": [
            {
                "text": f"At last, pier {n}!",
                "speaker": f"Cy {n}",
                "organisation": f"Crew {n}",
                "consent": "name",
                "consent_note": f"by hand, day {n}",
            }
            for n in (1, 2)
        ],
        "other": "Nothing more to say.",
    }
    report = Report(template=TemplateRef(id="csd-2016"), answers=held)
    return dict(canonicalise(report, CSD).answers)


def form(*, protect: bool = False, language: str = "") -> bytes:
    return write(blank(CSD, language, protect=protect))


@cache
def filled_form(*, protect: bool) -> bytes:
    return filled(form(protect=protect))


def filled(data: bytes) -> bytes:
    return typed(data, {anchors.name(path): texts for path, texts in lines().items()})


def reading(data: bytes) -> Reading:
    return exchange.read(data, exchange.named("docx"), templates=(CSD,))


def test_every_answer_of_a_form_has_a_locked_control_with_a_prompt_and_a_title() -> None:
    main = parts(form())["word/document.xml"].decode()
    controls = re.findall(r"<w:sdtPr>.*?</w:sdtPr>", main)
    marks = re.findall(r'<w:bookmarkStart [^>]*w:name="(csd_[^"]*)"', main)
    assert [re.findall('w:tag w:val="([^"]*)"', each) for each in controls] == [[m] for m in marks]
    assert set(marks) == {anchors.name(path) for path in lines()}
    assert all("sdtLocked" in each and "showingPlcHdr" in each for each in controls)
    titles = [re.findall('w:alias w:val="([^"]*)"', each)[0] for each in controls]
    assert titles[2] == "1. Progress: inspiring practices, partnerships and tools › 1."
    assert all(re.search("[a-z]{3}", title) for title in titles)


@pytest.mark.parametrize(("language", "region"), [("", "en-GB"), ("fr", "fr-FR"), ("es", "es-ES")])
def test_a_form_tells_its_language_and_title(language: str, region: str) -> None:
    found = parts(form(language=language))
    assert f'w:lang w:val="{region}"'.encode() in found["word/styles.xml"]
    core = found["docProps/core.xml"].decode()
    assert f"<dc:language>{language or 'en'}</dc:language>" in core
    assert CSD.say(CSD.title, language) in core


def test_every_table_of_a_form_has_a_heading_and_a_row_of_heads() -> None:
    main = parts(form())["word/document.xml"].decode()
    tables = re.findall("<w:tbl>.*?</w:tbl>", main)
    assert len(tables) == len(CSD.sections)
    assert all(each.count("<w:tblHeader/>") == 1 for each in tables)
    assert all("gridSpan" not in each and "vMerge" not in each for each in tables)
    assert len(re.findall('w:val="Heading1"', main)) == len(tables)


def test_a_locked_form_lets_people_type_only_into_answers() -> None:
    settings = parts(form(protect=True))["word/settings.xml"].decode()
    protection = settings.index('<w:documentProtection w:edit="forms" w:enforcement="1"/>')
    assert protection < settings.index("<w:defaultTabStop")
    assert b"documentProtection" not in parts(form())["word/settings.xml"]


def test_what_is_typed_below_a_prompt_is_part_of_the_answer() -> None:
    main = parts(form())["word/document.xml"].decode()
    end = main.index('<w:pStyle w:val="FormCellEnd"/>', main.index("csd_other"))
    close = main.index("</w:p>", end)
    data = replaced(form(), main[end:close], main[end:close] + "<w:r><w:t>Below.</w:t></w:r>")
    assert 'w:lineRule="auto"' in main[end:close]
    assert reading(data).report.answers["other"] == "Below."


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Journey:
    """Send a file through LibreOffice; each way is gone once."""
    known: dict[tuple[bytes, str], bytes] = {}

    def go(data: bytes, way: str) -> bytes:
        key = data, way
        if way == "straight":
            return data
        if key not in known:
            folder = tmp_path_factory.mktemp("way")
            if way == "one save":
                known[key] = resaved(data, folder)
            elif way == "three saves":
                known[key] = resaved(go(data, "one save"), folder, 2)
            else:
                odt = converted(data, folder, "odt")
                known[key] = converted(odt, folder, "docx:MS Word 2007 XML", suffix="odt")
        return known[key]

    return go


@needs_libreoffice
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("protect", [False, True], ids=["open", "locked"])
def test_a_blank_form_comes_back_empty(sent: Journey, way: str, protect: bool) -> None:
    found = reading(sent(form(protect=protect), way))
    empty = canonicalise(Report(template=TemplateRef(id="csd-2016")), CSD)
    assert found.report.answers == empty.answers
    assert (found.report.unplaced, found.notices) == ((), ())


@needs_libreoffice
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("protect", [False, True], ids=["open", "locked"])
def test_answers_typed_into_a_form_that_was_saved_stand_in_their_fields(
    sent: Journey, way: str, protect: bool
) -> None:
    found = reading(filled(sent(form(protect=protect), way)))
    assert found.report.answers == answers()
    assert found.report.unplaced == ()


@needs_libreoffice
@pytest.mark.parametrize("way", WAYS[1:])
@pytest.mark.parametrize("protect", [False, True], ids=["open", "locked"])
def test_a_filled_form_that_is_saved_keeps_every_answer_in_its_field(
    sent: Journey, way: str, protect: bool
) -> None:
    found = reading(sent(filled_form(protect=protect), way))
    assert found.report.answers == answers()
    assert found.report.unplaced == ()


def without_marks(data: bytes) -> bytes:
    """Take out what tells the cells of a form: bookmarks, and the tags of the controls."""
    found = parts(data)
    main = re.sub(r"<w:bookmark(?:Start|End)\b[^>]*/>|<w:tag\b[^>]*/>", "", _main(found))
    return zipped(found | {"word/document.xml": main.encode()})


def _main(found: Mapping[str, bytes]) -> str:
    return found["word/document.xml"].decode()


def test_a_form_that_lost_the_styles_of_its_headings_is_read_by_what_they_say() -> None:
    found = parts(without_marks(filled_form(protect=False)))
    plain = re.sub(r'<w:pStyle w:val="(?:Heading\d|Title)"/>', "", _main(found))
    read = reading(zipped(found | {"word/document.xml": plain.encode()}))
    assert read.report.answers == answers()
    # The title of the form tells nothing without its style.
    assert [one.text for one in read.report.unplaced] == [CSD.say(CSD.title, "")]


def test_answers_typed_below_their_labels_in_the_same_cell_are_read_and_told() -> None:
    found = parts(without_marks(filled_form(protect=False)))
    root = etree.fromstring(found["word/document.xml"])
    for row in root.iter(f"{{{W}}}tr"):
        label, answer = row.findall(f"{{{W}}}tc")
        for control in [*answer.iter(f"{{{W}}}sdt")]:
            label.extend(
                [each for content in control.iter(f"{{{W}}}sdtContent") for each in content]
            )
            answer.remove(control)
    read = reading(zipped(found | {"word/document.xml": etree.tostring(root)}))
    given, expected = read.report.answers, answers()
    # "messages 1 speaks" begins as the label of a message does.
    for section in ("progress", "governance", "agenda2030", "inclusion", "other"):
        assert given[section] == expected[section]
    for key in ("actions", "indicators"):
        recommended = [[each[key] for each in one["recommendations"]] for one in (given, expected)]
        assert recommended[0] == recommended[1]
    told = {notice.path for notice in read.notices}
    assert {f"recommendations.{n}.actions" for n in range(1, 5)} <= told
    assert [quote["speaker"] for quote in given["quotes"]] == ["Cy 1", "Cy 2"]
