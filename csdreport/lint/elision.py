"""Small French words before a word that is changed: "la vague", but "l’arrivée"."""

from __future__ import annotations

from csdreport.lint.terms import pattern

_VOWEL = r"(?i)[aeiouyàâäéèêëîïôöùûüœæ]"
_ELIDES = r"(?i)(?<![^\W_])(la|le|de|que)(\s+)$"
# Others change in a way of their own ("sa", but "son"), or lost their vowel to the old word.
_OTHERS = (
    r"(?i)(?<![^\W_])(?:ma|ta|sa|ce|je|me|te|se|ne|beau|nouveau|vieux|jusque|lorsque|puisque|"
    r"quoique)\s+$"
)
_ELIDED = r"['’]\s*$"


def joined(before: str, old: str, new: str) -> tuple[int, str] | None:
    """Fit new words to the small word before them.

    Args:
        before: The text up to the old words.
        old: The words that go.
        new: Those that come.

    Returns:
        How many characters more go before the old words, and what comes; None when it cannot be
        said for certain what the small word becomes.
    """
    was, is_ = (bool(pattern(_VOWEL).match(words)) for words in (old, new))
    if was == is_:
        return 0, new
    if was:
        return None if pattern(_ELIDED).search(before) else (0, new)
    if pattern(_OTHERS).search(before):
        return None
    small = pattern(_ELIDES).search(before)
    return (len(small[0]), f"{small[1][:-1]}’{new}") if small else (0, new)
