"""What stands in a paragraph, whatever wraps it."""

from __future__ import annotations

import pytest

from csdreport.document import notices
from csdreport.document.model import Entry
from tests.formats.docx.build import (
    answer,
    kinds,
    opened,
    p,
    part,
    r,
    relation,
    remarks,
    tbl,
    tc,
    text_of,
    tr,
)


def run(content: str) -> str:
    return f"<w:r>{content}</w:r>"


def char(kind: str) -> str:
    return run(f'<w:fldChar w:fldCharType="{kind}"/>')


def code(text: str) -> str:
    return run(f'<w:instrText xml:space="preserve">{text}</w:instrText>')


def field(instruction: str, result: str) -> str:
    return char("begin") + code(instruction) + char("separate") + result + char("end")


def form(data: str, result: str = "") -> str:
    begin = run(f'<w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData></w:fldChar>')
    return begin + code(" FORM ") + char("separate") + result + char("end")


@pytest.mark.parametrize(
    ("wrapped", "text"),
    [
        (run("<w:t>a</w:t><w:tab/><w:t>b</w:t>"), "a\tb"),
        (run("<w:t>a</w:t><w:br/><w:t>b</w:t>"), "a\\\nb"),
        (run("<w:t>a</w:t><w:cr/><w:t>b</w:t>"), "a\\\nb"),
        (run("<w:t>1</w:t><w:noBreakHyphen/><w:t>24</w:t>"), "1\u201124"),
        (run("<w:t>e</w:t><w:softHyphen/><w:t>mail</w:t>"), "e\u00admail"),
        (run('<w:sym w:font="Wingdings" w:char="F0FE"/>'), "☑"),
        (run('<w:sym w:font="Wingdings" w:char="F0A8"/>'), "◻"),
        (run('<w:sym w:font="Unheard Of" w:char="F0A8"/>'), "\ufffd"),
        (run('<w:sym w:font="Symbol" w:char="nonsense"/>'), "\ufffd"),
        (f'<w:smartTag w:element="x">{r("tagged")}</w:smartTag>', "tagged"),
        (f'<w:customXml w:element="x">{r("custom")}</w:customXml>', "custom"),
        (f'<w:bdo w:val="ltr">{r("override")}</w:bdo>', "override"),
        (f'<w:dir w:val="ltr">{r("direction")}</w:dir>', "direction"),
        (f'<w:fldSimple w:instr=" AUTHOR ">{r("result")}</w:fldSimple>', "result"),
        (field(" REF x ", r("result")), "result"),
        (field(" IF ", field(" REF y ", r("inner")) + r(" outer")), "inner outer"),
        (char("begin") + code(" ADVANCE ") + char("end") + r("after"), "after"),
        ("<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>", "a+b"),
        (r("x", '<w:b w:val="0"/><w:i w:val="false"/><w:u w:val="none"/>'), "x"),
        (r("bold", "<w:b/>"), "**bold**"),
        (r("kursiv", '<w:rStyle w:val="Betont"/>'), "*kursiv*"),
        (r("upright", '<w:rStyle w:val="Betont"/><w:i w:val="0"/>'), "upright"),
        (r("under", '<w:u w:val="single"/>'), "<u>under</u>"),
        (r("a") + r("b") + r("c"), "abc"),
        (run("<w:t>one\ntwo</w:t>"), "one two"),
        (
            run(
                f"<w:ruby><w:rt>{r('reading')}</w:rt><w:rubyBase>{r('word')}</w:rubyBase></w:ruby>"
            ),
            "word (reading)",
        ),
        ("<w:unheardOf><w:evenLess>" + r("inside") + "</w:evenLess></w:unheardOf>", "inside"),
        (form('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>'), "☒"),
        (form('<w:checkBox><w:default w:val="1"/></w:checkBox>'), "☒"),
        (form('<w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox>'), "☐"),
        (
            form(
                '<w:ddList><w:result w:val="1"/><w:listEntry w:val="a"/>'
                '<w:listEntry w:val="b"/></w:ddList>'
            ),
            "b",
        ),
        (form('<w:ddList><w:default w:val="0"/><w:listEntry w:val="a"/></w:ddList>'), "a"),
        (form('<w:ddList><w:result w:val="9"/><w:listEntry w:val="a"/></w:ddList>'), ""),
        (form("<w:textInput/>", r("typed")), "typed"),
    ],
)  # fmt: skip
def test_what_a_person_sees_is_read(wrapped: str, text: str) -> None:
    assert answer(p(wrapped)) == text


def test_links_keep_their_address() -> None:
    link = f'<w:hyperlink r:id="there">{r("page", "<w:u/>")}</w:hyperlink>'
    target = relation("there", "hyperlink", "https://example.org/a", external=True)
    assert answer(p(link), links=(target,)) == "[page](https://example.org/a)"


def test_a_link_to_a_place_in_a_page_keeps_it() -> None:
    link = f'<w:hyperlink r:id="there" w:anchor="part">{r("page")}</w:hyperlink>'
    target = relation("there", "hyperlink", "https://example.org/a", external=True)
    assert answer(p(link), links=(target,)) == "[page](https://example.org/a#part)"


def test_a_link_to_nowhere_keeps_its_words() -> None:
    assert answer(p(f'<w:hyperlink r:id="lost">{r("page")}</w:hyperlink>')) == "page"


