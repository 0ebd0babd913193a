"""Findings as one page to mail to a rapporteur: no scripts, nothing from the network.

The page is read by people who never heard of a linter, some of them with a screen reader: it
speaks of what to mend in the order of the form, and no meaning hangs on a colour alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby
from pathlib import PurePath

from csdreport.findings import Finding, Severity
from csdreport.lint.checked import Checked, Trouble
from csdreport.lint.output.base import count
from csdreport.lint.vouched import names_nobody
from csdreport.text.normal import display, line

WHOLE = "The report as a whole"
MARKS = {
    Severity.ERROR: "To mend",
    Severity.WARNING: "To look at",
    Severity.INFO: "A hint",
}
STYLE = """
:root { color-scheme: light dark; --line: #b8b8b8; --soft: #555;
  --error: #a0131f; --warning: #7a4b00; --info: #1d5480; }
@media (prefers-color-scheme: dark) { :root { --line: #666; --soft: #bbb;
  --error: #ff9a94; --warning: #ffc46b; --info: #8ec8f5; } }
body { font: 1rem/1.5 system-ui, "Segoe UI", "Liberation Sans", Arial, sans-serif;
  max-width: 44rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.3rem; margin-top: 2.5rem; }
h3 { font-size: 1.1rem; margin: 1.8rem 0 .6rem; border-bottom: 1px solid var(--line); }
ul { list-style: none; margin: 0; padding: 0; }
li { margin: 0 0 1rem; padding: .1rem 0 .1rem .8rem; border-left: .3rem solid;
  break-inside: avoid; }
li.error { border-color: var(--error); }
li.warning { border-color: var(--warning); }
li.info { border-color: var(--info); }
li p, blockquote { margin: .2rem 0; }
.mark { font-weight: 700; }
.error .mark { color: var(--error); }
.warning .mark { color: var(--warning); }
.info .mark { color: var(--info); }
blockquote { padding-left: .8rem; font-style: italic; }
.rule, footer { color: var(--soft); font-size: .85rem; }
@media print { body { margin: 0; max-width: none; } }
""".strip()
HEAD = f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>What to look at in the report</title>
<style>
{STYLE}
</style>
</head>
<body>
<main>
<h1>What to look at in the report</h1>
<p>An automatic check went through the report the way an editor would. <strong>To mend</strong>
breaks a rule of the form or could harm somebody; <strong>To look at</strong> asks for a second
look; <strong>A hint</strong> is a matter of taste. Names that are protected are not shown here.</p>
"""
FOOT = """</main>
<footer>
<p>Each rule is explained by <code>csdreport rule</code> and its code.</p>
</footer>
</body>
</html>
"""


def render(reports: Iterable[Checked]) -> Iterator[str]:
    """Write the page, one part a report."""
    yield HEAD
    for number, checked in enumerate(reports, 1):
        yield "".join(f"{piece}\n" for piece in _report(checked, number))
    yield FOOT


def _report(checked: Checked, number: int) -> Iterator[str]:
    yield "<section>"
    name = _name(checked, number)
    if checked.file:
        yield f"<h2>{_text(name)}</h2>"
    if checked.trouble:
        yield f"<p>{_trouble(checked.file, checked.trouble, name)}</p>"
    if checked.findings or checked.trouble is None:
        yield f"<p>{_counts(checked)}</p>"
    level = 3 if checked.file else 2
    for section, findings in groupby(checked.findings, key=_section):
        yield f"<h{level}>{_text(section)}</h{level}>"
        yield "<ul>"
        for finding in findings:
            yield from _finding(finding, section)
        yield "</ul>"
    yield "</section>"


def _name(checked: Checked, number: int) -> str:
    """Give what others may read of the file's name: the page leaves the house.

    How the folders of this machine are called stays here. Who is protected in a file that was not
    checked nobody knows, so of such a name only words are shown that nobody is called by.
    """
    name = PurePath(checked.file).name
    if checked.trouble is None or names_nobody(PurePath(name).stem):
        return checked.heading
    return f"File {number}"


def _trouble(file: str, trouble: Trouble, name: str) -> str:
    called = PurePath(file).name
    # A hint may name other files: "Did you mean 'okoro.docx'?"
    hint = "" if "'" in trouble.hint else trouble.hint
    words = f"{trouble.message} {hint}".rstrip()
    if file:
        words = words.replace(file, name).replace(f"'{called}'", f"'{name}'")
    return f"<strong>Not checked:</strong> {_text(words)}"


def _section(finding: Finding) -> str:
    """Give the part of the form that a finding is about: the first of its printed labels."""
    return finding.label.split(" › ")[0] or finding.path or WHOLE


def _counts(checked: Checked) -> str:
    found = [finding.severity for finding in checked.findings]
    words = {Severity.ERROR: "to mend", Severity.WARNING: "to look at", Severity.INFO: "as a hint"}
    said = [
        f"{count(found.count(level), 'point')} {words[level]}" for level in words if level in found
    ]
    aside = f" {count(checked.set_aside, 'point')} set aside." if checked.set_aside else ""
    return (f"{', '.join(said)}." if said else "Nothing to look at.") + aside


def _finding(finding: Finding, section: str) -> Iterator[str]:
    yield f'<li class="{finding.severity.word}">'
    yield f'<p><span class="mark">{MARKS[finding.severity]}{_place(finding, section)}:</span>'
    yield f"{_text(finding.message)}</p>"
    if finding.quote:
        yield f"<blockquote>{_text(finding.quote)}</blockquote>"
    if finding.fix and finding.fix.text:
        yield f"<p>{_text(finding.fix.text)}</p>"
    where = f" · {_text(finding.source)}" if finding.source else ""
    yield f'<p class="rule">{finding.code} {finding.name}{where}</p>'
    yield "</li>"


def _place(finding: Finding, section: str) -> str:
    rest = finding.label.removeprefix(section).removeprefix(" › ")
    return f", {_text(rest)}" if rest else ""


def _text(text: str) -> str:
    return escape(line(display(text)))
