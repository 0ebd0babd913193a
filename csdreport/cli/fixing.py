"""What `csdreport lint --fix` does with a file before it is checked: mend it, or say why not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from csdreport.cli import console, inputs
from csdreport.cli.checking import Checker, Plan, ready
from csdreport.cli.gathering import Given, gather
from csdreport.errors import CsdReportError, InputError
from csdreport.findings import Finding
from csdreport.formats import exchange
from csdreport.formats.base import Format
from csdreport.formats.json import FORMAT as JSON
from csdreport.lint.fix import SUPPRESSED, Change, Mended, mend, shown
from csdreport.report import files
from csdreport.report.reading import Reading

CONVERT = "Convert it to a draft (`csdreport convert {file} draft.json`) and mend that."


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody asked for: also fixes that may change the meaning, or only to see them all."""

    unsafe: bool = False
    diff: bool = False


def run(words: Sequence[str], plan: Plan, wish: Wish) -> int:
    """Mend what some words mean, tell every change, and give the exit code of what was refused.

    Files that cannot be read are left to the check that follows.
    """
    checker = ready(plan)
    code = 0
    for given in gather(words):
        if given.trouble is not None:
            continue
        try:
            _Mending(given.file, plan, checker, wish).run()
        except InputError:
            continue
        except CsdReportError as trouble:
            console.trouble(trouble)
            code = max(code, trouble.exit_code)
    return code


class _Mending:
    """One file while it is mended."""

    def __init__(self, file: str, plan: Plan, checker: Checker, wish: Wish) -> None:
        self.file = file
        self.plan = plan
        self.checker = checker
        self.wish = wish

    def run(self) -> None:
        if self.file == inputs.STANDARD and not self.wish.diff:
            raise CsdReportError(
                "Standard input cannot be mended: there is no file to write to.",
                hint="Name the file, or add --diff to see what would change.",
            )
        source = self.checker.source(Given(self.file))
        if not source.reading.recognised:
            return
        if source.kind is JSON:
            self._draft(source.reading)
        elif source.kind.name == "docx":
            self._word_file(source)
        else:
            self._document(source.content, source.kind, source.reading)

    def _look(self, reading: Reading) -> Sequence[Finding]:
        return self.checker.findings(self.file, reading)

    def _draft(self, reading: Reading) -> None:
        from csdreport.draft import draft
        from csdreport.draft.lock import hold

        if self.wish.diff:
            self._tell(reading, self._mended(reading))
            return
        with hold(self.file):
            # Somebody may have typed while this waited for the draft.
            reading = self.checker.source(Given(self.file)).reading
            done = self._mended(reading)
            if done.changes:
                draft.save(self.file, done.report)
        self._tell(reading, done)

    def _document(self, content: bytes, kind: Format, reading: Reading) -> None:
        """Write a text file anew, when csdreport wrote it and reads the same back."""
        done = self._mended(reading)
        if not done.changes or self.wish.diff:
            self._tell(reading, done)
            return
        new = exchange.write(done.report, reading.template, kind)
        if not _is_ours(content, kind, reading) or not _says(new, kind, done, reading):
            raise CsdReportError(
                f"{self._name} is not mended: csdreport did not write it, and would change more.",
                hint=CONVERT.format(file=self.file),
            )
        files.write_atomically(Path(self.file), new, force=True)
        self._tell(reading, done)

    def _word_file(self, source: inputs.Source) -> None:
        from csdreport.lint import inplace

        kind = source.kind

        def read(content: bytes) -> Reading:
            reading = _read(content, kind, source.reading)
            return self.checker.inspected(inputs.Source(content, kind, reading))

        reading = self.checker.inspected(source)
        done = inplace.mend(
            source.content,
            reading,
            ours=_has_no_history(source.content, kind),
            read=read,
            look=self._look,
            unsafe=self.wish.unsafe,
        )
        if done.changes and not self.wish.diff:
            files.write_atomically(Path(self.file), done.content, force=True)
        self._tell(reading, Mended(done.report, done.changes))
        for refused in done.refused:
            console.say(f"not mended: {refused.code} {refused.label}: {refused.reason}")

    def _mended(self, reading: Reading) -> Mended:
        return mend(reading, self._look, unsafe=self.wish.unsafe)

    def _tell(self, reading: Reading, done: Mended) -> None:
        masked = shown(done.changes, (reading, reading._replace(report=done.report)))
        changes = done.changes if self.plan.reveal else masked
        if self.wish.diff:
            console.data("".join(_lines(changes, f"{self.file}: ")))
            return
        for change in changes:
            for line in _lines((change,), f"{_verb(change)}: "):
                console.say(line.rstrip("\n"))
        if changes:
            count = f"{len(changes)} change{'s' if len(changes) > 1 else ''}"
            console.say(f"{self._name}: {count}.")

    @property
    def _name(self) -> str:
        return console.quoted(Path(self.file).name)


def _verb(change: Change) -> str:
    # No text is mended by taking away that a check is set aside.
    return "removed an entry" if change.path.startswith(SUPPRESSED) else "mended"


def _lines(changes: Iterable[Change], head: str) -> Iterable[str]:
    for change in changes:
        where = change.label
        if change.path not in ("", change.label):
            where += f" ({change.path})"
        yield f"{head}{change.code} {where}\n"
        yield from (f"  - {line}\n" for line in change.before.split("\n") if change.before)
        yield from (f"  + {line}\n" for line in change.after.split("\n") if change.after)


def _says_it_is_ours(content: bytes, kind: Format) -> bool:
    return kind.read is not None and kind.read(content).ours


def _has_no_history(content: bytes, kind: Format) -> bool:
    """Tell whether nothing stands beside the answers of our own file that could keep a name."""
    from csdreport.formats.docx import origin

    document = kind.read(content) if kind.read is not None else None
    ours = document is not None and document.ours and not document.remarks
    return ours and origin.is_last_written_here(content)


def _is_ours(content: bytes, kind: Format, reading: Reading) -> bool:
    if _says_it_is_ours(content, kind):
        return True
    return exchange.write(reading.report, reading.template, kind) == content


def _says(content: bytes, kind: Format, done: Mended, reading: Reading) -> bool:
    """Tell whether a file that would be written reads back as the report it was made of."""
    return _read(content, kind, reading).report.with_(id="") == done.report.with_(id="")


def _read(content: bytes, kind: Format, known: Reading) -> Reading:
    """Read other bytes of a file that was read before, by the same template."""
    return exchange.read(content, kind, templates=(known.template,), template=known.template)
