"""The document tree between a report and its files, and the two ways across."""
