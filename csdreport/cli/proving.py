"""Print the proof of a conversion: words in, words out, and the difference by place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from csdreport.cli import console, targets
from csdreport.document.accounting import Account, Difference
from csdreport.findings import Notice
from csdreport.formats.proof import Proof
from csdreport.lint.engine import protection_of
from csdreport.lint.mask import mask_notice
from csdreport.report import paths
from csdreport.report.file_names import shown
from csdreport.report.model import Report
from csdreport.report.reading import Reading

SHOWN_WORDS = 12
SHOWN_PLACES = 20
_WIDTH = 34


def tell(reading: Reading, report: Report, proof: Proof, job: targets.Job) -> None:
    """Print the account on standard output, or on standard error where the copy goes there."""
    lines = [f"{_name(job.source)} → {_name(job.target)}"]
    if proof.read is not None:
        lines += _read(proof.read)
    lines += _written(proof, reading.report is not report)
    accounts = [each for each in (proof.read, proof.written) if each is not None]
    for title, found in (
        ("missing", [each for account in accounts for each in account.missing]),
        ("there twice", [each for account in accounts for each in account.doubled]),
    ):
        lines.append(_line(f"words {title}", _count(found)))
        lines += _differences(found, reading)
    text = "\n".join(lines)
    if job.target == "-":
        console.say(text)
    else:
        console.data(f"{text}\n")


def _read(account: Account) -> Iterator[str]:
    yield _line("words in the source", account.came)
    yield _line("  the template's own words", account.printed)
    if account.joining:
        yield _line("  left out beside quotes, such as “said”", account.joining)
    yield from _shares(account)


def _written(proof: Proof, public: bool) -> Iterator[str]:
    what = "words of the public report" if public else "words of the report"
    account = proof.written
    yield _line(f"{what}, printed" if proof.as_printed else what, account.came)
    yield _line("  read again from the copy", account.came - _count(account.missing))


def _shares(account: Account) -> Iterator[str]:
    for what, count in (
        ("answers", account.answers),
        ("event and title", account.head),
        ("notes and decisions", account.kept),
        ("text without a place yet", account.unplaced),
    ):
        if count:
            yield _line(f"  {what}", count)


def _differences(found: Iterable[Difference], reading: Reading) -> Iterator[str]:
    found = list(found)
    protection = protection_of(reading) if found else None
    for each in found[:SHOWN_PLACES]:
        words = " ".join(each.words)
        path = each.place if _is_path(each.place, reading) else ""
        label = paths.label(path, reading.template) if path else each.place
        notice = Notice("words", "", path=path, source=label, quote=words)
        masked = mask_notice(notice, protection) if protection else notice
        yield f"  {masked.source or 'somewhere'}: {_shown(masked.quote, len(each.words))}"
    if len(found) > SHOWN_PLACES:
        yield f"  and {len(found) - SHOWN_PLACES} more places"


def _is_path(place: str, reading: Reading) -> bool:
    first = place.partition(".")[0]
    return first in reading.report.answers or first in paths.REPORT_KEYS


def _shown(words: str, count: int) -> str:
    if not words:
        return f"{count} words, not shown to protect people"
    shown = " ".join(words.split()[:SHOWN_WORDS])
    return f"“{shown}” … ({count} words)" if count > SHOWN_WORDS else f"“{shown}”"


def _count(found: Iterable[Difference]) -> int:
    return sum(len(each.words) for each in found)


def _line(what: str, count: int) -> str:
    return f"  {what:<{_WIDTH}}{count:>8,}"


def _name(path: str) -> str:
    return "standard input or output" if path == "-" else shown(Path(path).name)
