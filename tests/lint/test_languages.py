"""Reports in French and Spanish: word lists with a source, and the rules that look in them."""

from __future__ import annotations

import re
from importlib import resources
from typing import Any

import pytest

from csdreport.lint import lexicon
from csdreport.lint.catalogue import rules
from csdreport.lint.phrases import Phrases
from csdreport.lint.places import countries
from csdreport.lint.rule import Example, Rule
from csdreport.lint.silence import PATTERNS, lacking
from tests.lint.reports import checked, codes, reading

OTHERS = ("fr", "es")
LISTS = [(language, name) for language in OTHERS for name in lexicon.shipped(language)]
FOLDER = resources.files("csdreport.data").joinpath("lexicons")


def found(code: str, language: str, answers: dict[str, Any]) -> list[str]:
    findings = checked(Example(answers, {"language": language}), stage="final", select=[code])
    return [finding.path for finding in findings]


@pytest.mark.parametrize(("language", "name"), LISTS)
def test_a_list_names_its_source(language: str, name: str) -> None:
    text = FOLDER.joinpath(language, f"{name}.toml").read_text(encoding="utf-8")
    head = "".join(text.split("\n\n")[:2])
    assert re.search(r"\bSources?: ", head)


# Spanish says "I" by the end of a verb, for which other languages have a word.
OWN_KEYS = {("es", "giveaways"): frozenset({"it", "did", "do"})}


@pytest.mark.parametrize(("language", "name"), LISTS)
def test_a_list_has_no_key_that_english_lacks(language: str, name: str) -> None:
    own = OWN_KEYS.get((language, name), frozenset())
    held = set(lexicon.shipped_table(language, name))
    assert held - own <= set(lexicon.shipped_table("en", name))
    assert own <= held


@pytest.mark.parametrize(("language", "name"), LISTS)
def test_a_star_stands_only_at_the_end_of_a_phrase(language: str, name: str) -> None:
    if name in ("references", "avoid"):
        return
    for entries in lexicon.shipped_table(language, name).values():
        phrases = [part.strip() for entry in entries for part in re.split("[|;,]", entry)]
        assert [phrase for phrase in phrases if "*" in phrase[:-1]] == []


@pytest.mark.parametrize("language", OTHERS)
def test_a_gazetteer_has_every_member_of_the_united_nations(language: str) -> None:
    members = list(countries(language, "members"))
    assert len({country.names[0] for country in members}) == 193
    assert [country.names for country in members if not country.people] == []


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_every_list_that_a_rule_needs_is_there_in_english(rule: Rule) -> None:
    for name in rule.lexicons:
        book, _, key = name.partition(".")
        table = lexicon.shipped_table("en", book)
        assert not key or key in table


