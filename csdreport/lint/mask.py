"""Take protected words out of findings and notices: people paste them into mail."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from csdreport.findings import Finding, Fix, Notice
from csdreport.lint.protect import Protection
from csdreport.lint.rule import Found, Rule
from csdreport.lint.terms import pattern
from csdreport.report.reading import Reading

NAME = "[name]"
HIDDEN_NOTICE = "Something was noticed here; the words are not shown, to protect people."


def mask(finding: Finding, rule: Rule, found: Found, protection: Protection) -> Finding:
    """Hide the words of a protected item, and protected names wherever they stand."""
    if _is_protected(finding, protection):
        finding = replace(
            finding,
            message=_said(rule, found, protection),
            quote="",
            fix=Fix(rule.remedy) if rule.remedy else None,
        )
    return replace(
        finding,
        message=hide_names(finding.message, protection.names),
        quote=hide_names(finding.quote, protection.names),
        source=hide_names(finding.source, protection.names),
        fix=_hide_in_fix(finding.fix, protection),
    )


def mask_notices(reading: Reading, *, reveal: bool = False) -> tuple[Notice, ...]:
    """Give the notices of a reading as they may be printed."""
    if reveal or not reading.notices:
        return reading.notices
    from csdreport.lint.engine import protection_of

    protection = protection_of(reading)
    return tuple(mask_notice(notice, protection) for notice in reading.notices)


def mask_notice(notice: Notice, protection: Protection) -> Notice:
    """Hide protected words in one notice; the names it carries are always hidden."""
    names = (*notice.names, *protection.names)
    quote, message = notice.quote, hide_names(notice.message, names)
    if protection.covers(notice.path) or protection.tells(quote):
        quote = ""
    if protection.tells(message):
        message = HIDDEN_NOTICE
    return replace(
        notice,
        message=message,
        quote=hide_names(quote, names),
        source=hide_names(notice.source, names),
        names=(),
    )


def hide_names(text: str, names: Iterable[str]) -> str:
    """Replace whole names by "[name]", over line ends and in any case.

    A single word is replaced only where it is written like a name, so that a speaker called
    Hope does not take the hope out of every sentence.
    """
    wanted = tuple(name for name in names if name.strip())
    return _any_of(wanted).sub(NAME, text) if text and wanted else text


@lru_cache(maxsize=64)
def _any_of(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_name_pattern, names))})(?!\w)")


def _name_pattern(name: str) -> str:
    words = name.split()
    joined = r"\s+".join(re.escape(word) for word in words)
    if len(words) > 1:
        return f"(?i:{joined})"
    return f"{joined}|{re.escape(name.strip().upper())}"


def _is_protected(finding: Finding, protection: Protection) -> bool:
    if protection.covers(finding.path):
        return True
    shown = (finding.quote, finding.message, finding.fix.text if finding.fix else "")
    return any(protection.tells(words) for words in shown)


def _said(rule: Rule, found: Found, protection: Protection) -> str:
    if found.wordless and not protection.tells(found.message):
        return found.message
    return rule.summary


def _hide_in_fix(fix: Fix | None, protection: Protection) -> Fix | None:
    """Hide names in what would pass; new values that hold protected words are left out."""
    if fix is None:
        return None
    replacement = fix.replacement
    if replacement is not None:
        bare = pattern(r"[*_\\]|</?u>").sub("", replacement)
        if hide_names(bare, protection.names) != bare or protection.tells(bare):
            replacement = None
    text = hide_names(fix.text, protection.names)
    return replace(fix, text=text, replacement=replacement, edits=())
