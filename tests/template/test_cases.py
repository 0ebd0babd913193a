"""The cases that other tests read are sound themselves."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from csdreport.template import check, load

CASES = Path(__file__).parent.parent / "cases"
SEED = os.environ.get("CSDREPORT_SEED", "")


def test_the_second_template_is_sound() -> None:
    assert check.problems(CASES / "second-template.toml") == []


def test_the_second_template_has_the_kinds_that_csd_2016_lacks() -> None:
    second = load.load(CASES / "second-template.toml")
    kinds = {field.kind for _, field in second.answer_fields()}
    assert {"choice", "count", "tags"} <= kinds
    assert second.attribution == "named"


@pytest.mark.parametrize(
    ("name", "template"),
    [("twin", "csd-2016"), ("second", str(CASES / "second-template.toml"))],
)
def test_every_expected_answer_has_a_field(name: str, template: str) -> None:
    expected = json.loads((CASES / f"{name}.expected.json").read_text(encoding="utf-8"))
    form = load.load(template)
    answers = expected["answers"]
    assert list(answers) == [section.id for section in form.sections]
    for section in form.sections:
        if section.fields:
            assert list(answers[section.id]) == [field.id for field in section.fields]


@pytest.mark.parametrize("name", ["twin", "second"])
def test_every_expected_word_stands_in_the_form(name: str) -> None:
    form = words((CASES / f"{name}.txt").read_text(encoding="utf-8"))
    expected = (CASES / f"{name}.expected.json").read_text(encoding="utf-8")
    values = [text for text in strings(json.loads(expected)) if text != "middle"]
    assert words(" ".join(values)) - form == set()


@pytest.mark.skipif(not SEED, reason="CSDREPORT_SEED names no filled form")
def test_the_twin_has_the_shape_of_the_real_report() -> None:
    real = Path(SEED).read_text(encoding="utf-8")
    twin = (CASES / "twin.txt").read_text(encoding="utf-8")
    assert shape(twin) == shape(real)


@pytest.mark.skipif(not SEED, reason="CSDREPORT_SEED names no filled form")
def test_the_twin_shares_no_words_of_its_answers_with_the_real_report() -> None:
    printed = runs_of_words(" ".join(template_texts()))
    real = runs_of_words(Path(SEED).read_text(encoding="utf-8")) - printed
    expected = (CASES / "twin.expected.json").read_text(encoding="utf-8")
    for text in strings(json.loads(expected)):
        assert runs_of_words(text) & real == set()


def shape(form: str) -> list[tuple[bool, int, bool, list[str]]]:
    """Tell the lines of a form apart by what is not their words."""
    return [
        (bool(line), line.count("\t"), line.endswith("\t"), re.findall(r"</?\w+>|\(i+\)", line))
        for line in form.split("\n")
    ]


def strings(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for part in value.values() for text in strings(part)]
    if isinstance(value, list):
        return [text for part in value for text in strings(part)]
    return [str(value)]


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text))


def runs_of_words(text: str) -> set[tuple[str, ...]]:
    found = re.findall(r"\w+", text.casefold())
    return {tuple(found[at : at + 6]) for at in range(len(found) - 5)}


def template_texts() -> list[str]:
    template = load.load("csd-2016")
    texts = []
    for section in template.sections:
        texts += [template.say(section.label), template.say(section.instruction)]
    return texts
