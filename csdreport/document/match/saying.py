"""What the walk guessed, in sentences for a person."""

from __future__ import annotations

from csdreport.document import notices
from csdreport.findings import Notice

LINES_MOVED = (
    "The lines that say who spoke stand elsewhere than printed, or more than once; they were put "
    "together below the quote. Look whether each says what was agreed."
)
LINE_JOINED = (
    "A line below the name of the speaker or of the organisation was taken for more of it. Look "
    "whether it is a quote of its own."
)
LINE_APART = (
    "A line without a label, between the lines that say who spoke, was taken for another quote."
)
STRAY_LINES = (
    "Words below the quote that belong to none of its labels, or stand there twice, were kept as "
    "text without a place yet."
)


def consent_not_taken(why: str, how: str) -> str:
    """Say that nothing is recorded about what a speaker agreed to, and what to do.

    Args:
        why: The reason, as the part of a sentence.
        how: The label of the line that says how and when somebody agreed.
    """
    return (
        f"The consent was not taken over, because {why}. Its words stand in “{how}”. Ask the "
        "person who said the quote what may be shown, and write the consent in again."
    )


def line_below(how: str) -> str:
    """Say that words below the last line of a quote were taken for how somebody agreed."""
    return (
        f"Words below the quote, which have no label, were taken for “{how}”. If they are a quote, "
        "move them to one of their own."
    )


def label_guessed(name: str, path: str, source: str, quote: str, sure: float) -> Notice:
    """Say that a label is written in another way than printed."""
    return Notice(
        notices.LABEL_GUESSED,
        f"A label was read as “{name}”, though it is written in another way.",
        path=path,
        source=source,
        quote=quote.strip(),
        confidence=sure,
    )


def label_typed(name: str, own: str, path: str, source: str, quote: str) -> Notice:
    """Say that a label was typed inside of another answer, and what was made of it."""
    return Notice(
        notices.LABEL_GUESSED,
        f"A label stands inside of the answer to “{own}”; what follows it was taken for “{name}”.",
        path=path,
        source=source,
        quote=quote,
        confidence=0.8,
    )


def label_unknown(label: str, path: str, source: str) -> Notice:
    """Say that a line below a quote, whose label nobody knows, was taken for who said it."""
    return Notice(
        notices.LABEL_GUESSED,
        "A line above the organisation was taken for the name of the speaker.",
        path=path,
        source=source,
        quote=label,
        confidence=0.6,
    )


def columns_read(name: str, path: str, source: str, quote: str) -> Notice:
    """Say that a row of somebody's own table was read as the labels, or the codes, of quotes."""
    return Notice(
        notices.LABEL_GUESSED,
        f"{name}: A table of one's own stands here; its columns were read as the words of quotes "
        "and the lines below them.",
        path=path,
        source=source,
        quote=quote,
        confidence=0.8,
    )


def rows_read(name: str, path: str, source: str, quote: str) -> Notice:
    """Say that each row of somebody's own table was read as an item of a group."""
    return Notice(
        notices.LABEL_GUESSED,
        f"{name}: A table of one's own stands here; each row was read as one of these, by the "
        "words above the columns.",
        path=path,
        source=source,
        quote=quote,
        confidence=0.8,
    )


def quote_row(name: str, path: str, source: str) -> Notice:
    """Say that a row without a label was taken for a quote and who said it."""
    return Notice(
        notices.QUOTE_GUESSED,
        f"{name}: A row without a label was taken for a quote, and who said it.",
        path=path,
        source=source,
        confidence=0.7,
    )


def label_run_on(name: str, path: str, source: str, quote: str) -> Notice:
    """Say that a label stands behind other words on their line, and that the two were parted."""
    return Notice(
        notices.LABEL_GUESSED,
        f"“{name}” stands on the same line as other words; the two were parted there. Look "
        "whether each says what was agreed.",
        path=path,
        source=source,
        quote=quote.strip(),
        confidence=0.8,
    )


def label_left(name: str, own: str, path: str, source: str) -> Notice:
    """Say that a label was typed inside of another answer, and that the text was left there."""
    return Notice(
        notices.PLACED,
        f"The label of “{name}”, which has an answer of its own, stands inside of the answer to "
        f"“{own}” too; what follows it was left there.",
        path=path,
        source=source,
        confidence=0.5,
    )


