"""One mark or word again and again: no text of a report's length, or of a book's, takes long."""

from __future__ import annotations

import subprocess
import sys

import pytest

from csdreport.document.amount import MOST_CHARACTERS, MOST_ITEMS, MOST_LINES
from csdreport.errors import InputError
from csdreport.formats import exchange
from csdreport.template import load
from tests.formats.docx.build import file, p
from tests.formats.fuzzing import LONGEST_SECONDS, ROOT
from tests.formats.repeating import FIELDS, GROWING, PIECES, form, shapes, spent, text_of

LONG = 100_000
# What once took the longest, at lengths where it would again.
WORST = (
    ("Ã©â€™", "text", 490_000),
    ("longer ticks", "Markdown", 490_000),
    ("[a](", "a paragraph in other", 60_000),
    ("*_[`<", "a paragraph in other", 50_000),
    ("“We meet.” Ada Faraday ", "a paragraph in quotes", 50_000),
    ("names upwards", "a paragraph in quotes", 20_000),
    ("Women: ", "a paragraph in other", 50_000),
)


@pytest.mark.parametrize(("piece", "shape", "size"), WORST)
def test_no_text_of_one_thing_takes_long(piece: str, shape: str, size: int) -> None:
    found = {name: (kind, data) for name, kind, data in shapes(text_of(piece, size))}
    seconds, said = spent(*found[shape])
    assert (seconds < LONGEST_SECONDS, said) == (True, "")


@pytest.mark.soak
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("piece", [*PIECES, *GROWING])
def test_no_long_text_of_one_thing_takes_long(piece: str) -> None:
    command = [sys.executable, "-m", "tests.formats.repeating", str(LONG), piece]
    made = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert made.returncode == 0, (made.stdout + made.stderr)[-2_000:]


@pytest.mark.parametrize("kind", ["text", "markdown", "docx"])
@pytest.mark.parametrize(
    ("words", "said"), [("The ferry. ", "500,000 characters"), ("a\n", "10,000 lines")]
)
def test_far_more_text_than_any_report_has_is_refused(kind: str, words: str, said: str) -> None:
    most = MOST_CHARACTERS // len(words) if "characters" in said else MOST_LINES
    form = exchange.named(kind)
    assert form.read is not None
    for times in (most - 100, most + 100):
        text = words * times
        body = p(text) if "characters" in said else p("a") * times
        data = file(body) if kind == "docx" else text.encode()
        if times < most:
            assert form.read(data).parts
            continue
        with pytest.raises(InputError, match=f"more than {said}") as caught:
            form.read(data)
        assert caught.value.hint


@pytest.mark.parametrize(
    ("field", "item", "said"),
    [
        ("quotes", "“We meet.” ", "quotes"),
        ("people", "Ada Faraday (Harbour); ", "people"),
        ("list", "", "points"),
    ],
)
def test_far_more_items_than_any_report_has_are_refused(field: str, item: str, said: str) -> None:
    many = ["- Write."] * (MOST_ITEMS + 10)
    data = form(FIELDS[field], many if field == "list" else [item * len(many)])
    with pytest.raises(InputError, match=f"more than 2,000 {said}") as caught:
        exchange.read(data, exchange.named("docx"), templates=load.shipped())
    assert caught.value.hint
