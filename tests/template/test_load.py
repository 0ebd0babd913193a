"""Templates come from the package by id, or from a file of one's own."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from csdreport.errors import InputError
from csdreport.template import check, load, source
from csdreport.template.kinds import empty_value
from csdreport.template.model import Field, Template

SEED = os.environ.get("CSDREPORT_SEED", "")


@pytest.fixture(params=load.known())
def shipped(request: pytest.FixtureRequest) -> Template:
    return load.load(request.param)


def test_csd_2016_is_shipped() -> None:
    assert "csd-2016" in load.known()


def test_every_shipped_template_is_sound(shipped: Template) -> None:
    text = source.read_shipped(source.TEMPLATES, shipped.id)
    assert check.problems(text) == []


def test_every_shipped_template_is_named_by_its_id(shipped: Template) -> None:
    assert shipped.id in load.known()


def test_every_language_of_a_shipped_template_is_complete(shipped: Template) -> None:
    for language in shipped.name:
        for words in _printed(shipped):
            assert not words or words.get(language), words


def test_the_fields_of_csd_2016_are_those_of_the_design() -> None:
    template = load.load("csd-2016")
    shapes = {path: (field.kind, field.max, field.required) for path, field in
              template.answer_fields()}  # fmt: skip
    assert shapes == {
        "session.rapporteurs": ("people", None, "error"),
        "session.theme": ("text", None, "error"),
        "progress.examples": ("list", 4, "warning"),
        "recommendations": ("group", 4, "error"),
        "governance.mechanisms": ("text", None, "info"),
        "governance.compact": ("text", None, "info"),
        "agenda2030.lessons": ("list", None, "warning"),
        "inclusion.women": ("text", None, "info"),
        "inclusion.children": ("text", None, "info"),
        "messages": ("list", 2, "error"),
        "quotes": ("quotes", 2, "no"),
        "other": ("text", None, "no"),
    }


def test_the_recommendations_of_csd_2016_have_four_parts() -> None:
    group = load.load("csd-2016").field_at("recommendations.2")
    assert [(child.id, child.kind, child.max) for child in group.fields] == [
        ("text", "text", None),
        ("addressees", "tags", None),
        ("actions", "list", 2),
        ("indicators", "list", 2),
    ]


@pytest.mark.skipif(not SEED, reason="CSDREPORT_SEED names no filled form")
def test_csd_2016_prints_what_the_real_form_prints() -> None:
    form = _bare(Path(SEED).read_text(encoding="utf-8"))
    template = load.load("csd-2016")
    damaged = template.section("recommendations").instruction_aliases["en"][0]
    mended = template.say(template.section("recommendations").instruction).split("\n\n")[-1]
    assert _bare(damaged) in form
    for text in _texts_of_the_form(template):
        assert _bare(text) in form or text == mended, text


def test_an_unknown_template_is_told_with_the_nearest_name() -> None:
    with pytest.raises(InputError, match="There is no template named 'csd-2061'") as caught:
        load.load("csd-2061")
    assert "Did you mean 'csd-2016'?" in caught.value.hint


def test_a_template_of_ones_own_is_loaded_from_its_file(tmp_path: Path) -> None:
    copy = tmp_path / "mine.toml"
    text = source.read_shipped(source.TEMPLATES, "csd-2016")
    copy.write_text("\ufeff" + text.replace('id = "csd-2016"', 'id = "mine"', 1), encoding="utf-8")
    assert load.load(str(copy)).id == "mine"


def test_a_broken_template_names_its_first_problem_and_their_number(tmp_path: Path) -> None:
    broken = tmp_path / "broken.toml"
    text = source.read_shipped(source.TEMPLATES, "csd-2016")
    broken.write_text(text.replace("max = 4", "maxx = 4"), encoding="utf-8")
    with pytest.raises(InputError, match="did you mean `max`") as caught:
        load.load(broken)
    assert "template check" in caught.value.hint


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is empty"),
        (b"   \n", "is empty"),
        (b"id = \xff\xfe", "not UTF-8"),
        (b"x" * (source.LARGEST + 1), "too large"),
    ],
)
def test_a_file_that_is_no_template_gets_one_message(
    tmp_path: Path, content: bytes, message: str
) -> None:
    file = tmp_path / "odd.toml"
    file.write_bytes(content)
    with pytest.raises(InputError, match=message):
        load.load(file)


@pytest.mark.parametrize("name", ["a\0/b", "no/such.toml", "/dev/null", "x" * 5000 + ".toml"])
def test_a_path_that_leads_nowhere_gets_one_message(name: str) -> None:
    with pytest.raises(InputError):
        load.load(name)


def test_a_folder_is_no_template(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is a folder"):
        load.load(tmp_path)


def test_an_id_never_opens_a_file(tmp_path: Path) -> None:
    file = tmp_path / "secret.toml"
    file.write_text("id = 1", encoding="utf-8")
    with pytest.raises(InputError, match="There is no template named"):
        load.by_id(str(file))


def test_control_sequences_in_a_name_do_not_reach_the_message() -> None:
    with pytest.raises(InputError) as caught:
        load.load("\x1b[31mred\n")
    assert caught.value.problem.isprintable()


def test_a_path_finds_its_field_whatever_its_numbers() -> None:
    template = load.load("csd-2016")
    assert template.field_at("recommendations.2.actions.1").id == "actions"
    assert template.field_at("quotes.1.speaker").id == "quotes"
    assert template.field_at("progress.examples.3").id == "examples"


@pytest.mark.parametrize("path", ["", "4", "progress", "nothing.here", "recommendations.1.nope"])
def test_a_path_without_a_field_is_a_key_error(path: str) -> None:
    with pytest.raises(KeyError):
        load.load("csd-2016").field_at(path)


def test_roles_are_found_inside_groups() -> None:
    template = load.load("csd-2016")
    assert [path for path, _ in template.in_role("recommendation.indicator")] == [
        "recommendations.indicators"
    ]


def test_every_kind_has_an_empty_value() -> None:
    template = load.load("csd-2016")
    assert {path: empty_value(field) for path, field in template.answer_fields()}["messages"] == []


def _printed(template: Template) -> list[dict[str, str]]:
    words = [template.name, template.title, template.report_title]
    for section in template.sections:
        words += [section.label, section.short, section.instruction]
    for field in _all_fields(template):
        words += [field.label, field.short, field.item_label, field.item_short]
        words += [field.instruction, field.limit_text, *field.choices.values()]
    return words


def _all_fields(template: Template) -> Iterator[Field]:
    for _, field in template.answer_fields():
        yield field
        yield from field.fields


def _texts_of_the_form(template: Template) -> list[str]:
    texts = [template.say(template.title)]
    for section in template.sections:
        texts += [template.say(section.label), *template.say(section.instruction).split("\n\n")]
        for field in section.fields:
            if field.kind != "list":
                texts.append(template.say(field.label))
        for field in section.field.fields if section.field else ():
            # The form of 2016 has no line of its own for the addressees.
            if not field.within:
                texts.append(template.say(field.label).replace("{n}", "1"))
    for _, field in template.answer_fields():
        texts.append(template.say(field.limit_text))
    return texts


def _bare(text: str) -> str:
    return " ".join(re.sub(r"</?\w+>|\*", "", text).split())
