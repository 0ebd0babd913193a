"""The value of each kind of answer and the blocks of its cell, both ways, exact.

field kind       blocks(…) prints                      read back by
text             its paragraphs and lists              parse_text
list, rows       one cell an item, as a text           parse_text
list, cell       one numbered list                     parse_cell_list
people           one line a person                     parse_people
quotes           one cell a quote, labelled lines last parse_quote
tags             one line                              parse_tags
choice, count    one line                              parse_line
within a cell    a labelled line at its end            within.parse
"""

from __future__ import annotations

from typing import Any

from csdreport.document import cells, choices, people, quotes, within
from csdreport.document.people import Person
from csdreport.document.quotes import Quote
from csdreport.document.words import Words
from csdreport.template.model import Field
from csdreport.text import literal, markdown, normal
from csdreport.text.blocks import Blocks
from csdreport.text.plain import of_blocks


def blocks(field: Field, value: Any, words: Words, language: str = "") -> Blocks:
    """Print the value of one cell; for rows and quotes that is one item.

    Args:
        field: What the template asks.
        value: The canonical value; one item of a `rows` list or of quotes.
        words: Printed words of consent and labels.
        language: For the printed text of a choice.
    """
    if field.kind == "people":
        return people.blocks(value, words)
    if field.kind == "quotes":
        return quotes.blocks(value, words)
    if field.kind == "list" and field.layout == "cell":
        return cells.blocks(value)
    if field.kind in within.LINE_KINDS:
        return literal.parse(line(field, value, words, language))
    return markdown.parse(value)


def line(field: Field, value: Any, words: Words, language: str = "") -> str:
    """Print tags, a choice or a count as one line of plain text."""
    if field.kind == "tags":
        return within.SEPARATOR.join(value)
    return choices.say(field, value, words, language)


def parse(field: Field, blocks: Blocks) -> Any:
    """Read one cell of our own by the kind of its field; the opposite of `blocks`."""
    if field.kind == "people":
        return parse_people(blocks)
    if field.kind == "quotes":
        return parse_quote(blocks)
    if field.kind == "list" and field.layout == "cell":
        return parse_cell_list(blocks, ours=True)
    if field.kind == "tags":
        return parse_tags(blocks)
    if field.kind in within.LINE_KINDS:
        return parse_line(field, blocks)
    return parse_text(blocks)


def parse_text(blocks: Blocks) -> str:
    """Read a text, or one item of a `rows` list."""
    return markdown.render(blocks)


def parse_people(blocks: Blocks) -> list[Person]:
    """Read people, from our own lines or as people type them; see also `people.parse`."""
    return list(people.parse(blocks).people)


def parse_quote(blocks: Blocks) -> Quote:
    """Read one quote by its last labelled lines; `quotes.parse` also gives what stood below."""
    return quotes.parse(blocks).quote


def parse_cell_list(blocks: Blocks, *, ours: bool = False) -> list[str]:
    """Read the items of a cell; `ours` never splits what our numbering already parts."""
    return cells.parse(blocks, ours=ours)


def parse_tags(blocks: Blocks) -> list[str]:
    """Read a cell of tags: parted by semicolons, lines, paragraphs or list items."""
    return within.split_tags(of_blocks(blocks).replace("\n", ";"))


def parse_line(field: Field, blocks: Blocks) -> str:
    """Read a choice or a count: an id of the choices, or the words as they stand."""
    return choices.read(field, normal.line(literal.render(blocks)))
