"""The library's widgets, dressed and wired for this game."""
