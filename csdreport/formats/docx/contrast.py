"""How well one colour stands out from another, as the web's accessibility guidelines measure it."""

from __future__ import annotations

_WEIGHTS = (0.2126, 0.7152, 0.0722)


def contrast(ink: str, ground: str) -> float:
    """Measure the contrast of two colours in six hexadecimal digits, 1 to 21.

    A colour that is none, such as "auto", counts as well readable.

    Source: WCAG 2.1, "contrast ratio" and "relative luminance".
    """
    first, second = _luminance(ink), _luminance(ground)
    if first is None or second is None:
        return 21.0
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)


def _luminance(colour: str) -> float | None:
    try:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    except ValueError:
        return None
    return sum(weight * _linear(part) for weight, part in zip(_WEIGHTS, parts, strict=True))


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
