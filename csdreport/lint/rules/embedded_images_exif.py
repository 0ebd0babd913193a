"""PRV008: a picture that tells where it was taken."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.document import facts as kinds
from csdreport.findings import Fact, Severity
from csdreport.lint import word_file
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule


def _picture(name: str, told: str) -> Fact:
    return Fact(kinds.PICTURE_ORIGIN, name, told)


@rule(
    "PRV008",
    Severity.WARNING,
    stage="final",
    each="report",
    fails=[
        Example(facts=(_picture("image1.jpeg", "place"),)),
        Example(facts=(_picture("image2.jpeg", "device"),)),
        Example(facts=(_picture("image1.jpeg", "device"), _picture("image2.png", "place"))),
    ],
    passes=[
        Example(),
        Example(facts=(Fact(kinds.UNDESCRIBED, quote="Kelp"),)),
        Example(facts=(Fact(kinds.TITLE, quote="Kelp"),)),
    ],
)
def embedded_images_exif(context: Context) -> Iterator[Found]:
    """A picture in the Word file carries where, or with what, it was taken.

    A photograph of a workshop can lead to the people in it.

    To fix it, save the picture anew without its details, or leave it out; `csdreport send`
    leaves pictures out.
    """
    one = "A picture tells the place where, or the device with which, it was taken."
    many = "{} pictures tell the place where, or the device with which, they were taken."
    yield from word_file.once(context, kinds.PICTURE_ORIGIN, one, many)
