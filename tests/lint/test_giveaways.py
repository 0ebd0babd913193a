"""Quotes of people who are not to be named: what gives them away, and what does not."""

from __future__ import annotations

import pytest

from csdreport.lint.engine import lint
from csdreport.lint.rule import Example
from csdreport.report.beside import names_beside
from tests.lint.reports import checked, codes, reading

ANONYMOUS = {"en": "anonymous", "fr": "anonyme", "es": "anónimo"}
TOLD = [
    ("en", "I, John Mensah, say ships wait."),
    ("en", "My name is Fatou Diallo and I wait."),
    ("en", "My name is Fatou and I wait."),
    ("en", "We at the Harbour Collective sing."),
    ("en", "I work for the Tema Port Authority and I wait."),
    ("en", "I am Fatou Diallo and I wait."),
    ("en", "I'm Adaeze Okoro."),
    ("en", "I am Fatou."),
    ("en", "Well, I'm Fatou and I wait."),
    ("fr", "Je suis Fatou."),
    ("fr", "Moi, c’est Fatou, et j’attends."),
    ("es", "Soy Fatou y espero."),
    ("en", "They call me Zubeida at the docks."),
    ("en", "I, Fatou, wait."),
    ("en", "I work for Oxfam."),
    ("en", "Here at the Night Boats Union we sleep in turns."),
    ("en", "On behalf of the Lamplight Porters' Desk I ask for beds."),
    ("en", "I run the Rainbow House in Tema."),
    ("en", "My organisation, the Quayside Choir, sings."),
    ("en", "As director of the clinic I cry."),
    ("en", "I am the mayor of Mindelo."),
    ("en", "I, the bishop of Orsa, pray."),
    ("en", "I'm with the BRAC team."),
    ("en", "I represent the Dockers of Orsa."),
    ("en", "As Minister of Labour I signed."),
    ("en", "As the executive director of the shelter I know."),
    ("en", "We at Harbour Voices sing."),
    ("en", "I am a representative of the Quayside Union."),
    ("en", "As the representative of the ILO, I wait."),
    ("en", "As a member of the Quayside Union, I wait."),
    ("en", "As a delegate of the Government of Ghana, I wait."),
    ("en", "I work with the Quayside Union."),
    ("en", "We in the Quayside Union have waited."),
    ("en", "I represent the government of Ghana."),
    ("en", "We, the government of Ghana, signed."),
    ("en", "I work for Caritas."),
    ("en", "We at Caritas count."),
    ("fr", "Je représente le gouvernement du Mali."),
    ("fr", "Je travaille pour Caritas."),
    ("fr", "En tant que représentante du Syndicat des quais, j’attends."),
    ("fr", "Je suis infirmière à l’hôpital de Tema."),
    ("es", "Represento al gobierno de Ghana."),
    ("es", "Trabajo para Cáritas."),
    ("es", "Soy enfermera en el hospital de Tema."),
    ("es", "Como ministra, lo firmé."),
    ("es", "Como diputada voté a favor."),
    ("fr", "Je m'appelle Fatou et j'attends."),
    ("fr", "Moi, Fatou Diallo, j’attends."),
    ("fr", "Nous, au Collectif du Port, chantons."),
    ("fr", "Nous, au Collectif des marins, chantons."),
    ("fr", "Je travaille pour le Port autonome de Tema."),
    ("fr", "Je suis Adaeze Okoro."),
    ("fr", "En tant que directrice de la clinique, je pleure."),
    ("fr", "Je suis le maire de Mindelo."),
    ("fr", "Au nom de la Maison des marins, je demande des lits."),
    ("fr", "Je dirige l’Association Lanterne."),
    ("fr", "Mon nom est Zubeida."),
    ("fr", "Nous, à l'Alliance des Quais, attendons."),
    ("fr", "Moi, présidente du syndicat, je signe."),
    ("es", "Me llamo Fatou y espero."),
    ("es", "Yo, Fatou Diallo, espero."),
    ("es", "Soy Adaeze Okoro."),
    ("es", "Nosotros en el Colectivo del Puerto cantamos."),
    ("es", "Nosotros, en el Colectivo del Puerto, cantamos."),
    ("es", "Trabajo para la Autoridad Portuaria de Tema."),
    ("es", "Como directora de la clínica lloro."),
    ("es", "Soy la alcaldesa de Mindelo."),
    ("es", "En nombre del Sindicato de Estibadores pido camas."),
    ("es", "Represento a la Red Faro."),
    ("es", "Mi nombre es Zubeida."),
    ("es", "Dirijo la Casa Lucero."),
    ("es", "Mi organización, Manos del Muelle, canta."),
]
UNTOLD = [
    ("en", "We at home sing."),
    ("en", "I work for a family in Kenya."),
    ("en", "I am Kenyan and I work in Nairobi."),
    ("en", "I, too, wait."),
    ("en", "I, like many, wait."),
    ("en", "I am a domestic worker. My name is on no list."),
    ("en", "My name is Not on the list."),
    ("en", "I work at Christmas."),
    ("en", "As head of a family I cook."),
    ("en", "I am the head of my household."),
    ("en", "They call me names."),
    ("en", "I work for Madam and Sir."),
    ("en", "We at sea sleep little."),
    ("en", "I represent nobody."),
    ("en", "I am Muslim."),
    ("en", "I am Yoruba, and I’m Deaf."),
    ("en", "I'm Afro-Colombian."),
    ("en", "I am Tired. So tired."),
    ("en", "I am OK."),
    ("fr", "Je suis Peule."),
    ("es", "Soy Mapuche."),
    ("en", "I am the mother of two."),
    ("en", "We work for States that do not pay."),
    ("en", "As a nurse from Ghana I know."),
    ("en", "I was president for ten years."),
    ("en", "I speak for the Women here."),
    ("en", "I am from Sierra Leone."),
    ("en", "On behalf of all Migrants I thank you."),
    ("en", "I lead a choir."),
    ("en", "As a representative of civil society, I wait."),
    ("en", "As a member of a family, I wait."),
    ("en", "We in Ghana have waited."),
    ("en", "I work with Ghanaian women."),
    ("en", "I work for the government."),
    ("en", "For us, the government of Ghana is a wall."),
    ("en", "As a member of the Yoruba people, I sing."),
    ("fr", "Comme le gouvernement du Mali, nous attendons."),
    ("es", "Como la ministra lo firmó, esperamos."),
    ("es", "El gobierno de Ghana lo firmó."),
    ("fr", "Je travaille au Kenya."),
    ("fr", "Je suis Sénégalaise."),
    ("fr", "Moi, je suis fatiguée."),
    ("fr", "Nous, au port, dormons peu."),
    ("fr", "Je travaille pour une famille."),
    ("fr", "Comme chef de famille, je cuisine."),
    ("fr", "Je m'appelle comme ma mère."),
    ("fr", "Je suis infirmière à Dakar."),
    ("fr", "Nous, au Sénégal, attendons."),
    ("fr", "Mon nom est sur la liste."),
    ("fr", "Je travaille pour Madame."),
    ("fr", "Comme mère de deux enfants, j'attends."),
    ("es", "Trabajo en el Perú."),
    ("es", "Soy peruana."),
    ("es", "Nosotros, en el puerto, dormimos poco."),
    ("es", "Trabajo para una familia."),
    ("es", "Como jefa de hogar cocino."),
    ("es", "Me llaman ilegal."),
    ("es", "Soy enfermera en Lima."),
    ("es", "Mi nombre está en la lista."),
    ("es", "Soy secretaria de una oficina."),
    ("es", "Trabajo para la Señora."),
    ("es", "Soy madre de dos hijos."),
    ("es", "Nosotros en el Perú esperamos."),
]
POINTING = [
    ("en", "anonymous (director of the port of Mindelo)"),
    ("en", "anonymous – the mayor of Mindelo"),
    ("en", "anonymous - head of the night school"),
    ("en", "anonymous: founder of a choir"),
    ("en", "anonymous / bishop of Orsa"),
    ("en", "a participant – from Orsa"),
    ("en", "anonymous, president of the Dockers Union"),
    ("en", "anonymous, cleaner in Orsa"),
    ("en", "anonymous (Harbour Voices)"),
    ("en", "Anonymous [secretary of the Quay Choir]"),
    ("en", "anonymous — captain of the Lark"),
    ("fr", "anonyme (directrice du port de Mindelo)"),
    ("fr", "anonyme – le maire de Mindelo"),
    ("fr", "une participante – présidente de la chorale"),
    ("fr", "anonyme, à Orsa"),
    ("es", "anónimo (director del puerto de Mindelo)"),
    ("es", "anónima – la alcaldesa de Mindelo"),
    ("es", "una participante: fundadora de un coro"),
]
POINTING_NOWHERE = [
    ("en", "anonymous"),
    ("en", "anonymous (a woman)"),
    ("en", "anonymous – a domestic worker"),
    ("en", "anonymous: a nurse and mother"),
    ("en", "a participant (aged 34)"),
    ("en", "anonymous - Domestic worker"),
    ("en", "anonymous (head of a household)"),
    ("en", "anonymous / Night Nurse"),
    ("en", "anonymous, who came by boat"),
    ("fr", "anonyme – une infirmière"),
    ("fr", "anonyme (mère de deux enfants)"),
    ("fr", "anonyme : travailleuse"),
    ("es", "anónimo – una enfermera"),
    ("es", "anónimo (madre de dos hijos)"),
]


