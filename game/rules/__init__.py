"""The rules of the game: pure, without input or output, time or hidden chance."""
