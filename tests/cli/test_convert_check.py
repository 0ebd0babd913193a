"""`csdreport convert --check`: the proof of a conversion."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from csdreport.document import accounting
from csdreport.document.accounting import Account, Difference
from tests.cli.conftest import Run

TWIN = Path(__file__).parents[1] / "cases" / "twin.txt"


def number(text: str, line: str) -> int:
    found = re.search(rf"^ *{re.escape(line)} +([\d,]+)$", text, re.MULTILINE)
    assert found, text
    return int(found[1].replace(",", ""))


@pytest.mark.parametrize("suffix", ["json", "md", "docx", "txt"])
def test_a_form_is_accounted_for_word_by_word(run: Run, suffix: str) -> None:
    ran = run("convert", TWIN, f"twin.{suffix}", "--check")
    assert ran.code == 0
    came = number(ran.text, "words in the source")
    parts = ("the template's own words", "answers", "event and title", "text without a place yet")
    assert came == sum(number(ran.text, part) for part in parts)
    assert number(ran.text, "words missing") == 0
    assert number(ran.text, "words there twice") == 0


def test_samples_are_accounted_for(run: Run, samples: list[Path]) -> None:
    for sample in samples:
        ran = run("convert", sample, f"{sample.stem}.docx", "--check", "--public")
        assert ran.code == 0
        copied = number(ran.text, "read again from the copy")
        assert number(ran.text, "words of the public report") == copied > 0


def test_the_account_does_not_mix_with_a_copy_on_standard_output(run: Run) -> None:
    ran = run(
        "convert", "-", "-", "--from", "text", "--to", "md", "--check", stdin=TWIN.read_bytes()
    )
    assert ran.text.startswith("---\n")
    assert "words missing" not in ran.text
    assert number(ran.err, "words missing") == 0


def test_a_missing_word_ends_with_exit_code_1_and_its_place(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost = Difference("line 7", ("whole", "rows", "of", "words"))
    monkeypatch.setattr(accounting, "account", lambda *_: Account(came=9, missing=(lost,)))
    ran = run("convert", TWIN, "twin.json", "--check")
    assert ran.code == 1
    assert number(ran.text, "words missing") == 4
    assert "line 7: “whole rows of words”" in ran.text


def test_protected_names_are_masked(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    lost = Difference("line 7", ("thanks", "Sunniva", "Adeyemi-Kraft"))
    monkeypatch.setattr(accounting, "account", lambda *_: Account(came=9, missing=(lost,)))
    ran = run("convert", TWIN, "twin.json", "--check")
    assert "Sunniva" not in ran.text
    assert "line 7: 3 words, not shown to protect people" in ran.text


def test_words_that_join_a_quote_and_its_speaker_are_not_counted_as_the_templates(
    run: Run, tmp_path: Path
) -> None:
    form = tmp_path / "form.txt"
    run("template", "blank", "csd-2016", "-o", form)
    blank = form.read_text(encoding="utf-8")
    counts = []
    for words in ("“We stay.”", "“We stay,” said Ana Sol of Kelp Union."):
        form.write_text(blank.replace("Quote 1\n", f"Quote 1\n\n{words}\n", 1), encoding="utf-8")
        ran = run("convert", form, tmp_path / "form.json", "--check", "--force")
        assert number(ran.text, "words missing") == 0
        counts.append(number(ran.text, "the template's own words"))
    assert counts[0] == counts[1]
    assert number(ran.text, "left out beside quotes, such as “said”") == 2


def test_tags_in_a_form_that_somebody_filled_are_no_words(run: Run, tmp_path: Path) -> None:
    form = tmp_path / "form.md"
    run("template", "blank", "csd-2016", "-o", form)
    blank = form.read_text(encoding="utf-8").rstrip()
    form.write_text(f"{blank}\n\nWe <b>met</b>.<ul><li>Twice</li></ul>\n", encoding="utf-8")
    ran = run("convert", form, tmp_path / "form.json", "--check")
    assert number(ran.text, "words missing") == 0
    answers = json.loads((tmp_path / "form.json").read_text(encoding="utf-8"))["answers"]
    assert answers["other"] == "We **met**.\n\n- Twice"
