"""What our own Word form prints above the two columns of a table, by language."""

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


def are_heads(label: str, answer: str) -> bool:
    """Tell whether two cells hold nothing but these words, in any language."""
    return (label.strip(), answer.strip()) in (*ANSWERS.values(), *NOTES.values())
