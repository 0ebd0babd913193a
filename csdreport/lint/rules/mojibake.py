"""MKP008: letters that were read in the wrong encoding."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer

GARBLED = "â€[\u0093\u0094\u0099™œ\u009d˜“”]|Ã[\u0080-\u00bf]|Â[\u00a0-\u00bf]|\ufffd"


@rule(
    "MKP008",
    Severity.ERROR,
    each="text",
    hints=("â", "ã", "\ufffd"),
    fails=[
        {"other": "donâ€™t sing"},
        {"messages": ["Ministers, hear JosÃ©."]},
        {"session": {"rapporteurs": [{"name": "Jos\ufffd Vale"}]}},
    ],
    passes=[
        {"other": "don’t sing"},
        {"messages": ["Ministers, hear José; São Tomé too."]},
        {"session": {"rapporteurs": [{"name": "José Âvale"}]}},
    ],
)
def mojibake(answer: Answer, context: Context) -> Iterator[Found]:
    """Letters were read in the wrong encoding, such as "â€™" for an apostrophe.

    To fix it, type these letters again.
    """
    if found := pattern(GARBLED).findall(answer.text):
        yield Found(
            answer.path,
            "Letters are garbled here.",
            quote=found[0],
            replacement=partial(_mended, answer),
        )


def _mended(answer: Answer) -> str | None:
    from csdreport.lint.rewriting import each_text
    from csdreport.text.mojibake import mended

    return each_text(answer, lambda text: mended(text).text)
