# Parter utanför kommunerna: vad de heter, vad de vill ha och vad de ger.

actor-lantbrukarna =
    .name = Lantbrukarna uppströms
    .asks = Ersättning för en ogödslad remsa längs ån, och att någon kommer ut och tittar varje vår.
    .gives = Renare råvatten. Verket behöver mindre kemikalier de närmaste åren.
actor-mejeriet =
    .name = Mejeriet
    .asks = Bidrag till en egen brunn, och ett ord med i laget om var ni gräver.
    .gives = Lägre uttag ur ert nät, också en torr sommar.
actor-lansstyrelsen =
    .name = Länsstyrelsen
    .asks = En gemensam vattenförsörjningsplan, redovisad varje halvår i länsstyrelsens eget formulär.
    .gives = Bidrag till inventering av näten. Pengarna går bara till kommuner som gör det ihop.