def gives_away(language: str, text: str, speaker: str) -> bool:
    quote = {"text": text, "speaker": speaker, "consent": "anonymous"}
    found = checked(Example({"quotes": [quote]}, {"language": language}), select=["QUO006"])
    return codes(found) == ["QUO006"]


@pytest.mark.parametrize(("language", "text"), TOLD)
def test_words_that_say_who_speaks_are_found(language: str, text: str) -> None:
    assert gives_away(language, text, ANONYMOUS[language])


@pytest.mark.parametrize(("language", "text"), UNTOLD)
def test_words_that_many_could_say_are_left_alone(language: str, text: str) -> None:
    assert not gives_away(language, text, ANONYMOUS[language])


@pytest.mark.parametrize(("language", "speaker"), POINTING)
def test_a_line_that_says_more_than_anonymous_is_found(language: str, speaker: str) -> None:
    assert gives_away(language, "“Ships wait.”", speaker)


@pytest.mark.parametrize(("language", "speaker"), POINTING_NOWHERE)
def test_a_line_that_many_fit_is_left_alone(language: str, speaker: str) -> None:
    assert not gives_away(language, "“Ships wait.”", speaker)


@pytest.mark.parametrize(
    ("speaker", "who"),
    [("A woman from Ghana", "speaker is described"), ("Fatou Diallo", "speaker is named")],
)
def test_a_line_that_describes_somebody_is_asked_about_until_they_agreed(
    speaker: str, who: str
) -> None:
    def told(consent: str) -> list[str]:
        quote = {"text": "“Ships wait.”", "speaker": speaker, "consent": consent}
        return [one.message for one in checked({"quotes": [quote]}, select=["QUO"])]

    (asked,) = told("")
    assert who in asked
    assert told("anonymous") == []


