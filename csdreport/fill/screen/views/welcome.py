"""The first words to somebody who has never seen this screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csdreport.fill.screen.views.text import Text

if TYPE_CHECKING:
    from csdreport.fill.screen.screen import Screen

WELCOME = """\
You fill the report here, box by box. Tab goes on, Shift-Tab goes back.

Every word is saved at once, on this computer. Nothing is sent anywhere.

A box may stay empty. You can come back to it, and you can leave at any time.

Quotes stay anonymous unless the speaker agreed to be named.

There is one key to remember: Ctrl-G, the menu. It holds everything else.

Press Enter to begin, or type on."""


class Welcome(Text):
    """Shown once, when a new report begins; a space or a letter is the first one of the report."""

    closing = ("enter", "tab", "s-tab")
    paging = ()

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen, "Welcome", WELCOME)

    @property
    def hints(self) -> tuple[str, ...]:
        """Name the one key."""
        return ("Enter: begin", "Up/Down: read on")
