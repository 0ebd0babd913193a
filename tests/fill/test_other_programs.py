"""Another program writes over a draft that is open here: both versions are kept."""

from __future__ import annotations

import time
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from csdreport.draft.draft import open_draft
from csdreport.fill import backups
from csdreport.fill.actions import Jump, Undo, Write
from csdreport.fill.opening import open_session
from csdreport.fill.reconciling import SOURCE, Change, reconcile
from csdreport.fill.screen import screen
from csdreport.fill.session import Session
from csdreport.report import paths, store
from csdreport.report.canonical import canonicalise
from csdreport.report.model import Clearance, Note, Report, Unplaced
from csdreport.template import load
from tests.fill.driving import ENTER, MENU, UNDO, drive
from tests.fill.reports import report, template

CSD = template()


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "r.json"


@pytest.fixture
def session(path: Path) -> Session:
    """Open a draft with one answer, as it lies on the disk."""
    path.write_bytes(store.dumps(report(other="Ferries", session__theme="Crossings")))
    session = open_session(path, CSD)
    session.saver.wait()
    session.do(Jump("other"))
    session.open_box()
    return session


def written_elsewhere(path: Path, **answers: object) -> None:
    """Write other answers over a draft, as a program does that knows nothing of this one."""
    now = store.loads(path.read_bytes(), load.by_id).report
    theirs = report(**answers)
    path.write_bytes(store.dumps(theirs.with_(id=now.id)))


def saved(path: Path) -> Report:
    return open_draft(path, load.by_id).report


def waiting(made: Report) -> list[str]:
    return [one.text for one in made.unplaced if one.source.startswith(SOURCE)]


def test_what_another_program_wrote_in_empty_boxes_is_taken_over(
    session: Session, path: Path
) -> None:
    written_elsewhere(
        path, other="Ferries", session__theme="Crossings", messages=["Open the ports."]
    )
    session.typed("Ferries and boats")
    session.finish()
    session.close()
    for made in (saved(path), session.walk.report):
        assert made.answers["messages"] == ["Open the ports."]
        assert made.answers["other"] == "Ferries and boats"
        assert made.unplaced == ()
    assert "1 answer taken over" in session.told


def test_where_both_wrote_ours_stays_and_theirs_waits(session: Session, path: Path) -> None:
    written_elsewhere(path, other="Bridges", session__theme="Crossings")
    session.typed("Ferries and boats")
    session.finish()
    session.close()
    assert saved(path).answers["other"] == "Ferries and boats"
    assert waiting(saved(path)) == ["Bridges"]
    assert saved(path).unplaced[0].source.startswith(f"{SOURCE}: ")
    assert "1 text waits" in session.told


def test_an_earlier_state_that_comes_back_takes_nothing_away(session: Session, path: Path) -> None:
    session.typed("Ferries and boats")
    session.do(Jump("messages.1"))
    session.do(Write("Open the ports."))
    session.finish()
    written_elsewhere(path, other="Ferries")
    session.finish()
    session.close()
    answers = saved(path).answers
    assert answers["other"] == "Ferries and boats"
    assert answers["messages"] == ["Open the ports."]
    assert answers["session"]["theme"] == "Crossings"
    assert waiting(saved(path)) == ["Ferries"]


def test_the_file_as_the_other_program_wrote_it_is_kept(session: Session, path: Path) -> None:
    written_elsewhere(path, other="Bridges")
    theirs = path.read_bytes()
    session.finish()
    session.close()
    (kept,) = [each for each in backups.listed(path) if each.stem.endswith(backups.FOREIGN)]
    assert kept.read_bytes() == theirs
    assert kept.name in session.told


@pytest.mark.parametrize(
    "data",
    [
        b'{"template": {"id": "csd-2016"}, "ans',
        b"not a report",
        store.dumps(report(other="Bridges").with_(id="another-one")),
    ],
)
def test_what_is_no_version_of_this_report_is_kept_whole_beside_it(
    session: Session, path: Path, data: bytes
) -> None:
    session.walk = session.walk.__class__(CSD, session.walk.now)
    session.do(Write("Ferries and boats"))
    mine = session.walk.report.with_(id="mine")
    session.take_revision(mine, path)
    session.finish()
    path.write_bytes(data)
    session.finish()
    session.close()
    assert saved(path).answers["other"] == "Ferries and boats"
    assert [each.read_bytes() for each in backups.listed(path) if each.read_bytes() == data]
    assert "Yours is back" in session.told


def test_a_save_never_takes_the_place_of_what_cannot_be_kept(
    session: Session, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backups, "keep_foreign", full)
    path.write_bytes(b"something else")
    session.finish()
    assert session.trouble
    assert path.read_bytes() == b"something else"
    session.close()


def test_a_consent_given_elsewhere_is_taken_only_where_it_was_not_changed_here() -> None:
    def quoted(consent: str, *more: str) -> Report:
        quotes = [{"text": text, "consent": "" if n else consent} for n, text in enumerate(more)]
        return report(quotes=quotes)

    base = quoted("name", "We pay.")
    ours, theirs = quoted("anonymous", "We pay."), quoted("name", "We pay.", "We wait.")
    done = reconcile(ours, Change(base, theirs, ""), CSD)
    assert [quote["consent"] for quote in done.report.answers["quotes"]] == ["anonymous"]
    assert waiting(done.report) == ["We wait."]
    done = reconcile(base, Change(base, quoted("anonymous", "We pay."), ""), CSD)
    assert [quote["consent"] for quote in done.report.answers["quotes"]] == ["anonymous"]


