"""`csdreport lint --fix`: what is written, what is told, and what is refused."""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest

from csdreport.draft.lock import hold
from tests.cli.conftest import SAMPLES, Run


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """Give a draft with a fault to mend for certain, and one that may change the meaning."""
    file = tmp_path / "draft.json"
    report = json.loads((SAMPLES / "harbour-skills.json").read_text(encoding="utf-8"))
    report["answers"]["other"] = "Nurses &amp; cooks sing to the the sea."
    file.write_text(json.dumps(report), encoding="utf-8")
    return file


def other(file: Path) -> Any:
    return json.loads(file.read_text(encoding="utf-8"))["answers"]["other"]


def test_fix_writes_what_is_certain_and_tells_it(run: Run, draft: Path) -> None:
    ran = run("lint", draft, "--fix")
    assert other(draft) == "Nurses & cooks sing to the the sea."
    assert "mended: MKP002 Other information (other)" in ran.err
    assert "  - Nurses &amp; cooks sing to the the sea." in ran.err
    assert "STY006" in ran.text
    assert "MKP002" not in ran.text


def test_unsafe_fixes_alone_change_nothing(run: Run, draft: Path) -> None:
    before = draft.read_bytes()
    run("lint", draft, "--unsafe-fixes")
    assert draft.read_bytes() == before


def test_unsafe_fixes_are_made_when_asked_for(run: Run, draft: Path) -> None:
    assert run("lint", draft, "--fix", "--unsafe-fixes").code == 0
    assert other(draft) == "Nurses & cooks sing to the sea."
    before = draft.read_bytes()
    run("lint", draft, "--fix", "--unsafe-fixes")
    assert draft.read_bytes() == before


def test_diff_prints_before_and_after_and_writes_nothing(run: Run, draft: Path) -> None:
    before = draft.read_bytes()
    ran = run("lint", draft, "--fix", "--diff")
    assert draft.read_bytes() == before
    assert "  - Nurses &amp; cooks sing to the the sea.\n" in ran.text
    assert "  + Nurses & cooks sing to the the sea.\n" in ran.text
    assert ran.code == run("lint", draft).code == 1


def test_a_draft_that_is_open_elsewhere_is_not_touched(run: Run, draft: Path) -> None:
    before = draft.read_bytes()
    with hold(draft):
        ran = run("lint", draft, "--fix")
    assert ran.code == 2
    assert "open in another window" in ran.err
    assert draft.read_bytes() == before


def test_only_selected_rules_are_mended(run: Run, draft: Path) -> None:
    run("lint", draft, "--fix", "--unsafe-fixes", "--select", "STY006")
    assert other(draft) == "Nurses &amp; cooks sing to the sea."


def test_our_own_markdown_is_mended(run: Run, draft: Path, tmp_path: Path) -> None:
    run("convert", draft, "report.md")
    run("lint", "report.md", "--fix")
    assert "Nurses & cooks sing" in (tmp_path / "report.md").read_text(encoding="utf-8")


def test_markdown_of_others_is_refused_with_the_reason(
    run: Run, draft: Path, tmp_path: Path
) -> None:
    run("convert", draft, "report.md")
    file = tmp_path / "report.md"
    front_matter, _, rest = file.read_text(encoding="utf-8").removeprefix("---").partition("---")
    file.write_text(f"Notes by hand\n{rest}", encoding="utf-8")
    before = file.read_bytes()
    ran = run("lint", file, "--fix", "--unsafe-fixes")
    assert "csdreport" in front_matter or "csd-2016" in front_matter
    assert file.read_bytes() == before
    assert "csdreport did not write it" in ran.err
    assert ran.code == 2


def test_a_word_file_is_mended_in_place(run: Run, draft: Path) -> None:
    run("convert", draft, "report.docx")
    assert "mended: MKP002" in run("lint", "report.docx", "--fix").err
    assert "Nurses & cooks sing" in run("convert", "report.docx", "-", "--to", "json").text


def test_a_contact_detail_leaves_our_own_word_file_but_no_other(run: Run, draft: Path) -> None:
    report = json.loads(draft.read_text(encoding="utf-8"))
    report["answers"]["other"] = "Write to imani@harbour.example"
    draft.write_text(json.dumps(report), encoding="utf-8")
    run("convert", draft, "ours.docx")
    others = Path("ours.docx").read_bytes()
    Path("others.docx").write_bytes(_without_footer(others))
    assert "mended: PRV001" in run("lint", "ours.docx", "--fix", "--unsafe-fixes").err
    ran = run("lint", "others.docx", "--fix", "--unsafe-fixes")
    assert "not mended: PRV001" in ran.err
    assert "csdreport send" in ran.err
    assert "imani@" in run("convert", "others.docx", "-", "--to", "json").text


def test_a_form_of_ours_that_word_saved_keeps_its_history(run: Run, draft: Path) -> None:
    report = json.loads(draft.read_text(encoding="utf-8"))
    report["answers"]["other"] = "Write to imani@harbour.example"
    draft.write_text(json.dumps(report), encoding="utf-8")
    run("convert", draft, "ours.docx")
    for name, saved in (("word", _saved_by_word), ("other", _saved_later)):
        Path(f"{name}.docx").write_bytes(saved(Path("ours.docx").read_bytes()))
        ran = run("lint", f"{name}.docx", "--fix", "--unsafe-fixes")
        assert "not mended: PRV001" in ran.err
        assert "csdreport send" in ran.err
        assert "imani@" in run("convert", f"{name}.docx", "-", "--to", "json").text


