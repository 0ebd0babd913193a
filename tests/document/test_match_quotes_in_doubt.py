"""Short quotes, several on a line, notes and mixed marks: no name in words that others see."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import product

import pytest

from csdreport.document import notices
from csdreport.document.accounting import account
from csdreport.document.assemble import blank
from csdreport.document.match import match
from csdreport.document.match.beside import Quotes
from csdreport.document.match.quotes import parse
from csdreport.document.model import Document, Entry, Part, Remark
from csdreport.report import paths, store
from csdreport.report.model import Report, TemplateRef
from csdreport.report.public import public
from csdreport.template import load
from csdreport.text import literal

CSD = load.load("csd-2016")
NAMES = ("Jane", "Okonkwo", "John", "Roetgen", "Harbour", "Union")
MARKS = (
    "“{}”", '"{}"', "‘{}’", "'{}'", "« {} »", "«{}»", "»{}«", "‹{}›", "„{}“", "„{}”", "‚{}‘",
    "”{}”", "’{}’", "「{}」", "{}",
)  # fmt: skip
MIXED = ('“{}"', '"{}”', "‘{}'", "“{}“", '„{}"', "``{}''", "''{}''", "<<{}>>", "`{}'")
ONE_WORD_OR_FOUR = (
    "No!", "We cross.", "We cross", "Our boats wait here.",
    "On traverse.", "Nous voilà", "Rien sans nous !",
    "¡Basta!", "No nos vamos", "nada sin nosotras",
)  # fmt: skip
ATTRIBUTED = (
    "{} Jane Okonkwo, Harbour Union",
    "{} Jane Okonkwo, Harbour Union.",
    "{} – Jane Okonkwo, Harbour Union",
    "{} - Jane Okonkwo, Harbour Union",
    "{} — Jane Okonkwo (Harbour Union)",
    "{} -- Jane Okonkwo, Harbour Union",
    "{} // Jane Okonkwo, Harbour Union",
    "{} | Jane Okonkwo, Harbour Union",
    "{} – Jane Okonkwo – Harbour Union",
    "{} (Jane Okonkwo, Harbour Union)",
    "{} (Jane Okonkwo (Harbour Union))",
    "{} [Jane Okonkwo, Harbour Union]",
    "{} Jane Okonkwo (Harbour Union)",
    "{} Jane Okonkwo (Harbour Union), Upper Mill",
    "{} Jane Okonkwo, Deputy Coordinator for Domestic Workers and Their Families in the Gulf "
    "States, Harbour Union, Upper Mill",
    "{}\nJane Okonkwo, Harbour Union",
    "{}\n\nJane Okonkwo, Harbour Union",
    "{}\n\n– Jane Okonkwo, Harbour Union",
    "{}\n\n(Jane Okonkwo, Harbour Union)",
    "{}\n\nJane Okonkwo\n\nHarbour Union",
    "Jane Okonkwo, Harbour Union: {}",
    "Jane Okonkwo (Harbour Union): {}",
    "Jane Okonkwo, Harbour Union:\n\n{}",
    "Jane Okonkwo, Harbour Union\n\n{}",
    "1. {} Jane Okonkwo, Harbour Union",
    "Jane Okonkwo a dit : {} (Harbour Union)",
    "Selon Jane Okonkwo, Harbour Union : {}",
    "Según Jane Okonkwo (Harbour Union): {}",
)
IN_A_SENTENCE = (
    "{} said Jane Okonkwo of the Harbour Union",
    "{}, said Jane Okonkwo of Harbour Union.",
    "As Jane Okonkwo of the Harbour Union said, {}",
    "Jane Okonkwo of the Harbour Union said: {}",
    "Jane Okonkwo, Harbour Union – {}",
    "{}, selon Jane Okonkwo, Harbour Union",
    "{} dit Jane Okonkwo (Harbour Union)",
    "{} dijo Jane Okonkwo (Harbour Union)",
)
NOTES = ("*", "**", "†", "‡", "¹", "²", "(1)", "[1]", "[a]", "^1", "1", " *", " (1)")
NOTED = (
    "{}{mark}\n{mark} Jane Okonkwo, Harbour Union",
    "{}{mark}\n\n{mark}Jane Okonkwo (Harbour Union)",
    "{}{mark}.\n\n{mark} Jane Okonkwo, Harbour Union.",
)


def shown(found: Iterable[Quotes]) -> str:
    """Give all that others may see of quotes whose speakers agreed to nothing."""
    report = Report(template=TemplateRef(id=CSD.id), id="0123456789ab")
    quotes = [dict(quote) for each in found for quote in each.quotes]
    return store.dumps(public(paths.replace(report, "quotes", quotes), CSD)).decode()


def names_in(text: str) -> set[str]:
    return {name for name in NAMES if name in text}


def kept(found: Quotes) -> str:
    return " ".join([*(value for quote in found.quotes for value in quote.values()), *found.aside])


def read(typed: str, words: str) -> Quotes:
    """Read a cell of which no word is lost, and no name stands in the words of a quote."""
    found = parse(literal.parse(typed))
    assert not names_in(" ".join(quote["text"] for quote in found.quotes)), typed
    assert names_in(typed) <= names_in(kept(found)), typed
    assert all(word in kept(found) for word in words.split()), typed
    return found


@pytest.mark.parametrize("marks", [*MARKS, *MIXED])
def test_no_name_beside_a_short_quote_is_shown(marks: str) -> None:
    shapes = ATTRIBUTED if marks == "{}" else ATTRIBUTED + IN_A_SENTENCE
    every = [
        read(shape.format(marks.format(words)), words)
        for words, shape in product(ONE_WORD_OR_FOUR, shapes)
    ]
    assert not names_in(shown(every))


@pytest.mark.parametrize("note", NOTES)
@pytest.mark.parametrize("marks", [*MARKS[:-1], *MIXED])
def test_a_note_below_a_quote_names_its_speaker(marks: str, note: str) -> None:
    for words, shape in product(ONE_WORD_OR_FOUR[::2], NOTED):
        typed = shape.format(marks.format(words), mark=note)
        found = read(typed, words)
        assert [quote["speaker"] for quote in found.quotes] == ["Jane Okonkwo"], typed
        assert (found.aside, found.marks) == ((), 1)


@pytest.mark.parametrize("note", [note for note in NOTES if note.strip() != "1"])
def test_a_note_below_words_without_marks_is_none_of_them(note: str) -> None:
    words = "We cross because the land is dry."
    every = [read(shape.format(words, mark=note), words) for shape in NOTED]
    assert not names_in(shown(every))


def test_each_note_speaks_of_the_quote_with_its_mark() -> None:
    typed = "“We cross.”* “The port is closed.”**\n\n* Jane Okonkwo\n\n** John Roetgen"
    found = parse(literal.parse(typed))
    assert [(quote["text"], quote["speaker"]) for quote in found.quotes] == [
        ("“We cross.”", "Jane Okonkwo"),
        ("“The port is closed.”", "John Roetgen"),
    ]


SAID = (
    ("We cross.", "The port is closed."),
    ("We cross", "we return"),
    ("No!", "la mar es de todos y nadie la cierra"),
    ("The land has no work for us.", "On revient"),
)
WHO = (
    "{} {who}", "{} {who}.", "{} – {who}", "{} - {who}", "{} ({who})", "{} [{who}, Harbour Union]",
    "{} {who}, Harbour Union", "{} {who} (Harbour Union)", "{}, said {who}",
    "{} said {who} of the Harbour Union.", "{who}: {}", "{who}, Harbour Union: {}",
    "{who} said: {}", "{who} said, {}", "{who} – {}", "{who} {}", "{} – {who} –", "{} dit {who}",
    "{} dijo {who}", "{} a dit {who} ;", "{}, selon {who}", "Según {who}: {}", "{who} : {}",
)  # fmt: skip
BETWEEN = (" ", "; ", ". ", " / ", " and ", "\n", "\n\n")
JANE, JOHN = "Jane Okonkwo", "John Roetgen"


def two_quotes(said: tuple[str, str], shape: str, between: str, marks: tuple[str, str]) -> str:
    first, second = (mark.format(words) for mark, words in zip(marks, said, strict=True))
    return f"{shape.format(first, who=JANE)}{between}{shape.format(second, who=JOHN)}"


@pytest.mark.parametrize("marks", [*MARKS[:-1], *MIXED])
def test_two_names_on_a_line_never_get_the_words_of_each_other(marks: str) -> None:
    every = []
    for said, shape, between, other in product(SAID, WHO, BETWEEN, (marks, '"{}"')):
        typed = two_quotes(said, shape, between, (marks, other))
        found = read(typed, " ".join(said))
        every.append(found)
        for quote in found.quotes:
            named = names_in(quote["speaker"] + quote["organisation"])
            words = [said[0] in quote["text"], said[1] in quote["text"]]
            assert not all(words), typed
            assert not (words[0] and "John" in named), typed
            assert not (words[1] and "Jane" in named), typed
    assert not names_in(shown(every))


@pytest.mark.parametrize(
    ("typed", "quotes"),
    [
        (
            '"We cross." Jane Okonkwo "The port is closed." John Roetgen',
            [('"We cross."', JANE), ('"The port is closed."', JOHN)],
        ),
        (
            "“We cross” and “we drown” Jane Okonkwo “we return” John Roetgen",
            [("“We cross” and “we drown”", JANE), ("“we return”", JOHN)],
        ),
        ("“We cross.” Jane Okonkwo “we return”", [("“We cross.”", JANE), ("“we return”", "")]),
        ("« On traverse » « On revient »", [("« On traverse »", ""), ("« On revient »", "")]),
        ("Jane Okonkwo said that we cross the sea.", [("we cross the sea.", JANE)]),
        ("According to Jane Okonkwo, we cross the sea.", [("we cross the sea.", JANE)]),
        ("“We cross the sea. – Jane Okonkwo”", [("“We cross the sea.”", JANE)]),
        ("“We cross the sea (Jane Okonkwo).”", [("“We cross the sea.”", JANE)]),
        ("“نعبر” فاطمة بن علي", [("“نعبر”", "فاطمة بن علي")]),
        ("• “We cross.” Jane Okonkwo", [("“We cross.”", JANE)]),
        ("- « Nous voilà » Jane Okonkwo", [("« Nous voilà »", JANE)]),
        ("We cross the sea. jane okonkwo", [("We cross the sea.", "jane okonkwo")]),
        ("We cross the sea.\njane okonkwo", [("We cross the sea.", "jane okonkwo")]),
        (
            "We cross the sea, Jane Okonkwo; Harbour Union",
            [("We cross the sea,", f"{JANE}; Harbour Union")],
        ),
        ("“We cross.”\n  o Jane Okonkwo", [("“We cross.”", JANE)]),
        (
            "“We cross” – Jane Okonkwo; John Roetgen – “We return”",
            [("“We cross”", JANE), ("“We return”", JOHN)],
        ),
    ],
)
def test_quotes_of_few_words_are_told_apart(typed: str, quotes: list[tuple[str, str]]) -> None:
    found = parse(literal.parse(typed)).quotes
    assert [(quote["text"], quote["speaker"]) for quote in found] == quotes


@pytest.mark.parametrize(
    "typed",
    [
        "“Guests” is what they call us all, and they mean it",
        "They call us “guests” and “visitors” and they mean it",
        "And “guests” is what they call us all, year after year",
    ],
)
def test_words_in_quotation_marks_stay_in_their_sentence(typed: str) -> None:
    assert [quote["text"] for quote in parse(literal.parse(typed)).quotes] == [typed]


@pytest.mark.parametrize(
    ("typed", "aside"),
    [
        ("“We cross.”\nJane Okonkwo “We return.”\nJohn Roetgen", JANE),
        ("Jane Okonkwo\n“We cross.” John Roetgen\n“We return.”", JOHN),
        ("“We cross the sea – Jane Okonkwo” John Roetgen", JANE),
    ],
)
def test_a_name_that_may_be_of_two_quotes_is_kept_aside(typed: str, aside: str) -> None:
    assert aside in read(typed, "").aside


def test_what_nobody_can_part_is_kept_aside() -> None:
    found = parse(literal.parse("They say “go” Jane Okonkwo and “stay” to us. John Roetgen came"))
    assert [quote["text"] for quote in found.quotes] == ["They say “go”"]
    assert found.aside == ("Jane Okonkwo and “stay” to us. John Roetgen came",)


def _is_quote(part: Part) -> bool:
    return isinstance(part, Entry) and part.label == "Quote 1"


def _document(typed: str) -> Document:
    parts = (
        replace(part, blocks=literal.parse(typed), source="table 7 row 1")
        if isinstance(part, Entry) and _is_quote(part)
        else part
        for part in blank(CSD).parts
    )
    return replace(blank(CSD), parts=tuple(parts))


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (
            '"We cross." Jane Okonkwo "The port is closed." John Roetgen, Harbour Union',
            "Quote 1: Who said each quote was told apart from its words by guess: quote 1, 2 words "
            "said, 2 words for the person; quote 2, 4 words said, 2 words for the person, 2 words "
            "for the organisation.",
        ),
        (
            "“We cross the sea.”*\n\n* Jane Okonkwo\n\nAsk her first, please.",
            "Quote 1: Who said the quote was told apart from its words by guess: 4 words said, 2 "
            "words for the person. A line below was joined to a quote by the mark at both, such as "
            "a star; the mark was left out. 4 words beside a quote, which may name somebody or "
            "whose quote is not certain, were kept as text without a place yet.",
        ),
    ],
)
def test_the_notice_says_what_was_taken_for_what(typed: str, told: str) -> None:
    reading = match(_document(typed), (CSD,))
    said = [each.message for each in reading.notices if each.kind == notices.QUOTE_GUESSED]
    assert said == [told]


@pytest.mark.parametrize("kind", ["footnote", "endnote", "comment"])
def test_a_footnote_that_stands_at_a_quote_is_told_and_kept_as_a_note(kind: str) -> None:
    document = _document("“We cross the sea.”")
    place = next(part.source for part in document.parts if _is_quote(part))
    remarks = (
        Remark(kind, "Jane Okonkwo, Harbour Union", source=place),
        Remark(kind, "the source", source="elsewhere"),
    )
    reading = match(replace(document, remarks=remarks), (CSD,))
    told = [each for each in reading.notices if f" {kind} stands here" in each.message]
    assert [(each.path, each.source) for each in told] == [("quotes.1", place)]
    assert not names_in(told[0].message)
    assert not names_in(store.dumps(public(reading.report, CSD)).decode())
    assert reading.report.notes[0].text == "Jane Okonkwo, Harbour Union"


@pytest.mark.parametrize("note", NOTES)
def test_the_mark_of_a_note_is_no_lost_word(note: str) -> None:
    document = _document(f"“We cross the sea.”{note}\n\n{note} Jane Okonkwo, Harbour Union")
    assert account(document, match(document, (CSD,))).balances
