"""FRM009: a heading or a label that is none of the form's."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.document import notices as kinds
from csdreport.findings import Notice, Severity
from csdreport.lint import noticed
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule
from csdreport.lint.vouched import how_long, is_vouched


def _strange(label: str, path: str = "") -> Notice:
    return Notice(kinds.SECTION_UNKNOWN, "The template lacks this label.", path, quote=label)


@rule(
    "FRM009",
    Severity.WARNING,
    stage="draft",
    each="report",
    fails=[
        Example(notices=(_strange("Kelp budget"),)),
        Example(notices=(_strange("9. Menu", "other"),)),
        Example(
            report={"unplaced": [{"text": "Weather\nIt rained."}]}, notices=(_strange("Weather"),)
        ),
    ],
    passes=[
        Example(),
        Example(report={"unplaced": [{"text": "It rained."}]}),
        Example(notices=(Notice(kinds.SECTION_ORDER, "Two sections changed places.", "other"),)),
    ],
)
def unknown_section(context: Context) -> Iterator[Found]:
    """The file has a heading or a label that the template does not have, or not there.

    What stands under it has no place in the report, or stands in the answer above it. Its words are
    shown where each is one of the form's or of everybody's: a heading may be somebody's name.

    To fix it, move the text into the section that asks for it, or into the last one.
    """
    texts = [entry.text for entry in context.report.unplaced]
    for notice in noticed.notices(context, kinds.SECTION_UNKNOWN):
        found = noticed.found(notice, context)
        if not is_vouched(notice.quote, context.reading.template):
            told = f"{found.message} It has {how_long(notice.quote)}, which are not shown."
            found = found._replace(message=told, quote="")
        number = next((at for at, text in enumerate(texts, 1) if _begins(text, notice)), 0)
        yield found._replace(path=f"unplaced.{number}") if number and not found.path else found


def _begins(text: str, notice: Notice) -> bool:
    return text.split()[: len(notice.quote.split())] == notice.quote.split()
