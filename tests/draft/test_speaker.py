"""Who said a note: taken whole, so that no surname stays in words that may be published."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from csdreport.draft import notes, speaker
from csdreport.report.model import Note
from csdreport.text import normal


@pytest.mark.parametrize(
    ("line", "who", "said"),
    [
        ("@Ana we pay", "Ana", "we pay"),
        ("@ana we pay", "ana", "we pay"),
        ("@Ana Ruiz (Port Union) we pay", "Ana Ruiz (Port Union)", "we pay"),
        ("@Ana Ruiz (Port Union): we pay", "Ana Ruiz (Port Union)", "we pay"),
        ("@Ana (Port Union) we pay", "Ana (Port Union)", "we pay"),
        ("@Ana Ruiz we pay", "Ana Ruiz", "we pay"),
        ("@ana Ruiz we pay", "ana Ruiz", "we pay"),
        ("@Ana M. Ruiz we pay", "Ana M. Ruiz", "we pay"),
        ("@Dr. Ruiz we pay", "Dr. Ruiz", "we pay"),
        ("@Ana J Ruiz we pay", "Ana J Ruiz", "we pay"),
        ("@Ana de la Cruz we pay", "Ana de la Cruz", "we pay"),
        ("@Ana De La Cruz we pay", "Ana De La Cruz", "we pay"),
        ("@Musa bin Ali we pay", "Musa bin Ali", "we pay"),
        ("@Musa al-Hadi we pay", "Musa al-Hadi", "we pay"),
        ("@van der Berg we pay", "van der Berg", "we pay"),
        ("@Ana O'Brien-Ruiz we pay", "Ana O'Brien-Ruiz", "we pay"),
        ("@Ana d’Arc we pay", "Ana d’Arc", "we pay"),
        ("@Ana Ruiz of Port Aid we pay", "Ana Ruiz of Port Aid", "we pay"),
        ("@Ana Ruiz from the Port Union we pay", "Ana Ruiz from the Port Union", "we pay"),
        ("@Ana Ruiz, Port Aid: we pay", "Ana Ruiz (Port Aid)", "we pay"),
        # The first word of a sentence is no surname.
        ("@Ana We pay twice", "Ana", "We pay twice"),
        ("@Ana Ruiz Everybody pays", "Ana Ruiz", "Everybody pays"),
        ("@Ana Ruiz Recruiters keep passports", "Ana Ruiz", "Recruiters keep passports"),
        ("@Ana I pay", "Ana", "I pay"),
        ("@Ana La OIT paga", "Ana La OIT", "paga"),
        ("@Ana los puertos pagan", "Ana", "los puertos pagan"),
        ("@ANA WE PAY", "ANA", "WE PAY"),
        # One who does not capitalise ends the name.
        ("@ana ruiz: we pay", "ana ruiz", "we pay"),
        ("@ana de la cruz: we pay", "ana de la cruz", "we pay"),
        # A comma or a dash ends a name in capitals only: "fees" is no surname.
        ("@Ana Ruiz, we pay", "Ana Ruiz", "we pay"),
        ("@Ana Ruiz - we pay", "Ana Ruiz", "we pay"),
        ("@ana fees, passports, debt", "ana", "fees, passports, debt"),
        ("@ana yes, we pay", "ana", "yes, we pay"),
        ("@ana we pay: always", "ana", "we pay: always"),
        ("@ana we pay two fees, one here", "ana", "we pay two fees, one here"),
        ("@ana ruiz (port union) we pay", "ana ruiz (port union)", "we pay"),
        ("@ana it is bad (we pay)", "ana", "it is bad (we pay)"),
        ("@ana, we pay", "ana", "we pay"),
        # Marks around a name settle it.
        ('@"ana ruiz" we pay', "ana ruiz", "we pay"),
        ("@“ana ruiz” (Port Aid), we pay", "ana ruiz (Port Aid)", "we pay"),
        ('@"ana" Ruiz pays', "ana", "Ruiz pays"),
        ('@"ana we pay', '"ana', "we pay"),
        ("@Ana. We pay", "Ana.", "We pay"),
        ("@আনা আমরা দিই", "আনা", "আমরা দিই"),
    ],
)
def test_a_speaker_is_taken_whole(line: str, who: str, said: str) -> None:
    assert speaker.taken(line) == (who, said)


@pytest.mark.parametrize("line", ["@Ana Ruiz", "@Ana", "@", "@ ana pays", '@"" x', "a@b c", ""])
def test_a_line_that_says_nothing_besides_has_no_speaker(line: str) -> None:
    assert speaker.taken(line) == ("", line)


LETTERS = st.text("aB é.,:;-()\"“”'@1", max_size=40)
NAMES = st.lists(st.sampled_from(["Ana", "ruiz", "de", "La", "We", "(Aid)", "Aid:", "-", "pay,"]))


@given(LETTERS | NAMES.map(" ".join))
def test_speaker_and_text_hold_every_word(rest: str) -> None:
    line = normal.plain(f"@{rest}").strip()
    who, said = speaker.taken(line)
    assert "".join(filter(str.isalnum, who + said)) == "".join(filter(str.isalnum, line))


@given(LETTERS | NAMES.map(" ".join), st.sampled_from(["", "> ", "? ", "! "]))
def test_a_note_is_read_back_from_its_own_line(rest: str, mark: str) -> None:
    note = notes.from_line(f"{mark}@{rest}")
    if note.speaker:
        assert notes.from_line(notes.to_line(note)) == note


def test_the_line_of_a_note_shows_where_its_speaker_ends() -> None:
    note = Note(kind="quote", speaker="Ana Ruiz (Port Aid)", text="we pay")
    assert notes.to_line(note) == "> @Ana Ruiz (Port Aid): we pay"
    assert notes.to_line(Note(text="we pay")) == "we pay"
