"""What a finished game says of itself: statistics, charts and report."""
