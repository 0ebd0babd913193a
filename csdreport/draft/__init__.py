"""A draft on the disk: the JSON, the journal and the notes beside it, the lock, what was sent."""
