"""Write files on a thread of its own, in order, and remember how it went."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime
from queue import SimpleQueue

from csdreport.errors import CsdReportError

Job = Callable[[], object]
"""What is to be written; one that gives False had nothing to write."""
Clock = Callable[[], datetime]


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
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()
        self._idle = threading.Condition()
        self._open = 0
        self._thread = threading.Thread(target=self._work, name="save", daemon=True)
        self._thread.start()

    def run(self, job: Job) -> None:
        """Write as soon as everything asked for before is written."""
        with self._idle:
            self._open += 1
        self._jobs.put(job)

    def wait(self, seconds: float = 10.0) -> bool:
        """Wait until everything is written; False when it takes longer."""
        with self._idle:
            return self._idle.wait_for(lambda: self._open == 0, seconds)

    def close(self) -> None:
        """End the thread once everything is written."""
        self._jobs.put(None)
        self._thread.join(10.0)

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            try:
                if job() is not False:
                    self.saved_at, self.trouble = self._clock(), ""
            except CsdReportError as error:
                self.trouble, self.hint = error.problem, error.hint
            except OSError as error:
                self.trouble, self.hint = f"{error.strerror or error}.", ""
            except Exception as error:  # noqa: BLE001 - the words must stay in memory and be told of
                self.trouble, self.hint = f"{type(error).__name__}: {error}.", ""
            finally:
                with self._idle:
                    self._open -= 1
                    self._idle.notify_all()
