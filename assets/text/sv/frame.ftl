# Ramen kring spelet: hur mycket lagen beslutar, vad som väntar, guiden, yttre krafter, robusthet.

## Djup
depth-title = Hur mycket lagen beslutar
depth-option = { $depth }
depth-1 = Nybörjare: taxan, tre reglage, en händelse och färdiga avtal.
depth-2 = Fler val: villkor i avtal, inventering, kompetens, samordnare och gemensam plan.
depth-3 = Allt: val av ledningar, motbud, utjämning, utlåning och stängda verk.

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
    .more = så mycket ni kan
newcomer-renewal-joint = Den gemensamma driften bestämmer förnyelsetakten.

## Avtal för nybörjare
expect-base = Mot { $base } per invånare år { $year }: { $aim } om { $years } år
compose-choose-members = Välj parter

## Vad som väntar
attention-title = Det här väntar på er nu
attention-rest = Resten står kvar som förut
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
guide-read = Vi har läst
guide-past = Det ni har gjort, och vad det betydde
guide-wait = Guiden väntar på nästa del. Tryck på Klar när ni vill vidare.
guide-over = Ni har gått igenom hela guiden.

## Samlingen
lobby-code-again = Koden är { $code }.

## Yttre tryck
pressures-title = Trycket utifrån
pressures-hardest = Trycker hårdast: { $names }
pressure-now = { $name }: { $level ->
    [weak] trycker svagt
    [usual] trycker som vanligt
    [hard] trycker hårt
   *[most] trycker mycket hårt
}
pressure-trend = { $trend ->
    [falls] Minskar
    [steady] Ungefär oförändrat
    [grows] Ökar sakta
   *[fast] Ökar
}
pressure-climate = Klimat
    .text = Torrare somrar: högre förbrukning, mindre i täkterna och svårare torka.
pressure-scarce_resources = Knappa resurser
    .text = Material, energi och folk kostar mer, och driften med dem.
pressure-migration = Migration
    .text = Fler eller färre invånare i hela regionen.
pressure-urbanisation = Urbanisering
    .text = De större kommunerna växer, de mindre krymper.
pressure-exclusion = Utanförskap
    .text = Höjda taxor tas emot sämre, och händelser om vem som får vara med blir vanligare.
pressure-digitalisation = Digitalisering
    .text = Händelser om mätare, system och data blir vanligare.
pressure-security = Säkerhet
    .text = Händelser om hot, sabotage och beredskap blir vanligare.
pressure-everyday = Vardag
    .text = Brunt vatten, uppgrävda gator och annat som folk märker.

## Robusthet
stress-title = Om det värsta händer
stress-mean = Robusthet { $share }
stress-lead = Så stor del av behovet som får vatten. Ett medelvärde av de fem är er robusthet.
stress-words = { $share ->
    [all] alla får vatten
    [most] de flesta får vatten
    [half] ungefär hälften får vatten
    [few] de flesta står utan
   *[none] nästan ingen får vatten
}
stress-before = Förra rundan { $share }
stress-tankers = Grannarnas tankbilar kan köra ut ytterligare { $share } när den största täkten står stilla.

## Det ni har redan
already-title = Ni har redan
already-with = Tillsammans med { $members }
already-step = { $step } sedan { $year }
already-promise = Ni lovade { $share } i kostnad på { $years } år. Det sades { $year }.
already-above = Kostnaden ligger { $share } över löftet.
already-below = Kostnaden ligger { $share } under löftet.
already-kept = Löftet håller så här långt.
