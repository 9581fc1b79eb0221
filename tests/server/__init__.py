"""Tests of what hosts the game."""
