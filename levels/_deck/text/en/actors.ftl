# Parties outside the municipalities: their names, what they want and what they give.

actor-lantbrukarna =
    .name = The farmers upstream
    .asks = Payment for an unfertilised strip along the stream, and somebody who comes out to look every spring.
    .gives = Cleaner raw water. The works need fewer chemicals for some years.
actor-mejeriet =
    .name = The dairy
    .asks = Help with a well of its own, and a say in where you dig.
    .gives = Less drawn from your network, in a dry summer too.
actor-lansstyrelsen =
    .name = The county administrative board
    .asks = A joint water supply plan, reported twice a year in the board’s own form.
    .gives = A grant for the inventory of your networks. It goes only to municipalities that do it together.
