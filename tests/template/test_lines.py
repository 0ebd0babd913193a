"""The line of a TOML file where a value stands."""

from __future__ import annotations

import pytest

from csdreport.template.lines import Location, index, line_of

TEXT = '''\
id = "x"
name.en = "X"

[[sections]]
id = "one"
instruction.en = """
kind = "this is text"
[[sections]]
"""
label.en = "One"

[[sections.fields]]
id = "first"
aliases.en = [
  "kind = text",
]

[[sections.fields]]
id = "second"
limits = { words = 3 }

[[sections]]
"id" = "two"

[sections.field]
kind = "group"

[[sections.field.fields]]
kind = "text"
'''


@pytest.mark.parametrize(
    ("location", "line"),
    [
        (("id",), 1),
        (("name",), 2),
        (("name", "en"), 2),
        (("sections",), 4),
        (("sections", 0), 4),
        (("sections", 0, "fields"), 12),
        (("sections", 0, "label", "en"), 10),
        (("sections", 0, "kind"), 4),
        (("sections", 0, "fields", 0, "id"), 13),
        (("sections", 0, "fields", 0, "aliases", "en", 0), 14),
        (("sections", 0, "fields", 1, "limits", "words"), 20),
        (("sections", 1, "id"), 23),
        (("sections", 1, "field", "kind"), 26),
        (("sections", 1, "field", "fields", 0, "kind"), 29),
        (("sections", 1, "field", "fields", 0, "label"), 28),
    ],
)
def test_a_value_is_found_or_the_table_around_it(location: Location, line: int) -> None:
    assert line_of(index(TEXT), location) == line


@pytest.mark.parametrize("location", [(), ("version",), ("version", 0)])
def test_what_stands_nowhere_has_no_line(location: Location) -> None:
    assert line_of(index(TEXT), location) is None
