"""Files that may be anything, and files that are written whole or not at all."""

from __future__ import annotations

import errno
import io
import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from csdreport.errors import CsdReportError, InputError
from csdreport.report import atomic, files

POSIX = pytest.mark.skipif(os.name != "posix", reason="needs POSIX files")


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


# Reading


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_bytes(b"\x00" * 300_000)
    assert files.read_bytes(file) == b"\x00" * 300_000


def test_a_missing_file_is_named_with_its_neighbour(tmp_path: Path) -> None:
    (tmp_path / "report.json").write_text("x")
    with pytest.raises(InputError, match=r"no file '.*reprot\.json'") as caught:
        files.read_bytes(tmp_path / "reprot.json")
    assert "report.json" in caught.value.hint


def test_a_link_to_a_file_that_is_gone_is_told_as_one(tmp_path: Path) -> None:
    (tmp_path / "menu.json").symlink_to(tmp_path / "gone.json")
    with pytest.raises(InputError) as caught:
        files.read_bytes(tmp_path / "menu.json")
    assert "look where it points" in caught.value.hint


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        files.read_bytes(tmp_path / "nowhere" / "a.json")
    assert "nowhere" in caught.value.hint


@pytest.mark.parametrize("make", ["folder", "empty", "pipe", "loop"])
@POSIX
def test_what_is_no_file_with_content_is_refused_at_once(tmp_path: Path, make: str) -> None:
    path = tmp_path / "it.json"
    if make == "folder":
        path.mkdir()
    elif make == "empty":
        path.touch()
    elif make == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to(path)
    with pytest.raises(InputError) as caught:
        files.read_bytes(path)
    assert "it.json" in caught.value.problem
    assert caught.value.hint


@pytest.mark.parametrize("name", ["a/" * 3000, "n" * 5000, "nul\0byte"])
def test_an_impossible_name_is_one_clear_error(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError):
        files.read_bytes(tmp_path / name)
    with pytest.raises(CsdReportError):
        files.write_atomically(tmp_path / name, b"x", force=False)


def test_a_file_that_is_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "large.json"
    with file.open("wb") as handle:
        handle.truncate(files.LARGEST + 1)
    with pytest.raises(InputError, match="64 MB"):
        files.read_bytes(file)


def test_a_file_that_goes_on_growing_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "log.json"
    file.write_bytes(b"x")
    real = files._read_up_to

    def growing(handle: int, most: int, expected: int) -> bytes:
        data = real(handle, most, expected)
        with file.open("ab") as more:
            more.write(b"y")
        return data

    monkeypatch.setattr(files, "_read_up_to", growing)
    with pytest.raises(InputError, match="goes on changing"):
        files.read_bytes(file)


def test_a_file_that_changed_once_is_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "log.json"
    file.write_bytes(b"x")
    real = files._read_up_to
    changes = iter([b"longer", None])

    def once(handle: int, most: int, expected: int) -> bytes:
        data = real(handle, most, expected)
        if (change := next(changes)) is not None:
            file.write_bytes(change)
        return data

    monkeypatch.setattr(files, "_read_up_to", once)
    assert files.read_bytes(file) == b"longer"


@POSIX
def test_a_name_is_printed_on_one_line_without_control_characters(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"a\nb\x1b[31m\xff.json")
    with pytest.raises(InputError) as caught:
        files.read_bytes(path)
    assert "a\\nb\\x1b[31m\\xff.json" in caught.value.problem
    assert caught.value.problem.isprintable()


def test_letters_of_all_scripts_are_printed_as_they_are() -> None:
    assert files.shown("প্রতিবেদন é.json") == "প্রতিবেদন é.json"


# Writing


def test_a_new_file_is_there_and_nothing_else(tmp_path: Path) -> None:
    files.write_atomically(tmp_path / "a.json", b"new", force=False)
    assert names(tmp_path) == ["a.json"]
    assert (tmp_path / "a.json").read_bytes() == b"new"


