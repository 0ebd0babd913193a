"""ACT005: several actions told as one."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.lexicon import words
from csdreport.lint.rule import Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer

MOST_WORDS = 40
MOST_MEMBERS = 4
# "Train nurses and open a clinic". Many verbs are nouns as well, so an object must follow.
# Letters are found many times faster than where a word begins, so these are looked for first.
AND_VERB = (
    r"and (?<!\wand )(?:to |then |also )*([a-z]+) "
    r"(?:the|an?|all|their|its|every|each|more|new|those|these)\b"
)
LISTING = ("such as", "including")
MEMBERS = rf"\b(?:{'|'.join(LISTING)})\b([^.;:()]*)"
_LIST = "Offer choirs, clinics, such as tents, rafts, barges, boats"


@rule(
    "ACT005",
    Severity.INFO,
    role="recommendation.action",
    heuristic=True,
    covered_by=("FRM004", "FRM007", "FRM014"),
    fails=[
        " ".join(["Translate every contract aloud at sea"] * 7),
        _LIST,
        "Offer meals including rice, beans, bread and soup",
        "Choirs will teach songs and open a school",
    ],
    passes=[
        "Translate every contract aloud at sea",
        "Offer meals such as rice and beans",
        "Offer meals, beds and songs",
        "Offer training and support to whole crews",
    ],
)
def compound_action(action: Answer, context: Context) -> Iterator[Found]:
    """An action holds several, or tells more than one can do.

    To fix it, keep the one that comes first.
    """
    count = len(action.words)
    if count > MOST_WORDS:
        yield Found(action.path, f"{count} words tell this action.", wordless=True)
        return
    lists = any(map(action.text.__contains__, LISTING))
    if lists and (match := pattern(MEMBERS).search(action.text)):
        members = len(pattern(r",|\band\b|\bor\b").split(match.group(1)))
        if members >= MOST_MEMBERS:
            yield Found(action.path, f"{members} things are listed in this action.", wordless=True)
            return
    verbs = words(context.language, "requests", "imperatives")
    if any(verb in verbs for verb in pattern(AND_VERB).findall(action.text.lower())):
        yield Found(action.path, "Two things are to be done in this action.", wordless=True)
