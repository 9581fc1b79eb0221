"""Bots: temperaments that play a municipality, seeing and sending only what a team could."""
