"""The application: one view at a time between a title and the status, and the save loop."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from prompt_toolkit.application import Application
from prompt_toolkit.key_binding import DynamicKeyBindings, KeyBindings, merge_key_bindings

from csdreport.fill import noting
from csdreport.fill.outcome import Outcome, OutcomeKind
from csdreport.fill.screen import layout, signals
from csdreport.fill.screen.keys import everywhere, tamed
from csdreport.fill.screen.paste import Burst
from csdreport.fill.screen.style import STYLE
from csdreport.fill.screen.view import View
from csdreport.fill.screen.views.box import Box
from csdreport.fill.screen.views.listening import Listening
from csdreport.fill.screen.views.text import Text
from csdreport.fill.screen.views.welcome import Welcome
from csdreport.fill.session import Session

TICK = 0.2
"""Seconds between two looks at what is unsaved and at notes from another terminal."""
JOURNAL_AFTER = 0.4
"""Seconds that a key may wait for the journal; with a tick, well below the promised 0.5 s … 1 s."""
STAYS = 8.0
"""Seconds that nobody types away a message that came while somebody typed."""
AGAIN_AFTER = 2.0
"""Seconds between two looks at the draft on the disk, and two tries to write it."""


def _at_once() -> bool:
    """Say a thing without waiting for anything."""
    return True


class Screen:
    """Draws a session and hands keys to the view in front.

    Attributes:
        burst: Whether text is being pasted as if it were typed.
        box: The view behind all others.
    """

    def __init__(self, session: Session) -> None:
        self.session = session
        self._message = ""
        self._is_true: Callable[[], bool] = _at_once
        self.burst = Burst()
        self.box = Box(self)
        self._views: list[View] = [self.box]
        self._following: list[View] = []
        self._typed_at = 0.0
        self._tried_at = 0.0
        self._stays_until = 0.0
        self.app: Application[Outcome] = Application(
            layout=layout.whole(self),
            key_bindings=merge_key_bindings(
                [tamed(), everywhere(self), DynamicKeyBindings(self._keys)]
            ),
            style=STYLE,
            full_screen=True,
            mouse_support=False,
            enable_page_navigation_bindings=False,
        )
        self.app.key_processor.before_key_press += self._forget_message
        # Nobody reads half a second into Esc: it does nothing here, so nothing waits for it.
        self.app.ttimeoutlen = 0.05

    # Views

    @property
    def view(self) -> View:
        """Give the view in front."""
        return self._views[-1]

    @property
    def behind(self) -> View:
        """Give the view that `close` leads back to."""
        return self._views[-2] if len(self._views) > 1 else self.view

    def open(self, view: View) -> None:
        """Put a view in front."""
        if self._views:
            self.view.left()
        self._views.append(view)
        self._to_front()

    def follow(self, view: View) -> None:
        """Put a view in front as soon as the one that is coming is there."""
        self._following.append(view)

    def show(self, view: View) -> None:
        """Put a view in front; asked for a second time, it goes away again."""
        if type(self.view) is type(view):
            self.close()
            return
        while any(type(behind) is type(view) for behind in self._views):
            self.view.left()
            self._views.pop()
        self.open(view)

    def visit(self) -> None:
        """Show the box for a moment: Tab leads back to the review."""
        self.home()
        self.box.from_review = True

    def close(self) -> None:
        """Go back to the view behind; the last one stays."""
        if len(self._views) > 1:
            self.view.left()
            self._views.pop()
            self._to_front()

    def home(self) -> None:
        """Go back to the box itself."""
        if self.view is self.box:
            return
        while len(self._views) > 1:
            self.view.left()
            self._views.pop()
        self._to_front()

    def _to_front(self) -> None:
        self.view.shown()
        self.app.layout.focus(self.view.focus)
        if self._following:
            self._views.append(self._following.pop(0))
            self._to_front()

    def _keys(self) -> KeyBindings:
        return self.view.keys

    # What happens

    @property
    def message(self) -> str:
        """Give one sentence about what was just done; a key that does something takes it away."""
        return self._message if self._is_true() else ""

    @message.setter
    def message(self, message: str) -> None:
        self._message, self._is_true = message, _at_once

    def say(
        self, message: str, *, stays: bool = False, once: Callable[[], bool] = _at_once
    ) -> None:
        """Show one sentence above the status line until something else is done.

        One for which a narrow screen has no room is shown alone, to be read and scrolled.

        Args:
            message: What to say.
            stays: It came while somebody typed: the next keys do not take it away.
            once: Tells whether it is true yet: nothing is said to be kept before it is.
        """
        if not stays and once() and not layout.has_room_for(self, message):
            self.open(Text(self, "Please read", message))
            return
        self._message, self._is_true = message, once
        if stays:
            self._stays_until = asyncio.get_running_loop().time() + STAYS

    def _forget_message(self, _: object) -> None:
        if asyncio.get_running_loop().time() >= self._stays_until:
            self.message = ""

    def typed(self) -> None:
        """Note the time of the first character that is not in the journal."""
        if not self._typed_at:
            self._typed_at = asyncio.get_running_loop().time()

    def leave(self, kind: OutcomeKind = "left") -> None:
        """Keep everything and end."""
        self.view.left()
        self.session.finish()
        if not self.app.is_done:
            self.app.exit(result=self.session.outcome(kind))

    # Running

    def run(self, *, welcome: bool = False, listen: bool = False) -> Outcome:
        """Go on until somebody leaves; the draft is on the disk afterwards.

        Args:
            welcome: Begin with the first words to somebody new.
            listen: Begin with the line for notes rather than with the first box.
        """
        self.box.shown()
        self._views += [Listening(self)] if listen else []
        self._views += [Welcome(self)] if welcome else []
        self.message = self.session.recovered
        # prompt_toolkit's own handler prints a traceback and waits for a key.
        return self.app.run(pre_run=self._begin, handle_sigint=False, set_exception_handler=False)

    def _begin(self) -> None:
        self.app.layout.focus(self.view.focus)
        signals.watch(self)
        asyncio.get_running_loop().set_exception_handler(self._failed)
        self.app.create_background_task(self._keep_saving())

    def _failed(self, loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """End on a defect of ours with everything saved; the command line reports it."""
        self.session.finish()
        if not self.app.is_done:
            defect = context.get("exception") or RuntimeError(context.get("message", ""))
            self.app.exit(exception=defect)

    async def _keep_saving(self) -> None:
        """Write typing to the journal in time; draw anew when a save or a note came in."""
        shown: Any = None
        while True:
            await asyncio.sleep(TICK)
            self.tick(asyncio.get_running_loop().time())
            if shown != (shown := self._outside()) or self.box.is_behind:
                self.app.invalidate()

    def tick(self, now: float) -> None:
        """Do what is due: the journal, notes from elsewhere, a look at the draft on the disk."""
        if self._typed_at and now - self._typed_at >= JOURNAL_AFTER - TICK:
            self._typed_at = 0.0
            self.session.keep_typing()
        noting.take_in(self.session)
        if self.session.take_up():
            self.box.refresh()
            self.say(self.session.told, stays=True)
        if now - self._tried_at >= AGAIN_AFTER:
            self._tried_at = now
            self.session.look_after()
        # Last, since nobody looks after the draft while a look at the disk takes long.
        noting.ask_for_more(self.session)

    def _outside(self) -> Any:
        session = self.session
        notes = len(session.walk.report.notes)
        return (session.saver.saved_at, session.saver.trouble, notes, session.told)
