from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from csdreport.config.find import nearest_file
from csdreport.config.keys import KEYS, Key
from csdreport.config.load import load
from csdreport.config.model import Config
from csdreport.errors import CsdReportError

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Give a function that writes a file into a folder that is the current one."""
    monkeypatch.chdir(tmp_path)

    def written(text: str, name: str = "csdreport.toml") -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return written


def refused(path: Path, code: int = 2) -> CsdReportError:
    with pytest.raises(CsdReportError) as caught:
        load(path)
    assert caught.value.exit_code == code
    return caught.value


def test_the_nearest_file_wins_and_nothing_is_mixed(write: Write, tmp_path: Path) -> None:
    write('[lint]\nstage = "final"\nfail-on = "info"\n')
    write('[lint]\nstage = "draft"\n', "inner/csdreport.toml")
    path = nearest_file(tmp_path / "inner")
    assert path is not None
    config = load(path)
    assert config.get("lint.stage") == "draft"
    assert config.get("lint.fail-on") == "error"


def test_a_folder_further_in_finds_the_file_further_up(write: Write, tmp_path: Path) -> None:
    path = write('[lint]\nstage = "final"\n')
    (tmp_path / "a" / "b").mkdir(parents=True)
    assert nearest_file(tmp_path / "a" / "b") == path


def test_a_pyproject_counts_only_with_a_table_of_ours(write: Write, tmp_path: Path) -> None:
    outer = write("")
    write('[project]\nname = "csdreport-forms"\n', "inner/pyproject.toml")
    assert nearest_file(tmp_path / "inner") == outer
    inner = write('[tool.csdreport.lint]\nstage = "final"\n', "inner/pyproject.toml")
    assert nearest_file(tmp_path / "inner") == inner
    assert load(inner).get("lint.stage") == "final"


def test_a_broken_pyproject_of_somebody_else_is_passed_over(write: Write, tmp_path: Path) -> None:
    write("[tool.csdreport\n", "inner/pyproject.toml")
    assert nearest_file(tmp_path / "inner") != tmp_path / "inner" / "pyproject.toml"


def test_own_file_goes_before_the_shared_one(write: Write, tmp_path: Path) -> None:
    write("[tool.csdreport]\n", "pyproject.toml")
    own = write("")
    assert nearest_file(tmp_path) == own


def test_an_extended_file_holds_where_the_nearer_one_is_silent(write: Write) -> None:
    write(
        '[lint]\nstage = "final"\nfail-on = "info"\n[lint.limits]\nmessages = { words = 50 }\n',
        "base/shared.toml",
    )
    config = load(
        write(
            'extend = "base/shared.toml"\n[lint]\nstage = "draft"\n'
            "[lint.limits]\nother = { words = 9 }\n"
        )
    )
    assert config.get("lint.stage") == "draft"
    assert config.get("lint.fail-on") == "info"
    assert dict(config.entries("lint.limits")) == {
        "messages": (("words", 50),),
        "other": (("words", 9),),
    }


def test_findings_set_aside_in_an_extended_file_hold_too(write: Write) -> None:
    entry = '[[lint.suppress]]\ncode = "{}"\nreason = "the chair agreed"\n'
    write(entry.format("FRM001"), "base.toml")
    config = load(write('extend = "base.toml"\n' + entry.format("FRM002")))
    held = config.get("lint.suppress")
    assert [one.entry.code for one in held] == ["FRM001", "FRM002"]
    assert [one.origin for one in held] == ["base.toml line 1", "csdreport.toml line 2"]


def test_a_circle_of_extended_files_is_refused(write: Write) -> None:
    write('extend = "csdreport.toml"\n', "base.toml")
    assert "extends itself" in refused(write('extend = "base.toml"\n')).problem


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ('[lint]\nslect = ["FRM"]\n', "lint.select"),
        ('[lint.per-file-ignore]\n"*.docx" = ["FRM"]\n', "lint.per-file-ignores"),
        ("template = []\n", "templates"),
        ('[lnt]\nstage = "final"\n', "lint"),
        ('[Lint]\nstage = "final"\n', "lint"),
        ('[lint]\nfail_on = "error"\n', "lint.fail-on"),
    ],
)
def test_an_unknown_key_is_an_error_with_the_nearest_name(
    write: Write, text: str, near: str
) -> None:
    error = refused(write(text))
    assert f"Did you mean '{near}'?" in error.hint
    assert "csdreport.toml line" in error.problem


@pytest.mark.parametrize(
    "text",
    [
        "[lint]\nselect = 5\n",
        '[lint]\nstage = "finale"\n',
        "lint = 3\n",
        "[lint]\nlimits = 3\n",
        "[lint.limits]\nmessages = { wrods = 3 }\n",
        "[lint.limits]\nmessages = { words = 0 }\n",
        "[lint.limits]\nmessages = { words = true }\n",
        '[lint]\nsuppress = ["FRM001"]\n',
        '[[lint.suppress]]\ncode = "FRM001"\n',
        '[[lint.suppress]]\nreason = "the chair agreed"\n',
        '[[lint.suppress]]\ncode = "X"\nreason = "the chair agreed"\nuntil = "Friday"\n',
        '[lint]\nignore = [{ rule = ["X"] }]\n',
        '[lint]\nignore = [{ reason = "x" }]\n',
        "[lint]\nignore = [3]\n",
        "[lint.lexicons]\nen = 3\n",
        "[lint.lexicons.en]\nterms = 3\n",
        "[lint.lexicons.en.terms]\nknown = 3\n",
        'templates = ["nowhere/*.toml"]\n',
        'templates = ["/etc/*.nothing"]\n',
        'extend = "nowhere.toml"\n',
        "tool = [\n",
        "a" + ".a" * 3000 + " = 1\n",
        "x = " + "[" * 5000,
    ],
)
def test_a_wrong_value_is_refused_in_two_parts(write: Write, text: str) -> None:
    error = refused(write(text))
    assert error.problem
    assert error.hint


@pytest.mark.parametrize(
    ("text", "name", "header"),
    [
        ("lint = 3\n", "lint", "[lint]"),
        ('[[lint]]\nstage = "final"\n', "lint", "[lint]"),
        ("[lint]\nlimits = 3\n", "lint.limits", "[lint.limits]"),
        ('lint.lexicons = "en"\n', "lint.lexicons", "[lint.lexicons]"),
        ("[lint]\nper-file-ignores = []\n", "lint.per-file-ignores", "[lint.per-file-ignores]"),
    ],
)
def test_a_table_given_as_a_value_is_said_to_be_a_table(
    write: Write, text: str, name: str, header: str
) -> None:
    error = refused(write(text))
    assert f"`{name}` is a table and not a value" in error.problem
    assert header in error.hint


@pytest.mark.parametrize(
    ("text", "header"),
    [
        ("[tool.csdreport]\nlint = 3\n", "[tool.csdreport.lint]"),
        ("[tool]\ncsdreport = 3\n", "[tool.csdreport]"),
        ("tool = 3\n", "[tool.csdreport]"),
    ],
)
def test_in_a_pyproject_a_table_has_its_whole_name(write: Write, text: str, header: str) -> None:
    error = refused(write(text, "pyproject.toml"))
    assert "is a table and not a value" in error.problem
    assert header in error.hint


@pytest.mark.parametrize(
    ("text", "name", "where"),
    [
        ('[lint.stage]\nis = "final"\n', "lint.stage", 'below [lint], such as: stage = "final"'),
        ("[lint.select]\nx = 1\n", "lint.select", "below [lint]"),
        ("[templates]\nx = 1\n", "templates", "at the top of the file"),
        ("extend = { file = 1 }\n", "extend", "at the top of the file"),
    ],
)
def test_a_value_given_as_a_table_is_said_to_be_a_value(
    write: Write, text: str, name: str, where: str
) -> None:
    error = refused(write(text))
    assert f"`{name}` is a value and not a table" in error.problem
    assert where in error.hint


def test_a_file_without_settings_is_a_configuration(write: Write) -> None:
    assert load(write("  \n")).get("lint.stage") == "review"


def test_bytes_that_are_no_text_are_refused(write: Write) -> None:
    path = write("")
    path.write_bytes(b"\xff\xfe\x00x")
    assert "UTF-8" in refused(path, 3).problem


def test_a_folder_of_templates_is_written_with_a_star(write: Write, tmp_path: Path) -> None:
    (tmp_path / "forms").mkdir()
    error = refused(write('templates = ["forms/"]\n'))
    assert "'forms/' is a folder" in error.problem
    assert "'forms/*.toml'" in (error.hint or "")


def test_own_files_count_from_the_folder_of_the_configuration(write: Write, tmp_path: Path) -> None:
    form = write("", "base/forms/one.toml")
    config = load(write('templates = ["forms/*.toml"]\n', "base/csdreport.toml"))
    assert config.get("templates") == (form,)


@pytest.mark.parametrize(
    ("pattern", "file", "is_meant"),
    [
        ("*.docx", "base/inbox/a.docx", True),
        ("*.docx", "base/inbox/a.md", False),
        ("inbox/*", "base/inbox/a.docx", True),
        ("./inbox/*", "base/inbox/a.docx", True),
        ("inbox/*", "inbox/a.docx", False),
        ("inbox/*", "base/other/a.docx", False),
    ],
)
def test_a_pattern_with_a_folder_counts_from_the_configuration(
    write: Write, pattern: str, file: str, is_meant: bool
) -> None:
    text = f'[lint.per-file-ignores]\n"{pattern}" = ["STY"]\n'
    config = load(write(text, "base/csdreport.toml"))
    ((name, ignored),) = config.entries("lint.per-file-ignores")
    assert name == pattern
    assert ignored.covers(file) is is_meant


def test_each_value_knows_where_it_comes_from(write: Write) -> None:
    config = load(write('[lint]\n# how far\nstage = "final"\n', "inner/csdreport.toml"))
    assert config.values["lint.stage"].origin == "inner/csdreport.toml line 3"
    changed = config.given("lint.stage", "draft", "--stage")
    assert changed.values["lint.stage"].origin == "--stage"
    assert config.get("lint.stage") == "final"


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.name)
def test_the_example_of_each_key_is_read(write: Write, key: Key) -> None:
    for name in ("forms/one.toml", "events/csd-2031.toml"):
        write("", f"project/{name}")
    write("", "secretariat/csdreport.toml")
    inside = key.name.startswith("lint.") and not key.example.startswith("[")
    text = f"[lint]\n{key.example}\n" if inside else f"{key.example}\n"
    config = load(write(text, "project/csdreport.toml"))
    assert [name for name in config.values if name.startswith(key.name)]


def test_without_a_file_every_key_has_its_default() -> None:
    assert all(Config().get(key.name) == key.default for key in KEYS)


@pytest.mark.parametrize(
    ("entry", "line"),
    [
        ('code = "FRM002"\nreason = "No"', 5),
        ('code = "FRM002"\nreason = "The chair said so."\nuntil = "soon"', 5),
        ('reason = "The chair said so."', 5),
    ],
)
def test_a_mistake_in_an_entry_names_the_line_of_the_entry(
    write: Write, entry: str, line: int
) -> None:
    whole = '[[lint.suppress]]\ncode = "FRM001"\nreason = "The chair said so."\n\n'
    problem = refused(write(f"{whole}[[lint.suppress]]\n{entry}\n")).problem
    assert f"csdreport.toml line {line}:" in problem


@pytest.mark.parametrize("phrase", ["", "  "])
def test_an_empty_entry_of_a_word_list_is_refused(write: Write, phrase: str) -> None:
    text = f'[lint.lexicons.en]\nterms.known = ["ILO", "{phrase}"]\n'
    assert "empty" in refused(write(text)).problem