@pytest.mark.parametrize(
    ("instruction", "address"),
    [
        (' HYPERLINK "https://example.org/a" ', "https://example.org/a"),
        (" HYPERLINK https://example.org/a ", "https://example.org/a"),
        (' HYPERLINK "https://example.org/a" \\l "part" ', "https://example.org/a#part"),
        (' HYPERLINK \\l "part" ', "#part"),
        (' hyperlink "https://example.org/a" \\o "a tip" ', "https://example.org/a"),
    ],
)
def test_links_made_with_a_field_keep_their_address(instruction: str, address: str) -> None:
    instruction = instruction.replace('"', "&quot;")
    assert answer(p(field(instruction, r("page")))) == f"[page]({address})"
    simple = f'<w:fldSimple w:instr="{instruction}">{r("page")}</w:fldSimple>'
    assert answer(p(simple)) == f"[page]({address})"


def test_a_field_may_end_in_a_later_paragraph() -> None:
    begin = p(char("begin"), code(" TOC "), char("separate"), "one")
    assert answer(begin, p("two", char("end")), p("three")) == "one\n\ntwo\n\nthree"


def test_the_code_of_a_field_that_never_ends_swallows_no_words() -> None:
    document = opened(p(char("begin"), code(" X "), "lost?") + p("after"))
    words = " ".join([*text_of(document), *(text for _, text in remarks(document))])
    assert "lost?" in words
    assert "after" in words


@pytest.mark.parametrize("hidden", ["<w:vanish/>", '<w:rStyle w:val="Versteckt"/>'])
def test_hidden_text_is_kept_beside_the_text_and_told(hidden: str) -> None:
    document = opened(p("shown ", r("hid", hidden), r("den", hidden)))
    assert text_of(document) == ["shown"]
    assert remarks(document) == [("hidden", "hidden")]
    assert notices.HIDDEN in kinds(document)


def test_hidden_paragraphs_of_one_cell_stay_apart() -> None:
    hidden = "<w:vanish/>"
    cell = tc(p(r("one", hidden)), p(r("two", hidden), r(" shown "), r("three", hidden)))
    assert remarks(opened(tbl(tr("Label", cell)))) == [("hidden", "one\ntwo\nthree")]


BOX = "<w:drawing><wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx></w:drawing>"
OLD = "<w:pict><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></w:pict>"


def test_a_text_box_in_two_versions_is_read_once() -> None:
    box = (
        f"<mc:AlternateContent><mc:Choice>{BOX.format(p('boxed'))}</mc:Choice>"
        f"<mc:Fallback>{OLD.format(p('boxed'))}</mc:Fallback></mc:AlternateContent>"
    )
    document = opened(tbl(tr("Label", tc(p("text", run(box))))))
    assert text_of(document) == ["Label | text\n\nboxed"]
    assert notices.TEXT_BOX in kinds(document)


def test_a_version_without_text_gives_way_to_one_with_text() -> None:
    box = (
        f"<mc:AlternateContent><mc:Choice><w:drawing/></mc:Choice>"
        f"<mc:Fallback>{OLD.format(p('boxed'))}</mc:Fallback></mc:AlternateContent>"
    )
    assert answer(p(run(box))) == "boxed"


def test_the_version_with_text_is_read_wherever_it_stands() -> None:
    empty, full = "<mc:Choice/>", f"<mc:Choice>{BOX.format(p('boxed'))}</mc:Choice>"
    for versions in (empty + full, empty + full + "<mc:Fallback/>"):
        box = f"<mc:AlternateContent>{versions}</mc:AlternateContent>"
        assert answer(p(run(box))) == "boxed"


def test_a_choice_that_shows_its_entry_too_says_it_once() -> None:
    choices = '<w:ddList><w:listEntry w:val="a"/><w:listEntry w:val="chosen"/></w:ddList>'
    chosen = choices.replace("<w:listEntry", '<w:result w:val="1"/><w:listEntry', 1)
    document = opened(tbl(tr("Label", tc(p(form(chosen, r("chosen")), " end")))))
    assert text_of(document) == ["Label | chosen end"]
    assert document.remarks == ()


def test_a_field_that_somebody_cut_in_half_hides_nothing_behind_it() -> None:
    cut = char("begin") + code(" DATE ")
    document = opened(p(cut, r("seen")) + p("below", field(" REF x ", r(" shown"))))
    assert text_of(document) == ["seen", "below shown"]
    assert document.remarks == ()


def test_an_old_text_box_is_read() -> None:
    assert answer(p(run(OLD.format(p("boxed"))))) == "boxed"


def test_a_picture_is_told() -> None:
    graphic = "<w:drawing><a:graphic><a:graphicData/></a:graphic></w:drawing>"
    assert notices.PICTURE in kinds(opened(p(run(graphic))))


def test_an_embedded_document_is_told() -> None:
    document = opened(p("a") + '<w:altChunk r:id="x"/>')
    assert notices.FOREIGN_CONTENT in kinds(document)


def test_a_paragraph_style_makes_no_emphasis() -> None:
    styles = part(
        "styles",
        '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/>'
        "<w:rPr><w:b/></w:rPr></w:style>",
    )
    assert answer(p("x", properties='<w:pStyle w:val="B"/>'), styles=styles) == "x"


def test_arabic_bold_is_bold() -> None:
    assert answer(p(r("مرحبا", "<w:bCs/><w:rtl/>"))) == "**مرحبا**"


def test_nothing_of_a_label_is_lost_to_its_look() -> None:
    (entry,) = opened(tbl(tr(tc(p(r("Na", "<w:b/>"), r("me", "<w:i/>"))), "x"))).parts
    assert isinstance(entry, Entry)
    assert entry.label == "Name"
