"""Forms damaged as people damage them, written as raw files: no word lost, none doubled or moved.

The files are made without our writers, and the words are marks, found in the report by their
letters alone; the account of `convert --check` has to agree.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from csdreport.document import accounting, said
from csdreport.formats import exchange
from csdreport.report.reading import Reading
from csdreport.template import load
from tests.strategies.damaged import Form, forms, marks
from tests.strategies.rendered import markdown_files, text_files, word_files

CSD = load.load("csd-2016")
SECOND = load.load(str(Path(__file__).parent.parent / "cases" / "second-template.toml"))
MANY = 2_000
FEW = 40


def slow(examples: int) -> settings:
    return settings(
        deadline=None,
        max_examples=examples,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )


@st.composite
def handed_in(draw: st.DrawFn) -> tuple[str, bytes, Form]:
    """Draw a form and a file of it; marks of notes are made while the file is."""
    form = draw(forms(draw(st.sampled_from([CSD, CSD, SECOND]))))
    kind = draw(st.sampled_from(["docx", "docx", "text", "markdown"]))
    files = {"docx": word_files, "text": text_files, "markdown": markdown_files}
    return kind, draw(files[kind](form)), form


def read(kind: str, data: bytes) -> Reading:
    return exchange.read(data, exchange.named(kind), templates=[CSD, SECOND])


def problems(kind: str, data: bytes, form: Form) -> list[str]:
    """List what was lost, doubled, or put into a wrong field without a notice."""
    reading = read(kind, data)
    found = [
        (mark, path)
        for text, path in said.in_report(reading.report, reading.template)
        for mark in marks(text)
    ]
    kept, typed = Counter(mark for mark, _ in found), Counter(form.homes.keys())
    told = [f"lost: {mark} of {form.homes[mark]}" for mark in typed - kept]
    told += [f"doubled: {mark} of {form.homes.get(mark)}" for mark in kept - typed]
    told += [
        f"moved: {mark} from {form.homes[mark]} to {path}"
        for mark, path in found
        if mark in form.homes and not is_told(path, form.homes[mark], reading)
    ]
    told += [
        f"exposed: {mark} in {path}"
        for mark, path in found
        if mark in form.names and path.startswith("quotes.") and path.endswith(".text")
    ]
    file_format = exchange.named(kind)
    assert file_format.read is not None
    document = file_format.read(data)
    account = accounting.account(document, reading)
    unread = accounting.unread(file_format.raw(data), document) if file_format.raw else ()
    told += [f"not in the document: {each}" for each in unread]
    told += [f"missing by the account: {each}" for each in account.missing]
    told += [f"doubled by the account: {each}" for each in account.doubled]
    return told


def is_told(path: str, home: str, reading: Reading) -> bool:
    """Tell whether a word stands in its field, stands without a place, or is told of."""
    if not home or path.split(".")[0] not in reading.report.answers:
        return True
    if f"{path}.".startswith(f"{home}."):
        return True
    return any(
        touches(notice.path, path) or touches(notice.path, home) for notice in reading.notices
    )


def touches(notice: str, path: str) -> bool:
    return bool(notice) and (
        f"{path}.".startswith(f"{notice}.") or f"{notice}.".startswith(f"{path}.")
    )


@given(handed_in())
@slow(FEW)
def test_no_word_of_a_damaged_form_is_lost_doubled_or_moved(made: tuple[str, bytes, Form]) -> None:
    assert problems(*made) == []


@pytest.mark.soak
@pytest.mark.timeout(1800)
@given(handed_in())
@slow(MANY)
def test_no_word_of_many_damaged_forms_is_lost_doubled_or_moved(
    made: tuple[str, bytes, Form],
) -> None:
    assert problems(*made) == []
