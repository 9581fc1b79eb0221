"""Fonts, icons, theme and texts of the window; data only."""
