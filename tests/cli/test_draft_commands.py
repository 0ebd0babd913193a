"""`fill --answers`, `note`, `status`, `show`: what reads and feeds a draft without a screen."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import SAMPLES, Run, two_parts


def _answers(path: str) -> dict[str, object]:
    told = json.loads(Path(path).read_text(encoding="utf-8"))
    return dict(told["answers"])


def test_fill_without_a_terminal_says_what_to_do(run: Run) -> None:
    ran = run("fill", "x.json")
    assert ran.code == 2
    assert two_parts(ran)
    assert "--answers" in ran.err


def test_answers_from_a_whole_report_make_a_draft(run: Run, samples: list[Path]) -> None:
    assert run("fill", "x.json", "--answers", samples[0]).code == 0
    assert _answers("x.json") == json.loads(samples[0].read_text(encoding="utf-8"))["answers"]


def test_answers_in_yaml_are_added_to_what_stands_there(run: Run) -> None:
    Path("a.yaml").write_text("other: |\n  One.\n\n  Two.\n")
    Path("b.yaml").write_text("messages:\n  - States should listen.\n")
    run("fill", "x.json", "--answers", "a.yaml")
    assert run("fill", "x.json", "--answers", "b.yaml").code == 0
    held = _answers("x.json")
    assert held["other"] == "One.\n\nTwo."
    assert held["messages"] == ["States should listen."]


def test_a_mistyped_key_of_an_answer_file_is_named(run: Run) -> None:
    Path("a.yaml").write_text("mesages: [x]\n")
    ran = run("fill", "x.json", "--answers", "a.yaml")
    assert ran.code == 3
    assert "messages" in ran.err
    assert not Path("x.json").exists()


def test_a_note_waits_beside_the_draft_and_every_reader_sees_it(run: Run) -> None:
    Path("x.json").write_bytes((SAMPLES / "harbour-skills.json").read_bytes())
    before = Path("x.json").read_bytes()
    assert run("note", "x.json", "> @Ada The tide is a clock").code == 0
    assert Path("x.json").read_bytes() == before
    assert "Notes waiting: 1" in run("status", "x.json").text
    run("convert", "x.json", "copy.json")
    (note,) = json.loads(Path("copy.json").read_text(encoding="utf-8"))["notes"]
    assert (note["kind"], note["speaker"], note["text"]) == ("quote", "Ada", "The tide is a clock")


def test_a_note_says_who_was_taken_for_the_speaker(run: Run) -> None:
    Path("x.json").write_bytes((SAMPLES / "harbour-skills.json").read_bytes())
    done = run("note", "x.json", "> @Ada Moor (Port Aid) The tide is a clock")
    assert "Who said it: 'Ada Moor (Port Aid)'." in done.err
    assert "Who said it" not in run("note", "x.json", "The tide is a clock").err


def test_a_note_is_read_from_standard_input(run: Run) -> None:
    Path("x.json").write_bytes((SAMPLES / "harbour-skills.json").read_bytes())
    run("note", "x.json", "-", stdin="Zwölf Lampen".encode())
    assert "Zwölf Lampen" in run("show", "x.json").text


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_each_line_of_standard_input_is_a_note(run: Run, ends: str) -> None:
    Path("x.json").write_bytes((SAMPLES / "harbour-skills.json").read_bytes())
    lines = ["> @Ada The tide is a clock", "", "? Who pays", "and when"]
    done = run("note", "x.json", "-", stdin=f"{ends.join(lines)}{ends}".encode())
    assert "3 notes kept." in done.err
    run("convert", "x.json", "copy.json")
    kept = json.loads(Path("copy.json").read_text(encoding="utf-8"))["notes"]
    assert [(one["kind"], one["text"]) for one in kept] == [
        ("quote", "The tide is a clock"),
        ("question", "Who pays"),
        ("", "and when"),
    ]


def test_a_mark_begins_a_note_in_the_file_of_a_colleague(run: Run) -> None:
    Path("x.json").write_bytes((SAMPLES / "harbour-skills.json").read_bytes())
    Path("hers.txt").write_text("Lamps\nand oil\n@Ada: We pay\n  > Twice\n\nTides\n")
    assert "4 notes" in run("note", "x.json", "--from", "hers.txt").err
    run("convert", "x.json", "copy.json")
    kept = json.loads(Path("copy.json").read_text(encoding="utf-8"))["notes"]
    assert [(one["speaker"], one["text"]) for one in kept] == [
        ("", "Lamps\nand oil"),
        ("Ada", "We pay"),
        ("", "Twice"),
        ("", "Tides"),
    ]


def test_an_empty_note_and_a_note_for_nothing_are_refused(run: Run) -> None:
    Path("x.json").write_bytes((SAMPLES / "harbour-skills.json").read_bytes())
    assert run("note", "x.json", "-", stdin=b" \n").code == 2
    assert run("note", "missing.json", "words").code == 3


def test_status_counts_for_people_and_for_programs(run: Run, samples: list[Path]) -> None:
    assert "words" in run("status", *samples).text
    told = json.loads(run("status", "--json", *samples).text)["reports"]
    assert len(told) == len(samples)
    assert {"sections", "notes_waiting", "unplaced", "findings"} <= set(told[0])


def test_show_prints_answers_and_hides_them_from_others(run: Run) -> None:
    whole = run("show", SAMPLES / "first-hundred-days-draft.json").text
    public = run("show", SAMPLES / "first-hundred-days-draft.json", "--public").text
    assert "Marisol" in whole
    assert "Marisol" not in public
    assert "door list" in public


def test_notes_of_a_colleague_come_from_a_file(run: Run) -> None:
    Path("x.json").write_bytes((SAMPLES / "harbour-skills.json").read_bytes())
    Path("hers.txt").write_text(
        "? Who pays for the lamps\n\n> @Ada The tide is a clock\nand a bell"
    )
    assert "2 notes" in run("note", "x.json", "--from", "hers.txt").err
    run("convert", "x.json", "copy.json")
    kept = json.loads(Path("copy.json").read_text(encoding="utf-8"))["notes"]
    assert [note["kind"] for note in kept] == ["question", "quote"]
    assert kept[1]["text"] == "The tide is a clock\nand a bell"


def test_clean_removes_a_draft_with_its_companions(run: Run, tmp_path: Path) -> None:
    Path("x.json").write_bytes((SAMPLES / "harbour-skills.json").read_bytes())
    run("note", "x.json", "words")
    assert run("clean", "x.json").code == 2
    assert Path("x.json").exists()
    assert run("clean", "x.json", "--yes").code == 0
    assert not [path for path in tmp_path.iterdir() if path.name.strip(".").startswith("x.")]
    assert run("clean", "x.json", "--yes").code == 3


def test_prepared_answers_never_replace_words_without_force(run: Run) -> None:
    Path("x.json").write_bytes((SAMPLES / "harbour-skills.json").read_bytes())
    before = Path("x.json").read_bytes()
    Path("a.yaml").write_text("messages: [Only one.]\n")
    ran = run("fill", "x.json", "--answers", "a.yaml")
    assert ran.code == 2
    assert two_parts(ran)
    assert "Message 1" in ran.err
    assert Path("x.json").read_bytes() == before
    assert run("fill", "x.json", "--answers", "a.yaml", "--force").code == 0
    assert _answers("x.json")["messages"] == ["Only one."]
    assert before in [backup.read_bytes() for backup in Path().glob(".x.*/*.json")]
