"""Whether the note on a consent says that there is one."""

from __future__ import annotations

import pytest

from csdreport.report.agreement import BEGINNING, agreed, held, is_doubtful, is_no_yes

NO_YES = [
    *("will ask him by e-mail", "Will ask tomorrow", "asked, waiting for his answer", "tbc"),
    *("he will confirm tomorrow", "we still have to ask", "to be confirmed", "not yet asked"),
    *("he refused", "pending", "I'll ask her", "may ask later", "can we?", "he didn’t say"),
    *("only the organisation", "if we change the words", "took it back at lunch", "unconfirmed"),
    *(
        "on condition that she sees it first",
        "needs her boss",
        "à confirmer",
        "elle n'a pas répondu",
    ),
    *("she wants to stay anonymous", "Anonymous, please.", "agreed, anonymously", "anon."),
    *("elle veut rester anonyme", "anonymat", "quiere permanecer anónima", "anónimo"),
    *("off the record", "agreed off-record", "Confidential!", "confidentiel", "es confidencial"),
    *(
        "asked 9 June",
        "I asked",
        "ask",
        "asked at the door",
        "asked for her consent",
        "let me check",
    ),
    *("e-mail sent", "left a message", "mailed him", "demandé", "preguntado", "por verificar"),
    *("agreed verbally, written form follows", "demandé son accord", "pedí su permiso"),
    *("Chatham House Rule", "under Chatham House Rule, 9 June", "please leave the name out"),
    *("keep his name out of it", "remove the name", "hide her name", "private", "for internal use"),
    *("sensitive", "she is at risk", "wants to stay out of it", "in progress", "I spoke to her"),
    *("talked to her after the session", "on hold", "first name", "backed out", "embargoed"),
    *("règle de Chatham House", "laisser le nom de côté", "usage interne", "je lui ai parlé"),
    *("elle a peur", "nom d'emprunt", "en suspens", "entre nous", "prénom"),
    *("regla de Chatham House", "quitar el nombre", "en curso", "hablé con ella", "tiene miedo"),
    *("nombre de pila", "se opone", "uso interno", "dejar el nombre fuera"),
    # No list knows these, and neither do they say how or when.
    *("nope", "xxx", "…", "-", "Imani Okoro", "name", "off", "quatsch"),
    *("je vais lui demander", "pendiente", "voy a preguntarle", "hay que preguntar"),
]
YES = [
    *("", "by mail, 9 June", "at lunch, by word", "on the stairs", "asked at the door, said yes"),
    *("spoke to her at lunch, she agreed", "read it carefully and agreed", "no worries, by phone"),
    *("private message: yes", "quite happy to be named", "Requested to be named", "WhatsApp"),
    *(
        "OK to keep the name in",
        "on the record",
        "thumbs up",
        "9/6",
        "Friday",
        "her go-ahead, by phone",
    ),
    *(
        "en personne",
        "signature et cachet",
        "nom et prénom, par courriel",
        "hier",
        "demande à être nommée",
    ),
    *(
        "quiere que aparezca su nombre",
        "con su permiso",
        "hablé con ella, está de acuerdo",
        "carta",
    ),
    *("not anonymous", "She does not want to stay anonymous.", "agreed; not confidential"),
    *("pas anonyme", "no anónima", "does not mind", "asked 9 June, does not mind"),
    *("Approved without changes", "She would like to be named.", "Accepté, aucune objection"),
    *("asked to be named", "e-mail sent, answered yes", "demandé, elle a accepté"),
    *("preguntada, dijo que sí", "No tiene inconveniente", "called her; she said yes"),
    *("she nodded", "in May, by mail", "agreed in person, may be named", "confirmed by e-mail"),
    *("no problem, said so in the break", "agreed later by phone", "written consent on file"),
    *(
        "avec son accord",
        "par courriel, le 9 juin",
        "aceptó por correo",
        "de palabra, el 9 de mayo",
    ),
]
# Papers, validations and green lights, one a line: given, and not given yet.
PAPER_YES = """
autorisation signée
autorisation écrite
autorisation orale
autorisation donnée
autorisation donnée le 3 mai
autorisation reçue
autorisation obtenue
a donné son autorisation
nous a donné son autorisation
validé
validée
validé par elle
a validé
elle a validé son texte
validé par courriel
validé le 9 décembre
texte validé
citation validée
c'est validé
bien validé
validation reçue
validation donnée
validation écrite
signée
formulaire signé
fiche signée
décharge signée
lettre signée
contresigné
approuvée
confirmée
acceptée
autorisée
autorise la citation
bon pour accord
accord signé
accord reçu
accord obtenu
consentement signé
consentement donné
consentement éclairé
consentement obtenu
feu vert
feu vert donné
a donné le feu vert
nous a autorisés
permission accordée
accord tacite donné par écrit
elle veut bien
ok pour elle
ok avec le nom
d'accord avec le nom
est d'accord
consentante
validado
validada
validado por ella
autorización firmada
autorización escrita
autorización dada
firmada
firmado por ella
confirmada
autorizada
aceptada
aceptado
visto bueno
dio el visto bueno
tiene su visto bueno
consentimiento firmado
consentimiento dado
consentimiento informado
permiso concedido
nos autorizó
conforme
está conforme
luz verde
validated
validated by her
authorised
authorized
authorisation signed
authorization given
cleared
cleared by her
signed off
signed off by him
vetted by her
countersigned
green light
gave the green light
release signed
waiver signed
consent form signed
informed consent
endorsed
in agreement
permission obtained
consent obtained
approval received
given her blessing
authorisation received
d’accord, à publier tel quel
elle autorise à citer son nom
dijo que sí, será un honor
pidió ser nombrada
citation relue et validée par elle
"""
PAPER_NO = """
pas validé
à valider
autorisation à signer
à faire signer
autorisation non signée
autorisation pas encore signée
autorisation demandée
autorisation nécessaire
autorisation requise
autorisation manquante
manque l'autorisation
autorisation en attente
en attente de validation
validation en cours
validation attendue
validation prévue lundi
sera validé
sera signé lundi
une fois validé
dès que validé
dès validation
quand elle aura signé
quand elle aura validé
presque validé
validé en principe
validé sous condition
validé à condition que
validé sauf le nom
validé sans le nom
validé mais sans nom
aurait validé
devait valider
doit valider
va valider
va signer
censé avoir validé
je crois qu'elle a validé
il me semble validé
validé ?
invalidé
invalidé par elle
validation refusée
autorisation retirée
autorisation expirée
autorisation perdue
non validé
jamais validé
reste à valider
à contresigner
signature à obtenir
signature manquante
en attente de signature
feu vert attendu
attend le feu vert
pas de feu vert
accord à obtenir
accord à confirmer
accord nécessaire
accord requis
consentement requis
consentement à recueillir
à recueillir
autorisation à recueillir
validé pour usage interne
validé anonyme
validé sous anonymat
validé si anonyme
validé sous pseudonyme
feu vert sans le nom
signée sous un autre nom
formulaire non signé
formulaire à signer
formulaire envoyé
formulaire remis
autorisation envoyée
autorisation à faire
validé par nous
sin validar
por validar
falta validar
falta firmar
no validado
no firmada
autorización por firmar
autorización pendiente
autorización necesaria
autorización requerida
autorización solicitada
autorización enviada
será validado
se validará
cuando firme
una vez firmada
casi validado
validado en principio
validado sin nombre
invalidado
invalidado por ella
visto bueno pendiente
falta el visto bueno
sin visto bueno
espera luz verde
en espera de validación
a validar
para firmar
to be validated
not validated
awaiting validation
validation pending
validation required
once validated
when validated
almost validated
validated in principle
invalidated
invalidated by her
validation needed
authorisation required
authorization missing
consent required
consent missing
permission required
approval required
to be cleared
not cleared
needs clearing
clearance pending
once cleared
waiting for green light
no green light
not signed off
to sign off
form to sign
form sent
consent form sent
consent form lost
cleared without her name
cleared internally
authorisation requested
authorisation expired
authorisation withdrawn
consent form to sign
consent form blank
consent form empty
half signed
signed off the record
"""


