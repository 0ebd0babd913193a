"""What stands in quotation marks: beyond doubt, and in doubt."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given, strategies as st

from csdreport.text.quotation import stretches

PAIRS = (
    "“”",
    "„“",
    "„”",
    "””",
    "«»",
    "»«",
    "‹›",
    "›‹",
    '""',
    "‘’",
    "‚‘",
    "''",
    "「」",
    "『』",
    "《》",
)
WORDS = st.text("ab,; .-", min_size=1, max_size=12).map(lambda text: f"a{text}b")


def said(text: str, *, doubtful: bool = False) -> list[str]:
    return [text[start:end] for start, end in stretches(text, doubtful=doubtful)]


@pytest.mark.parametrize("marks", PAIRS)
def test_any_pair_of_marks_is_known(marks: str) -> None:
    speech = f"{marks[0]}We sleep  here.{marks[1]}"
    for text in (speech, f"{speech} and so on", f"He said: {speech}", f"({speech}), don’t we"):
        assert said(text) == said(text, doubtful=True) == [speech]


@pytest.mark.parametrize(
    "text",
    ["The workers’ rights, don't they", "Nobody’s", "plain", "a > b", "l’État, it's"],
)
def test_an_apostrophe_is_no_quotation_mark(text: str) -> None:
    assert said(text, doubtful=True) == []


@pytest.mark.parametrize(
    ("text", "maybe"),
    [
        ("He: “We  sleep", "“We  sleep"),
        ("We  sleep” he said", "We  sleep” he said"),
        ("Let 'em  go", "'em  go"),
        ("‘The migrants’ land  is ours’, he said", "‘The migrants’ land  is ours’"),
        ("“a —“b  c” d” e", "“a —“b  c” d”"),
        ('A 5" pipe  here', 'A 5" pipe  here'),
    ],
)
def test_a_mark_in_doubt_takes_rather_too_much(text: str, maybe: str) -> None:
    assert said(text, doubtful=True) == [maybe]


def test_a_doubt_reaches_to_the_end_of_its_paragraph() -> None:
    text = "He: “We  sleep\nthey  wait\n“Go”, he said"
    starts = [text.index("they"), text.rindex("“")]
    found = stretches(text, doubtful=True, paragraphs=starts)
    assert [text[start:end] for start, end in found] == ["“We  sleep", "“Go”"]


def test_speech_that_reaches_over_paragraphs_keeps_all_of_them() -> None:
    text = '“We sleep\n5" pipe  leaks\nthey  wait”'
    (found,) = stretches(text, doubtful=True, paragraphs=[10, 24])
    assert found == (0, len(text))


def test_between_two_quotations_nobody_is_quoted() -> None:
    assert said("“Go”, he said, “now”.", doubtful=True) == ["“Go”", "“now”"]


def test_a_quotation_within_another_is_part_of_it() -> None:
    assert said("“Don’t say ‘guest’ so”, she said", doubtful=True) == ["“Don’t say ‘guest’ so”"]


def test_a_line_behind_an_angle_is_a_quotation() -> None:
    assert said("He said:\n\n\\> We  sleep\nand so on") == ["\\> We  sleep"]


@given(
    st.text("ab “”„«»\"'‘’‚‹›「」-,."),
    WORDS,
    st.text("ab “”„«»\"'‘’‚‹›「」-,."),
    st.sampled_from(PAIRS),
)
@example("“a —", "b  c", " d”", "“”")
def test_whatever_stands_around_it_a_quotation_is_found(
    before: str, words: str, behind: str, marks: str
) -> None:
    speech = f"{marks[0]}{words}{marks[1]}"
    text = f"{before} {speech} {behind}"
    start = len(before) + 1
    inside = set(range(start, start + len(speech)))
    covered = {at for begin, end in stretches(text, doubtful=True) for at in range(begin, end)}
    assert inside <= covered


def test_thousands_of_quotations_in_thousands_of_paragraphs_are_found_in_time() -> None:
    paragraph = "“We meet.”\n"
    text = paragraph * 8_000
    begun = time.process_time()
    found = stretches(
        text, doubtful=True, paragraphs=range(len(paragraph), len(text), len(paragraph))
    )
    assert len(found) == 8_000
    # Each against each takes twenty times as long.
    assert time.process_time() - begun < 2
