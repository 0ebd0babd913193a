"""Take the name of a speaker out of the files beside a draft, once the draft holds it no more."""

from __future__ import annotations

import json
import re
from pathlib import Path

from csdreport.draft import journal, notes
from csdreport.draft.companions import PRIVATE, beside, read_if_there
from csdreport.draft.tail import anew
from csdreport.errors import CsdReportError
from csdreport.report import files

_SPEAKER = re.compile(rb'"speaker": ?"((?:[^"\\]|\\.)*)"')


def forget(draft: Path, name: str) -> tuple[Path, ...]:
    """Overwrite a speaker's name in the notes, and begin the journal anew.

    The notes keep their length and their lines, so that what another terminal adds meanwhile is
    safe. The journal begins anew only when the draft holds everything that it says.

    Returns:
        The files in which the name may still stand: it is in the words of a note, or they could
        not be written.
    """
    tasks = (_in_notes, beside(draft, notes.ENDING)), (_in_journal, beside(draft, journal.ENDING))
    return tuple(path for task, path in tasks if not task(draft, path, name))


def _in_notes(draft: Path, path: Path, name: str) -> bool:
    try:
        data = read_if_there(path)
        if data is None:
            return True
        with path.open("r+b") as file:
            for found in _SPEAKER.finditer(data):
                if name in json.loads(b'"%s"' % found[1], strict=False):
                    file.seek(found.start(1))
                    file.write(b"-" * len(found[1]))
    except (CsdReportError, OSError, ValueError):
        return False
    return not _holds(path, name)


def _in_journal(draft: Path, path: Path, name: str) -> bool:
    try:
        if read_if_there(path) is None:
            return True
        held = files.read_bytes(draft)
        tail = journal.Journal(draft).read(held)
        if tail.matched:
            files.write_atomically(path, anew(held, tail), force=True, mode=PRIVATE)
    except (CsdReportError, OSError):
        return False
    return not _holds(path, name)


def _holds(path: Path, name: str) -> bool:
    data = read_if_there(path) or b""
    return any(form in data for form in (name.encode(), json.dumps(name)[1:-1].encode()))
