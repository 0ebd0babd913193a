"""Make the files of sample_reports/handed_in: one invented report, in the shapes people hand in.

python docs/develop/handed_in.py             writes all but what LibreOffice makes
python docs/develop/handed_in.py --office    writes that, too; LibreOffice has to be installed

The Word files are raw XML, so that they are what other programs write, not what csdreport writes.
`regenerate.py` keeps the first kind fresh; LibreOffice gives other bytes every time.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from io import BytesIO
from pathlib import Path

from csdreport.template import load
from csdreport.template.model import Field
from csdreport.text import literal, markdown

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "sample_reports" / "handed_in"
CSD = load.load("csd-2016")

EVENT = "Harbour Days 2033, 4-5 March, Tartu, Estonia"
TITLE = "Reporting Template for working session 1.3 Night buses and safe ways home"
# The answers, by the paths of their cells; a list has one paragraph an item.
ANSWERS: dict[str, list[str]] = {
    "session.rapporteurs": ["Ilse Marrow (Night Bus Union)", "Tomasz Quill (Lamplight Circle)"],
    "session.theme": ["Theme 1: Getting to work, Session 1.3 Night buses and safe ways home"],
    "progress.examples.1": [
        "Tartu: cleaners and drivers drew the night line together; it now stops at the hospital.",
    ],
    "progress.examples.2": [
        "A lamp at every stop: (i) in the port, paid by the shippers; (ii) on the hill, paid by "
        "nobody yet.",
    ],
    "recommendations.1.text": [
        "Cities should run a bus for those who clean them, at the hours at which they clean.",
    ],
    "recommendations.1.actions": [
        "Unions count who walks home after midnight.",
        "Shelters lend their rooms for driving lessons.",
    ],
    "recommendations.1.indicators": ["Number of stops with light", "Number of lines after one"],
    "recommendations.3.text": ["Employers should pay the way home as they pay the night."],
    "recommendations.3.actions": ["(same as above, with the ports in mind)"],
    "governance.compact": [
        "The Compact should count the way to work as work.",
        "It should say so in plain words.",
    ],
    "inclusion.women": ["See Recommendation 1: most of those who clean at night are women."],
    "messages.1": ["Run the bus when the work ends."],
    "messages.2": ["Light the stop before you build the shelter."],
    "quotes.1": ["“My feet know the timetable better than the driver does.” Anon."],
    "other": ["The walk through the port was on the second night.", "Forty people came along."],
}
BELOW = "A map of dark stops hangs in the hall; copies can be had from the hosts."
FRENCH: dict[str, list[str]] = {
    "session.rapporteurs": ["Ilse Marrow (Syndicat des bus de nuit)"],
    "session.theme": ["Thème 1 : Aller au travail, Séance 1.3 Bus de nuit"],
    "progress.examples.1": ["Tartu : les agents d’entretien ont tracé la ligne de nuit."],
    "recommendations.1.text": ["Les villes devraient faire rouler un bus après minuit."],
    "recommendations.1.actions": ["Compter qui rentre à pied."],
    "inclusion.children": ["Les crèches ouvrent trop tard pour les équipes du matin."],
    "messages.1": ["Faites rouler le bus quand le travail finit."],
    "quotes.1": ["« Mes pieds connaissent l’horaire. » Anonyme"],
}

SPANISH: dict[str, list[str]] = {
    "session.rapporteurs": ["Ilse Marrow (Sindicato del Autobús Nocturno)"],
    "session.theme": ["Tema 1: Ir al trabajo, Sesión 1.3 Autobuses nocturnos"],
    "progress.examples.1": ["Tartu: las limpiadoras trazaron la línea nocturna."],
    "recommendations.1.text": ["Las ciudades deberían tener un autobús después de medianoche."],
    "recommendations.1.actions": ["Contar quién vuelve a pie."],
    "inclusion.children": ["Las guarderías abren tarde para el turno de la mañana."],
    "messages.1": ["Pongan el autobús cuando termina el trabajo."],
    "quotes.1": ["«Mis pies conocen el horario.» Anónimo"],
}


@dataclass(frozen=True)
class Row:
    """One row of the form: the path of its cell, its label, and the answer's paragraphs."""

    path: str
    label: str
    answer: list[str]


@dataclass(frozen=True)
class Part:
    """One section of the form."""

    heading: str
    guidance: list[str]
    rows: list[Row]


