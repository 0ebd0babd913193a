"""PRV006: the file's properties name somebody."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.document import facts as kinds
from csdreport.findings import Fact, Severity
from csdreport.lint import word_file
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule

# What Word and its fellows put there themselves.
_PROGRAMS = frozenset({"python-docx", "microsoft office user", "user", "unknown", "author"})
_PEOPLE = {"session": {"rapporteurs": [{"name": "Imani Okoro", "organisation": ""}]}}


def _set(name: str, value: str) -> Example:
    return Example(facts=(Fact(kinds.PROPERTY, name, value),))


@rule(
    "PRV006",
    Severity.WARNING,
    stage="final",
    each="report",
    fails=[
        _set("author", "imani-laptop"),
        _set("company", "Fair Oar Trust"),
        _set("template", "C:\\imani\\kelp.dotx"),
    ],
    passes=[
        Example(),
        _set("author", "Microsoft Office User"),
        Example(_PEOPLE, facts=(Fact(kinds.PROPERTY, "author", "Imani Okoro"),)),
    ],
)
def document_metadata(context: Context) -> Iterator[Found]:
    """The properties of the Word file name a person, an organisation or a computer.

    They are sent along with the file, and few people know that they are there. A rapporteur who
    stands in the header may stand there, too.

    To fix it, choose File › Info › Inspect Document, or use `csdreport send`, which writes a
    file without them.
    """
    named = {text.text.casefold() for text in context.texts if text.field.kind == "people"}
    telling = [
        fact.source
        for fact in word_file.facts(context, kinds.PROPERTY)
        if fact.quote.casefold() not in named | _PROGRAMS
    ]
    if telling:
        names = ", ".join(dict.fromkeys(telling))
        message = f"These properties of the file are filled: {names}."
        yield Found("", message, wordless=all(name.isascii() for name in telling))
