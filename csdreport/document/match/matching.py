"""Choose the template that a document follows, and put the report together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from csdreport.document import annex, labelled, notices, words
from csdreport.document.match import (
    ahead,
    appendix,
    head,
    layout,
    remarks,
    saying,
    signature,
    typed_labels,
)
from csdreport.document.match.answers import answers
from csdreport.document.match.doubt import unconsented
from csdreport.document.match.head import Head
from csdreport.document.match.holding import held
from csdreport.document.match.labels import Printed, printed
from csdreport.document.match.placing import Placed
from csdreport.document.match.unbroken import unbroken
from csdreport.document.match.walk import walk
from csdreport.document.model import Document, Entry, Heading, Part
from csdreport.errors import InputError
from csdreport.findings import Notice
from csdreport.report import identity, paths, title
from csdreport.report.canonical import settle
from csdreport.report.model import Report, TemplateRef, Unplaced
from csdreport.report.reading import Reading
from csdreport.template.model import Template
from csdreport.template.nearest import nearest
from csdreport.text import literal
from csdreport.text.normal import display

_ENOUGH_LABELS = 2


@dataclass(frozen=True, slots=True)
class _Laid:
    """A document laid onto one template."""

    template: Template
    printed: Printed
    placed: Placed

    @property
    def cover(self) -> float:
        """How well the template explains the file: labels found, weighed by how many it has."""
        known = {label.path or f"section:{label.section}" for label in self.printed.labels}
        known |= {f"guidance:{one.section}" for one in self.printed.guidance}
        return len(self.placed.labels) ** 2 / max(len(known), 1)

    @property
    def recognised(self) -> bool:
        """Whether the file is this form at all: one short label alone may be chance."""
        labels = len(self.placed.labels)
        return self.placed.surely or labels + self._says_who_spoke >= _ENOUGH_LABELS

    @property
    def _says_who_spoke(self) -> bool:
        """Whether a line such as "Speaker: …" stands where the file has its quotes."""
        labels = words.line_labels("quote")
        kinds = {path: asked.kind for path, asked in self.template.answer_fields()}
        return any(
            labelled.begun(line) in labels
            for path in self.placed.cells
            if kinds.get(path) == "quotes" or kinds.get(path.rpartition(".")[0]) == "quotes"
            for line in literal.render(self.placed.blocks(path)).split("\n")
        )


def match(
    document: Document, templates: Sequence[Template], template: Template | None = None
) -> Reading:
    """Lay a document onto the template it follows.

    Args:
        document: What a format read.
        templates: Those it may follow; the first is taken when nothing is recognised.
        template: The one it follows, when that is known.

    Raises:
        InputError: One of our own files names a template that is not among them.

    Returns:
        A canonical report. Every word of the document that is not the template's own stands in
        an answer, the event, the title, a note, or `unplaced`.
    """
    document = _by_hand(document)
    candidates = _candidates(document, templates, template)
    body, after = _parted(document, printed(candidates[0]))
    exact = document.exact
    laid = [_lay(body, one, ours=document.ours, exact=exact) for one in candidates]
    best = max(laid, key=lambda one: one.cover)
    if not best.recognised:
        return _nothing(document, candidates[0])
    return _report(document, best, after, exact)


def _by_hand(document: Document) -> Document:
    """Take a file of ours that has no row any more for what it is: somebody's own text."""
    has_rows = any(isinstance(part, Entry) for part in document.parts)
    return document if has_rows else replace(document, ours=False)


def _parted(document: Document, printed: Printed) -> tuple[Sequence[Part], Sequence[Part]]:
    """Part a document before and behind the title of our annex."""
    for at, part in enumerate(document.parts):
        if document.ours and not (isinstance(part, Heading) and part.level == 1):
            continue
        if appendix.begins(part):
            after = document.parts[at + 1 :]
            rows = after if document.ours else tuple(appendix.rows(unbroken(after, printed)))
            return document.parts[:at], rows
    return document.parts, ()


def _candidates(
    document: Document, templates: Sequence[Template], chosen: Template | None
) -> list[Template]:
    if chosen is not None:
        return [chosen]
    own = document.meta.get("template", "").partition("/")[0]
    named = [one for one in templates if document.ours and one.id == own]
    if not named and own and document.ours:
        raise _no_such_template(own, templates)
    return named or list(templates)


def _no_such_template(name: str, templates: Sequence[Template]) -> InputError:
    """Refuse our own file under another template: its answers would stand in wrong places."""
    near = nearest(name, [one.id for one in templates])
    meant = f"Did you mean '{near}'? " if near else ""
    return InputError(
        f"The file follows a template named '{display(name)[:80]}', which csdreport does not know.",
        hint=f"{meant}A template of your own is named with --template FILE.toml.",
    )


