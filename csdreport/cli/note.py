"""`csdreport note`: keep what was just said, also while `fill` is open elsewhere."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from csdreport.cli import console
from csdreport.draft import draft, notes
from csdreport.errors import CsdReportError
from csdreport.formats.text.decode import decode
from csdreport.report import files
from csdreport.template import load
from csdreport.text import normal

app = typer.Typer(rich_markup_mode="rich", add_completion=False)
_BETWEEN = re.compile(rf"\n{{2,}}|\n(?=[ \t]*[{re.escape(''.join(notes.MARKS))}@])")


@app.command()
def note(
    file: Annotated[Path, typer.Argument(metavar="DRAFT", help="The draft the note belongs to.")],
    text: Annotated[
        str, typer.Argument(metavar="TEXT", help="The note; - reads standard input, a note a line.")
    ] = "",
    from_: Annotated[
        Path | None,
        typer.Option(
            "--from",
            metavar="FILE",
            help="A text file: each paragraph is a note, and each line with a mark.",
        ),
    ] = None,
) -> None:
    """Keep a note in a draft with its time; without TEXT csdreport asks for it.

    A note may begin with a mark: > for a quote, ? for a question, ! for a decision, @name for who
    said it; @Ana Ruiz (Port Aid) is one name, and a colon ends any: @ana ruiz: we pay. A shell
    remembers what is typed on its line, so testimony is better typed when asked.
    """
    draft.open_draft(file, load.by_id)
    found = _paragraphs(from_) if from_ is not None else _said(text)
    kept = [said for said in map(normal.plain, found) if said]
    if not kept:
        raise CsdReportError("The note is empty, so nothing was kept.", hint="Type a few words.")
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    taken = [notes.from_line(said, at=now) for said in kept]
    for one in taken:
        notes.append(file, one)
    console.say("Noted." if len(kept) == 1 else f"{len(kept)} notes kept.")
    _tell_who(dict.fromkeys(one.speaker for one in taken if one.speaker))


def _tell_who(speakers: Iterable[str]) -> None:
    """Say who was taken for a speaker: a part of a name left in the words could be published."""
    named = "; ".join(map(console.quoted, speakers))
    if named:
        console.say(f"Who said it: {named}.")
        console.say('A colon ends a name: "@ana ruiz: we pay". In `fill`, Ctrl-L corrects it.')


def _paragraphs(source: Path) -> list[str]:
    """Read a colleague's notes: a blank line parts two of them, and so does a mark.

    A name behind a mark within the words of another note could be published with them.
    """
    content = normal.plain(decode(files.read_bytes(source))[0])
    return _BETWEEN.split(content)


def _said(text: str) -> list[str]:
    """Read what was said: through a pipe a note a line, as Enter keeps them, and a paste."""
    if text == "-" or (not text and not sys.stdin.isatty()):
        piped = sys.stdin.buffer.read().decode("utf-8", errors="replace")
        return normal.clean(piped).split("\n")
    if text:
        return [text]
    from csdreport.fill import ask

    return [ask.line("Note:")]
