"""Cells of quotes to answers: what was said, who said it, and what they agreed to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from csdreport.document import notices, quotes as labelled_quotes, words
from csdreport.document.match import (
    box_lines,
    consent,
    echo,
    quotations,
    quote_lines,
    quote_sets,
    quotes,
    saying,
    telling,
)
from csdreport.document.match.placing import Placed
from csdreport.document.quotes import Quote, QuoteCell
from csdreport.findings import Notice
from csdreport.report import paths
from csdreport.template.model import Template
from csdreport.text import literal, markdown
from csdreport.text.blocks import Blocks, Paragraph


class QuoteCells:
    """Reads cells of quotes; what was guessed is kept in `notices`.

    A cell that says exactly what csdreport prints is taken word for word; any other one was filled
    by a person, and may hold several quotes.
    """

    def __init__(self, placed: Placed, template: Template, *, exact: bool) -> None:
        self.placed = placed
        self.template = template
        self.exact = exact
        self.notices: list[Notice] = []

    def read(self, blocks: Blocks, path: str) -> list[Quote]:
        """Read the quotes of a cell."""
        if self.exact and labelled_quotes.is_as_printed(blocks):
            return [labelled_quotes.parse(blocks).quote]
        parts = self._parted(blocks, path)
        found = [quote for part in parts for quote in self._quotes_of_one_set(part, path)]
        kept, why = consent.withheld(found, blocks, self.placed.language)
        if why:
            how = words.load(self.placed.language).labels["quote"]["consent_note"]
            self._notice(saying.consent_not_taken(why, how), path, 0.5)
        return kept

    def _parted(self, blocks: Blocks, path: str) -> tuple[Blocks, ...]:
        settled = quote_lines.settle(blocks)
        if settled is None:
            return (blocks,)
        source = self.placed.places.get(path, "")
        names = {label.key: label.printed for label in words.labels("quote", self.placed.language)}
        names[box_lines.TEXT] = paths.label(path, self.template, self.placed.language)
        for guess in settled.guesses:
            told = saying.label_guessed(names[guess.key], path, source, guess.quote, 0.8)
            self.notices.append(told)
        for each in settled.run_on:
            told = saying.label_run_on(names[each.key], path, source, each.quote)
            self.notices.append(told)
        if settled.moved:
            self._notice(saying.LINES_MOVED, path, 0.7)
        for line in settled.joined:
            self._notice(saying.LINE_JOINED, path, 0.5, quote=line)
        for line in settled.apart:
            self._notice(saying.LINE_APART, path, 0.8, quote=line)
        for line in settled.below:
            self._notice(saying.line_below(names["consent_note"]), path, 0.5, quote=line)
        self._leave(settled.stray, path)
        return settled.parts

    def _quotes_of_one_set(self, blocks: Blocks, path: str) -> Iterator[Quote]:
        cell = labelled_quotes.parse(blocks)
        if not cell.labelled:
            yield from self._typed(blocks, path)
            return
        if not cell.quote["speaker"]:
            cell = self._with_unknown_label(cell, path)
        if not cell.quote["text"]:
            cell = self._said_in_line(cell, path)
        behind = labelled_quotes.is_behind_its_lines(cell)
        if behind and quote_sets.is_said(cell.quote["consent_note"]):
            text = markdown.render(literal.parse(cell.quote["consent_note"]))
            cell = cell._replace(quote={**cell.quote, "text": text, "consent_note": ""})
        if cell.quote["speaker"] or cell.quote["organisation"]:
            yield self._without_names(cell.quote, path)
        else:
            typed = self._typed(markdown.parse(cell.quote["text"]), path)
            # Without any, all words were kept beside: they must not stand in two places.
            first, *more = self._without_unmarked(typed, path) or [{"text": ""}]
            found = {key: value for key, value in first.items() if value or key == "text"}
            yield {**cell.quote, **found}
            yield from more

    def _with_unknown_label(self, cell: QuoteCell, path: str) -> QuoteCell:
        """Take a mistyped label above the known ones for the speaker's: a name is no quote."""
        text, label, value = labelled_quotes.unknown_label(markdown.parse(cell.quote["text"]))
        if not value:
            return cell
        source = self.placed.places.get(path, "")
        self.notices.append(saying.label_unknown(label, path, source))
        return cell._replace(quote={**cell.quote, "text": markdown.render(text), "speaker": value})

    def _said_in_line(self, cell: QuoteCell, path: str) -> QuoteCell:
        """Take the words out of "Speaker: Ana Sol said “We stay.”", where none stand elsewhere."""
        blocks = literal.parse(cell.quote["speaker"])
        read = quotes.parse(blocks)
        if read.aside or len(read.quotes) != 1 or not quotations.opens(read.quotes[0]["text"]):
            return cell
        self._notice(telling.quotes(read), path, 0.7, quote=literal.render(blocks))
        (found,) = read.quotes
        houses = found["organisation"], cell.quote["organisation"]
        organisation = ", ".join(filter(None, houses))
        said = {"text": found["text"], "speaker": found["speaker"], "organisation": organisation}
        return cell._replace(quote={**cell.quote, **said})

    def _without_names(self, quote: Quote, path: str) -> Quote:
        """Take out of a quote what stands beside its words although its speaker has a line."""
        blocks = markdown.parse(quote["text"])
        said, again = echo.parted(blocks, quote["speaker"], quote["organisation"])
        said, beside = quotes.said_and_beside(said)
        said, unmarked = _marked(said)
        left = (*beside, *again, *(literal.render((block,)) for block in unmarked))
        if not left:
            return quote
        self._lose_beside(left, path)
        self._notice(telling.aside(left), path, 0.7, quote=literal.render(blocks))
        return {**quote, "text": markdown.render(said)}

    def _without_unmarked(self, found: list[Quote], path: str) -> list[Quote]:
        """Keep the quotes in quotation marks, if any: what stands beside may name somebody."""
        marked = [quotations.opens(quote["text"]) for quote in found]
        if all(marked) or not any(marked):
            return found
        beside = [quote for quote, is_marked in zip(found, marked, strict=True) if not is_marked]
        keys = ("text", "speaker", "organisation")
        self._leave(
            tuple(literal.render(markdown.parse(each[key])) for each in beside for key in keys),
            path,
        )
        return [quote for quote, is_marked in zip(found, marked, strict=True) if is_marked]

    def _typed(self, blocks: Blocks, path: str) -> list[Quote]:
        read = quotes.parse(blocks, box=path.rpartition(".")[2].isdecimal())
        said = telling.quotes(read)
        if said:
            self._notice(said, path, 0.8, quote=literal.render(blocks))
        self._lose_beside(read.aside, path)
        return list(read.quotes)

    def _leave(self, texts: tuple[str, ...], path: str) -> None:
        """Keep lines of a box that belong to no label as text without a place."""
        if texts:
            self._notice(saying.STRAY_LINES, path, 0.6)
            self._lose_beside(texts, path)

    def _lose_beside(self, texts: Iterable[str], path: str) -> None:
        name = paths.label(path, self.template, self.placed.language)
        for text in texts:
            self.placed.lose(text, f"beside “{name}”" if name else self.placed.places.get(path, ""))

    def _notice(self, message: str, path: str, sure: float, quote: str = "") -> None:
        source = self.placed.places.get(path, "")
        name = paths.label(path, self.template, self.placed.language)
        text = f"{name}: {message}" if name else message
        self.notices.append(
            Notice(
                notices.QUOTE_GUESSED, text, path=path, source=source, quote=quote, confidence=sure
            )
        )


def _marked(blocks: Blocks) -> tuple[Blocks, Blocks]:
    """Part the paragraphs in which quotations stand from the others; all are kept where none do."""
    owners: list[int] = []
    lines: list[quotations.Line] = []
    for number, block in enumerate(blocks):
        for text in block.plain.split("\n") if isinstance(block, Paragraph) else ():
            owners.append(number)
            lines.append(quotations.Line(text))
    inside = {
        owners[at] for span in quotations.find(lines) for at in range(span.line, span.last + 1)
    }
    if not inside:
        return blocks, ()
    is_kept = [
        number in inside or not isinstance(block, Paragraph) for number, block in enumerate(blocks)
    ]
    kept, others = (
        tuple(block for block, kept in zip(blocks, is_kept, strict=True) if kept is wanted)
        for wanted in (True, False)
    )
    return kept, others
