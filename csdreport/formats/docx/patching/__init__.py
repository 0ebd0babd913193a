"""Change single answers of a Word file in place: bytes that are not meant stay as they are."""