@pytest.mark.parametrize(
    ("code", "language", "answers"),
    [
        (
            "QUO001",
            "fr",
            {"quotes": [{"text": "Nos bateaux attendent.", "speaker": "Imani Okoro"}]},
        ),
        ("QUO001", "es", {"quotes": [{"text": "Esperamos.", "organisation": "Voces del Puerto"}]}),
        ("QUO002", "fr", {"quotes": [{"text": "Nous attendons.", "speaker": "une participante"}]}),
        ("QUO002", "es", {"quotes": [{"text": "Esperamos.", "speaker": "desconocido"}]}),
        ("QUO006", "fr", {"quotes": [{"text": "Non.", "speaker": "anonyme, ministre du travail"}]}),
        ("PRV002", "fr", {"other": "Parmi elles, Mme Okoro a chanté."}),
        ("PRV002", "es", {"other": "La Dra. Okoro cantó en el puerto."}),
        ("PRV002", "fr", {"other": "Une mère appelée Imani a chanté."}),
        ("PRV005", "fr", {"other": "Au foyer dort un garçon de 12 ans."}),
        ("PRV005", "es", {"other": "Una niña de 9 años duerme en el albergue."}),
        ("FRM014", "fr", {"messages": ["Voir ci-dessus"]}),
        ("FRM014", "es", {"messages": ["(ídem)"]}),
        ("REC004", "fr", {"recommendations": [{"text": "Payer double le travail de nuit."}]}),
        ("REC004", "es", {"recommendations": [{"text": "Pagar el doble por la noche."}]}),
        ("REC005", "fr", {"recommendations": [{"text": "Les dispensaires du port sont rares."}]}),
        ("REC005", "es", {"recommendations": [{"text": "Las clínicas del puerto son escasas."}]}),
        ("MSG006", "fr", {"messages": ["Un colis devrait coûter moins cher."]}),
        ("MSG006", "es", {"messages": ["Un paquete debería costar menos."]}),
        (
            "IND003",
            "fr",
            {"recommendations": [{"text": "x", "indicators": ["Joie à bord"]}]},
        ),
        ("IND003", "es", {"recommendations": [{"text": "x", "indicators": ["Alegría a bordo"]}]}),
        ("IND004", "fr", {"recommendations": [{"text": "x", "indicators": ["Nombre de bals"]}]}),
        ("GOV003", "fr", {"governance": {"mechanisms": "Les dispensaires municipaux sont rares."}}),
        ("GOV003", "es", {"governance": {"mechanisms": "Las clínicas municipales son escasas."}}),
        ("GOV007", "fr", {"governance": {"compact": "Les marins et le PMM."}}),
        ("SDG003", "fr", {"agenda2030": {"lessons": ["Compter les marins."]}}),
        ("TRM001", "fr", {"other": "Les migrants illégaux dorment au port."}),
        ("TRM001", "es", {"other": "Los inmigrantes ilegales duermen en el puerto."}),
        ("TRM002", "fr", {"other": "Des migrants irréguliers chantent."}),
        ("TRM004", "es", {"other": "Los países emisores forman a los marineros."}),
        ("TRM007", "fr", {"other": "Les victimes de trafic de migrants dorment au port."}),
        ("TRM012", "es", {"other": "Una avalancha de refugiados llegó al puerto."}),
        ("TRM009", "fr", {"other": "La déclaration universelle des droits de l'homme."}),
        (
            "GOV005",
            "es",
            {"other": "El Pacto Mundial de la Migración Ordenada."},
        ),
        ("PRG005", "fr", {"progress": {"examples": ["Un chœur d’infirmières"]}}),
        ("PRG006", "es", {"progress": {"examples": ["Se enseñan canciones en el Perú"]}}),
        ("PRV003", "fr", {"other": "Au Pérou, une association d’infirmières a été harcelée."}),
        ("PRV003", "es", {"other": "Un sindicato de cocineras de Lima sufrió amenazas."}),
        ("PRV004", "fr", {"other": "Leur syndicat se fait passer pour une chorale."}),
        ("STY013", "fr", {"other": "Le KFBU chante."}),
        ("SDG002", "fr", {"other": "La cible 10.9 parle des marins."}),
        ("SDG004", "es", {"other": "El ODS 18 habla de los marineros."}),
    ],
)
def test_a_fault_is_found_in_the_language_of_the_report(
    code: str, language: str, answers: dict[str, Any]
) -> None:
    assert found(code, language, answers)


FRENCH = {
    "session": {"theme": "Thème 4, séance 4.1 : Varech"},
    "progress": {"examples": ["Depuis 2014, la Fédération des marins du Kenya a formé 40 chœurs."]},
    "recommendations": [
        {
            "text": "L’État et les employeurs doivent payer double le travail de nuit.",
            "actions": ["Former des chœurs de marins."],
            "indicators": ["Au moins 200 dispensaires d’ici à 2030"],
        }
    ],
    "governance": {
        "mechanisms": "Le processus de Bali devrait entendre les marins.",
        "compact": "Le Pacte mondial sur les réfugiés devrait protéger les migrants en situation "
        "irrégulière, selon la Déclaration universelle des droits de l’homme.",
    },
    "agenda2030": {"lessons": ["Cible 8.8 : les syndicats doivent compter les marins."]},
    "inclusion": {"women": "Recommandation 1 : elles dorment peu.", "children": "Néant."},
    "messages": ["Les gouvernements doivent payer double le travail de nuit des marins."],
    "quotes": [{"text": "« Nos bateaux attendent. »", "speaker": "anonyme"}],
}
SPANISH = {
    "session": {"theme": "Tema 4, sesión 4.1: Algas"},
    "progress": {"examples": ["Desde 2014, la Red de Marineros del Perú formó 40 coros."]},
    "recommendations": [
        {
            "text": "Los Estados y los empleadores deben pagar el doble por la noche.",
            "actions": ["Formar coros de marineros."],
            "indicators": ["Al menos 200 clínicas para el año 2030"],
        }
    ],
    "governance": {
        "mechanisms": "El proceso de Puebla debería escuchar a los marineros.",
        "compact": "El Pacto Mundial sobre los Refugiados debería proteger a los migrantes en "
        "situación irregular, según la Declaración Universal de Derechos Humanos.",
    },
    "agenda2030": {"lessons": ["Meta 8.8: los sindicatos deben contar a los marineros."]},
    "inclusion": {"women": "Recomendación 1: duermen poco.", "children": "No se trató."},
    "messages": ["Los gobiernos deben pagar el doble por la noche a los marineros."],
    "quotes": [{"text": "«Nuestros barcos esperan.»", "speaker": "anónimo"}],
}


