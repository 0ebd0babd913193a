"""ACC007: a link that shows its address, or "here"."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.document import facts as kinds
from csdreport.findings import Fact, Severity
from csdreport.lint import word_file
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule


@rule(
    "ACC007",
    Severity.WARNING,
    stage="final",
    each="report",
    fails=[
        Example(facts=(Fact(kinds.BARE_LINK),)),
        Example(facts=(Fact(kinds.BARE_LINK, "page 2", "Kelp"),)),
        Example(facts=(Fact(kinds.BARE_LINK), Fact(kinds.BARE_LINK, "page 4"))),
    ],
    passes=[
        Example(),
        Example(facts=(Fact(kinds.TITLE, quote="Kelp"),)),
        Example(facts=(Fact(kinds.FLOATING, "page 2", "Kelp"),)),
    ],
)
def bare_url_link(context: Context) -> Iterator[Found]:
    """A link in the Word file does not say where it leads.

    Screen readers list links by their words, and read addresses letter by letter.

    To fix it, put the link under words that name the page.
    """
    one = 'A link shows an address, or only "here".'
    many = '{} links show an address, or only "here".'
    yield from word_file.once(context, kinds.BARE_LINK, one, many)
