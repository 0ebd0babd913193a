"""MKP005: tracked changes and comments in the file that is to be sent."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.document import notices as kinds
from csdreport.findings import Notice, Severity
from csdreport.lint import noticed
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule


def _seen(kind: str, said: str) -> Example:
    return Example(notices=(Notice(kind, said),))


@rule(
    "MKP005",
    Severity.ERROR,
    stage="final",
    each="report",
    fails=[
        _seen(kinds.TRACKED, "Two insertions were read as if accepted."),
        _seen(kinds.COMMENTS, "A comment was kept as a note."),
        _seen(kinds.STRUCK, "Some text is struck out."),
    ],
    passes=[
        Example(),
        _seen(kinds.MOJIBAKE, "Letters were mended."),
        Example(report={"notes": [{"text": "Kelp soup."}]}),
    ],
)
def tracked_changes_or_comments(context: Context) -> Iterator[Found]:
    """The Word file holds tracked changes or comments.

    Whoever gets the file can read what was deleted, and who wrote it.

    To fix it, accept or reject the changes and delete the comments, or use `csdreport send`,
    which writes a new file without them.
    """
    for notice in noticed.notices(context, kinds.TRACKED, kinds.STRUCK, kinds.COMMENTS):
        yield noticed.found(notice, context)
