"""What the question `compare_sessions` can ask."""

from __future__ import annotations

MEASURES = (
    "cost_per_resident_sek",
    "trust",
    "renewal_rate_pct",
    "bursts_per_km",
    "served_largest_source_out",
    "coordination",
)
"""What groups are compared by, for the whole region."""

FEWEST, MOST = 2, 8
"""How many sessions can be laid beside each other."""
