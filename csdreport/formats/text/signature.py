"""Where a mail's signature begins: at "-- ", at a closing formula, at a program's own footer.

An earlier mail that a program put below belongs to it, from its dividing line or its own head down
to the end. Otherwise only few short lines down to the end of the file are taken for one. A
disclaimer that stands alone is not told from text and stays text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from csdreport.formats.text.mail import Line

_MOST_LINES, _LONGEST_LINE = 12, 400
_MOST_BELOW_CLOSING, _LONGEST_BELOW_CLOSING = 6, 80
_MARK = re.compile(r"--[ \u00a0]?")
_PROGRAM = re.compile(
    r"(?:sent|get|download) (?:from|via|with|by|using|outlook)\b.{0,60}"
    r"|(?:envoyé|expédié) (?:de|depuis|à partir de|avec|via|par) .{0,60}"
    r"|(?:télécharge[rz]|obtenez|obtenir) outlook\b.{0,40}"
    r"|enviado (?:desde|con|por|a través de|do|de) .{0,60}"
    r"|(?:obtener|obtenga|descargar) outlook\b.{0,40}",
    re.IGNORECASE,
)
_DEVICE = re.compile(
    r"\b(?:i(?:phone|pad|os)|android|outlook|gmail|yahoo|proton ?mail|thunderbird|samsung|galaxy"
    r"|huawei|xiaomi|blackberry|mail|mobile|phone|mobil|móvil|téléphone|teléfono)\b",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"(?:with )?(?:(?:best|kind|kindest|warm|warmest) )+(?:regards|wishes)|(?:kind )?regards"
    r"|yours (?:sincerely|faithfully|truly)|sincerely(?: yours)?|many thanks|in solidarity"
    r"|(?:bien )?cordialement|(?:meilleures|cordiales|sincères) salutations|bien à vous"
    r"|(?:un )?(?:cordial|afectuoso) saludo|saludos(?: cordiales)?|atentamente",
    re.IGNORECASE,
)
_DIVIDER = re.compile(
    r"-{2,} ?(?:original message|forwarded message|message d['’]origine|message transféré"
    r"|message original|mensaje original|mensaje reenviado|begin forwarded message) ?-{2,}"
    r"|begin forwarded message:|début du message (?:transféré|réexpédié) ?:"
    r"|inicio del mensaje reenviado:",
    re.IGNORECASE,
)
_HEAD = re.compile(
    r"\*?(?:from|sent|date|to|cc|subject|de|envoyé|à|objet|enviado|enviado el|fecha|para|asunto)"
    r"\*? ?:\*?\s.*",
    re.IGNORECASE,
)
_FEWEST_OF_HEAD = 3


def begins(lines: Sequence[Line]) -> int | None:
    """Give the place of the first line of the signature; None when there is none."""
    earlier = _earlier_mail(lines)
    if earlier is None:
        return _signed(lines)
    signed = _signed(lines[:earlier])
    return earlier if signed is None else signed


def _earlier_mail(lines: Sequence[Line]) -> int | None:
    """Find where a program put the mail that was answered; it never opens a file."""
    texts = [line.text.strip() for line in lines]
    first = next((at for at, text in enumerate(texts) if text), 0)
    heads, found = 0, None
    for at in range(len(texts) - 1, first, -1):
        heads = heads + 1 if _HEAD.fullmatch(texts[at]) else 0
        if _DIVIDER.fullmatch(texts[at]) or _opens_head(texts, at, heads):
            found = at
    return found


def _opens_head(texts: Sequence[str], at: int, heads: int) -> bool:
    """Tell whether the head of a mail begins at a line: "From: …", and two more below it."""
    is_first = heads >= _FEWEST_OF_HEAD and not _HEAD.fullmatch(texts[at - 1])
    return is_first and texts[at].lstrip("*").casefold().startswith(("from", "de"))


def _signed(lines: Sequence[Line]) -> int | None:
    filled = [at for at, line in enumerate(lines) if line.text.strip()]
    last = filled[-_MOST_LINES - 1 :]
    texts = [lines[at].text.strip() for at in last]
    if sum(1 for line in lines if _MARK.fullmatch(line.text)) == 1:
        marked = next((n for n, at in enumerate(last) if _MARK.fullmatch(lines[at].text)), None)
        if marked is not None and all(len(text) <= _LONGEST_LINE for text in texts[marked:]):
            closed = (n for n in range(1, marked) if _is_closed(texts[n:marked]))
            return last[next(closed, marked)]
    found = (n for n in range(1, len(last)) if _is_footer(texts[n]) or _is_closed(texts[n:]))
    return next((last[n] for n in found), None)


def _is_footer(text: str) -> bool:
    """Tell whether a mail program put a line, such as "Sent from my iPhone"."""
    return bool(_PROGRAM.fullmatch(text) and _DEVICE.search(text))


def _is_closed(texts: Sequence[str]) -> bool:
    """Tell whether these last lines are a closing formula with a name below it."""
    closing, *below = texts
    short = all(len(text) <= _LONGEST_BELOW_CLOSING for text in below)
    return bool(_CLOSING.fullmatch(closing.rstrip(" ,.!:–-"))) and (
        0 < len(below) <= _MOST_BELOW_CLOSING and short
    )
