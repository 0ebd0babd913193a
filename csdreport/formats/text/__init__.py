"""Plain text: reads what other programs export and people paste, writes what people can read."""

from __future__ import annotations

from csdreport.formats.base import Format
from csdreport.formats.text.reader import read
from csdreport.formats.text.writer import write

FORMAT = Format("text", "plain text", (".txt", ".text"), read=read, write=write)
