"""`template check`: errors stop, advice does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from csdreport.cli.app import main

SHIPPED = Path(__file__).parents[2] / "csdreport" / "data" / "templates" / "csd-2016.toml"


def test_a_sound_template_gets_advice_with_its_place(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["template", "check", str(SHIPPED)])
    shown = capsys.readouterr()
    assert ended.value.code in (0, None)
    assert "recommendations.indicators: TPL003 " in shown.out
    assert "the template is sound" in shown.err
