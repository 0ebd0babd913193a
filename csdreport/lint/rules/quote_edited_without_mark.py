"""QUO011: a slip of language in what somebody is quoted with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import eq

from csdreport.findings import Severity
from csdreport.lint import runs
from csdreport.lint.context import Context
from csdreport.lint.lexicon import words
from csdreport.lint.rule import Example, Found, rule
from csdreport.lint.rules.official_term_form import wrongly_written
from csdreport.lint.terms import pattern, quoted_spans
from csdreport.lint.view import Answer

DOUBLED = r"(?i)(?<![\w'’-])([^\W\d_]+)[ \t]+\1(?![\w'’-])(?!\s*\[)"
MARK = "[sic]"


def _quoted(text: str, language: str = "en") -> Example:
    said = {"quotes": [{"text": text, "speaker": "Imani Okoro", "consent": "name"}]}
    return Example(said, {"language": language})


def _worth(answers: Sequence[Answer], context: Context) -> list[Answer]:
    """Give the answers that hold speech: of most all is prose."""
    return [
        answer for answer in answers if answer.prose != answer.text or answer.field.kind == "quotes"
    ]


@rule(
    "QUO011",
    Severity.INFO,
    lexicons=("terms.never_doubled", "official"),
    covered_by=("MKP008",),
    worth=_worth,
    fails=[
        _quoted("Our boats wait for the the tide."),
        _quoted("Nobody asked the International Organisation of of Migration."),
        {"other": "A cook said “we never met in the Abu Dhabi dialogue, not once.”"},
        _quoted("Nos bateaux attendent dans dans le port.", "fr"),
        _quoted("Nuestros barcos esperan en las las puertas.", "es"),
    ],
    passes=[
        _quoted("Our boats wait, and wait, and they wait very very long."),
        _quoted("Our boats wait for the the [sic] tide."),
        {"other": "A cook met nobody in the the Abu Dhabi dialogue."},
        _quoted("Nous nous levons, et la la la, nous chantons.", "fr"),
    ],
)
def quote_edited_without_mark(answer: Answer, context: Context) -> Iterator[Found]:
    """A quotation holds a slip: a small word that stands twice, or a name in another form.

    Nobody may tidy up what a person said, and so no fix ever enters a quotation. Whether the
    slip was made in speaking or in writing it down only the speaker, or who wrote, can tell.
    People repeat words when they speak; only those count that nobody repeats on purpose.

    To fix it, check with the speaker, or write "[sic]" behind the words if they were said so.
    """
    never = words(context.language, "terms", "never_doubled")
    for spoken in _spoken(answer):
        said = runs.words(spoken)
        doubled = any(map(eq, said, said[1:]))
        for match in pattern(DOUBLED).finditer(spoken) if doubled else ():
            if match.group(1).casefold() in never:
                message = "A word stands twice in a row in this quotation."
                yield Found(answer.path, message, quote=match.group(), wordless=True)
                return
        name = wrongly_written(spoken, context.language)
        if name and MARK not in spoken:
            message = "A name in this quotation is not in its official form."
            yield Found(answer.path, message, quote=name, wordless=True)
            return


def _spoken(answer: Answer) -> list[str]:
    """Give what is somebody's speech in an answer."""
    if answer.field.kind == "quotes":
        return [answer.text]
    return quoted_spans(answer.text)
