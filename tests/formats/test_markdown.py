"""Markdown files as people change them, and as other programs write them."""

from __future__ import annotations

import codecs
import time
from typing import Any

import pytest

from csdreport.document.assemble import assemble, blank
from csdreport.document.match import match
from csdreport.document.model import Document, Entry, Heading, Part, Prose
from csdreport.errors import InputError
from csdreport.formats import markdown
from csdreport.formats.markdown import frontmatter
from csdreport.report.canonical import canonicalise
from csdreport.report.model import Report, TemplateRef
from csdreport.template import load
from csdreport.text import literal
from csdreport.text.markdown import render

TEMPLATE = load.load("csd-2016")
OURS = "---\ntemplate: csd-2016/1\ncopy: working\n---\n\n"
OTHER = OURS + "# T\n\n## 8. Other information\n\n### Other information\n\n"


def report(**answers: object) -> Report:
    made = Report(id="7f3a9c2e41d0", template=TemplateRef(id="csd-2016"), answers=dict(answers))
    return canonicalise(made, TEMPLATE)


def written(made: Report) -> str:
    return markdown.write(assemble(made, TEMPLATE)).decode()


def answers(file: str | bytes) -> dict[str, Any]:
    data = file.encode() if isinstance(file, str) else file
    return match(markdown.read(data), [TEMPLATE]).report.answers


def parts(file: str) -> list[Part]:
    return list(markdown.read(file.encode()).parts)


def rows(file: str) -> list[tuple[str, ...]]:
    return [
        (part.label, *(render(cell) for cell in (part.blocks, *part.more)))
        for part in parts(file)
        if isinstance(part, Entry)
    ]


def prose(file: str) -> list[str]:
    return [render(part.blocks) for part in parts(file) if isinstance(part, Prose)]


# Our own files


def test_a_file_reads_well() -> None:
    file = written(report(governance={"compact": "One.\n\n- two"}, other="*Three* # 4"))
    assert "\n## 8. Other information\n\n> Provide here any other" in file
    assert "\n### 2. Global Compact:\n\nOne.\n\n- two\n\n##" in file
    assert file.startswith('---\nid: "7f3a9c2e41d0"\nrevision: "1"\ntemplate: csd-2016/1\n')
    assert "<!--" not in file


def test_a_word_changed_by_hand_comes_back_changed() -> None:
    file = written(report(other="Ferries sail at dawn.")).replace("dawn", "**noon**")
    assert answers(file)["other"] == "Ferries sail at **noon**."


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_of_other_systems_are_read(end: str) -> None:
    made = report(other="one\\\ntwo\n\n- three")
    assert answers(written(made).replace("\n", end)) == made.answers


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_no_text(encoding: str) -> None:
    made = report(other="Größe")
    assert answers(written(made).encode(encoding)) == made.answers


def test_an_answer_typed_directly_below_the_instruction_is_an_answer() -> None:
    file = markdown.write(blank(TEMPLATE)).decode()
    line = "> Provide here any other information you think relevant\n"
    assert answers(file.replace(line, line + "Bring water."))["other"] == "Bring water."


def test_what_a_person_types_into_a_blank_form_is_read() -> None:
    file = markdown.write(blank(TEMPLATE)).decode()
    file = file.replace("### 2. Children:\n", "### 2. Children:\n\nSchool buses. # 2\n\n> “ok”\n")
    assert answers(file)["inclusion"]["children"] == "School buses. # 2\n\n“ok”"


def test_small_headings_and_code_in_an_answer_stay_in_it() -> None:
    assert answers(OTHER + "#### A *b*\n\n```\nx_y\n```\n")["other"] == "A b\n\nx_y"


def test_a_table_typed_into_an_answer_loses_no_cell() -> None:
    table = "| a | b |\n|---|---|\n| c | d |\n"
    assert answers(OTHER + table)["other"] == "a\n\nb\n\nc\n\nd"


def test_facts_are_text() -> None:
    meta = {"id": "123456789012", "revision": "1", "language": "no", "copy": "working"}
    file = markdown.write(Document((Heading(0, "T"),), {**meta, "template": "1e5"}))
    assert markdown.read(file).meta == {**meta, "template": "1e5"}


def test_a_key_added_to_the_facts_is_kept() -> None:
    file = OURS.replace("copy: working\n", "copy: working\nauthor: Amina Example\n") + "# T\n"
    assert markdown.read(file.encode()).parts[0] == Prose(
        literal.parse("author: Amina Example"), source="front matter"
    )


@pytest.mark.parametrize(
    "label", ["a\nb", "a\\\nb", "a\n\u0338b", "\n", "a<br>b", "#", "a #", "1."]
)
def test_a_label_comes_back(label: str) -> None:
    file = markdown.write(Document((Heading(1, "S"), Entry(label, ()))))
    assert parts(OURS + file.decode())[1:] == [Entry(label, (), source="line 8")]


# Other people's files


def test_headings_in_both_styles_are_headings() -> None:
    found = parts("Title\n=====\n\nSection\n-------\n\n### Part ###\n\n#### Deeper {#id}\n")
    assert [(p.level, p.text) for p in found if isinstance(p, Heading)] == [
        (0, "Title"),
        (1, "Section"),
        (2, "Part"),
        (2, "Deeper"),
    ]


