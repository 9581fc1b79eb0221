"""The journal: every session of a data folder on disk, before anybody is told of it."""
