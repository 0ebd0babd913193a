"""`csdreport show`: a report, readable in the terminal."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from csdreport.cli import console, notices
from csdreport.cli.inputs import prepared, read_input
from csdreport.document import assemble
from csdreport.document.model import Document, Entry, Heading
from csdreport.report.public import public as make_public
from csdreport.text import literal, normal
from csdreport.text.blocks import Blocks

app = typer.Typer(rich_markup_mode="rich", add_completion=False)


@app.command()
def show(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A report or a draft; - for input.")],
    public: Annotated[bool, typer.Option("--public", help="Show what others would see.")] = False,
    from_: Annotated[
        str, typer.Option("--from", metavar="FORMAT", help="Format of the file.")
    ] = "",
    template: Annotated[
        str, typer.Option("--template", metavar="ID|FILE", help="Template to read by.")
    ] = "",
) -> int:
    """Show a report with its labels and answers, without the printed guidance.

    For example: csdreport show report.docx --public
    """
    shelf = prepared(from_, template)
    reading = read_input(file, from_=from_, template=template, shelf=shelf)
    report = make_public(reading.report, reading.template) if public else reading.report
    document = assemble.assemble(report, reading.template)
    if sys.stdout.isatty():
        _show_on_terminal(document)
    else:
        # What is piped is shown all the same, such as by `less`.
        console.data(normal.display(_plain(document)))
    notices.tell(reading)
    return 0 if reading.recognised else 1


def _plain(document: Document) -> str:
    return "\n".join(f"{text}\n" for _, text in _pieces(document))


def _show_on_terminal(document: Document) -> None:
    from rich.console import Console
    from rich.padding import Padding
    from rich.text import Text

    looks = {
        "title": "bold",
        "heading": "bold cyan",
        "label": "dim",
        "answer": "",
        "line": "italic",
    }
    screen = Console(markup=False, highlight=False, no_color=not console.has_colour(sys.stdout))
    for look, text in _pieces(document):
        indent = 2 if look == "answer" else 0
        above = 1 if look in ("heading", "label") else 0
        screen.print(Padding(Text(normal.display(text), style=looks[look]), (above, 0, 0, indent)))


def _pieces(document: Document) -> list[tuple[str, str]]:
    """Pair each text with its look, in reading order."""
    pieces: list[tuple[str, str]] = []
    for part in document.parts:
        if isinstance(part, Heading):
            pieces.append(("heading" if part.level else "title", part.text))
        elif isinstance(part, Entry):
            pieces.append(("label", part.label))
            pieces.append(("answer", _answer(part.blocks)))
        elif part.role != "guidance":
            pieces.append(("line", _answer(part.blocks)))
    return pieces


def _answer(blocks: Blocks) -> str:
    return literal.render(blocks) if blocks else "–"