def _lay(parts: Sequence[Part], template: Template, *, ours: bool, exact: bool) -> _Laid:
    texts = printed(template)
    body, signed = signature.parted(parts, texts)
    placed = walk(unbroken(body, texts), texts, ours=ours, exact=exact)
    if not exact:
        typed_labels.part(placed, texts)
    placed.unplaced += signed
    return _Laid(template, texts, placed)


def _report(document: Document, laid: _Laid, after: Sequence[Part], exact: bool) -> Reading:
    template, placed = laid.template, laid.placed
    read = answers(placed, template, ours=document.ours, exact=exact)
    top = head.own(placed.head) if document.ours else head.foreign(placed.head, laid.printed)
    beside = remarks.sort(document.remarks)
    report = Report(
        id=document.meta.get("id", ""),
        revision=_revision(document),
        copy_="public" if document.meta.get("copy") == "public" else "working",
        template=TemplateRef(id=template.id, version=template.version),
        event=top.event,
        language=document.meta.get("language", "") if exact else _language(laid),
        answers=read.tree,
    )
    report, further = settle(report, template)
    found = annex.read(after, template, report.answers, report.language)
    report, doubted = _doubted(found.of(report), document, template)
    report = report.with_(
        title=title.kept(top.title, report, template),
        notes=(*report.notes, *beside.notes),
        unplaced=(*report.unplaced, *_leftover(top), *placed.unplaced, *beside.unplaced),
    )
    report, last = settle(report, template)
    return Reading(
        report if exact else _with_id(report, template),
        template,
        notices=(
            *document.notices,
            *_odd_facts(document),
            *top.notices,
            *title.left(top.title, report, template),
            *placed.notices,
            *layout.notices(placed, template),
            *_tags(laid),
            *read.notices,
            *remarks.told(document.remarks, placed, template),
            *found.notices,
            *further,
            *last,
            *doubted,
            *_unplaced(len(top.rest) + len(placed.unplaced) + len(beside.unplaced)),
        ),
        places=tuple(placed.places.items()),
    )


def _doubted(
    report: Report, document: Document, template: Template
) -> tuple[Report, tuple[Notice, ...]]:
    """Take over no consent, and show no item, where the file leaves a doubt about it."""
    told: tuple[Notice, ...] = ()
    if any(notice.kind == notices.STRUCK for notice in document.notices):
        report, told = unconsented(report, template)
    if document.exact:
        return report, told
    report, waiting = held(report, template)
    return report, told + waiting


def _language(laid: _Laid) -> str:
    """Give the language that most of the labels are written in."""
    return ahead.most(laid.placed.languages, laid.template.language)


def _tags(laid: _Laid) -> tuple[Notice, ...]:
    """Tell where tags stood in the text, one notice a cell."""
    return tuple(
        saying.tags_resolved(
            paths.label(path, laid.template, laid.placed.language),
            path,
            laid.placed.places.get(path, ""),
            count,
        )
        for path, count in laid.placed.tags.items()
    )


def _unplaced(count: int) -> tuple[Notice, ...]:
    return (saying.unplaced(count),) if count else ()


def _leftover(top: Head) -> tuple[Unplaced, ...]:
    return tuple(Unplaced(text=line.text, source=head.place_of(line)) for line in top.rest)


def _revision(document: Document) -> int:
    text = document.meta.get("revision", "")
    return max(1, int(text)) if text.isascii() and text.isdigit() and len(text) < 10 else 1


def _odd_facts(document: Document) -> tuple[Notice, ...]:
    """Tell which facts of the front matter or the footer say nothing that csdreport knows."""
    meta = document.meta
    copy, revision = meta.get("copy", ""), meta.get("revision", "")
    odd = [
        *(["copy"] if copy not in ("", "working", "public") else []),
        *(["revision"] if revision and str(_revision(document)) != revision.strip() else []),
    ]
    return tuple(saying.odd_fact(key, meta[key]) for key in odd)


def _nothing(document: Document, template: Template) -> Reading:
    """Keep all text of a document that is not the form."""
    beside = remarks.sort(document.remarks)
    unplaced = tuple(
        Unplaced(text=text, source=part.source)
        for part in document.parts
        if (text := _text(part).strip())
    )
    report = Report(
        template=TemplateRef(id=template.id, version=template.version),
        notes=beside.notes,
        unplaced=(*unplaced, *beside.unplaced),
    )
    report = settle(report, template)[0]
    notice = Notice(
        notices.NOT_RECOGNISED,
        "No label of the template was found in this file. All its text was kept as text without "
        "a place.",
    )
    return Reading(
        _with_id(report, template),
        template,
        notices=(*document.notices, notice),
        recognised=False,
    )


def _with_id(report: Report, template: Template) -> Report:
    """Give a report without an id the one of its content."""
    return report if report.id else report.with_(id=identity.content_id(report, template))


def _text(part: Part) -> str:
    if isinstance(part, Heading):
        return part.text
    if isinstance(part, Entry):
        cells = (literal.parse(part.label), part.blocks, *part.more)
        return "\n".join(literal.render(cell) for cell in cells if cell)
    return literal.render(part.blocks)
