"""Write down a defect of ours, without a word of anybody's report."""

from __future__ import annotations

import traceback
from pathlib import Path

from csdreport import __version__


def write_down(defect: BaseException) -> Path | None:
    """Save where in the program a defect arose; None when that cannot be saved.

    The message and the values of an exception may hold testimony, so only the type, the file
    names and the line numbers are kept.
    """
    import platformdirs

    try:
        folder = Path(platformdirs.user_state_dir("csdreport", appauthor=False))
        folder.mkdir(parents=True, exist_ok=True)
        target = folder / "last-defect.txt"
        target.write_text(_places(defect), encoding="utf-8")
    except OSError:
        return None
    return target


def _places(defect: BaseException) -> str:
    lines = [f"csdreport {__version__}: {type(defect).__name__}"]
    for frame in traceback.extract_tb(defect.__traceback__):
        lines.append(f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}")
    return "\n".join(lines) + "\n"
