"""Signatures of mails below a report: kept, and no part of an answer."""

from __future__ import annotations

import re

import pytest

from csdreport.formats import exchange
from csdreport.report.paths import get
from csdreport.report.reading import Reading
from csdreport.template import load

CSD = load.load("csd-2016")
FORM = (
    "6. Priority messages to convey to governments by the CSD Chair on 10 December\n"
    "1. Open the ports.\n8. Other information\nWe met twice.\n"
)
SIGNATURES = [
    "-- \nMara Lind\nPort Watch, 12 Quay Road\n+00 123",
    "--\nMara Lind",
    "Sent from my iPhone",
    "Sent from Outlook for Android",
    "Get Outlook for iOS<https://example.org/x>",
    "Sent via Proton Mail",
    "Envoyé de mon iPhone",
    "Envoyé depuis mon appareil mobile Samsung",
    "Enviado desde mi iPad",
    "Best regards,\nMara Lind",
    "Bien cordialement,\n\nMara Lind\nVeille des ports",
    "Saludos cordiales\nMara Lind",
    "Best regards,\nMara\n-- \nMara Lind\nPort Watch",
    "-----Original Message-----\nFrom: Pia Norr\n\nName Ana only as anonymous.",
    "________________________________\nFrom: Pia Norr\nSent: Monday\nTo: Mara\n\nThanks!",
    "Kind regards\nMara\nDe : Pia Norr\nEnvoyé : lundi\nÀ : Mara\n\nMerci.",
    "-- \nMara Lind\nThis message is confidential and only for those whom it names.",
]


def read(text: str) -> Reading:
    return exchange.read(text.encode(), exchange.named("text"), templates=(CSD,))


def words(text: str) -> list[str]:
    return re.sub(r"-- ?|_{5,}", "", text).split()


@pytest.mark.parametrize("mark", ["", "> "])
@pytest.mark.parametrize("signature", SIGNATURES)
def test_a_signature_has_no_place_and_says_what_it_is(signature: str, mark: str) -> None:
    mail = "".join(f"{mark}{line}\n" for line in f"{FORM}\n{signature}".split("\n"))
    report = read(mail).report
    assert get(report, "other") == "We met twice."
    (kept,) = report.unplaced
    assert words(kept.text) == words(signature)
    assert kept.source.startswith("mail signature, line ")


@pytest.mark.parametrize(
    "below",
    [
        "-- a dash, and a thought",
        "Sent from the camp to the port, they waited.",
        "Best regards were sent to nobody.",
        "This message is confidential and only for those whom it names.",
        "Regards",
        "From: the ports, to: the camps.",
    ],
)
def test_a_sentence_that_reads_like_a_signature_stays_in_the_answer(below: str) -> None:
    report = read(f"{FORM}{below}\n").report
    assert get(report, "other").replace("\\", "") == f"We met twice.\n\n{below}"
    assert not report.unplaced


def test_a_mark_above_the_rest_of_the_form_begins_no_signature() -> None:
    above, heading, below = FORM.partition("8. Other")
    report = read(f"{above}-- \n{heading}{below}").report
    assert get(report, "other") == "We met twice."


def test_marks_between_sections_begin_no_signature() -> None:
    report = read(FORM.replace("8. Other", "--\n8. Other").replace("We", "--\nWe")).report
    assert get(report, "other") == "We met twice."


def test_a_long_text_below_a_mark_is_no_signature() -> None:
    lines = "".join(f"And line {number} of it.\n" for number in range(20))
    report = read(f"{FORM}-- \n{lines}").report
    assert "line 19" in get(report, "other")
