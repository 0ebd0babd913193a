"""FRM014: an answer that only says "same as above"."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.lexicon import table
from csdreport.lint.rule import Example, Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer

LONGEST = 15


@rule(
    "FRM014",
    Severity.ERROR,
    each="report",
    lexicons=("references.back",),
    fails=[
        {"messages": ["As above."]},
        {"inclusion": {"women": "(see below)"}},
        {"recommendations": [{"text": "Free seafarers.", "actions": ["Ditto, but for cooks"]}]},
        {"governance": {"compact": "same as before"}},
        {"progress": {"examples": ["Nurses sing in Fiji.", "See example 1."]}},
        Example({"other": "Voir la section 3"}, {"language": "fr"}),
        Example({"other": "Véase el apartado 3."}, {"language": "es"}),
    ],
    passes=[
        {"messages": ["Recommendation 1"]},
        {
            "progress": {
                "examples": ["Nurses sing in Fiji.", "As in example 1, cooks sing in Peru."]
            }
        },
        {"inclusion": {"women": "(see above, Recommendation 2)"}},
        {"recommendations": [{"text": "Free seafarers.", "actions": ["Write to ports."]}]},
        {"governance": {"compact": "The same rights should hold at sea as above ground."}},
    ],
)
def back_reference_instead_of_content(context: Context) -> Iterator[Found]:
    """An answer only points elsewhere: "same as above", "see example 1", "idem".

    Answers are sorted by question when reports are collated, so there is no "above" any more.
    Where the form invites a reference, "Recommendation 2" is enough.

    To fix it, write the answer out.
    """
    held = table(context.language, "references")
    signs = context.signs.standing(held.get("back_signs", ()))
    holding = context.signs.holding(signs)
    for answer in context.answers:
        if answer.digits or answer.path in holding:
            yield from _pointing(answer, held, context)


def _pointing(
    answer: Answer, held: dict[str, tuple[str, ...]], context: Context
) -> Iterator[Found]:
    text = answer.text.strip().strip("()[]–- ").strip()
    if len(text.split(maxsplit=LONGEST)) > LONGEST:
        return
    refers = bool(answer.digits) and context.refers(text)
    if answer.field.may_refer and refers:
        return
    sources = (*held["back"], *(held.get("numbered", ()) if refers else ()))
    lower = text.lower()
    if any(pattern(source).match(lower) for source in sources):
        yield Found(
            answer.path,
            "This answer only points to another one, which nobody finds once reports are collated.",
            quote=answer.text,
            fix=_ways(context) if answer.field.may_refer else "",
            wordless=True,
        )


def _ways(context: Context) -> str:
    item = next((field.parent for field in context.in_role("recommendation.text")), "")
    return f"Write it out, or name the item{f' ({context.label(item)})' if item else ''}."
