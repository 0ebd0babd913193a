"""Where the words go while the draft cannot be written: the person's own state folder.

A full disk, a read-only folder, a stick that was pulled out: the report is kept there whole, and
is taken up again when the draft is opened the next time.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from pathlib import Path

from csdreport.draft.companions import PRIVATE
from csdreport.errors import CsdReportError
from csdreport.report import files, store
from csdreport.report.model import Report
from csdreport.report.reading import Reading
from csdreport.template.model import Template

LOST = "Your last words are in no file: they are in this window alone."
"""What to say when neither the draft nor the state folder can be written."""


def place(draft: Path) -> Path:
    """Name the rescue file of a draft, wherever the draft is."""
    where = hashlib.sha256(os.path.realpath(draft).encode("utf-8", "surrogatepass")).hexdigest()
    return _folder() / f"{draft.stem}-{where[:12]}.json"


def keep(draft: Path, report: Report) -> Path | None:
    """Write the whole report into the state folder; None when that fails too."""
    target = place(draft)
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        files.write_atomically(target, store.dumps(report), force=True, mode=PRIVATE)
    except (CsdReportError, OSError):
        return None
    return target


def find(draft: Path, template: Template) -> Reading | None:
    """Read what was rescued and is newer than the draft; None when there is nothing."""
    target = place(draft)
    try:
        if draft.exists() and draft.stat().st_mtime_ns > target.stat().st_mtime_ns:
            return None
        return store.loads(files.read_bytes(target), lambda _: template)
    except (CsdReportError, OSError):
        return None


def forget(draft: Path) -> None:
    """Take the rescue file away, once the draft holds everything."""
    with contextlib.suppress(OSError):
        place(draft).unlink()


def _folder() -> Path:
    import platformdirs

    return platformdirs.user_state_path("csdreport") / "rescue"
