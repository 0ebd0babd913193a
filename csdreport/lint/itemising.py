"""The single items of a text into which somebody typed several."""

from __future__ import annotations

from csdreport.lint import terms
from csdreport.lint.view import Answer


def typed_items(answer: Answer) -> list[str]:
    """Part a text at its enumerators, lists or paragraphs, else at its semicolons.

    Returns:
        The Markdown of each item; a single one when nothing parts the text.
    """
    from csdreport.text.items import split_items
    from csdreport.text.markdown import parse, render

    split = split_items(parse(answer.markdown))
    if len(split) > 1:
        return [render(item) for item in split]
    return _clauses(answer)


def literal(text: str) -> str:
    """Write plain text as Markdown."""
    from csdreport.text.literal import parse
    from csdreport.text.markdown import render

    return render(parse(text))


def _clauses(answer: Answer) -> list[str]:
    """Part a single paragraph at its semicolons, looks kept."""
    from csdreport.text.blocks import Paragraph
    from csdreport.text.markdown import canonical_blocks, parse, render
    from csdreport.text.slices import cut

    blocks = parse(answer.markdown)
    clauses = terms.clauses(answer.text)
    if len(clauses) < 2 or len(blocks) != 1 or not isinstance(blocks[0], Paragraph):
        return [answer.markdown]
    items, at = [], 0
    for clause in clauses:
        begin = answer.text.index(clause, at)
        at = begin + len(clause)
        items.append(render(canonical_blocks((Paragraph(cut(blocks[0].runs, begin, at)),))))
    return items
