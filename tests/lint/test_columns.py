from __future__ import annotations

from csdreport.findings import Finding, Severity
from csdreport.lint.columns import located


def test_a_rule_about_words_points_behind_the_speech_that_holds_them_first() -> None:
    line = "“the illegal migrants whom we met here” told of illegal migrants"
    finding = Finding(
        "TRM001",
        "illegal-migrant",
        Severity.ERROR,
        "other",
        "",
        "",
        "Said here.",
        quote="illegal migrants",
        source="line 2",
    )
    (found,) = located([finding], f"Other\n{line}\n")
    assert found.source == f"line 2 column {line.rindex('illegal') + 1}"
