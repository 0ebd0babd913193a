"""Whether the note on a consent says that there is one."""

from __future__ import annotations

import pytest

from csdreport.report.agreement import agreed, is_doubtful, is_no_yes

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


@pytest.mark.parametrize("note", NO_YES)
@pytest.mark.parametrize("consent", ["name", "organisation"])
def test_a_note_that_is_not_clearly_a_yes_is_no_consent(note: str, consent: str) -> None:
    assert agreed({"consent": consent, "consent_note": note}) == ""


@pytest.mark.parametrize("note", YES)
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
