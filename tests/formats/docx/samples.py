"""Documents that use everything our writer can write; all content is invented."""

from __future__ import annotations

from csdreport.document.assemble import blank
from csdreport.document.model import Document, Entry, Heading, Prose
from csdreport.template import event, load
from csdreport.text.blocks import ListBlock, Paragraph, Run


def line(*runs: Run | str) -> Paragraph:
    """Make a paragraph."""
    return Paragraph(tuple(Run(run) if isinstance(run, str) else run for run in runs))


INNER = ListBlock(((line("deep"),), (line("deeper"),)))
NUMBERED = ListBlock(
    ((line("one"), line("still one"), INNER, line("one again")), (line("two"),)), True, 3
)
BEGINS_DEEP = ListBlock(((INNER, line("after")), (line("next"),)))
RICH = line(
    "Some ", Run("bold", strong=True), ", ", Run("italic", emphasis=True), " and ",
    Run("underlined", underline=True), " words, a ", Run("link", link="https://example.org/a?b=c"),
    ", an ", Run("odd one", link='no address "at" all \\ here'), ", a ",
    Run("place", link="#part"), ".\nNew line\tand tab.",
)  # fmt: skip
META = {"id": "7f3a9c2e41d0", "revision": "3", "template": "csd-2016/1", "copy": "working"}


def everything() -> Document:
    """Make a document that holds one of each."""
    return Document(
        (
            Prose((line("River Days 2031, 12-13 June, Mindelo"),), "event"),
            Heading(0, "Report of working session 9.9 Lanterns & ferries"),
            Prose((line("WORKING COPY"),), "copy"),
            Heading(1, "1. Progress"),
            Prose((line("Describe ", Run("up to four", emphasis=True), " examples."),), "guidance"),
            Prose((NUMBERED,), "guidance"),
            Entry("1.", (RICH, NUMBERED, line("after"), BEGINS_DEEP), "csd_progress_examples_1"),
            Entry("2.", (line("plain"), line("second")), "csd_progress_examples_2"),
            Entry("3.", (), "csd_progress_examples_3", prompt="Click here to answer"),
            Entry("4.", (line("مرحبا 123 Latin"), line("বাংলা")), "csd_progress_examples_4"),
            Prose((line("between"),)),
            Entry("Actions\n(two at most)", (ListBlock(((line("act"), line("on")),), True),),
                  "csd_actions", numbered=True),
            Entry("Indicators", (), "csd_indicators", numbered=True, prompt="Click here"),
            Entry("Quote 1", (line("Words."), line("Speaker: Ada"), line("Organisation:")),
                  "csd_quotes_1", tail=2),
            Entry("Quote 2", (line("Speaker:"),), "csd_quotes_2", tail=1, prompt="Click here"),
            Heading(1, "Annex"),
            Heading(2, "Notes"),
            Entry("Note 1", (line("a < b & c"),)),
            Entry("wide", (line("x"),), more=((line("y"),),)),
        ),
        META,
        "en",
    )  # fmt: skip


def form(*, protect: bool = False) -> Document:
    """Make the blank form of a session."""
    edition = event.load("csd-2016")
    return blank(load.load("csd-2016"), "", edition, edition.sessions[0], protect)
