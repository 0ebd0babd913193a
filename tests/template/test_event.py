"""An event file holds what is true of one edition."""

from __future__ import annotations

from pathlib import Path

import pytest

from csdreport.errors import InputError
from csdreport.template import event, load

EVENT = """\
id = "days-2031"
name = "Harbour Days 2031"
line = "Harbour Days 2031, 4-5 May, Porto Vela"
template = "csd-2016"
starts = 2031-05-04
ends = 2031-05-05
deadline = 2031-05-05T20:00:00+02:00
hand_in = "reports@harbour-days.example"
chair_minutes = 12.5
words_per_minute = 120

[[sessions]]
number = "1.10"
title = "Ports and people"
theme = "Theme 1: Work"

[[sessions.rapporteurs]]
name = "Ilka Brandvold"
organisation = "Quay Watch"
"""


def test_every_shipped_event_loads_and_names_a_shipped_template() -> None:
    assert event.shipped()
    for shipped in event.shipped():
        assert shipped.template in load.known()
        assert shipped.id in event.known()


def test_the_default_event_of_a_template_is_shipped() -> None:
    for template in load.shipped():
        assert template.default_event in ("", *event.known())


def test_the_event_of_2016_has_the_session_of_the_real_report() -> None:
    session = event.load("csd-2016").session("3.2")
    assert session.theme_line == (
        "Theme 3: Doing Inclusive Development, Session 3.2 Migrant and diaspora action for job "
        "creation, social entrepreneurship and public policy"
    )


def test_an_event_of_ones_own_keeps_every_fact() -> None:
    made = event.parse(EVENT, "mine")
    session = made.session("1.10")
    assert (made.chair_minutes, made.words_per_minute) == (12.5, 120)
    assert made.deadline is not None
    assert made.deadline.isoformat() == "2031-05-05T20:00:00+02:00"
    assert session.name == "1.10 Ports and people"
    assert session.theme_line == "Theme 1: Work, Session 1.10 Ports and people"
    assert session.rapporteurs[0].organisation == "Quay Watch"


def test_a_session_number_is_a_text_and_not_a_decimal() -> None:
    with pytest.raises(KeyError):
        event.parse(EVENT, "mine").session("1.1")


def test_a_session_without_a_number_is_called_by_its_title() -> None:
    text = EVENT.replace('number = "1.10"\n', "")
    assert event.parse(text, "mine").sessions[0].theme_line == "Theme 1: Work, Ports and people"


def test_the_texts_of_an_event_become_single_printable_lines() -> None:
    text = EVENT.replace('title = "Ports and people"', 'title = " Ports\\n\\u001band people "')
    assert event.parse(text, "mine").sessions[0].title == "Ports and people"


def test_an_event_is_loaded_from_its_file(tmp_path: Path) -> None:
    file = tmp_path / "days.toml"
    file.write_text(EVENT, encoding="utf-8")
    assert event.load(file).id == event.load(str(file)).id == "days-2031"


def test_an_unknown_event_is_told_with_the_nearest_name() -> None:
    with pytest.raises(InputError, match="There is no event named 'csd2016'") as caught:
        event.load("csd2016")
    assert "Did you mean 'csd-2016'?" in caught.value.hint


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("starts = 2031-05-04", "starts = 2031-05-06", "a day before"),
        ('number = "1.10"', "number = 1.10", "Line 13: `number` is 1.1, but it has to be a text"),
        ('number = "1.10"\ntitle = "Ports and people"', "", "a number or a title"),
        ("words_per_minute = 120", "words_per_minute = 0", "at least 30"),
        ("hand_in", "handin", "did you mean `hand_in`"),
        ("starts = 2031-05-04", "starts = 4 May", "line 5, column"),
        ("T20:00:00+02:00", "T20:00:00", "a time with its offset from UTC"),
        ("T20:00:00+02:00", "", "a time with its offset from UTC"),
        ('id = "days-2031"', "", "The key `id` is missing"),
    ],
)
def test_a_mistake_in_an_event_is_told(old: str, new: str, message: str) -> None:
    assert old in EVENT
    with pytest.raises(InputError) as caught:
        event.parse(EVENT.replace(old, new, 1), "mine")
    assert message in caught.value.problem


def test_a_hundred_mistakes_are_told_by_the_first_ten() -> None:
    with pytest.raises(InputError, match="There are 90 more problems") as caught:
        event.parse(EVENT + "\n[[sessions]]" * 100, "mine")
    assert len(caught.value.problem) < 1000


@pytest.mark.parametrize(
    "line",
    [
        "Civil Society Days 2016, 8-9 December, Dhaka, Bangladesh",
        "CIVIL SOCIETY DAYS 2016,  8–9 December, Dhaka, Bangladesh ",
        "Civil Society Days 2016, 8\u20119\u00a0December, Dhaka, Bangladesh",
    ],
)
def test_a_printed_line_finds_its_event_after_folding(line: str) -> None:
    found = event.for_line(line)
    assert found is not None
    assert found.id == "csd-2016"


@pytest.mark.parametrize("line", ["", " ", "Civil Society Days 2017, Berlin", "2016"])
def test_another_line_finds_no_event(line: str) -> None:
    assert event.for_line(line) is None


def test_a_line_is_looked_up_among_given_events() -> None:
    mine = event.parse(EVENT, "mine")
    assert event.for_line("harbour days 2031, 4–5 may, porto vela", (mine,)) is mine
