"""Boxes of a quote as people fill them by hand: lines joined, moved, doubled, gone on with.

Two people and an organisation are invented for each box; every way in which a name may come near a
line that is shown is one damage.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from hypothesis import strategies as st

from csdreport.document import words

SAID = ("“We cross the water.”", "We cross the water because the land has no work.")
OTHER = ("“The port is closed to those who knock.”", "“Nobody asked us at the quay.”")
PEOPLE = (
    ("Jane Okonkwo", "John Roetgen"),
    ("Amina Diallo-Sy", "José Luis Ortega"),
    ("Ngozi van der Berg", "Élodie Marchand"),
)
HOUSES = (
    "Harbour Union",
    "Red Cross",
    "Ferry Forum (FF)",
    "Quay Network, Kenya",
    "Médecins du Monde",
    "Asociación de Mujeres",
)
CASES: tuple[Callable[[str], str], ...] = (str, str.lower, str.upper)
BETWEEN = ("\t", "   ", " ", ", ", "; ", " / ", " – ", " - ", " • ", " | ", ". ", "/", ",")
BESIDE = (
    "{house}, {who}",
    "{who} ({house})",
    "{house} ({who})",
    "{who} of {house}",
    "{house} / {who}",
    "{house} - {who}",
    "{house}; {who}, coordinator",
    "{house}, Ms {who}",
    "{house}\t{who}",
    "{house} with {who}",
    "{who}, présidente, {house}",
    "{who}",
    "{house}: {who}",
    "{house} speaker {who}",
)


@dataclass
class Box:
    """A box under construction.

    Attributes:
        above: The words of the quote, and what stands beside them.
        lines: Label and value.
        said: What may stand above the lines without a doubt, and whom it names, who must be the
            speaker; "" for nobody.
    """

    who: str
    other: str
    house: str
    consent: str
    above: list[str]
    lines: list[tuple[str, str]]
    below: list[str] = field(default_factory=list)
    said: dict[str, str] = field(default_factory=dict)


Damage = Callable[[st.DrawFn, Box], None]


@dataclass(frozen=True)
class Typed:
    """What stands in the box, and the only name that others may be shown; "" where none is."""

    text: str
    people: tuple[str, str]
    shown: str


@st.composite
def boxes(draw: st.DrawFn) -> Typed:
    """Draw a box with up to three damages."""
    box = _whole(draw)
    whole = list(box.lines)
    joined = draw(st.sampled_from(["\n\n", "\n"]))
    # In this order "Organisation" is told by its value until that is exchanged.
    chosen = draw(st.lists(st.sampled_from(DAMAGES), max_size=3, unique=True))
    for damage in sorted(chosen, key=DAMAGES.index):
        damage(draw, box)
    bullet = draw(st.sampled_from(["", "", "• ", "- ", "* "]))
    colon = draw(st.sampled_from([": ", ": ", " : ", ":", "："]))
    clean, lines = (
        [f"{bullet}{label}{colon}{value}".strip() for label, value in each]
        for each in (whole, box.lines)
    )
    lines = _run_together(draw, box, lines)
    above = "\n\n".join(box.above)
    surely = box.consent == "name" and not box.below and above in box.said
    others = clean[0].replace(box.who, box.other)
    sure = surely and all(lines.count(line) == 1 and line in (*clean, others) for line in lines)
    named = [who for line, who in ((clean[0], box.who), (others, box.other)) if line in lines]
    alone = len(named) == 1 and box.said.get(above) in ("", *named)
    shown = named[0] if sure and alone and clean[2] in lines else ""
    text = "\n\n".join((*box.above, joined.join(lines), *box.below))
    return Typed(text, (box.who, box.other), shown)


def _whole(draw: st.DrawFn) -> Box:
    language = draw(st.sampled_from([*words.known(), ""]))
    printed = words.load(language)
    who, other = draw(st.sampled_from([*PEOPLE, *(pair[::-1] for pair in PEOPLE)]))
    house = draw(st.sampled_from(HOUSES))
    consent = draw(st.sampled_from(["name", "organisation", "name", "organisation", "anonymous"]))
    labels = printed.labels["quote"]
    case = draw(st.sampled_from(CASES))
    values = {
        "speaker": who,
        "organisation": house,
        "consent": printed.consent[consent],  # type: ignore[index]
        "consent_note": draw(st.sampled_from(["", "in the hall"])),
    }
    lines = [(case(labels[key]), value) for key, value in values.items()]
    said = draw(st.sampled_from(SAID))
    return Box(who, other, house, consent, [said], lines, said={said: ""})


def _run_together(draw: st.DrawFn, box: Box, lines: list[str]) -> list[str]:
    """Type some lines on one, or behind the quote."""
    if draw(st.integers(0, 2)):
        return lines
    if draw(st.integers(0, 3)) == 0:
        box.above[-1] = f"{box.above[-1]} {lines.pop(0)}"
    found: list[str] = []
    for line in lines:
        if draw(st.booleans()) and found:
            found[-1] += draw(st.sampled_from(BETWEEN)) + line
        else:
            found.append(line)
    return found


def _either(draw: st.DrawFn, box: Box) -> str:
    return draw(st.sampled_from([box.who, box.other]))


def _names_beside_the_organisation(draw: st.DrawFn, box: Box) -> None:
    value = draw(st.sampled_from(BESIDE)).format(house=box.house, who=_either(draw, box))
    box.lines = [(label, value if said == box.house else said) for label, said in box.lines]


def _two_speakers(draw: st.DrawFn, box: Box) -> None:
    sign = draw(st.sampled_from([", ", " and ", " & ", "; ", " / ", "\t", " (", " et ", " y "]))
    both = f"{box.who}{sign}{box.other}"
    box.lines = [(label, both if said == box.who else said) for label, said in box.lines]


def _goes_on(draw: st.DrawFn, box: Box) -> None:
    """Type a name below one of the lines."""
    who = _either(draw, box)
    shapes = ("({who}, coordinator)", "{who}", "{who}, {house}", "– {who}", "with {who}")
    typed = draw(st.sampled_from(shapes)).format(who=who, house=box.house)
    at = draw(st.integers(0, len(box.lines) - 1)) if box.lines else 0
    if box.lines:
        label, value = box.lines[at]
        box.lines[at] = (label, f"{value}\n\n{typed}")


def _another_quote(draw: st.DrawFn, box: Box) -> None:
    who = draw(st.sampled_from([f" {box.other}", f" – {box.other}, {box.house}", ""]))
    said = draw(st.sampled_from(OTHER)) + who
    draw(st.sampled_from([box.above.append, box.below.append]))(said)


def _repeats(draw: st.DrawFn, box: Box) -> None:
    if box.lines:
        label, value = draw(st.sampled_from(box.lines))
        said = box.other if value == box.who else value
        box.lines.insert(draw(st.integers(0, len(box.lines))), (label, said))


def _stands_above(draw: st.DrawFn, box: Box) -> None:
    if box.lines:
        label, value = box.lines.pop(draw(st.integers(0, len(box.lines) - 1)))
        box.above.insert(0, f"{label}: {value}")


def _names_beside_the_quote(draw: st.DrawFn, box: Box) -> None:
    who = _either(draw, box)
    shape = draw(st.sampled_from(["{0} – {1}", "{0}\n\n{1}, {2}", "{1}:\n\n{0}", "{0} ({1})"]))
    box.above[0] = shape.format(box.above[0], who, box.house)
    if len(box.above) == 1:
        # The name of the speaker, said twice, is no doubt.
        box.said[box.above[0]] = who


def _exchanged(draw: st.DrawFn, box: Box) -> None:
    values = {box.who: box.house, box.house: box.who}
    box.lines = [(label, values.get(said, said)) for label, said in box.lines]


def _lacks_a_line(draw: st.DrawFn, box: Box) -> None:
    if box.lines:
        box.lines.pop(draw(st.integers(0, len(box.lines) - 1)))


def _other_order(draw: st.DrawFn, box: Box) -> None:
    box.lines = list(draw(st.permutations(box.lines)))


def _remark_below(draw: st.DrawFn, box: Box) -> None:
    who = _either(draw, box)
    box.below.append(draw(st.sampled_from([f"PS: call {who}", who, f"({who} said so)"])))


DAMAGES: list[Damage] = [
    _names_beside_the_organisation,
    _two_speakers,
    _goes_on,
    _another_quote,
    _repeats,
    _stands_above,
    _names_beside_the_quote,
    _exchanged,
    _lacks_a_line,
    _other_order,
    _remark_below,
]
