"""The recipes of the guide for editors, hooks and code hosts, held to what lint writes."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from csdreport.config.keys import OUTPUTS
from csdreport.findings import Finding, Severity
from csdreport.lint.checked import Checked
from csdreport.lint.output import concise

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "guide" / "checking.md"
FOUND = Finding("STY005", "space-errors", Severity.WARNING, "other", "", "Other", "A gap.")


def recipe(language: str, sign: str) -> str:
    """Give the block of the guide that holds a sign."""
    blocks: list[str] = re.findall(
        rf"```{language}\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL
    )
    return next(block for block in blocks if sign in block)


def patterns() -> list[dict[str, Any]]:
    (task,) = json.loads(recipe("json", "problemMatcher"))["tasks"]
    return [matcher["pattern"] for matcher in task["problemMatcher"]]


@pytest.mark.parametrize(
    ("source", "line", "column"),
    [
        ("line 9 column 25", "9", "25"),
        ("line 9", "9", None),
        ("table 2 row 3", "", None),
        ("", "", None),
    ],
)
def test_the_recipe_for_the_editor_sees_each_finding_once(
    source: str, line: str, column: str | None
) -> None:
    found = FOUND._replace(source=source)
    (told,) = "".join(concise.render([Checked((found,), file="in box/a b.md")])).splitlines()
    seen = [
        {key: match[at] for key, at in pattern.items() if isinstance(at, int)}
        for pattern in patterns()
        if (match := re.search(pattern["regexp"], told))
    ]
    (one,) = seen
    assert (one["file"], one["severity"], one["code"]) == ("in box/a b.md", "warning", "STY005")
    assert (one.get("line", ""), one.get("column")) == (line, column)


def test_a_pattern_without_a_line_is_said_to_be_about_the_file() -> None:
    assert [("line" in one, one.get("kind")) for one in patterns()] == [
        (True, None),
        (False, "file"),
    ]


def test_the_hook_of_the_recipe_is_one_that_we_offer() -> None:
    offered = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    (copy,) = yaml.safe_load(recipe("yaml", "hooks:"))["repos"]
    assert {hook["id"] for hook in copy["hooks"]} <= {hook["id"] for hook in offered}


def test_the_job_for_a_code_host_calls_lint_as_it_can_be_called() -> None:
    steps = yaml.safe_load(recipe("yaml", "runs-on"))["jobs"]["lint"]["steps"]
    called = [step["run"].split() for step in steps if step.get("run", "").startswith("csdreport")]
    assert called == [["csdreport", "lint", "reports/", "--output-format", "github"]]
    assert "github" in OUTPUTS
