"""`csdreport lint --fix`: what is written, what is told, and what is refused."""

from __future__ import annotations

import json
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
    run("lint", draft, "--unsafe-fixes", "--select", "STY006")
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
    ran = run("lint", file, "--unsafe-fixes")
    assert "csdreport" in front_matter or "csd-2016" in front_matter
    assert file.read_bytes() == before
    assert "csdreport did not write it" in ran.err
    assert ran.code == 2


def test_a_word_file_is_mended_in_place(run: Run, draft: Path) -> None:
    run("convert", draft, "report.docx")
    assert "mended: MKP002" in run("lint", "report.docx", "--fix").err
    assert "Nurses & cooks sing" in run("convert", "report.docx", "-", "--to", "json").text


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