def files() -> Iterator[tuple[str, bytes]]:
    """Make every file but those of LibreOffice: name and bytes."""
    yield "tracked-changes.docx", tracked_changes()
    yield "content-controls.docx", content_controls()
    yield "google-docs.docx", google_docs()
    yield "merged-headers.docx", merged_headers()
    yield "auto-numbered.docx", auto_numbered()
    yield "french.docx", french()
    yield "spanish.docx", spanish()
    yield "notes-and-boxes.docx", notes_and_boxes()
    yield "headings.docx", headings()
    yield "strict.docx", strict()
    yield "no-form.docx", no_form()
    yield "tabs.txt", "\n".join(tabbed()).encode()
    yield "one-cell-a-line.txt", b"\xef\xbb\xbf" + "\r\n".join(cell_a_line()).encode()
    yield "mail.txt", mailed().encode()
    yield "windows-1252.txt", "\r\n".join(tabbed()).encode("cp1252")
    yield "utf-16.txt", b"\xff\xfe" + "\r\n".join(tabbed()).encode("utf-16-le")
    yield "setext.md", setext().encode()
    yield "pandoc-table.md", pandoc_table().encode()
    yield "html-leftovers.md", html_leftovers().encode()


def form(answers: dict[str, list[str]], language: str = "") -> list[Part]:
    """Lay answers out as the official form does."""
    say = CSD.say
    found = []
    for section in CSD.sections:
        fields = (section.field,) if section.field else section.fields
        rows = []
        for asked in fields:
            path = section.id if section.field else f"{section.id}.{asked.id}"
            rows += [
                Row(place, say(label, language).replace("{n}", str(number)), answers.get(place, []))
                for place, label, number in _cells(asked, path)
            ]
        guidance = markdown.parse(say(section.instruction, language))
        texts = [literal.render((paragraph,)) for paragraph in guidance]
        found.append(Part(say(section.label, language), texts, rows))
    return found


def _cells(asked: Field, path: str) -> Iterator[tuple[str, dict[str, str], int]]:
    for number in range(1, asked.slots + 1):
        if asked.kind == "group":
            for child in asked.fields:
                if not child.within:
                    yield f"{path}.{number}.{child.id}", child.label, number
        elif asked.kind == "quotes" or (asked.kind == "list" and asked.layout == "rows"):
            yield f"{path}.{number}", asked.item_label, number
        else:
            yield path, asked.label, number


# Word files


def tracked_changes() -> bytes:
    """A reviewed form: words put in and taken out, a moved answer, a comment, a deleted row."""
    by = 'w:id="7" w:author="A reviewer" w:date="2033-03-05T20:00:00Z"'

    def changed(row: Row) -> str:
        if row.path == "messages.1":
            gone = f"<w:del {by}><w:r><w:delText>Pay for</w:delText></w:r></w:del>"
            come = f"<w:ins {by}>{_run('Run')}</w:ins>"
            return _p(gone + come + _run(" the bus when the work ends."))
        if row.path == "messages.2":
            gone = f"<w:moveFrom {by}>{_run(row.answer[0])}</w:moveFrom>"
            return _p(f"{gone}<w:moveTo {by}>{_run(row.answer[0])}</w:moveTo>")
        if row.path == "other":
            comment = '<w:r><w:commentReference w:id="1"/></w:r>'
            return _p(_run(row.answer[0]) + comment) + _p(_run(row.answer[1]))
        return _paragraphs(row.answer)

    body = _titles() + "".join(_table(part, changed) for part in form(ANSWERS))
    gone = f"<w:tr><w:trPr><w:del {by}/></w:trPr>{_tc(_p(_run('9.')))}{_tc(_p())}</w:tr>"
    body = body.replace("</w:tbl>", gone + "</w:tbl>", 1)
    comment = f'<w:comment w:id="1">{_p(_run("Who led the walk?"))}</w:comment>'
    return _word(body, {"comments": comment})


def content_controls() -> bytes:
    """A form of controls: round the words, the paragraph, the cell, and a row; one is empty."""
    seen = [0]

    def controlled(row: Row) -> str:
        seen[0] += 1
        if not row.answer:
            styled = '<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr>'
            prompt = _run("Click or tap here to enter text.").replace("<w:r>", styled)
            return _control(_p(prompt), "<w:showingPlcHdr/>")
        if seen[0] % 2:
            return "".join(_p(_control(_run(text))) for text in row.answer)
        return _control(_paragraphs(row.answer))

    body = _titles() + "".join(_table(part, controlled, wrap=_control) for part in form(ANSWERS))
    style = '<w:style w:type="character" w:styleId="PlaceholderText">'
    return _word(body, {"styles": f'{style}<w:name w:val="Placeholder Text"/></w:style>'})


