"""Blank forms: one for anybody, one a session of an event, in each format and language."""

from __future__ import annotations

from pathlib import Path

import pytest

from csdreport.formats import exchange
from csdreport.report.reading import Reading
from csdreport.template import event, load
from tests.cli.conftest import Run, two_parts

EDITION = event.load("csd-2016")
OWN_EVENT = """\
id = "river-days"
name = "River Days 2031"
line = "River Days 2031, 12-13 June, Mindelo"
template = "csd-2016"
[[sessions]]
number = "1/2"
title = "Ferries"
rapporteurs = [{name = "Ana Sol", organisation = "Ferry Forum"}]
[[sessions]]
number = "1-2"
title = "Fords"
[[sessions]]
title = "../../Ünsafe: <b>\\u202e?"
[[sessions]]
title = "水"
"""


def reading(path: Path) -> Reading:
    return exchange.read(
        path.read_bytes(), exchange.by_suffix(path), templates=load.shipped(), source=str(path)
    )


@pytest.mark.parametrize("name", ["form.docx", "form.md", "form.txt"])
def test_a_blank_form_holds_no_answer(run: Run, name: str) -> None:
    assert run("template", "blank", "-o", name).code == 0
    found = reading(Path(name))
    assert found.recognised
    assert not any(str(found.report.answers).count(word) for word in ("Click", "name (org"))
    assert found.report.unplaced == ()
    assert found.report.answers["messages"] == []


def test_an_event_gives_one_form_a_session(run: Run, tmp_path: Path) -> None:
    (tmp_path / "forms").mkdir()
    assert run("template", "blank", "--event", "csd-2016", "-o", "forms").code == 0
    made = sorted((tmp_path / "forms").iterdir())
    assert len(made) == len(EDITION.sessions)
    assert made[5].name == "csd-2016_session-3.2.docx"
    found = reading(made[5]).report
    assert found.event == EDITION.line
    assert found.answers["session"]["theme"] == EDITION.session("3.2").theme_line


@pytest.mark.parametrize("kind", ["docx", "markdown", "text"])
def test_every_format_carries_what_the_programme_knows(run: Run, tmp_path: Path, kind: str) -> None:
    (tmp_path / "own.toml").write_text(OWN_EVENT)
    (tmp_path / "forms").mkdir()
    assert run("template", "blank", "--event", "./own.toml", "-o", "forms", "--to", kind).code == 0
    (first, *_) = sorted((tmp_path / "forms").glob("*session-1-2.*"))
    found = reading(first).report
    assert found.answers["session"] == {
        "rapporteurs": [{"name": "Ana Sol", "organisation": "Ferry Forum"}],
        "theme": "Session 1/2 Ferries",
    }
    assert found.event == "River Days 2031, 12-13 June, Mindelo"


def test_names_of_forms_are_safe_and_differ(run: Run, tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text(OWN_EVENT)
    (tmp_path / "forms").mkdir()
    assert run("template", "blank", "--event", "./own.toml", "-o", "forms").code == 0
    assert sorted(path.name for path in (tmp_path / "forms").iterdir()) == [
        "river-days_session-1-2.docx",
        "river-days_session-1-2_2.docx",
        "river-days_session.docx",
        "river-days_unsafe-b.docx",
    ]


def test_one_session_fits_in_one_file(run: Run) -> None:
    ran = run("template", "blank", "--event", "csd-2016", "--session", "3.2", "--to", "md")
    assert ran.code == 0
    assert "# Reporting Template for working session 3.2 Migrant and diaspora action" in ran.text


def test_several_sessions_need_a_folder(run: Run, tmp_path: Path) -> None:
    ran = run("template", "blank", "--event", "csd-2016", "-o", "form.docx")
    assert (ran.code, two_parts(ran)) == (2, True)
    assert list(tmp_path.glob("*.docx")) == []


def test_a_session_that_is_not_on_the_programme_is_refused(run: Run) -> None:
    ran = run("template", "blank", "--event", "csd-2016", "--session", "9.9", "-o", "x.docx")
    assert (ran.code, two_parts(ran)) == (2, True)


def test_a_session_without_an_event_is_refused(run: Run) -> None:
    ran = run("template", "blank", "--session", "3.2", "-o", "x.docx")
    assert (ran.code, two_parts(ran)) == (2, True)


def test_no_form_is_written_while_one_of_them_exists(run: Run, tmp_path: Path) -> None:
    (tmp_path / "csd-2016_session-4.2.docx").write_text("mine")
    ran = run("template", "blank", "--event", "csd-2016", "-o", ".")
    assert (ran.code, two_parts(ran)) == (2, True)
    assert [path.name for path in tmp_path.glob("*.docx")] == ["csd-2016_session-4.2.docx"]
    assert run("template", "blank", "--event", "csd-2016", "-o", ".", "--force").code == 0
    assert (tmp_path / "csd-2016_session-4.2.docx").read_bytes().startswith(b"PK")


@pytest.mark.parametrize(("language", "label"), [("fr", "Séance"), ("es", "Sesión")])
@pytest.mark.parametrize("kind", ["docx", "markdown", "text"])
def test_a_form_in_another_language_is_read_in_it(
    run: Run, tmp_path: Path, language: str, label: str, kind: str
) -> None:
    ran = run("template", "blank", "--language", language, "--to", kind, "-o", "form")
    assert ran.code == 0
    fmt = exchange.named(kind)
    data = (tmp_path / "form").read_bytes()
    if kind != "docx":
        assert label in data.decode()
    found = exchange.read(data, fmt, templates=load.shipped())
    assert (found.report.language, found.report.unplaced) == (language, ())


def test_a_language_that_the_template_lacks_is_refused(run: Run) -> None:
    ran = run("template", "blank", "--language", "de", "-o", "form.docx")
    assert (ran.code, two_parts(ran)) == (2, True)
    assert "en, es, fr" in ran.err


def test_only_word_locks_labels(run: Run) -> None:
    assert run("template", "blank", "--protect", "-o", "form.docx").code == 0
    ran = run("template", "blank", "--protect", "-o", "form.md")
    assert (ran.code, two_parts(ran)) == (2, True)


def test_the_same_form_gives_the_same_bytes(run: Run, tmp_path: Path) -> None:
    for name in ("one.docx", "two.docx"):
        run("template", "blank", "--event", "csd-2016", "--session", "3.2", "-o", name)
    assert (tmp_path / "one.docx").read_bytes() == (tmp_path / "two.docx").read_bytes()