def test_a_decision_comes_with_its_answer_and_notes_come_once() -> None:
    base = report(other="a").with_(notes=(Note(at="1", text="x"),))
    ours = base.with_(notes=(Note(at="1", text="corrected"),))
    theirs = report(other="a b").with_(
        notes=(*base.notes, Note(at="2", text="y")),
        clearances=(Clearance(path="other", level="internal"),),
        unplaced=(Unplaced(text="loose"),),
    )
    done = reconcile(ours, Change(base, theirs, ""), CSD).report
    assert [note.text for note in done.notes] == ["corrected", "y"]
    assert [one.level for one in done.clearances] == ["internal"]
    assert [one.text for one in done.unplaced] == ["loose"]


def test_the_same_word_in_another_answer_does_not_stand_for_theirs() -> None:
    base = report(session__theme="No")
    ours, theirs = report(session__theme="No", other="Yes"), report(session__theme="No", other="No")
    assert waiting(reconcile(ours, Change(base, theirs, ""), CSD).report) == ["No"]


PLACES = [
    "other", "session.theme", "messages.1", "messages.2", "quotes.1.text", "quotes.1.speaker",
    "quotes.2.text", "recommendations.1.actions.1", "session.rapporteurs.1.name", "title",
]  # fmt: skip
EDITS = st.dictionaries(
    st.sampled_from(PLACES), st.sampled_from(["", "one", "one two", "two", "- a\n- b", "*x*"])
)


def edited(made: Report, edits: dict[str, str]) -> Report:
    for place, text in edits.items():
        made = paths.replace(made, place, text)
    return canonicalise(made, CSD)


@settings(deadline=None, max_examples=200)
@given(EDITS, EDITS, EDITS)
def test_no_word_of_either_is_lost(
    first: dict[str, str], here_typed: dict[str, str], there: dict[str, str]
) -> None:
    base = edited(report(), first)
    ours, theirs = edited(base, here_typed), edited(base, there)
    done = reconcile(ours, Change(base, theirs, ""), CSD).report
    assert not _tokens(ours) - _tokens(done)
    known = [*_texts(base), *_texts(done)]
    assert all(any(text in held for held in known) for text in _texts(theirs))
    if there.get("other") and not (first.get("other") or "other" in here_typed):
        assert done.answers["other"] == theirs.answers["other"]
    again = reconcile(done, Change(base, theirs, ""), CSD).report
    assert again.unplaced == done.unplaced


def _tokens(made: Report) -> Counter[str]:
    return Counter(token for text in _texts(made) for token in text.split())


def _texts(made: Report) -> list[str]:
    from csdreport.fill import inlet

    return [
        *(
            inlet.shown(leaf.value, "prose" if leaf.kind_of_text == "rich" else "line").text
            for leaf in paths.leaves(made, CSD)
            if leaf.value
        ),
        *(one.text for one in made.unplaced),
    ]


def test_what_comes_while_somebody_types_on_is_kept_too(session: Session, path: Path) -> None:
    written_elsewhere(path, other="Ferries", session__theme="Crossings", messages=["One."])
    session.saver.run(lambda: session.disk.write(session._snapshot()))
    session.saver.wait()
    # The window does not know yet, and saves once more.
    session.typed("Ferries and boats")
    session.finish()
    assert saved(path).answers["messages"] == ["One."]
    assert session.walk.report.answers["messages"] == ["One."]
    session.close()


def test_undo_takes_it_back(session: Session, path: Path) -> None:
    before = session.walk.report
    written_elsewhere(path, other="Ferries", session__theme="Crossings", messages=["One."])
    session.finish()
    session.do(Undo())
    session.finish()
    session.close()
    assert session.walk.report == before == saved(path)


def test_a_second_look_at_the_same_file_says_nothing_new(session: Session, path: Path) -> None:
    written_elsewhere(path, other="Bridges")
    session.finish()
    count = len(session.walk.report.unplaced)
    session.told = ""
    session.finish()
    session.look_after()
    session.saver.wait()
    assert not session.take_up()
    assert len(session.walk.report.unplaced) == count
    session.close()


class Written(str):
    """A pause between keys in which another program writes the draft."""

    path: Path
    data: bytes

    def isprintable(self) -> bool:
        # Not within the moment in which the screen itself writes: nobody could tell.
        while time.time() - self.path.stat().st_mtime < 0.3:
            time.sleep(0.02)
        self.path.write_bytes(self.data)
        time.sleep(0.7)
        return True


def test_the_screen_says_so_and_shows_the_box_as_it_is_now(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screen, "AGAIN_AFTER", 0.1)
    first = drive(path, MENU, "8", ENTER, "Ferries").report
    pause = Written()
    pause.path = path
    pause.data = store.dumps(first.with_(answers={**first.answers, "other": "Ferries and bridges"}))
    done = drive(path, MENU, "8", ENTER, pause, "!", UNDO, UNDO)
    assert "Another program changed this draft" in done.messages[3]
    assert "Another program changed this draft" in done.messages[4]
    assert done.report.answers["other"] == "Ferries"
    drive(path, MENU, "8", ENTER, pause, "!")
    assert saved(path).answers["other"] == "Ferries! and bridges"
