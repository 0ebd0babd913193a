"""PRV003: a group under pressure, described so that it can be found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from csdreport.findings import Severity
from csdreport.lint import places, situated
from csdreport.lint.borne import befell_none
from csdreport.lint.context import Context
from csdreport.lint.crowds import without_crowds
from csdreport.lint.helped import is_of_others, sentence
from csdreport.lint.organisations import group_named
from csdreport.lint.rule import Example, Found, rule
from csdreport.lint.view import FieldAnswer

# The words that are a group's own, and those that need a group beside them.
HARM = ("risk", "risk", "doubtful")
SAFER = '"An association in the region has faced pressure" says as much, and names nobody.'
_FIJI = "A union of nurses in Fiji was raided twice."


def _worth(fields: Sequence[FieldAnswer], context: Context) -> list[FieldAnswer]:
    """Give the fields with an answer that may speak of a risk."""
    risk = context.phrases(*HARM)
    risky = {answer.path for answer in risk.may_stand_in(context.answers)}
    return (
        [field for field in fields if not risky.isdisjoint(answer.path for answer in field.filled)]
        if risky
        else []
    )


@rule(
    "PRV003",
    Severity.ERROR,
    stage="draft",
    each="field",
    lexicons=("risk", "organisations", "gazetteer"),
    worth=_worth,
    fails=[
        {"progress": {"examples": [_FIJI]}},
        {"other": "The Harbour Voices Network in Lima was harassed by guards."},
        {"other": "An LGBT group in Orsa was raided."},
        {"other": "In Orsa the Kelp House shelter was burned down."},
        {"inclusion": {"women": "Activists were arrested; the Bolivian nurses went home."}},
        {"other": "In Lima a union that feeds orphans was raided."},
        {"other": "A network in Lima decried arrests of its cooks."},
        {"other": "The Kelp Network in Lima was outlawed."},
    ],
    passes=[
        {"progress": {"examples": ["A union of nurses in the region was raided twice."]}},
        {"other": "The Harbour Voices Network in Lima sings to guards."},
        {"inclusion": {"women": "Bolivian nurses were arrested at sea."}},
        {"other": "A working group in Lima was told of raids on kelp farms."},
        {"other": "A union in Fiji attacked the fees; a network in Lima is threatened by drought."},
        {"other": "In Lima a union feeds and helps orphans who were kidnapped."},
        {"other": "In Fiji cooks are detained, NGOs said; unions heard of raids on huts."},
        {"other": "A network in Lima decried arrests of cooks."},
        {"other": "An orphans’ network in Fiji runs a hotline against assaults."},
        {"other": "In Lima a nurses’ network had kelp farms outlawed; smugglers were arrested."},
        Example(
            {"progress": {"examples": [_FIJI]}},
            {"clearances": [{"path": "progress.examples.1", "level": "cleared"}]},
        ),
    ],
)
def identifiable_group_at_risk(field: FieldAnswer, context: Context) -> Iterator[Found]:
    """A group at risk is described so closely that it can be found.

    One text says what the group suffers, that it is an organisation, and where it is. That is
    what whoever threatens it needs to know. What befalls people whom a group helps or speaks for is
    no such thing, and neither is what NGOs in general say of it. A clearance recorded
    for the item sets this at rest.

    To fix it, ask the group and record its clearance, or leave out its name and place.
    """
    cells = [(answer.path, answer.text) for answer in field.filled]
    risk = context.phrases(*HARM)
    if not any(text in risk for _, text in cells):
        return
    if field.field.kind == "list" and field.field.layout == "cell":
        cells.append((field.path, field.text))
    open_cells = [(path, text) for path, text in cells if not context.is_decided(path)]
    found = [path for path, text in open_cells if _exposes(text, context)]
    for path in found:
        if path == field.path and len(found) > 1:
            continue
        yield Found(
            path,
            "This says what a group suffers, that it is an organisation, and where it is.",
            fix=f"Ask the group and record its clearance, or leave out its name and place. {SAFER}",
            severity=Severity.WARNING if context.stage == "draft" else None,
            wordless=True,
        )


def _exposes(said: str, context: Context) -> bool:
    # The rarest condition first: most texts never load the gazetteer.
    if said not in context.phrases(*HARM):
        return False
    text = without_crowds(said, context)
    return (
        group_named(text, context)
        and _is_suffered(text, context)
        and _says_where(text, context.language)
    )


def _says_where(text: str, language: str) -> bool:
    # A gazetteer has no village, and whoever threatens a group knows the village.
    return places.names_place(text, language) or situated.says_unlisted(text, language)


def _is_suffered(text: str, context: Context) -> bool:
    """Tell whether any of it is done to a group.

    A drought that threatens, a culprit arrested and people whom somebody helps or speaks of are no
    such group.
    """
    return any(
        not befell_none(text, hit, sentence(text, hit), context)
        and not is_of_others(text, hit, context)
        for hit in context.phrases(*HARM).find(text)
    )
