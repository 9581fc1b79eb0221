"""Gränslöst: its rules, its language, its content and its window."""
