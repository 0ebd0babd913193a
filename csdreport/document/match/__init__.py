"""Lay a document onto the template: what people filled becomes a report.

labels      the printed texts of a template, by folded words
shortened   what a label may be shortened to
recognise   is this text one of them, given what stood before it
fitting     can it be meant there
unheaded    sections without their heading
astray      names of items whose section has no heading
bare_labels labels of one word, below the answer of another section
next_items  items of a group that begin without a label
own_labels  labels of somebody's own for the answers of a group
telling_words by which of their words these are told
label_words which words such labels are made of, whatever they are about
strange_labels lines that look like a label which the template lacks
plain_headings lines of ordinary text that are a heading: of the form, or of somebody's own
own_headings what about a line shows that
typed_labels labels that somebody typed inside of an answer
typed_items names of items that somebody typed there
lone_lines  lines that only name a section
line_ends   labelled lines that Markdown joins
label_lines which lines these are
wrapped     which other lines an editor broke
walk        through the parts of a file, cell by cell
answers     cells to values, by the kind of field
quotes      quotes as people type them, part by part
quote_cells cells of quotes to answers, and what of them is told
quote_tables tables of quotes that people make
group_tables tables of the items of a group that people make
own_tables  which rows such tables have
quote_lines the labelled lines below a quote, as people change them
quote_sets  the quotes in a box, each with the lines that speak of it
box_lines   which label each of these lines begins with, however spelt
consent     whether a consent is beyond doubt
echo        the speaker's name once more, behind the words
announced   lines that announce people, with names below them
holding     what waits until somebody has decided whether it names anybody
naming      whether a line names one person, or an organisation and nobody
speaking    whether words in a quote name the one who says them
uncapitalised whether a name without capitals stands beside a verb of saying
set_apart   whether signs set one apart
everyday    whether a word is one of everyday talk
countries   names of places
lexicons    the word lists of lint, in all languages at once
quotations  where quotation marks open and close
attribution whether words name who spoke
beside      to which quote the words beside it belong
head        event and title
remarks     comments, footnotes, hidden text
signature   what mail puts below a text
matching    the public function: choose the template, put the report together
"""

from __future__ import annotations

from csdreport.document.match.matching import match

__all__ = ["match"]
