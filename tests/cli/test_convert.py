"""`csdreport convert`."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from tests.cli.conftest import Run, two_parts


@pytest.mark.parametrize("through", [("md",), ("docx",), ("docx", "md"), ("md", "docx", "md")])
def test_samples_come_back_exactly(run: Run, samples: list[Path], through: tuple[str, ...]) -> None:
    for sample in samples:
        name = str(sample)
        for step, suffix in enumerate((*through, "json")):
            target = f"{sample.stem}-{step}.{suffix}"
            assert run("convert", name, target).code == 0
            name = target
        assert Path(name).read_bytes() == sample.read_bytes()


def test_two_exports_a_moment_apart_have_the_same_bytes(run: Run, samples: list[Path]) -> None:
    for suffix in ("docx", "md", "txt", "json"):
        run("convert", samples[0], f"one.{suffix}")
        time.sleep(0.05)
        run("convert", samples[0], f"two.{suffix}")
        assert Path(f"one.{suffix}").read_bytes() == Path(f"two.{suffix}").read_bytes()


def test_many_files_go_into_a_folder(run: Run, samples: list[Path], tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    assert run("convert", *samples, "out", "--to", "md").code == 0
    assert len(list((tmp_path / "out").glob("*.md"))) == len(samples)


def test_two_sources_with_one_target_name_write_nothing(
    run: Run, samples: list[Path], tmp_path: Path
) -> None:
    for folder in ("a", "b", "out"):
        (tmp_path / folder).mkdir()
    for folder in ("a", "b"):
        (tmp_path / folder / "same.json").write_bytes(samples[0].read_bytes())
    ran = run("convert", "a/same.json", "b/same.json", "out", "--to", "md")
    assert ran.code == 2
    assert two_parts(ran)
    assert list((tmp_path / "out").iterdir()) == []


def test_several_sources_need_a_folder(run: Run, samples: list[Path]) -> None:
    assert run("convert", *samples, "all.md").code == 2


def test_with_several_inputs_the_others_go_on(run: Run, samples: list[Path]) -> None:
    Path("out").mkdir()
    ran = run("convert", samples[0], "missing.json", samples[1], "out", "--to", "md")
    assert ran.code == 3
    assert len(list(Path("out").iterdir())) == 2


def test_pipes_work_in_both_directions(run: Run, samples: list[Path]) -> None:
    content = samples[0].read_bytes()
    ran = run("convert", "-", "-", "--from", "json", "--to", "docx", stdin=content)
    assert ran.out[:2] == b"PK"
    back = run("convert", "-", "-", "--from", "docx", "--to", "json", stdin=ran.out)
    assert back.out == content


def test_standard_input_needs_a_format(run: Run) -> None:
    ran = run("convert", "-", "x.json", stdin=b"text")
    assert ran.code == 2
    assert two_parts(ran)


def test_an_existing_target_is_kept_without_force(run: Run, samples: list[Path]) -> None:
    Path("kept.md").write_text("mine")
    ran = run("convert", samples[0], "kept.md")
    assert ran.code == 2
    assert Path("kept.md").read_text() == "mine"
    assert run("convert", samples[0], "kept.md", "--force").code == 0
    assert Path("kept.md").read_text() != "mine"


def test_a_source_is_never_its_own_target(run: Run, samples: list[Path]) -> None:
    Path("x.json").write_bytes(samples[0].read_bytes())
    assert run("convert", "x.json", "x.json", "--force").code == 2


def test_a_public_copy_says_so_and_holds_no_notes(run: Run, samples: list[Path]) -> None:
    for sample in samples:
        run("convert", sample, "public.json", "--public", "--force")
        told = json.loads(Path("public.json").read_text())
        assert told["copy"] == "public"
        assert told["notes"] == told["unplaced"] == told["clearances"] == []


def test_a_text_that_is_no_form_is_kept_whole_and_ends_with_one(run: Run) -> None:
    Path("mail.txt").write_text("Dear all,\n\nthe kettle stands behind the door.\n")
    ran = run("convert", "mail.txt", "mail.json")
    assert ran.code == 1
    kept = json.loads(Path("mail.json").read_text())["unplaced"]
    assert "kettle" in json.dumps(kept)


def test_a_word_changed_by_hand_comes_back_changed(run: Run, samples: list[Path]) -> None:
    run("convert", samples[0], "x.md")
    text = Path("x.md").read_text(encoding="utf-8")
    word = json.loads(samples[0].read_text(encoding="utf-8"))["answers"]["messages"][0].split()[-2]
    Path("x.md").write_text(text.replace(word, "marmalade"), encoding="utf-8")
    run("convert", "x.md", "x.json")
    assert "marmalade" in Path("x.json").read_text(encoding="utf-8")


def test_a_target_of_an_unknown_kind_is_wrong_usage(run: Run, samples: list[Path]) -> None:
    ran = run("convert", samples[0], "report.xyz")
    assert ran.code == 2
    assert two_parts(ran)
