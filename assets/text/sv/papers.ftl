# Lagets egna papper: värden, motiv, kortet man håller i, frågorna, lärdomarna och återblicken.

papers-title = Lagets egna papper
papers-short = Egna papper
papers-key = Öppnas med F2, när som helst. Bara ni ser dem.
papers-waits = Här finns något ni kan skriva nu. Inget av det är ett måste.
papers-lead = Bara ni ser dem. Det mesta läggs fram för alla i eftersnacket.
papers-close = Stäng
papers-not-now = Inte nu
papers-not-yet = Inte gjort än
papers-done = Gjort
papers-letters = { $count } av { $most } tecken
papers-too-short = Minst { $least } tecken
papers-too-long = { $over ->
    [one] Ett tecken för mycket, högst { $most }
   *[other] { $over } tecken för mycket, högst { $most }
}

## Värden
papers-values = Vad som är viktigast
papers-values-lead = Det finns ingen gemensam poäng. I eftersnacket mäts ni mot er egen ordning, och ser de andras.
papers-values-how = Dra raderna eller använd pilarna. Ordningen kan ändras tills första rundans förhandling är slut.
papers-values-settled = Ordningen ligger fast sedan första rundans förhandling.
papers-values-level = Ni gjorde ingen egen rangordning. Det här är den som kommunen hade från början.
papers-values-given = Från början
papers-values-send = Det här är vår ordning
papers-value-affordable = Vad vattnet kostar dem som bor här.
papers-value-safe = Vatten i kranen, också när något går sönder.
papers-value-generations = Ledningar i gott skick att lämna över.
papers-value-self_determination = Att besluten fattas här hemma, av dem ni har valt.
papers-move-up = Flytta upp: { $value }
papers-move-down = Flytta ned: { $value }
papers-remind-values = Säg vad som är viktigast för er
papers-lobby-text = Medan ni väntar: enas om en ordning mellan fyra värden. Det är den ni mäts mot i eftersnacket.
papers-lobby-rank = Rangordna fyra värden
papers-lobby-change = Ändra ordningen
papers-lobby-ranked = Först { $first }, sedan { $then }.

## Motiv
papers-motives = Varför ni samverkar
papers-motives-lead = Välj två. I eftersnacket ser ni om det blev så.
papers-motives-how = Kan ändras under rundan. Ett tredje val ersätter det första.
papers-motives-settled = Ni sade det här när ni skrev under första gången.
papers-motives-not-now = Går att välja när spelet har börjat.
papers-motives-later = När ni skriver under första gången
papers-motives-send = Därför samverkar vi
papers-remind-motives = Ni har skrivit under. Säg varför ni samverkar

## Det som tas för givet
papers-granted = Det ni tar för givet
papers-granted-held = Ett kort bara ni ser
papers-granted-open = Sagt högt
papers-granted-none = Ni har inget kort. Hos er får allt ifrågasättas.
papers-granted-secret = Bara ni ser kortet. Det styr hur era fullmäktige röstar tills någon ställer rätt fråga.
papers-granted-asked = Alla ser kortet. { $name } frågade i runda { $round }, och det styr inte längre era fullmäktige.
papers-card-of = { $name } tar för givet
papers-card-turn = Vänd kortet
papers-asked-you = De har frågat er
papers-asked-when = { $name }, runda { $round }
papers-map-granted = Har tagit för givet: ”{ $text }”
papers-spoken = ”{ $text }.” Så har det låtit i { $name }.
papers-sealed-hint = Skriv en rad
papers-sealed-send = Försegla raden
papers-sealed-kept = Raden är förseglad. Ni kan ändra den tills spelet är slut.
papers-sealed-none = Ni skrev ingen rad.
papers-sealed-open = Alla kan läsa raden.
papers-sealed-closed = Bara ni kan läsa raden.
papers-sealed-show = Öppna raden för alla
papers-sealed-close = Stäng raden igen

## Frågorna
papers-questions = Frågor till andra
papers-questions-title = Vad tar de andra för givet?
papers-questions-lead = Rätt fråga får fram något osagt och ger tillit. Varje fråga kostar { $cost } av ledningens tid.
papers-questions-one = Ni kan ställa en fråga den här rundan.
papers-questions-used = Ni har ställt rundans fråga. I nästa förhandling kan ni ställa en till.
papers-questions-when = Frågor ställs i förhandlingen, en per runda.
papers-questions-left = En fråga kvar den här rundan
papers-questions-asked = { $count ->
    [one] En fråga ställd
   *[other] { $count } frågor ställda
}
papers-questions-no = Ställd i runda { $round }. Svaret blev nej.
papers-questions-right = Frågan som fick fram det:
papers-questions-send = Fråga { $name }
papers-open-since = { $name } frågade i runda { $round }. Nu vet alla.
papers-remind-questions = Fråga en annan kommun vad den tar för givet
papers-remind-answers = Frågor ni har ställt, och svaren

