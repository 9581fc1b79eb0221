"""Levels and the shared deck; data only."""
