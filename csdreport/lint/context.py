"""What a rule may ask about the report it looks at."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, cast

from propcache.api import cached_property

from csdreport.lint import lexicon
from csdreport.lint.hiding import in_lower_case
from csdreport.lint.phrases import Hit, Phrases
from csdreport.lint.rule import Each, Stage
from csdreport.lint.signs import Signs
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer, FieldAnswer, Quote, fields_of, quotes_of, texts_of
from csdreport.report.model import Report
from csdreport.report.paths import get, label, upwards
from csdreport.report.reading import Reading
from csdreport.report.references import finder
from csdreport.template.kinds import is_empty
from csdreport.template.model import Field, Template

if TYPE_CHECKING:
    from csdreport.report.references import Reference
    from csdreport.template.event import Event

Attached = Answer | FieldAnswer | Quote
"""What rules are called with, but for a whole report."""

_UNPLACED = Field(id="unplaced", kind="text", label={})
_NOTES = Field(id="notes", kind="text", label={})

# A longer answer says something.
LONGEST_NIL = 150


class Context:
    """One report while it is checked.

    Attributes:
        reading: The report, its template and the reader's notices.
        stage: How finished the report is meant to be.
        event: The edition it was written for, when known.
        ages: Names whose age is told, of the texts in which somebody looked: several rules ask.
        aged: The paths of texts in which there may be one; None before somebody asks.
        unused_suppressions: Numbers of the entries that set nothing aside though their rule
            ran; known only when the rules about suppressions run, which is last.
    """

    unused_suppressions: tuple[int, ...] = ()

    def __init__(
        self,
        reading: Reading,
        stage: Stage = "review",
        event: Event | None = None,
        today: date | None = None,
    ) -> None:
        self.reading = reading
        self.stage = stage
        self.event = event
        self._today = today
        self.ages: dict[str, tuple[tuple[Hit, int], ...]] = {}
        self.aged: frozenset[str] | None = None
        self._labels: dict[str, str] = {}
        self._nil: dict[str, bool] = {}
        self._in_roles: dict[Each, dict[str, list[Attached]]] = {}
        self._attached: dict[tuple[Each, tuple[str, ...]], Sequence[Attached]] = {}

    @property
    def report(self) -> Report:
        """Give the report."""
        return self.reading.report

    @property
    def template(self) -> Template:
        """Give the template."""
        return self.reading.template

    @cached_property
    def language(self) -> str:
        """Give the language of the report, without a region."""
        return (self.report.language or self.template.language).split("-")[0].lower()

    @cached_property
    def today(self) -> date:
        """Give the day of the check."""
        return self._today or date.today()

    @cached_property
    def fields(self) -> tuple[FieldAnswer, ...]:
        """Give every field in template order; children of groups after their group."""
        return tuple(fields_of(self.report, self.template))

    @cached_property
    def by_path(self) -> dict[str, FieldAnswer]:
        """Give every field by its path."""
        return {field.path: field for field in self.fields}

    @cached_property
    def answers(self) -> tuple[Answer, ...]:
        """Give every answer text that is not blank, in template order."""
        return tuple(answer for field in self.fields for answer in field.filled)

    @cached_property
    def outside_quotes(self) -> str:
        """Give all answers but the quotes, one a line, as names are looked for."""
        said = [each.text for each in self.answers if each.field.kind != "quotes"]
        # Most are ASCII, for which that is many times as fast.
        return "\n".join(map(in_lower_case, said))

    @cached_property
    def texts(self) -> tuple[Answer, ...]:
        """Give every text that is not blank, in template order: names, tags and notes too."""
        found = (text for field in self.fields for text in texts_of(field))
        return tuple(text for text in found if text.markdown)

    @cached_property
    def places(self) -> dict[str, str]:
        """Give where in the file each path was read."""
        return dict(self.reading.places)

    def below(self, path: str) -> Sequence[Answer]:
        """Give the texts at a path and below it; all for ""."""
        return self._below.get(path, ()) if path else self.texts

    @cached_property
    def _below(self) -> dict[str, list[Answer]]:
        found: dict[str, list[Answer]] = {}
        for text in self.texts:
            for holder in upwards(text.path):
                found.setdefault(holder, []).append(text)
        return found

    def attached(self, each: Each, roles: tuple[str, ...] = ()) -> Sequence[Attached]:
        """List what a rule of one kind attaches to, of fields in some roles; of all for ()."""
        found = self._attached.get((each, roles))
        if found is None:
            every = self._every(each)
            if len(roles) == 1:
                found = self._by_role(each).get(roles[0], ())
            else:
                found = [one for one in every if one.field.role in roles] if roles else every
            self._attached[each, roles] = found
        return found

    def _by_role(self, each: Each) -> dict[str, list[Attached]]:
        if each not in self._in_roles:
            found: dict[str, list[Attached]] = {}
            for one in self._every(each):
                found.setdefault(one.field.role, []).append(one)
            self._in_roles[each] = found
        return self._in_roles[each]

    def _every(self, each: Each) -> Sequence[Attached]:
        if each == "quote":
            return self.quotes
        if each == "field":
            return self.fields
        return self.texts if each == "text" else self.answers

    @cached_property
    def signs(self) -> Signs:
        """Say which signs and words stand in the report."""
        return Signs(self.texts, (*self.loose, *self.noted))

    @cached_property
    def people(self) -> tuple[Answer, ...]:
        """Give the names and organisations of people."""
        return tuple(text for text in self.texts if text.field.kind == "people")

    @cached_property
    def loose(self) -> tuple[Answer, ...]:
        """Give the texts that have no place in the form yet."""
        pieces = enumerate(self.report.unplaced, 1)
        return tuple(
            Answer(f"unplaced.{number}", _UNPLACED, piece.text, rich=False)
            for number, piece in pieces
        )

    @cached_property
    def noted(self) -> tuple[Answer, ...]:
        """Give the words of the captured notes, with who said them."""
        return tuple(
            Answer(f"notes.{number}", _NOTES, "\n".join(filter(None, said)), rich=False)
            for number, note in enumerate(self.report.notes, 1)
            for said in [(note.speaker, note.text)]
        )

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """Give the quotes."""
        return tuple(quote for field in self.fields for quote in quotes_of(field))

    def in_role(self, role: str) -> Sequence[FieldAnswer]:
        """Give the fields of a role."""
        return cast("Sequence[FieldAnswer]", self.attached("field", (role,)))

    def sibling(self, field: FieldAnswer | Answer, field_id: str) -> FieldAnswer | None:
        """Give another field of the same item of a group, or None."""
        path = field.path.rsplit(".", 1)[0]
        while path:
            if found := self.by_path.get(f"{path}.{field_id}"):
                return found
            path = path.rpartition(".")[0]
        return None

    def phrases(self, name: str, *keys: str) -> Phrases:
        """Give word lists in the report's language; empty ones when there is none."""
        return lexicon.phrases(self.language, name, *keys)

    def label(self, path: str) -> str:
        """Give the printed label of a path, such as "Recommendation 2 › Actions"."""
        if path not in self._labels:
            self._labels[path] = label(path, self.template, self.language) if path else ""
        return self._labels[path]

    def say(self, words: dict[str, str]) -> str:
        """Give a printed text of the template in the report's language."""
        return self.template.say(words, self.report.language or self.language)

    def named(self, path: str) -> str:
        """Give the printed label of a path for a sentence: quoted where it is not English."""
        said = self.label(path)
        return said if self.language == "en" else f'"{said}"'

    def noun(self, field: Field) -> str:
        """Give what the items of a field are called, in the plural and in running text.

        Messages are English: a form in other languages alone has "items".
        """
        said = field.short.get("en") or field.label.get("en")
        if not said or len(said.split()) > 2:
            return "items"
        return said if said[1:2].isupper() else said[:1].lower() + said[1:]

    def limit(self, field: Field) -> str:
        """Quote the template on how many items it allows."""
        printed = self.say(field.limit_text)
        return f'asks for "{printed}"' if printed else f"allows {field.max}"

    def guidance(self, path: str, *signs: str) -> str:
        """Give the sentence of the printed guidance that holds one of some words, or "".

        The signs are words of the forms there are: one in each language.

        What stands before a colon only says which part of the form is meant.
        """
        section = self.template.section(path.split(".")[0])
        field = self.template.field_at(path)
        for words in (field.instruction, section.instruction):
            if sentence := _sentence_with(self.say(words), signs):
                return sentence.rpartition(": ")[2].strip()
        return ""

    def references(self, text: str) -> tuple[Reference, ...]:
        """Find where a text points to items of the report."""
        return finder(self.template, self.language).find(text)

    def refers(self, text: str) -> bool:
        """Tell whether a text names another item by its number."""
        return bool(pattern(r"\d").search(text)) and self.matches("named", text)

    def matches(self, key: str, text: str) -> bool:
        """Tell whether a text holds one of the patterns of the lexicon "references"."""
        held = lexicon.table(self.language, "references")
        signs = held.get(f"{key}_signs", ())
        # Most texts hold none, and the patterns take their time to find that out.
        lower = text.lower()
        if signs and not any(map(lower.__contains__, signs)):
            return False
        # They are in lower case: to ignore it in the pattern takes twice as long.
        return any(pattern(source).search(lower) for source in held.get(key, ()))

    @cached_property
    def by_parent(self) -> dict[str, list[FieldAnswer]]:
        """Give the fields of each item of a group by the item's path."""
        found: dict[str, list[FieldAnswer]] = {}
        for field in self.fields:
            found.setdefault(field.parent, []).append(field)
        return found

    def item_is_empty(self, parent: str) -> bool:
        """Tell whether nothing is said in an item of a group."""
        return all(field.is_empty for field in self.by_parent[parent])

    def exists(self, path: str) -> bool:
        """Tell whether something stands at a path."""
        try:
            return not is_empty(get(self.report, path))
        except KeyError:
            return False

    def is_nil(self, text: str) -> bool:
        """Tell whether a whole answer is a statement that there is nothing to say."""
        # Several rules ask.
        found = self._nil.get(text)
        if found is None:
            found = self._nil[text] = self._is_nil(text.strip("()[]–- .!\n"))
        return found

    def _is_nil(self, bare: str) -> bool:
        # Most answers are longer, which shows without taking them apart.
        if len(bare) - bare.count(" ") - bare.count("\n") > LONGEST_NIL:
            return False
        lower = bare.casefold()
        if not lower.startswith(_nil_beginnings(self.language)):
            return False
        said = " ".join(bare.split())
        if len(said) > LONGEST_NIL:
            return False
        lower = said.casefold()
        if lower in lexicon.words(self.language, "terms", "nil"):
            return True
        openings = lexicon.table(self.language, "references").get("nil_openings", ())
        return lower.startswith(openings) and self.matches("nil", said)

    def is_decided(self, path: str) -> bool:
        """Tell whether somebody cleared an item, or marked it as internal."""
        decided = self._decided
        return bool(decided) and any(
            path == place or path.startswith(f"{place}.") for place in decided
        )

    @cached_property
    def _decided(self) -> tuple[str, ...]:
        return tuple(each.path for each in self.report.clearances if each.level != "ask")


@lexicon.derived
def _nil_beginnings(language: str) -> tuple[str, ...]:
    """Give how a statement that there is nothing to say may begin: the first words of those."""
    openings = lexicon.table(language, "references").get("nil_openings", ())
    said = (*openings, *lexicon.words(language, "terms", "nil"))
    return tuple({each.split()[0] for each in said})


@cache
def _sentence_with(printed: str, signs: tuple[str, ...]) -> str:
    from csdreport.text.plain import plain_text
    from csdreport.text.words import sentences

    found = sentences(plain_text(printed).text)
    return next((one for one in found if any(sign in one.casefold() for sign in signs)), "")
