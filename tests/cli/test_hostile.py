"""Hostile files through the command line, in a process of its own with a memory limit."""

from __future__ import annotations

import resource
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pytest

from tests.formats.docx.build import file, p, parts_of, r, zipped

MOST_MEMORY = 300 * 2**20
ESCAPE = "\x1b]0;owned\x07\x1b[2J"


@dataclass(frozen=True)
class Ended:
    """How a process ended: its code, its words, and the seconds of processor time it took."""

    code: int
    out: str
    err: str
    seconds: float


def ran(folder: Path, *arguments: str) -> Ended:
    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_DATA, (MOST_MEMORY, MOST_MEMORY))

    command = [sys.executable, "-m", "csdreport", *arguments]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    made = subprocess.run(
        command, cwd=folder, capture_output=True, preexec_fn=limit, timeout=60, check=False
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Ended(made.returncode, made.stdout.decode(), made.stderr.decode(), spent)


def bomb() -> bytes:
    """Make a small file that unpacks to 300 MB."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open("word/document.xml", "w") as entry:
            for _ in range(300):
                entry.write(b" " * 2**20)
        for name, text in parts_of("").items():
            if name != "word/document.xml":
                archive.writestr(name, text)
    return stream.getvalue()


def deep(tag: str, depth: int) -> str:
    return f"<w:{tag}>" * depth + p("x") + f"</w:{tag}>" * depth


def with_entities() -> bytes:
    parts = parts_of(p("&b;"))
    entities = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    text = parts["word/document.xml"]
    return zipped({**parts, "word/document.xml": text.replace("?>", f"?>{entities}", 1)})


def reaching_out() -> bytes:
    """Make a file whose parts have names that lead out of any folder."""
    names = ("../../escaped.xml", "/tmp/escaped.xml", "C:\\escaped.xml", "word/../../escaped.xml")
    return zipped({**parts_of(p("Words.")), **dict.fromkeys(names, "x")})


BOMBS: dict[str, Callable[[], bytes]] = {
    "300 MB in one part": bomb,
    "a million paragraphs": lambda: file("<w:p/>" * 1_000_000),
    "tags in tags": lambda: file(deep("sdt", 100_000)),
    "entities": with_entities,
    "six thousand parts": lambda: zipped({**parts_of(""), **{f"x{n}": "" for n in range(6_000)}}),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_soon_and_within_300_mb(name: str, tmp_path: Path) -> None:
    (tmp_path / "bomb.docx").write_bytes(BOMBS[name]())
    (tmp_path / "small.docx").write_bytes(file(p("Words.")))
    honest = ran(tmp_path, "convert", "small.docx", "small.json")
    found = ran(tmp_path, "convert", "bomb.docx", "bomb.json")
    assert honest.code == 1
    assert found.code == 3
    assert found.err.startswith("error: ")
    assert found.err.count("\n") == 2
    assert found.seconds < honest.seconds + 1
    assert not (tmp_path / "bomb.json").exists()


def test_no_path_from_an_archive_is_used(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    folder.mkdir(parents=True)
    (folder / "out.docx").write_bytes(reaching_out())
    assert ran(folder, "convert", "out.docx", "out.md").code == 1
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a", "b", "out.docx", "out.md"]


def test_names_with_line_ends_are_read_and_shown_harmlessly(tmp_path: Path) -> None:
    name = f"one\ntwo{ESCAPE}.docx"
    (tmp_path / name).write_bytes(file(p("Words.")))
    found = ran(tmp_path, "convert", name, f"{name}.md")
    assert found.code == 1
    assert "\x1b" not in found.err
    assert "\x07" not in found.err
    assert not any(line.startswith("two") for line in found.err.splitlines())


def test_escape_sequences_of_a_file_reach_no_message(tmp_path: Path) -> None:
    lines = (
        "2. Four recommendations, with related actions and indicators",
        f"Recommendation 1 and who targetd to{ESCAPE}\tStates {ESCAPE}should act.",
        f"1. Women:\t{ESCAPE}",
        f"{ESCAPE}Nobody knows where this belongs.",
    )
    (tmp_path / "x.txt").write_bytes("\n".join(lines).encode())
    for command in (("convert", "x.txt", "x.md", "--check"), ("lint", "x.txt"), ("show", "x.txt")):
        found = ran(tmp_path, *command)
        assert "\x1b" not in found.out + found.err
        assert "\x07" not in found.out + found.err
    assert b"\x1b" not in (tmp_path / "x.md").read_bytes()


def test_nothing_outside_of_a_file_is_asked_for(tmp_path: Path) -> None:
    from tests.formats.docx.build import relation

    (tmp_path / "secret.xml").write_text("<secret/>")
    target = (tmp_path / "secret.xml").as_uri()
    links = [
        relation(key, kind, target, external=external)
        for key, kind, external in (
            ("a", "subDocument", True), ("b", "footnotes", True), ("c", "comments", False),
            ("d", "attachedTemplate", True), ("e", "image", True),
        )
    ]  # fmt: skip
    body = p(r("Words.")) + '<w:subDoc r:id="a"/><w:altChunk r:id="e"/>'
    (tmp_path / "x.docx").write_bytes(file(body, *links))
    found = ran(tmp_path, "convert", "x.docx", "x.md")
    assert found.code == 1
    assert "secret" not in (tmp_path / "x.md").read_text("utf-8")
