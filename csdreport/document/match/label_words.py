"""Words that people's own labels are made of, whatever they are about: "Next steps:", "By when:".

A line of nothing else reads like a label wherever it stands; "States: ratify" may be an answer.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from csdreport.document.match.tokens import words
from csdreport.document.match.wrapped import JOINING

# Folded, in the singular.
_WORDS = """
achievement action activity aim assumption background budget challenge comment context cost
deadline deliverable deliverables effect evaluation evidence example follow followup funding how
impact implementation indicator justification lead measure measured measurement metric milestone
monitoring next note objective outcome output priority problem progress purpose rationale reason
remark reporting resource responsibility responsible result risk role schedule source step success
task timeframe timeline timescale timetable timing urgency verification what when where who why

activite budget calendrier cible commentaire comment contexte cout date defi echeance echeancier
effet enjeu etape evaluation evolution exemple financement impact indicateur jalon justification
livrable mesure mesurer mesurera mesurerons modalite objectif observation oeuvre pilote preuve
priorite prochainement probleme progres qui quand raison reference remarque responsabilite
responsable ressource resultat reussite risque source succes suite suivi tache urgence verification

accion actividad avance calendario como comentario contexto costo coste cronograma cuando desafio
efecto ejecucion ejemplo evaluacion evidencia exito financiacion fuente hito impacto implementacion
indicador justificacion medicion medida medir mediremos medira meta monitoreo nota objetivo
observacion paso plazo presupuesto prioridad problema progreso quien razon recurso referencia
responsabilidad responsable resultado reto riesgo seguimiento tarea urgencia verificacion
"""
_MATTERS = frozenset(_WORDS.split())
# What stands beside them in a label, and tells nothing.
_OTHERS = """
achieve achieved audience be can concrete do done expected final first further general group groups
happen immediate key know long main means measurable medium more most much need needed needs now
other our overall planned point points possible proposed recommended required second see short
should specific suggested take taken term third up urgent way we would you

atteindre attendu attendue attendues attendus autre autres cle cles concret concrete concretes
concrets court deuxieme faire faut final groupe groupes immediate immediates long mesurable
mesurables mise moyen moyens necessaire necessaires points premiere premieres prendre prevu prevue
prevues prevus principal principale principales principaux prochain prochaine prochaines prochains
propose proposee proposees proposes recommandee recommandees requis requise requises saurons savoir
suivant suivante suivantes suivants terme urgente urgentes

clave concreta concretas concreto concretos corto cuales debe esperada esperadas esperado esperados
final grupo grupos hacer hay inmediata inmediatas largo medible medibles medio medios necesaria
necesarias necesarios plan prevista previstas previsto previstos primer primera primeros principal
principales propuesta propuestas propuesto propuestos proxima proximas proximo proximos punto
puntos requerida requeridas saber sabremos ser siguiente siguientes tomar urgente urgentes
"""
_BESIDE = frozenset((*_OTHERS.split(), *words(" ".join(JOINING))))


def are_label(said: Sequence[str], telling: Container[str] = ()) -> bool:
    """Tell whether folded words are nothing but a label.

    Args:
        said: The words.
        telling: Further words that labels are made of: those of the template's own.
    """
    matters = [word for word in said if _is_matter(word, telling)]
    return bool(matters) and all(word in matters or word in _BESIDE for word in said)


def _is_matter(word: str, telling: Container[str]) -> bool:
    # "L’échéance" and "d’impact" are folded to one word.
    bare = word[1:] if word[0] in "ld" and word[1:2] in tuple("aeiouh") else word
    forms = {form for one in (word, bare) for form in _singular(one)}
    return word in telling or not _MATTERS.isdisjoint(forms)


def _singular(word: str) -> set[str]:
    stem = f"{word[:-3]}y" if word.endswith("ies") else word
    return {word, stem, word.removesuffix("s"), word.removesuffix("x"), word.removesuffix("es")}
