"""What of a report others may see."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from csdreport.report import store
from csdreport.report.canonical import canonicalise
from csdreport.report.model import Clearance, Conflict, Note, Report, Side, Suppression, Unplaced
from csdreport.report.paths import get, leaves
from csdreport.report.public import public, withheld
from csdreport.template.model import Template
from tests.report.made import CSD, EVERY_KIND, made, quote
from tests.strategies.reports import canonical_reports, protectable_paths

SPEAKER = {"speaker": "Nadia Perez", "organisation": "Harbour Union"}


def quotes_of(*quotes: dict[str, str], **keys: Any) -> list[dict[str, str]]:
    shown = public(made(answers={"quotes": list(quotes)}, **keys), CSD)
    found: list[dict[str, str]] = shown.answers["quotes"]
    return found


@pytest.mark.parametrize("template", [CSD, EVERY_KIND], ids=lambda each: each.id)
def test_a_public_copy_is_canonical_and_its_own_public_copy(template: Template) -> None:
    @settings(deadline=None, max_examples=40)
    @given(canonical_reports(template))
    def check(report: Report) -> None:
        shown = public(report, template)
        assert canonicalise(shown, template) == shown
        assert public(shown, template) == shown
        assert withheld(shown, template) == ()
        if not withheld(report, template):
            kept = {leaf.value for leaf in leaves(shown, template)}
            assert {leaf.value for leaf in leaves(report, template)} - kept <= {"", "Anon."}

    check()


def test_who_agreed_by_name_stays() -> None:
    assert quotes_of(quote("q", **SPEAKER, consent="name")) == [
        quote("q", **SPEAKER, consent="name")
    ]


def test_who_agreed_by_organisation_loses_the_name() -> None:
    assert quotes_of(quote("q", **SPEAKER, consent="organisation")) == [
        quote("q", organisation="Harbour Union", consent="organisation")
    ]


@pytest.mark.parametrize("consent", ["", "anonymous"])
def test_who_did_not_agree_is_anonymous(consent: str) -> None:
    assert quotes_of(quote("q", **SPEAKER, consent=consent)) == [
        quote("q", speaker="anonymous", consent="anonymous")
    ]


def test_how_somebody_agreed_is_never_shown() -> None:
    assert quotes_of(quote("q", **SPEAKER, consent="name", consent_note="on the stairs")) == [
        quote("q", **SPEAKER, consent="name")
    ]


@pytest.mark.parametrize("consent", ["name", "organisation"])
def test_a_consent_whose_note_says_no_yes_names_nobody_and_is_told(consent: str) -> None:
    asked = quote("q", **SPEAKER, consent=consent, consent_note="will ask her tomorrow")
    assert quotes_of(asked) == [quote("q", speaker="anonymous", consent="anonymous")]
    told = withheld(made(answers={"quotes": [asked]}), CSD)
    assert [each.path for each in told if "not clearly a yes" in each.reason] == [
        "quotes.1.speaker",
        "quotes.1.organisation",
    ]


def test_a_name_beside_the_words_of_a_quote_is_held_back_and_told() -> None:
    said = quote("“We wait.” – Nadia Perez", speaker="anonymous", consent="anonymous")
    report = made(answers={"quotes": [said, quote("“We wait.”", speaker="anonymous")]})
    assert [each["text"] for each in public(report, CSD).answers["quotes"]] == ["“We wait.”"]
    assert [each.path for each in withheld(report, CSD)] == ["quotes.1"]


@pytest.mark.parametrize("place", ["quotes", "quotes.1", "quotes.1.text"])
def test_a_quote_that_somebody_cleared_is_shown_with_all_its_words(place: str) -> None:
    said = quote("“We wait.” – Nadia Perez", speaker="anonymous", consent="anonymous")
    cleared = (Clearance(path=place, level="cleared"),)
    report = made(answers={"quotes": [said]}, clearances=cleared)
    shown = public(report, CSD)
    assert shown.answers["quotes"] == [said]
    assert public(shown, CSD) == shown


def test_a_template_that_requires_names_keeps_them() -> None:
    report = made(EVERY_KIND, answers={"said": [quote("q", **SPEAKER, consent_note="n")]})
    assert public(report, EVERY_KIND).answers["said"] == [quote("q", **SPEAKER)]


def test_everything_that_is_no_answer_goes() -> None:
    report = made(
        notes=(Note(text="n"),),
        unplaced=(Unplaced(text="u"),),
        suppressed=(Suppression(code="FRM001"),),
        conflicts=(Conflict(path="other", ours=Side(value="v")),),
        clearances=(Clearance(path="other", level="cleared"),),
        unknown={"/mood": "calm", "/answers/extra": "text"},
        event="Days of 2031",
        title="A title of its own",
    )
    shown = public(report, CSD)
    assert shown == made(copy_="public", event="Days of 2031", title="A title of its own")


@pytest.mark.parametrize("level", ["ask", "internal"])
def test_a_withheld_row_leaves_its_slot(level: Any) -> None:
    report = made(
        answers={"progress": {"examples": ["one", "two", "three"]}},
        clearances=(Clearance(path="progress.examples.2", level=level),),
    )
    assert public(report, CSD).answers["progress"]["examples"] == ["one", "", "three"]


def test_a_cleared_item_is_shown() -> None:
    report = made(answers={"other": "x"}, clearances=(Clearance(path="other", level="cleared"),))
    assert public(report, CSD).answers["other"] == "x"


def test_the_strictest_decision_about_a_place_counts() -> None:
    report = made(
        answers={"progress": {"examples": ["one"]}},
        clearances=(
            Clearance(path="progress.examples.1", level="cleared"),
            Clearance(path="progress.examples", level="internal"),
        ),
    )
    assert public(report, CSD).answers["progress"]["examples"] == []


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("recommendations.1", [{"text": "", "addressees": [], "actions": []}, "second"]),
        ("recommendations.1.text", [{"text": "", "addressees": ["a1"], "actions": ["b1", "b2"]}]),
        ("recommendations.1.actions", [{"text": "first", "actions": []}]),
        ("recommendations.1.actions.1", [{"text": "first", "actions": ["b2"]}]),
        ("recommendations.1.addressees.1", [{"text": "first", "addressees": []}]),
        ("recommendations", []),
    ],
)
def test_a_clearance_of_a_part_withholds_that_part(path: str, expected: list[Any]) -> None:
    report = made(
        answers={
            "recommendations": [
                {"text": "first", "addressees": ["a1"], "actions": ["b1", "b2"]},
                {"text": "second"},
            ]
        },
        clearances=(Clearance(path=path, level="internal"),),
    )
    shown = public(report, CSD).answers["recommendations"]
    assert bool(shown) == bool(expected)
    for item, wanted in zip(shown, expected, strict=False):
        if isinstance(wanted, dict):
            assert {key: item[key] for key in wanted} == wanted
        else:
            assert item["text"] == wanted


def test_a_withheld_quote_or_person_is_gone_without_a_trace() -> None:
    report = made(
        answers={
            "quotes": [quote("one", **SPEAKER), quote("two", consent="name")],
            "session": {"rapporteurs": [{"name": "Ana"}, {"name": "Lee"}]},
        },
        clearances=(
            Clearance(path="quotes.1", level="internal"),
            Clearance(path="session.rapporteurs.1", level="ask"),
        ),
    )
    shown = public(report, CSD).answers
    assert shown["quotes"] == [quote("two", consent="name")]
    assert [person["name"] for person in shown["session"]["rapporteurs"]] == ["Lee"]


def test_a_name_can_be_withheld_in_spite_of_consent() -> None:
    shown = quotes_of(
        quote("q", **SPEAKER, consent="name"),
        clearances=(Clearance(path="quotes.1.speaker", level="internal"),),
    )
    assert shown == [quote("q", organisation="Harbour Union", consent="name")]


def test_a_title_of_its_own_goes_with_the_theme() -> None:
    report = made(
        title="Report of session 4.4 on the night shelters",
        answers={"session": {"theme": "Session 4.4 Shelters"}},
        clearances=(Clearance(path="session.theme", level="internal"),),
    )
    assert public(report, CSD).title == ""
    assert [item.path for item in withheld(report, CSD)] == ["session.theme", "title"]


def test_title_and_event_can_be_withheld_themselves() -> None:
    report = made(
        title="Secret title",
        event="Secret event",
        clearances=(
            Clearance(path="title", level="internal"),
            Clearance(path="event", level="ask"),
        ),
    )
    shown = public(report, CSD)
    assert (shown.title, shown.event) == ("", "")


def test_what_was_left_out_is_told_without_its_words() -> None:
    report = made(
        answers={
            "quotes": [
                quote("q", **SPEAKER),
                quote("r", speaker="anonymous"),
                quote("s", **SPEAKER, consent="organisation"),
            ],
            "other": "about the shelter",
        },
        clearances=(Clearance(path="other", level="internal", note="Lee asked"),),
        notes=(Note(text="a note"),),
    )
    left_out = withheld(report, CSD)
    assert [item.path for item in left_out] == [
        "other",
        "quotes.1.speaker",
        "quotes.1.organisation",
        "quotes.3.speaker",
        "notes",
    ]
    told = " ".join(item.reason for item in left_out)
    for word in ("Nadia", "Harbour", "shelter", "Lee", "a note"):
        assert word not in told


@pytest.mark.parametrize("template", [CSD, EVERY_KIND], ids=lambda each: each.id)
def test_no_withheld_word_stands_anywhere_in_a_public_copy(template: Template) -> None:
    @settings(deadline=None, max_examples=40)
    @given(st.data(), canonical_reports(template))
    def check(data: st.DataObject, drawn: Report) -> None:
        report = _marked(drawn, template)
        places = data.draw(st.sets(st.sampled_from(protectable_paths(report, template))))
        level = data.draw(st.sampled_from(["ask", "internal"]))
        report = report.with_(
            clearances=tuple(Clearance(path=path, level=level) for path in sorted(places))
        )
        text = store.dumps(public(report, template)).decode()
        for path, mark in _marks(report, template):
            hidden = any(path == place or path.startswith(f"{place}.") for place in places)
            if hidden or _needs_consent(path, report, template):
                assert mark not in text
        for word in ("MARKNOTE", "MARKLOOSE", "MARKREASON", "MARKUNKNOWN", "MARKCONSENT"):
            assert word not in text

    check()


def _marked(report: Report, template: Template) -> Report:
    """Give every text of a report a mark of its own."""
    numbers = iter(range(10**6))

    def mark(value: Any) -> Any:
        if isinstance(value, dict):
            return {
                key: part
                if key == "consent"
                else "MARKCONSENT"
                if key == "consent_note"
                else mark(part)
                for key, part in value.items()
            }
        if isinstance(value, list):
            return [mark(part) for part in value]
        return f"MARK{next(numbers)}END"

    return canonicalise(
        report.with_(
            answers=mark(report.answers),
            clearances=(),
            title="",
            notes=(Note(text="MARKNOTE"),),
            unplaced=(Unplaced(text="MARKLOOSE"),),
            suppressed=(Suppression(code="X", reason="MARKREASON"),),
            unknown={"/x": "MARKUNKNOWN"},
        ),
        template,
    )


def _marks(report: Report, template: Template) -> list[tuple[str, str]]:
    return [(leaf.path, leaf.value) for leaf in leaves(report, template) if "END" in leaf.value]


def _needs_consent(path: str, report: Report, template: Template) -> bool:
    home, _, key = path.rpartition(".")
    if template.attribution == "named" or template.field_at(path).kind != "quotes":
        return False
    consent = get(report, home)["consent"]
    return (key == "speaker" and consent != "name") or (
        key == "organisation" and consent not in ("name", "organisation")
    )
