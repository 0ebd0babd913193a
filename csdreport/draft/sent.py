"""Remember what was sent last, so that the revision rises only when the content changed."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from pathlib import Path

from csdreport.draft import draft, lock
from csdreport.draft.companions import PRIVATE, beside, read_if_there
from csdreport.errors import CsdReportError
from csdreport.report import files
from csdreport.report.identity import content_hash
from csdreport.report.model import Report
from csdreport.report.public import public
from csdreport.report.reading import Reading

ENDING = "sent"


@contextlib.contextmanager
def next_revision(path: str | Path, reading: Reading) -> Iterator[Report]:
    """Give the report with the revision that is sent now; remember it when the block succeeds.

    The revision is one more than the last when the public content differs from what was sent
    last. A JSON draft keeps the new revision, unless `fill` has it open: then the memory beside
    it does alone.

    Args:
        path: The file that is sent from; its memory stands beside it.
        reading: What it holds.
    """
    path = Path(path)
    digest = content_hash(public(reading.report, reading.template))
    last_digest, last_revision = _last(path)
    revision = max(reading.report.revision, last_revision)
    if last_digest and last_digest != digest:
        revision += 1
    report = reading.report.with_(revision=revision)
    yield report
    memory = json.dumps({"content": digest, "revision": revision}) + "\n"
    # What was sent is sent: a folder that takes no memory must not make it fail.
    with contextlib.suppress(CsdReportError):
        files.write_atomically(beside(path, ENDING), memory.encode(), force=True, mode=PRIVATE)
    if path.suffix.lower() == ".json" and revision != reading.report.revision:
        with contextlib.suppress(CsdReportError), lock.hold(path):
            draft.save(path, report)


def _last(path: Path) -> tuple[str, int]:
    try:
        memory = json.loads(read_if_there(beside(path, ENDING)) or b"{}")
        digest, revision = memory["content"], memory["revision"]
    except (ValueError, KeyError, TypeError):
        return "", 0
    sound = isinstance(digest, str) and isinstance(revision, int)
    return (digest, revision) if sound else ("", 0)
