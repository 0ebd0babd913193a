"""A mark or a word repeated a hundred thousand times, read in a process that may not hang.

python -m tests.formats.repeating CHARACTERS [PIECE...]   reads texts of so many characters

Prints the seconds of processor time that each took to be read, accounted for, checked and written
in all formats; ends with exit code 1 when one of them took too long, or went wrong.
"""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Callable, Iterator
from html import escape
from itertools import count, takewhile

from csdreport.document import anchors
from csdreport.document.assemble import assemble
from csdreport.document.model import Entry, Heading
from csdreport.report.canonical import canonicalise
from csdreport.report.model import Report, TemplateRef
from csdreport.template import load
from tests.formats.docx.build import file, p, r, tbl, tc, tr
from tests.formats.fuzzing import LONGEST_SECONDS, trouble

CSD = load.load("csd-2016")
SHORTEST_LINE, MOST_LINES = 20, 1_500
PIECES = (
    *"`[]()<>&*_~^\\!#-+|{}.,;:'\"“”‘’«»„‚–—@/=$ \t\n\r\u00a0\u200b\u0301\ufeff\u202e…1aA",
    *("](", "[a](", "[a](b) ", "[]()", "[a](<", '[a](b "c ', "![", "![a](b)", "[a]{", "[a]{.ul}"),
    *("<a ", "<p>", "<p><i>", "</p>", "<u>", "<u>a</u>", "<>", "<!--", "<!-- a -->", "<![CDATA["),
    *("&#", "&#x41;", "&amp;", "*a ", "a* ", "*_", "*_[`<", "**a** ", "**a *", "*a*b", "***a*b**"),
    *("_a ", "`a ", "`` ` ", "~~", "~~a ", "\\\n", "```\n", "~~~\na\n", "> ", "> a\n", "a\n===\n"),
    *("a\n---\n", "---\n", "# a\n", "- ", "- a\n", "-\n", "1. ", "1. a\n", "(i) a; ", "a) b; "),
    *("| a | b |\n", "+-", "[^1]", "[^1]: a\n", "[a]: b\n", "a\n: b\n", "---\na: b\n"),
    *("https://a.example/b ", "<https://a.example> ", "http://", "a@b.example "),
    *(", ", "; ", ": ", "… ", ". "),
    *("Women: ", "Women: a\n", "1. Women: a\n", "Speaker: "),
    *("Indicators: a b\nWomen\n", "Women\na b c\n", "RISKS\n\na\n", "Recommendations\na b\n"),
    *("Recommendation 1 and who targeted to: a\n", "Recommendatoin 1 and who targetd to\n"),
    *("Ada Faraday, Harbour Union; ", "Ada Faraday, Harbour Union, ", "Ada Faraday (Harbour) "),
    *("Ada Faraday (", "Ada Faraday, Harbour Union\n", "Ada Faraday ", "Ada Faraday and "),
    *("“”", "”“", "“a b c” ", "“a ", "a” ", "“a ‘b ", "‘a b’ ", "'a b' ", '"a b" ', "« a b » "),
    *("„a b“ ", "“We meet.” Ada Faraday ", '"We meet." Ada Faraday ', "“a.” – Ada B\n"),
    *("don't ", "– a ", "— Ada Faraday\n", "Ada Faraday said: “a b c” ", "“a b c.” anonymous "),
    *("a\n", "a\n\n", "\r\n", "a\r\nb\rc\n", "a\tb\n", "\ta", "a ", "a\u00a0", "a\u0301"),
    *("👨\u200d", "👨\u200d👩\u200d👧 ", "❤\ufe0f", "🇩🇪", "سلام ", "漢字", "\u1112\u1161"),
    *("a\0 bcdefghijklmnopqrstuvwxyz", "Ã©", "Ã©â€™", "Ãƒ", "Â", "cafÃ© ", "=C3=A9", "a=\n"),
    *("The ferry runs. ", "Harbour Union ", "NGO ", "9 December 2016 ", "12% ", "10.7 ", "1.1.1"),
    *("(a ", "a-", "a/", "-- \na\n", "From: a\nTo: b\n", "On Mon, A wrote:\n> a\n", "☐ a "),
    *("paragraph 16(e) ", "Recommendation 1 ", "aged 9 ", "+41 22 123 45 67 ", "anonymous "),
    *("[x] a\n", "a\u00ad", "a\x0b"),
)  # fmt: skip
GROWING: dict[str, Callable[[int], str]] = {
    "nested list": lambda at: f"{' ' * at}- a\n",
    "nested numbers": lambda at: f"{' ' * 3 * at}1. a\n",
    "longer ticks": lambda at: "`" * at + "a",
    "numbers upwards": lambda at: f"{at}. a\n",
    "names upwards": lambda at: f"“We meet, the {at}th.” Ada{at} Faraday{at}\n",
    "speakers upwards": lambda at: f"Speaker: Ada{at}\nOrganisation: Union{at}\n",
    "labels upwards": lambda at: f"Recommendation {at} and who targeted to: a\n",
    "deeper quotes": lambda at: ">" * at + "a\n",
}
FIELDS = {
    "other": "other",
    "quotes": "quotes.1",
    "people": "session.rapporteurs",
    "list": "recommendations.1.actions",
}


