"""What was put into a cell so far."""

from __future__ import annotations

import pytest

from csdreport.document.match.placing import Placed
from csdreport.text import literal


@pytest.mark.parametrize("most", [1, 2, 3, 9])
def test_the_last_blocks_of_a_cell_are_those_that_all_of_them_end_with(most: int) -> None:
    placed = Placed()
    for text in ("one", "two\n\nthree", "four"):
        placed.put("other", literal.parse(text), "line 1")
    assert placed.last("other", most) == placed.blocks("other")[-most:]
    assert placed.last("messages", most) == ()
