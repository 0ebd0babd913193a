"""Which of the lines that read like the title of a section is its heading.

The words of a title stand in answers too: "Women and children" among addressees, or as an action.
Where the title stands once more further down, that one is the heading if the labels of the section
are right below it, or if sections that are printed before it begin in between.
"""

from __future__ import annotations

from collections.abc import Sequence

from csdreport.document.match.ahead import sections_labelled
from csdreport.document.match.labels import Found, Printed
from csdreport.document.model import Heading, Part


def told_further_down(
    parts: Sequence[Part], labels: Sequence[Sequence[Found]], printed: Printed
) -> list[frozenset[str]]:
    """Give, for each part, the sections whose title it has and whose heading is one below it.

    Args:
        parts: The whole file.
        labels: The labels that stand word for word in each part.
        printed: The template's texts.
    """
    titles = [
        frozenset(one.label.section for one in found if one.label.is_title) for found in labels
    ]
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    clear: dict[str, int] = {}
    clearly = [
        _clear(found, parts[at : at + 2], labels[at + 1 : at + 2], printed)
        for at, found in enumerate(titles)
    ]
    for at, found in enumerate(titles):
        last |= dict.fromkeys(found, at)
        clear |= dict.fromkeys(clearly[at], at)
        for section in found:
            first.setdefault(section, at)
    ids = [section.id for section in printed.template.sections]
    return [
        frozenset(
            section
            for section in found - clearly[at]
            if clear.get(section, at) > at
            or any(at < first.get(before, at) < last[section] for before in _before(section, ids))
        )
        for at, found in enumerate(titles)
    ]


def _before(section: str, ids: Sequence[str]) -> Sequence[str]:
    return ids[: ids.index(section)]


def _clear(
    titles: frozenset[str],
    parts: Sequence[Part],
    below: Sequence[Sequence[Found]],
    printed: Printed,
) -> frozenset[str]:
    """Give those titles of a part that are a heading, or have a label of their section below."""
    if not titles or isinstance(parts[0], Heading):
        return titles
    alone = (one.label for found in below for one in found if not one.label.is_title)
    labelled = {label.section for label in alone if not label.is_number}
    return titles & (labelled | sections_labelled(parts, printed))
