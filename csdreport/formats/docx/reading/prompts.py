"""The prompts of our blank form, where a program kept their words and dropped their mark.

Only a blank form has prompts, and it carries no id; so no answer of an export is taken for one.
Source: docs/develop/decisions/prompts-only-in-blank-forms.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from csdreport.document import prompts
from csdreport.document.model import Entry, Part


def is_blank_form(facts: Mapping[str, str] | None) -> bool:
    """Tell by our footer line whether a file began as a blank form; None is no line of ours."""
    return facts is not None and not facts.get("id")


def taken_out(parts: Iterable[Part]) -> Iterator[Part]:
    """Take prompts out of the answers that stand at an anchor."""
    for part in parts:
        yield _without(part) if isinstance(part, Entry) and part.anchor else part


def _without(entry: Entry) -> Entry:
    left = prompts.without(entry.blocks)
    if left == entry.blocks:
        return entry
    return replace(
        entry, blocks=left, prompt=entry.prompt or "\n".join(prompts.within(entry.blocks))
    )
