"""What would pass, in the language of a report: the wordings that rules propose in marks."""

from __future__ import annotations

from csdreport.lint.lexicon import derived, table
from csdreport.lint.terms import pattern

LEXICON = "passing"


def in_language(advice: str, language: str) -> str:
    """Give advice with the wordings between its marks in a language, as far as there is a list.

    What surrounds them stays English, as everything that the program says.
    """
    said = _said(language)
    if not said or '"' not in advice:
        return advice
    return pattern(r'"([^"]+)"').sub(lambda match: f'"{said.get(match[1]) or match[1]}"', advice)


@derived
def _said(language: str) -> dict[str, str]:
    rows = (entry.partition("|") for entry in table(language, LEXICON).get("said", ()))
    return {english.strip(): own.strip() for english, _, own in rows}
