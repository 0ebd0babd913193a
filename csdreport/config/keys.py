"""Every setting there is: its name, what it takes, what it does. The reference is made of this."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from csdreport.config import shapes
from csdreport.config.shapes import Shape

OUTPUTS = ("text", "concise", "json", "sarif", "github", "html")


class Key(NamedTuple):
    """One setting.

    Attributes:
        name: Dotted, as from the top of csdreport.toml.
        shape: What it takes.
        default: What holds without it.
        says: What it does, in whole sentences; Markdown.
        example: A line or two of csdreport.toml.
    """

    name: str
    shape: Shape
    default: Any
    says: str
    example: str


KEYS = (
    Key(
        "extend",
        shapes.TEXT,
        "",
        "Another configuration that holds first. Nothing is taken from a file that is not named "
        "here: a configuration in a folder further up does not count.",
        'extend = "../secretariat/csdreport.toml"',
    ),
    Key(
        "templates",
        shapes.TEXTS,
        (),
        "Templates of your own, by file name or pattern. Reports that name their ids can be read, "
        "and forms are matched with their labels as with the shipped ones.",
        'templates = ["forms/*.toml"]',
    ),
    Key(
        "events",
        shapes.TEXTS,
        (),
        "Events of your own, by file name or pattern. The one whose printed line a report carries "
        "is the one it is checked against.",
        'events = ["events/csd-2031.toml"]',
    ),
    Key(
        "lint.stage",
        shapes.one_of("draft", "review", "final"),
        "review",
        "How far the reports have come.",
        'stage = "final"',
    ),
    Key(
        "lint.select",
        shapes.RULES,
        (),
        "Report these rules alone; empty is all of the stage. The rules that protect people "
        "(QUO001, PRV001, PRV003, PRV005) report all the same.",
        'select = ["FRM", "PRV", "QUO"]',
    ),
    Key(
        "lint.extend-select",
        shapes.RULES,
        (),
        "Report these rules too, whatever `select` and the stage say.",
        'extend-select = ["STY010"]',
    ),
    Key(
        "lint.ignore",
        shapes.IGNORED,
        (),
        "Leave these rules out. The rules that protect people need a table that says why and who "
        "approved it.",
        "ignore = [\n"
        '  "STY",\n'
        '  { rules = ["PRV001"], reason = "only office numbers are printed", by = "A. Keeper" },\n'
        "]",
    ),
    Key(
        "lint.fail-on",
        shapes.one_of("error", "warning", "info"),
        "error",
        "From which severity on `lint` ends with exit code 1.",
        'fail-on = "warning"',
    ),
    Key(
        "lint.output-format",
        shapes.one_of(*OUTPUTS),
        "text",
        "How findings are written.",
        'output-format = "concise"',
    ),
    Key(
        "lint.per-file-ignores",
        shapes.IGNORED_BY_FILE,
        (),
        "Leave rules out for some files. A pattern without `/` is laid to the name of the file, "
        "another to its path from the folder of the configuration; `*` stands for anything.",
        '[lint.per-file-ignores]\n"archive/*" = ["STY", "TRM"]',
    ),
    Key(
        "lint.limits",
        shapes.LIMITS,
        (),
        "How long answers may be, where the template prints no limit or you want another. "
        "In a list it holds for each item.",
        '[lint.limits]\n"messages" = { words = 50 }\n"recommendations.text" = { sentences = 2 }',
    ),
    Key(
        "lint.lexicons",
        shapes.WORD_LISTS,
        (),
        "Entries for the word lists that rules look in: language, list, key. A language without "
        "such a list gets one, and the rules that need it begin to speak.",
        '[lint.lexicons.en]\nterms = { known = ["AFRODAD"] }\n'
        'actors = { civil_society = ["village savings group*"] }',
    ),
    Key(
        "lint.suppress",
        shapes.SUPPRESSIONS,
        (),
        "Findings set aside in files that cannot carry it themselves, such as other people's Word "
        "files: the rule, the files, the place in the report, why, who approved it (the rules "
        "that protect people need it), and the last day. Entries of an extended configuration "
        "hold too.",
        '[[lint.suppress]]\ncode = "FRM002"\nfile = "inbox/session-2.1.docx"\n'
        'path = "recommendations.1.indicators"\nreason = "the Chair agreed to four"\n'
        'by = ""\nuntil = "2031-06-30"',
    ),
)


@cache
def by_name() -> dict[str, Key]:
    """Give the keys by their names."""
    return {key.name: key for key in KEYS}


def default(name: str) -> Any:
    """Give what holds where nobody said anything."""
    return by_name()[name].default
