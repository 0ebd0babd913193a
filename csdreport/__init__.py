"""Fill, check, convert and send the session reports of the Civil Society Days."""

__version__ = "0.1.0"
