"""The reporting template and the event: data files, read into frozen models."""
