"""How a walk ended."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

OutcomeKind = Literal["left", "finished", "interrupted"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the command tells when the screen is gone.

    Attributes:
        kind: "left" to go on later, "finished" after an export, "interrupted" by a signal.
        path: The draft.
        exported: The files that were written, in order.
        signal: Number of the signal that ended it; 0 for none. The exit code is 128 + it.
        trouble: Why the draft could not be written, as a sentence; empty when it was.
        rescued: Where the words are when the draft could not be written; None otherwise.
        told: What another program did to the draft meanwhile, as sentences; empty for nothing.
    """

    kind: OutcomeKind
    path: Path
    exported: tuple[Path, ...] = ()
    signal: int = 0
    trouble: str = ""
    rescued: Path | None = None
    told: str = ""

    @property
    def exit_code(self) -> int:
        """Give the code that the program ends with."""
        return 128 + self.signal if self.signal else 0
