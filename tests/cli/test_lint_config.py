"""What a configuration changes in `lint`, and what it may not."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import SAMPLES, Run, two_parts

MESSY = SAMPLES / "market-porters.json"
DRAFT = SAMPLES / "first-hundred-days-draft.json"
CASES = Path(__file__).parents[1] / "cases"
APPROVED = 'reason = "she wrote so herself", by = "A. Keeper"'


def configure(text: str) -> None:
    Path("csdreport.toml").write_text(text, encoding="utf-8")


def codes(run: Run, *arguments: str | Path) -> list[str]:
    ran = run("lint", *arguments, "--output-format", "json")
    return [found["code"] for found in json.loads(ran.text)["findings"]]


def test_settings_hold_until_an_option_says_otherwise(run: Run) -> None:
    configure('[lint]\nselect = ["STY"]\nfail-on = "info"\noutput-format = "concise"\n')
    ran = run("lint", MESSY, "--ignore", "QUO,PRV")
    assert ran.text.startswith(str(MESSY))
    assert ran.code == 1
    assert {code[:3] for code in codes(run, MESSY, "--select", "FRM")} == {"FRM"}


def test_a_pyproject_is_read_too(run: Run) -> None:
    Path("pyproject.toml").write_text('[tool.csdreport.lint]\nignore = ["FRM"]\n')
    assert not [code for code in codes(run, MESSY) if code.startswith("FRM")]


def test_another_configuration_is_named(run: Run) -> None:
    configure('[lint]\nignore = ["FRM"]\n')
    Path("other.toml").write_text("")
    assert "FRM002" in codes(run, MESSY, "--config", "other.toml")


@pytest.mark.parametrize("option", ["--template", "--event", "--config"])
@pytest.mark.parametrize("name", ["missing.toml", ".", "csd-2061"])
def test_what_an_option_names_and_is_not_there_is_an_input_that_is_missing(
    run: Run, option: str, name: str
) -> None:
    ran = run("lint", MESSY, DRAFT, option, name, "--output-format", "json")
    assert ran.code == 3
    assert two_parts(ran)
    assert ran.out == b""


def test_a_file_that_a_configuration_extends_and_is_not_there_is_a_mistake_in_it(run: Run) -> None:
    configure('\nextend = "missing.toml"\n')
    ran = run("lint", MESSY)
    assert ran.code == 2
    assert two_parts(ran)
    assert "csdreport.toml line 2" in ran.err


def test_a_selection_in_a_file_keeps_the_rules_that_protect_people(run: Run) -> None:
    configure('[lint]\nselect = ["STY"]\n')
    assert {"QUO001", "PRV003"} <= set(codes(run, MESSY))


@pytest.mark.parametrize("rule", ["QUO001", "QUO", "prv003", "named-quote-without-approval"])
@pytest.mark.parametrize("where", ["[lint]\nignore", '[lint.per-file-ignores]\n"*.docx"'])
def test_a_rule_that_protects_people_is_left_out_only_with_an_approver(
    run: Run, rule: str, where: str
) -> None:
    configure(f'{where} = ["{rule}"]\n')
    ran = run("lint", MESSY)
    assert ran.code == 2
    assert two_parts(ran)
    assert "csdreport.toml line 2" in ran.err
    configure(f'{where} = [{{ rules = ["{rule}"], reason = "she wrote so herself" }}]\n')
    assert run("lint", MESSY).code == 2
    configure(f'{where} = [{{ rules = ["{rule}"], {APPROVED} }}]\n')
    assert run("lint", MESSY).code == 1


def test_per_file_ignores_hold_for_their_files_alone(run: Run) -> None:
    Path("archive").mkdir()
    shutil.copy(MESSY, "archive/a.json")
    shutil.copy(MESSY, "b.json")
    configure('[lint.per-file-ignores]\n"archive/*" = ["FRM"]\n')
    assert "FRM002" not in codes(run, "archive/a.json")
    assert "FRM002" in codes(run, "b.json")


def test_extend_select_takes_a_rule_back_that_a_file_leaves_out(run: Run) -> None:
    configure('[lint]\nignore = ["FRM"]\n')
    assert set(codes(run, MESSY, "--extend-select", "FRM002")) >= {"FRM002"}
    assert "FRM013" not in codes(run, MESSY, "--extend-select", "FRM002")


def test_limits_of_a_project_are_held(run: Run) -> None:
    assert "FRM005" not in codes(run, MESSY)
    configure('[lint.limits]\n"recommendations.text" = { words = 2 }\nother = { words = 1 }\n')
    assert codes(run, MESSY).count("FRM005") >= 2
    configure('[lint.limits]\n"recommendation.text" = { words = 2 }\n')
    assert "recommendations.text" in run("lint", MESSY).err


def report(**answers: object) -> Path:
    told = {"schema_version": 1, "template": {"id": "csd-2016", "version": 1}, "answers": answers}
    path = Path("report.json")
    path.write_text(json.dumps(told), encoding="utf-8")
    return path


def test_words_of_a_project_count_as_shipped_ones(run: Run) -> None:
    path = report(
        messages=["The Harbour Circle should sing."], progress={"examples": ["Zembla nurses sing"]}
    )
    assert {"MSG006", "PRG005"} <= set(codes(run, path))
    configure(
        '[lint.lexicons.en]\nactors = { civil_society = ["harbour circle*"] }\n'
        'gazetteer = { members = ["Zembla"] }\n'
    )
    assert not {"MSG006", "PRG005"} & set(codes(run, path))


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ('actor = { civil_society = ["x"] }', "actors.civil_society"),
        ('actors = { civil_societies = ["x"] }', "actors.civil_society"),
        ('references = { named = ["("] }', "first is one of"),
        ('gazetteer = { members = ["a|b|c|d"] }', "columns"),
    ],
)
def test_an_unknown_word_list_is_an_error(run: Run, text: str, near: str) -> None:
    configure(f"[lint.lexicons.en]\n{text}\n")
    ran = run("lint", MESSY)
    assert ran.code == 2
    assert two_parts(ran)
    assert near in ran.err
    assert "csdreport.toml line 1: " in ran.err


@pytest.mark.parametrize(
    "text",
    [
        '[lint.lexicons.en.terms]\nknwon = ["KFBU"]\n',
        '[lint.limits]\n"recomendations.text" = { words = 3 }\n',
        '[lint.lexicons.en]\nterms.knwon = ["KFBU"]\n',
    ],
)
def test_a_setting_that_means_nothing_is_told_with_its_line(run: Run, text: str) -> None:
    configure(f"[lint]\nstage = 'final'\n{text}")
    assert re.search(r"error: csdreport.toml line [34]: ", run("lint", MESSY).err)


def test_a_template_and_an_event_of_a_project_are_known(run: Run) -> None:
    Path("forms").mkdir()
    shutil.copy(CASES / "second-template.toml", "forms/second.toml")
    shutil.copy(CASES / "second.txt", "filled.txt")
    configure('templates = ["forms/*.toml"]\n')
    assert run("convert", "filled.txt", "filled.json").code == 0
    told = json.loads(Path("filled.json").read_text())
    assert told["template"]["id"] != "csd-2016"
    assert run("lint", "filled.json", "--exit-zero").code == 0
    Path("csdreport.toml").unlink()
    assert run("lint", "filled.json").code == 3


def test_an_event_of_a_project_is_the_one_its_reports_name(run: Run) -> None:
    shutil.copy(SAMPLES / "civil-society-days-2031.toml", "mine.toml")
    configure('events = ["mine.toml"]\n')
    assert run("lint", MESSY, "--event", "civil-society-days-2031", "--exit-zero").code == 0
    configure("")
    assert run("lint", MESSY, "--event", "civil-society-days-2031", "--exit-zero").code == 3


def entry(code: str = "FRM002", **more: str) -> str:
    told = {"code": code, "reason": "the Chair agreed to four", **more}
    return "[[lint.suppress]]\n" + "".join(f"{key} = {json.dumps(told[key])}\n" for key in told)


def test_a_finding_is_set_aside_for_a_file_and_counted(run: Run) -> None:
    shutil.copy(MESSY, "a.json")
    shutil.copy(MESSY, "b.json")
    before = codes(run, "a.json").count("FRM002")
    configure(entry(file="a.json"))
    assert codes(run, "a.json").count("FRM002") == 0
    assert codes(run, "b.json").count("FRM002") == before
    told = json.loads(run("lint", "a.json", "--output-format", "json").text)
    assert told["set_aside"] == before > 0


def test_a_place_narrows_what_is_set_aside(run: Run) -> None:
    before = codes(run, MESSY).count("FRM002")
    configure(entry(path="recommendations.1.indicators"))
    assert codes(run, MESSY).count("FRM002") == before - 1


def test_what_sets_nothing_aside_is_reported_at_its_line(run: Run) -> None:
    configure("# ours\n" + entry("HDR006"))
    ran = run("lint", MESSY, "--output-format", "json")
    (found,) = [one for one in json.loads(ran.text)["findings"] if one["code"] == "SUP001"]
    assert found["file"] == "csdreport.toml"
    assert found["source"] == "csdreport.toml line 2"
    assert "HDR006" in found["message"]


def test_one_report_of_many_is_enough_for_an_entry_to_be_of_use(run: Run) -> None:
    shutil.copy(SAMPLES / "harbour-skills.json", "clean.json")
    configure(entry())
    assert "SUP001" in codes(run, "clean.json")
    assert "SUP001" not in codes(run, "clean.json", MESSY)


def test_an_entry_for_other_files_is_not_called_unused(run: Run) -> None:
    configure(entry("HDR006", file="elsewhere.docx"))
    assert "SUP001" not in codes(run, MESSY)


def test_an_entry_whose_day_is_over_is_reported_and_sets_nothing_aside(run: Run) -> None:
    configure(entry(until="2016-12-09"))
    found = codes(run, MESSY)
    assert "SUP004" in found
    assert "SUP001" not in found
    assert "FRM002" in found


@pytest.mark.parametrize("code", ["QUO001", "quo001", "named-quote-without-approval"])
def test_consent_is_set_aside_only_with_an_approver(run: Run, code: str) -> None:
    for nobody in ({}, {"by": "-"}):
        configure(entry(code, **nobody))
        ran = run("lint", MESSY)
        assert ran.code == 2
        assert two_parts(ran)
    configure(entry(code, by="A. Keeper"))
    assert "QUO001" not in codes(run, MESSY)


def test_an_unknown_rule_in_a_file_is_named_with_its_line(run: Run) -> None:
    configure(entry("FRN002"))
    ran = run("lint", MESSY)
    assert ran.code == 2
    assert "csdreport.toml line 1" in ran.err
    assert "FRM002" in ran.err


@pytest.mark.parametrize("key", ["select", "extend-select", "ignore"])
def test_an_unknown_rule_in_a_list_is_named_with_its_line(run: Run, key: str) -> None:
    configure(f'[lint]\n{key} = ["FRN002"]\n')
    ran = run("lint", MESSY)
    assert ran.code == 2
    assert two_parts(ran)
    assert "csdreport.toml line 2" in ran.err
    assert "FRM002" in ran.err


def test_show_config_says_where_each_value_comes_from(run: Run) -> None:
    Path("base.toml").write_text('[lint]\nstage = "final"\n')
    configure(
        'extend = "base.toml"\n[lint]\nfail-on = "info"\n'
        f'ignore = ["STY", {{ rules = ["PRV001"], {APPROVED} }}]\n'
        '[lint.limits]\n"messages" = { words = 50 }\n' + entry(file="a.docx")
    )
    ran = run("lint", "--show-config", "--output-format", "json")
    assert ran.code == 0
    told = dict(line.split("  # ") for line in ran.text.splitlines())
    told = {said.strip(): origin for said, origin in told.items()}
    assert told['lint.stage = "final"'] == "base.toml line 2"
    assert told['lint.fail-on = "info"'] == "csdreport.toml line 3"
    assert told['lint.output-format = "json"'] == "--output-format"
    assert told["lint.select = []"] == "default"
    assert told['lint.limits."messages" = { words = 50 }'] == "csdreport.toml line 6"
    assert any('by = "A. Keeper"' in said for said in told)
    assert [told[said] for said in told if 'file = "a.docx"' in said] == ["csdreport.toml line 7"]


def test_a_broken_configuration_is_one_message(run: Run) -> None:
    configure("[lint]\nslect = []\n")
    ran = run("lint", MESSY)
    assert ran.code == 2
    assert two_parts(ran)
    assert "lint.select" in ran.err
