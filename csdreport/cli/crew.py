"""Check many files with several processes, and give the outcomes in the order of the files."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from csdreport.cli.checking import Checker, Outcome, Plan, ready
from csdreport.cli.gathering import Given

# Below, starting a process takes longer than it saves.
FEWEST_FILES = 30
MOST_PROCESSES = 8
FILES_AT_A_TIME = 8


def outcomes(plan: Plan, files: Sequence[Given]) -> Iterator[Outcome]:
    """Walk what became of each file; one of `files` is read when the one before is done with."""
    processes = min(_processors(), MOST_PROCESSES)
    alone = len(files) < FEWEST_FILES or processes < 2 or any(one.file == "-" for one in files)
    checker = ready(plan)
    if alone:
        yield from map(checker.check, files)
        return
    # What the first file loads is there for all, where processes are copies of this one.
    yield checker.check(files[0])
    yield from _with_processes(plan, files[1:], processes)


def _with_processes(plan: Plan, files: Sequence[Given], processes: int) -> Iterator[Outcome]:
    from concurrent.futures import ProcessPoolExecutor

    crew = ProcessPoolExecutor(processes, initializer=_begin, initargs=(plan,))
    try:
        with _undisturbed():
            checked = crew.map(_check, files, chunksize=FILES_AT_A_TIME)
        yield from checked
    finally:
        crew.shutdown(cancel_futures=True)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Let Ctrl-C wait while processes begin: Python would drop it there, and print a traceback."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


_checkers: list[Checker] = []


def _begin(plan: Plan) -> None:
    # Ctrl-C reaches every process of a terminal; the one that prints answers for all.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _checkers[:] = [ready(plan)]


def _check(given: Given) -> Outcome:
    return _checkers[0].check(given)


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
