"""Other people in the fields for rapporteurs and addressees wait until somebody has decided."""

from __future__ import annotations

import pytest

from csdreport.document import notices
from csdreport.document.match.holding import held
from csdreport.formats import exchange
from csdreport.report import store
from csdreport.report.canonical import canonicalise
from csdreport.report.model import Report, TemplateRef
from csdreport.report.paths import replace
from csdreport.report.public import public
from tests.document.test_match_consent import CSD
from tests.formats.docx.build import file, p


def filed(rapporteurs: list[str], addressees: list[str], consent: str = "anonymous") -> Report:
    """Make a report with a quote of Ana Sol; "Name, Organisation" for each rapporteur."""
    people = [
        dict(zip(("name", "organisation"), one.split(", "), strict=False)) for one in rapporteurs
    ]
    quote = {"text": "“We cross.”", "speaker": "Ana Sol", "consent": consent}
    return canonicalise(
        Report(
            template=TemplateRef(id=CSD.id, version=CSD.version),
            answers={
                "session": {"rapporteurs": people},
                "recommendations": [{"text": "Open ports.", "addressees": addressees}],
                "quotes": [quote],
            },
        ),
        CSD,
    )


def asked(report: Report) -> list[str]:
    found, told = held(report, CSD)
    assert [notice.path for notice in told] == [each.path for each in found.clearances]
    assert all(notice.kind == notices.HELD for notice in told)
    return [each.path.rpartition(".")[2] for each in found.clearances]


@pytest.mark.parametrize(
    ("typed", "waiting"),
    [
        (["Ini Reef, Kelp", "Speakers: Ben Ode, ITF", "Mia Cove"], ["2", "3"]),
        (["Ini Reef", "SPEAKERS", "Ben Ode, ITF"], ["2", "3"]),
        (["Ini Reef", "List of participants", "Ben Ode"], ["2", "3"]),
        (["Ini Reef", "Moderator: Ben Ode"], ["2"]),
        (["Ini Reef", "Panel – Ben Ode", "Mia Cove"], ["2", "3"]),
        (["Ini Reef", "Moderator Ben Ode"], ["2"]),
        (["Ini Reef", "Panel: Ben Ode", "Rapporteur: Mia Cove"], ["2"]),
        (["Ini Reef, Speakers: Ben Ode"], ["1"]),
        (["Ini Reef", "Intervenants : Ben Ode", "Mia Cove"], ["2", "3"]),
        (["Ini Reef", "Modératrice : Mia Cove"], ["2"]),
        (["Ini Reef", "PONENTES", "Ben Ode"], ["2", "3"]),
        (["Ini Reef", "Sol Ana"], ["2"]),
        (["Ini Reef, Ana Sol"], ["1"]),
    ],
)
def test_other_people_among_the_rapporteurs_wait(typed: list[str], waiting: list[str]) -> None:
    report = filed(typed, [])
    assert asked(report) == waiting
    shown = store.dumps(public(held(report, CSD)[0], CSD)).decode()
    assert not any(name in shown for name in ("Ode", "Sol"))
    assert ("Reef" in shown) == ("1" not in waiting)


@pytest.mark.parametrize(
    "typed",
    [
        ["states", "SPEAKERS", "Ben Ode, ITF", "Mia Cove"],
        ["states", "INTERVENANTS", "Ben Ode"],
        ["estados", "Ponentes: Ben Ode"],
        ["states", "Speakers - Ben Ode"],
        ["states", "Speakers Ben Ode"],
        ["states", "speakers", "Ben Ode"],
        ["states", "speakers:", "ben ode"],
        ["states", "Moderator: Ben Ode"],
        ["states", "Speakers", "employers", "Ben Ode"],
        ["states, Ana Sol (ITF)"],
    ],
)
def test_addressees_with_people_among_them_wait_as_a_whole(typed: list[str]) -> None:
    report = filed(["Ini Reef"], typed)
    assert asked(report) == ["addressees"]
    # They are one box, whose entries may have other numbers after somebody has written there.
    written = replace(held(report, CSD)[0], "recommendations.1.addressees", ["UN", *typed])
    shown = store.dumps(public(written, CSD)).decode()
    assert not any(name in shown.casefold() for name in ("ode", "sol"))


@pytest.mark.parametrize(
    ("rapporteurs", "addressees"),
    [
        (["Ini Reef, Kelp Union"], ["states", "employers", "the IOM"]),
        (["Ini Reef", "Ben Ode, ITF", "Mia Cove"], ["States", "Local Authorities"]),
        (["Rapporteur and moderator: Ini Reef", "Ben Ode"], ["participants", "the IOM"]),
        (["Rapporteuse et modératrice : Ini Reef"], ["participants of the CSD", "UNHCR"]),
        (["Relatora y moderadora: Ini Reef"], ["guest workers", "panel of experts", "Ghana"]),
        (["Ini Reef, Moderator", "Ben Ode, Chair of the Kelp Union"], ["Faith Leaders"]),
    ],
)
def test_rapporteurs_and_addressees_do_not_wait(
    rapporteurs: list[str], addressees: list[str]
) -> None:
    assert not asked(filed(rapporteurs, addressees))


def test_a_rapporteur_who_agreed_to_be_named_as_a_speaker_does_not_wait() -> None:
    assert not asked(filed(["Ana Sol, ITF"], ["states"], consent="name"))


def test_a_notice_about_other_people_does_not_name_them() -> None:
    _, told = held(filed(["Speakers: Ben Ode", "Ana Sol"], ["Ana Sol"]), CSD)
    assert len(told) == 3
    assert not any(name in each.message for each in told for name in ("Ode", "Sol"))


@pytest.mark.parametrize("kind", ["text", "markdown", "docx"])
@pytest.mark.parametrize(
    "who", ["Speakers: Ben Ode, ITF", "Moderator: Ben Ode", "Intervenants : Ben Ode"]
)
def test_people_who_were_there_wait_in_files_that_people_hand_in(who: str, kind: str) -> None:
    lines = (
        "Session and theme: 2.1 Boats",
        f"Rapporteurs: Ini Reef, Kelp\n{who}",
        "Recommendation 1: Open ports",
        "Targeted to: States\nParticipants:\nMia Cove",
        "Indicators: 9 ports",
    )
    body = "".join(p(line) for text in lines for line in text.split("\n"))
    data = file(body) if kind == "docx" else "\n\n".join(lines).encode()
    report = exchange.read(data, exchange.named(kind), templates=[CSD]).report
    shown = str(public(report, CSD).answers)
    assert "Ini Reef" in shown
    assert "Ben Ode" not in shown
    assert "Mia Cove" not in shown
    assert {each.level for each in report.clearances} == {"ask"}
