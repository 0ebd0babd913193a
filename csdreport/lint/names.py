"""Whether a text names a person: closed patterns, since capitals alone prove nothing."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.lint import places
from csdreport.lint.context import Context
from csdreport.lint.lexicon import Hit
from csdreport.lint.terms import pattern

_NAME = r"[A-Z][^\W\d_]+(?:[-'’][A-Z][^\W\d_]+)*"
_TITLED = (
    rf"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor)\b\.? (?:[A-Z]\. ?)?{_NAME}(?: {_NAME}){{0,2}}"
)
_WHO = (
    r"(?:worker|migrant|mother|father|widow|woman|man|girl|boy|refugee|nurse|student|survivor|"
    r"victim|maid|driver|teenager|child|seafarer|labourer|carer|cook|cleaner)"
)
_DESCRIBED = rf"\b({_NAME}), (?:aged? )?(?:\d{{1,2}}\b|an? (?:[\w-]+ ){{0,2}}{_WHO}\b)"


def titled(text: str) -> Iterator[Hit]:
    """Walk names with a title: "Ms Okoro", "Dr. I. Okoro"."""
    for match in pattern(_TITLED).finditer(text):
        yield Hit(match.start(), match.end(), match.group())


def described(text: str, context: Context) -> Iterator[Hit]:
    """Walk first names that are explained: "Imani, a domestic worker", "Imani, 34"."""
    for match in pattern(_DESCRIBED).finditer(text):
        name = match.group(1)
        if not places.names_region(name, context.language):
            yield Hit(match.start(1), match.end(1), name)
