# Those outside the municipalities: their names, what they want and what they give.

actor-byggherrarna =
    .name = The developers
    .asks = Their areas in their order in the plan, and a contact who answers.
    .gives = Money for mains ahead of the houses.
actor-vagmyndigheten =
    .name = The road authority
    .asks = A joint plan for the road run-off around Almen, and your share of the ponds.
    .gives = Cleaner raw water at the intakes, and somebody to ring when something overturns.
