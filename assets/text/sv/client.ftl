# Ord som hela fönstret delar: knappar, anslutning, faser, pengar, enheter.

game-name = Gränslöst
game-subtitle = Ett spel om vattnet och gränserna mellan kommunerna

## Knappar
button-ok = OK
button-cancel = Avbryt
button-close = Stäng
button-back = Tillbaka
button-no = Nej
button-undo = Ångra
button-ready = Klar
button-not-ready = Inte klar än
button-sign = Skriv under
button-settings = Inställningar
button-retry = Försök igen
button-quit = Avsluta
button-increase = Öka { $name }
button-decrease = Minska { $name }

## Anslutning
connection-connecting = Ansluter
connection-connecting-short = Ansluter
connection-reconnecting = { $seconds ->
    [0] Ingen kontakt, försöker nu
   *[other] Ingen kontakt, försöker igen om { $seconds } s
}
connection-reconnecting-short = Ingen kontakt
connection-lost = { $seconds ->
    [0] Servern svarar inte, försöker nu
   *[other] Servern svarar inte, försöker igen om { $seconds } s
}
connection-lost-short = Servern svarar inte
connection-closed = Spelet är stängt
connection-closed-short = Spelet är stängt

## Faser
phase-lobby = Samling
phase-situation = Läget
phase-negotiation = Förhandling
phase-decision = Beslut
phase-outcome = Utfall
phase-debrief = Eftersnack
phase-paused = Pausat
round-of = Runda { $round } av { $rounds }
clock-paused = Klockan står
role-trainer = Handledare
role-projector = Projektor

## Pengar och enheter
unit-ksek = tkr
unit-msek = Mkr
inhabitants = { $count ->
    [one] { $count } invånare
   *[other] { $count } invånare
}
years-count = { $count } år
rounds-count = { $count ->
    [one] { $count } runda
   *[other] { $count } rundor
}
municipalities-count = { $count ->
    [one] { $count } kommun
   *[other] { $count } kommuner
}

## Startmenyn
start-lead = Fem kommuner delar landskap och vatten. Hur långt går ni tillsammans?
start-debrief = Fortsätt till eftersnacket
start-debrief-note = Där ni lämnade det, så länge fönstret är öppet
start-again = Fortsätt spelet
start-again-note = Där ni lämnade det, så länge fönstret är öppet
start-try = Prova på tio minuter
start-try-note = Ett litet spel med en guide, ensam mot datorstyrda kommuner
start-play = Spela nu
start-play-note = Ensam mot datorstyrda kommuner, på den här datorn
start-host = Led ett spel
start-host-note = Öppna ett spel som andra ansluter till
start-sessions = Sparade spel
start-sessions-note = Fortsätt, ta med dig, hämta in eller börja om från en fas
start-join = Anslut till ett spel
start-join-note = Med adress och kod från handledaren
start-language = Språk
start-text-size = Textstorlek
start-theme = Utseende
theme-paper = Papper
theme-dark = Mörkt
language-sv = Svenska
language-en = English
text-size-value = { $percent } %

## Kortkommandon
keys-hint = F11 helskärm, Ctrl + och − textstorlek
