"""Damaged inputs by the hundred, read in a process of their own that may not hang or grow.

python -m tests.formats.fuzzing KIND FIRST LAST   reads the inputs of these seeds

Each input is read, accounted for, linted and written again. Ends with exit code 1 and the seed at
the first trouble; the operating system ends it when an input takes too long.
"""

from __future__ import annotations

import json
import random
import resource
import signal
import sys
import traceback
import warnings
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

from csdreport.document import accounting
from csdreport.errors import CsdReportError
from csdreport.formats import exchange
from csdreport.lint.engine import lint
from csdreport.template import load

ROOT = Path(__file__).parents[2]
KINDS = {"docx": ".docx", "markdown": ".md", "json": ".json", "text": ".txt"}
LONGEST_SECONDS = 5
MOST_MEMORY = 500 * 2**20
DEEP = "@deep@"
NASTY = (
    "\x00", "\x1b[31m", "\ufeff", "\u202e", "\ud7ff", "\uffff", "\u0301", "\r", "\x0b", "\u2028",
    "<", ">", "&", "&amp;", "<p>", "</p>", "<table>", "</table>", "<h2>", "<!--", "]]>", "```",
    "---", "***", "# ", "> " * 40, "- " * 200, "1. " * 200, "[" * 500, "(" * 500, "*" * 500,
    "|" * 300, "\t" * 300, "“", "”", "—", ": ", "(i) (ii) (iii) ", "a\n" * 50, "{", "}", '"', "\\",
    "Women:", "1.", "Recommendation 99999999999 and who targeted to", "Speaker:", "Consent: ",
    "Annex: working notes, not part of the report", "9" * 400, "é" * 300,
)  # fmt: skip


def corpus(kind: str) -> list[bytes]:
    """Give whole files of a kind to damage."""
    suffix = KINDS[kind]
    found = sorted((ROOT / "sample_reports").rglob(f"*{suffix}"))
    found += sorted((ROOT / "tests" / "cases").glob(f"*{suffix}"))
    if not found:
        raise SystemExit(f"There is no {suffix} file to damage.")
    return [path.read_bytes() for path in found if not path.name.startswith(".")]


def damaged(kind: str, seed: int) -> bytes:
    """Make the input of a seed."""
    chance = random.Random(f"{kind} {seed}")
    data = chance.choice(corpus(kind))
    ways: list[Callable[[bytes, random.Random], bytes]] = [_bytes, _lines]
    if kind == "docx":
        ways = [_bytes, _parts, _parts, _parts, _archive]
    elif kind == "json":
        ways = [_bytes, _tree, _tree, _tree]
    for _ in range(chance.choice((1, 1, 2, 3))):
        data = chance.choice(ways)(data, chance)
    return data


def trouble(kind: str, data: bytes) -> str:
    """Read an input, and go on with what was read; say what went wrong, "" when nothing did."""
    fmt = exchange.named(kind)
    templates = load.shipped()
    try:
        reading = exchange.read(data, fmt, templates=templates, source="x\x1b[2J\n.docx")
        if fmt.read is not None:
            account = accounting.account(fmt.read(data), reading)
            if not account.balances:
                return f"the account does not balance: {account}"
        lint(reading, stage="final")
        for target in exchange.formats():
            exchange.write(reading.report, reading.template, target)
    except CsdReportError as error:
        return "" if error.problem and error.hint else f"an error without a hint: {error}"
    except Exception:  # noqa: BLE001 - any other is what this looks for
        return traceback.format_exc()
    return ""


