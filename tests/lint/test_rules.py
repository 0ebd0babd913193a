"""Every rule is held to its own page: it finds what fails, and leaves alone what passes."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from csdreport.findings import Finding
from csdreport.lint.catalogue import rules
from csdreport.lint.context import Context
from csdreport.lint.engine import lint
from csdreport.lint.rule import Example, Found, Rule, Sample
from csdreport.lint.run import run
from csdreport.lint.samples import event_of, reading_of
from csdreport.report.reading import Reading

SAMPLES_EACH = 3

FAILS = [
    pytest.param(rule, sample, id=f"{rule.code}-{number}")
    for rule in rules()
    for number, sample in enumerate(rule.fails)
]
PASSES = [
    pytest.param(rule, sample, id=f"{rule.code}-{number}")
    for rule in rules()
    for number, sample in enumerate(rule.passes)
]


@pytest.mark.parametrize(("rule", "sample"), FAILS)
def test_a_failing_sample_is_found(rule: Rule, sample: Sample) -> None:
    assert found(rule, sample)


@pytest.mark.parametrize(("rule", "sample"), PASSES)
def test_a_passing_sample_is_left_alone(rule: Rule, sample: Sample) -> None:
    assert not found(rule, sample)


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_a_rule_has_a_page_and_enough_samples(rule: Rule) -> None:
    assert len(rule.fails) >= SAMPLES_EACH
    assert len(rule.passes) >= SAMPLES_EACH
    assert rule.summary.endswith(".")
    assert rule.remedy.endswith(".")


@pytest.mark.parametrize(
    "rule", [r for r in rules() if r.hints or r.hint_lists or r.worth], ids=lambda rule: rule.code
)
def test_a_text_without_a_hint_holds_nothing_that_the_rule_finds(rule: Rule) -> None:
    # Of all samples of all rules: many hold nearly what this one looks for.
    bare = replace(rule, hints=(), hint_lists=(), worth=None)
    for reading in _samples():
        context = Context(reading)
        assert _told(rule, context) == _told(bare, context)


def _told(rule: Rule, context: Context) -> list[Found]:
    return [
        found._replace(
            replacement=found.replacement() if callable(found.replacement) else found.replacement,
            edits=found.edits() if callable(found.edits) else found.edits,
        )
        for _, found in run([rule], context)
    ]


@cache
def _samples() -> list[Reading]:
    return [reading_of(rule, sample) for rule in rules() for sample in (*rule.fails, *rule.passes)]


def test_codes_and_names_are_unique() -> None:
    words = [word for rule in rules() for word in (rule.code, rule.name)]
    assert len(set(words)) == len(words)


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_a_rule_stands_in_the_file_of_its_name(rule: Rule) -> None:
    assert rule.check.__module__.rpartition(".")[2] == rule.name.replace("-", "_")


def found(rule: Rule, sample: Sample) -> list[Finding] | list[Found]:
    at = sample.at if isinstance(sample, Example) else ""
    if rule.each == "template":
        return list(rule.check(reading_of(rule, sample).template))
    findings = lint(
        reading_of(rule, sample),
        stage="final",
        select=[rule.code],
        event=event_of(sample),
        reveal=True,
    )
    return [finding for finding in findings if not at or finding.path == at]
