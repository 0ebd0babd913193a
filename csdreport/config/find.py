"""Find the configuration that is nearest: in a folder, or the folders it lies in."""

from __future__ import annotations

from pathlib import Path

OWN = "csdreport.toml"
SHARED = "pyproject.toml"
TABLE = ("tool", "csdreport")


def nearest_file(folder: Path) -> Path | None:
    """Give the nearest configuration, or None.

    In one folder csdreport.toml goes before pyproject.toml, and a pyproject.toml counts only when
    it has the table [tool.csdreport].
    """
    folder = folder.absolute()
    for place in (folder, *folder.parents):
        own, shared = place / OWN, place / SHARED
        if own.is_file():
            return own
        if shared.is_file() and _speaks(shared):
            return shared
    return None


def _speaks(path: Path) -> bool:
    """Tell whether a pyproject.toml, which is somebody else's file, is about csdreport too."""
    import tomllib

    try:
        content = path.read_bytes()
        if b"csdreport" not in content:
            return False
        held = tomllib.loads(content.decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        return False
    tools = held.get(TABLE[0])
    return isinstance(tools, dict) and TABLE[1] in tools
