"""A name that became anonymous leaves all that the program can reach, and it says what not."""

from __future__ import annotations

from pathlib import Path

import pytest

from csdreport.draft.draft import open_draft
from csdreport.fill import forgetting, noting
from csdreport.fill.opening import open_session
from csdreport.fill.session import Session
from csdreport.template import load
from tests.fill.reports import report, template

NAME = "Zoé Ruiz"


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    path = tmp_path / "r.json"
    session = open_session(path, template(), report=report(other="Words."))
    noting.keep(session, f"> @{NAME} (Aid) we pay")
    session.finish()
    session.close()
    return path


def begun(path: Path, text: str = "We pay.") -> Session:
    session = open_session(path, template())
    answers = {
        **session.walk.report.answers,
        "quotes": report(quotes=[{"text": text, "speaker": NAME, "consent": "anonymous"}]).answers[
            "quotes"
        ],
    }
    from dataclasses import replace

    now = session.walk.now
    session.walk = replace(
        session.walk, now=replace(now, report=session.walk.report.with_(answers=answers))
    )
    session.typed("x")
    session.finish()
    return session


def holding(folder: Path) -> list[str]:
    forms = (NAME.encode(), NAME.encode("ascii", "backslashreplace"), b"Zo\\u00e9 Ruiz")
    return [
        str(path.relative_to(folder))
        for path in sorted(folder.rglob("*"))
        if path.is_file() and any(form in path.read_bytes() for form in forms)
    ]


def test_no_file_of_the_draft_holds_the_name(draft: Path, tmp_path: Path) -> None:
    session = begun(draft)
    copy = tmp_path / "stick" / "copy.json"
    copy.parent.mkdir()
    session.disk.copy = copy
    session.finish()
    assert len(holding(tmp_path)) >= 3
    told = forgetting.forget(session, *forgetting.of_quote(session, "quotes.1"))
    session.close()
    assert holding(tmp_path) == []
    assert told == f"{forgetting.GONE}\n{forgetting.OUT_OF_REACH}"
    held = open_draft(draft, load.by_id).report
    assert held.notes[0].text == "we pay"
    assert (held.notes[0].speaker, len(held.notes)) == ("anonymous", 1)


def test_typing_goes_on_in_the_journal_afterwards(draft: Path) -> None:
    session = begun(draft)
    forgetting.forget(session, "quotes.1.speaker", NAME)
    session.typed("typed later")
    session.keep_typing()
    session.saver.wait()
    assert "typed later" in open_draft(draft, load.by_id).report.model_dump_json()
    assert session.trouble == ""
    session.close()


def test_where_the_name_still_stands_is_told(draft: Path) -> None:
    session = begun(draft, text=f"I, {NAME}, pay.")
    told = forgetting.forget(session, "quotes.1.speaker", NAME)
    session.close()
    assert "It still stands in: Quote 1 › Text" in told


def test_a_second_copy_out_of_reach_is_told(draft: Path, tmp_path: Path) -> None:
    session = begun(draft)
    session.disk.copy = tmp_path / "gone" / "copy.json"
    told = forgetting.forget(session, "quotes.1.speaker", NAME)
    session.close()
    assert "The second copy could not be reached" in told
