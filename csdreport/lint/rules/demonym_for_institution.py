"""TRM008: "Filipino embassy"."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint import wording
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.view import Answer

PATTERN = (
    r"\b(?:Filipin[oa] (?:[Ee]mbass\w+|[Gg]overnment|[Cc]onsulate|[Cc]onstitution|"
    r"[Mm]inistry|[Cc]ongress|[Ss]enate)|Bangla (?:[Gg]overnment|[Ee]mbassy|[Mm]inistry)|"
    r"Ph?illip+ino\w*|Philipino\w*|Phillipines|Philipines)\b"
)

BETTER: wording.Better = {
    r"filipin[oa] (.+)": r"Philippine \1",
    r"bangla (.+)": r"Bangladeshi \1",
    r"(?:philip|phillip|philipp|phillipp)ino(s?)": r"Filipino\1",
    r"phillipines|philipines": "Philippines",
}


@rule(
    "TRM008",
    Severity.INFO,
    lexicons=("avoid.demonym_for_institution",),
    hints=("filipin", "bangla", "philip", "phillip"),
    hint_lists=("avoid.demonym_for_institution",),
    fails=[
        {"other": "The Filipino Government sang."},
        {"messages": ["Ministers must hear Philipino nurses."]},
        {"inclusion": {"women": "A Bangla ministry wrote."}},
    ],
    passes=[
        {"other": "The Philippine Government sang."},
        {"messages": ["Ministers must hear Filipino nurses."]},
        {"inclusion": {"women": "A Bangladeshi ministry wrote."}},
    ],
)
def demonym_for_institution(answer: Answer, context: Context) -> Iterator[Found]:
    """The word for a people stands for a state, or is misspelt.

    Institutions of the Philippines are Philippine, those of Bangladesh are Bangladeshi.

    To fix it, write "Philippine embassy", "Bangladeshi government", "Filipino" with an F.
    """
    yield from wording.hits(PATTERN, answer, better=BETTER)
    yield from wording.listed("demonym_for_institution", answer, context)
