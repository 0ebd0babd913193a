from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator
from html import escape
from html.parser import HTMLParser
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Sarif

import csdreport.lint.output
from csdreport.config.keys import OUTPUTS
from csdreport.findings import Finding, Fix, Severity
from csdreport.lint.catalogue import rules
from csdreport.lint.checked import NO_LABEL, Checked, Trouble
from csdreport.lint.tally import Tally
from tests.lint.reports import checked

FINDING = Finding(
    code="FRM002",
    name="too-many-items",
    severity=Severity.ERROR,
    path="recommendations.1.indicators",
    pointer="/answers/recommendations/0/indicators",
    label="Recommendation 1 › Indicators",
    message='4 indicators stand here; the template asks for "up to two maximum".',
    fix=Fix("Keep the two that show progress best."),
    source="table 2 row 9",
)
IN_TEXT = FINDING._replace(source="line 14 column 3", quote="a, b: 5% <b>")
NASTY = Finding(
    "X",
    "x",
    Severity.INFO,
    "a\nb",
    "",
    "l\n::error::",
    "a\x1b[31mb\x9b2J%0A",
    quote="\x07c\u202e<d>",
)
WHOLE = [
    Checked((FINDING, IN_TEXT), 1, "inbox/a b.docx"),
    Checked((NASTY,), 0, "-"),
    Checked((), 0, "clean.json"),
    Checked(checked({"messages": ["Sing."], "other": "Call +679 555 0123."}), 0, "c.md"),
]


def rendered(name: str, reports: Iterable[Checked]) -> str:
    render: Callable[[Iterable[Checked]], Iterator[str]] = import_module(
        f"csdreport.lint.output.{name}"
    ).render
    return "".join(render(reports))


def test_every_output_can_be_chosen() -> None:
    folder = Path(csdreport.lint.output.__file__).parent
    files = {path.stem for path in folder.glob("*.py")} - {"__init__", "base"}
    assert files == set(OUTPUTS)


@pytest.mark.parametrize("name", OUTPUTS)
def test_reports_are_written_as_they_come_and_never_held(name: str) -> None:
    taken = []

    def reports() -> Iterator[Checked]:
        for number in range(5):
            taken.append(number)
            yield Checked((FINDING,), file=f"{number}.docx")

    written = ""
    for piece in import_module(f"csdreport.lint.output.{name}").render(reports()):
        written += piece
        assert len(taken) <= written.count("FRM002 too-many-items") + written.count('"FRM002"') + 1


@pytest.mark.parametrize("name", [name for name in OUTPUTS if name not in ("json", "sarif")])
def test_no_control_sequence_reaches_a_terminal(name: str) -> None:
    assert not set(rendered(name, [Checked((NASTY,))])) & set("\x1b\x9b\x07\u202e")


def test_text_says_where_what_and_what_would_pass() -> None:
    assert rendered("text", [Checked((FINDING,))]) == (
        "FRM002 too-many-items  error  Recommendation 1 › Indicators "
        "(recommendations.1.indicators, table 2 row 9)\n"
        '  4 indicators stand here; the template asks for "up to two maximum". '
        "Keep the two that show progress best.\n\n"
    )


def test_text_of_a_clean_report_is_empty() -> None:
    assert rendered("text", [Checked(())]) == ""


def test_concise_is_one_line_a_finding_with_line_and_column() -> None:
    lines = rendered("concise", [Checked((FINDING, IN_TEXT, NASTY), file="a.txt")]).splitlines()
    assert len(lines) == 3
    assert lines[0] == (
        "a.txt: error FRM002 too-many-items: Recommendation 1 › Indicators "
        "(recommendations.1.indicators, table 2 row 9): 4 indicators stand here; the template "
        'asks for "up to two maximum". Keep the two that show progress best.'
    )
    assert lines[1].startswith("a.txt:14:3: error FRM002")


@pytest.mark.parametrize("name", ["concise", "github", "sarif"])
def test_a_line_says_which_words_it_is_about(name: str) -> None:
    unsaid = FINDING._replace(message="Nothing says what it stands for.", quote="KFBU,\n TUXW")
    told = rendered(name, [Checked((unsaid,))]).replace("\\", "")
    assert 'Nothing says what it stands for ("KFBU, TUXW"). Keep the two' in told


@pytest.mark.parametrize("name", ["concise", "github", "sarif"])
def test_a_line_repeats_no_words_that_its_message_has(name: str) -> None:
    told = FINDING._replace(message='"Maids" stands here.', quote="… Maids")
    assert rendered(name, [Checked((told,))]).count("Maids") == 1


