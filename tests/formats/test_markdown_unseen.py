"""What stands in a Markdown file and nobody sees who reads it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from csdreport.document import notices, said
from csdreport.formats import markdown


@pytest.mark.parametrize(
    "typed",
    [
        "We wait. <!-- told by Ana Sol --> Still.",
        "We wait.\n\n<!-- told by\n\nAna Sol -->\n\nStill.",
        "We wait. <? told by Ana Sol ?> Still.",
        "We wait.\n\n<!DOCTYPE told by Ana Sol>\n\nStill.",
        "We wait. <![CDATA[told by Ana Sol]]> Still.",
        "We wait.\n\n<!-- told by Ana Sol\n\nStill.",
    ],
)
@pytest.mark.parametrize("front", ["", "---\ntemplate: csd-2016/1\ncopy: working\n---\n"])
def test_what_nobody_sees_on_the_page_is_no_text_of_it(typed: str, front: str) -> None:
    document = markdown.read(f"{front}# Report\n\n## 8. Other information\n\n{typed}".encode())
    shown = " ".join(text for text, _ in said.in_document(replace(document, remarks=())))
    assert "Ana" not in shown
    assert "wait" in shown
    assert "Still" in shown
    (remark,) = document.remarks
    assert remark.kind == "hidden"
    assert "told by" in remark.text
    assert "Ana Sol" in remark.text
    assert [notice.kind for notice in document.notices] == [notices.HIDDEN]


@pytest.mark.parametrize(
    "typed", ["`<!-- a b -->`", "```\n<!-- a b -->\n```", "\\<!-- a b -->", "a <! b", "<!-- -->c"]
)
def test_code_and_what_is_escaped_is_seen(typed: str) -> None:
    assert markdown.read(f"# Report\n\n{typed}".encode()).remarks == ()
