"""STY006: "the the"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from operator import eq

from csdreport.findings import Severity
from csdreport.lint import runs
from csdreport.lint.context import Context
from csdreport.lint.lexicon import words
from csdreport.lint.rewriting import Change, rewritten
from csdreport.lint.rule import Example, Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer

DOUBLED = r"(?i)(?<![\w'’-])([^\W\d_]+)[ \t]+\1(?![\w'’-])"
# Rightly doubled in English, or a name.
ALLOWED = frozenset({"had", "that", "bye", "very", "no", "so", "in", "on", "up", "is", "her", "do"})


def _worth(answers: Sequence[Answer], context: Context) -> list[Answer]:
    """Give the answers with a word twice in a row: the pattern is slow to find that it is none."""
    return [each for each in answers if any(map(eq, said := _words(each), said[1:]))]


def _words(answer: Answer) -> list[str]:
    return answer.words if answer.prose == answer.text else runs.words(answer.prose)


@rule(
    "STY006",
    Severity.WARNING,
    worth=_worth,
    lexicons=("terms.never_doubled",),
    fails=[
        {"other": "Nurses sing to the the sailors."},
        {"messages": ["Ministers should should hear nurses."]},
        {"inclusion": {"women": "Of of all ships"}},
        Example({"other": "Voici les les marins."}, {"language": "fr"}),
        Example({"other": "Son los marineros de de Lima."}, {"language": "es"}),
    ],
    passes=[
        {"other": "They said that that nurse had had a song."},
        {"messages": ["Hear nurses. Nurses sing in Pago Pago and Walla Walla."]},
        Example({"other": "Nous nous levons."}, {"language": "fr"}),
        {"inclusion": {"women": "“The the the ship is late again,” she said."}},
    ],
)
def doubled_word(answer: Answer, context: Context) -> Iterator[Found]:
    """A word stands twice in a row.

    To fix it, delete one.
    """
    for match in pattern(DOUBLED).finditer(answer.prose):
        first, second = match.group().split()
        is_name = first[0].isupper() and second[0].isupper()
        if _is_wrong(match.group(1).lower(), context) and not is_name:
            yield Found(
                answer.path,
                "A word stands twice in a row.",
                quote=match.group(),
                replacement=partial(rewritten, answer, [Change(match.start(), match.end(), first)]),
            )
            return


def _is_wrong(word: str, context: Context) -> bool:
    if context.language == "en":
        return word not in ALLOWED
    # Elsewhere more words are rightly doubled ("nous nous levons"): only those of a list are not.
    return word in words(context.language, "terms", "never_doubled")
