"""How each part of the screen looks: by weight first, and by colour where there is one."""

from __future__ import annotations

from prompt_toolkit.styles import Style

STYLE = Style.from_dict(
    {
        "title": "bold",
        "rule": "ansibrightblack",
        "label": "bold",
        "guidance": "",
        "hint": "ansibrightblack",
        "warning": "ansiyellow",
        "trouble": "bold ansired",
        "selected": "reverse",
        "heading": "bold",
        "key": "bold",
        "quiet": "ansibrightblack",
        "done": "ansigreen",
    }
)
