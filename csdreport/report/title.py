"""The title line of a report: made from the theme, or kept when it says more."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from csdreport.findings import Notice
from csdreport.report import notices
from csdreport.report.model import Report
from csdreport.report.paths import get
from csdreport.template.kinds import is_empty
from csdreport.template.model import Template
from csdreport.text import normal
from csdreport.text.pattern import pattern

# "Theme 3: …, Session 3.2 …": the title says what follows the word before the number.
_SESSION = r"\b(?:session|séance|sesión|atelier)\s+(?=(?:no\.?|n°|#)?\s*\d)"

# Session 4.1 is another one than 1.4.
_DECIMAL = r"\d\.(?=\d)"


def generated(report: Report, template: Template) -> str:
    """Make the title line from the template's words and the report's theme."""
    theme = theme_line(report, template)
    found = pattern(_SESSION, re.IGNORECASE).search(theme)
    subject = theme[found.end() :] if found else theme
    return normal.line(f"{template.say(template.report_title, report.language)} {subject}")


def kept(printed_title: str, report: Report, template: Template) -> str:
    """Give a title as it is kept in a report: "" when it says no more than can be generated.

    Args:
        printed_title: The title line of a file, or the one in the report.
        report: With settled answers.
        template: Its printed titles and the theme's words add nothing to a title.
    """
    line = normal.line(printed_title)
    if not line or line == generated(report, template):
        return ""
    said = {*_words(theme_line(report, template)), *_printed_words(template)}
    return line if set(_words(line)) - said else ""


def left(printed_title: str, report: Report, template: Template) -> tuple[Notice, ...]:
    """Say that the title of a filled report, not kept, is still that of the empty form.

    Args:
        printed_title: The title line of a file, or the one in the report.
        report: With the title that was kept.
        template: Its printed titles; another title that it goes by counts when it begins alike.
    """
    if report.title or is_empty(report.answers) or not _is_forms_own(printed_title, template):
        return ()
    # Not the words of the theme: a notice shows none that may be protected.
    title = template.say(template.report_title, report.language)
    return (
        Notice(
            notices.TITLE_LEFT,
            "The title is still that of the empty form. Files that csdreport writes begin with "
            f'"{title} …".',
            path="title",
        ),
    )


def theme_line(report: Report, template: Template) -> str:
    """Give the theme as one line of plain text; "" when the template asks for none."""
    values = (get(report, path) for path in theme_paths(template))
    return normal.line(" ".join(text for value in values for text in _texts(value)))


def theme_paths(template: Template) -> tuple[str, ...]:
    """List the paths of the fields that the title is made from."""
    return tuple(path for path, field in template.answer_fields() if field.role == "theme")


def _is_forms_own(printed_title: str, template: Template) -> bool:
    line = _words(normal.line(printed_title))
    return any(line[: len(words)] == words for words in _titles_of_form(template))


@lru_cache(maxsize=8)
def _printed_words(template: Template) -> frozenset[str]:
    printed = (*template.title.values(), *template.report_title.values())
    aliases = (text for texts in template.title_aliases.values() for text in texts)
    return frozenset(word for text in (*printed, *aliases) for word in _words(text))


@lru_cache(maxsize=8)
def _titles_of_form(template: Template) -> list[list[str]]:
    """Give the words of the empty form's titles, where a filled report's begins otherwise."""
    found = []
    for language, form in template.title.items():
        opening = _words(form)[:1]
        if opening != _words(template.report_title.get(language, ""))[:1]:
            known = map(_words, (form, *template.title_aliases.get(language, ())))
            found += [words for words in known if words and words[:1] == opening]
    return found


def _texts(value: object) -> Iterator[str]:
    from csdreport.text.plain import plain_text

    if isinstance(value, str):
        yield plain_text(value).text
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)


def _words(text: str) -> list[str]:
    # Only punctuation and spaces part words: a title of symbols alone says something, too.
    folded = unicodedata.normalize("NFKC", text).casefold()
    numbers = {match.start() + 1 for match in pattern(_DECIMAL).finditer(folded)}
    parted = "".join(
        " " if _parts(char) and at not in numbers else char for at, char in enumerate(folded)
    )
    return parted.split()


def _parts(char: str) -> bool:
    return unicodedata.category(char)[0] in "PZ" or char.isspace()
