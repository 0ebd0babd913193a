from __future__ import annotations

from csdreport.findings import Finding, Severity
from csdreport.lint.columns import beginnings, located
from tests.lint.reports import reading


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


def test_an_item_of_a_list_is_found_in_its_own_line() -> None:
    form = (
        "## Messages\n\n1. *Hear* the illegal migrants of the port.\n"
        "2. Hear the  illegal migrants of the sea.\n3. Boats wait.\n"
    )
    items = ["*Hear* the illegal migrants of the port.", "Hear the illegal migrants of the sea."]
    base = reading({"messages": [*items, "Boats wait."]})
    found = [
        Finding("X", "x", Severity.ERROR, f"messages.{n}", "", "", "Here.", quote, source="line 3")
        for n, quote in ((1, "illegal migrants"), (2, "illegal migrants"), (3, ""))
    ]
    told = located(found, form, beginnings(found, base))
    assert [one.source for one in told] == ["line 3 column 15", "line 4 column 14", "line 5"]
