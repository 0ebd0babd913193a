"""Whole reports: the invented twin of a real one, and the real one where it is at hand."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from csdreport.findings import Finding
from csdreport.formats import exchange
from csdreport.lint.catalogue import rules
from csdreport.lint.engine import lint
from csdreport.lint.rule import Example, Rule, Sample
from csdreport.report.reading import Reading
from csdreport.template.load import load, shipped

SEED = os.environ.get("CSDREPORT_SEED", "")
TWIN = Path(__file__).parent.parent / "cases" / "twin.txt"
FILES = [
    pytest.param(TWIN, id="twin"),
    pytest.param(
        Path(SEED), id="seed", marks=pytest.mark.skipif(not SEED, reason="CSDREPORT_SEED is unset")
    ),
]
EXPECTED = {
    ("FRM002", "recommendations.1.indicators"),
    ("FRM002", "recommendations.2.indicators"),
    ("FRM013", "recommendations.2.text"),
    ("FRM013", "recommendations.3.text"),
    ("FRM014", "recommendations.2.actions.1"),
    ("FRM001", "agenda2030.lessons"),
    ("FRM001", "inclusion.children"),
    ("FRM011", "unplaced.1"),
    ("FRM017", "messages.1"),
    ("QUO001", "quotes.1"),
    ("QUO002", "quotes.2.speaker"),
    ("PRV003", "progress.examples.2"),
    ("PRV004", "progress.examples.2"),
}
# Rules that must have nothing to say: each of these would be a false alarm.
QUIET = {"FRM003", "FRM006", "FRM007", "FRM015", "FRM016", "HDR003", "PRV001", "MKP002", "SDG002"}
MOST = 50
QUIET |= {"FRM005", "SDG004", "QUO003", "QUO005", "REC004", "REC005"}


def read(path: Path) -> Reading:
    form = exchange.by_suffix(path)
    return exchange.read(path.read_bytes(), form, templates=shipped())


def found(path: Path) -> tuple[Finding, ...]:
    return lint(read(path), stage="review")


@pytest.mark.parametrize("path", FILES)
def test_every_fault_of_the_real_report_is_found(path: Path) -> None:
    assert {(finding.code, finding.path) for finding in found(path)} >= EXPECTED


@pytest.mark.parametrize("path", FILES)
def test_there_is_no_noise(path: Path) -> None:
    codes = [finding.code for finding in found(path)]
    assert sorted(QUIET & set(codes)) == []
    assert len(codes) <= MOST


@pytest.mark.parametrize("path", FILES)
def test_the_figures_and_the_templates_own_words_stand_in_the_message(path: Path) -> None:
    messages = [finding.message for finding in found(path) if finding.code == "FRM002"]
    assert messages[0].startswith("4 indicators stand here")
    assert messages[1].startswith("3 indicators stand here")
    assert all('"up to two maximum"' in message for message in messages)


@pytest.mark.parametrize("path", FILES)
def test_the_tags_are_reported(path: Path) -> None:
    assert "MKP001" in [finding.code for finding in found(path)]


@pytest.mark.skipif(not SEED, reason="CSDREPORT_SEED is unset")
@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_no_sample_takes_a_content_word_from_the_real_report(rule: Rule) -> None:
    own = set(_content_words(f"{rule.name} {rule.check.__doc__}"))
    samples: list[Sample] = [*rule.fails, *rule.passes]
    said = {word for sample in samples for word in _content_words(" ".join(_texts(sample)))}
    assert sorted((said & _words_of_answers()) - _words_of_forms() - own) == []


def _texts(value: object) -> Iterator[str]:
    """Walk the texts in a sample, without the keys they stand under."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from _texts(list(value.values()))
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _texts(part)
    elif isinstance(value, Example):
        yield from _texts([value.answers, value.report])
        yield from (text for notice in value.notices for text in (notice.message, notice.quote))
        yield from (fact.quote for fact in value.facts)


def _words_of_answers() -> set[str]:
    return set(_content_words(" ".join(_texts(read(Path(SEED)).report.answers))))


def _words_of_forms() -> set[str]:
    """Gather what is no content: the form's own words, those that rules look for, and grammar."""
    lexicons = Path(__file__).parents[2] / "csdreport" / "data" / "lexicons" / "en"
    listed = [path.read_text("utf-8") for path in lexicons.glob("*.toml")]
    grammar = (
        "including then between taken placed better less least other again because before after "
        "only every"
    )
    said = load("csd-2016").model_dump_json() + " ".join(listed) + grammar
    return set(_content_words(said))


def _content_words(text: str) -> list[str]:
    return [word.casefold() for word in re.findall(r"[^\W\d_]{4,}", text)]
