"""The window: everything that draws, listens to the hand and talks to a server."""
