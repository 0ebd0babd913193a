"""TRM001: people called illegal, or aliens."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint import wording
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.view import Answer

# Acts of parliament keep their names.
PATTERN = (
    r"\b(?i:illegal(?:ly)? (?:im|e)?migra(?:nt|tion|tor)s?|illegals|"
    r"(?:illegal|undocumented|resident|foreign) alien|aliens)\b"
    r"(?!(?:\s+\(?\w+\)?){0,4}\s+(?:Act|Bill|Law|Ordinance|Decree|Order|Convention|Protocol|Office)\b)"
)

BETTER: wording.Better = {
    r"illegal (?:im|e)?migrants": "migrants in an irregular situation",
    r"illegal (?:im|e)?migrant+": "migrant in an irregular situation",
    r"illegal (?:im|e)?migration": "irregular migration",
    r"illegals": "people in an irregular situation",
}


@rule(
    "TRM001",
    Severity.ERROR,
    lexicons=("avoid.illegal_migrant",),
    hints=("illegal", "alien"),
    hint_lists=("avoid.illegal_migrant",),
    fails=[
        {"other": "Illegal migrants sleep in harbours."},
        {"messages": ["Ministers must count illegal immigration."]},
        {"inclusion": {"women": "Illegals and aliens nurse the old."}},
    ],
    passes=[
        {"other": "People in an irregular situation sleep in harbours."},
        {"messages": ["Ministers must end illegal recruitment fees."]},
        {
            "inclusion": {
                "women": "The Aliens Act of 1984 says “no illegal migrants may ever nurse”."
            }
        },
    ],
)
def illegal_migrant(answer: Answer, context: Context) -> Iterator[Found]:
    """People or their movement are called illegal.

    An act can be illegal, a person cannot. In 1975 the General Assembly asked the bodies of the
    United Nations to write "non-documented or irregular" (resolution 3449 (XXX)). Speech in
    quotation marks and the titles of laws keep their words.

    To fix it, write "in an irregular situation", "undocumented" or "irregular migration".
    """
    yield from wording.hits(PATTERN, answer, better=BETTER)
    yield from wording.listed("illegal_migrant", answer, context)
