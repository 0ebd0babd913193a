"""A broken template reports all its errors at once, each with its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from csdreport.errors import InputError
from csdreport.template import check, source

SOUND = source.read_shipped(source.TEMPLATES, "csd-2016")

SMALL = """\
id = "small"
version = 1
language = "en"
attribution = "named"
name.en = "Small"
title.en = "Template for"
report_title.en = "Report of"

[[sections]]
id = "talk"
label.en = "Talk"

[[sections.fields]]
id = "points"
kind = "list"
label.en = "Points"
item_label.en = "{n}."

[[sections]]
id = "asks"
label.en = "Asks"

[sections.field]
id = "asks"
kind = "group"
label.en = "Asks"
item_label.en = "Ask {n}"

[[sections.field.fields]]
id = "text"
kind = "text"
label.en = "Ask {n}"

[[sections.field.fields]]
id = "whom"
kind = "tags"
within = "text"
label.en = "To"
"""


def messages(text: str) -> list[str]:
    return [f"{problem.place}: {problem.message}" for problem in check.problems(text)]


def changed(old: str, new: str) -> str:
    assert old in SMALL
    return SMALL.replace(old, new, 1)


def test_the_small_template_of_these_tests_is_sound() -> None:
    assert check.problems(SMALL) == []


def test_all_errors_come_at_once_each_with_its_line() -> None:
    broken = (
        SOUND.replace('kind = "people"', 'kind = "peple"')
        .replace("max = 4", 'max = "four"', 1)
        .replace("spoken_seconds", "spoken_secs")
        .replace('within = "text"', 'within = "txt"')
        .replace('item_label.en = "Recommendation {n}"', 'item_label.en = "Recommendation"')
        .replace('id = "women"', 'id = "Women"')
    )
    lines = broken.split("\n")
    found = check.problems(broken)
    assert len(found) == 6
    assert [problem.line for problem in found] == sorted(problem.line or 0 for problem in found)
    for word, problem in zip(
        ["spoken_secs", "peple", '"four"', '"Recommendation"', '"txt"', '"Women"'],
        found,
        strict=True,
    ):
        assert problem.line is not None
        assert word in lines[problem.line - 1]


def test_a_place_counts_from_one_and_carries_the_label() -> None:
    (problem,) = check.problems(changed('kind = "list"', 'kind = "list"\nmax = 0'))
    assert problem.place == "line 16, sections[1].fields[1].max (Points)"


@pytest.mark.parametrize(
    ("old", "new", "place", "message"),
    [
        ('kind = "list"', 'kind = "lits"', "line 15", 'Did you mean "list"?'),
        ('kind = "list"', "kind = 3", "line 15", "`kind` is 3, but it has to be one of"),
        ('id = "points"', "", "line 13", "The key `id` is missing."),
        ('id = "points"', 'id = "My points"', "line 14", "An id begins with a small letter"),
        ('id = "points"', 'id = "points"\nlimit = 3', "line 15", "did you mean `limits`?"),
        ('id = "points"', 'id = "points"\nzzzz = 3', "line 15", "Known keys are id, kind"),
        ('label.en = "Points"', 'label = "Points"', "line 16", "it has a text for each language"),
        ('label.en = "Points"', 'label.fr = "Points"', "line 16", "own language is missing"),
        ('label.en = "Points"', 'label.en = " "', "line 16", "own language is missing"),
        ('label.en = "Points"', 'label.english = "P"\nlabel.en = "Points"', "line 16",
         "'english' is no language code"),
        ('label.en = "Points"', 'label.en = "<i>Points</i>"', "line 16", "use *…*"),
        ('label.en = "Points"', 'label.en = "Points {n}"', "line 16", "has no number here"),
        ('label.en = "Points"', 'label.en = "Po\\u0007ints"', "line 16", "one printable line"),
        ('label.en = "Points"', 'label.en = "Points "', "line 16", "without spaces at its ends"),
        ('label.en = "Talk"', 'label.en = "Talk"\ninstruction.en = "a\\u0000"', "line 12",
         "cannot be printed"),
        ('label.en = "To"', 'label.en = "To"\naliases.en = [" "]', "line 39", "label in words"),
        ('label.en = "To"', 'label.en = "To"\naliases.english = ["x"]', "line 39", "language code"),
        ('item_label.en = "{n}."', 'item_label.en = "{nr}."', "line 17", "'{nr}' stands for"),
        ('item_label.en = "{n}."', 'item_label.en = "No."', "line 17", "write {n} in it"),
        ('item_label.en = "{n}."', "", "line 13", "item_label.en"),
        ('kind = "list"', 'kind = "list"\nmin = 3\nmax = 2\nrequired = "error"', "line 16",
         "`min` is 3, which is more than `max` = 2."),
        ('kind = "list"', 'kind = "list"\nmin = 1', "line 16", "nothing is required"),
        ('kind = "list"', 'kind = "list"\nslots = 4\nmax = 2', "line 16", "prints 4 blank rows"),
        ('kind = "list"', 'kind = "list"\nslots = 101', "line 16", "at most 100"),
        ('kind = "list"', 'kind = "list"\nlimit_text.en = "two"', "line 16", "`max` is missing"),
        ('kind = "list"', 'kind = "text"\nmax = 2', "line 16", "`max` counts items"),
        ('kind = "list"', 'kind = "choice"', "line 13", "A choice has `choices`"),
        ('kind = "list"', 'kind = "list"\nrole = "quote"', "line 16", "is for a field of kind"),
        ('kind = "list"', 'kind = "list"\nrole = "mesage"', "line 16", "did you mean 'message'?"),
        ('kind = "list"', 'kind = "list"\nwithin = "text"', "line 16", "a group only"),
        ('id = "asks"\nkind', 'id = "wishes"\nkind', "line 24", "has the id of its section"),
        ('id = "asks"\nlabel', 'id = "talk"\nlabel', "line 20", "Two sections have the id"),
        ('id = "whom"', 'id = "text"', "line 35", "Two fields of 'asks' have the id"),
        ('within = "text"', 'within = "txt"', "line 37", "Did you mean 'text'?"),
        ('within = "text"', 'within = "whom"', "line 37", "the cell of another field"),
        ('kind = "tags"', 'kind = "text"', "line 37", "needs a cell of its own"),
        ('kind = "tags"\nwithin = "text"', 'kind = "quotes"', "line 36", "inside a group"),
        ('kind = "tags"\nwithin = "text"', 'kind = "list"', "line 34", 'layout = "cell"'),
        ('label.en = "To"', 'label.en = "Points"', "line 38", "is also a label of talk.points"),
        ('label.en = "To"', 'label.en = "To"\naliases.en = ["POINTS "]', "line 39",
         "is also a label of talk.points"),
        ('"text"\nlabel.en = "Ask {n}"', '"text"\nlabel.en = "Ask"', "line 32", "needs {n}"),
        ('version = 1', "version = 0", "line 2", "at least 1"),
        ('version = 1', 'version = 1\nspoken_seconds = 60', "line 3", 'role = "message"'),
        ('name.en = "Small"', "", "name", "The key `name` is missing."),
    ],
)  # fmt: skip
def test_a_mistake_is_told_where_it_stands(old: str, new: str, place: str, message: str) -> None:
    found = messages(changed(old, new))
    assert any(one.startswith(place) and message in one for one in found), found


def test_as_many_items_as_allowed_can_be_asked_for_and_printed() -> None:
    text = changed('kind = "list"', 'kind = "list"\nmin = 2\nmax = 2\nslots = 2\nrequired = "info"')
    assert check.problems(text) == []


def test_a_long_row_of_dots_in_a_text_is_no_key() -> None:
    text = changed('id = "asks"\nlabel', f'id = "asks"\ninstruction.en = "{"." * 2000}"\nlabel')
    assert check.problems(text) == []


def test_sections_that_are_all_wrong_are_told_one_by_one() -> None:
    head = SMALL.partition("[[sections]]")[0]
    found = messages(head + "[[sections]]\nid = 1\n[[sections]]\nid = 2\n")
    assert not any("empty" in message for message in found)
    assert sum("`id` is" in message for message in found) == 2


def test_a_section_with_neither_field_nor_fields_is_told() -> None:
    text = SMALL + '\n[[sections]]\nid = "bare"\nlabel.en = "Bare"\n'
    assert any("this one has neither" in message for message in messages(text))


def test_a_section_with_both_is_told() -> None:
    text = SMALL + '\n[[sections.fields]]\nid = "more"\nkind = "text"\nlabel.en = "More"\n'
    assert any("this one has both" in message for message in messages(text))


def test_a_group_without_parts_is_told() -> None:
    text = SMALL.partition("[[sections.field.fields]]")[0]
    assert any("A group has `fields`" in message for message in messages(text))


def test_one_wrong_kind_brings_no_further_complaints_about_that_field() -> None:
    text = changed('kind = "list"', 'kind = "lits"\nmax = 2\nrole = "message"')
    assert len(messages(text)) == 1


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("id = small", "line 1, column 6", "without quotation marks"),
        ("a = 1\nb 2\n", "line 2, column 3", 'Behind a key stands "="'),
        ("a = 1\na = 2\n", "line 2, column 6", "a second time"),
        ('a = "x', "the end of the file", "no closing quotation mark"),
        ("a = [1", "the end of the file", "no closing ]"),
        ('a = "x\ny"', "line 1, column 7", "over the end of its line"),
        ("x = " + "[" * 100_000, "the file", "too deep"),
        ("a" + ".a" * 300_000 + " = 1", "line 1, column 1", "too many dots"),
        ("\n[a" + ".a" * 300_000 + "]", "line 2, column 1", "too many dots"),
        ("max = " + "9" * 5000, "the file", "no valid TOML"),
        ("\x1b[31m", "line 1, column 1", "neither a [table]"),
    ],
)
def test_a_file_that_is_no_toml_is_told_by_line(text: str, place: str, message: str) -> None:
    (problem,) = check.problems(text)
    assert problem.place == place
    assert message in problem.message


def test_messages_hold_no_control_characters() -> None:
    text = changed('kind = "list"', 'kind = "\\u001b[31m"').replace('"Talk"', '"T\\u001b"')
    assert all(message.isprintable() for message in messages(text))


def test_a_path_is_read_and_a_missing_one_is_an_input_error(tmp_path: Path) -> None:
    file = tmp_path / "small.toml"
    file.write_text(SMALL, encoding="utf-8")
    assert check.problems(file) == []
    with pytest.raises(InputError):
        check.problems(tmp_path / "none.toml")


# Values that a confused or hostile author could put anywhere.
ODD = ["1", "-1", "true", "1.5", "nan", '""', '"x"', '"{n}"', '"{"', "[]", "[1]", '["x"]', "{}",
       "{en = 1}", '{en = "x"}', "{en = {}}", "[{}]", "1979-05-27", "99999999999999999999",
       '"\\u0000"', "[[[]]]"]  # fmt: skip


@settings(deadline=None, max_examples=100)
@given(st.data())
def test_no_change_of_values_ends_in_a_traceback(data: st.DataObject) -> None:
    lines = SMALL.split("\n")
    keys = [number for number, line in enumerate(lines) if "=" in line]
    for number in data.draw(st.lists(st.sampled_from(keys), min_size=1, max_size=4)):
        key = lines[number].partition("=")[0]
        lines[number] = f"{key}= {data.draw(st.sampled_from(ODD))}"
    for problem in check.problems("\n".join(lines)):
        assert problem.place
        assert problem.message.endswith((".", "?", "…”"))


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=200))
def test_no_text_at_all_ends_in_a_traceback(text: str) -> None:
    assert check.problems(text)


@settings(deadline=None, max_examples=100)
@given(st.integers(0, len(SOUND)), st.integers(0, 40), st.text(max_size=5))
def test_no_damage_to_a_template_ends_in_a_traceback(at: int, length: int, new: str) -> None:
    check.problems(SOUND[:at] + new + SOUND[at + length :])