@pytest.mark.parametrize(("language", "answers"), [("fr", FRENCH), ("es", SPANISH)])
def test_a_report_that_is_right_is_left_alone(language: str, answers: dict[str, Any]) -> None:
    findings = checked(Example(answers, {"language": language}), stage="final")
    assert [one for one in codes(findings) if one not in ("FRM001",)] == []


MECHANISMS = {
    "en": [
        "The International Organization for Migration",
        "The South American Conference on Migration",
        "The Office of the High Commissioner for Human Rights",
        "The International Migration Review Forum",
    ],
    "fr": [
        "Le Forum mondial sur la migration et le développement",
        "L’Organisation internationale du Travail",
        "L’Organisation internationale pour les migrations",
        "Le Haut-Commissariat des Nations Unies pour les réfugiés",
        "La Conférence sud-américaine sur les migrations",
        "Le Comité pour la protection des droits de tous les travailleurs migrants",
        "La Communauté économique des États de l’Afrique de l’Ouest",
        "La Cour européenne des droits de l’homme",
    ],
    "es": [
        "El Foro Mundial sobre Migración y Desarrollo",
        "La Organización Internacional del Trabajo",
        "La Organización Internacional para las Migraciones",
        "El Alto Comisionado de las Naciones Unidas para los Refugiados",
        "La Conferencia Sudamericana sobre Migraciones",
        "La Comisión Interamericana de Derechos Humanos",
        "El Comité de Protección de los Derechos de Todos los Trabajadores Migratorios",
        "El Proceso de Quito",
    ],
}


@pytest.mark.parametrize(
    ("language", "name"),
    [(language, name) for language in MECHANISMS for name in MECHANISMS[language]],
)
def test_a_mechanism_is_known_by_its_full_name(language: str, name: str) -> None:
    assert found("GOV004", language, {"governance": {"mechanisms": f"{name} …"}}) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La traite doit cesser, et le traitement des marins changer."),
        ("fr", "Les ports se mettent d’accord sur le repos."),
        ("fr", "Aucun marin n’a été payé."),
        ("es", "Hay que formar un grupo de trabajo."),
        ("es", "Los marineros deben ser tratados igual."),
    ],
)
def test_words_that_begin_like_a_mechanism_name_none(language: str, text: str) -> None:
    assert found("GOV004", language, {"governance": {"mechanisms": text}})


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Aucun point n’a été soulevé."),
        ("fr", "Aucune proposition n'a été faite."),
        ("fr", "Il n’a rien été proposé."),
        ("es", "Ningún punto se planteó."),
        ("es", "No se planteó ningún punto."),
        ("es", "No hubo propuestas."),
    ],
)
def test_an_answer_that_there_is_nothing_to_say_is_one(language: str, text: str) -> None:
    assert found("GOV004", language, {"governance": {"mechanisms": text}}) == []
    assert found("WCH002", language, {"inclusion": {"women": text}}) == []


@pytest.mark.parametrize(("language", "answers"), [("fr", FRENCH), ("es", SPANISH)])
def test_a_report_that_is_right_lacks_no_answer_that_it_gives(
    language: str, answers: dict[str, Any]
) -> None:
    told = {path.split(".")[0] for path in found("FRM001", language, answers)}
    assert told <= {"session", "progress", "governance", "other", "recommendations"}


