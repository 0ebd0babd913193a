"""Groups that are only so many people: "a group of 30 women was deported"."""

from __future__ import annotations

import re

from csdreport.lint.bystanders import last_people
from csdreport.lint.context import Context
from csdreport.lint.terms import pattern

_GROUP = {
    "en": r"(?i)\b(?:(?:an?|the|this|another|one|some|several) (?:\w+ )?groups?|(?-i:Groups)) of ",
    "fr": r"(?i)\b(?:un|le|ce|des|les|plusieurs) (?:\w+ )?groupes? (?:de |d['’])",
    "es": r"(?i)\b(?:un|el|este|los|unos|varios) (?:\w+ )?grupos? de ",
}
# "30 women", "about a dozen boys".
_COUNTED = (
    r"(?i)\b(?:\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|fifteen|"
    r"twenty|thirty|forty|fifty|deux|trois|quatre|cinq|sept|huit|neuf|dix|douzaine|quinze|vingt|"
    r"trente|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|docena|quince|veinte|treinta)"
)
# What they do or are called makes them more: "women who sew", "migrants called".
_MORE = (
    r"\W*(?:and )?(?:who|that|which|whose|called|named|organi\w+|led|for|against|qui|dont|"
    r"appelé\w*|dirigé\w*|pour|contre|que|cuy\w+|llamad\w+|dirigid\w+|para|contra)\b"
)
# "And was raided": another verb of theirs.
PASSIVE = {
    "en": r"\band (?:was|were|is|are|has been|have been)(?: \w+)? $",
    "fr": r"\bet (?:est|sont|a été|ont été|fut) $",
    "es": r"\by (?:es|son|fue|fueron|ha sido|han sido) $",
}
PEOPLE_WITHIN = 4
SAID_WITHIN = 7
SAID_BEFORE = 3


def without_crowds(text: str, context: Context) -> str:
    """Leave out of a text that people are a group where they are no more than people.

    That is where they are counted, or what befalls them is what befalls whoever is on the road.
    """
    if "group" not in (lower := text.lower()) and "grupo" not in lower:
        return text
    group = pattern(_GROUP.get(context.language, r"(?!)"))
    return group.sub(lambda match: "" if _is_crowd(match, context) else match[0], text)


def _is_crowd(match: re.Match[str], context: Context) -> bool:
    clause = pattern(r"[.;:!?\n]").split(match.string[match.end() :])[0]
    near = " ".join(clause.split()[:PEOPLE_WITHIN])
    people = last_people(near, context)
    if people is None:
        return False
    behind = " ".join(clause[people.end :].split()[:SAID_WITHIN])
    own = context.phrases("risk", "own")
    if pattern(_MORE).match(behind) or near in own or behind in own:
        return False
    if pattern(_COUNTED).search(near[: people.start]):
        return True
    road = context.phrases("risk", "road")
    before = " ".join(match.string[: match.start()].split()[-SAID_BEFORE:])
    return (behind in road or before in road) and not _bears_more(clause, context)


def _bears_more(clause: str, context: Context) -> bool:
    """Tell whether a harm stands there that a body bears: "feeds jailed friends and was raided"."""
    road = context.phrases("risk", "road")
    passive = pattern(PASSIVE.get(context.language, r"(?!)"))
    return any(
        hit.text not in road and passive.search(clause[: hit.start])
        for hit in context.phrases("risk", "risk").find(clause)
    )