@pytest.mark.parametrize("note", [*NO_YES, *PAPER_NO.strip().splitlines()])
@pytest.mark.parametrize("consent", ["name", "organisation"])
def test_a_note_that_is_not_clearly_a_yes_is_no_consent(note: str, consent: str) -> None:
    assert agreed({"consent": consent, "consent_note": note}) == ""


@pytest.mark.parametrize("note", [*YES, *PAPER_YES.strip().splitlines()])
def test_a_note_on_how_and_when_leaves_the_consent_as_it_is(note: str) -> None:
    assert not is_no_yes(note)
    assert agreed({"consent": "name", "consent_note": note}) == "name"


def test_whoever_wants_no_name_has_none_whatever_the_note_says() -> None:
    assert agreed({"consent": "anonymous", "consent_note": "will ask"}) == "anonymous"


@pytest.mark.parametrize(
    "said", ["private sector", "spoke in session 2", "risk officer", "Internal Audit", "nurse"]
)
def test_words_beside_a_name_may_say_what_somebody_does(said: str) -> None:
    assert not is_doubtful(said)


@pytest.mark.parametrize("said", ["leave the name out", "Chatham House Rule", "not to be named"])
def test_words_beside_a_name_may_refuse(said: str) -> None:
    assert is_doubtful(said)


def test_each_stem_is_as_long_as_what_it_is_found_by() -> None:
    phrases = [
        each for keys in held().values() for said in keys.values() for each in said.split(",")
    ]
    firsts = [each.split()[0] for each in phrases if each.strip()]
    assert all(len(word) > BEGINNING for word in firsts if word.endswith("*"))
