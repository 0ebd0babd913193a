"""The text of an answer: a small Markdown, the blocks it means, and the words in it."""
