"""MKP002: "&amp;" and its kin in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rewriting import replaced
from csdreport.lint.rule import Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer

ENTITY = (
    r"&(?:amp|nbsp|lt|gt|quot|apos|[lr]squo|[lr]dquo|[nm]dash|hellip|#\d{1,7}|#x[0-9a-f]{1,6});"
)


@rule(
    "MKP002",
    Severity.ERROR,
    each="text",
    hints=("&",),
    fails=[
        {"other": "Nurses &amp; cooks"},
        {"messages": ["Ministers,&nbsp;hear nurses."]},
        {"quotes": [{"text": "Aye", "speaker": "Imani &#233;"}]},
    ],
    passes=[
        {"other": "Nurses & cooks; R&D; A&B"},
        {"messages": ["Ministers, hear nurses."]},
        {"quotes": [{"text": "Aye", "speaker": "Imani é"}]},
    ],
)
def html_entity_left(answer: Answer, context: Context) -> Iterator[Found]:
    """A letter is written in the code of web pages, such as "&amp;" for "&".

    To fix it, write the letter itself.
    """
    found = pattern(ENTITY, re.IGNORECASE).findall(answer.text) if "&" in answer.text else []
    if found:
        count = "One letter is" if len(found) == 1 else f"{len(found)} letters are"
        yield Found(
            answer.path,
            f"{count} written in the code of web pages here.",
            quote=found[0],
            replacement=partial(replaced, answer, ENTITY, _letter, re.IGNORECASE),
            safe=True,
            wordless=True,
        )


def _letter(match: re.Match[str]) -> str | None:
    import html

    from csdreport.text.normal import clean, visible

    letter = clean(html.unescape(match.group().lower() if match.group().isupper() else match[0]))
    if letter in ("\u00a0", " "):
        return " "
    return letter if visible(letter) and letter != match.group() else None
