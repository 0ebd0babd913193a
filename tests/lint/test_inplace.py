"""Word files are mended in place: the words of a fix change, and no other byte of the file."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from typing import Any

import pytest

from csdreport.findings import Finding
from csdreport.formats import exchange
from csdreport.lint import inplace
from csdreport.lint.engine import check
from csdreport.lint.inplace import InPlace
from csdreport.lint.rule import Example
from csdreport.report.paths import get
from csdreport.report.reading import Reading
from csdreport.template.load import load
from tests.lint.reports import reading

TEMPLATE = load("csd-2016")
DOCX = exchange.named("docx")
MAIN = "word/document.xml"


def word_file(report: Example | dict[str, Any]) -> bytes:
    return exchange.write(reading(report).report, TEMPLATE, DOCX)


def read(content: bytes) -> Reading:
    return exchange.read(content, DOCX, templates=(TEMPLATE,), template=TEMPLATE)


def mended(content: bytes, *, ours: bool = True, select: Sequence[str] = ()) -> InPlace:
    def look(found: Reading) -> Sequence[Finding]:
        return check(found, stage="final", select=select, reveal=True).findings

    return inplace.mend(content, read(content), ours=ours, read=read, look=look, unsafe=True)


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def with_main(content: bytes, main: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for name, data in parts(content).items():
            package.writestr(name, main if name == MAIN else data)
    return target.getvalue()


def paragraphs(content: bytes) -> list[bytes]:
    return re.findall(rb"<w:p[ >].*?</w:p>|<w:p/>", parts(content)[MAIN], re.DOTALL)


FAULTY = {
    "other": "Unskilled workers &amp; *cooks* sing to the the sea.",
    "messages": ["Ministers , hear nurses.", "Mayors must rest."],
}


def test_only_the_paragraphs_of_the_changed_answers_change() -> None:
    before = word_file(FAULTY)
    done = mended(before, select=["TRM003", "MKP002", "STY"])
    assert get(read(done.content).report, "other") == (
        "Workers in low-wage jobs & *cooks* sing to the sea."
    )
    assert get(read(done.content).report, "messages.1") == "Ministers, hear nurses."
    old, new = parts(before), parts(done.content)
    assert list(old) == list(new)
    assert {name for name in old if old[name] != new[name]} == {MAIN}
    changed = [
        (one, two)
        for one, two in zip(paragraphs(before), paragraphs(done.content), strict=True)
        if one != two
    ]
    assert len(changed) == 2
    frame = re.compile(rb"<w:p[ >].*?</w:p>|<w:p/>", re.DOTALL)
    assert frame.split(old[MAIN]) == frame.split(new[MAIN])


def test_a_file_without_fixes_stays_byte_for_byte() -> None:
    before = word_file({"other": "Nurses sing."})
    assert mended(before).content == before


def test_surplus_items_leave_their_cell_and_stand_at_the_end() -> None:
    answers = {"recommendations": [{"text": "x", "actions": ["Write", "Sing", "March"]}]}
    done = mended(word_file(answers), select=["FRM002"])
    assert get(read(done.content).report, "recommendations.1.actions") == ["Write", "Sing"]
    assert get(read(done.content).report, "other") == "Recommendation 1 › Actions:\n\nMarch"


def test_runs_keep_their_looks() -> None:
    done = mended(
        word_file({"other": "**Nurses** sing *to the the* <u>sea</u>."}), select=["STY006"]
    )
    assert get(read(done.content).report, "other") == "**Nurses** sing *to the* <u>sea</u>."


def test_of_two_answers_with_the_same_words_the_right_one_changes() -> None:
    same = "The nurses of of Fiji sing."
    entry = {"code": "STY006", "path": "inclusion.women", "reason": "It is a song's own line."}
    report = Example({"inclusion": {"women": same}, "other": same}, {"suppressed": [entry]})
    done = mended(word_file(report), select=["STY006"])
    assert get(read(done.content).report, "inclusion.women") == same
    assert get(read(done.content).report, "other") == "The nurses of Fiji sing."


def test_a_privacy_fix_on_a_foreign_file_is_refused_and_points_to_send() -> None:
    before = word_file(
        {"other": "Write to a@b.example", "quotes": [{"text": "x", "speaker": "N.N."}]}
    )
    done = mended(before, ours=False, select=["PRV001", "QUO002"])
    assert done.content == before
    assert {one.code for one in done.refused} == {"PRV001", "QUO002"}
    assert all("history" in one.reason and "send" in one.reason for one in done.refused)
    assert get(mended(before, select=["PRV001"]).report, "other") == "Write to […]"


def test_an_answer_with_tracked_changes_is_refused() -> None:
    content = word_file({"other": "Nurses sing to the the sea."})
    main = parts(content)[MAIN]
    run = re.search(rb"<w:r>(?:(?!<w:r>).)*?the the.*?</w:r>", main, re.DOTALL)
    assert run is not None
    tracked = b'<w:ins w:id="901" w:author="A" w:date="2016-12-08T10:00:00Z">%b</w:ins>' % run[0]
    before = with_main(content, main.replace(run[0], tracked))
    done = mended(before, select=["STY006"])
    assert done.content == before
    assert [one.reason for one in done.refused] == [inplace.TRACKED]


def test_signs_that_are_no_text_in_the_file_stay_where_they_are() -> None:
    content = word_file({"other": "Nurses sing to the the sea."})
    split = b"the</w:t><w:noBreakHyphen/><w:t>the the"
    before = with_main(content, parts(content)[MAIN].replace(b"the the", split))
    done = mended(before, select=["STY006"])
    assert get(read(done.content).report, "other") == "Nurses sing to the\u2011the sea."
    assert b"<w:noBreakHyphen/>" in parts(done.content)[MAIN]


def test_a_check_set_aside_is_left_to_the_person() -> None:
    entry = {"code": "MSG006", "path": "other", "reason": "It was agreed."}
    done = mended(word_file(Example({}, {"suppressed": [entry]})), select=["SUP001", "MSG006"])
    assert not done.changes
    assert [one.reason for one in done.refused] == [inplace.ANNEX]


@pytest.mark.parametrize("code", ["FRM003"])
def test_rows_do_not_move_between_cells(code: str) -> None:
    before = word_file({"progress": {"examples": ["Nurses", "", "Cooks"]}})
    done = mended(before, select=[code])
    assert done.content == before
    assert [one.reason for one in done.refused] == [inplace.NOWHERE]


def test_mending_again_changes_nothing() -> None:
    once = mended(word_file(FAULTY))
    assert once.changes
    assert mended(once.content).content == once.content
