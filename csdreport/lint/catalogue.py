"""The rules there are, and how people name them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache

from csdreport.discovery import modules_in
from csdreport.errors import CsdReportError
from csdreport.lint.rule import Rule

FOLDER = "csdreport.lint.rules"


@cache
def rules() -> tuple[Rule, ...]:
    """Find every rule, by code."""
    found = [
        value
        for module in modules_in(FOLDER)
        for value in vars(module).values()
        if isinstance(value, Rule)
    ]
    return tuple(sorted(found, key=lambda rule: rule.code))


def named(name: str) -> Rule:
    """Give the rule of a code or a name, in any case; raises CsdReportError."""
    wanted = name.strip().casefold()
    for rule in rules():
        if wanted in (rule.code.casefold(), rule.name):
            return rule
    raise unknown(name)


def chosen(names: Iterable[str]) -> frozenset[str]:
    """Give the codes that some codes, prefixes of codes, or names stand for.

    Raises:
        CsdReportError: One stands for no rule; the hint offers the nearest.
    """
    codes: set[str] = set()
    for name in names:
        found = _codes_of(name)
        if not found:
            raise unknown(name)
        codes |= found
    return frozenset(codes)


def page(name: str) -> str:
    """Write the manual page of a rule, in Markdown; raises CsdReportError."""
    from csdreport.lint import pages

    return pages.page(named(name))


def shown(name: str) -> str:
    """Write the page of a rule, or the lines of all whose codes begin so; raises CsdReportError."""
    codes = _codes_of(name)
    if name.strip().casefold() in (rule.code.casefold() for rule in rules()) or len(codes) < 2:
        return page(next(iter(codes), name))
    return table(codes)


def table(codes: Collection[str] = ()) -> str:
    """Write rules by family, one line each; without codes all."""
    from csdreport.lint import pages

    return pages.listing([rule for rule in rules() if rule.code in codes or not codes])


def nearest(name: str) -> str:
    """Give the code or name most like a mistyped one, or ""."""
    from csdreport.template.nearest import nearest as like

    words = [word for rule in rules() for word in (rule.code, rule.name)]
    family, number = name.strip().upper()[:3], name.strip()[3:]
    whole = f"{family}{number.zfill(3)}"
    return whole if number and whole in words else like(name.strip(), words)


def unknown(name: str) -> CsdReportError:
    """Make the error for a name that stands for no rule."""
    from csdreport.template.nearest import nearest as like
    from csdreport.text.normal import line

    families = sorted({rule.family for rule in rules()})
    family = "" if any(map(str.isdigit, name)) else like(name.strip().upper(), families)
    near = family or nearest(name)
    meant = f"Did you mean '{near}'? " if near else ""
    return CsdReportError(
        f"There is no rule named '{line(name)[:80]}'.",
        hint=f"{meant}`csdreport rule` lists all rules.",
    )


def _codes_of(name: str) -> set[str]:
    wanted = name.strip().casefold()
    if not wanted:
        return set()
    return {
        rule.code
        for rule in rules()
        if rule.name == wanted or rule.code.casefold().startswith(wanted)
    }
