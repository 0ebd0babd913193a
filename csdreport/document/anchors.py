"""Names that tie a place in a file to a report path."""

from __future__ import annotations

import hashlib

PREFIX = "csd_"
# Word keeps the first 40 characters of a bookmark name and drops the rest.
LONGEST = 40


def name(path: str) -> str:
    """Make the bookmark name of a path: letters, digits and underscores, 40 at most.

    Two paths never share a name, even where ids hold underscores: a path that is long or holds
    an underscore gets eight hex digits of its SHA-256 at the end.
    """
    plain = PREFIX + path.replace(".", "_")
    if len(plain) <= LONGEST and "_" not in path:
        return plain
    digest = hashlib.sha256(path.encode()).hexdigest()[:8]
    return f"{plain[: LONGEST - 9]}_{digest}"
