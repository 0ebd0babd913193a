"""FRM020: nobody has decided yet who may read an item."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.document import notices as kinds
from csdreport.findings import Notice, Severity
from csdreport.lint import noticed, told_yes
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule
from csdreport.report import beside, waiting

_BESIDE = (
    "Words beside the quotation may name who spoke; a public copy leaves this quote out until "
    "somebody decides."
)
_IN_WORDS = (
    "Words say that the speaker agreed to be named, and no consent is recorded; a public copy "
    "leaves the name out until it is."
)
_APPROVED = {"text": "Boats wait.", "speaker": "Imani Okoro (approved 9 June)"}
_ASKED = {"path": "other", "level": "ask"}


@rule(
    "FRM020",
    Severity.WARNING,
    stage="draft",
    each="report",
    covered_by=("QUO001", "QUO006"),
    fails=[
        Example({"other": "Boats wait."}, {"clearances": [_ASKED]}),
        Example({"messages": ["Hear nurses."]}, {"clearances": [{**_ASKED, "path": "messages.1"}]}),
        Example({"quotes": [{"text": "“Boats wait.” (Kelp)", "consent": "anonymous"}]}),
        Example({"quotes": [_APPROVED]}),
        Example({"other": "x"}, notices=(Notice(kinds.HELD, "These words may name.", "other"),)),
    ],
    passes=[
        Example({"quotes": [{"text": "“Boats wait.” (Applause)", "consent": "anonymous"}]}),
        Example({"quotes": [{**_APPROVED, "consent": "name"}]}),
        Example({"other": "Boats wait."}),
        Example({"other": "Boats wait."}, {"clearances": [{**_ASKED, "level": "cleared"}]}),
        Example({"messages": ["Hear nurses."]}, {"clearances": [_ASKED]}),
    ],
)
def decision_waits(context: Context) -> Iterator[Found]:
    """An item waits until somebody decides who may read it.

    It stays out of every public copy as long as that is open. Somebody marked it so, or it was
    read from a file whose words may name a person: a quote that is not one quotation from its
    first mark to its last, a consent in words that nobody can be sure of, a quotation in running
    text with a name beside it. In a draft, words beside a quotation that may name its speaker are
    kept back as well, and so is a name with "(approved)" beside it, until a consent is recorded.
    A file that is only checked keeps asking: convert it to a draft, decide there, and export it.

    To fix it, decide in `csdreport fill` who may read it.
    """
    told: set[str] = set()
    for notice in noticed.notices(context, kinds.HELD):
        told.add(notice.path)
        yield noticed.found(notice, context)
    for clearance in context.report.clearances:
        path = clearance.path
        if clearance.level == "ask" and path not in told and context.exists(path):
            told.add(path)
            yield Found(path, "Nobody has decided yet who may read this.", wordless=True)
    for path in _named_beside(context):
        if path not in told:
            told.add(path)
            yield Found(path, _BESIDE, wordless=True)
    if context.template.attribution != "named":
        for quote in context.quotes:
            if quote.path not in told and told_yes.says_yes(quote, context):
                yield Found(quote.path, _IN_WORDS, wordless=True)


def _named_beside(context: Context) -> Iterator[str]:
    """Walk what `waiting.named_beside` does, by what other rules have found of the quotes."""
    if not waiting.are_asked(context.report, context.template):
        return
    for quote in context.quotes:
        is_told = beside.any_names(quote.beside, quote.agreed, quote.organisation)
        if is_told and waiting.is_open(quote.path, context.report):
            yield quote.path
