"""Read and write reports in every format: JSON by `report.store`, the others as documents."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from csdreport import discovery
from csdreport.errors import CsdReportError, InputError
from csdreport.formats import foreign
from csdreport.formats.base import Format
from csdreport.report import store
from csdreport.report.model import Report
from csdreport.report.reading import Reading
from csdreport.template import load
from csdreport.template.model import Template
from csdreport.text.normal import display, line

DEFAULT_TEMPLATE = "csd-2016"


@cache
def formats() -> tuple[Format, ...]:
    """List the formats: every module of this package that offers a `FORMAT`."""
    found = (getattr(module, "FORMAT", None) for module in discovery.modules_in(__package__))
    return tuple(kind for kind in found if isinstance(kind, Format))


def named(name: str) -> Format:
    """Find a format by its name; raises KeyError."""
    for kind in formats():
        if kind.name == name:
            return kind
    raise KeyError(name)


def by_suffix(path: Path, *, writing: bool = False) -> Format:
    """Find the format of a file by its suffix.

    Args:
        path: The file; it need not exist.
        writing: Whether it is a target. A target of an unknown kind is wrong usage, an input of
            an unknown kind is a wrong input.

    Raises:
        InputError: No format has this suffix.
        CsdReportError: The same, for a target.
    """
    suffix = path.suffix.lower()
    for kind in formats():
        if suffix in kind.suffixes:
            return kind
    name = _quoted(path.name)
    if writing:
        raise CsdReportError(
            f"{name} has no suffix that csdreport can write.",
            hint=f"Choose a name that ends in {_suffixes(writing=True)}, or add --to.",
        )
    other = foreign.by_suffix(suffix)
    if other is not None:
        raise InputError(f"{name} is {other.title}, which csdreport cannot read.", hint=other.hint)
    raise InputError(
        f"{name} has no suffix that tells what kind of file it is.",
        hint=f"csdreport reads {_suffixes(writing=False)}; --from says which one it is.",
    )


def read(
    data: bytes,
    fmt: Format,
    *,
    templates: Sequence[Template],
    template: Template | None = None,
    source: str = "",
) -> Reading:
    """Read a report from the bytes of a file.

    Args:
        data: The whole file.
        fmt: Its format; the content is checked against it.
        templates: What a foreign file may follow; the best coverage of labels wins.
        template: The one it follows, when that is known.
        source: What messages call the file; empty says "The input".

    Raises:
        InputError: The bytes are of another kind, damaged, or no report.
    """
    _refuse_other_kinds(data, fmt, _quoted(Path(source).name) if source else "The input")
    if fmt.read is None:
        return store.loads(data, lambda name: _template(name, templates, template))
    # A report in JSON needs nothing of the document tree, so it is imported for documents alone.
    from csdreport.document.match import match

    return match(fmt.read(data), tuple(templates), template)


def write(report: Report, template: Template, fmt: Format) -> bytes:
    """Write a report; the same report gives the same bytes."""
    if fmt.write is None:
        return store.dumps(report)
    from csdreport.document.assemble import assemble

    return fmt.write(assemble(report, template))


def _template(name: str, templates: Sequence[Template], chosen: Template | None) -> Template:
    if chosen is not None:
        return chosen
    for template in templates:
        if template.id == name:
            return template
    return load.by_id(name)


def _refuse_other_kinds(data: bytes, fmt: Format, name: str) -> None:
    if not data:
        raise InputError(f"{name} is empty.", hint="Was it saved before it was sent?")
    other = foreign.by_content(data)
    if other is None and fmt.name == "docx":
        other = foreign.by_beginning(data)
    if other is foreign.ENCRYPTED:
        raise InputError(f"{name} is {other.title}.", hint=other.hint)
    if other is not None:
        raise InputError(f"{name} is {other.title}, which csdreport cannot read.", hint=other.hint)
    if foreign.is_zip(data) and fmt.name != "docx":
        raise InputError(
            f"{name} is a Word file, not {fmt.title}.",
            hint="Give it a name that ends in .docx, or add --from docx.",
        )


def _quoted(name: str) -> str:
    return f"'{line(display(name))}'"


def _suffixes(*, writing: bool) -> str:
    known = [kind.suffixes[0] for kind in formats() if not writing or kind.write or not kind.read]
    return f"{', '.join(known[:-1])} and {known[-1]}" if known[1:] else "".join(known)
