"""MKP001: marks of a web page in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from csdreport.document import notices as kinds
from csdreport.findings import Notice, Severity
from csdreport.lint import noticed
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer

TAG = r"</?(?:p|br|i|b|u|em|strong|span|div|li|ul|ol|a|font)(?:\s[^<>]*)?/?>"
# What passes differs: what the reader turned is lost again where nobody keeps the new file.
TURNED = (
    "Look whether the paragraphs are right; the file that `convert` or `fill` writes has no marks."
)
LEFT = "Delete the marks, and keep what stands between them."
# These say nothing about the text.
BARE = r"</?(?:span|font)(?:\s[^<>]*)?>"


@rule(
    "MKP001",
    Severity.ERROR,
    stage="draft",
    each="report",
    fails=[
        {"other": r"Lunch was \<span>late\</span>."},
        {"session": {"rapporteurs": [{"name": "Imani <b>Okoro</b>", "organisation": ""}]}},
        Example(notices=(Notice(kinds.TAGS, "4 marks became paragraphs.", "other"),)),
    ],
    passes=[
        {"other": r"Nurses \<5 years at sea, a \< b, x > y"},
        {"session": {"rapporteurs": [{"name": "Imani Okoro", "organisation": "<Harbour>"}]}},
        Example(notices=(Notice(kinds.PLACED, "Placed by position.", "other"),)),
    ],
)
def html_tag_left(context: Context) -> Iterator[Found]:
    """Marks of a web page, such as <p> or <i>, stand in the text.

    They come from a form on a web page; in Word and on paper they are noise. Reading the file
    turns those that mean something into paragraphs, lists and emphasis.

    To fix it, delete the marks and keep the words; what was turned on reading stays so in the
    file that `convert` or `fill` writes.
    """
    for notice in noticed.notices(context, kinds.TAGS):
        yield noticed.found(notice, context)._replace(fix=TURNED)
    for answer in context.texts if context.signs.standing(("<",)) else ():
        if "<" not in answer.text:
            continue
        if count := len(pattern(TAG).findall(answer.text.lower())):
            marks = "mark stands" if count == 1 else "marks stand"
            message = f"{count} {marks} here that belong to a web page."
            new = partial(_resolved, answer)
            yield Found(answer.path, message, fix=LEFT, replacement=new, safe=True, wordless=True)


def _resolved(answer: Answer) -> str | None:
    """Turn the marks into paragraphs, lists and looks; where it has looks already, only drop them.

    Marks inside of speech stay: what a person said is not touched.
    """
    from csdreport.lint.rewriting import replaced, spoken_blanked

    if spoken_blanked(answer) != answer.text:
        return None
    if answer.rich:
        from csdreport.text import literal, tags
        from csdreport.text.markdown import parse, render

        blocks = parse(answer.markdown)
        if literal.is_plain(blocks):
            found, _ = tags.resolve(pattern(BARE, re.IGNORECASE).sub("", literal.render(blocks)))
            return render(found)
    return replaced(answer, TAG, _dropped, re.IGNORECASE)


def _dropped(match: re.Match[str]) -> str:
    # What parts paragraphs or lines still parts words.
    return " " if pattern(r"</?(?:p|br|div|li|ul|ol)\b", re.IGNORECASE).match(match.group()) else ""
