"""Prove a conversion: that the report holds the words of its source, and the copy those of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from csdreport.document import accounting, said
from csdreport.document.accounting import Account
from csdreport.document.assemble import assemble
from csdreport.document.said import Text
from csdreport.formats import exchange
from csdreport.formats.base import Format
from csdreport.report.model import Report
from csdreport.report.reading import Reading
from csdreport.text import mojibake


@dataclass(frozen=True, slots=True)
class Proof:
    """Both steps of a conversion.

    Attributes:
        read: From the file to the report; None where the file was a report already.
        written: From the report to the copy, which was read again.
        as_printed: Whether that step counts the labels, too: nobody reads a report back out of
            plain text exactly, so there all that is printed is compared.
    """

    read: Account | None
    written: Account
    as_printed: bool = False

    @property
    def balances(self) -> bool:
        """Tell whether no word was lost or doubled in either step."""
        return (self.read is None or self.read.balances) and self.written.balances


def prove(
    source: bytes, kind: Format, reading: Reading, report: Report, copy: bytes, target: Format
) -> Proof:
    """Compare what was read with its source, and what was written with the report.

    Args:
        source: The bytes that were read.
        kind: Their format.
        reading: The report of them.
        report: What was written of it: the same, or its public copy.
        copy: The bytes that were written.
        target: Their format.
    """
    read = _account(source, kind, reading)
    template = reading.template
    if target.name == "text" and target.read is not None:
        meant = said.in_document(assemble(report, template))
        # The reader mends garbled letters; so does this side, or they would count as lost.
        meant = (Text(mojibake.mended(text).text, place) for text, place in meant)
        found = said.in_document(target.read(copy))
        return Proof(read, accounting.compare_texts(meant, found), as_printed=True)
    again = exchange.read(copy, target, templates=(template,), template=template)
    return Proof(read, accounting.compare(report, again.report, template))


def _account(source: bytes, kind: Format, reading: Reading) -> Account | None:
    if kind.read is None:
        return None
    document = kind.read(source)
    account = accounting.account(document, reading)
    unread = accounting.unread(kind.raw(source), document) if kind.raw else ()
    return replace(account, missing=(*unread, *account.missing))
