"""TRM009: the name of a forum, a treaty or a body in another form than its own."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.lexicon import Phrases, table
from csdreport.lint.rule import Found, rule
from csdreport.lint.view import Answer


@rule(
    "TRM009",
    Severity.INFO,
    lexicons=("official",),
    fails=[
        {"other": "The global forum on migration and development sings."},
        {"messages": ["Ministers must meet in the Abu Dhabi dialogue."]},
        {"inclusion": {"women": "International Organisation for Migration, south south"}},
    ],
    passes=[
        {"other": "The Global Forum on Migration and Development sings."},
        {"messages": ["Ministers must meet in the Abu Dhabi Dialogue."]},
        {
            "inclusion": {
                "women": "SOUTH-SOUTH; a global forum; “in the abu dhabi dialogue one sings”"
            }
        },
    ],
)
def official_term_form(answer: Answer, context: Context) -> Iterator[Found]:
    """A name is not written in its official form.

    To fix it, write the name as its bearer does, with its capitals and hyphens.
    """
    search, forms = _official(context.language)
    for hit in search.find(answer.prose):
        form = forms[_key(hit.text)]
        if not _is_written(hit.text, form):
            yield Found(answer.path, f'The official form is "{form}".', quote=hit.text)
            return


@cache
def _official(language: str) -> tuple[Phrases, dict[str, str]]:
    """Give the search for the names in any spelling, and each name by its key."""
    forms = {_key(name): name for names in table(language, "official").values() for name in names}
    wanted = [spelt for name in forms.values() for spelt in _spellings(name.casefold())]
    return Phrases(wanted), forms


def _spellings(name: str) -> Iterator[str]:
    yield name
    yield name.replace("organization", "organisation").replace("labour", "labor")
    yield name.replace("labour", "labor")
    yield name.replace("organization", "organisation")
    if name.endswith(" rule"):
        yield f"{name}s"


def _key(text: str) -> str:
    words = text.casefold().replace("’", "'").replace("-", " ").replace(",", " ").split()
    key = " ".join(words).replace("organisation", "organization").replace("labor ", "labour ")
    return key.removesuffix("s") if key.endswith(" rules") else key


def _is_written(text: str, form: str) -> bool:
    said = " ".join(text.replace("’", "'").replace("\u2011", "-").split())
    return said in (form, form.upper())
