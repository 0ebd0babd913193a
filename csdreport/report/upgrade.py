"""Bring files of older schema versions to the present one, one step a function."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from csdreport.errors import InputError
from csdreport.report.model import SCHEMA_VERSION

Step = Callable[[dict[str, Any]], dict[str, Any]]

STEPS: Mapping[int, Step] = MappingProxyType({})
"""The function that leads from each version to the next. Version 1 is the first."""


def upgrade(
    data: dict[str, Any], steps: Mapping[int, Step] = STEPS, newest: int = SCHEMA_VERSION
) -> dict[str, Any]:
    """Lead the JSON object of a report to the present schema version.

    Args:
        data: The object as it was read; a missing "schema_version" means the first one.
        steps: For tests.
        newest: For tests.

    Raises:
        InputError: The version is newer than this program, or no version at all.
    """
    version = data.get("schema_version", 1)
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise InputError(
            "'schema_version' is not a whole number from 1 upwards.",
            hint=f'This version of csdreport writes "schema_version": {newest}.',
        )
    if version > newest:
        raise InputError(
            f"The file has 'schema_version' {version}; this csdreport reads versions up to "
            f"{newest}.",
            hint="A newer csdreport wrote it. Update with `pip install --upgrade csdreport`.",
        )
    while version < newest:
        version += 1
        data = {**steps[version - 1](data), "schema_version": version}
    return data
