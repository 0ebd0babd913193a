"""What the screen says about a box: its name, the printed instruction, and what it is for.

The template's own words come first; our sentences only say what the template cannot know.
"""

from __future__ import annotations

from csdreport.fill.places import Place, items_around
from csdreport.report import labels, paths
from csdreport.report.model import Report
from csdreport.template.model import Field, Section, Template
from csdreport.text import markdown

CONSENT_CHOICES = (
    ("", "Nobody has asked yet"),
    ("anonymous", "The words only, without a name"),
    ("organisation", "The words, and the organisation"),
    ("name", "The words, the organisation and the name"),
)

PARTS = {
    ("people", "name"): "One name a box. The next person has the next box.",
    ("people", "organisation"): "The organisation, as it should be printed.",
    ("quotes", "text"): "The words as they were said.",
    ("quotes", "consent"): "What did the speaker agree to? Until somebody asked, only the words"
    " are sent, and the speaker is called anonymous.",
    ("quotes", "consent_note"): "How and when did the speaker agree? This line stays with you and"
    " is never sent.",
    ("quotes", "speaker"): "Who said it? The name is sent only when the speaker agreed to that.",
    ("quotes", "organisation"): "The speaker's organisation. It is sent only when the speaker"
    " agreed to that.",
}
TAGS = "Several are parted by a semicolon: states; local authorities"


def name(template: Template, report: Report, place: Place) -> str:
    """Name a box: "Recommendation 1 › Actions › Action 2"."""
    return paths.label(place.path, template, report.language)


def field_name(template: Template, report: Report, path: str) -> str:
    """Name a whole field with its section: "Women and children › Women"."""
    return paths.label(path, template, report.language)


def asked(template: Template, report: Report, place: Place) -> str:
    """Give the template's limit for the list a box belongs to, in its own words."""
    around = items_around(template, place.path)
    field = around[-1].field if around else place.field
    return template.say(field.limit_text, report.language) if field.max else ""


def guidance(template: Template, report: Report, place: Place) -> str:
    """Give what to write here, as plain text: the printed instruction, or else our sentence."""
    if own := PARTS.get((place.field.kind, place.part), ""):
        first = place.field.kind == "quotes" and place.part == "text"
        printed = instruction(template, report, place) if first else ""
        return f"{printed}\n{own}" if printed else own
    printed = instruction(template, report, place)
    if place.shape == "tags":
        return f"{printed}\n{TAGS}" if printed else TAGS
    return printed


def instruction(template: Template, report: Report, place: Place) -> str:
    """Give the printed instruction of a box: its own, else its part of its section's."""
    language = report.language
    if own := template.say(place.field.instruction, language):
        return _plain(own)
    section = template.section(place.section)
    whole = template.say(section.instruction, language)
    if not whole and section.field is not None:
        whole = template.say(section.field.instruction, language)
    if not whole:
        return template.say(place.field.label, language)
    return _plain(_part_for(section, place, whole))


def whole_instruction(template: Template, report: Report, place: Place) -> str:
    """Give everything the template prints about a box's section, as plain text."""
    language = report.language
    section = template.section(place.section)
    said = [template.say(section.label, language), template.say(section.instruction, language)]
    if section.field is not None:
        said.append(template.say(section.field.instruction, language))
    said += [
        template.say(place.field.label, language),
        template.say(place.field.instruction, language),
    ]
    unique = dict.fromkeys(_plain(text.replace("{n}", _number(place))) for text in said if text)
    return "\n\n".join(unique)


def item_word(template: Template, report: Report, field: Field, number: int) -> str:
    """Name one item of a list: "Action 2"."""
    return labels.item_name(field, number, template, report.language)


def choices(
    template: Template, report: Report, place: Place, held: str
) -> tuple[tuple[str, str], ...]:
    """List what can be chosen in a box: values and texts; a foreign value stays on the list."""
    if place.field.kind == "quotes":
        return CONSENT_CHOICES
    known = tuple(
        (key, template.say(text, report.language)) for key, text in place.field.choices.items()
    )
    own = ((held, held),) if held and held not in place.field.choices else ()
    return (("", "No answer yet"), *known, *own)


def consent_word(consent: str) -> str:
    """Say what a speaker agreed to."""
    return dict(CONSENT_CHOICES).get(consent, consent)


def waiting(notes: int, texts: int) -> str:
    """Say what has no place yet: "1 note waits for a place", "2 notes and 1 text wait …"."""
    counted = [_number_of(notes, "note"), _number_of(texts, "text")]
    verb = "waits" if notes + texts == 1 else "wait"
    return f"{' and '.join(filter(None, counted))} {verb} for a place"


def _number_of(count: int, thing: str) -> str:
    return f"{count} {thing}{'s' if count != 1 else ''}" if count else ""


def _part_for(section: Section, place: Place, whole: str) -> str:
    """Find the paragraph about one child of a group, where the section prints one for each."""
    if section.field is None or section.field.kind != "group":
        return whole
    paragraphs = whole.split("\n\n")
    asked = [child.id for child in section.field.fields if not child.within]
    wanted = place.field.within or place.field.id
    if len(paragraphs) != len(asked) or wanted not in asked:
        return whole
    return paragraphs[asked.index(wanted)]


def _plain(text: str) -> str:
    from csdreport.text.plain import plain_text

    return plain_text(markdown.canonical(text)).text


def _number(place: Place) -> str:
    numbers = [part for part in place.path.split(".") if part.isdecimal()]
    return numbers[0] if numbers else "1"
