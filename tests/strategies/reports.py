"""Canonical reports that try to break what reads and writes them."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from csdreport.report.canonical import canonicalise
from csdreport.report.model import (
    Clearance,
    Conflict,
    Note,
    Report,
    Side,
    Suppression,
    TemplateRef,
    Unplaced,
)
from csdreport.report.paths import get
from csdreport.template.model import Field, Template
from tests.strategies.text import canonical_markdown, nasty_line, nasty_text

CONSENTS = ["", "anonymous", "organisation", "name"]
TIMES = ["", "2016-12-08T14:02:11+06:00", "2016-12-09T09:00:00+06:00"]
NOTE_KINDS = ["", "quote", "question", "decision", "comment", "footnote"]
# Built once: Hypothesis checks a new strategy on every draw.
_TEXT = nasty_text()
_LINE = st.one_of(st.just(""), st.just("Amina Okoro"), nasty_line(), nasty_line())
_RICH = st.one_of(st.just(""), canonical_markdown(), canonical_markdown())
CODES = ["FRM002", "PRV003", "QUO001", "XYZ999"]


def canonical_reports(template: Template, *, rest: bool = True) -> st.SearchStrategy[Report]:
    """Draw canonical reports of a template: nasty texts, empty slots inside, every list filled.

    Args:
        template: The template that the answers follow.
        rest: Whether notes, clearances and all else that is no answer may be there.
    """
    return _reports(template, _answers(template), rest)


@st.composite
def _reports(
    draw: st.DrawFn, template: Template, answers: st.SearchStrategy[dict[str, Any]], rest: bool
) -> Report:
    report = Report(
        id=draw(st.sampled_from(["", "7f3a9c2e41d0"])),
        revision=draw(st.integers(1, 12)),
        template=TemplateRef(id=template.id, version=template.version),
        event=draw(_LINE),
        title=draw(_LINE),
        language=draw(st.sampled_from(["", "en", "fr", "bn"])),
        answers=draw(answers),
    )
    report = canonicalise(report, template)
    if rest:
        report = canonicalise(draw(_rest(report, template)), template)
    return report


def _answers(template: Template) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {
            section.id: values(section.field)
            if section.field is not None
            else st.fixed_dictionaries({field.id: values(field) for field in section.fields})
            for section in template.sections
        }
    )


def values(field: Field) -> st.SearchStrategy[Any]:
    """Draw a value of a field's kind, empty ones and empty items inside included."""
    if field.kind == "text":
        return _RICH
    if field.kind == "choice":
        return st.one_of(st.sampled_from(["", *field.choices]), _LINE)
    if field.kind == "count":
        return st.one_of(st.integers(0, 10**6).map(str), _LINE)
    if field.kind == "list":
        return st.lists(_RICH, max_size=field.slots + 2)
    if field.kind == "tags":
        return st.lists(_LINE, max_size=3)
    if field.kind == "people":
        person = st.fixed_dictionaries({"name": _LINE, "organisation": _LINE})
        return st.lists(person, max_size=3)
    if field.kind == "quotes":
        quote = st.fixed_dictionaries(
            {
                "text": _RICH,
                "speaker": _LINE,
                "organisation": _LINE,
                "consent": st.sampled_from(CONSENTS),
                "consent_note": _LINE,
            }
        )
        return st.lists(quote, max_size=3)
    group = st.fixed_dictionaries({child.id: values(child) for child in field.fields})
    return st.lists(st.one_of(group, st.just({})), max_size=field.slots + 1)


@st.composite
def _rest(draw: st.DrawFn, report: Report, template: Template) -> Report:
    places = st.sampled_from(protectable_paths(report, template))
    return report.with_(
        clearances=tuple(
            draw(
                st.lists(
                    st.builds(
                        Clearance,
                        path=places,
                        level=st.sampled_from(["ask", "internal", "cleared"]),
                        note=_LINE,
                    ),
                    max_size=3,
                )
            )
        ),
        notes=tuple(draw(st.lists(_notes(template), max_size=3))),
        unplaced=tuple(draw(st.lists(st.builds(Unplaced, text=_TEXT, source=_LINE), max_size=2))),
        suppressed=tuple(
            draw(
                st.lists(
                    st.builds(
                        Suppression,
                        code=st.sampled_from(CODES),
                        path=st.one_of(st.just(""), places),
                        reason=_LINE,
                        by=_LINE,
                        until=st.sampled_from(["", "2016-12-31"]),
                    ),
                    max_size=2,
                )
            )
        ),
        conflicts=tuple(draw(st.lists(_conflicts(places), max_size=2))),
        unknown=draw(_unknown(report)),
    )


def protectable_paths(report: Report, template: Template) -> list[str]:
    """List the paths that a clearance can name: fields, items, and parts of items."""
    found: list[str] = []
    for path, _ in template.answer_fields():
        found.append(path)
        found += _below(path, get(report, path))
    return found


def _below(path: str, value: Any) -> list[str]:
    if isinstance(value, dict):
        return [
            each
            for key, part in value.items()
            for each in [f"{path}.{key}", *_below(f"{path}.{key}", part)]
        ]
    if isinstance(value, list):
        return [
            each
            for number, part in enumerate(value, 1)
            for each in [f"{path}.{number}", *_below(f"{path}.{number}", part)]
        ]
    return []


def _notes(template: Template) -> st.SearchStrategy[Note]:
    return st.builds(
        Note,
        at=st.sampled_from(TIMES),
        kind=st.sampled_from(NOTE_KINDS),
        section=st.sampled_from(["", *(section.id for section in template.sections)]),
        speaker=_LINE,
        text=_TEXT,
        used=st.booleans(),
    )


def _conflicts(places: st.SearchStrategy[str]) -> st.SearchStrategy[Conflict]:
    side = st.builds(Side, label=_LINE, value=_TEXT)
    return st.builds(Conflict, path=places, base=_TEXT, ours=side, theirs=side)


@st.composite
def _unknown(draw: st.DrawFn, report: Report) -> dict[str, Any]:
    homes = ["", "/template", "/answers"]
    homes += ["/notes/0"] if report.notes else []
    homes += ["/answers/quotes/0"] if report.answers.get("quotes") else []
    keys = st.sampled_from(["x-mood", "a/b~c", "é", "page count"])
    return draw(
        st.dictionaries(
            st.builds(
                lambda home, key: home + "/" + key.replace("~", "~0").replace("/", "~1"),
                st.sampled_from(homes),
                keys,
            ),
            json_values(),
            max_size=2,
        )
    )


def json_values() -> st.SearchStrategy[Any]:
    """Draw what may stand in an unknown key."""
    plain = st.one_of(st.none(), st.booleans(), st.integers(-(10**20), 10**20), _LINE, _TEXT)
    return st.recursive(
        plain,
        lambda inner: st.one_of(
            st.lists(inner, max_size=2), st.dictionaries(_LINE, inner, max_size=2)
        ),
        max_leaves=4,
    )
