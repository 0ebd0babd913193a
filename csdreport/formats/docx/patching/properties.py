"""The title of a Word file, and the language that it says its text is in."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape

from csdreport.formats.docx.patching.outline import Outline
from csdreport.formats.docx.patching.packing import Splice, Unplaceable, spliced
from csdreport.formats.docx.reading.names import VAL, w
from csdreport.formats.docx.reading.package import Package
from csdreport.formats.docx.reading.xml import Element

_DC = "http://purl.org/dc/elements/1.1/"
_CORE = "docProps/core.xml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATIONS, _TYPES = "_rels/.rels", "[Content_Types].xml"
# What follows a language in the properties of a run.
_BEHIND_LANGUAGE = tuple(
    w(name) for name in ("eastAsianLayout", "specVanish", "oMath", "rPrChange")
)
Parts = dict[str, bytes]


def language(package: Package) -> str:
    """Give the language that the text of a file is said to be in; "" where nothing says it."""
    found = package.fellow("styles")
    return language_of(None if found is None else found[1])


def language_of(styles: Element | None) -> str:
    """Give the language that a sheet of styles says."""
    found = None if styles is None else styles.find(f"{w('docDefaults')}//{w('lang')}")
    if found is None and styles is not None:
        found = next(styles.iter(w("lang")), None)
    return "" if found is None else found.get(VAL, "")


def with_title(package: Package, title: str) -> Parts:
    """Give the parts that say a title. Raises Unplaceable."""
    for relation in package.relations("").values():
        if relation.kind == "core-properties" and not relation.external:
            part = package.read(relation.target)
            if part is not None:
                return {relation.target: _titled(part, relation.target, title)}
    return _new_properties(package, title)


def with_language(package: Package, language: str) -> Parts:
    """Give the part of the styles with a language, "en-GB", for all text that has no other."""
    found = package.fellow("styles")
    part = None if found is None else package.read(found[0])
    if found is None or part is None:
        raise Unplaceable
    outline = Outline(part, found[0])
    return {found[0]: spliced(part, list(_spoken(outline, language)))}


def _titled(part: bytes, name: str, title: str) -> bytes:
    outline = Outline(part, name)
    found = outline.root.find(f"{{{_DC}}}title")
    if found is not None:
        return spliced(part, [outline.filled(found, escape(title))])
    element = f'<dc:title xmlns:dc="{_DC}">{escape(title)}</dc:title>'
    return spliced(part, [outline.first(outline.root, element)])


def _new_properties(package: Package, title: str) -> Parts:
    """Make the part of the properties; the package has to list it in two places."""
    relations, types = package.read(_RELATIONS), package.read(_TYPES)
    if relations is None or types is None or _CORE in package:
        raise Unplaceable
    known = package.relations("")
    key = next(key for n in range(1, len(known) + 2) if (key := f"rId{n}") not in known)
    kind = f"{_PACKAGE}/relationships/metadata/core-properties"
    relation = f'<Relationship Id="{key}" Type="{kind}" Target="{_CORE}"/>'
    content = "application/vnd.openxmlformats-package.core-properties+xml"
    override = f'<Override PartName="/{_CORE}" ContentType="{content}"/>'
    core = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dc="{_DC}">'
        f"<dc:title>{escape(title)}</dc:title></cp:coreProperties>"
    )
    return {
        _RELATIONS: _listed(relations, _RELATIONS, relation),
        _TYPES: _listed(types, _TYPES, override),
        _CORE: core.encode(),
    }


def _listed(part: bytes, name: str, element: str) -> bytes:
    outline = Outline(part, name)
    if outline.prefix(outline.root):
        raise Unplaceable
    return spliced(part, [outline.last(outline.root, element)])


def _spoken(outline: Outline, language: str) -> Iterator[Splice]:
    yield _default(outline, language)
    for style in outline.root.iterchildren(w("style")):
        if style.get(w("default")) in ("1", "true", "on") and style.get(w("type")) == "paragraph":
            own = style.find(f"{w('rPr')}/{w('lang')}")
            if own is not None and own.get(VAL) is not None:
                yield outline.with_attribute(own, "val", language)


def _default(outline: Outline, language: str) -> Splice:
    """Say the language in the defaults of the document, which may hold nothing as yet."""
    element = outline.root
    prefix = outline.prefix(element)
    if not prefix:
        raise Unplaceable
    missing = ["docDefaults", "rPrDefault", "rPr", "lang"]
    while missing and (child := element.find(w(missing[0]))) is not None:
        element = child
        missing.pop(0)
    if not missing:
        return outline.with_attribute(element, "val", language)
    new = f'<{prefix}lang {prefix}val="{language}"/>'
    for name in reversed(missing[:-1]):
        new = f"<{prefix}{name}>{new}</{prefix}{name}>"
    return _put(outline, element, new, last=missing == ["lang"])


def _put(outline: Outline, element: Element, new: str, *, last: bool) -> Splice:
    if not last:
        return outline.first(element, new)
    behind = next((one for one in element if one.tag in _BEHIND_LANGUAGE), None)
    return outline.last(element, new) if behind is None else outline.before(behind, new)
