"""What is withheld is physically absent from every file for others, and no file names its maker."""

from __future__ import annotations

import getpass
import json
import re
import socket
import zipfile
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from csdreport.formats import exchange
from csdreport.report.canonical import canonicalise
from csdreport.report.model import Report, TemplateRef
from csdreport.template import load
from tests.cli.conftest import SAMPLES, Run

FORMATS = ("docx", "markdown", "text", "json")
REPORTS = sorted(SAMPLES.glob("*.json"))
NOT_FOR_OTHERS = ("notes", "unplaced", "suppressed", "conflicts", "xunknown")
_WORD = re.compile(r"\w{3,}")
# Every place that is withheld holds a word of its own.
SECRETS: dict[str, Any] = {
    "schema_version": 1,
    "id": "7f3a9c2e41d0",
    "template": {"id": "csd-2016", "version": 1},
    "event": "Civil Society Days 2016, 8-9 December, Dhaka, Bangladesh",
    "language": "en",
    "answers": {
        "session": {"rapporteurs": [], "theme": "Session 3.2 Ferries"},
        "progress": {"examples": ["Shown.", "xinternal xone", "Shown too."]},
        "recommendations": [
            {"text": "Shown.", "actions": ["xask xaction"], "addressees": ["cities"]},
            {"text": "xwhole xgroup", "indicators": ["xgroup xindicator"]},
        ],
        "messages": ["Cities should build piers."],
        "quotes": [
            {"text": "Said.", "speaker": "Xunasked Xspeaker", "organisation": "Xunasked Crew"},
            {
                "text": "Said again.",
                "speaker": "Xhalf Xnamed",
                "organisation": "Shown Guild",
                "consent": "organisation",
                "consent_note": "xby xletter",
            },
            {
                "text": "Said last.",
                "speaker": "Xanonymous Xwoman",
                "organisation": "Xanonymous Union",
                "consent": "anonymous",
                "consent_note": "xby xphone",
            },
        ],
        "other": "Shown.",
    },
    "clearances": [
        {"path": "progress.examples.2", "level": "internal", "note": "xclearance xnote"},
        {"path": "recommendations.1.actions.1", "level": "ask", "note": "xasked xwhom"},
        {"path": "recommendations.2", "level": "internal", "note": ""},
    ],
    "notes": [{"kind": "quote", "speaker": "Xnoted Xspeaker", "text": "xnote xtext"}],
    "unplaced": [{"text": "xunplaced xtext", "source": "xafter xsection"}],
    "suppressed": [{"code": "FRM002", "path": "other", "reason": "xreason", "by": "Xreviewer"}],
    "conflicts": [
        {
            "path": "other",
            "base": "xbase",
            "ours": {"label": "xours", "value": "xourvalue"},
            "theirs": {"label": "xtheirs", "value": "xtheirvalue"},
        }
    ],
    "xunknown": {"xkey": "xvalue"},
}


@pytest.fixture(params=[*REPORTS, None], ids=lambda path: path.stem if path else "all secrets")
def source(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Give a working report in a folder of its own."""
    made = tmp_path / "working.json"
    sample = request.param
    made.write_bytes(sample.read_bytes() if sample else json.dumps(SECRETS).encode())
    return made


@cache
def printed() -> frozenset[str]:
    """Give the words of a report in which nobody wrote anything, marks and keys among them."""
    template = load.by_id("csd-2016")
    empty = Report(template=TemplateRef(id=template.id), copy_="public", language="en")
    found = words("anonymous")
    for kind in FORMATS:
        data = exchange.write(canonicalise(empty, template), template, exchange.named(kind))
        for _, text in texts(data):
            found |= words(text)
    return frozenset(found)


def words(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)}


def withheld_words(data: bytes) -> set[str]:
    """Give the words that stand only where others may not look, found without our own rules."""
    report = json.loads(data)
    held = [report.pop(key, None) for key in NOT_FOR_OTHERS]
    decisions = report.pop("clearances", [])
    held += [decision["note"] for decision in decisions]
    quotes = list(report["answers"].get("quotes", []))
    held += [_cut(report["answers"], each["path"]) for each in decisions if _is_undecided(each)]
    for quote in quotes:
        agreed = quote.get("consent", "")
        held.append(quote.pop("consent_note", ""))
        if agreed != "name":
            held.append(quote.pop("speaker", ""))
        if agreed not in ("name", "organisation"):
            held.append(quote.pop("organisation", ""))
    return words(" ".join(_strings(held))) - words(" ".join(_strings(report))) - printed()


def _is_undecided(decision: dict[str, Any]) -> bool:
    return bool(decision["level"] != "cleared")


def _cut(value: Any, path: str) -> Any:
    """Take an item out of the answers."""
    *way, last = path.split(".")
    for step in way:
        value = value[int(step) - 1 if step.isdigit() else step]
    key = int(last) - 1 if last.isdigit() else last
    found, value[key] = value[key], ""
    return found


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)


def entries(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Give the whole file, and each entry of a package unpacked, with its name."""
    yield "the file", data
    if data.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(data)) as archive:
            yield "the comment", archive.comment
            for entry in archive.infolist():
                yield "a name", entry.filename.encode()
                yield f"what belongs to {entry.filename}", entry.extra + entry.comment
                yield entry.filename, archive.read(entry)


