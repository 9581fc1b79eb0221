"""Stored sessions: a row each, what one holds, and what can be done with it."""
