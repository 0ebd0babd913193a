"""The words of a quote are looked through for a name by which people say who says them."""

from __future__ import annotations

import pytest

from csdreport.document.match import naming, speaking


@pytest.mark.parametrize(
    "said",
    [
        "We crossed, explains Ana Sol, by sea.",
        "We crossed, Ana said, by sea.",
        "We crossed – Ana Sol said – by sea",
        "We crossed - says Ana - by sea",
        "We crossed! cried Ana.",
        "We crossed, Ana also said.",
        "Ana Sol said that we crossed",
        "As Ana put it, we cross",
        "According to Ana Sol, we cross",
        "WE CROSSED, SAID ANA SOL",
        "On traversait, explique Ana Sol, la nuit",
        "On traversait la nuit, dit Ana.",
        "On traversait, raconte Mme Sol, la nuit",
        "On traversait, m’a dit Ana, la nuit",
        "On traverse ; comme le dit Ana Sol, c’est dur",
        "Cruzamos de noche, dice Ana Sol",
        "Cruzamos, me dijo la señora Sol, de noche",
        "My name is Ana and we crossed",
        "my name is ana and we crossed",
        "I am Ana and we crossed",
        "I, Ana Sol, crossed",
        "They call me Ana",
        "Je m’appelle Ana",
        "Moi, Ana Sol, on m’a comptée",
        "Me llamo Ana y cruzamos",
        "Soy Ana Sol",
    ],
)
def test_a_name_beside_a_verb_of_saying_or_after_my_name_is_is_found(said: str) -> None:
    assert speaking.names_somebody(said)


@pytest.mark.parametrize(
    "said",
    [
        "We crossed by night, said ana sol.",
        "we crossed – ana sol said – by night",
        "we crossed, explained ana sol, by night",
        "we crossed, said mrs. sol, by night",
        "we crossed, said ana from the port",
        "ana sol said that we crossed",
        "according to ana sol, we crossed",
        "on traversait, dit ana sol, la nuit",
        "on traversait, m’a dit ana, la nuit",
        "cruzamos, explicó ana sol, de noche",
        "cruzamos - ana sol dijo - de noche",
    ],
)
def test_a_name_without_capitals_beside_a_verb_of_saying_is_found(said: str) -> None:
    assert speaking.names_somebody(said)


@pytest.mark.parametrize(
    "said",
    [
        "We said no, and they said nothing.",
        "We asked the police, said nothing, left.",
        "I am Kenyan, I am Muslim, and I am tired.",
        "They call me illegal, every day. Call me when you come.",
        "The Government said no. The Minister said: go home.",
        "Migrants said that nobody asks. Kenya said yes.",
        "IOM says one thing, the United Nations say another.",
        "My name is not important.",
        "According to the law, we do not exist. They told us: Europe is full.",
        "We asked, said yes, were told to wait. The guards said go. Women said that we must.",
        "“Stay here”, said the guard at the gate, said my daughter, explained clearly.",
        "On nous a dit rien. Ici, dit une voisine, on attend. Ma sœur, a dit merci.",
        "Nos dijeron nada. Aquí, dijo mi hija, dice todo. Según la ley, basta.",
        "Je suis fatiguée, dit ma fille, et je pleure. Moi, je suis restée.",
        "Yo, como mujer, digo basta. Según la ley no existimos.",
    ],
)
def test_words_that_nobody_is_called_by_are_no_name(said: str) -> None:
    assert not speaking.names_somebody(said)


@pytest.mark.parametrize(
    ("speaker", "said"),
    [
        ("Ana Sol", "When Ana came, we crossed"),
        ("A. Sol, Kelp Union", "Mother Sol came"),
        ("ana sol", "here is ana, they said"),
        ("Ana-Lía Núñez", "Only Nunez knew"),
        ("Hope Sol", "They took Hope"),
        ("Jo Ng", "Ng is here"),
    ],
)
def test_a_part_of_the_own_name_is_found(speaker: str, said: str) -> None:
    assert speaking.holds_part(said, speaker)


@pytest.mark.parametrize(
    ("speaker", "said"),
    [
        ("a woman from Guinea", "As a woman I came from Guinea"),
        ("A migrant worker", "Every migrant worker knows"),
        ("Une femme du Mali", "Une femme ne traverse pas le Mali"),
        ("Hope Sol", "We hope"),
        ("anonymous", "We stay anonymous"),
    ],
)
def test_what_somebody_is_is_no_name(speaker: str, said: str) -> None:
    assert not speaking.holds_part(said, speaker)


def test_only_two_capitals_that_may_be_a_person_are_a_name() -> None:
    assert speaking.holds_name("When Ana Sol came, we crossed")
    assert not speaking.holds_name("The United Nations and South Sudan met the Red Cross")
    assert not naming.own_names("")


@pytest.mark.parametrize(
    "said",
    [
        "we crossed by night – ana sol",
        "we crossed by night, ana sol",
        "we crossed by night (ana sol)",
        "we crossed by night (ana sol, kelp union)",
        "we crossed by night. ana sol",
        "we crossed by night. ana sol, kelp union",
        "We crossed by night / ana sol",
        "“We crossed by night” - ana sol",
        "We crossed by night.\nana sol",
        "ana sol: we crossed by night",
        "ana sol – we crossed by night",
        "I am ana sol and we crossed by night",
        "as ana sol put it, we crossed by night",
        "we crossed by night – f. sol",
        "on traversait la nuit, maria del sol",
        "moi, ana sol, j’ai traversé",
        "comme l’a dit ana sol, on traversait",
        "cruzamos de noche (ana sol)",
        "soy ana sol y crucé",
        "como dijo ana sol, cruzamos",
    ],
)
def test_a_name_without_capitals_that_signs_set_apart_is_found(said: str) -> None:
    assert speaking.names_somebody(said)


@pytest.mark.parametrize(
    "said",
    [
        "They came (every single night) – again and again",
        "We want one thing: decent work. fair pay, every month",
        "We crossed barefoot, bitterly cold",
        "I am tired and hungry, still waiting",
        "the guards shouted – wake up, stand up (steel door)",
        "no rights, no papers, no voice. full stop",
        "My mother paid the smuggler (gold earrings) / pure luck",
        "On dort par terre, serrés comme des sardines (odeur de moisi)",
        "Moi, simple ouvrier, je dis non. Je suis fatiguée et malade",
        "Il a gardé les passeports – chantage permanent, pieds nus",
        "Dormimos en el suelo, hombro con hombro – mucho frío",
        "Yo, campesina, digo basta. Soy madre soltera y limpio casas",
        "Nos dejó tirados (desierto adentro), palabras feas",
        "ana: we crossed. We crossed, ana",
    ],
)
def test_everyday_words_that_signs_set_apart_are_no_name(said: str) -> None:
    assert not speaking.names_somebody(said)