@pytest.mark.parametrize(
    ("language", "text", "better"),
    [
        (
            "fr",
            "Les migrants illégaux chantent.",
            "Les migrants en situation irrégulière chantent.",
        ),
        ("fr", "Migrants irréguliers", "Migrants en situation irrégulière"),
        ("es", "La inmigración ilegal crece.", "La inmigración irregular crece."),
        ("en", "Clandestine migration grows.", "Irregular migration grows."),
    ],
)
def test_a_listed_wording_is_replaced_by_its_better_one(
    language: str, text: str, better: str
) -> None:
    example = Example({"other": text}, {"language": language})
    (finding,) = checked(example, select=["TRM"], reveal=True)
    assert finding.fix is not None
    assert finding.fix.replacement == better


def test_a_listed_wording_in_speech_is_left_alone() -> None:
    spoken = "Un marin : « les migrants illégaux, ce sont nos frères et nos sœurs »."
    assert found("TRM001", "fr", {"other": spoken}) == []


def test_a_listed_wording_is_mended_beside_speech_that_keeps_it() -> None:
    spoken = "« les migrants illégaux, ce sont nos frères et nos sœurs »"
    example = Example({"other": f"Des migrants illégaux : {spoken}"}, {"language": "fr"})
    (finding,) = checked(example, select=["TRM001"], reveal=True)
    assert finding.fix is not None
    assert finding.fix.replacement == f"Des migrants en situation irrégulière : {spoken}"


@pytest.mark.parametrize("language", OTHERS)
def test_rules_without_words_in_the_language_are_silent_and_named(language: str) -> None:
    english = Example({"other": "20% sing, such as cooks etc."}, {"language": language})
    assert codes(checked(english, stage="final", select=["STY009", "ACT004", "REC011"])) == []
    _, silent = lacking(reading(english))
    assert "STY009" in silent[PATTERNS]
    assert "STY002" in silent["spelling"]
    assert "QUO001" not in {code for held in silent.values() for code in held}


@pytest.mark.parametrize("text", ["l'État", "L’État chante", "d’États", "qu’ETAT", "un État"])
def test_a_word_is_found_behind_an_elided_one(text: str) -> None:
    assert text in Phrases(["État", "États"])


def test_a_name_with_an_apostrophe_is_one_word() -> None:
    assert "O'Hara sings" in Phrases(["O'Hara"])
    assert "Hara" not in [hit.text for hit in Phrases(["Hara"]).find("O'Hara")]
    assert "in Côte d’Ivoire" in Phrases(["Côte d'Ivoire"])


@pytest.mark.parametrize(
    ("language", "code", "answers", "said"),
    [
        ("fr", "REC004", {"recommendations": [{"text": "Payer double."}]}, "à qui s’adresse"),
        ("es", "REC004", {"recommendations": [{"text": "Pagar el doble."}]}, "a quién se dirige"),
        ("es", "QUO003", {"quotes": [{"text": "Esperamos."}]}, "anónim"),
        (
            "fr",
            "IND003",
            {"recommendations": [{"text": "x", "indicators": ["Joie à bord"]}]},
            "chiffre(s)",
        ),
    ],
)
def test_a_finding_quotes_the_form_in_its_own_language(
    language: str, code: str, answers: dict[str, Any], said: str
) -> None:
    example = Example(answers, {"language": language})
    messages = [one.message for one in checked(example, stage="final", select=[code])]
    assert any(said in message for message in messages)


