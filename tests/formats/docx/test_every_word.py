"""Every word that a person sees is read once, however the file hides it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from hypothesis import given, settings, strategies as st

from csdreport.document.model import Document, Entry, Heading, Prose
from csdreport.text import literal
from tests.formats.docx.build import item, opened, p, r, sdt, tbl, tc, tr

BY = 'w:id="1" w:author="A"'
BOX = "<w:r><w:drawing><wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx></w:drawing></w:r>"
OLD = (
    "<w:r><mc:AlternateContent><mc:Choice>{0}</mc:Choice><mc:Fallback><w:pict><v:textbox>"
    "<w:txbxContent>{1}</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)


@dataclass
class Words:
    """The words given out so far: each is another one."""

    seen: list[str] = field(default_factory=list)
    unseen: list[str] = field(default_factory=list)

    def word(self) -> str:
        self.seen.append(f"seen{len(self.seen)}x")
        return self.seen[-1]

    def lost(self) -> str:
        self.unseen.append(f"gone{len(self.unseen)}x")
        return self.unseen[-1]


def char(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def coded(inside: str) -> str:
    code = '<w:r><w:instrText> HYPERLINK "https://example.org" </w:instrText></w:r>'
    return char("begin") + code + char("separate") + inside + char("end")


def deleted(word: str) -> str:
    return f"<w:del {BY}><w:r><w:delText>{word}</w:delText></w:r></w:del>"


WRAPPERS: list[Callable[[str], str]] = [
    lambda inside: inside,
    sdt,
    lambda inside: sdt(sdt(inside), '<w:tag w:val="goog_rdk_3"/>'),
    lambda inside: f"<w:ins {BY}>{inside}</w:ins>",
    lambda inside: f"<w:moveTo {BY}>{inside}</w:moveTo>",
    lambda inside: f'<w:smartTag w:element="x">{inside}</w:smartTag>',
    lambda inside: f'<w:bdo w:val="rtl">{inside}</w:bdo>',
    lambda inside: f'<w:hyperlink w:anchor="x">{inside}</w:hyperlink>',
    lambda inside: f'<w:fldSimple w:instr=" REF x ">{inside}</w:fldSimple>',
    coded,
]
LEAVES: list[Callable[[Words], str]] = [
    lambda words: r(words.word() + " "),
    lambda words: r(words.word() + " ", "<w:b/>") + r(words.word() + " ", '<w:i w:val="0"/>'),
    lambda words: f"<w:r><w:t>{words.word()}</w:t><w:tab/><w:t>{words.word()}</w:t><w:br/></w:r>",
    lambda words: deleted(words.lost()),
    lambda words: f"<w:ins {BY}>{deleted(words.lost())}{r(words.word() + ' ')}</w:ins>",
    lambda words: f"<w:moveFrom {BY}>{r(words.lost())}</w:moveFrom>",
    lambda words: r(words.lost(), "<w:vanish/>"),
    lambda words: f"<w:r><w:instrText>{words.lost()}</w:instrText></w:r>",
    lambda words: BOX.format(p(r(words.word()))),
    lambda words: (lambda word: OLD.format(BOX.format(p(word))[5:-6], p(word)))(words.word()),
]
ENDS = ["", "", f"<w:rPr><w:del {BY}/></w:rPr>", f"<w:rPr><w:ins {BY}/></w:rPr>"]


@st.composite
def runs(draw: st.DrawFn, words: Words) -> str:
    wrap = draw(st.sampled_from(WRAPPERS))
    leaves = draw(st.lists(st.sampled_from(LEAVES), min_size=1, max_size=3))
    return wrap("".join(leaf(words) for leaf in leaves))


@st.composite
def paragraphs(draw: st.DrawFn, words: Words) -> str:
    inside = "".join(draw(runs(words)) for _ in range(draw(st.integers(0, 3))))
    made = p(inside, properties=draw(st.sampled_from(ENDS))) if inside else p()
    shape = draw(st.sampled_from(["plain", "plain", "control", "item"]))
    if shape == "item":
        return made + item(words.word(), draw(st.integers(1, 2)))
    return sdt(made) if shape == "control" else made


@st.composite
def cells(draw: st.DrawFn, words: Words, depth: int) -> str:
    content = [draw(paragraphs(words)) for _ in range(draw(st.integers(1, 2)))]
    if depth and draw(st.booleans()):
        content.append(draw(tables(words, depth - 1)) + p())
    made = tc(*content)
    return sdt(made) if draw(st.booleans()) else made


@st.composite
def rows(draw: st.DrawFn, words: Words, depth: int) -> str:
    if draw(st.integers(0, 5)) == 0:
        return tr(words.lost(), tc(p(deleted(words.lost()))), properties=f"<w:del {BY}/>")
    made = "".join(draw(cells(words, depth)) for _ in range(draw(st.integers(1, 3))))
    made = f"<w:tr>{made}</w:tr>"
    return sdt(made) if draw(st.booleans()) else made


@st.composite
def tables(draw: st.DrawFn, words: Words, depth: int = 1) -> str:
    return tbl(*(draw(rows(words, depth)) for _ in range(draw(st.integers(1, 3)))))


@st.composite
def bodies(draw: st.DrawFn) -> tuple[str, Words]:
    words = Words()
    parts = []
    for _ in range(draw(st.integers(1, 4))):
        parts.append(draw(tables(words) if draw(st.booleans()) else paragraphs(words)))
    return "".join(parts), words


def said(document: Document) -> str:
    lines = []
    for part in document.parts:
        if isinstance(part, Heading):
            lines.append(part.text)
        elif isinstance(part, Prose):
            lines.append(literal.render(part.blocks))
        elif isinstance(part, Entry):
            lines += [part.label, *(literal.render(each) for each in (part.blocks, *part.more))]
    return "\n".join(lines)


@settings(deadline=None, max_examples=100)
@given(bodies())
def test_every_word_that_is_seen_is_read_once(made: tuple[str, Words]) -> None:
    body, words = made
    text = said(opened(body))
    assert Counter(re.findall(r"seen\d+x", text)) == Counter(words.seen)


@settings(deadline=None, max_examples=100)
@given(bodies())
def test_no_word_that_is_not_seen_is_read(made: tuple[str, Words]) -> None:
    body, _ = made
    assert "gone" not in said(opened(body))