def main(kind: str, first: int, last: int) -> int:
    """Read the inputs of some seeds within limits."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    for seed in range(first, last):
        data = damaged(kind, seed)
        print(f"{kind} {seed}", flush=True)
        signal.setitimer(signal.ITIMER_PROF, LONGEST_SECONDS)
        found = trouble(kind, data)
        signal.setitimer(signal.ITIMER_PROF, 0)
        if found:
            print(found, flush=True)
            return 1
    return 0


def _bytes(data: bytes, chance: random.Random) -> bytes:
    found = bytearray(data)
    for _ in range(chance.choice((1, 3, 30))):
        at = chance.randrange(len(found) + 1)
        end = min(len(found), at + chance.choice((1, 4, 100, 4000)))
        way = chance.randrange(5)
        if way == 0 and at < len(found):
            found[at] ^= 1 << chance.randrange(8)
        elif way == 1:
            del found[at:end]
        elif way == 2:
            found[at:at] = found[at:end]
        elif way == 3:
            found[at:at] = chance.randbytes(chance.choice((1, 8, 200)))
        else:
            found[at:at] = chance.choice(NASTY).encode("utf-8", "surrogatepass")
    return bytes(found) or b"x"


def _lines(data: bytes, chance: random.Random) -> bytes:
    lines = data.decode("utf-8", "replace").split("\n")
    for _ in range(chance.choice((1, 5, 40))):
        at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        way = chance.randrange(6)
        if way == 0:
            lines[at], lines[other] = lines[other], lines[at]
        elif way == 1:
            lines.insert(at, lines[other])
        elif way == 2 and len(lines) > 3:
            del lines[at]
        elif way == 3:
            cut = chance.randrange(len(lines[at]) + 1)
            lines[at] = lines[at][:cut] + chance.choice(NASTY) + lines[at][cut:]
        elif way == 4:
            lines[at] = lines[at].replace(" ", chance.choice(("\t", "  ", "\u00a0", "")))
        else:
            lines[at] = f"{lines[at]} {lines[other]}"
    encoding = chance.choice(("utf-8", "utf-8", "utf-16", "cp1252", "utf-8-sig"))
    return "\n".join(lines).encode(encoding, "replace")


def _parts(data: bytes, chance: random.Random) -> bytes:
    """Damage the text of parts inside of the archive, which stays a good one."""
    parts = _unzipped(data)
    if not parts:
        return _bytes(data, chance)
    names = [name for name in parts if name.endswith((".xml", ".rels"))]
    for _ in range(chance.choice((1, 1, 3))):
        name = chance.choice([*names, "word/document.xml"])
        if name in parts:
            text = parts[name].decode("utf-8", "replace")
            parts[name] = _xml(text, chance).encode("utf-8", "surrogatepass")
    return _zipped(parts.items())


def _xml(text: str, chance: random.Random) -> str:
    pieces = text.replace("<", "\n<").split("\n")
    for _ in range(chance.choice((1, 4, 20))):
        at, other = chance.randrange(len(pieces)), chance.randrange(len(pieces))
        way = chance.randrange(9)
        if way == 0:
            pieces[at], pieces[other] = pieces[other], pieces[at]
        elif way == 1:
            pieces.insert(at, pieces[other])
        elif way == 2:
            pieces[at] = ""
        elif way == 3:
            first, last = sorted((at, other))
            pieces[at:at] = pieces[first : min(last, first + 60)]
        elif way == 4:
            value = chance.choice(("-1", "0", "99999999999999999999", "", "none", "\u0661", "x y"))
            head, quote, tail = pieces[at].partition('"')
            pieces[at] = head + quote + value + tail[tail.find('"') :] if quote else head
        elif way == 5:
            pieces[at] = pieces[at].replace("w:p>", "w:tbl>").replace("w:r>", "w:sdt>")
        elif way == 6:
            tag = chance.choice(("w:sdt", "w:ins", "w:tbl", "w:tc", "w:p", "w:txbxContent", "w:r"))
            depth = chance.choice((1, 30, 300))
            pieces[at] = f"<{tag}>" * depth + pieces[at] + f"</{tag}>" * depth
        elif way == 7:
            pieces[at] += chance.choice(("text", "&lt;p&gt;", "&#x1F600;", "&#0;", "&x;", "\x01"))
        else:
            pieces[at] = pieces[at].replace("w:t", chance.choice(("w:tab", "w:delText", "w:instr")))
    return "".join(pieces)


def _archive(data: bytes, chance: random.Random) -> bytes:
    """Damage the archive: parts gone, renamed, doubled, strange paths, other compression."""
    parts = list(_unzipped(data).items())
    if not parts:
        return _bytes(data, chance)
    at = chance.randrange(len(parts))
    name, content = parts[at]
    way = chance.randrange(5)
    if way == 0:
        del parts[at]
    elif way == 1:
        parts[at] = (
            chance.choice((f"../{name}", f"/{name}", name.upper(), "", "a\nb", "C:\\x")),
            content,
        )
    elif way == 2:
        parts[at] = (name, chance.choice((b"", b"<x/>", b"\xff\xfe", parts[0][1])))
    elif way == 3:
        parts += [(f"extra{number}.bin", b"x") for number in range(chance.choice((1, 6000)))]
    else:
        doctype = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
        parts[at] = (name, content.replace(b"?>", b"?>" + doctype, 1))
    return _zipped(parts)


def _unzipped(data: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    except Exception:  # noqa: BLE001 - whatever an earlier damage did to it
        return {}


def _zipped(parts: Any) -> bytes:
    stream = BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        # That a part stands there twice is meant.
        warnings.simplefilter("ignore")
        for name, content in parts:
            archive.writestr(zipfile.ZipInfo(name or "x"), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def _tree(data: bytes, chance: random.Random) -> bytes:
    try:
        tree = json.loads(data)
    except (ValueError, RecursionError):
        return _bytes(data, chance)
    for _ in range(chance.choice((1, 3, 10))):
        tree = _grafted(tree, chance)
    text = json.dumps(tree, ensure_ascii=chance.random() < 0.5)
    depth = chance.choice((2, 80, 3000, 200_000))
    return text.replace(f'"{DEEP}"', "[" * depth + "]" * depth).encode("utf-8", "surrogatepass")


def _grafted(tree: Any, chance: random.Random) -> Any:
    if isinstance(tree, dict) and tree and chance.random() < 0.85:
        key = chance.choice(list(tree))
        way = chance.randrange(8)
        if way == 0:
            return {other: value for other, value in tree.items() if other != key}
        if way == 1:
            return {**tree, chance.choice((*NASTY, "answers", "notes", "id", "1")): tree[key]}
        return {**tree, key: _grafted(tree[key], chance)}
    if isinstance(tree, list) and tree and chance.random() < 0.85:
        at = chance.randrange(len(tree))
        if chance.random() < 0.2:
            return [*tree, tree[at]]
        return [*tree[:at], _grafted(tree[at], chance), *tree[at + 1 :]]
    values: tuple[Any, ...] = (
        None, True, -1, 0, 10**30, 1.5, "", [], {}, "x" * 10_000, chance.choice(NASTY), "\ud800",
        ["a", 1, None], {"text": 1}, {"name": "A", "organisation": None}, "../../etc/passwd",
        [[]] * 50, "2016-12-08", "progress.examples.0", "answers", "csd-2061", DEEP,
    )  # fmt: skip
    return chance.choice(values)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
