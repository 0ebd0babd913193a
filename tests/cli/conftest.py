"""Run the command line in this process, with streams of its own."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from csdreport.cli.app import main
from csdreport.lint import own_words

SAMPLES = Path(__file__).parents[2] / "sample_reports"


@dataclass(frozen=True)
class Ran:
    """How a command ended and what it printed."""

    code: int
    out: bytes
    err: str

    @property
    def text(self) -> str:
        return self.out.decode()


Run = Callable[..., Ran]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Give a function that runs one command line, in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("CSDREPORT_DEBUG", "1")

    def ran(*arguments: str | Path, stdin: bytes = b"") -> Ran:
        streams = [io.TextIOWrapper(io.BytesIO(held), "utf-8") for held in (stdin, b"", b"")]
        for name, stream in zip(("stdin", "stdout", "stderr"), streams, strict=True):
            monkeypatch.setattr(sys, name, stream)
        with pytest.raises(SystemExit) as ended:
            main([str(argument) for argument in arguments])
        for stream in streams[1:]:
            stream.flush()
        _, out, err = (stream.buffer.getvalue() for stream in streams)
        code = ended.value.code
        assert isinstance(code, int)
        return Ran(code, out, err.decode())

    return ran


@pytest.fixture(autouse=True)
def _own_words_end_with_the_test() -> Iterator[None]:
    """Take away the word lists that a run laid over the shipped ones: a process has one run."""
    yield
    own_words.lay({})


@pytest.fixture
def samples() -> list[Path]:
    """List the JSON files of sample_reports; there are always some."""
    found = sorted(SAMPLES.glob("*.json"))
    assert found
    return found


def two_parts(ran: Ran) -> bool:
    """Tell whether standard error holds one message with its two parts, and nothing else."""
    lines = ran.err.splitlines()
    return len(lines) == 2 and lines[0].startswith("error: ") and lines[1].startswith(" hint: ")
