"""A Word file that somebody handed in: its history and its comments are told, never shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.test_exposure import texts, words
from tests.formats.docx.build import W, p, r, zipped
from tests.formats.docx.edit import parts, replaced

BY = 'w:id="900" w:author="Xenia Reviewer" w:date="2031-06-12T10:00:00Z"'
DELETED = f"<w:del {BY}><w:r><w:delText>Nadia Oldname said </w:delText></w:r></w:del>"
INSERTED = f"<w:ins {BY}>{r('A porter said ')}</w:ins>"
COMMENTS = (
    f'<?xml version="1.0" encoding="UTF-8"?><w:comments xmlns:w="{W}">'
    f"<w:comment {BY}>{p('Is Nadia safe?')}</w:comment></w:comments>"
)


@pytest.fixture
def received(run: Run) -> Path:
    """Give a filled form in which somebody replaced a name, and asked about it in a comment."""
    assert run("template", "blank", "-o", "form.docx").code == 0
    form = Path("form.docx").read_bytes()
    main = parts(form)["word/document.xml"].decode()
    start = main.index("<w:r>", main.index('w:name="csd_other"'))
    prompt = main[start : main.index("</w:r>", start) + len("</w:r>")]
    flag = main.rindex("<w:showingPlcHdr/>", 0, start)
    reference = '<w:r><w:commentReference w:id="900"/></w:r>'
    answer = DELETED + INSERTED + r("that rain is bad.") + reference
    changed = main[:flag] + main[flag:].replace(prompt, answer, 1)
    changed = changed[:flag] + changed[flag:].replace("<w:showingPlcHdr/>", "", 1)
    found = parts(replaced(form, main, changed))
    relations = found["word/_rels/document.xml.rels"].decode()
    link = (
        '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/comments" Target="comments.xml"/></Relationships>'
    )
    found["word/_rels/document.xml.rels"] = relations.replace("</Relationships>", link).encode()
    found["word/comments.xml"] = COMMENTS.encode()
    path = Path("received.docx")
    path.write_bytes(zipped(found))
    return path


def test_its_history_is_told_without_names(run: Run, received: Path) -> None:
    ran = run("convert", received, "copy.json")
    assert ran.code == 0
    assert "such as an old name, is still in its history" in ran.err
    assert "2 tracked changes by [name]" in ran.err
    assert "1 comment by [name]" in ran.err
    assert not words(ran.err + ran.text) & {"nadia", "oldname", "xenia", "reviewer"}


@pytest.mark.parametrize("kind", ["docx", "markdown", "text", "json"])
@pytest.mark.parametrize("options", [(), ("--public",)], ids=["working", "public"])
def test_what_was_deleted_is_in_no_copy(
    run: Run, received: Path, kind: str, options: tuple[str, ...]
) -> None:
    assert run("convert", received, "copy.out", "--to", kind, *options).code == 0
    for place, text in texts(Path("copy.out").read_bytes()):
        assert not words(text) & {"oldname", "xenia", "reviewer"}, place
        if options:
            assert "nadia" not in words(text), place


def test_what_somebody_accepted_to_say_is_read(run: Run, received: Path) -> None:
    ran = run("convert", received, "-", "--to", "text")
    assert "A porter said that rain is bad." in ran.text
    assert "Is Nadia safe?" in ran.text
