"""Letters read in the wrong encoding are mended where it is certain, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings, strategies as st

from csdreport.text.mojibake import Mended, mended

TEXTS = (
    "Morazán",
    "“Déjà vu”, she said – naïve…",
    "it’s late",
    "À la carte",
    "Ürün şekeri",
    "привет мир",
    "مرحبا",
    "বাংলা",
    "水 and 🚢",
    "50 € a head",
)


def garbled(text: str, encoding: str = "cp1252") -> str:
    """Read UTF-8 in the wrong encoding, as programs do: undefined bytes stay as they are."""
    made = ""
    for code in text.encode():
        try:
            made += bytes([code]).decode(encoding)
        except UnicodeDecodeError:
            made += chr(code)
    return made


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
def test_letters_read_wrongly_once_are_mended(text: str, encoding: str) -> None:
    assert mended(garbled(text, encoding)).text == text


@pytest.mark.parametrize("text", TEXTS)
def test_letters_read_wrongly_twice_are_mended(text: str) -> None:
    assert mended(garbled(garbled(text))).text == text


@pytest.mark.parametrize(
    "text",
    [
        *TEXTS,
        "plain",
        "“CAFÉ”",
        "café”…",
        "so ç––",
        "CAFÉ’s",
        "L'ÉTÉ…et",
        "LA CITÉ\u00a0la",
        "PERÚ²",
        "CAFÉ™",
        "café”… here, and café”…",
        "CAFÉ”",
        "IRMÃ »",
        "MANHÃ”",
        "À «",
        "L’ÉTÉ–",
        "São Tomé, Ângela",
        "GROẞ, Straße…",
        "5 °C ± 1, ½ × ¾",
    ],
)
def test_right_letters_stay(text: str) -> None:
    assert mended(text) == Mended(text)


@pytest.mark.parametrize(
    "text",
    [
        "MorazÃ¡n and Morazán",
        "donâ€™t, he said “never”",
        "caf\u00c3 and cafÃ©",
        "â€œsaidâ€",
        "a café”…, donâ€™t",
        "no letter: à€¥à€¥ and Ã©",
    ],
)
def test_a_line_in_doubt_stays(text: str) -> None:
    assert mended(text).text == text


def test_each_line_and_cell_is_judged_alone() -> None:
    found = mended("“Right” – é\tMorazÃ¡n\nsoâ€™s\nMorazÃ¡n é")
    assert found.text == "“Right” – é\tMorazán\nso’s\nMorazÃ¡n é"
    assert found.stretches == 2


@given(st.text(alphabet="aeéèàçñüößÉÀ “”’–…«»€", max_size=30))
@settings(deadline=None, max_examples=100)
def test_garbled_text_comes_back_or_stays_as_it_was(text: str) -> None:
    # Some letters read like garbled ones of another script: two such texts cannot be told apart.
    assume(mended(text).text == text)
    bad = garbled(text)
    assert mended(bad).text in (text, bad)
