"""The debrief's charts, made on the server in the game's own style."""