TELLING = [
    ("QUO010", "fr", "Mme Okoro a expliqué que les bateaux attendent."),
    ("QUO010", "fr", "« Les bateaux attendent », a dit M. Obi."),
    ("QUO010", "fr", "Selon le ministre Keita, rien ne change."),
    ("QUO010", "fr", "Le pasteur Obi a rappelé les faits."),
    ("QUO010", "fr", "Amina Diallo a raconté son voyage."),
    ("QUO010", "fr", "Comme l'a dit Mme Sow, il faut agir."),
    ("QUO010", "fr", "La présidente Sow estime que oui."),
    ("PRV007", "fr", "Une domestique népalaise de 34 ans à Doha a été embauchée par une clinique."),
    (
        "PRV007",
        "fr",
        "En mars 2015, une infirmière philippine employée par un hôpital de Riyad est partie.",
    ),
    ("QUO010", "es", "La Sra. Okoro explicó que esperan."),
    ("QUO010", "es", "«Esperamos», dijo el Dr. Obi."),
    ("QUO010", "es", "Según el ministro Keita, nada cambia."),
    ("QUO010", "es", "María Santos contó su viaje."),
    ("QUO010", "es", "La hermana Teresa recordó los hechos."),
    ("PRV002", "es", "El Sr. Obi, de la cooperativa, señaló que no."),
    ("PRV007", "es", "Una empleada nepalesa de 34 años en Doha fue contratada por una clínica."),
    (
        "PRV007",
        "es",
        "En marzo de 2015, una enfermera filipina que trabajaba en un hospital de Riad se fue.",
    ),
]


@pytest.mark.parametrize(("code", "language", "text"), TELLING)
def test_who_spoke_and_whose_case_it_is_is_found(code: str, language: str, text: str) -> None:
    assert found(code, language, {"other": text}) == ["other"]


ORDINARY = [
    ("fr", "Le ministre a expliqué que les bateaux attendent."),
    ("fr", "La ministre du Travail a dit que oui."),
    ("fr", "Amnesty International a déclaré que oui."),
    ("fr", "Médecins Sans Frontières a déclaré que oui."),
    ("fr", "Le Conseil de l'Europe a rappelé la Convention."),
    ("fr", "Caritas Maroc a souligné le besoin."),
    ("fr", "Le Secours Catholique a expliqué sa méthode."),
    ("fr", "Human Rights Watch a dit que oui."),
    ("fr", "Le Haut Commissariat a déclaré que oui."),
    ("fr", "La Banque Mondiale estime que les coûts baissent."),
    ("fr", "Les Nations Unies ont dit que oui."),
    ("fr", "Le Forum Mondial a demandé des comptes."),
    ("fr", "Terre des Hommes a dit que oui."),
    ("fr", "Le Burkina Faso a dit que oui."),
    ("fr", "La Côte d'Ivoire a proposé un plan."),
    ("fr", "Le Président Directeur Général a dit que non."),
    ("fr", "Selon le Pacte mondial, les États doivent agir."),
    ("fr", "Selon la présidente du syndicat, rien ne change."),
    ("fr", "La Journée Mondiale a rappelé les faits."),
    ("fr", "L'Union Africaine propose un protocole."),
    ("fr", "L'Organisation Internationale du Travail estime que oui."),
    ("fr", "La Déclaration de New York indique que oui."),
    ("fr", "Une infirmière travaille à Doha depuis 2015."),
    ("fr", "Une femme de 34 ans a chanté."),
    ("fr", "Le Centre Zembo Kuru a rappelé les faits."),
    ("es", "La ministra de Trabajo dijo que sí."),
    ("es", "Amnistía Internacional dijo que sí."),
    ("es", "Médicos Sin Fronteras señaló que sí."),
    ("es", "Las Naciones Unidas dijeron que sí."),
    ("es", "El Banco Mundial estima que sí."),
    ("es", "El Foro Mundial pregunta por ello."),
    ("es", "Costa Rica propuso un plan."),
    ("es", "El Salvador dijo que no."),
    ("es", "La Unión Europea propone un plan."),
    ("es", "Cáritas Española explicó el método."),
    ("es", "El Pacto Mundial señala que sí."),
    ("es", "Según la presidenta del sindicato, nada cambia."),
    ("es", "La Cruz Roja indicó que sí."),
    ("es", "El Consejo de Europa recordó el Convenio."),
    ("es", "Una mujer de 34 años cantó."),
    ("es", "Buenos Aires propuso un plan."),
    ("es", "Nuevo León contó los casos."),
    ("es", "La Alta Comisionada recuerda el deber."),
    ("es", "El Defensor del Pueblo denunció los abusos."),
]


@pytest.mark.parametrize(("language", "text"), ORDINARY)
def test_bodies_places_and_groups_are_no_people(language: str, text: str) -> None:
    for code in ("QUO010", "PRV002", "PRV007"):
        assert found(code, language, {"other": text}) == []


