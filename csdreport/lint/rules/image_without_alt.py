"""ACC006: a picture that nobody described."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.document import facts as kinds
from csdreport.findings import Fact, Severity
from csdreport.lint import word_file
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule


@rule(
    "ACC006",
    Severity.ERROR,
    stage="final",
    each="report",
    fails=[
        Example(facts=(Fact(kinds.UNDESCRIBED),)),
        Example(facts=(Fact(kinds.UNDESCRIBED, "page 2", "Kelp"),)),
        Example(facts=(Fact(kinds.UNDESCRIBED), Fact(kinds.UNDESCRIBED, "page 4"))),
    ],
    passes=[
        Example(),
        Example(facts=(Fact(kinds.TITLE, quote="Kelp"),)),
        Example(facts=(Fact(kinds.FLOATING, "page 2", "Kelp"),)),
    ],
)
def image_without_alt(context: Context) -> Iterator[Found]:
    """A picture in the Word file has no description.

    A screen reader can only say that there is a picture.

    To fix it, right-click the picture and choose Edit Alt Text; mark a logo as decorative.
    """
    one = "A picture has no description."
    many = "{} pictures have no description."
    yield from word_file.once(context, kinds.UNDESCRIBED, one, many)
