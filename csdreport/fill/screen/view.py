"""What the body of the screen shows at a time: a box, a list to choose from, a text, a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.layout.containers import AnyContainer, Window
from prompt_toolkit.layout.dimension import Dimension

if TYPE_CHECKING:
    from csdreport.fill.screen.screen import Screen


class View:
    """One body of the screen, with its keys and its lines above and below.

    Attributes:
        keys: What the keys do while the view is shown, besides the keys that work everywhere.
        focus: The window that holds the cursor.
        body: What is drawn between title and status.
        takes_text: Whether letters are typed into it, rather than choosing or doing nothing.
    """

    body: AnyContainer
    focus: Window
    keys: KeyBindings
    takes_text = False

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self.keys = KeyBindings()

    @property
    def title(self) -> str:
        """Say where the rapporteur is."""
        return ""

    @property
    def progress(self) -> str:
        """Say how far it is, at the right of the title."""
        return ""

    @property
    def warning(self) -> str:
        """Say what passes a limit; empty when nothing does."""
        return ""

    @property
    def count(self) -> str:
        """Give the count at the left of the status line."""
        return ""

    @property
    def hints(self) -> tuple[str, ...]:
        """List the keys to remember, the most important first; what does not fit is left out."""
        return ()

    def shown(self) -> None:
        """Prepare what is drawn, each time the view comes to the front."""

    def left(self) -> None:
        """Keep what was typed, each time another view comes to the front."""


def growing() -> Dimension:
    """Let a window take the height that is left."""
    return Dimension(weight=1)
