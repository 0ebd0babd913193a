"""Text that was saved as mail sends it: decoded where that is certain, and told."""

from __future__ import annotations

import quopri

import pytest
from hypothesis import given, settings, strategies as st

from csdreport.document import notices
from csdreport.formats import exchange
from csdreport.formats.text.quoted_printable import decoded

LONG = "States should let ports open at night, and say in all harbours who may land there. " * 4


@pytest.mark.parametrize(
    ("sent", "meant"),
    [
        ("Caf=C3=A9 owners", "Café owners"),
        ("=E2=80=9CPorts open.=E2=80=9D", "“Ports open.”"),
        ("a =3D b, caf=C3=A9 and the fer=\nry", "a = b, café and the ferry"),
        ("a =3D b, caf=C3=A9 and the fer=\r\nry", "a = b, café and the ferry"),
        (quopri.encodestring(LONG.encode()).decode(), LONG.rstrip()),
    ],
)
def test_what_is_surely_written_so_is_decoded(sent: str, meant: str) -> None:
    assert decoded(sent).rstrip() == meant


@pytest.mark.parametrize(
    "text",
    [
        "a = b, and caf=C3=A9",
        "caf=C3 owners",
        "Title\n=====\n",
        "Budget=20",
        "https://a.example/?name=C3=A9",
        "café=C3=A9",
        "Women=\nChildren=\n",
        "x=3D",
    ],
)
def test_all_else_stays_as_it_is(text: str) -> None:
    assert decoded(text) == text


@settings(deadline=None)
@given(st.text(alphabet="aé“”=\n .€", max_size=300))
def test_no_letter_is_lost_on_the_way(text: str) -> None:
    sent = quopri.encodestring(text.encode()).decode()
    if not text.isascii():
        assert decoded(sent) == quopri.decodestring(sent).decode() == text


@pytest.mark.parametrize("kind", ["text", "markdown"])
def test_it_is_told(kind: str) -> None:
    form = exchange.named(kind)
    assert form.read is not None
    document = form.read(b"Caf=C3=A9 owners open the fer=\nry.")
    assert [notice.kind for notice in document.notices] == [notices.ENCODING]
    assert "as mail is sent" in document.notices[0].message
