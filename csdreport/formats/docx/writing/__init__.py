"""From a document to the parts of a Word file, written as XML text."""
