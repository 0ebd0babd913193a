"""A Word file as a document: the parts read, and what a person should know about them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from types import MappingProxyType

from csdreport.document.amount import refuse_text
from csdreport.document.model import Document, Entry, Part, Remark
from csdreport.errors import InputError
from csdreport.findings import Fact
from csdreport.formats.docx import inspection
from csdreport.formats.docx.reading import beside, body, controls, fields, prompts, revisions
from csdreport.formats.docx.reading.counting import Counting
from csdreport.formats.docx.reading.names import w
from csdreport.formats.docx.reading.package import Package
from csdreport.formats.docx.reading.sayings import notices
from csdreport.formats.docx.reading.story import Story
from csdreport.formats.docx.reading.style_sheet import StyleSheet
from csdreport.formats.docx.reading.xml import Element

_LANGUAGE = "{http://purl.org/dc/elements/1.1/}language"


def read_document(data: bytes) -> Document:
    """Read a Word file; raises InputError, and nothing else, for bytes that are none."""
    package = Package(data)
    root = _main(package)
    revised = revisions.resolve(root)
    story = _story(package, root)
    found = _unique(body.parts(_body(root), story))
    facts, edges = beside.facts(list(beside.edges(package, root, story)))
    parts = tuple(prompts.taken_out(found) if prompts.is_blank_form(facts) else found)
    remarks = (
        *beside.notes(package, story, revised.gone),
        *story.remarks,
        *(Remark("deleted", text, author=author) for text, author in revised.deleted),
        *(Remark("header", text, source=place) for place, text in edges),
    )
    return Document(
        parts,
        MappingProxyType(facts or {}),
        _language(package),
        remarks,
        tuple(notices(story, revised, remarks)),
        facts is not None,
    )


def facts_of(data: bytes) -> tuple[Fact, ...]:
    """Gather plain facts about a Word file; raises InputError for bytes that are none."""
    package = Package(data)
    return inspection.facts(package, _main(package))


def _main(package: Package) -> Element:
    root = package.tree(package.main)
    if root is None or root.tag != w("document"):
        raise InputError(
            "This file is not a Word file: its main part is something else.",
            hint="Open it in the program that made it and save it as .docx.",
        )
    refuse_text(0, sum(1 for _ in root.iter(w("p"), w("br"), w("cr"))))
    return root


def _body(root: Element) -> Element:
    found = root.find(w("body"))
    return root if found is None else found


def _story(package: Package, root: Element) -> Story:
    styles = StyleSheet(_fellow(package, "styles"))
    controls.prepare(root, styles)
    fields.without_open_ends(root)
    counting = Counting(_fellow(package, "numbering"), styles)
    return Story(styles, counting, package.relations(package.main))


def _fellow(package: Package, kind: str) -> Element | None:
    found = package.fellow(kind)
    return None if found is None else found[1]


def _language(package: Package) -> str:
    for relation in package.relations("").values():
        if relation.kind == "core-properties" and not relation.external:
            root = package.tree(relation.target)
            found = None if root is None else root.find(_LANGUAGE)
            return "" if found is None else (found.text or "").strip()
    return ""


def _unique(parts: Iterator[Part]) -> Iterator[Part]:
    """Keep an anchor for the first entry only: a copied row copies its control's tag."""
    used = set()
    for part in parts:
        if isinstance(part, Entry) and part.anchor:
            if part.anchor in used:
                part = replace(part, anchor="")
            used.add(part.anchor)
        yield part
