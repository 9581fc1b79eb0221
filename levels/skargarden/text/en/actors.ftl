# Those outside the municipalities: their names, what they want and what they give.

actor-batklubbarna =
    .name = The boat clubs
    .asks = To fill their tanks at night instead of by day, and to be asked before anyone touches a jetty.
    .gives = A fee for each berth, and less drawn in the hottest hours.
actor-kuststiftelsen =
    .name = The Coast Foundation
    .asks = Your share in water-saving everything, an exhibition and a report on glossy paper. Only if you do it together.
    .gives = Summer cottages that use less, for several years.
