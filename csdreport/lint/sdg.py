"""The goals and targets of the 2030 Agenda, and where a text cites them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib import resources
from typing import NamedTuple

from csdreport.lint.terms import pattern

LAST_GOAL = 17
# More texts than a report has that cite one.
_MOST_KEPT = 64
# A citation needs its word before it, so that "session 3.2" never counts.
# The words are those of A/RES/70/1 in English, French and Spanish.
_CITED = (
    r"\b(?:targets?|SDG(?: target)?s?|goals?|cibles?|ODD|objectifs?|metas?|ODS|objetivos?)\s*"
    r"(?:n(?:os?|[°.º]+)\.?\s*)?(?=\d{1,2}\.[\da-z])"
)
# Of these, one stands in every citation of a goal or a target.
HINTS = ("sdg", "goal", "target", "odd", "ods", "objecti", "objetivo", "cible", "meta")
# Every code has one, and it is found faster than the words before it.
_POINT = r"\d\.[\da-zA-Z]"
_CODE = r"(\d{1,2})\.(\d{1,2}|[a-z])(?!\w)((?:\.\d+)*)"
_JOINT = r"\s*(?:,|;|/|&|\band\b|\bor\b|,\s*and\b|\bet\b|\bou\b|\by\b|\bo\b)\s*(?:targets?\s*)?"
# After these a number is an amount, not a goal.
_AMOUNT = (
    r"(?!\s*(?:%|per|million|billion|thousand|hundred|years?|days?|jobs?|pour|por|mill|mil\b|ans\b|"
    r"años|jours|días|emplois|empleos))"
)

# A number behind a word in the plural, or behind "ODD" and "ODS": found before what is listed.
_MANY = r"[sdSD] \d"
_AND = r"(?:,|/|&|,? (?:and|or|et|ou|y|o)\b)"
_LISTED = (
    r"\b(?:SDGs|goals|ODD|ODS|objectifs|objetivos) \d{1,2}"
    rf"(?P<more>(?:{_AND} ?\d{{1,2}}(?![\w.,%]*[\w%]))+)"
    # What is counted is no goal: "goals 5 and 8, 40 nurses".
    r"(?=\s*(?:$|[.;:)]|,(?! \d)|(?:and|or|on|of|in|at|for|to|are|is|were|was|need|should|must|"
    r"will|by|with|as|et|sur|sont|dans|y|son|sobre|en)\b))"
)


class Citation(NamedTuple):
    """A cited target: its code, and the words as they stand in the text.

    `indicator` is true for codes of three parts, such as "10.7.2".
    """

    code: str
    text: str
    indicator: bool = False


@cache
def targets() -> frozenset[str]:
    """List the codes of all targets, letters in lower case."""
    import tomllib

    file = resources.files("csdreport.data").joinpath("lexicons", "sdg_targets.toml")
    found: set[str] = set()
    for goal, (last, letter) in tomllib.loads(file.read_text(encoding="utf-8")).items():
        found |= {f"{goal}.{number}" for number in range(1, last + 1)}
        found |= {f"{goal}.{sign}" for sign in "abcd"[: " abcd".index(letter or " ")]}
    return frozenset(found)


# Of one text several rules ask.
@lru_cache(maxsize=_MOST_KEPT)
def cited_targets(text: str) -> tuple[Citation, ...]:
    """List the targets that a text cites, those of "targets 8.8, 10.7 and 10.c" too."""
    return tuple(_cited_targets(text)) if pattern(_POINT).search(text) else ()


def _cited_targets(text: str) -> Iterator[Citation]:
    code = pattern(_CODE, re.IGNORECASE)
    joint = pattern(_JOINT, re.IGNORECASE)
    done = 0
    for word in pattern(_CITED, re.IGNORECASE).finditer(text):
        if word.start() < done:
            continue
        at = word.end()
        while found := code.match(text, at):
            goal, target, more = found.groups()
            yield Citation(
                f"{int(goal)}.{target.lower()}", f"{goal}.{target}{more}", indicator=bool(more)
            )
            done = found.end()
            between = joint.match(text, done)
            if not between:
                break
            at = between.end()


@lru_cache(maxsize=_MOST_KEPT)
def cited_goals(text: str) -> tuple[int, ...]:
    """List the numbers of the goals that a text cites."""
    return (*_named_goals(text), *_listed_goals(text))


def _named_goals(text: str) -> Iterator[int]:
    source = (
        rf"\b(?:SDGs?|Sustainable Development Goals?|Goals?|ODD|ODS|Objectifs?(?: de développement "
        rf"durable)?|Objetivos?(?: de Desarrollo Sostenible)?)\s?(?:n(?:os?|[°.º]+)\.?\s?)?"
        rf"(\d{{1,3}})(?![\w.,]*\d){_AMOUNT}"
        rf"|\bgoal\s?(?:no\.?\s?)?(\d{{1,3}})(?=\s*(?:$|[.,;:)\]](?!\d)|of the (?:2030|SDG)|and\b))"
    )
    for found in pattern(source, re.MULTILINE).finditer(text):
        yield int(found.group(1) or found.group(2))


def _listed_goals(text: str) -> Iterator[int]:
    """Walk what follows the first number of a list: "SDGs 3 and 19", "Goals 5, 8 and 21"."""
    if not pattern(_MANY).search(text):
        return
    for found in pattern(_LISTED, re.IGNORECASE).finditer(text):
        yield from map(int, pattern(r"\d+").findall(found.group("more")))


def goal_exists(code: str) -> bool:
    """Tell whether the goal of a target's code is one of the seventeen."""
    return 1 <= int(code.split(".")[0]) <= LAST_GOAL


def span(goal: str) -> str:
    """Say which targets a goal has, such as "10.1 to 10.7 and 10.a to 10.c"."""
    ends = sorted((code.split(".")[1] for code in targets() if code.split(".")[0] == goal), key=_at)
    numbers = [end for end in ends if end.isdecimal()]
    letters = [end for end in ends if not end.isdecimal()]
    said = f"{goal}.{numbers[0]} to {goal}.{numbers[-1]}"
    return f"{said} and {goal}.{letters[0]} to {goal}.{letters[-1]}" if letters else said


def _at(end: str) -> tuple[int, str]:
    return (int(end), "") if end.isdecimal() else (100, end)
