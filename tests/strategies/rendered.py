"""Damaged forms as files: Word files of raw XML, plain text, and other people's Markdown."""

from __future__ import annotations

from html import escape

from hypothesis import strategies as st

from tests.formats.docx.build import p, part, parts_of, r, relation, sdt, tbl, tc, tr, zipped
from tests.strategies.damaged import Form, Part, Row

BY = 'w:id="1" w:author="Somebody" w:date="2031-05-06T10:00:00Z"'
BOX = "<w:r><w:drawing><wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx></w:drawing></w:r>"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)

LAYOUTS = ("one table", "a table each", "headings and tables", "headings and no table")
TRICKS = (
    "inserted", "moved", "deleted beside", "inline control", "google", "paragraph control",
    "cell control", "row control", "table control", "hyperlink", "field", "text box",
    "frame", "nested table", "hidden", "footnote", "comment", "merged cells", "bold",
)  # fmt: skip


@st.composite
def word_files(draw: st.DrawFn, form: Form) -> bytes:
    """Draw a Word file of a form, with up to three of Word's difficulties in it."""
    tricks = set(draw(st.lists(st.sampled_from(TRICKS), max_size=3)))
    return _Word(draw, form, draw(st.sampled_from(LAYOUTS)), tricks).file()


@st.composite
def text_files(draw: st.DrawFn, form: Form) -> bytes:
    """Draw a text file of a form: tabs between cells, a cell a line, or mail."""
    shape = draw(st.sampled_from(["tabs", "lines", "mail"]))
    lines = [*form.head, ""] if form.head else []
    for each in form.parts:
        lines += [f"{each.heading}\t" if shape == "tabs" else each.heading, *each.guidance]
        lines += [line for row in each.rows for line in _text_row(row, shape)]
        lines += ["", *each.stray] if each.stray else []
        lines.append("")
    if shape == "mail":
        lines = [f"> {line}".rstrip() for line in lines]
    return "\n".join(lines).encode(draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16"])))


@st.composite
def markdown_files(draw: st.DrawFn, form: Form) -> bytes:
    """Draw a Markdown file as another program or a colleague writes it."""
    shape = draw(st.sampled_from(["setext", "pipes", "html", "bold"]))
    lines = [line for text in form.head for line in (_md(text), "")]
    for each in form.parts:
        lines += _md_heading(each.heading, shape)
        lines += [line for text in each.guidance for line in (_md(text), "")]
        lines += _md_rows(each.rows, shape)
        lines += ["", *(_md(text) for text in each.stray), ""]
    return "\n".join(lines).encode()


def _text_row(row: Row, shape: str) -> list[str]:
    if not row.answer:
        return [f"{row.label}\t" if shape == "tabs" else row.label]
    if row.where == "label":
        return [f"{row.label.rstrip(':')}: {row.answer[0]}", *row.answer[1:]]
    if row.where == "run on":
        return [f"{row.label} {row.answer[0]}", *row.answer[1:]]
    if shape == "tabs" and row.where in ("cell", "further"):
        first, *more = row.answer
        gap = "\t\t" if row.where == "further" else "\t"
        return [f"{row.label}{gap}{first.replace(chr(10), ' ')}", *more]
    return [row.label, *row.answer]


def _md(text: str) -> str:
    return text.replace("\n", "\\\n")


def _md_heading(heading: str, shape: str) -> list[str]:
    if shape == "setext":
        return [heading, "-" * max(len(heading), 3), ""]
    return [f"<h2>{escape(heading)}</h2>" if shape == "html" else f"## {heading}", ""]


def _md_rows(rows: list[Row], shape: str) -> list[str]:
    lines: list[str] = []
    if shape in ("pipes", "setext"):
        table = [["Question", "Answer"], ["---", "---"]]
        table += [[row.label, "<br>".join(row.answer).replace("\n", "<br>")] for row in rows]
        lines = ["| " + " | ".join(cells) + " |" for cells in table]
    elif shape == "html":
        for row in rows:
            cells = "".join(f"<td>{each}</td>" for each in (row.label, "<br>".join(row.answer)))
            lines.append(f"<tr>{cells}</tr>")
        lines = ["<table>", *lines, "</table>"]
    else:
        for row in rows:
            lines += [f"**{row.label}**", ""]
            lines += [line for text in row.answer for line in (_md(text), "")]
    return [*lines, ""]


class _Word:
    def __init__(self, draw: st.DrawFn, form: Form, layout: str, tricks: set[str]) -> None:
        self.draw = draw
        self.form = form
        self.layout = layout
        self.tricks = tricks
        self.footnotes: list[str] = []
        self.comments: list[str] = []

    def file(self) -> bytes:
        body = "".join(p(escape(line)) for line in self.form.head)
        if self.layout == "one table":
            rows = [row for each in self.form.parts for row in self._section_rows(each)]
            body += self._table(rows)
            body += "".join(self._plain(text) for each in self.form.parts for text in each.stray)
        else:
            body += "".join(self._section(each) for each in self.form.parts)
        if "frame" in self.tricks:
            body = tbl(tr(tc(body + p()), tc(p(self.form.words(2)))))
        further, links = self._fellows()
        return zipped({"[Content_Types].xml": TYPES, **parts_of(body, *links, **further)})

    def _fellows(self) -> tuple[dict[str, str], list[str]]:
        further: dict[str, str] = {}
        for kind, found in (("footnotes", self.footnotes), ("comments", self.comments)):
            if found:
                tag = kind.removesuffix("s")
                notes = "".join(
                    f'<w:{tag} w:id="{number}">{p(text)}</w:{tag}>'
                    for number, text in enumerate(found, 2)
                )
                further[kind] = part(kind, notes)
        link = relation("web", "hyperlink", "https://example.org/x", external=True)
        return further, [link]

    def _section(self, each: Part) -> str:
        stray = "".join(p() + self._plain(text) for text in each.stray)
        if self.layout == "a table each":
            return self._table(self._section_rows(each)) + stray
        heading = p(escape(each.heading), properties='<w:pStyle w:val="berschrift1"/>')
        guidance = "".join(p(escape(text)) for text in each.guidance)
        if self.layout == "headings and tables":
            return heading + guidance + self._table(self._rows(each)) + stray
        return heading + guidance + "".join(map(self._lines, each.rows)) + stray

    def _lines(self, row: Row) -> str:
        if row.where in ("label", "run on") and row.answer:
            first, *more = row.answer
            label = row.label if row.where == "run on" else f"{row.label.rstrip(':')}:"
            return self._plain(f"{label} {first}") + "".join(map(self._paragraph, more))
        return self._plain(row.label) + "".join(map(self._paragraph, row.answer))

    def _table(self, rows: list[str]) -> str:
        if not rows:
            return ""
        if self._now("table control"):
            return sdt(tbl(*rows)) + p()
        return tbl(*rows) + p()

    def _section_rows(self, each: Part) -> list[str]:
        heads = [self._head_row([each.heading])]
        if each.guidance:
            heads.append(self._head_row(each.guidance))
        return [*heads, *self._rows(each)]

    def _head_row(self, texts: list[str]) -> str:
        inside = "".join(p(escape(text)) for text in texts)
        if self._now("merged cells"):
            return tr(tc(inside, properties='<w:gridSpan w:val="2"/>'))
        return tr(tc(inside), tc())

    def _rows(self, each: Part) -> list[str]:
        found: list[str] = []
        for row in each.rows:
            found += self._row(row)
        return found

    def _row(self, row: Row) -> list[str]:
        label = p(escape(row.label))
        runs_on = row.where == "run on"
        paragraphs = [] if runs_on else list(map(self._paragraph, row.answer))
        answer = "".join(paragraphs) or p()
        if row.where == "label":
            return [self._tr(tc(label + answer), tc())]
        if row.where == "wide":
            inside = label + answer
            return [self._tr(tc(inside, properties='<w:gridSpan w:val="2"/>'))]
        if row.where == "below":
            lower = tc(answer, properties='<w:gridSpan w:val="2"/>')
            return [self._tr(tc(label), tc()), self._tr(lower)]
        if row.where == "merged" and row.answer:
            first, *more = paragraphs
            joined = [("restart", label, first), *(("continue", p(), each) for each in more)]
            return [
                self._tr(tc(inside, properties=f'<w:vMerge w:val="{merge}"/>'), tc(each))
                for merge, inside, each in joined
            ]
        if row.where == "run on":
            first = self._plain(f"{row.label} {row.answer[0]}")
            return [self._tr(tc(first + "".join(map(self._plain, row.answer[1:]))), tc())]
        if row.where == "further":
            return [self._tr(tc(label), tc(), tc(answer))]
        if self._now("nested table"):
            answer = tbl(tr(tc(answer))) + p()
        cell = tc(answer)
        return [self._tr(tc(label), sdt(cell) if self._now("cell control") else cell)]

    def _tr(self, *cells: str) -> str:
        row = tr(*cells)
        return sdt(row) if self._now("row control") else row

    def _paragraph(self, text: str) -> str:
        inside = p(self._tricked(text))
        return sdt(inside) if self._now("paragraph control") else inside

    def _plain(self, text: str) -> str:
        return p(_runs(text))

    def _tricked(self, text: str) -> str:
        runs = _runs(text)
        if self._now("inserted"):
            runs = f"<w:ins {BY}>{runs}</w:ins>"
        elif self._now("moved"):
            gone = f"<w:moveFrom {BY}>{runs}</w:moveFrom>"
            runs = f"{gone}<w:moveTo {BY}>{runs}</w:moveTo>"
        elif self._now("inline control"):
            runs = sdt(runs, '<w:alias w:val="x"/><w:tag w:val="y"/>')
        elif self._now("google"):
            runs = sdt(sdt(runs, '<w:tag w:val="goog_rdk_2"/>'), '<w:tag w:val="goog_rdk_1"/>')
        elif self._now("hyperlink"):
            runs = f'<w:hyperlink r:id="web">{runs}</w:hyperlink>'
        elif self._now("field"):
            runs = f'<w:fldSimple w:instr=" REF x ">{runs}</w:fldSimple>'
        elif self._now("bold"):
            runs = _runs(text, "<w:b/>")
        elif self._now("text box"):
            runs = BOX.format(p(runs))
        return runs + self._beside()

    def _beside(self) -> str:
        beside = ""
        if self._now("deleted beside"):
            beside += f"<w:del {BY}><w:r><w:delText>gone{BY[6]}x</w:delText></w:r></w:del>"
        if self._now("hidden"):
            beside += r(f" {self.form.words(2)}", "<w:vanish/>")
        if self._now("footnote"):
            self.footnotes.append(self.form.words(2))
            beside += f'<w:r><w:footnoteReference w:id="{len(self.footnotes) + 1}"/></w:r>'
        if self._now("comment"):
            self.comments.append(self.form.words(2))
            beside += f'<w:r><w:commentReference w:id="{len(self.comments) + 1}"/></w:r>'
        return beside

    def _now(self, trick: str) -> bool:
        return trick in self.tricks and self.draw(st.booleans())


def _runs(text: str, properties: str = "") -> str:
    parts = text.split("\n")
    return "<w:r><w:br/></w:r>".join(r(escape(each), properties) for each in parts)
