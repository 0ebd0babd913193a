"""Keep a draft in another place from now on, or keep a second copy of it."""

from __future__ import annotations

from pathlib import Path

from csdreport.draft.companions import read_if_there
from csdreport.errors import CsdReportError
from csdreport.fill import recent
from csdreport.fill.session import Session
from csdreport.fill.watching import version


def place_for(typed: str, draft: Path) -> Path:
    """Tell where a draft goes when somebody types a folder or a file."""
    path = Path(typed.strip()).expanduser()
    return path / draft.name if path.is_dir() else path


def move_to(session: Session, path: Path) -> None:
    """Keep the draft somewhere else from now on; the old place stays as it is.

    Raises:
        CsdReportError: Another file stands there, or it cannot be written.
    """
    session.settle()
    session.saver.wait()
    session.disk.move_to(path, session.walk.report)
    recent.remember(path)
    session.lines = 0
    session.finish()


def copy_to(session: Session, path: Path) -> None:
    """Keep a second copy from now on.

    Raises:
        CsdReportError: It cannot be written there, or something else stands there that it
            would take the place of; then none is kept.
    """
    held = read_if_there(path)
    is_draft = path.exists() and session.path.exists() and path.samefile(session.path)
    if is_draft or (held and version(held, session.walk.report, session.walk.template) is None):
        raise CsdReportError(
            f"'{path.name}' is there already, and is no copy of this draft.",
            hint="Choose another name or folder.",
        )
    session.disk.copy = path
    session.finish()
    if session.disk.copy_trouble:
        session.disk.copy = None
        raise CsdReportError(session.disk.copy_trouble, hint="Choose another folder.")
