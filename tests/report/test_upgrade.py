"""Older schema versions, led to the present one."""

from __future__ import annotations

from typing import Any

import pytest

from csdreport.errors import InputError
from csdreport.report.model import SCHEMA_VERSION
from csdreport.report.upgrade import STEPS, upgrade


def two(data: dict[str, Any]) -> dict[str, Any]:
    return {**data, "event": data["meeting"]}


def three(data: dict[str, Any]) -> dict[str, Any]:
    return {**data, "event": data["event"].upper()}


def test_every_step_from_the_first_version_to_the_present_one_is_there() -> None:
    assert set(STEPS) == set(range(1, SCHEMA_VERSION))


def test_steps_follow_one_another_and_the_version_rises_by_one() -> None:
    old = {"schema_version": 1, "meeting": "days"}
    new = upgrade(old, {1: two, 2: three}, newest=3)
    assert new == {"schema_version": 3, "meeting": "days", "event": "DAYS"}
    assert old == {"schema_version": 1, "meeting": "days"}


def test_a_file_in_between_takes_the_later_steps_only() -> None:
    assert (
        upgrade({"schema_version": 2, "event": "a"}, {1: two, 2: three}, newest=3)["event"] == "A"
    )


def test_a_file_without_a_version_is_of_the_first() -> None:
    assert upgrade({"meeting": "days"}, {1: two}, newest=2)["event"] == "days"


@pytest.mark.parametrize("version", [SCHEMA_VERSION + 1, 0, -1, "1", 1.0, True, None, [1]])
def test_any_other_version_is_an_error_with_a_hint(version: Any) -> None:
    with pytest.raises(InputError, match="schema_version") as caught:
        upgrade({"schema_version": version})
    assert caught.value.hint