## Lärdomar
papers-lessons = Lärdomar
papers-lessons-lead = Det blev dyrt. Skriv ned vad ni tar med er. Varje lärdom ger { $points } poäng i kompetens.
papers-lessons-none = Här skriver ni vad ni lärde er av en händelse som kostade mycket. Varje lärdom ger { $points } poäng i kompetens.
papers-lessons-of = Vad lärde ni er av ”{ $card }”?
papers-lessons-hint = Nästa gång …
papers-lessons-send = Skriv ned
papers-lessons-from = { $card }, runda { $round }
papers-lessons-can = { $count ->
    [one] En händelse att lära av
   *[other] { $count } händelser att lära av
}
papers-lessons-written = { $count ->
    [one] En lärdom
   *[other] { $count } lärdomar
}
papers-remind-lessons = Vad lärde ni er av { $count } dyra händelser?

## Återblick
papers-reflection = Återblickar
papers-reflection-title = Återblick
papers-reflection-none = Efter ett val, ett första avtal eller ett uppbrott kan ni se tillbaka här, med fyra frågor.
papers-reflection-send = Spara återblicken
papers-reflection-saved = Sparad. Den kan ändras så länge läget pågår.
papers-reflection-round = I runda { $round }
papers-reflections-written = { $count ->
    [one] En återblick
   *[other] { $count } återblickar
}
papers-remind-reflection = Se tillbaka på det som har hänt, fyra korta frågor

## Eftersnacket
told-next = Nästa
told-show = Det ni bar med er
told-unranked = Laget gjorde ingen egen rangordning. Det här är kommunens från början.
told-values = Vad höll ni högt, och vad ville ni?
    .short = Värden och motiv
    .lead = Lagens ordningar från spelets början, och motiven de angav när de skrev under.
    .talk-1 = Vilket av era beslut visar bäst vad ni satte först?
    .talk-2 = När fick det ni satte först vika, och för vad?
    .talk-3 = Vem i rummet hade ordnat det annorlunda?
told-granted = Vad togs för givet?
    .short = Kort
    .lead = De kort någon frågade om ligger öppna. Vänd de andra sist, när ni har gissat.
    .talk-1 = Vad gissar ni att det står på kortet?
    .talk-2 = Märktes det i hur fullmäktige röstade?
    .talk-3 = Vilket av korten finns hemma hos er?
told-unsaid = Vad blev aldrig sagt?
    .short = Osagt
    .lead = Det ingen föreslog, det ingen frågade om, och det ni själva väljer att öppna.
    .talk-1 = Varför föreslog ingen det?
    .talk-2 = Vilken fråga hade ändrat mest?
    .talk-3 = Vad pratar ni inte om hemma?
told-learned = Vad lärde ni er?
    .short = Lärdomar
    .lead = Med lagens egna ord, efter händelser som kostade.
    .talk-1 = Vilken lärdom hade ni velat ha från början?
    .talk-2 = Vilken av dem gäller också på jobbet?
    .talk-3 = Vem behöver höra den?
told-most = Viktigast
told-met = { $said }. Så blev det.
told-not-met = { $said }. Så blev det inte.
told-measure-resource_base = { $motive }: handlingsförmågan från { $before } till { $now } av hundra
told-measure-skills = { $motive }: kompetensen från { $before } till { $now } av hundra
told-measure-efficiency = { $motive }: { $now } per invånare, mot { $before }
told-measure-similar_needs = { $motive }: arbete och tanke över gränsen från { $before } till { $now } av hundra
told-nobody-asked = Ingen ställde rätt fråga.
told-granted-none = Ingen kommun hade något kort i det här spelet.
told-turn-all = Vänd de { $count } som är kvar
told-sealed-none = Inget lag har öppnat sin rad.
told-never-proposed = Det ingen föreslog
told-never-proposed-none = Allt som gick att föreslå blev föreslaget.
told-never-asked = Frågorna ingen ställde
told-never-asked-none = Alla frågor blev ställda.
told-lessons-none = Inget lag skrev ned någon lärdom.
