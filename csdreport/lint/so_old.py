"""Where English says that somebody is so old: "a 15-year-old", "a 15-year-old Syrian".

What is so old is a person, and no programme: a child, one of a people, or whoever does something.
"""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.lint import places
from csdreport.lint.terms import pattern

NUMBER = (
    r"(?:[1-9]|1[0-7]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|"
    r"fourteen|fifteen|sixteen|seventeen)"
)
YEARS_OLD = rf"(?i:(?<![\w.-]){NUMBER}[- ]year[- ]old)(?!\w)"
_CHILD = (
    r"(?:girls?|boys?|child|son|daughter|pupil|student|orphan|niece|nephew|cousin|brother|sister|"
    r"migrant|refugee|worker|maid|mother|bride|victim|survivor|seller|servant|apprentice|teenager|"
    r"minor(?= (?:from|in|at|who|was|is|and|with|of)\b|[,.;:)]|$))"
)
_NO_NOUN = r"(?!(?:of|for|in|at|on|with|by|to|that|which|the|an?)\b)[\w-]+"
_DOES = (
    r"sang|slept|ran|fled|went|came|told|said|left|lost|got|sold|found|kept|gave|saw|took|began|"
    r"became|spent|met|may|can|could|cannot|will|would|must|should|had|has"
)
_VERB = rf"\w+ed\b(?! \w+ (?:in|of|that|which|with)\b)|(?!\w*ss\b|bus\b|campus\b)\w+s\b|{_DOES}"
_WHO = r"from|in|at|who|whose|was|is|with|on|told|called|named"
_A_PERSON = (
    rf" (?:{_NO_NOUN} ){{0,2}}{_CHILD}\b|(?=[,.;:)]|\Z| (?:{_WHO}|and)\b)|(?= (?:{_VERB})\b)"
)
# What may stand before a people: "15-year-old unaccompanied Syrian".
_SUCH = r"(?: (?:un[a-z]+ed|orphaned|stateless|homeless|pregnant|disabled|deaf|blind|young))?"
# Behind a people more often stands what is theirs: "Syrian crisis", "Ghanaian farmers network".
_BEHIND_VERB = (
    r"(?= (?:in|at|on|for|from|with|to|as|by|the|an?|her|his|their|that|how|about|there|here|alone|"
    r"of|into|out|across|when|after|since|under|every|all|no|not|two|three|four)\b|[.,;]|$)"
)
_ACTS = (
    rf"[a-z]+ed\b(?:{_BEHIND_VERB}|(?= [A-Z]))|"
    rf"(?![a-z]*(?:[siu]s|ics|[ai]nts|[eo]rs|ians|ists)\b)[a-z]+s\b(?!['’]){_BEHIND_VERB}|"
    rf"{_DOES}|does|goes|wants|suffers"
)
_ONE_OF_THEM = (
    rf"[.;:)]|\Z|,(?! (?:and|or)\b)| (?:{_WHO})\b| (?:{_ACTS})\b| and (?:her|his|an?|two|three)\b"
)


def may_tell(text: str) -> bool:
    """Tell quickly whether anything or anybody is said to be so old."""
    lower = text.lower()
    is_so_old = "year-old" in lower or "year old" in lower
    return is_so_old and bool(pattern(YEARS_OLD).search(text))


def told(sentence: str) -> Iterator[tuple[int, int]]:
    """Walk the places where somebody is said to be so old, from the age to what they are."""
    for age in pattern(YEARS_OLD).finditer(sentence):
        person = pattern(_A_PERSON).match(sentence, age.end())
        end = person.end() if person else _people_end(sentence, age.end())
        if end:
            yield age.start(), end


def _people_end(sentence: str, start: int) -> int:
    """Give the end of the people that one is called by right behind an age, 0 without one."""
    such = pattern(_SUCH).match(sentence, start)
    start = such.end() if such else start
    people = places.opening_people(sentence[start:], "en")
    if not people:
        return 0
    end = start + people.end
    # "15-year-old Syrian, Lebanese and Iraqi unions".
    many = sentence.startswith(", ", end) and places.opening_people(sentence[end + 1 :], "en")
    return end if pattern(_ONE_OF_THEM).match(sentence, end) and not many else 0
