"""STY013: an acronym that the report never explains."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.lexicon import derived, words
from csdreport.lint.rule import Found, rule
from csdreport.lint.terms import PLACEHOLDERS, pattern

# Looking for a capital first is faster than looking at what stands before each letter.
ACRONYM = r"[A-Z](?<![\w.&/-].)[A-Z]{2,5}s?(?![\w&-])"
# To look for three capitals in bytes is much faster than with a pattern.
THREE = b"AAA"
_CAPITALS = bytes(65 if 65 <= each <= 90 else 32 for each in range(256))
NUMERAL = r"[IVXLC]+"


@rule(
    "STY013",
    Severity.INFO,
    each="report",
    lexicons=("terms.known",),
    fails=[
        {"other": "The KFBU sings."},
        {"messages": ["Ministers should hear WXYZs."]},
        {"inclusion": {"women": "ZKQ trains nurses", "children": "ZKQ rests"}},
    ],
    passes=[
        {"other": "The Kelp Farmers’ Union (KFU) sings.", "messages": ["Hear the KFU."]},
        {"messages": ["KFU (Kelp Farmers’ Union) asks UNHCR and NGOs to sing."]},
        {"inclusion": {"women": "WE SING OF CHAPTER XIV"}},
        {"other": "TODO: ask the choir. TBC"},
    ],
)
def acronym_not_expanded(context: Context) -> Iterator[Found]:
    """An acronym is used that no answer explains.

    The Chair reads reports of thirteen sessions and cannot know every network by its letters.

    To fix it, write the name out once, with the acronym in brackets behind it.
    """
    known = _known(context.language)
    seen = {*_explained(context)}
    for answer in context.answers:
        if not _may_hold(answer.prose):
            continue
        found = []
        for acronym in pattern(ACRONYM).findall(_without_shouting(answer.prose)):
            bare = acronym.removesuffix("s")
            new = not any(each in seen or each in known for each in (bare, acronym))
            if new and not pattern(NUMERAL).fullmatch(bare):
                seen.add(bare)
                found.append(acronym)
        if found:
            names = ", ".join(found)
            yield Found(answer.path, "Nothing says what it stands for.", quote=names)


@derived
def _known(language: str) -> frozenset[str]:
    """Give what needs no explanation; a placeholder is another rule's."""
    return words(language, "terms", "known").union(map(str.upper, PLACEHOLDERS))


def _may_hold(text: str) -> bool:
    """Tell fast whether an acronym may stand in a text."""
    return THREE in text.encode(errors="replace").translate(_CAPITALS)


def _explained(context: Context) -> Iterator[str]:
    """Walk what stands in brackets, before brackets, and the names in the header."""
    for text in context.texts:
        if "(" in text.text and _may_hold(text.text):
            for inside in pattern(r"\(([^()]*)\)").findall(text.text):
                yield from pattern(ACRONYM).findall(inside)
            yield from pattern(r"\b([A-Z]{3,6})s? \(").findall(text.text)
    for text in context.people:
        yield from pattern(ACRONYM).findall(text.text)


def _without_shouting(prose: str) -> str:
    """Blank headings and runs in capitals: there every word looks like an acronym."""
    prose = "\n".join(line for line in prose.split("\n") if line.upper() != line)
    return pattern(r"\b[A-Z]{2,}(?:[ ,'’-]+[A-Z]{2,}){2,}\b").sub(" ", prose)
