"""The document of a report has the shape of the official form, and says all of the report."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings

from csdreport.document import anchors, quotes, values, within
from csdreport.document.assemble import assemble, blank
from csdreport.document.model import Document, Entry, Heading, Part, Prose
from csdreport.report.canonical import canonicalise
from csdreport.report.model import (
    Clearance,
    Conflict,
    Note,
    Report,
    Side,
    Suppression,
    TemplateRef,
    Unplaced,
)
from csdreport.report.public import public
from csdreport.template import event
from csdreport.template.load import load
from csdreport.template.model import Field
from csdreport.text import literal, markdown
from tests.conftest import Golden
from tests.strategies.reports import canonical_reports

TEMPLATE = load("csd-2016")
EVENT = event.load("csd-2016")
ANSWERS = {
    "session": {
        "rapporteurs": [
            {"name": "Amina Sol", "organisation": "Harbour Kitchen (HK)"},
            {"name": "Teo (junior)", "organisation": ""},
        ],
        "theme": "Theme 9: Ports, Session 9.1 Cooks at sea",
    },
    "progress": {"examples": ["Cooks in Harbourtown opened a *canteen*.", "", "A third one."]},
    "recommendations": [
        {
            "text": "Ports should give cooks a kitchen.",
            "addressees": ["port authorities", "states"],
            "actions": ["Visit a port.\n\nThen another.", "Write to three:\n\n- one\n- two"],
            "indicators": ["Number of kitchens; number of cooks"],
        },
        {},
        {"text": "", "actions": ["(i) same as above"]},
    ],
    "governance": {"mechanisms": "None was named.", "compact": "First.\n\nSecond."},
    "messages": ["Give cooks a kitchen."],
    "quotes": [
        {
            "text": "“Soup has no passport.”",
            "speaker": "Amina Sol",
            "organisation": "Harbour Kitchen",
            "consent": "organisation",
            "consent_note": "at lunch, by word",
        }
    ],
    "other": "The room was cold.",
}


def _report(**changes: Any) -> Report:
    report = Report(
        id="7f3a9c2e41d0",
        revision=3,
        template=TemplateRef(id="csd-2016"),
        event=EVENT.line,
        language="en",
        answers=ANSWERS,
    )
    return canonicalise(report.with_(**changes), TEMPLATE)


FULL = _report(
    clearances=(Clearance(path="progress.examples.1", level="internal", note="asked Bo"),),
    notes=(
        Note(
            at="2016-12-08T14:02:11+06:00",
            kind="quote",
            section="quotes",
            speaker="a cook",
            text="We cook.\n\nSpeaker: nobody",
        ),
        Note(text="Ask for\nthe menu."),
    ),
    unplaced=(Unplaced(text="A line at the end.", source="after section 8"),),
    suppressed=(Suppression(code="FRM002", path="messages", reason="agreed with the Chair"),),
    conflicts=(
        Conflict(
            path="other",
            base="The room.",
            ours=Side(label="amina.json", value="The room was cold."),
            theirs=Side(label="teo.json", value="The room was warm."),
        ),
    ),
    unknown={"/mood": {"score": 1.5}},
)


def _shown(document: Document) -> str:
    head = [f"{key}: {value}" for key, value in document.meta.items()]
    return "\n".join([*head, *(line for part in document.parts for line in _lines(part)), ""])


def _lines(part: Part) -> Iterator[str]:
    yield ""
    if isinstance(part, Heading):
        yield f"{'=' * (part.level + 1)} {part.text}"
        return
    if isinstance(part, Prose):
        yield f"({part.role})"
    else:
        yield f"[{part.label}] {part.anchor}{' numbered' if part.numbered else ''}"
        if part.prompt:
            yield f"    <{part.prompt}>"
    yield from (f"    {line}".rstrip() for line in markdown.render(part.blocks).split("\n"))


def test_a_working_copy_has_the_shape_of_the_form(golden: Golden) -> None:
    golden("document/working.txt", _shown(assemble(FULL, TEMPLATE)))


def test_a_public_copy_says_so_and_has_no_annex(golden: Golden) -> None:
    golden("document/public.txt", _shown(assemble(public(FULL, TEMPLATE), TEMPLATE)))


def test_a_blank_form_is_prefilled_from_the_event(golden: Golden) -> None:
    form = blank(TEMPLATE, event=EVENT, session=EVENT.session("3.2"))
    golden("document/blank.txt", _shown(form))


def _heads(document: Document, role: str) -> list[str]:
    prose = [part for part in document.parts if isinstance(part, Prose) and part.role == role]
    return [literal.render(part.blocks) for part in prose]


def _entries(document: Document) -> dict[str, Entry]:
    return {part.anchor: part for part in document.parts if isinstance(part, Entry)}


@pytest.mark.parametrize(
    "held",
    [
        {"notes": (Note(text="a"),)},
        {"unplaced": (Unplaced(text="a"),)},
        {"clearances": (Clearance(path="other", level="ask"),)},
        {"quotes": [{"text": "a", "speaker": "Ann"}]},
    ],
)
def test_a_working_copy_that_holds_something_protected_says_so(held: dict[str, Any]) -> None:
    base = Report(template=TemplateRef(id="csd-2016"), answers={"other": "a"})
    report = base.with_(**held) if "quotes" not in held else base.with_(answers=held)
    document = assemble(canonicalise(report, TEMPLATE), TEMPLATE)
    assert _heads(document, "copy") == [
        "WORKING COPY: holds names or notes that are not for others"
    ]


def test_a_working_copy_without_anything_protected_says_nothing() -> None:
    report = canonicalise(
        Report(template=TemplateRef(id="csd-2016"), answers={"other": "a"}), TEMPLATE
    )
    assert _heads(assemble(report, TEMPLATE), "copy") == []


def test_a_title_of_its_own_is_printed() -> None:
    document = assemble(_report(title="What cooks say"), TEMPLATE)
    headings = [part for part in document.parts if isinstance(part, Heading)]
    assert headings[0] == Heading(0, "What cooks say")


def test_short_lists_are_padded_to_the_slots_of_the_form() -> None:
    found = _entries(assemble(_report(), TEMPLATE))
    assert found["csd_progress_examples_4"].blocks == ()
    assert found["csd_agenda2030_lessons_2"].blocks == ()


def test_long_lists_are_never_cut_to_the_slots_of_the_form() -> None:
    report = _report(answers={"messages": ["a", "b", "c"]})
    assert "csd_messages_3" in _entries(assemble(report, TEMPLATE))


def test_labelled_lines_are_counted_as_the_tail_of_their_cell() -> None:
    found = _entries(assemble(_report(), TEMPLATE))
    assert found["csd_quotes_1"].tail == quotes.LINES
    assert found["csd_recommendations_1_text"].tail == 1
    assert found["csd_other"].tail == 0


def test_only_a_blank_form_has_prompts() -> None:
    assert not any(entry.prompt for entry in _entries(assemble(FULL, TEMPLATE)).values())
    assert all(entry.prompt for entry in _entries(blank(TEMPLATE)).values())


def test_a_blank_form_carries_no_id_and_no_revision() -> None:
    assert set(blank(TEMPLATE).meta) == {"template", "language", "copy"}


def test_a_blank_form_without_an_event_has_the_printed_title() -> None:
    assert blank(TEMPLATE).parts[0] == Heading(0, "Reporting Template for working session")


def test_a_blank_form_names_the_kind_of_session_once() -> None:
    session = event.Session(title="Special session: cooks at sea")
    form = blank(TEMPLATE, session=session)
    assert form.parts[0] == Heading(0, "Reporting Template for special session: cooks at sea")


def test_a_blank_form_in_another_language_is_printed_in_it() -> None:
    form = blank(TEMPLATE, language="fr")
    assert form.language == "fr"
    assert form.meta["language"] == "fr"


def test_the_same_report_makes_the_same_document() -> None:
    assert assemble(FULL, TEMPLATE) == assemble(FULL, TEMPLATE)


def test_every_anchor_stands_once() -> None:
    found = [part.anchor for part in assemble(FULL, TEMPLATE).parts if isinstance(part, Entry)]
    assert len(found) == len(set(found))


def _read(field: Field, path: str, document: Document, lines: tuple[Field, ...] = ()) -> Any:
    """Read a value back from the cells of its anchors, as simply as can be."""
    found = _entries(document)
    if field.kind == "quotes" or (field.kind == "list" and field.layout == "rows"):
        numbers = range(1, 1 + sum(f"{path}.{n}" in _paths(found, path) for n in range(1, 99)))
        return [values.parse(field, found[anchors.name(f"{path}.{n}")].blocks) for n in numbers]
    blocks = found[anchors.name(path)].blocks
    for line in reversed(lines):
        _, blocks = within.parse(blocks, line)
    return values.parse(field, blocks)


def _paths(found: dict[str, Entry], path: str) -> set[str]:
    return {f"{path}.{n}" for n in range(1, 99) if anchors.name(f"{path}.{n}") in found}


@settings(max_examples=40, deadline=None)
@given(canonical_reports(TEMPLATE, rest=False))
def test_every_answer_can_be_read_back_from_its_cells(report: Report) -> None:
    document = assemble(report, TEMPLATE)
    answers: dict[str, Any] = {}
    for path, field in TEMPLATE.answer_fields():
        section, _, name = path.partition(".")
        value = (
            _group(field, path, document) if field.kind == "group" else _read(field, path, document)
        )
        if name:
            answers.setdefault(section, {})[name] = value
        else:
            answers[section] = value
    assert canonicalise(report.with_(answers=answers), TEMPLATE).answers == report.answers


def _group(field: Field, path: str, document: Document) -> list[dict[str, Any]]:
    found = _entries(document)
    hosts = within.hosts(field.fields)
    items: list[dict[str, Any]] = []
    while anchors.name(f"{path}.{len(items) + 1}.text") in found:
        here = f"{path}.{len(items) + 1}"
        item = {
            child.id: _read(child, f"{here}.{child.id}", document, hosts[child.id])
            for child in field.fields
            if child.id in hosts
        }
        for child in field.fields:
            if child.id not in hosts:
                cell = found[anchors.name(f"{here}.{child.within}")].blocks
                item[child.id] = within.parse(cell, child)[0]
        items.append(item)
    return items
