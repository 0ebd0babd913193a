"""The words of `findings.Fact.kind`: what a Word file is, beside what it says."""

from __future__ import annotations

# Of the file as such: always told of a Word file, with an empty quote where nothing is set.
TITLE = "title"
LANGUAGE = "language"
PROPERTY = "property"
"""`source` is the name of the property, `quote` its value; only those that are set."""
PICTURE_ORIGIN = "picture-origin"
"""A picture that carries the place where it was taken, or the device."""

# Of what stands in it: one fact for each.
TABLE_WITHOUT_HEAD = "table-without-head"
"""`quote` holds the words of the first row, its cells parted by `CELL_END`."""
CELL_END = "\t"
TABLE_THAT_BREAKS = "table-that-breaks"
BOLD_LINE = "bold-line"
HEADING_SKIPPED = "heading-skipped"
UNDESCRIBED = "undescribed-picture"
FLOATING = "floating-object"
BARE_LINK = "bare-link"
EMPTY_LINES = "empty-lines"
PALE = "pale-text"
SMALL = "small-text"
TYPED_LIST = "typed-list"
