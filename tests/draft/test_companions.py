"""The names of the files beside a draft."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from csdreport.draft import draft, notes
from csdreport.draft.companions import beside
from csdreport.report import store
from csdreport.report.model import Note
from csdreport.template.load import by_id
from tests.report.made import made


@pytest.mark.parametrize(
    ("name", "companion"),
    [
        ("report.json", ".report.journal"),
        ("session 3.2.json", ".session 3.2.journal"),
        ("report.JSON", ".report.JSON.journal"),
        ("report.docx", ".report.docx.journal"),
        ("প্রতিবেদন.json", ".প্রতিবেদন.journal"),
    ],
)
def test_companions_are_hidden_and_named_after_the_draft(
    tmp_path: Path, name: str, companion: str
) -> None:
    assert beside(tmp_path / name, "journal").name == companion


def test_a_link_to_a_draft_has_the_companions_of_the_draft(tmp_path: Path) -> None:
    (tmp_path / "real.json").write_bytes(b"x")
    (tmp_path / "link.json").symlink_to(tmp_path / "real.json")
    assert beside(tmp_path / "link.json", "journal") == beside(tmp_path / "real.json", "journal")


@pytest.mark.parametrize("letter", ["n", "é"])
def test_a_draft_with_the_longest_name_has_companions_of_its_own(
    tmp_path: Path, letter: str
) -> None:
    longest = letter * (250 // len(os.fsencode(letter)))
    path, other = tmp_path / f"{longest}.json", tmp_path / f"{longest[:-1]}.json"
    path.write_bytes(store.dumps(made()))
    notes.append(path, Note(text="x"))
    assert [note.text for note in draft.open_draft(path, by_id).report.notes] == ["x"]
    assert beside(path, "journal") != beside(other, "journal")
