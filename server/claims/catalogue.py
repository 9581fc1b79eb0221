"""All fourteen claims, in order."""

from __future__ import annotations

from server.claims import (
    ambition,
    borders,
    coordination,
    forms,
    gates,
    keys,
    neglect,
    promises,
    safety,
    trust,
    wicked,
)

CLAIMS = tuple(
    sorted(
        (
            *ambition.CLAIMS,
            promises.CLAIM,
            *trust.CLAIMS,
            forms.CLAIM,
            coordination.CLAIM,
            safety.CLAIM,
            gates.CLAIM,
            wicked.CLAIM,
            neglect.CLAIM,
            borders.CLAIM,
            keys.CLAIM,
        ),
        key=lambda claim: claim.number,
    )
)
"""Every claim of the rulebook."""
