"""A line that answers a question: whatever key leads away, the answer is taken."""

from __future__ import annotations

from csdreport.fill.screen.views.line import Line


class AnswerLine(Line):
    """One line whose words have a place: `take` writes them there."""

    _taken = ""

    def prefill(self, text: str) -> None:
        """Begin with the answer that holds."""
        super().prefill(text)
        self._taken = text

    def take(self, line: str) -> None:
        """Write the answer into its place."""
        raise NotImplementedError

    def left(self) -> None:
        """Take what was typed; an empty line is no answer, unless Enter says so."""
        line = self.buffer.text
        self.hand_over(line)
        if line.strip() and line != self._taken:
            self._taken = line
            self.take(line)

    def entered(self, line: str) -> None:
        """Take the answer, and go back."""
        self.take(line)
        self.screen.close()