def test_json_has_the_promised_keys() -> None:
    (found,) = json.loads(rendered("json", [Checked((FINDING,))]))["findings"]
    keys = {"code", "name", "severity", "path", "pointer", "label", "message", "quote", "fix"}
    assert keys <= set(found)
    assert found["severity"] == "error"


def test_json_spells_out_what_a_terminal_obeys() -> None:
    said = "é\u202e\x9b31m\u200b\U000e0041 ü"
    text = rendered("json", [Checked((FINDING._replace(quote=said),))])
    assert "é" in text
    assert all(char == "\n" or char.isprintable() for char in text)
    assert json.loads(text)["findings"][0]["quote"] == said


def test_json_of_nothing_is_an_object_too() -> None:
    assert json.loads(rendered("json", [Checked((), 2)])) == {
        "findings": [],
        "unread": [],
        "unlabelled": [],
        "set_aside": 2,
    }


UNREAD = Trouble(Severity.ERROR, "There is no file 'inbox/x%.docx'.", "Look for <it>.")
NOT_CHECKED = [
    Checked((), file="inbox/x%.docx", trouble=UNREAD),
    Checked((FINDING,), file="menu.md", trouble=NO_LABEL),
]


def test_json_lists_the_files_that_were_not_checked() -> None:
    told = json.loads(rendered("json", [*WHOLE, *NOT_CHECKED]))
    assert told["unread"] == [
        {"file": "inbox/x%.docx", "message": UNREAD.message, "hint": UNREAD.hint}
    ]
    assert [one["file"] for one in told["unlabelled"]] == ["menu.md"]


def test_sarif_tells_of_files_that_were_not_checked_beside_its_results() -> None:
    (called,) = sarif([*WHOLE, *NOT_CHECKED])["invocations"]
    unread, unlabelled = called["toolExecutionNotifications"]
    assert (unread["level"], unlabelled["level"]) == ("error", "warning")
    place = unread["locations"][0]["physicalLocation"]
    assert place == {"artifactLocation": {"uri": "inbox/x%25.docx"}}
    assert not called["executionSuccessful"]
    assert sarif(WHOLE)["invocations"] == [
        {"executionSuccessful": True, "toolExecutionNotifications": []}
    ]


def test_github_and_the_page_tell_of_files_that_were_not_checked() -> None:
    unread, unlabelled, _ = rendered("github", NOT_CHECKED).splitlines()
    assert unread.startswith("::error file=inbox/x%25.docx,title=This file could not be read::")
    assert unlabelled.startswith("::warning file=menu.md::No label")
    page = rendered("html", NOT_CHECKED[:1])
    assert "There is no file &#x27;File 1&#x27;. Look for &lt;it&gt;." in page
    assert "Nothing to look at" not in page
    assert "1 point to mend." in rendered("html", NOT_CHECKED)


def sarif(reports: Iterable[Checked]) -> Any:
    told = rendered("sarif", reports)
    Sarif.model_validate_json(told)
    return json.loads(told)["runs"][0]


def test_sarif_follows_its_schema() -> None:
    run = sarif(WHOLE)
    assert len(run["results"]) == sum(len(one.findings) for one in WHOLE)
    assert len(run["tool"]["driver"]["rules"]) == len(rules())
    assert sarif([])["results"] == []


def test_the_model_of_the_sarif_schema_refuses_what_it_does_not_know() -> None:
    # The counterpart: the check above can fail.
    told = rendered("sarif", WHOLE).replace('"ruleId"', '"ruleld"')
    with pytest.raises(ValueError):
        Sarif.model_validate_json(told)


