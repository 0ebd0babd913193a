"""JSON, the native format: the report itself, read and written by `report.store`."""

from __future__ import annotations

from csdreport.formats.base import Format

FORMAT = Format("json", "JSON", (".json",))
