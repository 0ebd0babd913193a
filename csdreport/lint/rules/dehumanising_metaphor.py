"""TRM012: "waves of migrants"."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint import wording
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.view import Answer

PATTERN = (
    r"\b(?i:floods?|flooding|waves?|tides?|influx(?:es)?|swarms?|hordes?|deluges?|"
    r"avalanches?) (?i:of) (?i:(?:irregular |illegal |new )?(?:im)?(?:migrants?|refugees?|"
    r"migration|asylum[- ]seekers?))\b"
)


@rule(
    "TRM012",
    Severity.WARNING,
    lexicons=("avoid.dehumanising_metaphor",),
    hints=("flood", "wave", "tide", "influx", "swarm", "horde", "deluge", "avalanche"),
    hint_lists=("avoid.dehumanising_metaphor",),
    fails=[
        {"other": "Waves of refugees came by sea."},
        {"messages": ["Ministers fear an influx of migrants."]},
        {"inclusion": {"women": "A flood of asylum seekers was seen."}},
    ],
    passes=[
        {"other": "Refugees came by sea in waves of three metres."},
        {"messages": ["Ministers count arrivals of migrants."]},
        {"inclusion": {"women": "A flood was seen by asylum seekers."}},
    ],
)
def dehumanising_metaphor(answer: Answer, context: Context) -> Iterator[Found]:
    """People are written about like water or insects.

    Stock, in statistics, is a number of people and may stand: "migrant stock".

    To fix it, write "arrivals", "movements", "people who arrive".
    """
    yield from wording.hits(PATTERN, answer)
    yield from wording.listed("dehumanising_metaphor", answer, context)
