"""How many items stand in a list, those typed into one cell included."""

from __future__ import annotations

from csdreport.lint import terms
from csdreport.lint.view import Answer, FieldAnswer


def count_items(field: FieldAnswer) -> int:
    """Count the items of a list field.

    Rows of a form count as they are: what stands inside one is `several-items-in-one`. In a cell
    a single item is counted by its enumerators, else its paragraphs, else its semicolons; where
    there are several items already, a semicolon or a paragraph only continues one, but for an
    indicator.
    """
    if field.field.layout == "rows":
        return len(field.filled)
    if len(field.filled) == 1:
        return inside(field.filled[0])
    return sum(max(answer.enumerated, _clauses(answer), 1) for answer in field.filled)


def _clauses(answer: Answer) -> int:
    """Count what semicolons part: a measure has no second half, as what somebody does may have."""
    return len(terms.clauses(answer.text)) if answer.field.role.endswith("indicator") else 0


def inside(answer: Answer) -> int:
    """Count the items inside one text: by enumerators, paragraphs, or semicolons."""
    from csdreport.text import items
    from csdreport.text.bare import is_bare

    if not answer.enumerated and is_bare(answer.markdown):
        # One line, in which only semicolons may part anything.
        return items.count_clauses(answer.text) if ";" in answer.text else 1
    from csdreport.text.markdown import parse

    return items.count_items(parse(answer.markdown))
