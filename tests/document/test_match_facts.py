"""The facts of a file of ours that somebody changed by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from csdreport.document import notices, words
from csdreport.document.assemble import assemble, blank as assemble_blank
from csdreport.document.match import match
from csdreport.document.model import Document, Entry, Prose
from csdreport.errors import InputError
from csdreport.findings import Notice
from csdreport.report.canonical import canonicalise
from csdreport.report.model import Report, TemplateRef
from csdreport.report.reading import Reading
from csdreport.template import load
from csdreport.text import literal
from csdreport.text.blocks import Blocks

CSD = load.load("csd-2016")


def _document(**meta: str) -> Document:
    report = Report(template=TemplateRef(id=CSD.id), id="0123456789ab", event="Days of 2031, Tema")
    document = assemble(canonicalise(report, CSD), CSD)
    return replace(document, meta={**document.meta, **meta}, ours=True)


def test_a_template_that_nobody_knows_is_refused() -> None:
    with pytest.raises(InputError) as trouble:
        match(_document(template="csd-2061/1"), (CSD,))
    assert "'csd-2016'" in trouble.value.hint


def test_the_template_that_was_chosen_is_taken_whatever_the_file_says() -> None:
    assert match(_document(template="csd-2061/1"), (CSD,), CSD).template.id == CSD.id


@pytest.mark.parametrize(("key", "value"), [("copy", "secret"), ("revision", "three")])
def test_a_fact_that_says_nothing_is_told(key: str, value: str) -> None:
    reading = match(_document(**{key: value}), (CSD,))
    assert notices.META_UNREADABLE in {notice.kind for notice in reading.notices}
    assert not match(_document(), (CSD,)).notices


def test_a_key_of_somebody_else_is_no_event() -> None:
    document = _document()
    added = Prose(literal.parse("author: Jane"), source="front matter")
    report = match(replace(document, parts=(added, *document.parts)), (CSD,)).report
    assert report.event == "Days of 2031, Tema"
    assert [left.text for left in report.unplaced] == ["author: Jane"]


def test_a_quote_typed_behind_the_last_line_of_its_box_is_a_quote() -> None:
    blank = assemble_blank(CSD)
    parts = [
        replace(part, blocks=_typed_behind(part.blocks))
        if isinstance(part, Entry) and part.label == "Quote 1"
        else part
        for part in blank.parts
    ]
    reading = match(replace(blank, parts=tuple(parts), ours=True), (CSD,))
    (quote,) = reading.report.answers["quotes"]
    assert (quote["text"], quote["speaker"], quote["organisation"]) == (
        "“We count the lamps.”",
        "Ada",
        "Kelp",
    )
    assert quote["consent_note"] == ""
    assert notices.QUOTE_GUESSED in {notice.kind for notice in reading.notices}


def _typed_behind(blocks: Blocks) -> Blocks:
    last = literal.render(blocks[-1:])
    return (*blocks[:-1], *literal.parse(f"{last} “We count the lamps.” Ada, Kelp"))


@pytest.mark.parametrize("said", ["name?", "(name)", "name…", "name -", "???name", "no name"])
def test_a_doubtful_consent_is_none(said: str) -> None:
    (quote,) = _quotes_of("“Hi.”", "Speaker: Ada", "Organisation: Kelp", f"Consent: {said}")
    assert quote["consent"] in ("", "anonymous")


def test_two_sets_of_lines_in_one_cell_are_two_quotes() -> None:
    first, second = _quotes_of(
        "“One.”",
        "Speaker: Ada",
        "Organisation: Kelp",
        "Consent: anonymous",
        "How and when: at the door",
        "“Two.”",
        "Speaker: Bo",
        "Organisation: Reed",
        "Consent: name",
    )
    assert (first["text"], first["speaker"], first["consent"]) == ("“One.”", "Ada", "anonymous")
    assert (second["text"], second["speaker"]) == ("“Two.”", "Bo")
    # Nobody can be sure which lines belong to which of the two.
    assert (second["consent"], second["consent_note"]) == ("", "name")


@pytest.mark.parametrize("label", ["Speeker", "Name", "Speaker name", "Spoken by"])
def test_a_name_behind_a_mistyped_label_is_no_part_of_the_quote(label: str) -> None:
    (quote,) = _quotes_of("“Hi.”", f"{label}: Ada Lee", "Organisation: Kelp", "Consent:")
    assert (quote["text"], quote["speaker"]) == ("“Hi.”", "Ada Lee")


def test_no_consent_is_taken_from_a_file_with_words_struck_through() -> None:
    lines = ("“Hi.”", "Speaker: Ada", "Organisation: Kelp", "Consent: name", "How and when: mail")
    struck = (Notice(notices.STRUCK, "Some words are struck through."),)
    reading = match(replace(_foreign(*lines), notices=struck), (CSD,))
    (quote,) = reading.report.answers["quotes"]
    assert (quote["consent"], quote["consent_note"]) == ("", "name; mail")
    assert any(notice.path == "quotes.1" for notice in reading.notices)


def _quotes_of(*lines: str) -> list[dict[str, str]]:
    return list(match(_foreign(*lines), (CSD,)).report.answers["quotes"])


def _foreign(*lines: str) -> Document:
    blank = assemble_blank(CSD)
    typed = tuple(block for line in lines for block in literal.parse(line))
    parts = [
        replace(part, blocks=typed) if isinstance(part, Entry) and part.label == "Quote 1" else part
        for part in blank.parts
    ]
    return replace(blank, parts=tuple(parts), meta={}, ours=False)


def test_a_name_alone_above_a_quote_is_its_speaker() -> None:
    (quote,) = _quotes_of("Ada van Lee, Kelp", "“We are here, all of us.”")
    assert (quote["speaker"], quote["organisation"]) == ("Ada van Lee", "Kelp")
    assert quote["text"] == "“We are here, all of us.”"


def test_white_space_beside_a_consent_is_no_doubt() -> None:
    assert words.consent_of("  with name ") == "name"
    assert words.level_of(" may be shown\t") == "cleared"


def _read_quote(typed: str) -> Reading:
    blank = assemble_blank(CSD)
    filled = (
        replace(part, blocks=literal.parse(typed))
        if isinstance(part, Entry) and part.label == "Quote 1"
        else part
        for part in blank.parts
    )
    return match(replace(blank, parts=tuple(filled)), (CSD,))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("“We count the lamps.” Ada", ("told apart", "")),
        ("We count the lamps.", ("", "nobody was found")),
        ("“We count the lamps.”\n\nAnd so on, said everybody there.", ("nobody", "kept as text")),
    ],
)
def test_a_notice_says_truly_whether_a_speaker_was_found(typed: str, said: tuple[str, str]) -> None:
    (told,) = (n.message for n in _read_quote(typed).notices if n.kind == notices.QUOTE_GUESSED)
    assert all(words in told for words in said)
    assert ("told apart" in told) == ("told apart" in said)


def test_words_beside_a_quote_are_kept_without_a_place() -> None:
    reading = _read_quote("“We count the lamps.” Ada\n\nAda can be reached at the Kelp house.")
    (kept,) = reading.report.unplaced
    assert kept.text == "Ada can be reached at the Kelp house."
    assert "Quote" in kept.source
