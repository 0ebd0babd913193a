"""What beside the words of a quote may name who spoke."""

from __future__ import annotations

import time

import pytest

from csdreport.report.beside import names_beside

NAMING = [
    "“We crossed the sea.” – French",
    "“We crossed the sea.” (Session 2.1, Tavi)",
    "“We crossed the sea.” (translated from Spanish by Tavi)",
    "“We crossed the sea.” Participant Okoro",
    "“We crossed the sea at night.” – Tavi Okoro, Kelp Union",
    "Tavi Okoro said: “We crossed the sea at night.”",
    "Tavi Okoro: “We crossed.”",
    "“We crossed.” Tavi Okoro",
    "“We crossed the sea.” (Tavi Okoro)",
    "“We crossed the sea”, said Tavi.",
    "“We cross”, said Tavi, “and we drown.”",
    "“We crossed the sea.” Kelp Union",
    "“We crossed.” – KUA",
    "«Nous traversons la mer.» – Tavi Okoro",
    "“We crossed the sea.” 王小明",
    "*“We crossed.”* – **Tavi Okoro**",
    "“We crossed at night. – Tavi Okoro",
    "“We crossed at night.\n\n– Tavi Okoro”",
    "We crossed the sea at night. – Tavi Okoro, Kelp Union",
    "We crossed the sea at night. (Tavi Okoro)",
    "We crossed the sea at night – Tavi Okoro",
    "We crossed the sea at night, said Tavi Okoro.",
    "We crossed.\n\nTavi Okoro",
    "As Tavi Okoro of the Kelp Union, who has worked on this coast for years, told us: “We cross.”",
    "“We crossed the sea.” – English",
    "“We crossed the sea.” (Tavi English)",
    "“We crossed the sea.” (English, Tavi)",
    "“We crossed the sea.” – April",
    "“We crossed the sea.” (Kelp, Day 2)",
    "“We crossed the sea.” (9 Okoro)",
    "“We crossed the sea.” – Q. Okoro",
    "“We crossed the sea.” (Final Okoro)",
    "“We crossed the sea.” (Domestic Workers United)",
    "« Nous traversons la mer. » (en espagnol, Tavi)",
]
HARMLESS = [
    *(
        f"“We crossed the sea at night.” ({remark})"
        for remark in (
            *("English", "English translation", "Spanish original", "via Zoom", "Q&A", "in Q&A"),
            *("Day 2", "9 December", "Final session", "Youth", "Domestic worker"),
            *("Jour 2", "Travailleuse domestique", "Día 2", "Trabajadora del hogar"),
        )
    ),
    "“We crossed the sea at night.” (translated from Spanish)",
    "“We crossed the sea at night.” [Translated from Tagalog]",
    "“We crossed the sea at night.” (Session 2.1)",
    "“We crossed the sea at night.” (Applause)",
    "“We crossed the sea at night.” Participant",
    "[Through an interpreter] “We crossed the sea at night.”",
    "(Through an interpreter:) “We crossed the sea at night.”",
    "“We crossed the sea at night.”",
    "“We crossed the sea at night” – anonymous",
    "“We crossed.” – a nurse",
    "“Guests” is what they call us in Geneva.",
    "We are told “go home” every day, Minister.",
    "They told us: “Go home.”",
    "“Go back to your own country”, they told us in Geneva.",
    "We crossed. I’m tired – and so is my mother.",
    "“We cross,” I said, “and we drown.”",
    "The “Kafala” system has to go.",
    "“Our papers [in Ghana] wait.”",
    "We wait for one thing – the Global Compact.",
    "We want the Global Compact. United we stand.",
    "We wait. (laughs)",
]


def said(text: str, consent: str = "anonymous", organisation: str = "", note: str = "") -> bool:
    quote = {"text": text, "consent": consent, "organisation": organisation, "consent_note": note}
    return names_beside(quote)


@pytest.mark.parametrize("text", NAMING)
def test_a_name_beside_the_words_is_seen_unless_its_owner_agreed(text: str) -> None:
    assert said(text)
    assert said(text, "")
    assert not said(text, "name")


@pytest.mark.parametrize("text", HARMLESS)
def test_words_that_name_nobody_are_no_name(text: str) -> None:
    assert not said(text)


def test_an_organisation_that_agreed_may_stand_there_and_nobody_else() -> None:
    assert not said("“We crossed.” – Kelp Union", "organisation", "Kelp Union")
    assert said("“We crossed.” – Tavi Okoro, Kelp Union", "organisation", "Kelp Union")


def test_a_consent_that_its_note_takes_back_lets_nobody_be_named() -> None:
    assert said("“We crossed.” – Tavi Okoro", "name", note="she withdrew it")


@pytest.mark.parametrize("piece", ["A. ", "– A", ". \n", "“a” ", " ", ", said ", ". – "])
def test_a_long_text_is_looked_at_quickly(piece: str) -> None:
    start = time.process_time()
    said(f". {piece * 5000}b?")
    assert time.process_time() - start < 2