def test_an_existing_file_is_replaced_only_by_force(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_bytes(b"old")
    with pytest.raises(CsdReportError, match="exists already") as caught:
        files.write_atomically(file, b"new", force=False)
    assert "--force" in caught.value.hint
    assert caught.value.exit_code == 2
    assert file.read_bytes() == b"old"
    files.write_atomically(file, b"new", force=True)
    assert file.read_bytes() == b"new"
    assert names(tmp_path) == ["a.json"]


def test_a_file_that_appears_meanwhile_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.json"
    real = atomic._write_all

    def slow(handle: io.FileIO, data: bytes) -> None:
        real(handle, data)
        file.write_bytes(b"theirs")

    monkeypatch.setattr(atomic, "_write_all", slow)
    with pytest.raises(CsdReportError, match="exists already"):
        files.write_atomically(file, b"mine", force=False)
    assert file.read_bytes() == b"theirs"
    assert names(tmp_path) == ["a.json"]


def test_a_disk_without_hard_links_is_written_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    files.write_atomically(tmp_path / "a.json", b"new", force=False)
    assert names(tmp_path) == ["a.json"]


@POSIX
def test_the_permissions_of_an_existing_file_are_kept(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_bytes(b"old")
    file.chmod(0o640)
    files.write_atomically(file, b"new", force=True)
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


@POSIX
def test_a_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    old = os.umask(0o027)
    try:
        files.write_atomically(tmp_path / "a.json", b"new", force=False)
    finally:
        os.umask(old)
    assert stat.S_IMODE((tmp_path / "a.json").stat().st_mode) == 0o640


@POSIX
def test_a_symbolic_link_keeps_pointing_to_the_file_that_is_replaced(tmp_path: Path) -> None:
    real = tmp_path / "real"
    real.mkdir()
    (real / "a.json").write_bytes(b"old")
    link = tmp_path / "link.json"
    link.symlink_to(real / "a.json")
    files.write_atomically(link, b"new", force=True)
    assert link.is_symlink()
    assert (real / "a.json").read_bytes() == b"new"
    assert names(real) == ["a.json"]


@POSIX
def test_a_link_to_nothing_makes_the_file_it_means(tmp_path: Path) -> None:
    link = tmp_path / "link.json"
    link.symlink_to(tmp_path / "real.json")
    files.write_atomically(link, b"new", force=False)
    assert link.is_symlink()
    assert (tmp_path / "real.json").read_bytes() == b"new"


@POSIX
def test_a_read_only_file_is_not_replaced_even_by_force(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_bytes(b"old")
    file.chmod(0o444)
    with pytest.raises(CsdReportError, match="read-only"):
        files.write_atomically(file, b"new", force=True)
    assert file.read_bytes() == b"old"
    assert names(tmp_path) == ["a.json"]


def test_a_missing_folder_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(CsdReportError, match=r"no folder '.*nowhere'"):
        files.write_atomically(tmp_path / "nowhere" / "a.json", b"x", force=False)


def test_a_file_is_no_folder_to_write_into(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    with pytest.raises(CsdReportError, match="no folder"):
        files.write_atomically(tmp_path / "a" / "b.json", b"x", force=False)


def test_a_folder_is_no_file_to_write(tmp_path: Path) -> None:
    with pytest.raises(CsdReportError, match="is a folder"):
        files.write_atomically(tmp_path, b"x", force=True)


@POSIX
def test_a_device_is_written_through_and_stays(tmp_path: Path) -> None:
    files.write_atomically("/dev/null", b"x", force=False)
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


@POSIX
def test_a_full_device_and_a_pipe_without_reader_are_clear_errors(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(CsdReportError):
        files.write_atomically(tmp_path / "pipe", b"x", force=True)
    if Path("/dev/full").exists():
        with pytest.raises(CsdReportError, match="disk is full"):
            files.write_atomically("/dev/full", b"x", force=True)


@POSIX
def test_a_name_as_long_as_names_can_be_is_written(tmp_path: Path) -> None:
    files.write_atomically(tmp_path / ("n" * 250 + ".json"), b"x", force=False)
    assert names(tmp_path) == ["n" * 250 + ".json"]


@POSIX
def test_a_full_quota_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(b"old")
    program = (
        "import resource, sys\n"
        "from csdreport.errors import CsdReportError\n"
        "from csdreport.report import files\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try:\n"
        "    files.write_atomically(sys.argv[1], b'x' * 5000, force=True)\n"
        "except CsdReportError as error:\n"
        "    sys.exit(error.problem)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "a.json")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert "disk is full" in done.stderr
    assert "Traceback" not in done.stderr
    assert (tmp_path / "a.json").read_bytes() == b"old"
    assert names(tmp_path) == ["a.json"]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Mount a disk of 64 KB."""
    mount = shutil.which("mount")
    if os.name != "posix" or os.geteuid() != 0 or mount is None:
        pytest.skip("needs root to mount a small disk")
    disk = tmp_path / "disk"
    disk.mkdir()
    options = [mount, "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)]
    if subprocess.run(options, capture_output=True, check=False).returncode:
        pytest.skip("no small disk can be mounted here")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], capture_output=True, check=False)


def test_a_full_disk_leaves_the_old_file_and_nothing_else(small_disk: Path) -> None:
    file = small_disk / "a.json"
    file.write_bytes(b"old")
    with pytest.raises(CsdReportError, match="disk is full"):
        files.write_atomically(file, b"x" * 200_000, force=True)
    assert file.read_bytes() == b"old"
    assert names(small_disk) == ["a.json"]
    files.write_atomically(file, b"fits", force=True)
    assert file.read_bytes() == b"fits"
