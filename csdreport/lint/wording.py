"""Findings about single wordings, outside of what somebody is quoted with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from csdreport.lint import lexicon
from csdreport.lint.context import Context
from csdreport.lint.phrases import Hit, Phrases
from csdreport.lint.rule import Found
from csdreport.lint.said import fold
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer

Better = dict[str, str]
"""Whole wordings as patterns, and what to write instead; `\\1` stands for a group. One that ends
in "+" is a noun that must not stand before another: "illegal migrant boats"."""

ANOTHER = "Choose another wording, that says who or what is meant."
# After these a noun in the singular has ended; after others it may describe the next one.
_ENDS = (
    r"\s*(?:$|[^\w\s]|(?:is|was|are|were|who|which|that|has|had|have|can|could|may|might|must|"
    r"should|shall|will|would|does|did|needs?|in|at|on|from|to|of|for|with|without|and|or|by|as|"
    r"than|when|while|where|because|if|but)\b)"
)
_ARTICLE = r"(?i)\b(an?)(\s+)$"


def hits(
    source: str, answer: Answer, *, fix: str = "", better: Better | None = None
) -> Iterator[Found]:
    """Report each wording of a pattern once an answer, however often it stands there.

    Args:
        source: The pattern.
        answer: Where to look, outside of speech.
        fix: What would pass, when it is not the rule's own sentence.
        better: What to write instead, for wordings where that is certain in form.
    """
    seen: set[str] = set()
    for match in pattern(source).finditer(answer.prose):
        words = " ".join(match.group().split())
        if words.casefold() not in seen:
            seen.add(words.casefold())
            new = partial(mended, source, answer, better) if better else None
            yield Found(
                answer.path, f'"{words}" stands here.', quote=words, fix=fix, replacement=new
            )


def listed(key: str, answer: Answer, context: Context) -> Iterator[Found]:
    """Report each wording that the word list "avoid" has under a key, once an answer."""
    phrases, better = lexicon.advice(context.language, f"avoid.{key}")
    seen: set[str] = set()
    for hit in phrases.find(answer.prose):
        words = " ".join(hit.text.split())
        if words.casefold() not in seen:
            seen.add(words.casefold())
            english = context.language == "en"
            yield Found(
                answer.path,
                f'"{words}" stands here.',
                quote=words,
                fix="" if english else _advice(hit, better),
                remedy="" if english else _such_as(better),
                replacement=partial(_written_better, phrases, better, answer, context.language),
            )


def _advice(hit: Hit, better: dict[str, str]) -> str:
    """Say what would pass where the sentence of the rule has only English wordings."""
    new = _listed_better(hit, better)
    return f'Write "{new}".' if new else ANOTHER


def _such_as(better: dict[str, str]) -> str:
    """Say what would pass without telling which wording stands there."""
    new = next(filter(None, better.values()), "")
    return f'Choose another wording, such as "{new}".' if new else ANOTHER


def _listed_better(hit: Hit, better: dict[str, str]) -> str:
    new = better.get(" ".join(fold(hit.text).casefold().split()), "")
    return new[:1].upper() + new[1:] if hit.text[:1].isupper() else new


def _written_better(
    phrases: Phrases, better: dict[str, str], answer: Answer, language: str
) -> str | None:
    """Give the text with all listed wordings changed that have a better one."""
    from csdreport.lint.elision import joined
    from csdreport.lint.rewriting import Change, rewritten, spoken_blanked

    changes = []
    text = spoken_blanked(answer)
    for hit in phrases.find(text):
        if (new := _listed_better(hit, better)) and not _owns(text[hit.end :]):
            fits = joined(text[: hit.start], hit.text, new) if language == "fr" else (0, new)
            if fits is not None:
                changes.append(Change(hit.start - fits[0], hit.end, fits[1]))
    return rewritten(answer, changes)


def mended(source: str, answer: Answer, better: Better) -> str | None:
    """Give the text with better wordings, each with the article that it takes."""
    from csdreport.lint.rewriting import Change, rewritten, spoken_blanked

    text = spoken_blanked(answer)
    changes: list[Change] = []
    for match in pattern(source).finditer(text):
        new = _better(match, better)
        if new is None:
            continue
        start, article = match.start(), pattern(_ARTICLE).search(text, 0, match.start())
        if article:
            start, new = article.start(), _with_article(article, new)
        changes.append(Change(start, match.end(), new))
    return rewritten(answer, changes)


def _better(match: re.Match[str], better: Better) -> str | None:
    rest = match.string[match.end() :]
    if _owns(rest):
        return None
    for old, new in better.items():
        bare = old.removesuffix("+")
        whole = pattern(bare, re.IGNORECASE).fullmatch(match.group())
        if whole is None:
            continue
        if bare != old and not pattern(_ENDS).match(rest):
            return None
        # Python would take the new words apart anew for each match.
        said = new.replace(r"\1", whole[1]) if whole.re.groups else new
        return said[:1].upper() + said[1:] if match.group()[:1].isupper() else said
    return None


def _owns(rest: str) -> bool:
    """Tell whether words own what follows: "migrants in an irregular situation's" is nobody's."""
    return bool(pattern(r"['’ʼ](?:[sS]\b| \w)").match(rest))


def _with_article(article: re.Match[str], new: str) -> str:
    right = "an" if new[:1].lower() in "aeiou" else "a"
    return (right.capitalize() if article[1][0].isupper() else right) + article[2] + new
