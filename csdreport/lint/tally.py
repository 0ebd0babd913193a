"""Count findings while they pass by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from csdreport.findings import Severity
from csdreport.lint.checked import Checked
from csdreport.lint.output.base import WORDS, count


class Tally:
    """How much was found so far, by severity and by rule; the findings themselves are let go."""

    def __init__(self) -> None:
        self.reports = 0
        self.unread = 0
        self.unchecked = 0
        self.set_aside = 0
        self.by_severity: Counter[Severity] = Counter()
        self.by_rule: Counter[tuple[str, str, Severity]] = Counter()

    def counting(self, reports: Iterable[Checked]) -> Iterator[Checked]:
        """Hand reports on, counted."""
        for checked in reports:
            self._count_file(checked)
            self.set_aside += checked.set_aside
            for finding in checked.findings:
                self.by_severity[finding.severity] += 1
                self.by_rule[(finding.code, finding.name, finding.severity)] += 1
            yield checked

    def _count_file(self, checked: Checked) -> None:
        if checked.trouble is not None:
            self.unchecked += 1
            self.unread += checked.trouble.severity is Severity.ERROR
        if checked.is_report and (checked.findings or checked.trouble is None):
            self.reports += 1

    @property
    def worst(self) -> Severity | None:
        """Give the worst severity; None when nothing was found."""
        return max(self.by_severity, default=None)

    def summary(self) -> str:
        """Say in one sentence: "2 errors and 1 warning; 1 finding set aside.".

        Nothing is said where no report was checked: of such files other words tell.
        """
        counts = [count(self.by_severity[severity], WORDS[severity]) for severity in WORDS]
        said = _listed([part for part in counts if part])
        if not said and not self.reports:
            return ""
        said = said or "Nothing to look at"
        is_part = self.reports > 1 or (self.reports and self.unchecked)
        where = f" in {count(self.reports, 'report')}" if is_part else ""
        aside = f"; {count(self.set_aside, 'finding')} set aside" if self.set_aside else ""
        return f"{said}{where}{aside}."

    def statistics(self) -> Iterator[tuple[int, str, str, Severity]]:
        """Walk the rules that found something, the most frequent first: count, code, name."""
        for (code, name, severity), number in sorted(
            self.by_rule.items(), key=lambda item: (-item[1], item[0])
        ):
            yield number, code, name, severity


def _listed(parts: list[str]) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"