@pytest.mark.parametrize(
    "text",
    [
        "“We cross the sea at night.” – Tavi Okoro, Kelp Union",
        "Tavi Okoro said: “We cross the sea at night.”",
        "“We cross the sea at night.” – a fisher from Suva",
        "“We cross the sea at night.” (MFX)",
    ],
)
def test_what_stands_beside_the_marks_says_who_spoke(text: str) -> None:
    for speaker, code in (("anonymous", "QUO006"), ("", "QUO001")):
        found = lint(reading({"quotes": [{"text": text, "speaker": speaker}]}), select=["QUO"])
        assert code in {each.code for each in found}
        assert "Okoro" not in str(found)


@pytest.mark.parametrize(
    "text",
    [
        "“We march all night” (translated from Spanish)",
        "“We march all night.” (Applause)",
        "“We march all night.” – Woman migrant",
        "Asked why, one said: “We march.”",
        "A nurse said: “We march all night.”",
        "“Go back to your own country”, they told us in Suva.",
    ],
)
def test_what_names_nobody_may_stand_beside_the_marks(text: str) -> None:
    found = lint(reading({"quotes": [{"text": text, "speaker": "anonymous"}]}), select=["QUO"])
    assert not {each.code for each in found} & {"QUO001", "QUO006"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("I represent the Government of Kelpia.", "en"),
        ("I represent the Government of Ghana.", "en"),
        ("I am from the Netmakers’ Union.", "en"),
        ("We, the Netmakers’ Union, have waited.", "en"),
        ("Our network, Kelp Forum in Asia, counts.", "en"),
        ("At KUA, we count every case.", "en"),
        ("I am a nurse at Kelp General Hospital.", "en"),
        ("Speaking for the Netmakers’ Union, I say no.", "en"),
        ("As a member of parliament from Ghana I voted for it.", "en"),
        ("As a minister, I signed it.", "en"),
        ("When I was minister, we signed it.", "en"),
        ("Je viens du Syndicat des Rameurs.", "fr"),
        ("En tant que ministre, j’ai signé.", "fr"),
        ("Soy del Sindicato de Remeros.", "es"),
        ("Cuando era ministro, firmamos.", "es"),
    ],
)
def test_people_introduce_themselves_by_house_and_office(text: str, language: str) -> None:
    quote = {"quotes": [{"text": text, "speaker": "anonymous"}]}
    assert "QUO006" in codes(checked(Example(quote, {"language": language})))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("I am from Ghana.", "en"),
        ("I am from Chittagong.", "en"),
        ("I come from the Global South.", "en"),
        ("I represent the Global South.", "en"),
        ("I represent Muslim women.", "en"),
        ("We, the Filipino workers, wait.", "en"),
        ("At the United Nations, we hear promises.", "en"),
        ("At ILO, we heard promises.", "en"),
        ("At Christmas, we sing.", "en"),
        ("I am a nurse at a hospital.", "en"),
        ("Speaking for myself, I say no.", "en"),
        ("As a minister once told me, nobody counts.", "en"),
        ("As members of parliament, you must act.", "en"),
        ("As a minister of God I pray.", "en"),
        ("When the minister came, I was there.", "en"),
        ("Je viens du Mali.", "fr"),
        ("Nous, les Maliens, attendons.", "fr"),
        ("Soy del Perú.", "es"),
        ("Nosotros, los migrantes, esperamos.", "es"),
    ],
)
def test_where_somebody_comes_from_is_neither_house_nor_office(text: str, language: str) -> None:
    quote = {"quotes": [{"text": text, "speaker": "anonymous"}]}
    assert "QUO006" not in codes(checked(Example(quote, {"language": language})))


