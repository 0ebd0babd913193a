"""What stands above the two columns of a table, by language."""

from __future__ import annotations

HEADS = {
    "en": ("Question", "Answer"),
    "fr": ("Question", "Réponse"),
    "es": ("Pregunta", "Respuesta"),
}


def heads(language: str) -> tuple[str, str]:
    """Give the words for a language; "fr-CA" takes those of "fr", an unknown one English."""
    return HEADS.get(language.partition("-")[0].lower(), HEADS["en"])


def are_heads(label: str, answer: str) -> bool:
    """Tell whether a row holds nothing but these words, in any language."""
    return (label, answer) in HEADS.values()