def google_docs() -> bytes:
    """A form out of Google Docs: every run and the cells in controls, marks set to nothing."""

    def wrapped(row: Row) -> str:
        off = '<w:rPr><w:b w:val="0"/><w:i w:val="0"/><w:rtl w:val="0"/></w:rPr>'
        texts = (_run(text).replace("<w:r>", f"<w:r>{off}") for text in row.answer)
        return "".join(_p(_google(text)) for text in texts) or _p()

    parts = form(ANSWERS)
    body = _titles() + "".join(_google(_table(part, wrapped, wrap=_google)) for part in parts)
    return _word(body)


def merged_headers() -> bytes:
    """The official form: one table, its headings and instructions in merged rows."""
    rows = []
    for part in form(ANSWERS):
        texts = [part.heading, *part.guidance]
        rows += [_tr(_tc(_p(_run(text)), span=2)) for text in texts]
        rows += [_tr(_tc(_p(_run(row.label))), _tc(_paragraphs(row.answer))) for row in part.rows]
    return _word(_titles() + _tbl(rows) + _p() + _p(_run(BELOW)))


def auto_numbered() -> bytes:
    """A form whose numbers Word counts: the label cells of the rows hold no letter."""

    def label(row: Row) -> str:
        if row.label.rstrip(".").isdigit():
            number = {"progress": 1, "agenda2030": 2, "messages": 3}[row.path.split(".")[0]]
            return _p("", f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>')
        return _p(_run(row.label))

    def listed(row: Row) -> str:
        if row.path.endswith((".actions", ".indicators")):
            bullet = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="9"/></w:numPr>'
            return "".join(_p(_run(text), bullet) for text in row.answer) or _p()
        return _paragraphs(row.answer)

    body = _titles() + "".join(_table(part, listed, label=label) for part in form(ANSWERS))
    return _word(body, numbered=True)


def french() -> bytes:
    """The form in French, a table a section."""
    title = "Modèle de rapport pour la séance de travail 1.3 Bus de nuit"
    return _tables("Journées du port 2033, 4-5 mars, Tartu, Estonie", title, form(FRENCH, "fr"))


def spanish() -> bytes:
    """The form in Spanish, a table a section."""
    title = "Plantilla de informe para la sesión de trabajo 1.3 Autobuses nocturnos"
    return _tables(
        "Jornadas del puerto 2033, 4-5 de marzo, Tartu, Estonia", title, form(SPANISH, "es")
    )


def notes_and_boxes() -> bytes:
    """A form with a footnote, an endnote, a text box, a field of older forms and a nested table."""

    def cell(row: Row) -> str:
        if row.path == "progress.examples.1":
            return _p(_run(row.answer[0]) + '<w:r><w:footnoteReference w:id="2"/></w:r>')
        if row.path == "inclusion.women":
            return _p(_run(row.answer[0]) + '<w:r><w:endnoteReference w:id="2"/></w:r>')
        if row.path == "messages.1":
            box = f"<w:txbxContent>{_paragraphs(row.answer)}</w:txbxContent>"
            shape = f'<w:pict><v:shape xmlns:v="{_VML}"><v:textbox>{box}</v:textbox></v:shape>'
            return _p(f"<w:r>{shape}</w:pict></w:r>")
        if row.path == "session.theme":
            begin, split, end = (
                f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
                for kind in ("begin", "separate", "end")
            )
            asked = "<w:r><w:instrText> FORMTEXT </w:instrText></w:r>"
            return _p(begin + asked + split + _run(row.answer[0]) + end)
        if row.path == "governance.compact":
            return _tbl([_tr(_tc(_p(_run(text))), _tc(_p())) for text in row.answer]) + _p()
        return _paragraphs(row.answer)

    body = _titles() + "".join(_table(part, cell) for part in form(ANSWERS))
    foot = _p(_run("Counted by the drivers in February."))
    last = _p(_run("Heard at the second table."))
    return _word(
        body,
        {
            "footnotes": f'<w:footnote w:id="2">{foot}</w:footnote>',
            "endnotes": f'<w:endnote w:id="2">{last}</w:endnote>',
        },
    )


def headings() -> bytes:
    """A report of one's own: headings and short labels, and no table."""
    style = '<w:pStyle w:val="Heading{}"/>'
    body = _titles()
    for part in form(ANSWERS):
        body += _p(_run(part.heading), style.format(1))
        for row in part.rows:
            if row.answer:
                body += _p(_run(row.label), style.format(2)) + _paragraphs(row.answer)
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="Heading{at}"><w:name w:val="heading {at}"/>'
        f"</w:style>"
        for at in (1, 2)
    )
    return _word(body, {"styles": styles})


