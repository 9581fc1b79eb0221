# Ramen kring spelet: hur mycket lagen beslutar, vad som väntar, guiden, yttre krafter, robusthet.

## Djup
depth-title = Hur mycket lagen beslutar
depth-option = { $depth }
depth-1 = Nybörjare: taxan, tre reglage, en händelse och färdiga avtal.
depth-2 = Fler val: villkor i avtal, inventering, kompetens, samordnare och gemensam plan.
depth-3 = Allt: välja ledningar, motbud, utjämning, låna ut folk och stänga verk.

## Beslut för nybörjare
tariff-down = Sänk
    .text = Taxan sänks med 3 procent per år så länge rundan varar
tariff-same = Behåll
    .text = Taxan är densamma så länge rundan varar
tariff-up = Höj
    .text = Taxan höjs med 4 procent per år så länge rundan varar
newcomer-maintenance =
    .less = mindre, billigare nu
    .more = mer, färre läckor
newcomer-renewal =
    .less = inga nya ledningar
    .more = många nya ledningar
newcomer-partnership =
    .less = ingen tid
    .more = så mycket vi kan
newcomer-renewal-joint = Den gemensamma driften bestämmer takten i förnyelsen.

## Avtal för nybörjare
expect-only-cost = om { $years } år, mot i dag
compose-choose-members = Välj parter

## Vad som väntar
attention-title = Det här behöver er nu
attention-rest = Resten behåller sitt värde
attention-card = { $count ->
    [one] Svara på händelsen: { $card }
   *[other] Svara på { $count } händelser. Först: { $card }
}
attention-offer = { $count ->
    [one] Svara på förslaget: { $kind }
   *[other] Svara på { $count } förslag. Först: { $kind }
}
attention-agreement = { $count ->
    [one] Kom överens om ett steg: { $kind }
   *[other] Kom överens om ett av { $count } steg
}
attention-budget = Bestäm taxan och se över årets pengar
attention-joint_plan = Ta ställning till den gemensamma planen
attention-promise = Säg hur det går med ert löfte

## Guiden
guide-title = Guiden, { $done } av { $of }
guide-show = Visa var
guide-read = Jag har läst
guide-past = Det ni har gjort, och vad det betydde
guide-wait = Det var allt i den här delen. Se er om så länge ni vill och tryck sedan på Klar.
guide-over = Ni har gått igenom hela guiden.

## Samlingen
lobby-code-again = Koden är { $code }.
