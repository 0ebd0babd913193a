"""Make everything that is generated: reference pages, the samples' other formats, the pictures.

python docs/develop/regenerate.py            writes what is not fresh
python docs/develop/regenerate.py --check    writes nothing; exit code 1 names what is not fresh
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
REFERENCE = ROOT / "docs" / "reference"
SAMPLES = ROOT / "sample_reports"
os.environ.update(COLUMNS="80", TERM="dumb", NO_COLOR="1")

Made = tuple[Path, bytes]


def main(arguments: list[str]) -> int:
    """Compare what is generated with what stands in the tree; write it unless --check is given."""
    stale = [made for made in everything() if not _is_fresh(*made)]
    left_over = _left_over()
    if "--check" in arguments:
        for path, _ in stale:
            print(f"not fresh: {path.relative_to(ROOT)}")
        for path in left_over:
            print(f"no longer generated: {path.relative_to(ROOT)}")
        if stale or left_over:
            print("Run `python docs/develop/regenerate.py`, read the change, and commit it.")
        return int(bool(stale or left_over))
    for path, content in stale:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        print(f"wrote {path.relative_to(ROOT)}")
    for path in left_over:
        path.unlink()
    return 0


def everything() -> Iterator[Made]:
    """Make each generated file as a path and its bytes."""
    yield from _commands()
    yield from _rules()
    yield from _configuration()
    yield from _templates()
    yield from _samples()
    yield from _handed_in()
    yield from _pictures()


def _commands() -> Iterator[Made]:
    from typer.main import get_command

    from csdreport.cli.app import COMMANDS, app

    group = get_command(app)
    context = group.make_context("csdreport", [], resilient_parsing=True)
    text = [
        "# Commands\n",
        "Generated from the program's own help. `-` is standard input or output.\n",
        "Exit codes: 0 done, 1 findings or a document without a known label, 2 wrong usage or a",
        "target that cannot be written, 3 a missing or invalid input (a report, a template, an",
        "event or a configuration that is named), 130 interrupted. The highest applies.\n",
    ]
    for name in COMMANDS:
        command = group.get_command(context, name)
        text += _help(command, context, f"csdreport {name}", 2)
    yield REFERENCE / "commands.md", "\n".join(text).encode()


def _help(command: Any, context: Any, path: str, level: int) -> list[str]:
    inner = command.context_class(command, info_name=path, parent=None)
    command.rich_markup_mode = None
    shown = [line.rstrip() for line in command.get_help(inner).rstrip().split("\n")]
    told = [f"{'#' * level} {path}\n", "```text", *shown, "```\n"]
    for name in command.list_commands(inner) if hasattr(command, "list_commands") else []:
        told += _help(command.get_command(inner, name), inner, f"{path} {name}", level + 1)
    return told


def _rules() -> Iterator[Made]:
    from csdreport.lint.catalogue import rules
    from csdreport.lint.pages import by_family, page

    table = ["# Rules", "What `csdreport lint` looks at. `csdreport rule CODE` prints a page."]
    for family, members in by_family(rules()):
        rows = "\n".join(
            f"| [{rule.code}](rules/{rule.code}.md) | {rule.name} | {rule.severity.word} "
            f"| {'template' if rule.each == 'template' else rule.stage} | {rule.summary} |"
            for rule in members
        )
        head = "| code | name | severity | from stage | what it says |\n|---|---|---|---|---|"
        table += [f"## {family}", f"{head}\n{rows}"]
    yield REFERENCE / "rules.md", ("\n\n".join(table) + "\n").encode()
    for rule in rules():
        yield REFERENCE / "rules" / f"{rule.code}.md", page(rule).encode()


def _configuration() -> Iterator[Made]:
    from csdreport.config.keys import KEYS

    text = [
        "# Configuration",
        "What `csdreport.toml` may say. In a `pyproject.toml` the same stands under "
        "`[tool.csdreport]`: `[lint]` becomes `[tool.csdreport.lint]`. The nearest file counts, "
        "from the current folder upwards, and nothing of the others; an option of the command "
        "line goes before it. `csdreport lint --show-config` says where each value comes from.",
        "File names and patterns count from the folder of the file that holds them.",
    ]
    for key in KEYS:
        inside = key.name.startswith("lint.") and not key.example.startswith("[")
        example = f"[lint]\n{key.example}" if inside else key.example
        text += [f"## {key.name}", f"Takes {key.shape.says}. {_default(key.default)}", key.says]
        text += [f"```toml\n{example}\n```"]
    text += ["## Word lists", "What `lint.lexicons` can add to, in each language:", _word_lists()]
    yield REFERENCE / "configuration.md", ("\n\n".join(text) + "\n").encode()


def _default(value: Any) -> str:
    return f"Without it: `{value}`." if value else "Without it: nothing."


def _word_lists() -> str:
    from csdreport.lint.own_words import known

    lists: dict[str, list[str]] = {}
    for place in known():
        name, _, key = place.partition(".")
        lists.setdefault(name, []).append(f"`{key}`")
    return "\n".join(f"- `{name}`: {', '.join(keys)}" for name, keys in lists.items())


def _templates() -> Iterator[Made]:
    from csdreport.report.schema import json_schema
    from csdreport.template import load

    for template in load.shipped():
        schema = json.dumps(json_schema(template), ensure_ascii=False, indent=2) + "\n"
        yield REFERENCE / "schemas" / f"{template.id}.schema.json", schema.encode()


def _samples() -> Iterator[Made]:
    from csdreport.formats import exchange
    from csdreport.report import store
    from csdreport.template import load

    kinds = [exchange.by_suffix(Path(f"x{suffix}")) for suffix in (".json", ".md", ".docx")]
    for source in sorted(SAMPLES.glob("*.json")):
        reading = store.loads(source.read_bytes(), load.load)
        for kind in kinds:
            content = exchange.write(reading.report, reading.template, kind)
            yield source.with_suffix(kind.suffixes[0]), content


def _handed_in() -> Iterator[Made]:
    sys.path.insert(0, str(Path(__file__).parent))
    from handed_in import FOLDER, files

    for name, content in files():
        yield FOLDER / name, content


def _pictures() -> Iterator[Made]:
    sys.path.insert(0, str(Path(__file__).parent))
    from pictures import pictures

    for name, svg in pictures():
        yield ROOT / "docs" / "guide" / "pictures" / name, svg.encode()


def _is_fresh(path: Path, content: bytes) -> bool:
    return path.is_file() and path.read_bytes() == content


def _left_over() -> list[Path]:
    from csdreport.lint.catalogue import rules

    codes = {rule.code for rule in rules()}
    return [page for page in (REFERENCE / "rules").glob("*.md") if page.stem not in codes]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
