"""TPL001: a tag in a printed text."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint import templates
from csdreport.lint.rule import Example, Found, rule
from csdreport.lint.terms import pattern
from csdreport.template.model import Template

TAG = r"(?i)</?(?:p|br|i|b|u|em|strong|span|div|li|ul|ol|a|font)\b[^<>]*>"


def _titled(text: str) -> Example:
    return Example(template={"title": {"en": text}})


@rule(
    "TPL001",
    Severity.WARNING,
    each="template",
    fails=[_titled("<b>Kelp</b> form"), _titled("Kelp<br/>form"), _titled("Kelp form</font>")],
    passes=[_titled("Kelp form"), _titled("Kelp < 5 tons"), _titled("Kelp <form>")],
)
def template_html_tag(template: Template) -> Iterator[Found]:
    """A printed text of the template holds a tag, which will be printed as it stands.

    To fix it, take the tag out; guidance is Markdown, where *one star* means emphasis.
    """
    for one in templates.texts(template):
        for match in pattern(TAG).finditer(one.text):
            # Markdown has no other sign for underlining.
            if not (one.rich and match.group().lower() in ("<u>", "</u>")):
                yield Found(one.place, f'"{match.group()}" stands here.', quote=match.group())
                break
