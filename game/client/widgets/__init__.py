"""Widgets of the library, dressed and wired for this game; scenes make them through `Ui`."""
