"""ACC002: a Word file that does not say its language, or another one."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.document import facts as kinds
from csdreport.findings import Fact, Repair, Severity
from csdreport.lint import languages, word_file
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule


def _set(language: str) -> tuple[Fact, ...]:
    return (Fact(kinds.LANGUAGE, quote=language),)


@rule(
    "ACC002",
    Severity.WARNING,
    stage="final",
    each="report",
    fails=[
        Example(facts=_set("")),
        Example(facts=_set("de-DE")),
        Example({}, {"language": "fr"}, facts=_set("en-US")),
    ],
    passes=[
        Example(facts=_set("en-US")),
        Example({}, {"language": "fr"}, facts=_set("fr-CA")),
        Example(),
    ],
)
def language_not_set(context: Context) -> Iterator[Found]:
    """The Word file does not say its language, or says another one than the report's.

    A screen reader then reads the text with the sounds of another language.

    To fix it, choose Review › Language › Set Proofing Language for the whole text, or let `--fix`
    do it where the answers are clearly written in the language of the report.
    """
    for fact in word_file.facts(context, kinds.LANGUAGE):
        if fact.quote.split("-")[0].lower() != context.language:
            said = f"It says {fact.quote}." if fact.quote else "Nothing is set."
            repair = _repair(context)
            yield Found("", said, repair=repair, safe=repair is not None, wordless=True)


def _repair(context: Context) -> Repair | None:
    from csdreport.formats.docx.writing.sheet import region

    spoken = (answer for answer in context.answers if answer.field.kind != "quotes")
    words = [word for answer in spoken for word in answer.words]
    if not languages.is_surely(context.language, words):
        return None
    return Repair(kinds.LANGUAGE, region(context.language))
