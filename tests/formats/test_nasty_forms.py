"""Forms filled with the nastiest texts there are, as raw Word files: their words come back."""

from __future__ import annotations

from collections import Counter
from html import escape

from hypothesis import HealthCheck, given, settings

from csdreport.document import accounting, own_words, said, wordage
from csdreport.document.assemble import assemble
from csdreport.document.model import Entry, Heading
from csdreport.formats import exchange
from csdreport.report.model import Report
from csdreport.template import load
from csdreport.text import plain, tags
from csdreport.text.blocks import Blocks, ListBlock
from tests.formats.docx.build import p, parts_of, r, tbl, tc, tr, zipped
from tests.strategies.rendered import TYPES
from tests.strategies.reports import canonical_reports

CSD = load.load("csd-2016")


def word_file(report: Report) -> bytes:
    """Write the form of a report with raw XML: no anchors, no controls, no numbering."""
    rows: list[str] = []
    for part in assemble(report, CSD).parts:
        if isinstance(part, Entry):
            rows.append(tr(tc(typed(part.label)), tc(cell(part.blocks))))
        elif isinstance(part, Heading):
            rows.append(tr(tc(typed(part.text)), tc(p())))
        else:
            rows.append(tr(tc(cell(part.blocks)), tc(p())))
    return zipped({"[Content_Types].xml": TYPES, **parts_of(tbl(*rows))})


def cell(blocks: Blocks) -> str:
    made = ""
    for block in blocks:
        if isinstance(block, ListBlock):
            made += "".join(cell(item) for item in block.items)
        else:
            made += typed(block.plain)
    return made or p()


def typed(text: str) -> str:
    lines = (r(escape(line)) for line in text.replace("\t", " ").split("\n"))
    return p("<w:r><w:br/></w:r>".join(lines))


def untagged(text: str) -> str:
    return plain.of_blocks(tags.resolve(text)[0])


@given(canonical_reports(CSD, rest=False))
@settings(deadline=None, max_examples=40, suppress_health_check=list(HealthCheck))
def test_no_word_of_a_nasty_report_is_lost(report: Report) -> None:
    data, kind = word_file(report), exchange.named("docx")
    back = exchange.read(data, kind, templates=[CSD])
    assert kind.read is not None
    account = accounting.account(kind.read(data), back)
    assert account.balances, account
    found = wordage.of_all(text for text, _ in said.in_report(back.report, CSD))
    meant = list(said.in_report(report, CSD))
    shown = wordage.of_all(untagged(text) for text, _ in meant)
    written = wordage.of_all(text for text, _ in meant)
    # A tag inside of a word may part it; marks of a note are told, and left out at both places.
    marks = Counter(own_words.note_marks(back))
    assert not (shown.sure & written.all) - found.all - marks