def test_several_large_headings_are_sections() -> None:
    found = parts("# One\n\n## Two\n\n# Three\n")
    assert [p.level for p in found if isinstance(p, Heading)] == [1, 2, 1]


def test_a_title_in_the_front_matter_is_the_title() -> None:
    assert parts("---\ntitle: Report\n---\n\n# One\n")[0] == Heading(0, "Report", "front matter")


def test_a_pipe_table_is_rows() -> None:
    file = "| Women | they *work* |\n|---|---|\n| a \\| b | c | d |\n\nafter\n"
    assert rows(file) == [("Women", "they *work*"), ("a | b", "c", "d")]
    assert prose(file) == ["after"]


def test_a_grid_table_is_rows() -> None:
    rule = "+-----+-------+\n"
    file = f"{rule}| A   | - b   |\n|     | - c   |\n{rule}| 日本| d     |\n{rule}"
    assert rows(file) == [("A", "- b\n- c"), ("日本", "d")]


def test_a_simple_table_is_rows() -> None:
    file = "  One     Two\n-----     ------\n   12     twelve\n    3     three 3\n\nafter\n"
    assert rows(file) == [("One", "Two"), ("12", "twelve"), ("3", "three 3")]
    assert prose(file) == ["after"]


def test_a_table_with_several_lines_a_row_is_rows() -> None:
    body = "A     B\n----- ---------\na     one\n      two\n\nb     three\n"
    file = f"---------------\n{body}---------------\n\nafter\n"
    assert rows(file) == [("A", "B"), ("a", "one two"), ("b", "three")]
    assert prose(file) == ["after"]


def test_an_html_table_is_rows() -> None:
    file = (
        "<table>\n<tr><th>A</th><td><p>b</p>\n<p>c &lt;i&gt;</p></td></tr>\n"
        "<tr><td>D</td><td><ol><li><em>e</em></li></ol></td></tr></table>\n\nafter\n"
    )
    assert rows(file) == [("A", "b\n\nc <i>"), ("D", "1. *e*")]
    assert prose(file) == ["after"]


def test_a_caption_that_repeats_the_heading_is_no_text() -> None:
    table = "\n\n| a | b |\n|---|---|\n\n"
    file = f"# 1. Women{table}: 1. Women\n\n# Two{table}Two!\n\nbut"
    assert prose(file) == ["but"]


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("R&amp;D &#8211; &nosuch;", "R&D – &nosuch;"),
        ("\\&amp; `a*b*` ``c`d``", "&amp; a*b* c`d"),
        ("<http://a.b/c> <x@y.org>", "http://a.b/c x@y.org"),
        ("![alt](pic.png)", "alt"),
        ("[a]{.underline}", "a"),
        ("> quoted\n> words", "quoted words"),
        ("```py\nif a:\n    b_c_\n```", "py\nif a:\nb_c_"),
        ("a<br>b", "a<br>b"),
        ("[^1]: a note", "[^1]: a note"),
    ],
)
def test_no_word_of_other_markdown_is_lost(file: str, text: str) -> None:
    found = [part for part in parts(file) if isinstance(part, Prose)]
    assert "\n".join(literal.render(part.blocks) for part in found) == text


def test_lines_are_counted_from_the_top_of_the_file() -> None:
    found = parts("---\ntitle: T\n---\n\n# A\n\nfirst\n\nsecond\nline\n\n- third\n")
    assert [part.source for part in found] == [
        "front matter",
        "line 5",
        "line 7",
        "line 9",
        "line 12",
    ]


@pytest.mark.parametrize("data", [b"\x00\x01\x02\x03" * 50, bytes(range(256)) * 3])
def test_bytes_that_are_no_text_are_refused(data: bytes) -> None:
    with pytest.raises(InputError):
        markdown.read(data)


def test_facts_nested_without_end_are_text() -> None:
    front, body = frontmatter.split("---\n" + "[" * 9_000 + "\n---\nbody")
    assert front.lines == 0
    assert body.startswith("---")


HOSTILE = {
    "heading": "# " + " " * 100_000 + "x",
    "tables that never end": "<table>\n" * 5_000,
    "dashes": "--- ---\n" * 5_000,
    "dashed rows": "--- ---\na\n\n" * 3_000,
    "fences": "```\n" * 5_000,
    "comments": "<!-- --> " * 5_000 + "x",
    "backticks": "` `` " * 5_000,
    "attributes": "{#" * 5_000 + "}",
    "cells": "|" * 5_000 + "\n" + "|-" * 5_000,
    "lists in a cell": "<table><tr><td>" + "<ul><li>" * 5_000 + "</table>",
}


@pytest.mark.parametrize("front", ["", OURS])
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_take_no_more_than_a_moment(name: str, front: str) -> None:
    start = time.process_time()
    found = markdown.read((front + HOSTILE[name]).encode())
    markdown.write(found)
    assert time.process_time() - start < 15


def test_the_same_document_gives_the_same_bytes() -> None:
    made = assemble(report(other="a"), TEMPLATE)
    assert markdown.write(made) == markdown.write(made)
    assert not markdown.write(made).startswith(codecs.BOM_UTF8)
