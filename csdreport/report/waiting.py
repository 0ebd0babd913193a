"""Which quotes wait until somebody decides whether they may be shown."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.report import beside, paths
from csdreport.report.model import Report
from csdreport.template.model import Template


def named_beside(report: Report, template: Template) -> Iterator[str]:
    """Walk the quotes that may name their speaker beside the words, if nobody decided on them."""
    if not are_asked(report, template):
        return
    for path in quote_paths(template):
        for number, quote in enumerate(paths.get(report, path), 1):
            here = f"{path}.{number}"
            if is_open(here, report) and beside.names_beside(quote):
                yield here


def are_asked(report: Report, template: Template) -> bool:
    """Tell whether quotes wait for a decision in a report."""
    # What was cleared is not told in a public copy any more.
    return template.attribution != "named" and report.copy_ != "public"


def is_open(quote: str, report: Report) -> bool:
    """Tell whether nobody has decided on the quote at a path."""
    decided = {each.path for each in report.clearances}
    return not decided or decided.isdisjoint((*paths.upwards(quote), f"{quote}.text"))


def quote_paths(template: Template) -> Iterator[str]:
    """Walk the paths of the fields that hold quotes."""
    return (path for path, field in template.answer_fields() if field.kind == "quotes")