def label_repeated(name: str, path: str, source: str) -> Notice:
    """Say that a label stands more than once, and that its answers were joined."""
    return Notice(
        notices.LABEL_REPEATED,
        f"“{name}” stands in the file more than once; the texts were joined.",
        path=path,
        source=source,
        confidence=0.8,
    )


def placed(what: str, name: str, path: str, source: str, sure: float) -> Notice:
    """Say what stood in an unusual place, and for which answer it was taken."""
    return Notice(
        notices.PLACED,
        f"{what} It was taken for “{name}”.",
        path=path,
        source=source,
        confidence=sure,
    )


def may_begin(name: str, path: str, source: str, quote: str) -> Notice:
    """Say that the last words of an answer may belong to the item whose labels stand below."""
    return Notice(
        notices.PLACED,
        "A label stands here once more, as if another item began. The words above it, in "
        f"“{name}”, may be the beginning of that item; look whether they stand where they belong.",
        path=path,
        source=source,
        quote=quote.strip(),
        confidence=0.5,
    )


def heading_missing(name: str, path: str, source: str, what: str, sure: float) -> Notice:
    """Say that a section begins without its heading, and by what that was told."""
    return Notice(
        notices.PLACED,
        f"The heading of “{name}” is missing in the file; {what} was taken for its beginning.",
        path=path,
        source=source,
        confidence=sure,
    )


def relabelled(name: str, anchored: str, path: str, source: str) -> Notice:
    """Say that a row of our form has the label of another one, and which of them was believed."""
    if name == anchored:
        why = "the label of another one, which was filled already. It was taken for what it was"
    else:
        why = f"the label of “{name}” in the form. It was taken for what its label says"
    return Notice(
        notices.PLACED,
        f"The cell of “{anchored}” stands beside {why}.",
        path=path,
        source=source,
        confidence=0.8,
    )


def numbers_run_on(name: str, path: str, source: str) -> Notice:
    """Say that the numbers of a section go on from those above, and how its rows were counted."""
    return Notice(
        notices.PLACED,
        f"{name}: the numbers of the rows do not begin with 1 in this section; the rows were "
        "counted from 1.",
        path=path,
        source=source,
        confidence=0.8,
    )


def instruction_changed(source: str, quote: str, sure: float) -> Notice:
    """Say that an instruction has words that the template does not print."""
    return Notice(
        notices.INSTRUCTION_CHANGED,
        "This is the template's instruction with other words in it. It was kept as text without "
        "a place yet, in case it holds an answer.",
        source=source,
        quote=quote,
        confidence=sure,
    )


def tags_resolved(name: str, path: str, source: str, count: int) -> Notice:
    """Say that tags were turned into what they mean."""
    tags = "1 tag" if count == 1 else f"{count} tags"
    return Notice(
        notices.TAGS,
        f"{name}: {tags} such as <p> and <i> stood in the text; they became paragraphs and "
        "emphasis.",
        path=path,
        source=source,
    )


def note_at_quote(name: str, kind: str, path: str, source: str) -> Notice:
    """Say that a footnote or a comment stands at a quote, and where its text is."""
    return Notice(
        notices.QUOTE_GUESSED,
        f"{name}: {'An' if kind == 'endnote' else 'A'} {kind} stands here. It was kept as a note, "
        "though it may name who said the quote.",
        path=path,
        source=source,
        confidence=0.5,
    )


def notes_kept(count: int, source: str) -> Notice:
    """Say that footnotes and endnotes of answers are notes now; the first one's place is told."""
    notes = (
        "1 footnote or endnote was kept as a note"
        if count == 1
        else (f"{count} footnotes and endnotes were kept as notes")
    )
    return Notice(
        notices.PLACED,
        f"{notes}. Look whether the answer says enough without it, or write it into the answer.",
        source=source,
        confidence=0.9,
    )


def unplaced(count: int) -> Notice:
    """Say that text found no place."""
    texts, stand = ("1 text", "stands") if count == 1 else (f"{count} texts", "stand")
    return Notice(
        notices.UNPLACED,
        f"{texts} of the file found no place in the template and {stand} under “text without a "
        "place yet”. Nothing was left out.",
    )


def odd_fact(key: str, value: str) -> Notice:
    """Say that a fact in the front matter or the footer was written in a way nobody knows."""
    taken = {"copy": "a working copy", "revision": "revision 1"}[key]
    return Notice(
        notices.META_UNREADABLE,
        f"“{key}” says something that csdreport does not know; the file was taken for {taken}.",
        quote=value,
        confidence=0.5,
    )