@pytest.mark.parametrize(
    "beside",
    [
        *("(in Spanish)", "(about detention in Libya)", "– on the Compact", "(English)", "(Q&A)"),
        *("(English translation)", "(Spanish original)", "(via Zoom)", "(Domestic worker)"),
        *("(Day 2)", "(en espagnol)", "(en français)", "(en portugués)", "(Jour 2)"),
    ],
)
def test_a_remark_beside_a_quotation_says_nothing_of_who_spoke(beside: str) -> None:
    assert not gives_away("en", f"“Ships wait.” {beside}", "anonymous")


@pytest.mark.parametrize(
    "beside",
    ["(Kelp)", "– Tavi Okoro", "(Applause)", "(about the Kafala)", "(English)", "(English, Kelp)"],
)
def test_what_a_public_copy_holds_back_is_found_whatever_the_words(beside: str) -> None:
    quote = {"text": f"“Ships wait.” {beside}", "speaker": "anonymous", "consent": "anonymous"}
    found = checked(Example({"quotes": [quote]}), select=["QUO006", "FRM020"])
    assert bool(found) == names_beside(quote)
    assert len(found) <= 1


@pytest.mark.parametrize(
    ("speaker", "language", "told"),
    [
        ("anonymous, trade unionist", "en", False),
        ("anonymous, a union member", "en", False),
        ("anonyme, membre d’un syndicat", "fr", False),
        ("anónimo, una sindicalista", "es", False),
        ("anonymous, a union leader", "en", True),
        ("anonymous, union member, Minister of Labour", "en", True),
        ("anonymous, volunteer of Harbour Voices", "en", True),
    ],
)
def test_one_of_many_members_is_told_by_nothing(speaker: str, language: str, told: bool) -> None:
    quote = {"text": "Boats wait.", "speaker": speaker, "consent": "anonymous"}
    found = codes(checked(Example({"quotes": [quote]}, {"language": language})))
    assert ("QUO006" in found) is told
