"""People and the lines they stand on: "Name (Organisation)", one person a line.

The writer reads back what it prints: where the plain line would be taken for something else, it
adds an empty bracket, and where that does not help either, it labels name and organisation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from csdreport.document import labelled, words as printed
from csdreport.document.words import Words
from csdreport.text import items, literal, normal
from csdreport.text.blocks import Block, Blocks, ListBlock, Paragraph

Person = dict[str, str]

# "A (X), B (Y)", "A (X) / B (Y)". At a word such as "and" nothing is parted: no word may be lost.
_AFTER_BRACKET = re.compile(r"(?<=[)\]])\s*(?:[,&/]\s+|[，、]\s*)(?=\w)")
# "A – X", "A - X", "A / X", "A | X", "A: X", a tab between them
_DASH = re.compile(r"\s+[-–—/|]\s+|(?<=\w\w):\s+")
# What a name alone does not have: it may be two people, or a person with an organisation.
_SEVERAL = re.compile(r"[()&/;:，、]|\b(?:and|et|y|e|und|of|from)\b", re.IGNORECASE)
# "A – X / B – Y": each side has its own dash.
_BETWEEN = re.compile(r"\s+[/|]\s+")
_PART = re.compile(r"\s+[-–—]\s+")
# "(she/her)" belongs to the name before it, and is held together while a line is parted.
_PRONOUNS = re.compile(
    r"\s*[(\[]\s*(?:she|he|they|elle|il|iel|ella|él|ellos|ellas)(?:\s*/\s*\w+)+\s*[)\]]",
    re.IGNORECASE,
)
_HELD = str.maketrans("()[]/ ", "\ue000\ue001\ue002\ue003\ue004\ue005")
_RELEASED = {held: char for char, held in _HELD.items()}
_COMMA = re.compile(r",\s+")
_AND = re.compile(r"\s+&\s+")
_PARTICLES = {
    *("al", "ali", "bin", "bint", "ibn"),
    *("da", "das", "de", "del", "della", "di", "do", "dos", "du", "el", "la", "le", "y"),
    *("den", "der", "ten", "ter", "van", "vel", "von", "zu"),
}
_BODIES = re.compile(
    r"\b(?:academy|action|agency|aid|alliance|asociación|associat|association|authority|bureau|"
    r"cent(?:er|re)|church|coalition|college|commission|committee|confederation|congress|council|"
    r"departe?ment|federation|fondation|forum|foundation|fundación|fund|group|inc|initiative|"
    r"institute?|international|league|mission|ministry|movement|network|office|organi[sz]ation|"
    r"platform|programme|project|red|réseau|secretariat|services?|societ[yé]|solidarity|support|"
    r"trust|unions?|universi|watch|workers|youth)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class People:
    """The people read.

    Attributes:
        people: In order; none is empty.
        guessed: Whether names and organisations were told apart by guess.
        told: Whether a bracket or labels said which is which.
    """

    people: tuple[Person, ...]
    guessed: bool = False
    told: bool = False


def blocks(people: Sequence[Person], words: Words) -> Blocks:
    """Print people, one paragraph each, so that `parse` gives the same people back."""
    people = list(people)
    plain = tuple(_block(person, words) for person in people)
    if list(parse(plain).people) == people:
        return plain
    bracketed = tuple(literal.parse(_bracketed(person))[0] for person in people)
    if list(parse(bracketed).people) == people:
        return bracketed
    return tuple(_labelled(person, words) for person in people)


def parse(blocks: Blocks) -> People:
    """Read people from our own lines and from what people type; empty ones are left out."""
    labelled_people = _all_labelled(blocks)
    if labelled_people:
        return labelled_people
    pieces = [piece for block in _flat(_unnumbered(blocks)) for piece in _lines(block.plain)]
    found = tuple(person for piece in pieces for person in piece.people if any(person.values()))
    guessed = any(piece.guessed for piece in pieces)
    bare = not any(piece.told for piece in pieces)
    return (_paired(found) if bare else None) or People(found, guessed)


def _block(person: Person, words: Words) -> Block:
    name, organisation = person["name"], person["organisation"]
    candidates = [] if organisation else [name]
    for text in (*candidates, _bracketed(person)):
        block = literal.parse(text)[0]
        if parse((block,)).people == (person,):
            return block
    return _labelled(person, words)


def _bracketed(person: Person) -> str:
    return f"{person['name']} ({person['organisation']})".strip()


def _labelled(person: Person, words: Words) -> Block:
    lines = (f"{words.labels['person'][key]}: {value}".strip() for key, value in person.items())
    return literal.parse("\n".join(lines))[0]


def _flat(blocks: Blocks) -> Iterator[Paragraph]:
    for block in blocks:
        if isinstance(block, ListBlock):
            for item in block.items:
                yield from _flat(item)
        else:
            yield block


def _all_labelled(blocks: Blocks) -> People | None:
    """Read people where every line has its label: "Name: …", then "Organisation: …"."""
    lines = [line for block in _flat(blocks) for line in block.plain.split("\n")]
    pairs = ["\n".join(lines[at : at + 2]) for at in range(0, len(lines), 2)]
    found = [labelled.read_lines(pair, printed.labels("person")) for pair in pairs]
    people = tuple(person for person in found if person and any(person.values()))
    return People(people, told=True) if found and None not in found else None


def _unnumbered(blocks: Blocks) -> Blocks:
    """Leave out the numbers and bullets that somebody typed before each person."""
    parted = items.split_items(blocks)
    return tuple(block for item in parted for block in item) if len(parted) > 1 else blocks


def _lines(text: str) -> Iterator[People]:
    both = labelled.read_lines(text, printed.labels("person"))
    if both:
        yield People((both,), told=True)
    else:
        yield from map(_line, text.split("\n"))


def _line(text: str) -> People:
    cells = [normal.line(cell) for cell in text.split("\t") if cell.strip()]
    if len(cells) > 1 and all(map(_is_name, cells[::2])):
        return _by_commas(cells, normal.line(text))
    text = normal.line(text)
    held = _PRONOUNS.sub(lambda match: match[0].translate(_HELD), text)
    parts = (slashed for part in _outside(held, ";") for slashed in _slashed(part))
    pieces = [piece for part in parts for piece in _AFTER_BRACKET.split(part)]
    found = [_pieces(piece.strip(" ;")) for piece in pieces]
    read = (person for one in found for person in one.people)
    people = tuple(read if held == text else map(_released, read))
    guessed = len(pieces) > 1 or held != text or any(one.guessed for one in found)
    return People(people, guessed, told=any(one.told for one in found))


def _slashed(text: str) -> list[str]:
    """Part "A – X / B – Y", where each side is a name with its organisation."""
    parts = _BETWEEN.split(text)
    pairs = [_PART.split(part, maxsplit=1) for part in parts]
    named = all(len(pair) == 2 and _is_name(pair[0].strip()) for pair in pairs)
    return parts if len(parts) > 1 and named else [text]


def _released(person: Person) -> Person:
    return {key: value.translate(_RELEASED) for key, value in person.items()}


def _pieces(text: str) -> People:
    bracket = _bracket(text)
    if bracket is not None:
        person = _person(text[:bracket], text[bracket + 1 : -1])
        return People((person,), bool(_SEVERAL.search(person["name"])), told=True)
    dashed = _DASH.split(text, maxsplit=1)
    if len(dashed) == 2 and all(dashed) and (":" not in text or _is_name(dashed[0])):
        return People((_person(*dashed),), guessed=True)
    return _by_commas([part for part in _COMMA.split(text) if part.strip()], text)


def _by_commas(parts: list[str], text: str) -> People:
    if len(parts) < 2:
        names = _AND.split(text)
        if len(names) > 1 and all(map(_is_name, names)):
            return People(tuple(_person(name) for name in names), guessed=True)
        return People((_person(text),), bool(_SEVERAL.search(text)))
    if all(map(_is_name, parts)) and len(parts) > 2:
        return People(tuple(_person(name) for name in parts), guessed=True)
    if len(parts) % 2 == 0 and all(map(_is_name, parts[::2])):
        pairs = zip(parts[::2], parts[1::2], strict=True)
        return People(tuple(_person(*pair) for pair in pairs), guessed=True)
    return People(tuple(_grouped(parts)), guessed=True)


def _grouped(parts: list[str]) -> Iterator[Person]:
    """Begin a person at every name; what stands between names is one organisation."""
    starts = [at for at, part in enumerate(parts) if at == 0 or _is_name(part)]
    for start, end in zip(starts, [*starts[1:], len(parts)], strict=True):
        yield _person(parts[start], ", ".join(parts[start + 1 : end]))


def _paired(people: tuple[Person, ...]) -> People | None:
    """Join "name" and "organisation" that stand on lines of their own."""
    names = [person["name"] for person in people]
    if not names or len(names) % 2 or any(person["organisation"] for person in people):
        return None
    told = [_is_body(name) or not _is_name(name) for name in names[1::2]]
    if not all(map(_is_name, names[::2])) or not any(told):
        return None
    pairs = zip(names[::2], names[1::2], strict=True)
    return People(tuple(_person(*pair) for pair in pairs), guessed=True)


def _person(name: str, organisation: str = "") -> Person:
    return {"name": normal.line(name), "organisation": normal.line(organisation)}


def _bracket(text: str) -> int | None:
    """Find where the bracket opens that the end of the text closes."""
    pair = {")": "(", "]": "["}.get(text[-1:])
    if pair is None:
        return None
    depth = 0
    for at in range(len(text) - 1, -1, -1):
        depth += (text[at] == text[-1]) - (text[at] == pair)
        if depth == 0:
            return at
    return None


def _outside(text: str, mark: str) -> list[str]:
    """Split at a mark that stands outside of all brackets."""
    parts, depth, begin = list[str](), 0, 0
    for found in re.finditer(rf"[(){mark}]", text):
        depth = max(0, depth + {"(": 1, ")": -1}.get(found[0], 0))
        if found[0] == mark and not depth:
            parts.append(text[begin : found.start()])
            begin = found.end()
    return [*parts, text[begin:]]


def _is_name(text: str) -> bool:
    found = text.split()
    if not 1 < len(found) <= 5 or _is_body(text) or any(char.isdigit() for char in text):
        return False
    return all(word[0].isupper() or word.casefold() in _PARTICLES for word in found)


def _is_body(text: str) -> bool:
    words = text.split()
    shouted = any(word.isupper() and len(word) > 2 for word in words)
    return shouted or len(words) > 5 or bool(_BODIES.search(text))
