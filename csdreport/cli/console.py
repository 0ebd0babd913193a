"""Everything that is printed: data on standard output, messages on standard error.

Other people's text passes through `text.normal.display`, so that no escape sequence in it
reaches the terminal; nothing here reads console markup.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TextIO

import typer

from csdreport.errors import CsdReportError
from csdreport.report.file_names import shown
from csdreport.text import normal


@dataclass
class _Settings:
    quiet: bool = False
    no_color: bool = False


_settings = _Settings()


def configure(*, quiet: bool, no_color: bool) -> None:
    """Take the options that every command shares."""
    _settings.quiet = quiet
    _settings.no_color = no_color or bool(os.environ.get("NO_COLOR"))


def is_quiet() -> bool:
    """Tell whether errors and data alone are to be printed."""
    return _settings.quiet


def prepare_streams() -> None:
    """Let no character of a report break the output of a narrow terminal encoding."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            with contextlib.suppress(ValueError, OSError):
                reconfigure(errors="replace")


def is_interactive() -> bool:
    """Tell whether a person sits at a terminal that can be asked."""
    return bool(sys.stdin and sys.stdout and sys.stdin.isatty() and sys.stdout.isatty())


def data(text: str) -> None:
    """Print what was asked for on standard output."""
    with _told_when_full():
        sys.stdout.write(normal.display(text) if sys.stdout.isatty() else text)
        sys.stdout.flush()


def raw(content: bytes) -> None:
    """Write the bytes of a file on standard output."""
    with _told_when_full():
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()


def say(text: str) -> None:
    """Tell something on standard error, unless --quiet was given."""
    if not _settings.quiet:
        _write(sys.stderr, normal.display(text) + "\n")


def end_line() -> None:
    """Begin a new line on a terminal, where something was broken off."""
    if sys.stderr.isatty():
        _write(sys.stderr, "\n")


def trouble(error: CsdReportError) -> None:
    """Print the two parts of an error, with or without --quiet."""
    problem = normal.display(error.problem)
    _write(sys.stderr, f"{paint('error:', 'red', sys.stderr)} {problem}\n")
    if error.hint:
        _write(sys.stderr, f" {paint('hint:', 'cyan', sys.stderr)} {normal.display(error.hint)}\n")


def paint(text: str, colour: str, stream: TextIO | None = None) -> str:
    """Colour our own words when the stream is a terminal that shows colours."""
    if not has_colour(stream or sys.stdout):
        return text
    return typer.style(text, fg=colour, bold=True)


def has_colour(stream: TextIO) -> bool:
    """Tell whether a stream takes colours: a terminal, and nobody asked for none."""
    dumb = os.environ.get("TERM", "") == "dumb"
    no_color = _settings.no_color or bool(os.environ.get("NO_COLOR"))
    return stream.isatty() and not no_color and not dumb


def quoted(word: str) -> str:
    """Show a name somebody typed: one line, in quotes, no control characters, at most 80."""
    safe = shown(word)
    return f"'{safe if len(safe) <= 80 else safe[:79] + '…'}'"


def listed(names: Sequence[str], most: int = 4) -> str:
    """Join some names for a sentence: "Message 1, Quote 2 and 3 more"."""
    shown = list(names[:most])
    if len(names) > most:
        return f"{', '.join(shown)} and {len(names) - most} more"
    return " and ".join(part for part in (", ".join(shown[:-1]), shown[-1]) if part)


def full(error: Exception) -> CsdReportError:
    """Make the message for a standard output that cannot be written, and write no more to it."""
    forget_output()
    reason = getattr(error, "strerror", "") or type(error).__name__
    return CsdReportError(
        f"Standard output cannot be written: {reason}.",
        hint="Make room where it goes, or write into another file.",
    )


def forget_output() -> None:
    """Stop Python from complaining about a closed pipe when it flushes at exit."""
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextlib.contextmanager
def _told_when_full() -> Iterator[None]:
    """Turn trouble with standard output into a message; a pipe that was closed passes through."""
    if sys.stdout is None:
        raise CsdReportError("There is no standard output to write to.", hint="Name a file.")
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise full(error) from None


def _write(stream: TextIO, text: str) -> None:
    with contextlib.suppress(OSError):
        stream.write(text)
        stream.flush()
