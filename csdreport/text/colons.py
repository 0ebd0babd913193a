"""Colons as languages and keyboards write them: wide ones, small ones, behind any space."""

from __future__ import annotations

COLONS = ":：﹕︓∶꞉"
"""Every character that people type for a colon, to stand in a character class."""

COLON = rf"\s*[{COLONS}]"
"""Pattern of a colon with the space that French puts before it, narrow or not."""
