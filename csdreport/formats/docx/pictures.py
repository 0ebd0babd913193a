"""What a picture in a Word file tells of where, and with what, it was taken."""

from __future__ import annotations

import struct

HEAD = 256 * 1024
_MARK = b"Exif\0\0"
_PNG_CHUNK = b"eXIf"
_MAKE, _MODEL, _GPS = 0x010F, 0x0110, 0x8825
_NAMES = {_MAKE: "device", _MODEL: "device", _GPS: "place"}
_MOST_ENTRIES = 200


def origin(beginning: bytes) -> tuple[str, ...]:
    """List what the beginning of a picture tells: "device", "place", or nothing."""
    tiff = _tiff(beginning)
    try:
        order = {b"II": "<", b"MM": ">"}[tiff[:2]]
        (at,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, at)
        tags = [
            struct.unpack_from(f"{order}H", tiff, at + 2 + 12 * number)[0]
            for number in range(min(count, _MOST_ENTRIES))
        ]
    except (KeyError, struct.error):
        return ()
    return tuple(dict.fromkeys(_NAMES[tag] for tag in tags if tag in _NAMES))


def _tiff(beginning: bytes) -> bytes:
    for mark in (_MARK, _PNG_CHUNK):
        at = beginning.find(mark)
        if at >= 0:
            return beginning[at + len(mark) :]
    return b""