def told(language: str, answers: dict[str, Any], code: str) -> list[str]:
    """Give the messages of a rule and what would pass."""
    findings = checked(Example(answers, {"language": language}), stage="final", select=[code])
    return [text for one in findings for text in (one.message, one.fix.text if one.fix else "")]


CHILD = "Fatou (13), de Tema"


@pytest.mark.parametrize(
    ("language", "said", "code"),
    [
        ("fr", f"{CHILD}, et les migrants illégaux attendent.", "TRM001"),
        ("es", f"{CHILD}, y los inmigrantes ilegales esperan.", "TRM001"),
        ("fr", f"{CHILD}, et le Pacte mondial sur des migrations sûres.", "GOV005"),
    ],
)
def test_a_protected_answer_is_mended_in_its_own_language(
    language: str, said: str, code: str
) -> None:
    message, remedy = told(language, {"other": said}, code)
    assert "irregular situation" not in remedy
    assert "Global Compact" not in remedy
    assert re.search("irrégulière|irregular|Pacte mondial pour", remedy)
    assert "Fatou" not in message + remedy
    assert "illégaux" not in message + remedy
    assert "ilegales" not in message + remedy


def test_what_would_pass_is_said_in_the_words_of_the_form() -> None:
    rest = {"recommendations": [{"text": "Que les ports paient."}]}
    women = {**rest, "inclusion": {"women": "Elles dorment peu."}}
    assert told("fr", women, "WCH002")[1] == 'Name it: "Recommandation 1: …".'
    quote = {"quotes": [{"text": "Nous attendons."}]}
    assert told("fr", quote, "QUO003")[1].startswith('Write "anonyme"')
    assert '"No se discutió"' in told("es", {}, "FRM001")[-1]
    assert told("fr", {"other": "Selon Imani Okoro, non."}, "QUO010")[1] == (
        'Write "une personne présente".'
    )


def test_a_message_keeps_to_one_language() -> None:
    many = {"recommendations": [{"text": "x", "indicators": ["a", "b", "c"]}]}
    assert told("fr", many, "FRM002")[0].startswith("3 indicators stand here")
    orphan = {"recommendations": [{"actions": ["Chanter."], "addressees": ["ports"]}]}
    assert told("fr", orphan, "FRM013")[0].endswith('"Destinataires" and "Actions" are filled.')
    song = "Au Pérou, quarante marins et cent cuisinières chantent la nuit dans le vieux port."
    twice = {"progress": {"examples": [song] * 2}}
    assert told("fr", twice, "FRM016")[0] == 'This says the same as "Progrès › Exemple 1".'


# Said by rules in other ways, names and signs, and English terms for English wordings.
NOT_LISTED = re.compile(
    r"None discussed|Global Compact .*|A\. Rahman \(BRAC\)|anonymous|a participant|\[sic\]|by"
    r"|Targeted to|[\d.c]+|Recommendation 1: …"
)


@pytest.mark.parametrize("language", ["en", *OTHERS])
def test_each_wording_that_a_rule_proposes_is_there_in_every_language(language: str) -> None:
    rows = lexicon.table(language, "passing")["said"]
    listed = {english.strip(): own.strip() for english, _, own in (r.partition("|") for r in rows)}
    assert language == "en" or all(listed.values())
    proposed = {
        wording
        for rule in rules()
        if not rule.languages and rule.family not in ("TRM", "TPL", "ACC", "MKP")
        for wording in re.findall(r'"([^"]+)"', rule.remedy)
    }
    assert {one for one in proposed if not NOT_LISTED.fullmatch(one)} - listed.keys() == set()


def test_advice_shows_its_wordings_in_the_language_of_the_report() -> None:
    asked = {"recommendations": [{"text": "Les dispensaires du port sont rares."}]}
    assert '"Les États devraient …"' in told("fr", asked, "REC005")[1]
    assert '"Los Estados deberían …"' in told("es", {"messages": ["Un paquete."]}, "MSG006")[1]
    hidden = told("fr", {"other": "Au port, une mère appelée Imani Okoro a chanté."}, "PRV002")
    assert hidden[1] == 'Say who it is without the name: "une travailleuse domestique".'
