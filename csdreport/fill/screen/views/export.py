"""Write the report into files: the copy to hand in first, then a working copy."""

from __future__ import annotations

from collections.abc import Callable

from csdreport.errors import CsdReportError
from csdreport.fill import handing_in
from csdreport.fill.screen.views.leave import leave
from csdreport.fill.screen.views.row import Row
from csdreport.fill.screen.views.rows import Rows
from csdreport.fill.screen.views.text import Text


class Export(Rows):
    """Choose what to write."""

    intro = (
        "The copy to hand in leaves out your notes, and every name that nobody agreed to."
        " A working copy holds everything and is for the two of you only."
    )

    @property
    def title(self) -> str:
        """Name the view."""
        return "Export"

    def rows(self) -> tuple[Row, ...]:
        """Offer the copies."""
        return (
            Row("To hand in: Word", self._sender("docx"), "1"),
            Row("To hand in: Markdown", self._sender("markdown"), "2"),
            Row("Working copy: Word", self._writer("docx"), "3"),
            Row("Working copy: Markdown", self._writer("markdown"), "4"),
            Row("Done: leave", lambda: leave(self.screen, "finished"), "q"),
            Row("Back", self.screen.close, "b"),
        )

    def _sender(self, name: str) -> Callable[[], None]:
        def send() -> None:
            try:
                done = handing_in.send(self.screen.session, name)
            except CsdReportError as error:
                self.screen.say(f"Not written: {error.problem}")
                return
            text = "\n".join([f"Written: {done.file}", "", *done.told])
            self.screen.open(Text(self.screen, "To hand in", text))

        return send

    def _writer(self, name: str) -> Callable[[], None]:
        def write() -> None:
            try:
                target = handing_in.working_copy(self.screen.session, name)
            except CsdReportError as error:
                self.screen.say(f"Not written: {error.problem}")
            else:
                self.screen.say(f"Written: {target}")

        return write