def test_a_file_that_was_mended_in_place_may_be_mended_again(run: Run, draft: Path) -> None:
    report = json.loads(draft.read_text(encoding="utf-8"))
    report["answers"]["other"] = "Write to imani@harbour.example &amp; wait"
    draft.write_text(json.dumps(report), encoding="utf-8")
    run("convert", draft, "ours.docx")
    assert "mended: MKP002" in run("lint", "ours.docx", "--fix").err
    assert "mended: PRV001" in run("lint", "ours.docx", "--fix", "--unsafe-fixes").err


def _saved_by_word(content: bytes) -> bytes:
    """Add the part in which a word processor says what it is, dated as Word dates its parts."""
    return _copied(content, {"docProps/app.xml": b"<Properties/>"}, (1980, 1, 1, 0, 0, 0))


def _saved_later(content: bytes) -> bytes:
    return _copied(content, {}, (2026, 11, 2, 9, 30, 0))


def _copied(
    content: bytes, more: dict[str, bytes], moment: tuple[int, int, int, int, int, int]
) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(target, "w") as new:
        parts = {name: old.read(name) for name in old.namelist()} | more
        for name, data in parts.items():
            new.writestr(zipfile.ZipInfo(name, moment), data)
    return target.getvalue()


def _without_footer(content: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            is_footer = name.startswith("word/footer")
            new.writestr(name, re.sub(rb"<w:t[ >][^<]*</w:t>", b"", data) if is_footer else data)
    return target.getvalue()


def test_protected_words_are_not_told(run: Run, draft: Path) -> None:
    report = json.loads(draft.read_text(encoding="utf-8"))
    report["clearances"] = [{"path": "other", "level": "internal", "note": ""}]
    draft.write_text(json.dumps(report), encoding="utf-8")
    for options in (["--diff"], []):
        ran = run("lint", draft, "--fix", *options)
        assert "cooks" not in ran.err + ran.text
    assert other(draft).startswith("Nurses & cooks")


def test_standard_input_is_only_shown(run: Run, draft: Path) -> None:
    ran = run("lint", "-", "--from", "json", "--fix", stdin=draft.read_bytes())
    assert ran.code == 2
    assert "Standard input cannot be mended" in ran.err


def test_an_entry_that_goes_is_told_as_removed_and_not_as_mended(run: Run, draft: Path) -> None:
    report = json.loads(draft.read_text(encoding="utf-8"))
    report["suppressed"] = [{"code": "FRM002", "reason": "The chair said so."}]
    draft.write_text(json.dumps(report), encoding="utf-8")
    ran = run("lint", draft, "--fix", "--select", "SUP001,FRM002")
    assert "removed an entry: SUP001" in ran.err
    assert "mended" not in ran.err


HANDED_IN = SAMPLES / "handed_in"


def test_what_a_word_file_is_beside_its_answers_is_mended_in_place(
    run: Run, tmp_path: Path
) -> None:
    file = tmp_path / "report.docx"
    file.write_bytes((HANDED_IN / "google-docs.docx").read_bytes())
    before = file.read_bytes()
    told = run("lint", file, "--stage", "final", "--select", "ACC", "--diff").text
    assert "report.docx: ACC001 title of the file\n  + Report of working session 1.3" in told
    assert "report.docx: ACC003 table 9\n  + (the first row is a heading row)\n" in told
    assert "report.docx: ACC014 table 2\n  + (6 rows stay on one page each)\n" in told
    assert file.read_bytes() == before
    ran = run("lint", file, "--stage", "final", "--select", "ACC", "--fix")
    assert "'report.docx': 19 changes." in ran.err
    assert "ACC003" not in ran.text
    mended = file.read_bytes()
    run("lint", file, "--stage", "final", "--select", "ACC", "--fix")
    assert file.read_bytes() == mended
    assert run("convert", file, "-", "--to", "json").text == (
        run("convert", HANDED_IN / "google-docs.docx", "-", "--to", "json").text
    )


def test_what_cannot_be_mended_in_a_word_file_is_told_with_the_reason(
    run: Run, tmp_path: Path
) -> None:
    file = tmp_path / "report.docx"
    file.write_bytes((HANDED_IN / "google-docs.docx").read_bytes())
    with zipfile.ZipFile(file, "a") as package:
        package.writestr("_xmlsignatures/sig1.xml", "<a/>")
    before = file.read_bytes()
    ran = run("lint", file, "--stage", "final", "--select", "ACC001", "--fix")
    assert "not mended: ACC001 the Word file: somebody signed the file" in ran.err
    assert file.read_bytes() == before


def test_before_the_last_stage_a_word_file_keeps_its_manners(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "report.docx"
    file.write_bytes((HANDED_IN / "google-docs.docx").read_bytes())
    before = file.read_bytes()
    run("lint", file, "--select", "ACC", "--fix")
    assert file.read_bytes() == before