def strict() -> bytes:
    """The official form, saved as "Strict Open XML Document": the same under other addresses."""
    packed, made = zipfile.ZipFile(BytesIO(merged_headers())), BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as found:
        for part in packed.infolist():
            text = packed.read(part).decode().replace(_W, f"{_STRICT}/wordprocessingml/main")
            found.writestr(part, text.replace(_R, f"{_STRICT}/officeDocument/relationships"))
    return made.getvalue()


def no_form() -> bytes:
    """A letter, which is no form at all."""
    lines = ["Dear hosts,", "thank you for the soup.", "We will come again in the spring."]
    rows = [_tr(_tc(_p(_run("bread"))), _tc(_p(_run("three loaves"))))]
    return _word("".join(_p(_run(line)) for line in lines) + _tbl(rows) + _p())


# Text


def tabbed() -> list[str]:
    """Give the lines of a form whose cells are parted by tabs."""
    lines = ["", EVENT, TITLE, ""]
    for part in form(ANSWERS):
        lines += [f"{part.heading}\t", *(f"{text}\t" for text in part.guidance)]
        for row in part.rows:
            tagged = len(row.answer) > 1 and not row.path.endswith("rapporteurs")
            texts = [f"<p>{text}</p>" for text in row.answer] if tagged else row.answer
            lines.append(f"{row.label}\t{(' ' if tagged else '; ').join(texts)}")
    return [*lines, "", BELOW]


def cell_a_line() -> list[str]:
    """Give the lines that LibreOffice exports: a cell a line."""
    lines = [EVENT, TITLE, ""]
    for part in form(ANSWERS):
        lines += [part.heading, "", *part.guidance, ""]
        for row in part.rows:
            lines += [row.label, *(row.answer or [""])]
    return lines


def mailed() -> str:
    """Give a form pasted into a mail, quoted in an answer, its lines broken."""
    lines: list[str] = []
    for part in form(ANSWERS):
        lines += [*_wrapped(part.heading), ""]
        lines += [line for text in part.guidance for line in [*_wrapped(text), ""]]
        for row in part.rows:
            if row.answer:
                lines += [*_wrapped(row.label), ""]
                lines += [line for text in row.answer for line in [*_wrapped(text), ""]]
    head = [EVENT, *_wrapped(TITLE), ""]
    return "\n".join(f"> {line}".rstrip() for line in [*head, *lines]) + "\n"


def _wrapped(text: str, width: int = 68) -> list[str]:
    import textwrap

    return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)


# Markdown


def setext() -> str:
    """Give Markdown as by hand: underlined headings, labels in bold, answers below."""
    lines = [EVENT, "", TITLE, "=" * len(TITLE), ""]
    for part in form(ANSWERS):
        lines += [part.heading, "-" * len(part.heading), ""]
        for row in part.rows:
            lines += [f"**{row.label}**", "", *(each for text in row.answer for each in (text, ""))]
    return "\n".join(lines)


def pandoc_table() -> str:
    """Give Markdown as pandoc makes it: grid tables."""
    left, right = 40, 100
    rule = f"+{'-' * (left + 2)}+{'-' * (right + 2)}+"
    lines = [EVENT, "", TITLE, ""]
    for part in form(ANSWERS):
        lines += [f"## {part.heading}", "", rule]
        for row in part.rows:
            texts = _wrapped(row.label, left) or [""]
            answer = [line for text in row.answer for line in [*_wrapped(text, right), ""]][:-1]
            for at in range(max(len(texts), len(answer))):
                first = texts[at] if at < len(texts) else ""
                second = answer[at] if at < len(answer) else ""
                lines.append(f"| {first:<{left}} | {second:<{right}} |")
            lines.append(rule)
        lines.append("")
    return "\n".join(lines)


def html_leftovers() -> str:
    """Give Markdown with the HTML that a website or a word processor left in it."""
    lines = [f"<p>{EVENT}</p>", "", f"<h1>{TITLE}</h1>", ""]
    for part in form(ANSWERS):
        lines += [f"<h2>{escape(part.heading)}</h2>", "", "<table>"]
        for row in part.rows:
            answer = "<br>".join(escape(text, quote=False) for text in row.answer)
            lines.append(f"<tr><td>{escape(row.label, quote=False)}</td><td>{answer}</td></tr>")
        lines += ["</table>", ""]
    return "\n".join(lines)