def text_of(name: str, size: int) -> str:
    """Give a text of about so many characters."""
    if name not in GROWING:
        return (name * (size // len(name) + 1))[:size]
    total = 0

    def fits(piece: str) -> bool:
        nonlocal total
        total += len(piece)
        return total <= size

    return "".join(takewhile(fits, map(GROWING[name], count(1))))


def shapes(text: str) -> Iterator[tuple[str, str, bytes]]:
    """Walk the files that hold a text: what they are, their format, their bytes."""
    lines = _lines(text)
    yield "text", "text", text.encode()
    yield "Markdown", "markdown", text.encode()
    yield "a paragraph", "docx", file(_typed(text))
    yield "paragraphs", "docx", file("".join(map(_typed, lines)))
    for name, path in FIELDS.items():
        yield f"a paragraph in {name}", "docx", form(path, [text])
        yield f"paragraphs in {name}", "docx", form(path, lines)


def spent(kind: str, data: bytes) -> tuple[float, str]:
    """Read, account for, check and write an input: the seconds it took, and what went wrong."""
    begun = time.process_time()
    found = trouble(kind, data)
    return time.process_time() - begun, found


def _lines(text: str) -> list[str]:
    width = max(SHORTEST_LINE, len(text) // MOST_LINES)
    typed = text.split("\n")
    if len(typed) > len(text) // 1_000:
        return typed[:MOST_LINES]
    return [text[at : at + width] for at in range(0, len(text), width)]


def _typed(text: str) -> str:
    shown = "".join(char for char in text if char.isprintable() or char in "\t\n\u00a0\u200b")
    return p(r(escape(shown)))


def form(path: str, lines: list[str]) -> bytes:
    """Write a blank form of plain rows with one answer."""
    blank = canonicalise(
        Report(id="7f3a9c2e41d0", template=TemplateRef(id=CSD.id)).with_(language="en"), CSD
    )
    body = ""
    for part in assemble(blank, CSD).parts:
        if isinstance(part, Heading):
            body += _typed(part.text)
        elif isinstance(part, Entry):
            answer = "".join(map(_typed, lines if part.anchor == anchors.name(path) else ["A."]))
            body += tbl(tr(tc(_typed(part.label)), tc(answer)))
    return file(body)


def main(size: int, pieces: list[str]) -> int:
    """Read texts of the pieces, or of all, within the time that a single one may take."""
    code = 0
    for piece in pieces or [*PIECES, *GROWING]:
        for shape, kind, data in shapes(text_of(piece, size)):
            signal.alarm(10 * LONGEST_SECONDS)
            seconds, found = spent(kind, data)
            print(f"{seconds:5.1f} s: {piece!r}, {shape} {found}", flush=True)
            if found or seconds > LONGEST_SECONDS:
                code = 1
    return code


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), sys.argv[2:]))
