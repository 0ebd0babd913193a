"""Findings as SARIF 2.1.0, for code hosts and archives of results.

A Word file has no lines that anybody could open, so a place is the report's own path, as a
logical location; text files get a region besides.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

from csdreport import __version__
from csdreport.findings import Finding, Severity
from csdreport.lint.catalogue import rules
from csdreport.lint.checked import Checked, Trouble
from csdreport.lint.output.base import line_and_column, said
from csdreport.lint.rule import Rule

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def render(reports: Iterable[Checked]) -> Iterator[str]:
    """Write one run, its results one a line so that nothing has to be held."""
    driver = {
        "name": "csdreport",
        "semanticVersion": __version__,
        "rules": [_rule(rule) for rule in rules()],
    }
    run = f'{{"tool": {_json({"driver": driver})}, "columnKind": "unicodeCodePoints"'
    yield f'{{"$schema": {_json(SCHEMA)}, "version": "2.1.0", "runs": [{run}, "results": ['
    sign = "\n"
    told: list[dict[str, Any]] = []
    unread = False
    numbers = {rule.code: number for number, rule in enumerate(rules())}
    for checked in reports:
        if checked.trouble:
            told.append(_notification(checked.file, checked.trouble))
            unread |= checked.trouble.severity is Severity.ERROR
        for finding in checked.findings:
            yield sign + _json(_result(finding, checked.file, numbers))
            sign = ",\n"
    invocation = {"executionSuccessful": not unread, "toolExecutionNotifications": told}
    yield f'\n], "invocations": [{_json(invocation)}]}}]}}\n'


def _rule(rule: Rule) -> dict[str, Any]:
    told: dict[str, Any] = {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.summary},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
    }
    if rule.why:
        told["fullDescription"] = {"text": rule.why}
    if rule.remedy:
        told["help"] = {"text": rule.remedy}
    return told


def _result(finding: Finding, file: str, numbers: dict[str, int]) -> dict[str, Any]:
    told: dict[str, Any] = {
        "ruleId": finding.code,
        "level": LEVELS[finding.severity],
        "message": {"text": said(finding)},
        "locations": [_location(finding, file)],
        "partialFingerprints": {"csdreport/v1": _fingerprint(finding)},
    }
    if finding.code in numbers:
        told["ruleIndex"] = numbers[finding.code]
    if finding.source:
        told["properties"] = {"source": finding.source}
    return told


def _notification(file: str, trouble: Trouble) -> dict[str, Any]:
    """Tell of a file that was not checked; a result needs a rule, and there is none for it."""
    told: dict[str, Any] = {
        "level": LEVELS[trouble.severity],
        "message": {"text": f"{trouble.message} {trouble.hint}".rstrip()},
    }
    if physical := _physical(file):
        told["locations"] = [{"physicalLocation": physical}]
    return told


def _physical(file: str) -> dict[str, Any]:
    if not file or file == "-":
        return {}
    address = file.replace("\\", "/")
    return {"artifactLocation": {"uri": quote(address.encode("utf-8", "replace"))}}


def _location(finding: Finding, file: str) -> dict[str, Any]:
    told: dict[str, Any] = {}
    if physical := _physical(file):
        told["physicalLocation"] = physical
        if region := _region(finding):
            told["physicalLocation"]["region"] = region
    if finding.path:
        logical = {"name": finding.label or finding.path, "fullyQualifiedName": finding.path}
        told["logicalLocations"] = [logical]
    return told


def _region(finding: Finding) -> dict[str, Any]:
    line, column = line_and_column(finding) or (0, 0)
    return {"startLine": line, **({"startColumn": column} if column else {})} if line else {}


def _fingerprint(finding: Finding) -> str:
    """Tell findings apart over changes elsewhere; made of the masked words alone.

    A hash of a name could be found out by trying names.
    """
    words = "\n".join((finding.code, finding.path, finding.message, finding.quote))
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _json(value: Any) -> str:
    # Plain ASCII: results travel through tools that guess encodings.
    return json.dumps(value)