# Raw XML

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_VML = "urn:schemas-microsoft-com:vml"
_STRICT = "http://purl.oclc.org/ooxml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def _tables(event: str, title: str, parts: list[Part]) -> bytes:
    """Write a form with a table a section."""
    tables = (_table(part, lambda row: _paragraphs(row.answer)) for part in parts)
    return _word(_p(_run(event)) + _p(_run(title)) + "".join(tables))


def _titles() -> str:
    return _p(_run(EVENT)) + _p(_run(TITLE))


def _table(
    part: Part,
    answer: Callable[[Row], str],
    *,
    label: Callable[[Row], str] = lambda row: _p(_run(row.label)),
    wrap: Callable[[str], str] = lambda cell: cell,
) -> str:
    head = [_tr(_tc(_p(_run(part.heading))), _tc(_p()))]
    head += [_tr(_tc(_p(_run(text))), _tc(_p())) for text in part.guidance]
    rows = [_tr(_tc(label(row)), wrap(_tc(answer(row)))) for row in part.rows]
    return _tbl([*head, *rows]) + _p()


def _run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(text, quote=False)}</w:t></w:r>'


def _p(inside: str = "", properties: str = "") -> str:
    head = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{head}{inside}</w:p>"


def _paragraphs(texts: list[str]) -> str:
    return "".join(_p(_run(text)) for text in texts) or _p()


def _tc(inside: str, span: int = 1) -> str:
    return f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>{inside}</w:tc>'


def _tr(*cells: str) -> str:
    return f"<w:tr>{''.join(cells)}</w:tr>"


def _tbl(rows: list[str]) -> str:
    grid = '<w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="6000"/></w:tblGrid>'
    return f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>{grid}{"".join(rows)}</w:tbl>'


def _control(inside: str, properties: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def _google(inside: str) -> str:
    return _control(inside, '<w:tag w:val="goog_rdk_1"/>')


def _word(body: str, further: dict[str, str] | None = None, *, numbered: bool = False) -> bytes:
    further = dict(further or {})
    if numbered:
        further["numbering"] = _numbering()
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="application/vnd.openxmlformats-'
        f'officedocument.wordprocessingml.{name}+xml"/>'
        for name in further
    )
    links = "".join(
        f'<Relationship Id="r{at}" Type="{_R}/{name}" Target="{name}.xml"/>'
        for at, name in enumerate(further)
    )
    main = (
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
        'officedocument.wordprocessingml.document.main+xml"/>'
    )
    section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default '
        f'Extension="xml" ContentType="application/xml"/>{main}{overrides}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r" '
        f'Type="{_R}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{links}'
        "</Relationships>",
        "word/document.xml": f'<w:document xmlns:w="{_W}"><w:body>{body}{section}</w:body>'
        "</w:document>",
    }
    for name, content in further.items():
        parts[f"word/{name}.xml"] = f'<w:{name} xmlns:w="{_W}">{content}</w:{name}>'
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name), _XML + text, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def _numbering() -> str:
    def level(kind: str, text: str) -> str:
        return (
            f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
            f'<w:lvlText w:val="{text}"/></w:lvl>'
        )

    def abstract(number: int, inside: str) -> str:
        return f'<w:abstractNum w:abstractNumId="{number}">{inside}</w:abstractNum>'

    lists = [abstract(number, level("decimal", "%1.")) for number in (1, 2, 3)]
    lists.append(abstract(9, level("bullet", "•")))
    uses = [
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
        for number in (1, 2, 3, 9)
    ]
    return "".join([*lists, *uses])


def office() -> Iterator[tuple[str, bytes]]:
    """Make the files that LibreOffice saved: the official form, as Word and as text."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "libreoffice.docx"
        source.write_bytes(merged_headers())
        for kind, ending in (("docx:MS Word 2007 XML", "docx"), ("txt:Text (encoded):UTF8", "txt")):
            command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"]
            command += ["--convert-to", kind, "--outdir", f"{folder}/out", str(source)]
            subprocess.run(command, check=True, capture_output=True, timeout=120)
            yield (
                f"libreoffice.{ending}",
                (Path(folder) / "out" / f"libreoffice.{ending}").read_bytes(),
            )


def main(arguments: list[str]) -> int:
    """Write the files."""
    FOLDER.mkdir(exist_ok=True)
    made = [*files(), *(office() if "--office" in arguments else ())]
    for name, content in made:
        (FOLDER / name).write_bytes(content)
        print(f"wrote {name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