def test_sarif_names_a_place_in_a_word_file_by_its_path_and_in_a_text_by_its_line() -> None:
    word, text = sarif(WHOLE)["results"][:2]
    assert word["locations"] == [
        {
            "physicalLocation": {"artifactLocation": {"uri": "inbox/a%20b.docx"}},
            "logicalLocations": [
                {"name": FINDING.label, "fullyQualifiedName": "recommendations.1.indicators"}
            ],
        }
    ]
    region = text["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 14, "startColumn": 3}


def test_a_rule_of_sarif_is_found_by_its_index() -> None:
    run = sarif(WHOLE)
    for result in run["results"]:
        if "ruleIndex" in result:
            rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
            assert rule["id"] == result["ruleId"]


def test_fingerprints_follow_the_words_that_are_shown() -> None:
    prints = [result["partialFingerprints"]["csdreport/v1"] for result in sarif(WHOLE)["results"]]
    assert len(set(prints)) == len(prints)
    assert all(re.fullmatch("[0-9a-f]{32}", one) for one in prints)
    shown = "\n".join((FINDING.code, FINDING.path, FINDING.message, FINDING.quote))
    assert prints[0] == hashlib.sha256(shown.encode()).hexdigest()[:32]


def test_github_commands_keep_to_one_line_and_escape_what_they_must() -> None:
    lines = rendered("github", WHOLE[:2]).splitlines()
    assert lines[0].startswith("::error file=inbox/a b.docx,title=FRM002 too-many-items::")
    assert lines[1].startswith(
        "::error file=inbox/a b.docx,title=FRM002 too-many-items,line=14,col=3::"
    )
    assert lines[2].startswith("::notice file=-,title=X x::")
    assert "%250A" in lines[2]
    assert len(lines) == 3
    comma = rendered("github", [Checked((FINDING,), file="a,b:c.docx")])
    assert comma.startswith("::error file=a%2Cb%3Ac.docx,")


def test_github_shows_ten_of_a_level_and_says_how_many_more() -> None:
    warning = FINDING._replace(severity=Severity.WARNING)
    lines = rendered("github", [Checked((FINDING, warning) * 12, file="a.docx")]).splitlines()
    assert sum(line.startswith("::error ") for line in lines) == 10
    assert sum(line.startswith("::warning ") for line in lines) == 10
    assert lines[-1].startswith("2 errors, 2 warnings more than GitHub shows")


class Page(HTMLParser):
    """Look at a page the way a browser would."""

    VOID = ("meta", "br")

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.headings: list[int] = []
        self.links: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag not in self.VOID:
            self.open.append(tag)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        self.links += [value or "" for key, value in attrs if key in ("src", "href", "action")]
        assert not [key for key, _ in attrs if key.startswith("on")]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_is_whole_and_asks_nothing_of_the_network() -> None:
    page = Page(rendered("html", WHOLE))
    assert page.open == []
    assert page.links == []
    assert not {"script", "img", "iframe", "form", "link", "object"} & set(page.tags)
    assert {"main", "title", "h1", "footer"} <= set(page.tags)


def test_the_headings_of_the_page_skip_no_level() -> None:
    for reports in (WHOLE, [Checked((FINDING,))]):
        levels = Page(rendered("html", reports)).headings
        steps = pairwise(levels)
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in steps)


def test_words_of_a_report_are_no_markup_of_the_page() -> None:
    page = rendered("html", WHOLE)
    assert "&lt;b&gt;" in page
    assert "<b>" not in page


@pytest.mark.parametrize(
    ("file", "shown"),
    [
        ("inbox/Wimbo Vexbrook.pages", "File 2"),
        ("inbox/vexbrook_3.2.docx", "File 2"),
        ("inbox/session-report_3.2.docx", "session-report_3.2.docx"),
        ("inbox/2 07911 123456.docx", "File 2"),
    ],
)
def test_the_page_names_a_file_that_was_not_checked_only_by_words_of_everybody(
    file: str, shown: str
) -> None:
    trouble = Trouble(Severity.ERROR, f"'{file}' cannot be read.", "Is it 'Wimbo.docx'?")
    page = rendered("html", [*WHOLE[:1], Checked((), file=file, trouble=trouble)])
    assert f"<h2>{shown}</h2>" in page
    assert escape(f"'{shown}' cannot be read.") in page
    assert not re.search("Wimbo|exbrook|123456|inbox", page)


def test_the_page_does_not_say_in_which_folder_a_report_lay() -> None:
    page = rendered("html", WHOLE)
    assert "<h2>a b.docx</h2>" in page
    assert "inbox" not in page


def test_severities_are_said_in_words() -> None:
    page = rendered("html", WHOLE)
    assert "To mend, Indicators:" in page
    assert "A hint" in page


def test_the_summary_counts_by_severity() -> None:
    def said(*reports: Checked) -> str:
        tally = Tally()
        assert list(tally.counting(reports)) == list(reports)
        return tally.summary()

    assert said(Checked((FINDING, FINDING), 1)) == "2 errors; 1 finding set aside."
    assert said(Checked(())) == "Nothing to look at."
    assert said(*NOT_CHECKED[:1]) == ""
    assert said(Checked(()), *NOT_CHECKED[:1]) == "Nothing to look at in 1 report."
    assert said(Checked((FINDING,)), Checked((FINDING,), is_report=False)) == "2 errors."
    assert said(*WHOLE[:3]) == "2 errors and 1 hint in 3 reports; 1 finding set aside."
