"""End well when the system asks for it: everything on the disk, the terminal as it was."""

from __future__ import annotations

import asyncio
import signal
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from csdreport.fill.screen.screen import Screen

# SIGHUP is a closed terminal; Windows has none, and sends SIGBREAK instead.
WATCHED = ("SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT", "SIGBREAK")


def watch(screen: Screen) -> None:
    """Flush and leave on each of WATCHED; the exit code will be 128 + its number."""
    loop = asyncio.get_running_loop()
    for name in WATCHED:
        number = getattr(signal, name, None)
        if number is None:
            continue
        if sys.platform == "win32":
            signal.signal(number, lambda got, _: loop.call_soon_threadsafe(_end, screen, int(got)))
        else:
            loop.add_signal_handler(number, _end, screen, int(number))


def _end(screen: Screen, number: int) -> None:
    if screen.app.is_done:
        return
    screen.view.left()
    screen.session.finish()
    screen.app.exit(result=screen.session.outcome("interrupted", number))
