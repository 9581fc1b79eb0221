"""Each module draws one thing from data."""
