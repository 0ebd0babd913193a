"""A rule's manual page, and the table of all rules, from the one place that knows them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from csdreport.lint.rule import Example, Rule, Sample
from csdreport.lint.suppress import NEEDS_APPROVER

FAMILIES = {
    "FRM": "Form: completeness, limits, references",
    "HDR": "Header",
    "PRG": "Progress examples",
    "REC": "Recommendations",
    "ACT": "Actions",
    "IND": "Indicators",
    "GOV": "Governance and the Compacts",
    "SDG": "2030 Agenda",
    "WCH": "Women and children",
    "MSG": "Priority messages",
    "QUO": "Quotes and the Chatham House Rule",
    "OTH": "Other information",
    "MKP": "Markup and leftovers",
    "STY": "Style and typography",
    "TRM": "Migration terminology",
    "PRV": "Privacy and safety of sources",
    "CON": "Consistency",
    "ACC": "Accessibility of the Word file",
    "SUP": "Checks set aside",
    "TPL": "Templates",
}

# The languages in which the forms are printed.
LANGUAGES = {"en": "English", "fr": "French", "es": "Spanish"}


def page(rule: Rule) -> str:
    """Write the page of one rule in Markdown."""
    return "\n\n".join(_page(rule)) + "\n"


def listing(rules: Iterable[Rule]) -> str:
    """Write all rules by family, one line each."""
    return "\n".join(
        f"{printed}\n" + "".join(f"  {_line(rule)}\n" for rule in members)
        for printed, members in by_family(rules)
    )


def by_family(rules: Iterable[Rule]) -> tuple[tuple[str, tuple[Rule, ...]], ...]:
    """Give the rules of each family with the family's printed name, in order of the form."""
    every = tuple(rules)
    found = {family: tuple(rule for rule in every if rule.family == family) for family in FAMILIES}
    return tuple((FAMILIES[family], members) for family, members in found.items() if members)


def _line(rule: Rule) -> str:
    return f"{rule.code}  {rule.severity.word:<7}  {rule.name:<32}  {rule.summary}"


def _page(rule: Rule) -> Iterator[str]:
    yield f"# {rule.code} {rule.name}"
    yield f"{rule.severity.word.capitalize()} · {_when(rule)}"
    yield rule.summary
    if rule.why:
        yield rule.why
    yield f"**To fix it:** {rule.remedy}"
    yield "Fails:"
    yield "\n".join(f"- {_shown(sample)}" for sample in rule.fails)
    yield "Passes:"
    yield "\n".join(f"- {_shown(sample)}" for sample in rule.passes)
    yield f"**To set it aside:** {_set_aside(rule)}"


def _when(rule: Rule) -> str:
    if rule.each == "template":
        return "said by `csdreport template check`"
    stages = {"draft": "from a draft on", "review": "from the review on", "final": "at the end"}
    said = f"checked {stages[rule.stage]}{_in_languages(rule)}"
    return f"{said}; a guess, so look twice" if rule.heuristic else said


def _in_languages(rule: Rule) -> str:
    """Say in which languages a rule has words, where it lacks some of the forms' own."""
    from csdreport.lint.lexicon import has

    known = [
        name
        for code, name in LANGUAGES.items()
        if (not rule.languages or code in rule.languages)
        and all(has(code, lexicon) for lexicon in rule.lexicons)
    ]
    return "" if len(known) == len(LANGUAGES) else f", in {' and '.join(known)} reports"


def _set_aside(rule: Rule) -> str:
    if rule.each == "template":
        return "it is advice, and never stops anything."
    if rule.family == "SUP":
        return "this rule looks at checks set aside, so it cannot be set aside itself."
    approver = ', "by": "who agreed"' if rule.code in NEEDS_APPROVER else ""
    entry = f'{{"code": "{rule.code}", "path": "…", "reason": "…"{approver}}}'
    return f"add `{entry}` to the report's `suppressed` list."


def _shown(sample: Sample) -> str:
    if isinstance(sample, str):
        return f"`{sample}`"
    if isinstance(sample, dict):
        return _tree(sample)
    return "; ".join(_parts(sample)) or "an empty report"


def _parts(example: Example) -> Iterator[str]:
    if example.answers:
        yield _tree(example.answers)
    for key, value in example.report.items():
        yield f"with `{key}`: {_tree(value)}"
    for notice in example.notices:
        yield f"the reader says: `{notice.message}`"
    for fact in example.facts:
        said = " ".join(part for part in (fact.kind, fact.source, fact.quote) if part)
        yield f"the Word file has: `{said}`"
    for key, value in {**example.template, **example.limits}.items():
        yield f"where the template says `{key}`: {_tree(value)}"
    for key, value in example.event.items():
        yield f"where the event says `{key}`: {_tree(value)}"


def _tree(value: Any) -> str:
    import json

    text = json.dumps(value, ensure_ascii=False)
    fence = "``" if "`" in text else "`"
    return f"{fence}{text}{fence}"
