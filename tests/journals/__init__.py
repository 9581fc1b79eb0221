"""Recorded games: what was decided then must be decided now, to the same fingerprints."""
