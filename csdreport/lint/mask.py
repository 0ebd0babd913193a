"""Take protected words out of findings and notices: people paste them into mail."""

from __future__ import annotations

from collections.abc import Iterable

from csdreport.document import notices as kinds
from csdreport.findings import Finding, Fix, Notice
from csdreport.lint.hiding import Sought, folded, hide_names
from csdreport.lint.known_names import of_lines
from csdreport.lint.protect import TELLING_WORDS, Protection
from csdreport.lint.rule import Found, Rule
from csdreport.lint.vouched import is_vouched
from csdreport.report.reading import Reading

HIDDEN_NOTICE = "Something was noticed here; the words are not shown, to protect people."


def mask(
    finding: Finding, rule: Rule, found: Found, protection: Protection, wholes: Iterable[str]
) -> Finding:
    """Hide the words of a protected item, and protected names wherever they stand.

    Args:
        finding: What would be said.
        rule: Whose finding it is.
        found: What the rule saw.
        protection: What must not be shown.
        wholes: The texts that its quote may be cut out of.
    """
    if _is_protected(finding, found, protection):
        finding = finding._replace(
            message=_said(rule, found),
            quote="",
            fix=_remedy(rule, found),
        )
    if _names_nobody(finding, protection):
        return finding
    message = hide_names(finding.message, protection.sought)
    quote = hide_names(finding.quote, protection.sought, wholes)
    source = hide_names(finding.source, protection.sought)
    fix = _hide_in_fix(finding.fix, protection)
    if (message, quote, source, fix) == (
        *(finding.message, finding.quote),
        *(finding.source, finding.fix),
    ):
        return finding
    return finding._replace(message=message, quote=quote, source=source, fix=fix)


def _names_nobody(finding: Finding, protection: Protection) -> bool:
    """Tell quickly that nothing is to be hidden, as in most findings, which hold no words of it."""
    fix = finding.fix
    # New values are never printed but where they were looked at; a quote may end in half a name.
    if fix and (fix.replacement is not None or fix.edits or fix.repair):
        return False
    if finding.quote and protection.names:
        return False
    advice = fix.text if fix else ""
    said = f"{finding.message}\n{finding.source}\n{advice}"
    return not protection.sought.may_stand_in(said)


def mask_notices(reading: Reading, *, reveal: bool = False) -> tuple[Notice, ...]:
    """Give the notices of a reading as they may be printed."""
    if reveal or not reading.notices:
        return reading.notices
    from csdreport.lint.engine import protection_of

    protection = protection_of(reading)
    return tuple(
        mask_notice(_without_strange_words(notice, reading), protection)
        for notice in reading.notices
    )


def mask_notice(notice: Notice, protection: Protection) -> Notice:
    """Hide protected words in one notice; the names it carries are always hidden."""
    own = Sought(of_lines(notice.names))

    def hidden(text: str) -> str:
        return hide_names(hide_names(text, own), protection.sought)

    quote, message = notice.quote, hidden(notice.message)
    if protection.covers(notice.path) or protection.tells(quote):
        quote = ""
    if protection.tells(message, fewest=TELLING_WORDS):
        message = HIDDEN_NOTICE
    return notice._replace(
        message=message,
        quote=hidden(quote),
        source=hidden(notice.source),
        names=(),
    )


def _without_strange_words(notice: Notice, reading: Reading) -> Notice:
    """Hide a heading that no form has, unless its words name nobody."""
    if notice.kind != kinds.SECTION_UNKNOWN or is_vouched(notice.quote, reading.template):
        return notice
    return notice._replace(quote="")


def _is_protected(finding: Finding, found: Found, protection: Protection) -> bool:
    if protection.covers(finding.path) or (not finding.path and protection.may_hold(finding.quote)):
        return True
    # A message without words of the report may hold the form's own, such as "anonymous".
    message = "" if found.wordless else finding.message
    return any(map(protection.tells, (finding.quote, message, found.fix)))


def _said(rule: Rule, found: Found) -> str:
    return found.message if found.wordless else rule.summary


def _remedy(rule: Rule, found: Found) -> Fix | None:
    text = (found.fix if found.wordless else "") or found.remedy or rule.remedy
    return Fix(text) if text else None


def _hide_in_fix(fix: Fix | None, protection: Protection) -> Fix | None:
    """Hide names in what would pass; new values that hold protected words are left out."""
    if fix is None:
        return None
    replacement = fix.replacement
    if replacement is not None:
        bare = folded(replacement)
        if hide_names(bare, protection.sought) != bare or protection.tells(bare):
            replacement = None
    return Fix(hide_names(fix.text, protection.sought), replacement, fix.safe)
