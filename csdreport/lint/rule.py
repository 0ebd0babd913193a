"""What a rule is: a function in one file of `rules/`, with its examples and its manual page.

    @rule("MSG006", Severity.WARNING, role="message",
          fails=["Remittances should cost less."],
          passes=["States should cap the cost of remittances."])
    def message_without_addressee(message: Answer, context: Context) -> Iterator[Found]:

The function's name is the rule's name, and its docstring is the page: the first paragraph says
what is wrong, the paragraph that begins "To fix it, " says what would pass, the rest says why.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal, NamedTuple, get_args

from csdreport.findings import Edit, Fact, Notice, Repair, Severity

Stage = Literal["draft", "review", "final"]
STAGES: tuple[Stage, ...] = get_args(Stage)

Each = Literal["answer", "text", "field", "quote", "report", "template"]
"""What a rule is called with: every answer text, every text (names and tags too), every field,
every quote, or once a report; or a template, when that is checked instead of a report."""

REMEDY = "To fix it, "

Edits = tuple[Edit, ...] | Callable[[], tuple[Edit, ...]]
Replacement = str | None | Callable[[], str | None]


class Found(NamedTuple):
    """What a rule saw; the engine makes a `Finding` of it, and masks it.

    Attributes:
        path: Dotted report path; empty for the whole report.
        message: Whole sentences. Where the item is protected the rule's own first sentence
            stands instead, unless the message is `wordless`.
        quote: Words of the report that it is about.
        fix: What would pass; empty takes the rule's own sentence, and so does a protected item,
            unless the message is `wordless`: then this holds no word of the report either.
        remedy: What would pass in a protected item, when the rule's own sentence is in another
            language than the report; holds no word of the report.
        replacement: The whole new Markdown of the item, where the rule knows it; may be worked
            out when it is wanted, since most who read findings never see it.
        safe: Whether the replacement keeps the meaning for certain.
        edits: The change, where it is more than a new value of the item; may be worked out
            when it is wanted, since whoever only reads findings never sees it.
        repair: The change of the Word file, where it is none of the answers.
        severity: When it differs from the rule's own.
        wordless: Whether the message holds no word of the report but the template's labels,
            figures and paths.
        advises: Whether the message says already what to do.
        source: Where in a foreign file, when the rule knows better than the reader.
    """

    path: str
    message: str
    quote: str = ""
    fix: str = ""
    remedy: str = ""
    replacement: Replacement = None
    safe: bool = False
    edits: Edits = ()
    repair: Repair | None = None
    severity: Severity | None = None
    wordless: bool = False
    advises: bool = False
    source: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """A report fragment that a rule finds fault with, or passes.

    Attributes:
        answers: Parts of `answers`, laid over an empty report of the template.
        report: Other keys of the report, such as "notes" or "unplaced".
        notices: What the reader is to have seen.
        facts: What the Word file is to be like.
        template: Attributes of the template to replace, such as `{"attribution": "named"}`.
        limits: Limits to set on fields: number-free path to `{"words": 50}`.
        event: Attributes of the event it was written for; empty when nobody knows it.
        at: Only findings at this path count; empty counts all.
    """

    answers: dict[str, Any] = field(default_factory=dict)
    report: dict[str, Any] = field(default_factory=dict)
    notices: tuple[Notice, ...] = ()
    facts: tuple[Fact, ...] = ()
    template: dict[str, Any] = field(default_factory=dict)
    limits: dict[str, dict[str, int]] = field(default_factory=dict)
    event: dict[str, Any] = field(default_factory=dict)
    at: str = ""


Sample = str | dict[str, Any] | Example
"""A text for a field of the rule's role, the `answers` it stands in, or a whole `Example`."""

Check = Callable[..., Iterator[Found]]

Worth = Callable[..., Sequence[Any]]
"""Given what a rule attaches to and the context, chooses what is worth showing to it."""


