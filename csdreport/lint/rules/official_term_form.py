"""TRM009: the name of a forum, a treaty or a body in another form than its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.lexicon import derived, table
from csdreport.lint.phrases import Hit, Phrases
from csdreport.lint.rule import Example, Found, rule
from csdreport.lint.said import fold
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer


def _worth(answers: Sequence[Answer], context: Context) -> list[Answer]:
    """Give the answers in which a name may stand in some spelling."""
    return _official(context.language)[0].may_stand_in(answers)


@rule(
    "TRM009",
    Severity.INFO,
    worth=_worth,
    lexicons=("official",),
    fails=[
        {"other": "The global forum on migration and development sings."},
        {"messages": ["Ministers must meet in the Abu Dhabi dialogue."]},
        {"inclusion": {"women": "International Organisation for Migration, south south"}},
        {"other": "On International Women Day cooks read the Domestic Workers’ Convention."},
        Example({"other": "L’organisation internationale du travail danse."}, {"language": "fr"}),
        Example({"other": "La Declaracion Universal de Derechos Humanos."}, {"language": "es"}),
    ],
    passes=[
        {"other": "The Global Forum on Migration and Development sings."},
        {"messages": ["Ministers must meet in the Abu Dhabi Dialogue."]},
        Example({"other": "L’Organisation internationale du Travail danse."}, {"language": "fr"}),
        Example({"other": "La Declaración Universal de Derechos Humanos."}, {"language": "es"}),
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
    hits = [hit for hit in search.find(answer.prose) if not _is_written(hit.text, forms)]
    if hits:
        yield Found(
            answer.path,
            f'The official form is "{_form(hits[0].text, forms)}".',
            quote=hits[0].text,
            replacement=partial(_rewritten, answer, hits, forms),
            safe=True,
        )


def wrongly_written(text: str, language: str) -> str:
    """Give the first official name of a text that is not in its own form, or ""."""
    search, forms = _official(language)
    return next((hit.text for hit in search.find(text) if not _is_written(hit.text, forms)), "")


def _rewritten(answer: Answer, hits: Iterable[Hit], forms: dict[str, str]) -> str | None:
    from csdreport.lint.rewriting import Change, rewritten

    return rewritten(answer, [Change(hit.start, hit.end, _form(hit.text, forms)) for hit in hits])


@derived
def _official(language: str) -> tuple[Phrases, dict[str, str]]:
    """Give the search for the names in any spelling, and each name by its key."""
    listed = (name for names in table(language, "official").values() for name in names)
    # An entry of a project may end in a star by habit; a name has one form.
    forms = {_key(name.rstrip("*")): name.rstrip("*") for name in listed}
    wanted = [spelt for name in forms.values() for spelt in _spellings(name.casefold())]
    return Phrases(wanted, kept=True), forms


def _spellings(name: str) -> Iterator[str]:
    yield name
    yield name.replace("organization", "organisation").replace("labour", "labor")
    yield name.replace("labour", "labor")
    yield name.replace("organization", "organisation")
    if name.endswith(" rule"):
        yield f"{name}s"


def _key(text: str) -> str:
    """Give the words of a name alone, since it is found whatever stands between them."""
    bare = pattern(r"'s\b").sub("", fold(text).casefold())
    key = " ".join(pattern(r"[^\W_]+").findall(bare))
    key = key.replace("organisation", "organization").replace("labor ", "labour ")
    return key.removesuffix("s") if key.endswith(" rules") else key


def _form(text: str, forms: dict[str, str]) -> str:
    """Give the official form, with the apostrophes of the text."""
    form = forms[_key(text)]
    return form.replace("'", "’") if "’" in text else form


def _is_written(text: str, forms: dict[str, str]) -> bool:
    said = " ".join(text.replace("\u2011", "-").split())
    form = _form(text, forms)
    return said == form or fold(said) == fold(form.upper())
