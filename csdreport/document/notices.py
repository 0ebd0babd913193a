"""The words of `findings.Notice.kind`: everything that a reader may have seen or guessed.

Readers take the word from here; lint turns kinds into findings; nobody else invents one.
"""

from __future__ import annotations

# Of the file as such.
ENCODING = "encoding-guessed"
MAIL = "mail-unwrapped"
MOJIBAKE = "mojibake-mended"

# Of a Word file.
TRACKED = "tracked-changes"
STRUCK = "struck-through"
COMMENTS = "comments"
HIDDEN = "hidden-text"
TEXT_BOX = "text-box"
NESTED_TABLE = "nested-table"
MERGED_CELLS = "merged-cells"
FOREIGN_CONTENT = "foreign-content"
PICTURE = "picture-left-out"

# Of laying the text onto the template.
NOT_RECOGNISED = "not-recognised"
LABEL_GUESSED = "label-guessed"
LABEL_REPEATED = "label-repeated"
INSTRUCTION_CHANGED = "instruction-changed"
PLACED = "placed-by-guess"
UNPLACED = "unplaced"
SECTION_MISSING = "section-missing"
SECTION_UNKNOWN = "section-unknown"
SECTION_ORDER = "section-order"
EVENT_GUESSED = "event-guessed"
TAGS = "tags-resolved"
ITEMS_SPLIT = "items-split"
PEOPLE_GUESSED = "people-guessed"
QUOTE_GUESSED = "quote-guessed"
HELD = "held-back"

# Of our own annex.
ANNEX_UNREADABLE = "annex-unreadable"
CLEARANCE_LOST = "clearance-lost"
META_UNREADABLE = "meta-unreadable"

# Of a JSON report and its draft; `report.notices` has the same words.
ANSWER_RESHAPED = "answer-reshaped"
TEMPLATE_VERSION = "template-version"
TITLE_LEFT = "title-left"
TYPING_RECOVERED = "typing-recovered"
TYPING_SET_ASIDE = "typing-set-aside"
TYPING_UNREADABLE = "typing-unreadable"
