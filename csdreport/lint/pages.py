"""A rule's manual page, and the table of all rules, from the one place that knows them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from csdreport.lint.catalogue import named, rules
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
}


def page(name: str) -> str:
    """Write the page of one rule in Markdown; raises CsdReportError for an unknown name."""
    return "\n\n".join(_page(named(name))) + "\n"


def table() -> tuple[tuple[str, tuple[Rule, ...]], ...]:
    """Give all rules by family, each family with its printed name."""
    found = {family: tuple(r for r in rules() if r.family == family) for family in FAMILIES}
    return tuple((FAMILIES[family], members) for family, members in found.items() if members)


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
    stages = {"draft": "from a draft on", "review": "from the review on", "final": "at the end"}
    said = f"checked {stages[rule.stage]}"
    if rule.heuristic and rule.stage == "draft":
        said = "checked from the review on"
    return f"{said}; a guess, so look twice" if rule.heuristic else said


def _set_aside(rule: Rule) -> str:
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
    for key, value in {**example.template, **example.limits}.items():
        yield f"where the template says `{key}`: {_tree(value)}"


def _tree(value: Any) -> str:
    import json

    text = json.dumps(value, ensure_ascii=False)
    fence = "``" if "`" in text else "`"
    return f"{fence}{text}{fence}"
