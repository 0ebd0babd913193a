"""Any sequence of actions keeps the report canonical, loses no word, and can be undone."""

from __future__ import annotations

from typing import Any

from hypothesis import settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from csdreport.fill import inlet
from csdreport.fill.actions import (
    Action,
    Add,
    Back,
    Decide,
    Delete,
    FileNote,
    FileText,
    Jump,
    Keep,
    MarkNote,
    Move,
    Next,
    Nothing,
    Redo,
    TakenBack,
    Undo,
    Write,
)
from csdreport.fill.walk import Walk, apply, start
from csdreport.report import paths
from csdreport.report.canonical import canonicalise
from csdreport.report.model import Note, Report
from csdreport.text import fold, literal, markdown, words
from tests.fill.reports import template
from tests.strategies.reports import canonical_reports
from tests.strategies.text import nasty_text

TEMPLATE = template()
FIELDS = [path for path, _ in TEMPLATE.answer_fields()]
LISTS = [
    "progress.examples", "recommendations", "recommendations.1.actions",
    "recommendations.2.indicators", "session.rapporteurs", "quotes", "messages",
]  # fmt: skip
PLACES = [
    *FIELDS, *(f"{path}.{n}" for path in LISTS for n in (1, 2, 4)),
    "quotes.1.consent", "quotes.2.speaker", "recommendations.3.addressees",
]  # fmt: skip
PLAIN = st.sampled_from(["", "ferry", "two ferries\nand a boat", "- one\n- two", "a; b", "name"])


class Walking(RuleBasedStateMachine):
    """Does whatever a person could do, in any order."""

    @initialize(report=canonical_reports(TEMPLATE))
    def begin(self, report: Report) -> None:
        self.walk = start(TEMPLATE, report)
        self.undone: list[Report] = []

    def do(self, action: Action) -> None:
        self.walk = apply(self.walk, action)

    @rule(text=st.one_of(PLAIN, nasty_text()))
    def write(self, text: str) -> None:
        before = self.walk
        self.do(Write(text))
        stored = inlet.stored(text, before.place.shape)
        assert _words(stored) <= _words(self.walk.report.answers)

    @rule()
    def write_what_is_shown(self) -> None:
        before = self.walk.report
        shown = inlet.shown(self.walk.value, self.walk.place.shape)
        self.do(Write(shown.text, shown.form))
        assert self.walk.report == before

    @rule(action=st.sampled_from([Next(), Back(), Nothing(), Redo(), Undo()]))
    def step(self, action: Action) -> None:
        self.do(action)

    @rule(texts=st.lists(PLAIN, max_size=2))
    def take_back(self, texts: list[str]) -> None:
        before, ahead = self.walk.report, [moment.report for moment in self.walk.future]
        self.do(TakenBack(tuple(texts)))
        assert self.walk.report == before
        assert [moment.report for moment in self.walk.future[len(texts) :]] == ahead

    @rule(path=st.sampled_from(PLACES))
    def jump(self, path: str) -> None:
        before = self.walk.report
        self.do(Jump(path))
        assert self.walk.report == before

    @rule(path=st.sampled_from(LISTS), number=st.integers(0, 4))
    def add(self, path: str, number: int) -> None:
        self.do(Add(path, number))

    @rule(path=st.sampled_from(LISTS), number=st.integers(1, 4))
    def delete(self, path: str, number: int) -> None:
        self._taken_back(Delete(path, number))

    @rule(path=st.sampled_from(LISTS), number=st.integers(1, 4), to=st.integers(1, 4))
    def move(self, path: str, number: int, to: int) -> None:
        before = _words(self.walk.report.answers)
        self.do(Move(path, number, to))
        assert _words(self.walk.report.answers) == before

    @rule(path=st.sampled_from(PLACES), level=st.sampled_from(["", "ask", "internal", "cleared"]))
    def decide(self, path: str, level: str) -> None:
        self.do(Decide(path, level))

    @rule(text=st.sampled_from(["ships", "rain\nwind"]))
    def note(self, text: str) -> None:
        self.do(Keep((Note(text=text, kind="quote", speaker="Noor"),)))

    @rule(number=st.integers(1, 3), path=st.sampled_from(FIELDS))
    def file_note(self, number: int, path: str) -> None:
        before = _words(self.walk.report.answers)
        self.do(FileNote(number, path))
        assert before <= _words(self.walk.report.answers)

    @rule(number=st.integers(1, 2), path=st.sampled_from(FIELDS))
    def file_text(self, number: int, path: str) -> None:
        before = _everything(self.walk.report)
        self.do(FileText(number, path))
        assert before <= _everything(self.walk.report)

    @rule(number=st.integers(1, 3), used=st.booleans())
    def mark(self, number: int, used: bool) -> None:
        self.do(MarkNote(number, used=used))

    @rule()
    def go_all_the_way_back(self) -> None:
        _check_past(self.walk)

    def _taken_back(self, action: Action) -> None:
        """Do something and undo it, then do it again: a deletion must be no loss."""
        before = self.walk
        self.do(action)
        if self.walk.report != before.report:
            undone = apply(self.walk, Undo())
            assert undone.report == before.report
            assert apply(undone, Redo()).report == self.walk.report

    @invariant()
    def the_report_is_canonical(self) -> None:
        if hasattr(self, "walk"):
            assert canonicalise(self.walk.report, TEMPLATE) == self.walk.report

    @invariant()
    def the_current_box_is_one_of_the_boxes(self) -> None:
        if hasattr(self, "walk"):
            assert self.walk.place in self.walk.places

    @invariant()
    def the_last_change_can_be_taken_back_and_made_again(self) -> None:
        if hasattr(self, "walk"):
            before = apply(self.walk, Undo())
            assert (before is self.walk) == (before.report == self.walk.report)
            if before is not self.walk:
                assert apply(before, Redo()).report.answers == self.walk.report.answers


def _check_past(walk: Walk) -> None:
    """Undo passes through every state there was, and each step of it can be made again."""
    reached, steps = [walk.report.answers], 0
    back = walk
    while (before := apply(back, Undo())) is not back:
        assert before.report != back.report
        assert apply(before, Redo()).report.answers == back.report.answers
        back, steps = before, steps + 1
        reached.append(back.report.answers)
    assert all(moment.report.answers in reached for moment in walk.past)
    for _ in range(steps):
        back = apply(back, Redo())
    assert back.report.answers == walk.report.answers


def _words(value: Any) -> set[str]:
    if isinstance(value, dict):
        return set().union(*(_words(part) for part in value.values()))
    if isinstance(value, list):
        return set().union(*(_words(part) for part in value))
    return {fold.fold(word) for word in words.words(value)} if isinstance(value, str) else set()


def _everything(report: Report) -> set[str]:
    """Collect the words of answers as people read them, and of texts without a place."""
    answers = [
        literal.render(markdown.parse(leaf.value)) if leaf.kind_of_text == "rich" else leaf.value
        for leaf in paths.leaves(report, TEMPLATE)
    ]
    return _words(answers) | _words([one.text for one in report.unplaced])


Walking.TestCase.settings = settings(max_examples=45, stateful_step_count=30, deadline=None)
TestWalking = Walking.TestCase
