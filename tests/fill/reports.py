"""Reports for the tests of fill, all invented."""

from __future__ import annotations

from csdreport.report.canonical import canonicalise
from csdreport.report.model import Report, TemplateRef
from csdreport.template import load
from csdreport.template.model import Template


def template() -> Template:
    """Give the shipped template."""
    return load.by_id("csd-2016")


def report(**answers: object) -> Report:
    """Make a canonical report; `session__theme="…"` fills `session.theme`."""
    tree: dict[str, object] = {}
    for key, value in answers.items():
        section, _, field = key.partition("__")
        if field:
            inner = tree.setdefault(section, {})
            assert isinstance(inner, dict)
            inner[field] = value
        else:
            tree[section] = value
    made = Report(template=TemplateRef(id="csd-2016"), language="en", answers=tree)
    return canonicalise(made, template())
