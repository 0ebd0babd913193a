"""What stands above the two columns of a table, by language."""

from __future__ import annotations

ANSWERS = {
    "en": ("Question", "Answer"),
    "fr": ("Question", "Réponse"),
    "es": ("Pregunta", "Respuesta"),
}
NOTES = {
    "en": ("Item", "Text"),
    "fr": ("Élément", "Texte"),
    "es": ("Elemento", "Texto"),
}


def heads(language: str, *, answers: bool) -> tuple[str, str]:
    """Give the words for a language; "fr-CA" takes those of "fr", an unknown one English.

    Args:
        language: BCP 47 code.
        answers: Whether the rows answer a template, rather than list notes of the annex.
    """
    words = ANSWERS if answers else NOTES
    return words.get(language.partition("-")[0].lower(), words["en"])


def are_heads(label: str, answer: str) -> bool:
    """Tell whether a row holds nothing but these words, in any language."""
    return (label, answer) in (*ANSWERS.values(), *NOTES.values())
