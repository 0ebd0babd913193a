"""Read the files that a command is given."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NamedTuple

from csdreport.cli import configured, console
from csdreport.cli.configured import Shelf
from csdreport.draft import draft
from csdreport.errors import CsdReportError, InputError
from csdreport.formats import exchange
from csdreport.formats.base import Format
from csdreport.formats.json import FORMAT as JSON
from csdreport.report import changing, files
from csdreport.report.reading import Reading
from csdreport.template.model import Template

STANDARD = "-"
LARGEST = 64 * 1024 * 1024


class Source(NamedTuple):
    """An input that was read: its bytes, their format, and the report; a draft has no bytes."""

    content: bytes
    kind: Format
    reading: Reading


def prepared(from_: str = "", template: str = "") -> Shelf:
    """Give the shelf of the nearest configuration, with what options name looked for.

    For commands that read several files: what is wrong here is wrong once, not in each file.

    Raises:
        CsdReportError: The format, the template or the configuration is not as it should be.
    """
    if from_:
        named_format(from_)
    shelf = configured.shelf(configured.config())
    if template:
        shelf.template(template)
    return shelf


def read_input(
    source: str, *, from_: str = "", template: str = "", shelf: Shelf | None = None
) -> Reading:
    """Read a report from a file, or from standard input when the source is "-".

    A JSON draft is read together with its journal and its notes.

    Args:
        source: A path or "-".
        from_: Name of the format; empty goes by the suffix.
        template: Id or path of the template to use; empty lets the labels decide.
        shelf: Templates to look in; None takes those of the nearest configuration too.

    Raises:
        InputError: The input is missing, empty, of the wrong kind or invalid.
        CsdReportError: "-" without a format, or a format that does not exist.
    """
    return read_source(source, from_=from_, template=template, shelf=shelf).reading


def read_source(
    source: str, *, from_: str = "", template: str = "", shelf: Shelf | None = None
) -> Source:
    """Read a report as `read_input` does, and keep what it was read from."""
    before = changing.look(source) if source != STANDARD else None
    try:
        return _read_source(source, from_, template, shelf)
    except InputError as trouble:
        if before and changing.went_on(source, before):
            raise changing.refusal(source) from trouble
        # Among several files, "This file is damaged" says too little.
        name = Path(source).name
        if source == STANDARD or files.shown(name) in trouble.problem:
            raise
        problem = f"{console.quoted(name)}: {trouble.problem}"
        raise InputError(problem, hint=trouble.hint) from trouble


def _read_source(source: str, from_: str, template: str, shelf: Shelf | None) -> Source:
    shelf = shelf or configured.shelf(configured.config())
    chosen = shelf.template(template) if template else None
    if source == STANDARD:
        kind = _named(from_)
        content = _read_standard_input()
        return Source(content, kind, _read(content, kind, chosen, shelf))
    path = Path(source)
    named = named_format(from_) if from_ else None
    if (named is JSON) if named else path.suffix.lower() in JSON.suffixes:
        reading = draft.open_draft(path, lambda known: chosen or shelf.by_id(known))
        return Source(b"", JSON, reading)
    content = files.read_bytes(path)
    kind = named or exchange.by_suffix(path)
    return Source(content, kind, _read(content, kind, chosen, shelf, source))


def _read(
    content: bytes, kind: Format, chosen: Template | None, shelf: Shelf, source: str = ""
) -> Reading:
    templates = (chosen,) if chosen is not None else shelf.templates
    return exchange.read(content, kind, templates=templates, template=chosen, source=source)


def named_format(name: str) -> Format:
    """Find a format by the name that --from and --to take."""
    known = exchange.formats()
    for kind in known:
        if name.lower() in (kind.name, *kind.suffixes, *(end[1:] for end in kind.suffixes)):
            return kind
    names = ", ".join(kind.name for kind in known)
    raise CsdReportError(
        f"There is no format named {console.quoted(name)}.", hint=f"The formats are: {names}."
    )


def _named(from_: str) -> Format:
    if not from_:
        raise CsdReportError(
            "Standard input has no suffix that tells its format.",
            hint="Add --from json, markdown, docx or text.",
        )
    return named_format(from_)


def _read_standard_input() -> bytes:
    content = sys.stdin.buffer.read(LARGEST + 1)
    if not content:
        raise InputError("Standard input is empty.", hint="Was the file before the pipe written?")
    if len(content) > LARGEST:
        raise InputError(
            "Standard input is larger than 64 MB, which no report is.",
            hint="Look at what stands before the pipe.",
        )
    return content
