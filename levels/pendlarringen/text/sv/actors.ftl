# Parter utanför kommunerna: vad de heter, vad de vill ha och vad de ger.

actor-byggherrarna =
    .name = Byggherrarna
    .asks = Att områdena kommer i deras ordning i planen, och en kontaktperson som svarar.
    .gives = Pengar till ledningar före husen.
actor-vagmyndigheten =
    .name = Vägmyndigheten
    .asks = En gemensam plan för vägdagvattnet kring Almen, och att ni betalar en del av dammarna.
    .gives = Renare råvatten vid intagen, och någon att ringa när något välter.
