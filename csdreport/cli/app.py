"""Run a command line: find the command, run it, turn trouble into one message and an exit code."""

from __future__ import annotations

import atexit
import errno
import gc
import os
import sys
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.exceptions import Abort, TyperException
from typer.main import get_command

from csdreport import __version__
from csdreport.cli import console
from csdreport.errors import CsdReportError, Interrupted

# In the order of a rapporteur's day; each name is a module of this package.
COMMANDS = (
    "fill",
    "note",
    "status",
    "show",
    "convert",
    "send",
    "clean",
    "lint",
    "rule",
    "template",
    "event",
)
EVERYWHERE = {"--quiet": "--quiet", "-q": "--quiet", "--no-color": "--no-color"}


class LazyGroup(TyperGroup):
    """The commands of this folder, each imported when it is asked for."""

    def list_commands(self, ctx: Any) -> list[str]:
        """List the names as the help shows them."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Import one command; None when there is no such name."""
        if cmd_name not in COMMANDS:
            return None
        command = get_command(import_module(f"csdreport.cli.{cmd_name}").app)
        command.name = cmd_name
        return command

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command, or say which one may have been meant."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            raise CsdReportError(
                f"There is no command named {console.quoted(args[0])}.",
                hint=_nearest_command(args[0]),
            )
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: Any) -> Any:
        """Run the command; Ctrl-C, which typer would end without a word, becomes a message."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            console.end_line()
            raise _stopped() from None


app = typer.Typer(
    cls=LazyGroup,
    add_completion=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"]},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        console.data(f"csdreport {__version__}\n")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def root(
    context: typer.Context,
    version: Annotated[
        bool,
        typer.Option(
            "--version", help="Print the version and leave.", is_eager=True, callback=_print_version
        ),
    ] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Print errors and data alone.")
    ] = False,
    no_color: Annotated[
        bool, typer.Option("--no-color", help="Print without colours (also NO_COLOR=1).")
    ] = False,
) -> None:
    """Fill, check, convert and send the session reports of the Civil Society Days.

    Without a command, in a terminal, csdreport opens a menu.
    """
    console.configure(quiet=quiet, no_color=no_color)
    if context.invoked_subcommand is not None:
        return
    if console.is_interactive():
        from csdreport.cli.menu import run_menu

        raise typer.Exit(run_menu())
    console.data(context.get_help() + "\n")


def main(arguments: list[str] | None = None) -> None:
    """Run one command line and exit with its code; the one place where trouble is caught."""
    _start_quickly()
    arguments = _options_first(sys.argv[1:] if arguments is None else arguments)
    console.prepare_streams()
    try:
        code = app(args=arguments, standalone_mode=False, prog_name="csdreport")
    except CsdReportError as trouble:
        console.trouble(trouble)
        code = trouble.exit_code
    except TyperException as trouble:
        code = _usage(trouble)
    except (KeyboardInterrupt, EOFError, Abort):
        console.trouble(_stopped())
        code = Interrupted.exit_code
    except BrokenPipeError:
        # The reader of a pipe went away (`csdreport show x | head`): no trouble of ours.
        console.forget_output()
        code = 0
    except Exception as defect:
        if _is_full_output(defect):
            full = console.full(defect)
            console.trouble(full)
            sys.exit(full.exit_code)
        if os.environ.get("CSDREPORT_DEBUG"):
            raise
        code = _defect(defect)
    sys.exit(code if isinstance(code, int) else 0)


def _stopped() -> Interrupted:
    return Interrupted("Stopped.", hint="Nothing that was saved is lost.")


def _is_full_output(defect: Exception) -> bool:
    """Tell whether standard output is full: typer prints the help itself, past `console`."""
    is_full = isinstance(defect, OSError) and defect.errno == errno.ENOSPC
    return is_full and getattr(defect, "filename", None) is None


def _start_quickly() -> None:
    # Looking for plug-ins of pydantic reads every package that is installed; none has a say here.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # At the end the system takes back all objects: to look through them once more is no use.
    atexit.register(gc.freeze)


def _options_first(arguments: list[str]) -> list[str]:
    """Let the options that every command shares stand anywhere before "--"."""
    end = arguments.index("--") if "--" in arguments else len(arguments)
    shared = [EVERYWHERE[word] for word in arguments[:end] if word in EVERYWHERE]
    rest = [word for word in arguments[:end] if word not in EVERYWHERE]
    return [*dict.fromkeys(shared), *rest, *arguments[end:]]


def _usage(trouble: TyperException) -> int:
    if type(trouble).__name__ == "NoArgsIsHelpError":
        return CsdReportError.exit_code  # The help is on the screen already.
    message = getattr(trouble, "format_message", lambda: str(trouble))()
    # What the library of the options says of its own inside.
    message = message.replace("Value error, ", "")
    context = getattr(trouble, "ctx", None)
    command = context.command_path if context is not None else "csdreport"
    console.trouble(CsdReportError(message, hint=f"`{command} --help` shows how it is used."))
    return int(getattr(trouble, "exit_code", 2))


def _nearest_command(word: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(word, COMMANDS, 1, 0.5)
    meant = f"Did you mean '{near[0]}'? " if near else ""
    return f"{meant}`csdreport --help` shows all commands."


def _defect(defect: Exception) -> int:
    from csdreport.cli.defects import write_down

    where = write_down(defect)
    told = f"The details are in {where}. " if where else ""
    console.trouble(
        CsdReportError(
            f"csdreport made a mistake of its own ({type(defect).__name__}).",
            hint=f"{told}What was saved is safe; please tell the people who keep csdreport.",
        )
    )
    return 2