# There is one of each, so they are told apart by what they are, which is looked up fast.
@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """A rule and everything that is said about it.

    Attributes:
        code: Stable code such as "FRM002"; its letters are the family.
        name: Stable name such as "too-many-items".
        severity: How bad a finding is when the rule does not say otherwise.
        stage: The first stage at which it reports.
        each: What `check` is called with.
        roles: Roles of fields it attaches to; empty attaches to all.
        heuristic: A guess; its page says so.
        attribution: Only for templates with this policy; empty for all.
        lexicons: Word lists it needs, or keys of them ("requests.weak"); without them in the
            report's language it is silent.
        languages: The languages that its own patterns are written in; empty for any.
        covered_by: More specific rules: at the same place only they report.
        hints: Letters in lower case of which one stands in every text that it finds something
            in; for rules of answers, texts and whole reports. Others are not shown to it, and
            its pattern is never compiled while no report holds any. Empty shows all.
        hint_lists: Word lists ("list.key") whose phrases are hints as well; for rules of fields
            they are looked for in the whole report only.
        worth: Gives those of the texts it would be called with in which it may find something:
            most hold nothing, and a call costs more than a look. Empty shows all.
        loose: Whether it also looks at text that has no place in the form yet; it proposes no
            new words there.
        noted: The same for captured notes; what it finds there is at most a warning.
        check: The function.
        fails: Samples that it finds.
        passes: Samples that it leaves alone.
    """

    code: str
    name: str
    severity: Severity
    stage: Stage
    each: Each
    roles: tuple[str, ...]
    heuristic: bool
    attribution: str
    lexicons: tuple[str, ...]
    languages: tuple[str, ...]
    covered_by: tuple[str, ...]
    hints: tuple[str, ...]
    hint_lists: tuple[str, ...]
    worth: Worth | None
    loose: bool
    noted: bool
    check: Check
    fails: Sequence[Sample]
    passes: Sequence[Sample]

    @property
    def family(self) -> str:
        """Give the letters of the code."""
        return self.code.rstrip("0123456789")

    @property
    def summary(self) -> str:
        """Give the first paragraph of the page: what is wrong."""
        return self._paragraphs[0]

    @property
    def remedy(self) -> str:
        """Give what to do, as a sentence of its own."""
        return _remedy(self.check.__doc__ or "")

    @property
    def why(self) -> str:
        """Give the rest of the page, its paragraphs parted by blank lines."""
        rest = self._paragraphs[1:]
        return "\n\n".join(part for part in rest if not part.startswith(REMEDY))

    @property
    def _paragraphs(self) -> tuple[str, ...]:
        return _paragraphs(self.check.__doc__ or "") or (self.name,)


@cache
def _remedy(page: str) -> str:
    for paragraph in _paragraphs(page):
        if paragraph.startswith(REMEDY):
            said = paragraph.removeprefix(REMEDY)
            return said[:1].upper() + said[1:]
    return ""


@cache
def _paragraphs(page: str) -> tuple[str, ...]:
    parts = (" ".join(part.split()) for part in page.split("\n\n"))
    return tuple(part for part in parts if part)


def rule(
    code: str,
    severity: Severity,
    *,
    stage: Stage = "review",
    each: Each = "answer",
    role: str | tuple[str, ...] = (),
    heuristic: bool = False,
    attribution: str = "",
    lexicons: tuple[str, ...] = (),
    languages: tuple[str, ...] = (),
    covered_by: tuple[str, ...] = (),
    hints: tuple[str, ...] = (),
    hint_lists: tuple[str, ...] = (),
    worth: Worth | None = None,
    loose: bool = False,
    noted: bool = False,
    fails: Sequence[Sample],
    passes: Sequence[Sample],
) -> Callable[[Check], Rule]:
    """Make a rule of a function; the function's name becomes the rule's."""

    def make(check: Check) -> Rule:
        return Rule(
            code=code,
            name=check.__name__.replace("_", "-"),
            severity=severity,
            stage=stage,
            each=each,
            roles=(role,) if isinstance(role, str) else role,
            heuristic=heuristic,
            attribution=attribution,
            lexicons=lexicons,
            languages=languages,
            covered_by=covered_by,
            hints=hints,
            hint_lists=hint_lists,
            worth=worth,
            loose=loose,
            noted=noted,
            check=check,
            fails=fails,
            passes=passes,
        )

    return make
