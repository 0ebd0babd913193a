"""HDR002: several rapporteurs in one line."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint import names
from csdreport.lint.context import Context
from csdreport.lint.known_names import is_everyday
from csdreport.lint.rule import Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer
from csdreport.lint.vouched import is_everybodys

COMMAS = 3
# "Imani Okoro and Ada Bello (Kelp Union)"; "García y Pérez" is one name, since each side of two
# people has two words.
_PERSON = (
    r"[^\W\d_][\w.'’-]*"
    r"(?: (?:(?:de|da|do|del|dos|la|van|von|der|bin|al|el) )*[^\W\d_a-z][\w.'’-]*){1,3}"
)
TWO = (
    rf"^{_PERSON}(?: ?\([^()]*\))? ?(?:,? (?:and|et|y|und) |[&/;+]) ?{_PERSON}(?: ?\([^()]*\))?"
    r"\s*(?:$|[,;/&]|(?:and|et|y) )"
)
# Of these one stands between the two.
JOINTS = (" and ", " et ", " y ", " und ", *"&/;+")


def _people(*names: str) -> dict[str, object]:
    return {"session": {"rapporteurs": [{"name": name} for name in names]}}


@rule(
    "HDR002",
    Severity.WARNING,
    each="text",
    role="rapporteurs",
    fails=[
        _people("I. Okoro, Fair Oar, J. Vale, Kelp Union"),
        _people("I. Okoro", "A. Bello, Fair Oar, J. Vale, Kelp Union, Lima"),
        _people("Okoro, Imani, Bello, Ada"),
        _people("Imani Okoro and Ada Bello"),
        _people("Imani Okoro (Fair Oar); Ada Bello (Kelp Union)"),
        _people("Imani Okoro, Kelp Union, Ada Bello"),
    ],
    passes=[
        _people("I. Okoro", "J. Vale"),
        _people("Okoro, Imani"),
        _people("I. Okoro (A, B, C)"),
        _people("Imani Okoro y Bello"),
        _people("Imani Okoro, Oars and Nets"),
        _people("Imani Okoro, Kelp Union, Cape Verde", "Ada Bello, Guild of Oars, Night Desk"),
        _people("Okoro, Imani, Kelp Union", "Ada Bello, Kelp Union, Project Coordinator"),
        _people("Imani Okoro, Kelp Union, Regional Manager"),
    ],
)
def ambiguous_rapporteur_list(name: Answer, context: Context) -> Iterator[Found]:
    """Several people and organisations stand in one line.

    Nobody can tell which of them are people.

    To fix it, write one a line, the organisation in brackets: "A. Rahman (BRAC)".
    """
    if name.part != "name":
        return
    commas = name.text.count(",")
    listed = commas >= COMMAS and not any(sign in name.text for sign in "(;")
    if listed or _are_two(name.text) or (commas == 2 and _is_parted(name, context)):
        yield Found(name.path, "Several names stand in one line.", quote=name.text)


def _are_two(text: str) -> bool:
    return any(map(text.__contains__, JOINTS)) and bool(pattern(TWO).search(text))


def _is_parted(name: Answer, context: Context) -> bool:
    """Tell whether a body stands between two people: "Imani Okoro, Kelp Union, Ada Bello"."""
    first, between, last = map(str.strip, name.text.split(","))
    return (
        all(pattern(_PERSON).fullmatch(each) for each in (first, last))
        and _is_body(between, context)
        and not _is_body(last, context)
        and names.bare(last, context.language) == last
        # "Imani Okoro, Kelp Union, Regional Coordinator" is one person.
        and not any(is_everyday(word.casefold()) or is_everybodys(word) for word in last.split())
    )


def _is_body(said: str, context: Context) -> bool:
    return said in context.phrases("organisations", "heads") or said in context.phrases(
        "speech", "bodies"
    )
