"""Which quotes wait until somebody decides whether they may be shown."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.report import beside, paths
from csdreport.report.model import Report
from csdreport.template.model import Template


def named_beside(report: Report, template: Template) -> Iterator[str]:
    """Walk the quotes that may name their speaker beside the words, if nobody decided on them."""
    # What was cleared is not told in a public copy any more.
    if template.attribution == "named" or report.copy_ == "public":
        return
    decided = {each.path for each in report.clearances}
    for path in quote_paths(template):
        for number, quote in enumerate(paths.get(report, path), 1):
            here = f"{path}.{number}"
            is_open = decided.isdisjoint((*paths.upwards(here), f"{here}.text"))
            if is_open and beside.names_beside(quote):
                yield here


def quote_paths(template: Template) -> Iterator[str]:
    """Walk the paths of the fields that hold quotes."""
    return (path for path, field in template.answer_fields() if field.kind == "quotes")
