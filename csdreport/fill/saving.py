"""Write files on a thread of its own, in order, and remember how it went."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from datetime import datetime

from csdreport.errors import CsdReportError

Job = Callable[[], object]
"""What is to be written; one that gives False had nothing to write."""
Clock = Callable[[], datetime]

SILENT = "The disk does not answer."
"""The trouble with a disk that neither writes nor fails."""
ALL = "everything"
"""The name of jobs that write everything there is."""


def local_time() -> datetime:
    """Give the local time with its offset."""
    return datetime.now().astimezone()


class Saver:
    """A queue of writes.

    Attributes:
        saved_at: When the last write succeeded; None before the first.
        trouble: Why the last write failed, as a sentence; empty when it succeeded.
        hint: What to do about it; empty when nobody knows.
    """

    def __init__(self, clock: Clock) -> None:
        self.saved_at: datetime | None = None
        self.trouble = ""
        self.hint = ""
        self._clock = clock
        self._jobs: deque[tuple[int, str, Job]] = deque()
        self._asked = self._written = 0
        self._changed = threading.Condition()
        self._is_busy = self._is_closed = False
        self._thread = threading.Thread(target=self._work, name="save", daemon=True)
        self._thread.start()

    def run(self, job: Job, replaces: str = "") -> int:
        """Write as soon as everything asked for before is written.

        Args:
            job: What to do.
            replaces: Jobs that wait under this name are not done any more: this one writes what
                they would have written. ALL stands for every job. On a slow stick the latest
                state comes first, and nobody waits for those in between.

        Returns:
            The number of the job, for `has_written`.
        """
        with self._changed:
            if replaces == ALL:
                self._jobs.clear()
            elif replaces:
                kept = [waiting for waiting in self._jobs if waiting[1] != replaces]
                self._jobs = deque(kept)
            self._asked += 1
            self._jobs.append((self._asked, replaces, job))
            self._changed.notify_all()
            return self._asked

    @property
    def latest(self) -> int:
        """Give the number of the job that was asked for last."""
        return self._asked

    def has_written(self, number: int) -> bool:
        """Tell whether a job, or one that took its place, is on the disk."""
        return self._written >= number

    def wait(self, seconds: float = 10.0) -> bool:
        """Wait until everything is written; False when it takes longer."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._jobs and not self._is_busy, seconds)

    def close(self) -> None:
        """End the thread once everything is written."""
        with self._changed:
            self._is_closed = True
            self._changed.notify_all()
        self._thread.join(10.0)

    def _work(self) -> None:
        while (following := self._next()) is not None:
            number, job = following
            try:
                if job() is not False:
                    self.saved_at, self.trouble, self._written = self._clock(), "", number
            except CsdReportError as error:
                self.trouble, self.hint = error.problem, error.hint
            except OSError as error:
                self.trouble, self.hint = f"{error.strerror or error}.", ""
            except Exception as error:  # noqa: BLE001 - the words must stay in memory and be told of
                self.trouble, self.hint = f"{type(error).__name__}: {error}.", ""

    def _next(self) -> tuple[int, Job] | None:
        """Take the next job, or wait for one; None at the end."""
        with self._changed:
            self._is_busy = False
            self._changed.notify_all()
            self._changed.wait_for(lambda: self._jobs or self._is_closed)
            if not self._jobs:
                return None
            self._is_busy = True
            number, _, job = self._jobs.popleft()
            return number, job
