"""Decide where output goes, and write it."""

from __future__ import annotations

import os
from collections import Counter
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

from csdreport.cli import console
from csdreport.cli.inputs import STANDARD, named_format
from csdreport.draft import lock
from csdreport.errors import CsdReportError
from csdreport.formats import exchange
from csdreport.formats.base import Format
from csdreport.report import files


@dataclass(frozen=True, slots=True)
class Job:
    """One file to make: from which source, to which target, in which format."""

    source: str
    target: str
    kind: Format


def plan(sources: list[str], target: str, to: str, *, read: bool = True) -> list[Job]:
    """Pair each source with its target before anything is written.

    Args:
        sources: Files to read.
        target: A file, a folder, or "-".
        to: Name of the format; empty goes by the target's suffix.
        read: Whether the sources are files; false when they are only names for new ones.

    Raises:
        CsdReportError: The format is not known, several sources have no folder, two sources
            would make the same file, or a source would be overwritten by its own copy.
    """
    into_folder = target != STANDARD and (os.path.isdir(target) or target.endswith(("/", "\\")))
    if len(sources) > 1 and not into_folder:
        raise CsdReportError(
            f"{len(sources)} files cannot go into {console.quoted(target)}, which is no folder.",
            hint="Name an existing folder as the last word, and the format with --to.",
        )
    if into_folder and not os.path.isdir(target):
        raise CsdReportError(
            f"The folder {console.quoted(target)} does not exist.",
            hint="Create it, then run this again.",
        )
    kind = _kind(target, to, into_folder)
    jobs = [Job(source, _target(source, target, kind, into_folder), kind) for source in sources]
    _refuse_clashes(jobs)
    if read:
        _refuse_own_sources(jobs)
    return jobs


def put(content: bytes, target: str, *, force: bool) -> None:
    """Write to a file beside it and rename, or to standard output when the target is "-".

    Raises:
        HeldError: It is a draft that somebody has open: writing over it would be no use to either.
        CsdReportError: It cannot be written.
    """
    if target == STANDARD:
        console.raw(content)
        return
    path = Path(target)
    is_draft = path.suffix.lower() == ".json" and path.exists()
    with lock.hold(path) if force and is_draft else nullcontext():
        files.write_atomically(path, content, force=force)


def _kind(target: str, to: str, into_folder: bool) -> Format:
    if to:
        kind = named_format(to)
    elif into_folder or target == STANDARD:
        where = "A folder" if into_folder else "Standard output"
        raise CsdReportError(
            f"{where} has no suffix that tells the format.",
            hint="Add --to docx, markdown, json or text.",
        )
    else:
        kind = exchange.by_suffix(Path(target), writing=True)
    return kind


def _target(source: str, target: str, kind: Format, into_folder: bool) -> str:
    if not into_folder:
        return target
    stem = "report" if source == STANDARD else Path(source).stem
    return str(Path(target) / f"{stem}{kind.suffixes[0]}")


def _refuse_clashes(jobs: list[Job]) -> None:
    files_written = [job for job in jobs if job.target != STANDARD]
    counts = Counter(_same(job.target) for job in files_written)
    for job in files_written:
        if counts[_same(job.target)] > 1:
            raise CsdReportError(
                f"Two of the sources would both become {console.quoted(job.target)}.",
                hint="Nothing was written. Convert them into different folders.",
            )


def _refuse_own_sources(jobs: list[Job]) -> None:
    read = {_same(job.source) for job in jobs if job.source != STANDARD}
    for job in jobs:
        if job.target != STANDARD and _same(job.target) in read:
            raise CsdReportError(
                f"{console.quoted(job.target)} is one of the files to read.",
                hint="Nothing was written. Choose another name for the copy.",
            )


def _same(path: str) -> str:
    # Not Path.resolve, which raises where links run in a circle.
    return os.path.realpath(path).casefold()
