"""The relationships of the main part: its fellow parts, and addresses that it links to."""

from __future__ import annotations

import re

from csdreport.formats.docx.writing.xml import HEADER, attribute

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_FELLOWS = (
    ("rId1", "styles", "styles.xml"),
    ("rId2", "settings", "settings.xml"),
    ("rId3", "numbering", "numbering.xml"),
    ("rId4", "fontTable", "fontTable.xml"),
    ("rId5", "footer", "footer1.xml"),
)
FOOTER = "rId5"
# Word calls a file damaged whose relationship target is no address by RFC 3986.
_ADDRESS = re.compile(
    r"[a-z][a-z0-9+.-]*:(?:[\w.~:/?@!$&'()*+,;=-]|%[0-9a-f]{2})+"
    r"(?:#(?:[\w.~:/?@!$&'()*+,;=-]|%[0-9a-f]{2})*)?",
    re.ASCII | re.IGNORECASE,
)
_LONGEST_ADDRESS = 2000


class Relations:
    """Collect the addresses while the body is written."""

    def __init__(self) -> None:
        self._ids: dict[str, str] = {}

    def link(self, address: str) -> str:
        """Give the relationship id of an address; "" when Word would refuse it as one."""
        if len(address) > _LONGEST_ADDRESS or not _ADDRESS.fullmatch(address):
            return ""
        return self._ids.setdefault(address, f"rId{len(_FELLOWS) + len(self._ids) + 1}")

    def xml(self) -> str:
        """Write the part that holds them."""
        fellows = (
            f'<Relationship Id="{key}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
            for key, kind, target in _FELLOWS
        )
        links = (
            f'<Relationship Id="{key}" Type="{_OFFICE}/hyperlink" Target="{attribute(address)}"'
            ' TargetMode="External"/>'
            for address, key in self._ids.items()
        )
        return (
            HEADER + "<Relationships "
            'xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            + "".join(fellows)
            + "".join(links)
            + "</Relationships>"
        )
