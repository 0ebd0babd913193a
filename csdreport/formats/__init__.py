"""The file formats: one file or folder each."""
