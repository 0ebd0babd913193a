"""`csdreport send`."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from tests.cli.conftest import SAMPLES, Ran, Run

DRAFT = "first-hundred-days-draft.json"
FOLDER = Path("to-send_civil-society-days-2031_session-1.2_r2")
FILE = "civil-society-days-2031_session-1.2_r{}.docx"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """Copy the half-filled sample into a folder of its own."""
    copied = tmp_path / "draft.json"
    copied.write_bytes((SAMPLES / DRAFT).read_bytes())
    return copied


def _change(draft: Path) -> None:
    told = json.loads(draft.read_text(encoding="utf-8"))
    told["answers"]["other"] += " One more sentence."
    draft.write_text(json.dumps(told), encoding="utf-8")


def _revision(draft: Path) -> int:
    return int(json.loads(draft.read_text(encoding="utf-8"))["revision"])


def test_one_file_named_after_event_session_and_revision(run: Run, draft: Path) -> None:
    ran = run("send", draft)
    assert ran.code == 0
    assert ran.text.strip().endswith(FILE.format(2))
    assert Path(ran.text.strip()).is_file()


def test_the_file_lies_alone_in_a_folder_made_for_it(run: Run, draft: Path) -> None:
    sent = [Path(run("send", draft).text.strip())]
    _change(draft)
    sent.append(Path(run("send", draft).text.strip()))
    assert sent[0].parent != sent[1].parent
    for file in sent:
        assert file.parent.parent == draft.parent
        assert list(file.parent.iterdir()) == [file]
        assert file.parent.name == f"to-send_{file.stem}"


def test_a_file_that_has_the_folder_s_name_is_told_of(run: Run, draft: Path) -> None:
    FOLDER.write_text("mine")
    ran = run("send", draft)
    assert ran.code == 2
    assert "a folder of this name is needed" in ran.err


def test_what_was_left_out_is_told_and_is_not_in_the_file(run: Run, draft: Path) -> None:
    ran = run("send", draft)
    with zipfile.ZipFile(ran.text.strip()) as archive:
        held = b"".join(archive.read(name) for name in archive.namelist()).decode(errors="replace")
    assert "Quote 1" in ran.err
    for word in ("Marisol", "laundry", "flip chart", "corridor"):
        assert word not in held
        assert word not in ran.err


def test_open_points_never_stop_it(run: Run, draft: Path) -> None:
    ran = run("send", draft)
    assert ran.code == 0
    assert "open points" in ran.err


def test_the_revision_rises_only_when_the_content_changed(run: Run, draft: Path) -> None:
    run("send", draft)
    again = run("send", draft)
    assert again.code == 0
    assert _revision(draft) == 2
    _change(draft)
    assert run("send", draft).text.strip().endswith(FILE.format(3))
    assert _revision(draft) == 3


def test_another_format_and_another_folder(run: Run, draft: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    ran = run("send", draft, "--to", "md", "-o", "out")
    assert Path(ran.text.strip()).parent.name == "out"
    assert Path(ran.text.strip()).suffix == ".md"


def test_a_changed_file_of_the_same_name_is_kept_without_force(run: Run, draft: Path) -> None:
    file = FOLDER / FILE.format(2)
    FOLDER.mkdir()
    file.write_text("mine")
    ran: Ran = run("send", draft)
    assert ran.code == 0
    assert file.read_text() == "mine"
    assert f"{FOLDER.name}_2/" in ran.text
    assert f"lies in {FOLDER.name}, and was left as it is" in ran.err
    assert run("send", draft, "--force").code == 0
    assert file.read_bytes() != b"mine"


def test_two_drafts_of_one_session_do_not_share_a_file(run: Run, draft: Path) -> None:
    other = draft.with_name("other.json")
    other.write_bytes(draft.read_bytes())
    first = Path(run("send", draft).text.strip())
    before = first.read_bytes()
    _change(other)
    second = Path(run("send", other).text.strip())
    assert second != first
    assert first.read_bytes() == before
    assert Path(run("send", other).text.strip()) == second


def test_another_file_in_the_folder_given_is_left_alone(run: Run, draft: Path) -> None:
    file = Path("out", FILE.format(2))
    file.parent.mkdir()
    file.write_text("mine")
    ran = run("send", draft, "-o", "out")
    assert ran.code == 2
    assert "Choose another folder" in ran.err
    assert file.read_text() == "mine"


def test_a_folder_that_is_not_there_is_made(run: Run, draft: Path) -> None:
    assert Path(run("send", draft, "-o", "new").text.strip()).is_file()


def test_a_file_that_is_no_draft_can_be_sent_too(run: Run, samples: list[Path]) -> None:
    run("convert", SAMPLES / DRAFT, "filled.docx")
    assert run("send", "filled.docx").code == 0


@pytest.mark.parametrize(
    ("text", "is_calm"),
    [("Write to ana.ruiz@port.example or +34 600 111 222.", False), ("Ships.", True)],
)
def test_no_file_that_may_expose_somebody_can_be_sent_as_it_is(
    run: Run, draft: Path, text: str, is_calm: bool
) -> None:
    told = json.loads(draft.read_text(encoding="utf-8"))
    told["answers"]["other"] = text
    draft.write_text(json.dumps(told), encoding="utf-8")
    said = run("send", draft).err
    assert ("can be sent as it is" in said, "it may expose somebody" in said) == (
        is_calm,
        not is_calm,
    )


def test_words_that_tell_who_speaks_are_no_mere_open_point(run: Run, draft: Path) -> None:
    told = json.loads(draft.read_text(encoding="utf-8"))
    quote = {"text": "“I, Imani, waited.”", "speaker": "Imani Okoro", "consent": "anonymous"}
    told["answers"]["quotes"] = [quote]
    draft.write_text(json.dumps(told), encoding="utf-8")
    said = run("send", draft).err
    assert "it may expose somebody" in said
    assert "can be sent as it is" not in said


@pytest.mark.parametrize(
    "text",
    ["A union of nurses in Fiji was raided twice.", "Families of Fiji were evicted."],
    ids=["an organisation", "people"],
)
def test_what_nobody_decided_about_is_not_sent(run: Run, draft: Path, text: str) -> None:
    told = json.loads(draft.read_text(encoding="utf-8"))
    told["answers"]["other"] = text
    draft.write_text(json.dumps(told), encoding="utf-8")
    ran = run("send", draft, "--to", "markdown")
    assert "Fiji" not in Path(ran.text.strip()).read_text(encoding="utf-8")
    assert "not decided yet whether it may be shown" in ran.err
    assert f"To decide about what waits: `csdreport fill {draft}` and Ctrl-R." in ran.err
    assert "Fiji" in draft.read_text(encoding="utf-8")
