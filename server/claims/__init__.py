"""What the game must bear out: the lecture's claims, measured in games by bots."""