def texts(data: bytes) -> Iterator[tuple[str, str]]:
    """Give what anybody could read in them: as UTF-8, and without the marks between letters."""
    for place, content in entries(data):
        text = content.decode("utf-8", "replace")
        yield place, text
        yield place, re.sub("<[^<>]*>", "", text)


def assert_absent(secrets: set[str], data: bytes) -> None:
    for place, text in texts(data):
        found = words(text) & secrets
        assert not found, f"{place} holds {sorted(found)}"


@pytest.mark.parametrize("kind", FORMATS)
def test_a_public_copy_holds_no_word_that_is_withheld(run: Run, source: Path, kind: str) -> None:
    assert run("convert", source, "public.out", "--to", kind, "--public").code == 0
    assert_absent(withheld_words(source.read_bytes()), Path("public.out").read_bytes())


@pytest.mark.parametrize("kind", FORMATS)
def test_a_file_to_hand_in_holds_no_word_that_is_withheld(
    run: Run, source: Path, kind: str, tmp_path: Path
) -> None:
    (tmp_path / "out").mkdir()
    assert run("send", source, "--to", kind, "-o", "out").code == 0
    (made,) = (tmp_path / "out").iterdir()
    secrets = withheld_words(source.read_bytes())
    assert_absent(secrets, made.read_bytes())
    assert not words(made.name) & secrets


@pytest.mark.parametrize("kind", FORMATS)
def test_a_public_copy_of_a_word_file_holds_no_word_that_is_withheld(
    run: Run, source: Path, kind: str
) -> None:
    assert run("convert", source, "working.docx").code == 0
    assert run("convert", "working.docx", "public.out", "--to", kind, "--public").code == 0
    assert_absent(withheld_words(source.read_bytes()), Path("public.out").read_bytes())


def test_the_secrets_of_this_test_are_all_withheld() -> None:
    # The counterpart: the tests above can fail.
    secrets = withheld_words(json.dumps(SECRETS).encode())
    assert {"xinternal", "xaction", "xindicator", "xunasked", "xhalf", "xletter"} <= secrets
    assert {"xnote", "xunplaced", "xreason", "xtheirvalue", "xvalue", "xclearance"} <= secrets
    every = words(json.dumps(SECRETS))
    assert secrets >= {word for word in every if word.startswith("x")} - {"xunknown", "xkey"}


def test_secrets_are_found_where_they_are() -> None:
    data = json.dumps(SECRETS).encode()
    with pytest.raises(AssertionError, match="xunasked"):
        assert_absent(withheld_words(data), data)


def test_samples_withhold_something() -> None:
    assert sum(bool(withheld_words(path.read_bytes())) for path in REPORTS) >= 2


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("public_copy", [False, True], ids=["working", "public"])
def test_no_file_names_who_made_it_or_where(
    run: Run, source: Path, kind: str, public_copy: bool
) -> None:
    options = ["--public"] if public_copy else []
    assert run("convert", source, "made.out", "--to", kind, *options).code == 0
    home = {str(Path.home()), str(Path.cwd()), str(Path(__file__).parents[2]), "/tmp/"}
    makers = {getpass.getuser(), socket.gethostname()}
    for place, content in entries(Path("made.out").read_bytes()):
        text = content.decode("utf-8", "replace")
        assert not [path for path in home if len(path) > 1 and path in text], place
        assert not words(text) & {maker for maker in makers if len(maker) > 3}, place


@pytest.mark.parametrize("options", [(), ("--public",)], ids=["working", "public"])
def test_a_word_file_carries_no_person_company_date_revision_or_comment(
    run: Run, source: Path, options: tuple[str, ...]
) -> None:
    assert run("convert", source, "made.docx", *options).code == 0
    _assert_nobodys(Path("made.docx").read_bytes())


def test_a_blank_form_carries_no_person_company_date_revision_or_comment(run: Run) -> None:
    assert run("template", "blank", "--event", "csd-2016", "--session", "3.2", "-o", "f.docx")
    _assert_nobodys(Path("f.docx").read_bytes())


def _assert_nobodys(data: bytes) -> None:
    found = dict(entries(data))
    names = " ".join(found).lower()
    assert not re.search(r"comments|people|app\.xml|custom|thumbnail|printersettings", names)
    marks = rb"creator|lastModifiedBy|<cp:revision|dcterms|Company|Manager|w:rsid|w:author|w:ins "
    for place, content in found.items():
        assert not re.search(marks, content), place
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
