"""What stands directly in the body, a row or a cell, whatever wraps it."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.formats.docx.reading.inline import chosen_content
from csdreport.formats.docx.reading.names import ALTERNATE, w
from csdreport.formats.docx.reading.xml import Element

_CONTROL = w("sdt")
_WRAPPERS = frozenset(
    w(name) for name in ("sdtContent", "customXml", "smartTag", "ins", "moveTo", "dir", "bdo")
)


def children(parent: Element, *names: str) -> Iterator[Element]:
    """Walk the children with these qualified names, through controls and other wrappers."""
    for child in parent:
        tag = child.tag
        if tag in names:
            yield child
        elif tag in _WRAPPERS:
            yield from children(child, *names)
        elif tag == _CONTROL:
            content = child.find(w("sdtContent"))
            if content is not None:
                yield from children(content, *names)
        elif tag == ALTERNATE:
            for chosen in chosen_content(child):
                yield from children(chosen, *names)
