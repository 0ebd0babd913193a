"""From the parts of a Word file to a document: one small reader a part."""
