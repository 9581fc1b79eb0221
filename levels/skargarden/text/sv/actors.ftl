# Parter utanför kommunerna: vad de heter, vad de vill ha och vad de ger.

actor-batklubbarna =
    .name = Båtklubbarna
    .asks = Tankning på natten i stället för på dagen, och att bli tillfrågade innan någon rör en brygga.
    .gives = En avgift per plats, och lägre uttag de varmaste timmarna.
actor-kuststiftelsen =
    .name = Kuststiftelsen
    .asks = Medfinansiering av snålspolande allt, en utställning och en rapport på glättat papper. Bara om ni gör det ihop.
    .gives = Sommarstugor som förbrukar mindre, i flera år.
