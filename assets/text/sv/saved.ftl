# Sparade spel: fortsätta, ta med, hämta in, börja om och ta bort.

sessions-title = Sparade spel
sessions-lead = Alla spel som har letts från den här datorn. De ligger kvar tills du tar bort dem.
sessions-here = Alla spel på servern: de som pågår och de som är sparade.
sessions-none = Inga spel är sparade här än. Hämta in ett från en fil, eller led ett nytt.
sessions-reading = Läser …
sessions-opening = Byter till spelet …
sessions-all = Alla spel på servern
sessions-stage = { $phase } i runda { $round }
sessions-teams = { $count ->
    [0] inga lag
    [one] { $count } lag
   *[other] { $count } lag
}
sessions-bots = { $count ->
    [one] { $count } bot
   *[other] { $count } botar
}
sessions-own = Det här spelet leder du nu.
sessions-running = { $present ->
    [0] Pågår, inga lag är här just nu.
    [one] Pågår, { $present } lag är här.
   *[other] Pågår, { $present } lag är här.
}
sessions-helps = { $count ->
    [one] Ett lag ber om hjälp.
   *[other] { $count } lag ber om hjälp.
}

## Vad man kan göra
sessions-continue = Fortsätt leda spelet
sessions-lead-now = Led det här spelet
sessions-replay = Se spelet som film
sessions-export = Exportera till en fil
sessions-branch = Börja om från en fas
sessions-delete = Ta bort
sessions-import = Hämta in från en fil
sessions-deleted = Spelet är borttaget.
sessions-imported = Spelet är hämtat. Välj Fortsätt för att leda det härifrån.

## Vad som finns i ett spel
sessions-inside = Det här finns i spelet
sessions-held-teams = { $count ->
    [0] Inga lagnamn
    [one] Laget { $names }
   *[other] Lagen { $names }
}
sessions-held-commands = { $count ->
    [0] Inga beslut än
    [one] Ett beslut
   *[other] { $count } beslut och händelser i spelet
}
sessions-held-messages = { $count ->
    [one] Ett meddelande mellan lag och handledare
   *[other] { $count } meddelanden mellan lag och handledare
}
sessions-held-board = { $count ->
    [one] Ett anslag på anslagstavlan
   *[other] { $count } anslag på anslagstavlan
}
sessions-held-private_notes = { $count ->
    [one] En privat anteckning av handledaren
   *[other] { $count } privata anteckningar av handledaren
}
sessions-held-public_notes = { $count ->
    [one] En öppen anteckning
   *[other] { $count } öppna anteckningar
}
sessions-held-group_notes = { $count ->
    [one] En anteckning från ett gruppsamtal
   *[other] { $count } anteckningar från gruppsamtal
}
sessions-held-seat_notes = { $count ->
    [one] Ett lags anteckning till sin efterträdare
   *[other] { $count } anteckningar till efterträdare
}
sessions-held-reflections = { $count ->
    [one] En skriven reflektion
   *[other] { $count } skrivna reflektioner
}
sessions-held-sealed_lines = { $count ->
    [one] En förseglad rad
   *[other] { $count } förseglade rader
}
sessions-held-lessons = { $count ->
    [one] En skriven lärdom
   *[other] { $count } skrivna lärdomar
}
sessions-held-polls = { $count ->
    [one] En snabbfråga med { $answers } svar, sammanräknade
   *[other] { $count } snabbfrågor med { $answers } svar, sammanräknade
}

## Exportera
sessions-export-title = Exportera spelet till en fil
sessions-export-all = Hela spelet
    .text = För att fortsätta på en annan dator. Handledarens pinkod, lagens platser och deras hemligheter finns med: ge filen bara till den som ska leda spelet vidare.
sessions-export-public = Utan hemligheter
    .text = För att visa eller jämföra. Pinkoden, platserna och det som är sagt i förtroende är borta. Inga personnamn eller nätadresser finns i något av fallen.
sessions-export-where = Filen läggs i { $folder }.
sessions-exported = { $file } ligger i { $folder }
sessions-export-go = Skriv filen

## Hämta in
sessions-import-title = Hämta in ett spel från en fil
sessions-import-lead = Välj en fil här, släpp den på fönstret eller skriv var den ligger. Innan den hämtas visas vad som finns i den.
sessions-import-looking = Letar bland hämtade filer, på skrivbordet och på USB-minnen …
sessions-import-none = Inga exporterade spel hittades bland hämtade filer, på skrivbordet eller på USB-minnen.
sessions-import-path = Filens sökväg
sessions-import-hint = till exempel E:\H7KM4T.granslost
sessions-import-look = Titta i filen
sessions-import-go = Hämta in
sessions-import-other = Välj en annan fil
sessions-import-begun = Påbörjat { $begun }, kod { $code }

## Börja om
sessions-branch-title = Börja om från en fas
sessions-branch-lead = Ett nytt spel börjar där fasen började, med egen kod och lediga platser. Det gamla spelet är orört.

## Ta bort
sessions-delete-title = Ta bort { $level }, påbörjat { $begun }?
sessions-delete-text = Allt i spelet försvinner: lagens beslut, meddelanden, anteckningar, svar och rapporter som ligger på servern. Filer som du har exporterat finns kvar. Det går inte att ångra.
sessions-delete-yes = Ta bort spelet

## Pinkoden
sessions-pin = Pinkod för alla spel
    .text = Den visas i fönstret där servern startades, och ger tillgång till alla spel på servern.
sessions-pin-go = Visa spelen

## När det inte går
sessions-failed = Det gick inte: { $reason }
sessions-failed-not_over = Utan hemligheter går det att exportera först i eftersnacket.
sessions-failed-still_running = Utan hemligheter går det att exportera först i eftersnacket.
sessions-failed-no_such_phase = Spelet kom aldrig till den fasen.
sessions-failed-in_use = Ett annat fönster på den här datorn leder spel nu. Ta bort spelet därifrån, eller stäng det fönstret först.
sessions-failed-no_recording = Filen är inte ett exporterat spel, eller gjord med en annan version av Gränslöst.
sessions-failed-here_already = Spelet finns redan här.

## Jämför grupper
sessions-compare = Jämför grupper
debrief-groups = Andra grupper
compare-window-lead = { $level }: varje ruta är en grupp, med de andras kurvor svagt bakom.
compare-groups = Grupper
compare-choose = Kryssa för minst två grupper.
compare-figures = { $first } → { $last }
compare-agreements = { $count ->
    [0] inga avtal
    [one] { $count } avtal
   *[other] { $count } avtal
}
compare-tab-cost_per_resident_sek = Kostnad
compare-tab-trust = Tillit
compare-tab-renewal_rate_pct = Förnyelse
compare-tab-bursts_per_km = Läckor
compare-tab-served_largest_source_out = Säkerhet
compare-tab-coordination = Samordning
compare-tab-roads = Vägen dit
