"""Follow items to their new places, in everything that points to them."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.report.model import Clearance, Conflict, Report, Suppression
from csdreport.report.paths import Tokens, decode, dotted, encode, tokens
from csdreport.template.model import Template


class Moves:
    """Where items went when a report was settled or edited.

    Attributes:
        to: Pointer steps of an item to the steps where its content stands now: several when it
            was split, none when it is gone. An item that stays is left out.
        trimmed: Empty slots that were cut off the end of a list whose numbers have a meaning:
            the number still names the slot that the form prints.
    """

    def __init__(self, to: dict[Tokens, tuple[Tokens, ...]] | None = None) -> None:
        self.to = {} if to is None else to
        self.trimmed = set[Tokens]()

    def find(self, steps: Tokens) -> tuple[Tokens, ...]:
        """Give the new places of what stood at or below a moved item; itself if nothing moved."""
        for end in range(1, len(steps) + 1) if self.to else ():
            if steps[:end] in self.to:
                return tuple(new + steps[end:] for new in self.to[steps[:end]])
        return (steps,)

    def is_gone(self, steps: Tokens) -> bool:
        """Tell whether a place stood in an item that is gone or trimmed."""
        return any(
            steps[:end] in self.trimmed or self.to.get(steps[:end]) == ()
            for end in range(1, len(steps) + 1)
        )

    def list_of(self, steps: Tokens) -> Tokens:
        """Give the list that the gone item of a place stood in."""
        for end in range(1, len(steps) + 1):
            if self.to.get(steps[:end]) == ():
                return steps[: end - 1]
        return steps


def follow(report: Report, moves: Moves, template: Template | None = None) -> Report:
    """Rewrite the paths of a report after its items moved.

    Clearances, checks set aside and unknown keys of a gone item go with it; a conflict stays
    at the list, because it holds words of others.
    """
    within = template if template is not None else report
    return report.with_(
        clearances=tuple(
            each
            for clearance in report.clearances
            for each in clearances_after(clearance, moves, within)
        ),
        suppressed=tuple(
            each
            for suppression in report.suppressed
            for each in suppressions_after(suppression, moves, within)
        ),
        conflicts=tuple(conflict_after(each, moves, within) for each in report.conflicts),
        unknown={
            encode(new): value
            for old, value in report.unknown.items()
            for new in moves.find(decode(old))
        },
    )


def clearances_after(
    clearance: Clearance, moves: Moves, within: Report | Template
) -> Iterator[Clearance]:
    """Give the clearance of each new place; nothing for an item that is gone."""
    for new in moves.find(tokens(clearance.path, within)):
        yield clearance.model_copy(update={"path": dotted(new)})


def suppressions_after(
    suppression: Suppression, moves: Moves, within: Report | Template
) -> Iterator[Suppression]:
    """Give the check set aside at each new place; nothing for an item that is gone."""
    for new in moves.find(tokens(suppression.path, within)):
        yield suppression.model_copy(update={"path": dotted(new)})


def conflict_after(conflict: Conflict, moves: Moves, within: Report | Template) -> Conflict:
    """Give the conflict at its new place; at the list when its item is gone."""
    old = tokens(conflict.path, within)
    new = next(iter(moves.find(old)), moves.list_of(old))
    return conflict.model_copy(update={"path": dotted(new)})
